#include "ui/screens/card_slots.hpp"

#include <algorithm>

namespace tappa::ui {

CardSlots::CardSlots(const Ui& ui, float gap)
    : m_gap(gap * (ui.area_right() - ui.area_left()) / ui.width())
    , m_end(ui.next_y() - m_gap / 2) {}

void CardSlots::add(const Ui& ui, float top) {
    const float bottom = ui.next_y() - m_gap;
    m_lines.push_back(top - m_gap / 2);
    m_middles.push_back((top + bottom) / 2);
    m_end = bottom + m_gap / 2;
}

std::size_t CardSlots::nearest(float y) const {
    const auto below =
        std::find_if(m_middles.begin(), m_middles.end(), [&](float middle) { return y < middle; });
    return static_cast<std::size_t>(below - m_middles.begin());
}

float CardSlots::line(std::size_t index) const {
    return index < m_lines.size() ? m_lines[index] : m_end;
}

bool is_dragged_over(const Ui& ui, float top) {
    const DragState& drag = ui.drag();
    return !drag.payload.empty() && drag.pointer_x >= ui.area_left()
        && drag.pointer_x <= ui.area_right() && drag.pointer_y >= top;
}

} // namespace tappa::ui
