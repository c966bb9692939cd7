#pragma once

#include "app/documents/new_document.hpp"
#include "app/jobs/intervals.hpp"
#include "app/jobs/job_run.hpp"
#include "app/update.hpp"
#include "io/document_io.hpp"
#include "support/shipped.hpp"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace tappa::test {

inline std::string sample_bytes() {
    return file_bytes("assets/samples/banca-aurora.en.json");
}

inline State started() {
    State state = initial_state(Language::En);
    receive_content(state, content());
    return state;
}

// A state under test: keeps the effects of the latest action.
struct App {
    State state = started();
    std::vector<Effect> effects;
    Derived derived;

    App& act(const Action& action) { return take(update(state, action, derived)); }
    App& act(const Outcome& outcome) { return take(update(state, outcome, derived)); }
    // As the host does: the job that the screen with the intervals asks for.
    App& compute_intervals() {
        act(actions::GoTo{Screen::Insights});
        ask_for_intervals(state, effects);
        const auto& asked = std::get<effects::RunJob>(effects.back());
        return act(outcomes::JobDone{asked.job, run_job(asked.work)});
    }
    [[nodiscard]] const Document& document() const { return state.document; }
    [[nodiscard]] const Session& session() const { return state.session; }
    [[nodiscard]] const Journey& journey() const { return current_journey(state); }

    template <typename E>
    [[nodiscard]] const E* effect() const {
        for (const Effect& each : effects)
            if (const E* found = std::get_if<E>(&each))
                return found;
        return nullptr;
    }

private:
    App& take(Update done) {
        state = std::move(done.state);
        effects = std::move(done.effects);
        return *this;
    }
};

inline App new_app() {
    App app;
    app.act(actions::NewDocument{Language::En, {}, "doc-1", {2026, 11, 21}});
    return app;
}

// Opens a file of which this device holds nothing.
inline void open_file(App& app, const std::string& bytes, bool sample = false) {
    app.act(outcomes::FileRead{"aurora.json", bytes, sample});
    if (const auto& file = app.state.session.waiting_file)
        app.act(outcomes::RecentRead{std::string(file->document.id), {}, false});
}

inline App sample_app() {
    App app;
    open_file(app, sample_bytes(), true);
    return app;
}

// Saved and opened again, the document is the same one.
inline bool survives_saving(const Document& document, std::string& why) {
    const Result<Document> read = document_from_json(json_from_document(document));
    if (!read) {
        why = std::string(error_id(read.error().code)) + " at " + read.error().where;
        return false;
    }
    why = "came back different";
    return *read == document;
}

} // namespace tappa::test
