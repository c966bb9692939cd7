#pragma once

#include "ui/kit/kit_internal.hpp"

// Scrolls after a pass, by what it has drawn; another pass follows where that moves anything.

namespace tappa::ui {

// What is sought (Memory::sought), until it is seen where it stands: a region inside another is
// itself brought into view.
void bring_into_sight(Memory& memory);

// Undoes what has moved a widget on the screen since it was asked to stay (Memory::held).
void hold_place(Memory& memory);

} // namespace tappa::ui
