#include "app/plan/several_actions.hpp"
#include "base/text.hpp"
#include "ui/screens/plan_parts.hpp"
#include "ui/screens/plan_tools.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace tappa::ui {

namespace {

constexpr std::string_view select_several_key = "select-actions";
constexpr float tools_beside_from = 970; // where the filter's choices still show whole words
constexpr float words_beside_from = 1120;
constexpr float grouping_width = 174; // of "Per responsabile" and its arrow
constexpr float icon_width = 44;
constexpr float words_width = 204; // of "Select several actions" and its icon

// Those of the rows that are selected, in their order; some are being selected.
std::vector<PlanActionId> selected_of(const State& state, const std::vector<PlanRow>& rows) {
    const auto& selected = *state.session.selected_actions;
    const std::unordered_set<PlanActionId> known(selected.begin(), selected.end());
    std::vector<PlanActionId> ids;
    for (const PlanRow& row : rows)
        if (known.count(row.action->id) > 0)
            ids.push_back(row.action->id);
    return ids;
}

void fill_ui(Ui& ui, const Plan& plan, const std::vector<PlanActionId>& selected) {
    const PlanAction* const first = find_plan_action(plan, selected.front());
    if (!first)
        return;
    auto group = ui.group(Role::Group, "fill", ui.say(Text::PlanFillDown));
    ui.text(ui.say(Text::PlanFillFrom, {title_of(ui, *first)}));
    auto flow = ui.flow("fill", {.gap = 10, .row_height = 38});
    for (const auto& [field, name] :
         {std::pair{FilledField::Owner, Text::PlanOwner},
          std::pair{FilledField::Due, Text::PlanDue},
          std::pair{FilledField::Status, Text::PlanStatus},
          std::pair{FilledField::Confidence, Text::PlanConfidence}})
        if (auto edits = ui.edits(); ui.button(
                enum_id(field),
                ui.say(name),
                {.icon = icons::arrow_down,
                 .read_as = ui.say(Text::PlanFillField, {std::string(ui.say(name))})}
            ))
            ui.send(actions::FillDown{field, selected});
}

void select_several_ui(Ui& ui, const State& state, bool icon_only) {
    auto flow = ui.flow("several", {.row_height = 38});
    select_several_button_ui(ui, state, icon_only);
}

// Few actions are seen at a glance, in any order.
bool offers_groups(const State& state) {
    return state.document.plan->actions.size() >= worth_sorting_out
        || state.session.plan_grouping != PlanGrouping::None;
}

} // namespace

void select_several_button_ui(Ui& ui, const State& state, bool icon_only) {
    const bool selecting = state.session.selected_actions.has_value();
    if (!ui.button(
            select_several_key,
            ui.say(Text::PlanSelectSeveral),
            {.kind = ButtonKind::Ghost,
             .icon = icons::list_checks,
             .icon_only = icon_only,
             .small = true,
             .pressed = selecting ? Tristate::Yes : Tristate::No}
        ))
        return;
    if (selecting)
        ui.send(actions::SelectPlanActions{});
    else
        ui.send(actions::SelectPlanActions{std::vector<PlanActionId>()});
}

bool is_selected(const State& state, const PlanActionId& action) {
    const auto& selected = state.session.selected_actions;
    return selected && std::find(selected->begin(), selected->end(), action) != selected->end();
}

void toggle_selected(Ui& ui, const State& state, const PlanActionId& action) {
    std::vector<PlanActionId> ids =
        state.session.selected_actions.value_or(std::vector<PlanActionId>());
    if (std::erase(ids, action) == 0)
        ids.push_back(action);
    ui.send(actions::SelectPlanActions{std::move(ids)});
}

void plan_group_ui(Ui& ui, PlanGrouping grouping, FieldOptions options) {
    constexpr std::array<Text, 4> names{
        Text::PlanGroupNone,
        Text::PlanGroupOwner,
        Text::PlanGroupStatus,
        Text::PlanGroupCapability};
    std::vector<Choice> choices;
    for (const PlanGrouping each : all_of<PlanGrouping>())
        choices.push_back(
            {std::string(enum_id(each)), std::string(ui.say(names[static_cast<std::size_t>(each)]))}
        );
    options.local = true;
    const auto now =
        ui.select("group", ui.say(Text::PlanGroupBy), choices, enum_id(grouping), options);
    if (const auto by = enum_from_id<PlanGrouping>(now.value_or("")))
        ui.send(actions::GroupPlan{*by});
}

void plan_tools_ui(Ui& ui, const State& state) {
    const std::size_t count = state.document.plan->actions.size();
    const bool groups = ui.width() >= filter_beside_from && offers_groups(state);
    if (count < 2 && !groups && !state.session.selected_actions)
        return;
    if (!groups) {
        if (!shows_plan_filter(state) || ui.width() >= filter_beside_from)
            select_several_ui(ui, state, false);
        return; // else it stands in a line with the filter's
    }
    auto row = ui.columns(
        "tools", {Column::fixed(200), Column::grow()}, {.gap = 10, .align = Align::Middle}
    );
    ui.next_column();
    plan_group_ui(ui, state.session.plan_grouping, {.label_hidden = true});
    ui.next_column();
    select_several_ui(ui, state, false);
}

bool plan_filter_and_tools_ui(Ui& ui, const State& state, std::size_t shown) {
    if (ui.width() < tools_beside_from || !offers_groups(state))
        return false;
    const bool icon_only = ui.width() < words_beside_from;
    auto row = ui.columns(
        "sorting-out",
        {Column::grow(),
         Column::fixed(grouping_width),
         Column::fixed(icon_only ? icon_width : words_width)},
        {.gap = 10}
    );
    ui.next_column();
    plan_filter_ui(ui, state, shown);
    ui.next_column();
    plan_group_ui(ui, state.session.plan_grouping, {.label_hidden = true});
    ui.next_column();
    select_several_ui(ui, state, icon_only);
    return true;
}

void selected_actions_ui(Ui& ui, const State& state, const std::vector<PlanRow>& rows) {
    if (!state.session.selected_actions)
        return;
    const std::vector<PlanActionId> selected = selected_of(state, rows);
    auto card = ui.card(
        "selected",
        {.padding_x = 14,
         .padding_y = 10,
         .name = ui.say(Text::PlanSelection),
         .ground = ui.theme().accent_soft,
         .border = ui.theme().accent}
    );
    auto gap = ui.gap(8);
    {
        auto flow = ui.flow("selected", {.gap = 10, .row_height = 38});
        ui.text(ui.say_count(Text::PlanSelected, std::ssize(selected)), {.semibold = true});
        if (selected.size() < rows.size() && ui.button("all", ui.say(Text::PlanSelectAll))) {
            std::vector<PlanActionId> all;
            for (const PlanRow& row : rows)
                all.push_back(row.action->id);
            ui.send(actions::SelectPlanActions{std::move(all)});
        }
        if (ui.button("done", ui.say(Text::JourneySelectDone))) {
            ui.send(actions::SelectPlanActions{});
            ui.focus_key(select_several_key);
        }
    }
    if (selected.size() > 1)
        fill_ui(ui, state.document.plan, selected);
    else
        ui.muted(ui.say(Text::PlanSelectHint));
}

} // namespace tappa::ui
