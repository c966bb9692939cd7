#pragma once

#include "app/state.hpp"

namespace tappa {

// A touchpoint opens another journey of the document, or none.
void drop_false_link(const Document&, const Journey&, Touchpoint&);

// What leads to the journey on screen no longer is forgotten.
void settle_trail(State&);

} // namespace tappa
