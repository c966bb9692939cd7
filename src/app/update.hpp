#pragma once

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/outcome.hpp"

#include <utility>
#include <vector>

namespace tappa {

// Opens a document, and so needs the content: the interface holds it back until that is loaded.
[[nodiscard]] bool needs_content(const Action&);
[[nodiscard]] bool needs_content(const Outcome&);

struct Update {
    State state;
    std::vector<Effect> effects;
};

// The only places where the state changes. Pure: time, random ids and file bytes arrive inside
// actions and outcomes. They take the state by value so that callers can move it in.
[[nodiscard]] Update update(State state, const Action& action);
[[nodiscard]] Update update(State state, const Outcome& outcome);

} // namespace tappa
