#pragma once

#include "report/tree.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/report_columns.hpp"
#include "ui/screens/report_window.hpp"

#include <cstdint>

namespace tappa::ui {

// What is measured once for a tree, and what is found out while it is drawn.
struct SheetMeasures {
    LeastWidths least_widths;
    bool is_long = false; // only what is near the window is drawn
    SheetHeights heights; // of a long one
};
[[nodiscard]] SheetMeasures measures_of(const report::Report& tree);

// The tree as pages of white paper, one for each stretch between page breaks, in every theme.
// `version` changes with the tree.
void report_sheet_ui(
    Ui& ui, const report::Report& tree, SheetMeasures& measures, std::uint64_t version
);

} // namespace tappa::ui
