#pragma once

#include "report/tree.hpp"

#include <vector>

namespace tappa::ui {

inline constexpr float cell_text = 13;

// How wide each column of each table must be, so that no word in it breaks. By the place of the
// block in the tree; empty where the block is no table. CSS pixels.
using LeastWidths = std::vector<std::vector<float>>;
[[nodiscard]] LeastWidths least_widths_of(const report::Report& tree);

// The widths of a table's columns: by weight, but none narrower than its least as long as there is
// room for that.
[[nodiscard]] std::vector<float> column_widths(
    const std::vector<report::Column>& columns, const std::vector<float>& least, float room
);

} // namespace tappa::ui
