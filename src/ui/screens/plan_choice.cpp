#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/plan_budget.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr float least_table = 560;

// In a column or a sentence that says the unit: days without it, money with its currency.
std::string amount_text(const Ui& ui, const State& state, double amount, BudgetUnit unit) {
    return unit == BudgetUnit::Money ? budget_amount(ui, state, amount, unit)
                                     : formatted_short(amount, 1, ui.language());
}

Text text_of(WhyLeftOut why) {
    switch (why) {
    case WhyLeftOut::NoBenefit:
        return Text::BudgetOutNoBenefit;
    case WhyLeftOut::TooLarge:
        return Text::BudgetOutTooLarge;
    case WhyLeftOut::NeedsOther:
        return Text::BudgetOutNeedsOther;
    case WhyLeftOut::OwnerFull:
        return Text::BudgetOutOwnerFull;
    case WhyLeftOut::NoRoom:
        return Text::BudgetOutNoRoom;
    case WhyLeftOut::Less:
        break;
    }
    return Text::BudgetOutLess;
}

std::string reason_of(
    const Ui& ui, const State& state, const PlanBudget& budget, const BudgetedAction& action
) {
    const BudgetUnit unit = budget.limit.unit;
    if (action.left_out == WhyLeftOut::NoRoom)
        return ui.say(
            unit == BudgetUnit::Money ? Text::BudgetOutNoRoomMoney : Text::BudgetOutNoRoom,
            {amount_text(ui, state, action.amount - (budget.limit.amount - budget.used), unit)}
        );
    return std::string(ui.say(text_of(action.left_out.value_or(WhyLeftOut::Less))));
}

void samples_ui(Ui& ui, const BudgetedAction& action) {
    auto gap = ui.gap(4);
    ui.text(formatted_percent(action.share, 0, ui.language()), {.size = 14});
    ui.progress(
        "share",
        ui.say(Text::BudgetInSamples),
        action.share,
        {.height = 6,
         .colour = action.chosen ? ui.theme().palette->accent : ui.theme().palette->ink_muted}
    );
}

void choice_ui(Ui& ui, const State& state, const PlanBudget& budget, const BudgetedAction& action) {
    if (action.is_sure())
        ui.chip(ui.say(Text::BudgetSure), Tone::Good, icons::check);
    else if (action.chosen)
        ui.chip(ui.say(Text::BudgetClose), Tone::Warning);
    else
        ui.text(reason_of(ui, state, budget, action), {.size = 13, .colour = ui.theme().ink_muted});
}

bool is_unknown(const PlanBudget& budget, const PlanAction& action) {
    return budget.limit.unit == BudgetUnit::Money && budget.limit.day_rate <= 0
        && !has_cost(action);
}

void taken_ui(
    Ui& ui, const State& state, const PlanBudget& budget, const PlanAction& action, double amount
) {
    if (is_unknown(budget, action))
        ui.text(
            ui.say(Text::BudgetNoCost),
            {.size = 13, .colour = ui.theme().ink_muted, .align = Align::End}
        );
    else
        ui.text(
            amount_text(ui, state, amount, budget.limit.unit), {.size = 14, .align = Align::End}
        );
}

// Sure ones, close calls, then what is left out; each in order of rank.
std::vector<const BudgetedAction*> listed(const PlanBudget& budget) {
    std::vector<const BudgetedAction*> actions;
    for (const BudgetedAction& action : budget.actions)
        actions.push_back(&action);
    const auto group = [](const BudgetedAction& action) {
        return action.is_sure() ? 0 : action.chosen ? 1 : 2;
    };
    std::stable_sort(actions.begin(), actions.end(), [&](const auto* a, const auto* b) {
        return group(*a) < group(*b);
    });
    return actions;
}

void table_ui(Ui& ui, const State& state, const PlanBudget& budget) {
    const Plan& plan = state.document.plan;
    const bool money = budget.limit.unit == BudgetUnit::Money;
    const std::vector<const BudgetedAction*> actions = listed(budget);
    const bool all = actions.size() <= most_rows_at_once || ui.unfolded("all-chosen");
    {
        auto table = ui.table(
            "choice",
            ui.say(Text::BudgetTable),
            {{.title = std::string(ui.say(Text::PlanAction)),
              .width = Column::grow(),
              .row_header = true},
             {.title = std::string(ui.say(money ? Text::BudgetCostColumn : Text::BudgetDaysColumn)),
              .width = Column::fixed(money ? 124.0F : 64.0F),
              .align = Align::End},
             {.title = std::string(ui.say(Text::BudgetInSamples)), .width = Column::fixed(92)},
             {.title = std::string(ui.say(Text::BudgetChoice)), .width = Column::fixed(150)}}
        );
        for (std::size_t i = 0; i < (all ? actions.size() : most_rows_at_once); ++i) {
            const BudgetedAction& action = *actions[i];
            const PlanAction* const planned = find_plan_action(plan, action.action);
            if (!planned)
                continue; // deleted since
            auto row = ui.row(plan_choice_key(action.action));
            ui.cell();
            if (ui.link("open", title_of(ui, *planned), {.kind = ButtonKind::Ghost}))
                open_plan_action(ui, action.action);
            if (!planned->owner_name.empty())
                ui.muted(planned->owner_name);
            ui.cell();
            taken_ui(ui, state, budget, *planned, action.amount);
            ui.cell();
            samples_ui(ui, action);
            ui.cell();
            choice_ui(ui, state, budget, action);
        }
    }
    more_rows_ui(ui, "all-chosen", actions.size());
}

void list_ui(Ui& ui, const State& state, const PlanBudget& budget) {
    const Plan& plan = state.document.plan;
    const std::vector<const BudgetedAction*> actions = listed(budget);
    const bool all = actions.size() <= most_rows_at_once || ui.unfolded("all-chosen");
    {
        auto list = ui.list("choice", ui.say(Text::BudgetTable));
        auto gap = ui.gap(12);
        for (std::size_t i = 0; i < (all ? actions.size() : most_rows_at_once); ++i) {
            const BudgetedAction& action = *actions[i];
            const PlanAction* const planned = find_plan_action(plan, action.action);
            if (!planned)
                continue;
            if (i > 0)
                ui.rule();
            auto item = ui.list_item(plan_choice_key(action.action));
            auto lines = ui.gap(4);
            if (ui.link("open", title_of(ui, *planned), {.kind = ButtonKind::Ghost}))
                open_plan_action(ui, action.action);
            ui.muted(ui.say(
                Text::BudgetListLine,
                {is_unknown(budget, *planned)
                     ? std::string(ui.say(Text::BudgetNoCost))
                     : budget_amount(ui, state, action.amount, budget.limit.unit),
                 formatted_percent(action.share, 0, ui.language())}
            ));
            choice_ui(ui, state, budget, action);
        }
    }
    more_rows_ui(ui, "all-chosen", actions.size());
}

} // namespace

std::string plan_choice_key(const PlanActionId& action) {
    return "choice/" + action.text;
}

void plan_choice_ui(Ui& ui, const State& state, const PlanBudget& budget) {
    auto card =
        ui.card("choices", {.padding_x = table_card_padding, .name = ui.say(Text::BudgetTable)});
    {
        auto inside = ui.indent(table_card_padding);
        ui.heading(2, ui.say(Text::BudgetTable), {.size = 16});
        ui.muted(ui.say(
            budget.limit.unit == BudgetUnit::Money ? Text::BudgetTableTextMoney
                                                   : Text::BudgetTableText,
            {formatted_integer(budget_samples, ui.language())}
        ));
        if (!budget.optimal)
            ui.notice(
                "bound",
                Tone::Info,
                ui.say(
                    Text::BudgetBound,
                    {formatted_percent(
                        budget.bound > 0 ? budget.benefit / budget.bound : 1, 1, ui.language()
                    )}
                )
            );
    }
    if (ui.width() < least_table) {
        auto inside = ui.indent(table_card_padding); // cells of a table have it by themselves
        list_ui(ui, state, budget);
    } else
        table_ui(ui, state, budget);
}

} // namespace tappa::ui
