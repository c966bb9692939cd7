#pragma once

#include "ui/kit/kit_internal.hpp"

namespace tappa::ui {

// One pass over the interface: everything that is drawn stands between these two. A frame is one
// pass, or several until the remembered sizes agree.
void begin_pass(Memory& memory, Ui& ui);
void end_pass(Memory& memory, Ui& ui);

// After the last pass of a frame: moves the focus into what opened and back from what closed,
// and scrolls what got the focus into view.
void settle_focus(Memory& memory);

// A key that moves the focus inside a menu, tabs or a list of options, among the points of a chart,
// or closes what lies on top. True when it did.
bool move_focus_by_key(Memory& memory, std::string_view key);

// The same among buttons that stand where their values put them, as the points of a chart, of which
// this one has the focus: arrows go to the nearest, Page Up and Page Down through all of them in
// their order, Home and End to the first and the last (figure.cpp).
bool move_among_places(Memory& memory, const Node& at, std::string_view key);

void style_imgui(Memory& memory); // scroll bars and such, from the theme

// How long the pointer rests on something before its tooltip is shown.
inline constexpr double tooltip_delay_ms = 450;
void draw_tooltip(Ui& ui); // tooltip.cpp

} // namespace tappa::ui
