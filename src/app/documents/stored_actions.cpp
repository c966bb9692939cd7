// Documents that are stored: opened, deleted, brought back, taken from another tab.

#include "app/documents/actions.hpp"
#include "app/documents/new_document.hpp"
#include "app/documents/opening.hpp"
#include "app/documents/record.hpp"
#include "app/documents/wall_clock.hpp"
#include "app/import/import_reading.hpp"
#include "app/jobs/graph_jobs.hpp"
#include "app/journey/lane_actions.hpp"
#include "app/navigation/toasts.hpp"
#include "io/document_io.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

// The file that waits meets what is stored. Whether it is what is open now.
bool compare(
    Change& change, WaitingFile file, const Result<Document>& stored, std::int64_t stored_ms
) {
    if (!stored) { // the file is all there is
        open_file(change, std::move(file));
        return true;
    }
    if (stored.value() == file.document) {
        open_stored(change, file);
    } else {
        file.stored_ms = stored_ms;
        change.announce(Text::ConflictTitle);
        change.session().waiting_file = std::move(file);
    }
    return false;
}

// Kept by the browser, where anybody may have changed it.
std::optional<Screen> left_screen(std::string_view id) {
    const std::optional<Screen> screen = enum_from_id<Screen>(id);
    return screen == Screen::Home ? std::nullopt : screen;
}

// Opened from storage: nothing of it need be written.
void open_record(Change& change, Document document, const outcomes::RecentRead& action) {
    Session& session = change.session();
    const bool again = session.has_document && change.document().id == document.id;
    const Session before = session;
    const Standing standing = again ? before.save.standing : Standing::Mine;
    open_document(change, std::move(document));
    session.left_screen = again ? before.left_screen : left_screen(action.screen);
    if (again) {
        stay_where(before, session);
        session.map_look = before.map_look;
    } else {
        take_kept_look(session.map_look, action.look);
    }
    change.is_stored = true;
    session.save.state = SaveState::Saved;
    session.save.standing = standing;
    session.save.time = clock_of(action.changed_ms);
    session.save.day = day_of(action.changed_ms);
    if (action.older_revision)
        add_toast(
            session,
            Toast::Kind::Notice,
            std::string(text(Text::ToastOlderRevision, change.language()))
        );
    show_screen(change, again ? before.screen : Screen::Home);
}

// The open document is deleted: left open, its next change would write it again.
void leave_deleted(Change& change) {
    Session& session = change.session();
    end_import(change); // which speaks of its journeys
    close_panels(session);
    forget_graphs(change.state, change.effects);
    session.has_document = false;
    session.left_screen.reset();
    session.save = {};
    change.state.history.clear();
    change.document() =
        new_document(shipped_questionnaire(change.content(), ""), change.language(), "", Date{});
    ++change.state.revision;
    settle_selection(change.state);
    show_screen(change, Screen::Home);
}

void drop_restore_offers(Session& session, std::string_view key) {
    std::erase_if(session.toasts, [&](const Toast& toast) {
        return !toast.recent_id.empty() && (key.empty() || toast.recent_id == key);
    });
}

void say_done(Change& change, std::string words) {
    change.announce(words);
    add_toast(change.session(), Toast::Kind::Done, std::move(words));
}

} // namespace

void apply(Change& change, const actions::OpenRecent& action) {
    if (change.session().has_document && change.document().id == action.id)
        show_screen(change, Screen::Home);
    else
        change.effects.push_back(effects::ReadRecent{action.id, effects::ReadPurpose::Open});
}

namespace {

// Whether a file is what is open now.
bool take_record(Change& change, const outcomes::RecentRead& action, const Result<Record>& record) {
    const RecentDocument* listed = find_recent(change.session(), action.id);
    const std::string name =
        shown_title(listed ? std::string_view(listed->title) : "", change.language());
    Result<Document> read =
        record ? document_from_json(record->json) : Result<Document>(record.error());
    auto& waits = change.session().waiting_file;
    const bool is_waited_for = waits && waits->document.id == action.id && !waits->stored_ms;
    if (is_waited_for && !waits->replaces) {
        WaitingFile file = std::move(*waits);
        waits.reset();
        return compare(change, std::move(file), read, action.changed_ms);
    }
    std::optional<WaitingFile> file;
    if (is_waited_for)
        file = std::exchange(waits, std::nullopt);
    if (!read) {
        report_problem(change, name, read.error());
        return false;
    }
    open_record(change, std::move(read).value(), action);
    if (!file)
        return false;
    replace_document(change, std::move(file->document));
    change.is_stored = !change.document_replaced;
    change.offer_undo(Text::ToastDocumentReplaced, {title_of(change.document(), file->name)});
    show_screen(change, Screen::Home);
    return true;
}

} // namespace

void apply(Change& change, const outcomes::RecentRead& action) {
    const Result<Record> record = record_from_bytes(action.bytes);
    const bool is_from_file = take_record(change, action, record);
    // Revisions go on where they were, so that storage never sees a smaller number than it holds.
    // What is only compared with a file is no revision of the document that is open.
    if (record && change.document_replaced)
        change.state.revision = std::max(change.state.revision, record->revision);
    if (is_from_file)
        note_backup(change);
}

void apply(Change& change, const actions::DeleteRecent& action) {
    const RecentDocument* listed = find_recent(change.session(), action.id);
    if (!listed)
        return;
    const std::string title = shown_title(listed->title, change.language());
    Session& session = change.session();
    add_toast(
        session, Toast::Kind::Done, text_with(Text::ToastRecentDeleted, change.language(), {title})
    );
    session.toasts.back().offers_undo = true;
    session.toasts.back().recent_id = action.id;
    if (session.has_document && change.document().id == action.id)
        leave_deleted(change);
    change.effects.push_back(effects::DeleteRecent{action.id});
}

void apply(Change& change, const actions::RestoreRecent& action) {
    drop_restore_offers(change.session(), action.key);
    change.effects.push_back(effects::RestoreRecent{action.key});
}

void apply(Change& change, const actions::DownloadAll&) {
    const std::string day = iso_from_date(change.session().today);
    change.effects.push_back(effects::DownloadAll{"tappa-" + day + ".zip"});
}

void apply(Change& change, const actions::DeleteAll&) {
    Session& session = change.session();
    std::vector<std::string> ids;
    for (const RecentDocument& document : session.recent)
        ids.push_back(document.id);
    if (ids.empty())
        return;
    if (session.has_document) {
        const std::string open = change.document().id;
        if (std::find(ids.begin(), ids.end(), open) == ids.end())
            ids.push_back(open); // begun a moment ago
        leave_deleted(change);
        session.overlay = Overlay::Settings; // where one sees it, and can bring them back
    }
    session.recent.clear(); // until storage has listed what is left
    say_done(change, text_count(Text::ToastAllDeleted, change.language(), std::ssize(ids)));
    for (std::string& id : ids)
        change.effects.push_back(effects::DeleteRecent{std::move(id)});
}

void apply(Change& change, const actions::RestoreAll&) {
    drop_restore_offers(change.session(), {});
    for (const RemovedDocument& removed : change.session().removed)
        if (!removed.was_replaced)
            change.effects.push_back(effects::RestoreRecent{removed.key});
    std::erase_if(change.session().removed, [](const RemovedDocument& removed) {
        return !removed.was_replaced;
    });
}

void apply(Change& change, const actions::ForgetRemoved&) {
    if (change.session().removed.empty())
        return;
    drop_restore_offers(change.session(), {});
    change.session().removed.clear();
    change.effects.push_back(effects::ForgetRemoved{});
    say_done(change, std::string(text(Text::ToastRemovedForgotten, change.language())));
}

void apply(Change& change, const actions::WorkHere&) {
    if (change.session().save.standing != Standing::Mine)
        change.effects.push_back(effects::WorkHere{});
}

void apply(Change& change, const outcomes::RecentsListed& outcome) {
    Session& session = change.session();
    session.recent = outcome.recent;
    session.removed = outcome.removed;
    // Storage answers again.
    if (session.save.state == SaveState::Saved || session.save.state == SaveState::NothingYet)
        session.save.problem.reset();
    if (session.overlay == Overlay::Settings)
        change.effects.push_back(effects::MeasureStorage{});
}

void apply(Change& change, const outcomes::StorageMeasured& outcome) {
    change.session().storage = outcome.use;
}

void apply(Change& change, const outcomes::AllDownloaded& outcome) {
    const Language language = change.language();
    std::string words =
        text_count(Text::ToastAllDownloaded, language, outcome.count, {outcome.name});
    if (outcome.damaged > 0)
        words = text_count(Text::ToastAllDownloadedWithout, language, outcome.damaged, {words});
    say_done(change, std::move(words));
}

void apply(Change& change, const outcomes::DownloadAllFailed&) {
    const std::string words(text(Text::ToastDownloadAllFailed, change.language()));
    change.announce(words);
    add_toast(change.session(), Toast::Kind::Problem, words);
}

void apply(Change& change, const outcomes::ArchiveTaken& outcome) {
    const Language language = change.language();
    std::vector<std::string> words;
    words.push_back(
        outcome.added > 0
            ? text_count(Text::ToastArchiveAdded, language, outcome.added, {outcome.name})
            : text_with(Text::ToastArchiveNoneAdded, language, {outcome.name})
    );
    const auto also = [&](Text text, std::int64_t count) {
        if (count > 0)
            words.push_back(text_count(text, language, count));
    };
    also(Text::ToastArchivePresent, outcome.present);
    also(Text::ToastArchiveDiffering, outcome.differing);
    also(Text::ToastArchiveRefused, outcome.refused);
    const std::string said = joined(words, " ");
    if (outcome.differing + outcome.refused == 0) {
        say_done(change, said);
    } else { // there is something left to do, so it stays
        change.announce(said);
        add_toast(change.session(), Toast::Kind::Notice, said);
    }
}

} // namespace tappa
