#pragma once

#include "app/action.hpp"

#include <string>

namespace tappa {

// Changes with the same non-empty key that follow each other are one step: the letters typed into
// one field, the places a slider is dragged through.
[[nodiscard]] std::string merge_key(const Action& action);
// Whether the person turned to something else, so that what they type next is a new step. What
// the host reports meanwhile does not end it.
[[nodiscard]] bool ends_typing(const Action& action);

} // namespace tappa
