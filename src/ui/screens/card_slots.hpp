#pragma once

#include "ui/kit/ui.hpp"

#include <cstddef>
#include <vector>

namespace tappa::ui {

// The places between the cards of a column, the dragged one left out: where each begins to be the
// nearest to the pointer, and where its line is drawn. In physical pixels.
class CardSlots {
public:
    // Before the first card is drawn; `gap` lies between the cards.
    CardSlots(const Ui& ui, float gap);
    // Behind a card that began at `top`, a Ui::next_y().
    void add(const Ui& ui, float top);

    [[nodiscard]] std::size_t nearest(float y) const;
    // Before the card with this index; behind the last one where there is none.
    [[nodiscard]] float line(std::size_t index) const;

private:
    std::vector<float> m_lines;
    std::vector<float> m_middles;
    float m_gap;
    float m_end; // the line behind the last
};

// Whether something is dragged over the current area, whose cards begin below `top`.
[[nodiscard]] bool is_dragged_over(const Ui& ui, float top);

} // namespace tappa::ui
