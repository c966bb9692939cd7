#include "ui/screens/plan_budget.hpp"

#include "app/jobs/outlook.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

constexpr float beside_from = 940;
constexpr double nearly_all = 0.9; // of the benefit
constexpr double rounding = 1e-9;  // of a sum of benefits

struct Counts {
    std::int64_t chosen = 0;
    std::int64_t sure = 0;
    double all_benefit = 0;
};

Counts counts_of(const PlanBudget& budget) {
    Counts counts;
    for (const BudgetedAction& action : budget.actions) {
        counts.chosen += action.chosen ? 1 : 0;
        counts.sure += action.is_sure() ? 1 : 0;
        counts.all_benefit += action.benefit;
    }
    return counts;
}

void days_ui(Ui& ui, const State& state) {
    const double days = budget_days(state);
    const double most = std::max(1.0, std::ceil(open_effort(state.document.plan)));
    {
        auto row = ui.columns(
            "days", {Column::grow(), Column::fixed(150)}, {.gap = 16, .stack_below = 420}
        );
        ui.next_column();
        const std::string shown = person_days(ui, days);
        const auto slid = ui.slider(
            "budget",
            ui.say(Text::BudgetDays),
            days,
            {.maximum = std::max(most, days), .step = 1, .value_text = shown}
        );
        if (slid)
            ui.send(actions::SetBudgetDays{*slid});
        ui.next_column();
        const auto typed = ui.number_field(
            "budget-number",
            ui.say(Text::BudgetDaysNumber),
            days,
            {.minimum = 0, .maximum = most_budget_days, .required = true},
            {.local = true}
        );
        if (typed && typed->value)
            ui.send(actions::SetBudgetDays{*typed->value});
    }
    ui.muted(ui.say(Text::BudgetAllTake, {person_days(ui, open_effort(state.document.plan))}));
}

void figure_ui(Ui& ui, Text name, const std::string& value, const std::string& note) {
    auto gap = ui.gap(2);
    ui.muted(ui.say(name));
    ui.text(value, {.size = 22, .semibold = true});
    ui.muted(note);
}

void summary_ui(Ui& ui, const State& state, const PlanBudget* budget) {
    auto card = ui.card("budget", {.name = ui.say(Text::BudgetTitle)});
    auto row = ui.columns(
        "budget", {Column::grow(2), Column::grow(), Column::grow()}, {.gap = 28, .stack_below = 760}
    );
    ui.next_column();
    days_ui(ui, state);
    if (!budget)
        return;
    const Counts counts = counts_of(*budget);
    ui.next_column();
    figure_ui(
        ui,
        Text::BudgetChosen,
        ui.say(
            Text::BudgetChosenOf,
            {formatted_integer(counts.chosen, ui.language()),
             formatted_integer(std::ssize(budget->actions), ui.language())}
        ),
        ui.say(
            Text::BudgetChosenNote,
            {person_days(ui, budget->used_days),
             formatted_integer(counts.sure, ui.language()),
             formatted_integer(counts.chosen - counts.sure, ui.language())}
        )
    );
    ui.next_column();
    const double share = counts.all_benefit > 0 ? budget->benefit / counts.all_benefit : 0;
    figure_ui(
        ui,
        Text::BudgetBenefit,
        formatted_percent(share, 0, ui.language()),
        std::string(ui.say(Text::BudgetBenefitNote))
    );
}

void progress_ui(Ui& ui, const State& state) {
    const std::string failure = outlook_failure(state, ui.language());
    if (!failure.empty()) {
        ui.notice("outlook-failed", Tone::Bad, failure, Role::Alert);
        auto flow = ui.flow("outlook-again", {.row_height = 40});
        if (ui.button("outlook-again", ui.say(Text::JobsTryAgain), {.icon = icons::rotate_ccw}))
            ui.send(actions::RetryOutlook{});
        return;
    }
    if (is_choice_missing(state) || is_simulation_missing(state))
        ui.progress("outlook", ui.say(Text::BudgetComputing), outlook_share(state), {.height = 6});
}

// So many that one point of the curve is told from the next.
int decimals_of(const std::vector<BenefitPoint>& curve) {
    constexpr int most = 4;
    const double step = curve.size() > 1 ? curve[1].days - curve[0].days : 1;
    int decimals = 0;
    for (double told = step; told < 10 && decimals < most; told *= 10)
        ++decimals;
    return decimals;
}

double rounded_up(double days, int decimals) {
    const double unit = std::pow(10.0, decimals);
    return std::ceil(days * unit - 1e-6) / unit;
}

scene::LineChartInput curve_input(
    const Ui& ui, const std::vector<BenefitPoint>& curve, double days
) {
    const Language language = ui.language();
    scene::LineChartInput input;
    scene::ChartLine line;
    line.colour = ui.theme().palette->accent;
    const std::size_t every = std::max<std::size_t>(1, curve.size() / 6);
    const int decimals = decimals_of(curve);
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const BenefitPoint& point = curve[i];
        input.x.push_back(point.days);
        line.values.emplace_back(point.benefit);
        line.low.push_back(point.low);
        line.high.push_back(point.high);
        const std::string at = formatted_short(point.days, decimals, language);
        if (i % every == 0)
            input.x_ticks.push_back({point.days, at});
        input.table.rows.push_back(
            {at,
             formatted_percent(point.benefit, 0, language),
             ui.say(
                 Text::BudgetBand,
                 {formatted_percent(point.low, 0, language),
                  formatted_percent(point.high, 0, language)}
             )}
        );
    }
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0})
        input.y_ticks.push_back({share, formatted_percent(share, 0, language)});
    input.lines.push_back(std::move(line));
    input.marked_x = days;
    input.marked_name = person_days(ui, days);
    for (const Text column : {Text::BudgetDaysNumber, Text::BudgetBenefit, Text::BudgetBandName})
        input.table.columns.emplace_back(ui.say(column));
    input.alternative = ui.say(Text::BudgetCurveAlternative);
    return input;
}

void curve_ui(
    Ui& ui, const State& state, const std::vector<BenefitPoint>& curve, FoundChart& chart
) {
    auto card = ui.card("curve", {.name = ui.say(Text::BudgetCurve)});
    ui.heading(2, ui.say(Text::BudgetCurve), {.size = 16});
    ui.muted(ui.say(Text::BudgetCurveText, {formatted_integer(curve_samples, ui.language())}));
    if (curve.empty()) {
        ui.text(ui.say(Text::BudgetNoBenefit), {.colour = ui.theme().ink_soft});
        return;
    }
    const double days = budget_days(state);
    ui.figure(
        "curve",
        ui.say(Text::BudgetCurve),
        chart.follow(
            ui,
            state.outlook.choice.latest_of,
            days,
            std::min(ui.width() * 0.75, 340.0),
            [&] { return curve_input(ui, curve, days); }
        )
    );
    const auto enough = std::find_if(curve.begin(), curve.end(), [](const BenefitPoint& point) {
        return point.benefit >= nearly_all;
    });
    if (enough == curve.end())
        return;
    const std::string days_enough =
        person_days(ui, rounded_up(enough->days, std::min(2, decimals_of(curve))));
    ui.notice(
        "enough",
        Tone::Accent,
        enough->benefit < 1 - rounding ? ui.say(
            Text::BudgetEnough, {days_enough, formatted_percent(enough->benefit, 0, ui.language())}
        )
                                       : ui.say(Text::BudgetEnoughAll, {days_enough})
    );
}

} // namespace

const scene::Scene& FoundChart::follow(
    const Ui& ui,
    const DocumentRevision& of,
    double days,
    double height,
    const std::function<scene::LineChartInput()>& input
) {
    const Look look{of, days, std::floor(ui.width()), height, ui.language(), &ui.theme()};
    if (look == m_look)
        return m_scene;
    m_look = look;
    scene::ChartStyle style;
    style.palette = *ui.theme().palette;
    style.language = look.language;
    style.width = look.width;
    style.height = look.height;
    m_scene = scene::line_chart(input(), style);
    return m_scene;
}

void PlanBudgetView::draw(Ui& ui, const State& state, const Derived& derived) {
    const ChosenActions* const chosen = chosen_actions(state);
    summary_ui(ui, state, chosen ? &chosen->budget : nullptr);
    progress_ui(ui, state);
    if (chosen) {
        auto row =
            ui.columns("choice", {Column::grow(2), Column::grow(3)}, {.stack_below = beside_from});
        ui.next_column();
        curve_ui(ui, state, chosen->curve, m_curve);
        ui.next_column();
        plan_choice_ui(ui, state.document.plan, chosen->budget);
    }
    m_outlook.draw(ui, state, derived.schedule());
}

void agree_chosen_ui(Ui& ui, const State& state) {
    const ChosenActions* const chosen = chosen_actions(state);
    std::vector<PlanActionId> proposed;
    if (chosen && !is_choice_missing(state))
        for (const BudgetedAction& action : chosen->budget.actions)
            if (const PlanAction* const planned =
                    find_plan_action(state.document.plan, action.action);
                planned && action.chosen && planned->status == ActionStatus::Proposed)
                proposed.push_back(action.action);
    if (ui.button(
            "agree",
            proposed.empty() ? std::string(ui.say(Text::BudgetAgreeNone))
                             : ui.say_count(Text::BudgetAgree, std::ssize(proposed)),
            {.kind = ButtonKind::Primary, .icon = icons::check, .disabled = proposed.empty()}
        ))
        ui.send(actions::AgreeActions{std::move(proposed)});
}

} // namespace tappa::ui
