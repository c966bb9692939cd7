#pragma once

#include "app/action.hpp"
#include "app/effect.hpp"

#include <utility>
#include <vector>

namespace tappa {

[[nodiscard]] UndoPolicy undo_policy(const Action&);

// Opens a document, and so needs the content: the interface holds it back until that is here.
[[nodiscard]] bool needs_content(const Action&);

struct Update {
    State state;
    std::vector<Effect> effects;
};

// The only place where the state changes. Pure: time, random ids and file bytes arrive inside
// actions. Takes the state by value so that callers can move it in.
[[nodiscard]] Update update(State state, const Action& action);

} // namespace tappa
