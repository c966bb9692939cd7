#include "builders.hpp"

#include "app/jobs/intervals.hpp"
#include "app/jobs/job_run.hpp"
#include "io/document_io.hpp"

namespace tappa::test {

std::string sample_bytes() {
    return file_bytes("assets/samples/banca-aurora.en.json");
}

State started() {
    State state = initial_state(Language::En);
    receive_content(state, content());
    return state;
}

App::App() = default;
App::App(const App&) = default;
App::App(App&&) noexcept = default;
App& App::operator=(const App&) = default;
App& App::operator=(App&&) noexcept = default;
App::~App() = default;

App& App::act(const Action& action) {
    return take(update(state, action, derived));
}

App& App::hear(const Outcome& outcome) {
    return take(update(state, outcome, derived));
}

App& App::compute_intervals() {
    act(actions::GoTo{Screen::Insights});
    ask_for_intervals(state, effects);
    const auto& asked = std::get<effects::RunJob>(effects.back());
    return act(outcomes::JobDone{asked.job, run_job(asked.work)});
}

App& App::take(Update done) {
    state = std::move(done.state);
    effects = std::move(done.effects);
    return *this;
}

App new_app() {
    App app;
    app.act(actions::NewDocument{Language::En, {}, "doc-1", {2026, 11, 21}});
    return app;
}

App& answer_as_added(App& app, const std::string& name, const std::string& role) {
    app.act(actions::AddRespondent{name, role});
    const auto& respondents = app.document().assessment->respondents;
    return app.act(actions::SelectRespondent{respondents[respondents.size() - 1].id});
}

void open_file(App& app, const std::string& bytes, bool sample) {
    app.act(outcomes::FileRead{"aurora.json", bytes, sample});
    if (const auto& file = app.state.session.waiting_file)
        app.act(outcomes::RecentRead{std::string(file->document.id), {}, false});
}

App sample_app() {
    App app;
    open_file(app, sample_bytes(), true);
    return app;
}

void make_large(Journey& journey) {
    for (std::size_t i = journey.touchpoints.size(); i <= most_touchpoints_at_once; ++i) {
        Touchpoint more;
        more.id = TouchpointId("far-" + std::to_string(i));
        more.name = "Far";
        journey.touchpoints.push_back(more);
    }
}

void enlarge_journey(App& app) {
    make_large(app.state.document.journeys.front().edit());
}

bool survives_saving(const Document& document, std::string& why) {
    const Result<Document> read = document_from_json(json_from_document(document));
    if (!read) {
        why = std::string(error_id(read.error().code)) + " at " + read.error().where;
        return false;
    }
    why = "came back different";
    return *read == document;
}

} // namespace tappa::test
