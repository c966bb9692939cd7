#pragma once

#include "ui/kit/kit_internal.hpp"

namespace tappa::ui {

// Where the head is shown: in its place, or at the top of the region that scrolls for as long as
// rows of the table are in sight.
[[nodiscard]] float head_top(const Ui::Internal& p, const TableFrame& table);
[[nodiscard]] float head_height(const Ui::Internal& p, const TableFrame& table);
// Its nodes come before those of the rows, as one reads them.
void add_head(Ui::Internal& p, TableFrame& table);
// Drawn after the rows, which pass under it.
void draw_head(Ui::Internal& p, TableFrame& table);

} // namespace tappa::ui
