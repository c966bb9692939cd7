#include "app/documents/opening.hpp"

#include "app/document_rules.hpp"
#include "app/documents/new_document.hpp"
#include "app/import/import_reading.hpp"
#include "app/jobs/graph_jobs.hpp"
#include "app/journey/lane_actions.hpp"
#include "app/navigation/toasts.hpp"

#include <tuple>
#include <utility>

namespace tappa {

namespace {

// Where one is in a document, and how one looks at it.
constexpr std::tuple places{&Session::question,        &Session::respondent,
                            &Session::assess_filter,   &Session::journey,
                            &Session::journey_view,    &Session::journey_trail,
                            &Session::touchpoint,      &Session::selected_touchpoints,
                            &Session::graph,           &Session::pain_point,
                            &Session::plan_action,     &Session::plan_sort,
                            &Session::plan_filter,     &Session::selected_actions,
                            &Session::plan_grouping,   &Session::plan_groups_folded,
                            &Session::roadmap_scale,   &Session::budget_unit,
                            &Session::budget_days,     &Session::budget_money,
                            &Session::budget_day_rate, &Session::touchpoint_stage_in_view};

void go_to_places_of(const Session& other, Session& session) {
    std::apply([&](auto... place) { ((session.*place = other.*place), ...); }, places);
}

void say_opened(Change& change, const std::string& title, bool sample) {
    const std::string sentence = sample
        ? std::string(text(Text::ToastSampleOpened, change.language()))
        : text_with(Text::ToastDocumentOpened, change.language(), {title});
    add_toast(change.session(), Toast::Kind::Done, sentence);
    show_screen(change, Screen::Home);
}

} // namespace

void close_panels(Session& session) {
    go_to_places_of(Session(), session);
    session.overlay = Overlay::None;
    session.problem.reset();
    session.problem_file.clear();
}

void stay_where(const Session& before, Session& session) {
    go_to_places_of(before, session);
}

void open_document(Change& change, Document document) {
    Session& session = change.session();
    end_import(change); // which speaks of the journey of the one before
    forget_graphs(change.state, change.effects);
    change.document() = std::move(document);
    change.state.history.clear();
    change.document_replaced = true;
    close_panels(session);
    end_undo_offers(session);
    session.has_document = true;
    session.left_screen.reset();
    take_kept_look(session.map_look, {});
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

void open_file(Change& change, WaitingFile file) {
    const std::string title = title_of(file.document, file.name);
    open_document(change, std::move(file.document));
    change.changed_ms = file.written_ms;
    say_opened(change, title, file.sample);
}

void note_backup(Change& change) {
    Session& session = change.session();
    // Another tab's may have changed meanwhile.
    if (session.save.standing != Standing::Mine)
        return;
    const std::string& id = change.document().id;
    for (RecentDocument& recent : session.recent)
        if (recent.id == id)
            recent.unkept_ms = 0; // until storage has listed it again
    // What takes the place of another document is numbered when all of this is done.
    const std::uint64_t revision = change.state.revision + (change.document_replaced ? 1 : 0);
    change.effects.push_back(effects::NoteBackup{id, revision});
}

void open_stored(Change& change, const WaitingFile& file) {
    const std::string& id = file.document.id;
    if (change.session().has_document && change.document().id == id)
        show_screen(change, Screen::Home);
    else
        change.effects.push_back(effects::ReadRecent{id, effects::ReadPurpose::Open});
    change.session().waiting_file.reset();
}

void report_problem(Change& change, const std::string& file, const Error& error) {
    change.session().problem = error;
    change.session().problem_file = file;
    change.announce(error_sentence(error, change.language()));
}

std::string title_of(const Document& document, const std::string& otherwise) {
    return document.title.empty() ? otherwise : document.title;
}

std::string free_id(const Session& session, const std::string& wanted) {
    std::string id = wanted;
    for (int number = 1; id.empty() || find_recent(session, id); ++number)
        id = (wanted.empty() ? "doc" : wanted) + "-" + std::to_string(number);
    return id;
}

Document begun_document(
    Change& change, const Questionnaire& questionnaire, const outcomes::FileRead& file
) {
    const Date date = is_day(file.today) ? file.today : Date{};
    return new_document(
        questionnaire, change.language(), free_id(change.session(), file.new_id), date
    );
}

const RecentDocument* find_recent(const Session& session, const std::string& id) {
    for (const RecentDocument& recent : session.recent)
        if (recent.id == id)
            return &recent;
    return nullptr;
}

} // namespace tappa
