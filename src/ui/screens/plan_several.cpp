#include "app/plan/several_actions.hpp"
#include "base/text.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace tappa::ui {

namespace {

constexpr std::string_view select_several_key = "select-actions";

// Those of the rows that are selected, in their order.
std::vector<PlanActionId> selected_of(const State& state, const std::vector<PlanRow>& rows) {
    std::vector<PlanActionId> ids;
    for (const PlanRow& row : rows)
        if (is_selected(state, row.action->id))
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
        if (ui.button(
                enum_id(field),
                ui.say(name),
                {.icon = icons::arrow_down,
                 .read_as = ui.say(Text::PlanFillField, {std::string(ui.say(name))})}
            ))
            ui.send(actions::FillDown{field, selected});
}

} // namespace

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

void select_actions_ui(Ui& ui, const State& state) {
    const bool selecting = state.session.selected_actions.has_value();
    if (!ui.button(
            select_several_key,
            ui.say(Text::PlanSelectSeveral),
            {.icon = icons::list_checks,
             .icon_only = true,
             .pressed = selecting ? Tristate::Yes : Tristate::No}
        ))
        return;
    if (selecting)
        ui.send(actions::SelectPlanActions{});
    else
        ui.send(actions::SelectPlanActions{std::vector<PlanActionId>()});
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
