#pragma once

#include "app/documents/new_document.hpp"
#include "app/update.hpp"
#include "support/shipped.hpp"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace tappa::test {

std::string sample_bytes();

State started();

// A state under test: keeps the effects of the latest action. What copies a state or an action is
// in builders.cpp, once: compiling it takes longer than most tests do.
struct App {
    State state = started();
    std::vector<Effect> effects;
    Derived derived;

    App();
    App(const App&);
    App(App&&) noexcept;
    App& operator=(const App&);
    App& operator=(App&&) noexcept;
    ~App();

    App& act(const Action& action);
    // By kind: whether an action could become an outcome takes compilers long to find out, at each
    // call.
    template <typename T>
    requires is_among<T, OutcomeKinds> App& act(T outcome) {
        return hear(Outcome(std::in_place_type<T>, std::move(outcome)));
    }
    // As the host does: the job that the screen with the intervals asks for.
    App& compute_intervals();
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
    App& hear(const Outcome& outcome);
    App& take(Update done);
};

App new_app();

// Adds a person, who answers from then on.
App& answer_as_added(App& app, const std::string& name, const std::string& role);

// Opens a file of which this device holds nothing.
void open_file(App& app, const std::string& bytes, bool sample = false);

App sample_app();

// More touchpoints than are analysed at once, as an import leaves them; in the journey on screen.
void make_large(Journey& journey);
void enlarge_journey(App& app);

// Saved and opened again, the document is the same one.
bool survives_saving(const Document& document, std::string& why);

} // namespace tappa::test
