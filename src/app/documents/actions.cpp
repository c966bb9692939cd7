// Opening and leaving documents. A document that is opened replaces the one on screen and starts
// with a history of its own; the one before stays among the recent ones, where every change of it
// was written. Only a file of a document this device already holds is a change of that document,
// so that undo brings back what was stored.

#include "app/documents/actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/documents/new_document.hpp"
#include "app/documents/record.hpp"
#include "app/navigation/toasts.hpp"
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
// Where no key practice counts from stage 2, stage 1 is nobody's.
void say_what_is_odd(Change& change, const Questionnaire& questionnaire) {
    if (const int first = first_gate(questionnaire); first > 2)
        add_toast(
            change.session(),
            Toast::Kind::Notice,
            text_with(Text::ToastLateFirstGate, change.language(), {std::to_string(first)})
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
    const bool has_document = change.session().has_document;
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

void apply(Change& change, const outcomes::FileRead& outcome) {
    Result<Document> read = document_from_json(outcome.bytes);
    if (!read && read.error().code == ErrorCode::NotTappaFile) {
        Result<Questionnaire> own = questionnaire_from_json(outcome.bytes);
        if (own)
            use_own_questionnaire(change, std::move(own).value());
        else
            report_problem(change, outcome.name, own.error());
        return;
    }
    if (!read) {
        report_problem(change, outcome.name, read.error());
        return;
    }
    Document document = std::move(read).value();
    Session& session = change.session();
    const std::string title = title_of(document, outcome.name);
    if (session.has_document && document.id == change.document().id) {
        replace_document(change, std::move(document));
        if (change.document_replaced)
            change.offer_undo(Text::ToastDocumentReplaced, {title});
        show_screen(change, Screen::Home);
        return;
    }
    if (find_recent(session, document.id)) {
        change.effects.push_back(effects::ReadRecent{document.id});
        session.waiting_file = std::move(document);
        return;
    }
    open_document(change, std::move(document));
    say_opened(change, title, outcome.sample);
}

void apply(Change& change, const outcomes::FileFailed& outcome) {
    // The stored copy that a file waits for cannot be read: the file is what there is.
    if (change.session().waiting_file) {
        Document document = std::move(*change.session().waiting_file);
        const std::string title = title_of(document, document.id);
        open_document(change, std::move(document));
        say_opened(change, title, false);
        return;
    }
    report_problem(change, outcome.name, outcome.error);
}

void apply(Change& change, const actions::OpenRecent& action) {
    if (change.session().has_document && change.document().id == action.id)
        show_screen(change, Screen::Home);
    else
        change.effects.push_back(effects::ReadRecent{action.id});
}

void apply(Change& change, const outcomes::RecentRead& outcome) {
    const RecentDocument* listed = find_recent(change.session(), outcome.id);
    const std::string name = listed ? listed->title : outcome.id;
    const Result<Record> record = record_from_bytes(outcome.bytes);
    Result<Document> read =
        record ? document_from_json(record->json) : Result<Document>(record.error());
    std::optional<Document> waiting = std::exchange(change.session().waiting_file, std::nullopt);
    if (!read && !waiting) {
        report_problem(change, name, read.error());
        return;
    }
    if (!read) {
        open_document(change, std::move(*waiting));
        say_opened(change, name, false);
        return;
    }
    // Revisions go on where they were, so that storage never sees a smaller number than it holds.
    change.state.revision = std::max(change.state.revision, record->revision);
    open_document(change, std::move(read).value());
    if (waiting && waiting->id == change.document().id) {
        replace_document(change, std::move(*waiting));
        change.offer_undo(
            Text::ToastDocumentReplaced, {title_of(change.document(), change.document().id)}
        );
        show_screen(change, Screen::Home);
        return;
    }
    if (outcome.older_revision)
        add_toast(
            change.session(),
            Toast::Kind::Notice,
            std::string(text(Text::ToastOlderRevision, change.language()))
        );
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
    const auto offered = [&](const Toast& toast) { return toast.recent_id == action.id; };
    toasts.erase(std::remove_if(toasts.begin(), toasts.end(), offered), toasts.end());
    change.effects.push_back(effects::RestoreRecent{action.id});
}

void apply(Change& change, const actions::EditDetails& action) {
    Document& document = change.document();
    const Date date = document.date;
    set_field(document, action.edit);
    document.title = clean_text(document.title, limits::title);
    document.organisation = clean_text(document.organisation, limits::title);
    if (!is_day(document.date))
        document.date = date;
}

void apply(Change& change, const outcomes::RecentsListed& outcome) {
    change.session().recent = outcome.recent;
}

} // namespace tappa
