#pragma once

#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// In the panel of a touchpoint: its picture, and what can be done with it.
void touchpoint_picture_ui(Ui& ui, const Touchpoint& touchpoint);
// The same on its card; nothing where there is none.
void card_picture_ui(Ui& ui, const Touchpoint& touchpoint);
// What a card says of it: "picture: a form with nine fields". Empty where there is none.
[[nodiscard]] std::string picture_words(const Ui& ui, const Touchpoint& touchpoint);

} // namespace tappa::ui
