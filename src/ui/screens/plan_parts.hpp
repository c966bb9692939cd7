#pragma once

#include "ui/screens/plan_facts.hpp"

// The parts of the plan's screen, one file each.

namespace tappa::ui {

// More rows than anybody reads at once, and than a frame has time for, wait behind a button.
inline constexpr std::size_t most_rows_at_once = 60;

void plan_table_ui(Ui&, const State&, const std::vector<PlanRow>&);    // plan_table.cpp
void plan_matrix_ui(Ui&, const Derived&, const std::vector<PlanRow>&); // plan_matrix.cpp
void plan_proposals_ui(Ui&, const State&, const Derived&);             // plan_proposals.cpp
void plan_weights_ui(Ui&, const PriorityWeights&);                     // plan_weights.cpp

// The parts of the panel (plan_panel_metrics.cpp, plan_panel_links.cpp).
void plan_metrics_ui(Ui&, const PlanAction&);
void plan_sources_ui(Ui&, const State&, const PlanAction&);
void plan_prerequisites_ui(Ui&, const State&, const PlanAction&);

} // namespace tappa::ui
