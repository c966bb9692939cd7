#pragma once

#include "app/action.hpp"
#include "app/outcome.hpp"
#include "ui/kit/pointer.hpp"
#include "ui/kit/semantics.hpp"

#include <variant>

// What happens to the interface, as data. It all goes through one queue, so that it takes effect
// in the order in which it happened.

namespace tappa::ui {

using Input = std::variant<Action, Outcome, SemanticRequest, PointerInput>;

} // namespace tappa::ui
