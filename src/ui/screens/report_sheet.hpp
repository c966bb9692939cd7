#pragma once

#include "report/tree.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// The tree as pages of white paper, one for each stretch between page breaks, in every theme.
void report_sheet_ui(Ui& ui, const report::Report& tree);

} // namespace tappa::ui
