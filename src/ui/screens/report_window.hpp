#pragma once

#include "report/tree.hpp"
#include "ui/kit/ui.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tappa::ui {

// From this many elements on, only what is near the window is drawn and said; headings always are.
// With fewer all can be read from beginning to end without scrolling.
inline constexpr std::size_t most_elements_at_once = 4000;
[[nodiscard]] std::size_t element_count(const report::Report& tree);

// How high a block stands. What was drawn is sure after a few passes: its cards know their own
// heights only then.
struct BlockHeight {
    float pixels = 0;
    bool is_measured = false; // as words are
    int passes_drawn = 0;
    [[nodiscard]] bool is_sure() const { return is_measured || passes_drawn >= 3; }
};

// How high the parts of a long report stand, in physical pixels from one next_y() to the other.
class SheetHeights {
public:
    // Forgets all when something they depend on has changed.
    void begin(const Ui& ui, std::uint64_t version, std::size_t block_count);
    [[nodiscard]] BlockHeight& of(std::size_t block) { return m_blocks[block]; }
    // Where each row or item ends, from the top of the first; empty before it was measured.
    [[nodiscard]] std::vector<float>& ends(std::size_t block) { return m_ends[block]; }

private:
    struct Key {
        std::uint64_t version = 0;
        float width = 0; // CSS pixels
        float scale = 0;
        bool operator==(const Key&) const = default;
    };
    Key m_key;
    std::vector<BlockHeight> m_blocks;
    std::vector<std::vector<float>> m_ends;
};

// Those of rows or items that stand in sight, `last` left out, with the heights of what is not.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
    float above = 0;
    float below = 0;
};
[[nodiscard]] Stretch stretch_in_sight(const std::vector<float>& ends, float top, Ui::Sight sight);

// Physical pixels of one CSS pixel.
[[nodiscard]] float scale_of(const Ui& ui);

} // namespace tappa::ui
