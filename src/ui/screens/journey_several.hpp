#pragma once

#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <cstddef>
#include <string_view>

// Several touchpoints selected at once, and what is done with them together.

namespace tappa::ui {

inline constexpr std::string_view select_several_key = "select-several";
inline constexpr std::size_t least_to_select = 2; // touchpoints of a journey

[[nodiscard]] bool is_selected(const State&, const TouchpointId&);
// Those that go where this one goes: all that are selected where it is one of them, else none.
[[nodiscard]] const TouchpointIds* going_together(const State&, const TouchpointId&);
// Whether it moves with what is being dragged, or is that.
[[nodiscard]] bool is_dragged(const Ui&, const State&, const TouchpointId&);
// Begins to select with this one, adds it, or takes it out again.
void toggle_selected(Ui&, const State&, const TouchpointId&);

// The button that begins and ends selecting.
void select_several_ui(Ui&, const State&);
// How many are selected, and what can be done with them; nothing while none are being selected.
void selected_touchpoints_ui(Ui&, const State&);

} // namespace tappa::ui
