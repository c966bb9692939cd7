#pragma once

#include "report/tree.hpp"
#include "ui/kit/ui.hpp"

#include <cstdint>
#include <vector>

namespace tappa::ui {

// How wide each column of each table must be, so that no word in it breaks. By the place of the
// block in the tree; empty where the block is no table. CSS pixels.
using LeastWidths = std::vector<std::vector<float>>;
[[nodiscard]] LeastWidths least_widths_of(const report::Report& tree);

// The widths of a table's columns: by weight, but none narrower than its least as long as there is
// room for that.
[[nodiscard]] std::vector<float> column_widths(
    const std::vector<report::Column>& columns, const std::vector<float>& least, float room
);

// The tree as pages of white paper, one for each stretch between page breaks, in every theme.
// `version` changes with the tree.
void report_sheet_ui(
    Ui& ui, const report::Report& tree, const LeastWidths& least, std::uint64_t version
);

} // namespace tappa::ui
