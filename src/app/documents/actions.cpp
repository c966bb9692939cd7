// Opening and leaving documents. A document that is opened replaces the one on screen and starts
// with a history of its own; the one before stays among the recent ones, where every change of it
// was written. A file of a document this device already holds is compared with what is stored now:
// the same opens, another is asked about, and what it replaces can be brought back.

#include "app/documents/actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/documents/new_document.hpp"
#include "app/documents/record.hpp"
#include "app/documents/wall_clock.hpp"
#include "app/navigation/toasts.hpp"
#include "base/hash.hpp"
#include "base/money.hpp"
#include "io/document_io.hpp"
#include "io/questionnaire_io.hpp"
#include "planning/lifts.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

const RecentDocument* find_recent(const Session& session, const std::string& id) {
    for (const RecentDocument& recent : session.recent)
        if (recent.id == id)
            return &recent;
    return nullptr;
}

void close_panels(Session& session) {
    session.question = {};
    session.respondent = {};
    session.assess_filter = {};
    session.journey = {};
    session.touchpoint = {};
    session.pain_point = {};
    session.plan_action = {};
    session.plan_sort = {};
    session.plan_filter = {};
    session.touchpoint_stage_in_view.reset();
    session.overlay = Overlay::None;
    session.problem.reset();
    session.problem_file.clear();
}

void open_document(Change& change, Document document) {
    Session& session = change.session();
    change.document() = std::move(document);
    change.state.history.clear();
    change.document_replaced = true;
    close_panels(session);
    end_undo_offers(session);
    session.has_document = true;
    session.waiting_file.reset();
    session.report_language = change.document().language;
    session.report_sections_off.clear();
    session.save = {};
}

void replace_document(Change& change, Document document) {
    const Document before = std::exchange(change.document(), std::move(document));
    if (change.document() == before)
        return;
    change.state.history.remember(before, change.document(), "");
    change.document_replaced = true;
    close_panels(change.session());
}

void report_problem(Change& change, const std::string& file, const Error& error) {
    change.session().problem = error;
    change.session().problem_file = file;
    change.announce(error_sentence(error, change.language()));
}

std::string title_of(const Document& document, const std::string& otherwise) {
    return document.title.empty() ? otherwise : document.title;
}

void say_opened(Change& change, const std::string& title, bool sample) {
    const std::string sentence = sample
        ? std::string(text(Text::ToastSampleOpened, change.language()))
        : text_with(Text::ToastDocumentOpened, change.language(), {title});
    add_toast(change.session(), Toast::Kind::Done, sentence);
    show_screen(change, Screen::Home);
}

// When the id a new document comes with is empty or taken, the next free one that is not.
std::string free_id(const Session& session, const std::string& wanted) {
    std::string id = wanted;
    for (int number = 1; id.empty() || find_recent(session, id); ++number)
        id = (wanted.empty() ? "doc" : wanted) + "-" + std::to_string(number);
    return id;
}

} // namespace

void apply(Change& change, const actions::NewDocument& action) {
    const Date date = is_day(action.date) ? action.date : Date{};
    open_document(
        change,
        new_document(
            shipped_questionnaire(change.content(), action.questionnaire),
            action.language,
            free_id(change.session(), action.id),
            date
        )
    );
    show_screen(change, Screen::Assess);
    change.announce(Text::ToastDocumentCreated);
}

void apply(Change& change, const actions::ExploreSample& action) {
    change.effects.push_back(effects::FetchSample{action.sample, change.language()});
}

void apply(Change& change, const actions::AskForFile&) {
    change.effects.push_back(effects::PickFile{});
}

// Where a step of a key practice has no action, the plan cannot lift what holds back the stage.
// A stage without a key practice of its own is reached with the one before.
void say_what_is_odd(Change& change, const Questionnaire& questionnaire) {
    const std::vector<int> stages = stages_without_key_practice(questionnaire);
    if (!stages.empty())
        add_toast(
            change.session(),
            Toast::Kind::Notice,
            text_count(
                Text::ToastStagesWithoutKeyPractice,
                change.language(),
                static_cast<int>(stages.size()),
                {joined(stages, ", ")}
            )
        );
    const std::size_t count = unlifted_steps(questionnaire, change.content().catalogue).size();
    if (count > 0)
        add_toast(
            change.session(),
            Toast::Kind::Notice,
            text_count(Text::ToastStepsWithoutAction, change.language(), static_cast<int>(count))
        );
}

// A team's own questionnaire: into the open document as a change that can be undone, else into a
// new one. Answers stay, by question id.
void use_own_questionnaire(Change& change, Questionnaire questionnaire) {
    // One that belongs to another tab is not changed here.
    const Session& session = change.session();
    const bool has_document = session.has_document && session.save.standing == Standing::Mine;
    const std::string title = questionnaire.title.in(change.language());
    Document document = has_document
        ? change.document()
        : new_document(questionnaire, change.language(), free_id(change.session(), ""), Date{});
    Assessment& assessment = document.assessment.edit();
    assessment.questionnaire_id = questionnaire.id;
    assessment.questionnaire_revision = questionnaire.revision;
    document.questionnaire = std::move(questionnaire);
    if (has_document)
        replace_document(change, std::move(document));
    else
        open_document(change, std::move(document));
    if (change.document_replaced)
        change.offer_undo(Text::ToastQuestionnaireUsed, {title});
    say_what_is_odd(change, *change.document().questionnaire);
    show_screen(change, Screen::Assess);
}

void apply(Change& change, const outcomes::FileRead& action) {
    Result<Document> read = document_from_json(action.bytes);
    if (!read && read.error().code == ErrorCode::NotTappaFile) {
        Result<Questionnaire> own = questionnaire_from_json(action.bytes);
        if (own)
            use_own_questionnaire(change, std::move(own).value());
        else
            report_problem(change, action.name, own.error());
        return;
    }
    if (!read) {
        report_problem(change, action.name, read.error());
        return;
    }
    // What storage holds at this moment decides; another tab may have written since it was listed.
    change.effects.push_back(effects::ReadRecent{read->id, effects::ReadPurpose::Compare});
    WaitingFile file;
    file.document = std::move(read).value();
    file.name = action.name;
    file.written_ms = action.written_ms;
    file.sample = action.sample;
    change.session().waiting_file = std::move(file);
}

void apply(Change& change, const outcomes::FileFailed& action) {
    report_problem(change, action.name, action.error);
}

void open_file(Change& change, WaitingFile file) {
    const std::string title = title_of(file.document, file.name);
    open_document(change, std::move(file.document));
    say_opened(change, title, file.sample);
}

void open_stored(Change& change, const WaitingFile& file) {
    const std::string& id = file.document.id;
    if (change.session().has_document && change.document().id == id)
        show_screen(change, Screen::Home);
    else
        change.effects.push_back(effects::ReadRecent{id, effects::ReadPurpose::Open});
    change.session().waiting_file.reset();
}

void apply(Change& change, const actions::OpenStoredCopy&) {
    if (const auto& file = change.session().waiting_file; file && file->stored_ms)
        open_stored(change, WaitingFile(*file));
}

void apply(Change& change, const actions::KeepBoth&) {
    Session& session = change.session();
    if (!session.waiting_file || !session.waiting_file->stored_ms)
        return;
    WaitingFile file = std::move(*session.waiting_file);
    Document& document = file.document;
    // Made of the content: the same file kept twice is one document.
    constexpr std::size_t most_kept = 40; // of the 64 characters an id may have
    document.id = free_id(
        session,
        document.id.substr(0, most_kept) + "-" + hex_of(hash_of(json_from_document(document)))
    );
    document.title = clean_text(
        text_with(Text::ConflictCopyTitle, change.language(), {document.title}), limits::title
    );
    open_file(change, std::move(file));
}

void apply(Change& change, const actions::ReplaceStored&) {
    auto& file = change.session().waiting_file;
    if (!file || !file->stored_ms)
        return;
    file->stored_ms.reset();
    file->replaces = true;
    change.effects.push_back(effects::ReadRecent{file->document.id, effects::ReadPurpose::Replace});
}

void apply(Change& change, const actions::DismissConflict&) {
    change.session().waiting_file.reset();
}

void apply(Change& change, const actions::OpenRecent& action) {
    if (change.session().has_document && change.document().id == action.id)
        show_screen(change, Screen::Home);
    else
        change.effects.push_back(effects::ReadRecent{action.id, effects::ReadPurpose::Open});
}

// The file that waits meets what is stored.
void compare(
    Change& change, WaitingFile file, const Result<Document>& stored, std::int64_t stored_ms
) {
    if (!stored) { // the file is all there is
        open_file(change, std::move(file));
    } else if (stored.value() == file.document) {
        open_stored(change, file);
    } else {
        file.stored_ms = stored_ms;
        change.announce(Text::ConflictTitle);
        change.session().waiting_file = std::move(file);
    }
}

// The same document is shown on; what is gone from it, settle_selection leaves.
void stay_where(const Session& before, Session& session) {
    session.question = before.question;
    session.respondent = before.respondent;
    session.assess_filter = before.assess_filter;
    session.journey = before.journey;
    session.touchpoint = before.touchpoint;
    session.pain_point = before.pain_point;
    session.plan_action = before.plan_action;
    session.plan_sort = before.plan_sort;
    session.plan_filter = before.plan_filter;
    session.touchpoint_stage_in_view = before.touchpoint_stage_in_view;
}

// Opened from storage: nothing of it need be written.
void open_record(Change& change, Document document, const outcomes::RecentRead& action) {
    Session& session = change.session();
    const bool again = session.has_document && change.document().id == document.id;
    const Session before = session;
    const Standing standing = again ? before.save.standing : Standing::Mine;
    open_document(change, std::move(document));
    if (again)
        stay_where(before, session);
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

void apply(Change& change, const outcomes::RecentRead& action) {
    const RecentDocument* listed = find_recent(change.session(), action.id);
    const std::string name = listed ? listed->title : action.id;
    const Result<Record> record = record_from_bytes(action.bytes);
    Result<Document> read =
        record ? document_from_json(record->json) : Result<Document>(record.error());
    // Revisions go on where they were, so that storage never sees a smaller number than it holds.
    if (record)
        change.state.revision = std::max(change.state.revision, record->revision);
    auto& waits = change.session().waiting_file;
    const bool is_waited_for = waits && waits->document.id == action.id && !waits->stored_ms;
    if (is_waited_for && !waits->replaces) {
        WaitingFile file = std::move(*waits);
        waits.reset();
        compare(change, std::move(file), read, action.changed_ms);
        return;
    }
    std::optional<WaitingFile> file;
    if (is_waited_for)
        file = std::exchange(waits, std::nullopt);
    if (!read) {
        report_problem(change, name, read.error());
        return;
    }
    open_record(change, std::move(read).value(), action);
    if (!file)
        return;
    replace_document(change, std::move(file->document));
    change.is_stored = !change.document_replaced;
    change.offer_undo(Text::ToastDocumentReplaced, {title_of(change.document(), file->name)});
    show_screen(change, Screen::Home);
}

void apply(Change& change, const actions::DeleteRecent& action) {
    const RecentDocument* listed = find_recent(change.session(), action.id);
    if (!listed)
        return;
    const std::string title = listed->title.empty() ? listed->id : listed->title;
    Session& session = change.session();
    add_toast(
        session, Toast::Kind::Done, text_with(Text::ToastRecentDeleted, change.language(), {title})
    );
    session.toasts.back().offers_undo = true;
    session.toasts.back().recent_id = action.id;
    if (session.has_document && change.document().id == action.id) {
        // Left open, its next change would write it again.
        close_panels(session);
        session.has_document = false;
        session.save = {};
        change.state.history.clear();
        change.document() = new_document(
            shipped_questionnaire(change.content(), ""), change.language(), "", Date{}
        );
        ++change.state.revision;
        settle_selection(change.state);
        show_screen(change, Screen::Home);
    }
    change.effects.push_back(effects::DeleteRecent{action.id});
}

void apply(Change& change, const actions::RestoreRecent& action) {
    auto& toasts = change.session().toasts;
    const auto offered = [&](const Toast& toast) { return toast.recent_id == action.key; };
    toasts.erase(std::remove_if(toasts.begin(), toasts.end(), offered), toasts.end());
    change.effects.push_back(effects::RestoreRecent{action.key});
}

void apply(Change& change, const actions::EditDetails& action) {
    Document& document = change.document();
    const Date date = document.date;
    const std::string currency = document.currency;
    set_field(document, action.edit);
    document.title = clean_text(document.title, limits::title);
    document.organisation = clean_text(document.organisation, limits::title);
    if (!is_day(document.date))
        document.date = date;
    if (!is_currency(document.currency))
        document.currency = currency;
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
}

} // namespace tappa
