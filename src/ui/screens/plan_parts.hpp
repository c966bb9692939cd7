#pragma once

#include "app/derived/derived.hpp"
#include "app/plan/plan_groups.hpp"
#include "ui/screens/plan_facts.hpp"
#include "ui/screens/plan_order.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The parts of the plan's screen, one file each.

namespace tappa::ui {

// More rows than anybody reads at once, and than a frame has time for, wait behind a button.
inline constexpr std::size_t most_rows_at_once = 60;

inline constexpr float table_card_padding = 10;

// One group or several under headings. Returns where the focus is. While
// `version` stays, rows show what they showed (plan_table.cpp).
PlanTableFocus plan_table_ui(
    Ui&, const State&, const std::vector<PlanGroup>&, std::uint64_t version
);
[[nodiscard]] bool plan_fits_a_table(float width);  // beside the card's edges
inline constexpr std::size_t worth_sorting_out = 6; // fewer actions are seen at a glance
inline constexpr float filter_beside_from = 700;    // where its fields stand beside each other
// By what the table is grouped; the label of the choice is shown where options do not hide it.
void plan_group_ui(Ui&, PlanGrouping, FieldOptions);
// Above the table (plan_several.cpp): its groups and the button that begins to select several
// actions; what is done with those that are selected, and whether one is.
void plan_tools_ui(Ui&, const State&);
void selected_actions_ui(Ui&, const State&, const std::vector<PlanRow>&);
[[nodiscard]] bool is_selected(const State&, const PlanActionId&);
void toggle_selected(Ui&, const State&, const PlanActionId&);
// Which actions the table shows, of which there are `shown` (plan_filter.cpp).
void plan_filter_ui(Ui&, const State&, std::size_t shown);
[[nodiscard]] bool shows_plan_filter(const State&);
// Begins and ends it; into a flow.
void select_several_button_ui(Ui&, const State&, bool icon_only);
void plan_weights_ui(Ui&, const Plan&, const Derived&); // plan_weights.cpp
// The cheapest way to the next stage and a button that accepts all its proposals
// (plan_proposals.cpp). The focus goes to `heading` then, a key.
void next_stage_ui(Ui&, const State&, const Derived&, std::string_view heading);

// Opens the action's panel and moves the focus into it, since what was pressed may be another
// beside it: a table a list, a figure a smaller one. When the panel closes, the focus comes back to
// where the view shows the action (plan_panel.cpp).
void open_plan_action(Ui&, const PlanActionId&);
// "Show 12 more" after a list of `count` rows; nothing where all are there. Both
// in plan_facts.cpp.
void more_rows_ui(
    Ui&, std::string_view key, std::size_t count, std::size_t at_once = most_rows_at_once
);
[[nodiscard]] std::vector<Choice> status_choices(const Ui&);

// A select that adds what is chosen: it stands on "Choose…" again afterwards.
[[nodiscard]] std::optional<std::string> adding_select(
    Ui&, std::string_view key, Text label, std::vector<Choice> choices
);

// The parts of the panel (plan_panel_metrics.cpp, plan_panel_readings.cpp, plan_panel_progress.cpp,
// plan_panel_reductions.cpp, plan_panel_links.cpp).
void plan_metrics_ui(Ui&, const PlanAction&, Date today);
void plan_readings_ui(Ui&, const PlanAction&, std::size_t metric, Date today);
void plan_progress_ui(Ui&, const State&, const PlanAction&);
void plan_reductions_ui(Ui&, const State&, const PlanAction&);
void plan_sources_ui(Ui&, const State&, const PlanAction&);
void plan_prerequisites_ui(Ui&, const State&, const PlanAction&);

} // namespace tappa::ui
