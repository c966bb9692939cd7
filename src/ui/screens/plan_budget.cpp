#include "ui/screens/plan_budget.hpp"

#include "app/jobs/outlook.hpp"
#include "base/money.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/next_stage_words.hpp"
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

bool is_of_money(const State& state) {
    return state.session.budget_unit == BudgetUnit::Money;
}

void unit_ui(Ui& ui, const State& state) {
    const std::vector<std::string> units{
        std::string(ui.say(Text::BudgetUnitDays)), std::string(ui.say(Text::BudgetUnitMoney))};
    const auto unit = static_cast<std::size_t>(state.session.budget_unit);
    if (const auto chosen = ui.segmented("unit", ui.say(Text::BudgetUnit), units, unit))
        ui.send(actions::SetBudgetUnit{static_cast<BudgetUnit>(*chosen)});
}

void set_amount(Ui& ui, BudgetUnit unit, double amount) {
    if (unit == BudgetUnit::Money)
        ui.send(actions::SetBudgetMoney{amount});
    else
        ui.send(actions::SetBudgetDays{amount});
}

// A step of the slider: a day, or about a hundredth of all the money, as a round number.
double slider_step(double most, BudgetUnit unit) {
    constexpr double steps = 100;
    return unit == BudgetUnit::Days
        ? 1
        : std::pow(10, std::max(0.0, std::floor(std::log10(most / steps))));
}

// What work costs, which the plan's actions do not say.
void day_rate_ui(Ui& ui, const State& state) {
    const auto typed = ui.number_field(
        "budget-day-rate",
        ui.say(Text::BudgetDayRate, {state.document.currency}),
        state.session.budget_day_rate,
        {.minimum = 0, .maximum = most_day_rate},
        {.help = ui.say(Text::BudgetDayRateHint), .local = true}
    );
    if (typed)
        ui.send(actions::SetBudgetDayRate{typed->value});
}

void amount_ui(Ui& ui, const State& state) {
    const auto [amount, unit, day_rate] = budget_limit(state);
    const bool money = unit == BudgetUnit::Money;
    const double all = open_amount(state.document.plan, unit, day_rate);
    const double most = std::max(1.0, std::ceil(all));
    {
        auto row = ui.columns(
            "days", {Column::grow(), Column::fixed(150)}, {.gap = 16, .stack_below = 420}
        );
        ui.next_column();
        const std::string shown = budget_amount(ui, state, amount, unit);
        const auto slid = ui.slider(
            money ? "budget-money" : "budget",
            ui.say(Text::BudgetDays),
            amount,
            {.maximum = std::max(most, amount),
             .step = slider_step(most, unit),
             .value_text = shown}
        );
        if (slid)
            set_amount(ui, unit, *slid);
        ui.next_column();
        const auto typed = ui.number_field(
            money ? "budget-amount" : "budget-number",
            money ? ui.say(Text::BudgetMoneyNumber, {state.document.currency})
                  : std::string(ui.say(Text::BudgetDaysNumber)),
            amount,
            {.minimum = 0,
             .maximum = money ? most_budget_money : most_budget_days,
             .required = true},
            {.local = true}
        );
        if (typed && typed->value)
            set_amount(ui, unit, *typed->value);
    }
    if (money)
        day_rate_ui(ui, state);
    const Text all_text = !money ? Text::BudgetAllTake
        : day_rate > 0           ? Text::BudgetAllCostDays
                                 : Text::BudgetAllCost;
    ui.muted(ui.say(all_text, {budget_amount(ui, state, all, unit)}));
    const std::int64_t without = open_without_cost(state.document.plan);
    if (money && day_rate <= 0 && without > 0)
        ui.muted(ui.say_count(Text::BudgetWithoutCost, without));
}

void figure_ui(Ui& ui, Text name, const std::string& value, const std::string& note) {
    auto gap = ui.gap(2);
    ui.muted(ui.say(name));
    ui.text(value, {.size = 22, .semibold = true});
    ui.muted(note);
}

void summary_ui(Ui& ui, const State& state, const PlanBudget* budget) {
    auto card = ui.card(
        "budget", {.name = ui.say(is_of_money(state) ? Text::BudgetTitleMoney : Text::BudgetTitle)}
    );
    auto row = ui.columns(
        "budget", {Column::grow(2), Column::grow(), Column::grow()}, {.gap = 28, .stack_below = 760}
    );
    ui.next_column();
    {
        auto gap = ui.gap(10);
        unit_ui(ui, state);
        amount_ui(ui, state);
    }
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
        text_count(
            Text::BudgetChosenNote,
            ui.language(),
            counts.chosen - counts.sure,
            {budget_amount(ui, state, budget->used, budget->limit.unit),
             formatted_integer(counts.sure, ui.language())}
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
    const double step = curve.size() > 1 ? curve[1].amount - curve[0].amount : 1;
    int decimals = 0;
    for (double told = step; told < 10 && decimals < most; told *= 10)
        ++decimals;
    return decimals;
}

// One, two or five times a power of ten, so that six or fewer make up the whole.
double tick_step(double whole) {
    constexpr double most = 6;
    const double power = std::pow(10, std::floor(std::log10(whole / most)));
    for (const double times : {1.0, 2.0, 5.0})
        if (whole / (times * power) <= most)
            return times * power;
    return 10 * power;
}

void add_amount_ticks(scene::LineChartInput& input, double whole, Language language) {
    const double step = tick_step(whole);
    const int decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step))));
    for (int i = 0; i * step <= whole * (1 + rounding); ++i)
        input.x_ticks.push_back({i * step, formatted_short(i * step, decimals, language)});
}

double rounded_up(double amount, int decimals) {
    const double unit = std::pow(10.0, decimals);
    return std::ceil(amount * unit - 1e-6) / unit;
}

scene::LineChartInput curve_input(
    const Ui& ui, const State& state, const std::vector<BenefitPoint>& curve, BudgetLimit limit
) {
    const bool money = limit.unit == BudgetUnit::Money;
    const Language language = ui.language();
    scene::LineChartInput input;
    scene::ChartLine line;
    line.colour = ui.theme().palette->accent;
    const int decimals = decimals_of(curve);
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const BenefitPoint& point = curve[i];
        input.x.push_back(point.amount);
        line.values.emplace_back(point.benefit);
        line.low.push_back(point.low);
        line.high.push_back(point.high);
        const std::string at = formatted_short(point.amount, decimals, language);
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
    add_amount_ticks(input, curve.back().amount, language);
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0})
        input.y_ticks.push_back({share, formatted_percent(share, 0, language)});
    input.lines.push_back(std::move(line));
    input.marked_x = limit.amount;
    input.marked_name = budget_amount(ui, state, limit.amount, limit.unit);
    input.table.columns = {
        money ? ui.say(Text::BudgetMoneyNumber, {state.document.currency})
              : std::string(ui.say(Text::BudgetDaysNumber)),
        std::string(ui.say(Text::BudgetBenefit)),
        std::string(ui.say(Text::BudgetBandName))};
    input.alternative =
        ui.say(money ? Text::BudgetCurveAlternativeMoney : Text::BudgetCurveAlternative);
    return input;
}

void curve_ui(
    Ui& ui, const State& state, const std::vector<BenefitPoint>& curve, FoundChart& chart
) {
    auto card = ui.card("curve", {.name = ui.say(Text::BudgetCurve)});
    ui.heading(2, ui.say(Text::BudgetCurve), {.size = 16});
    const BudgetLimit limit = budget_limit(state);
    const bool money = limit.unit == BudgetUnit::Money;
    ui.muted(ui.say(
        money ? Text::BudgetCurveTextMoney : Text::BudgetCurveText,
        {formatted_integer(curve_samples, ui.language())}
    ));
    if (curve.empty()) {
        const bool is_free = open_amount(state.document.plan, limit.unit, limit.day_rate) <= 0;
        ui.text(
            ui.say(is_free ? Text::BudgetNothingCosts : Text::BudgetNoBenefit),
            {.colour = ui.theme().ink_soft}
        );
        return;
    }
    ui.figure(
        "curve",
        ui.say(Text::BudgetCurve),
        chart.follow(
            ui,
            state.outlook.choice.latest_of,
            limit,
            std::min(ui.width() * 0.75, 340.0),
            [&] { return curve_input(ui, state, curve, limit); }
        )
    );
    const auto enough = std::find_if(curve.begin(), curve.end(), [](const BenefitPoint& point) {
        return point.benefit >= nearly_all;
    });
    if (enough == curve.end())
        return;
    const int decimals = enough->amount < 10 ? std::min(2, decimals_of(curve)) : 0;
    const std::string amount_enough =
        budget_amount(ui, state, rounded_up(enough->amount, decimals), limit.unit);
    ui.notice(
        "enough",
        Tone::Accent,
        enough->benefit < 1 - rounding ? ui.say(
            Text::BudgetEnough,
            {amount_enough, formatted_percent(enough->benefit, 0, ui.language())}
        )
                                       : ui.say(Text::BudgetEnoughAll, {amount_enough})
    );
}

// What to add for the next stage, which no budget of what the plan has can tell.
void cheapest_way_ui(Ui& ui, const State& state, const Derived& derived) {
    if (derived.results().stage.blocking.empty())
        return;
    auto card = ui.card("cheapest-way", {.name = ui.say(Text::PlanNextStage)});
    ui.heading(2, ui.say(Text::PlanNextStage), {.size = 16, .key = "cheapest-way-title"});
    next_stage_ui(ui, state, derived, "cheapest-way-title");
    const double day_rate = budget_limit(state).day_rate;
    if (const std::string words = next_stage_cost(
            derived.way_to_next_stage(), day_rate, state.document.currency, ui.language()
        );
        !words.empty())
        ui.text(words);
}

} // namespace

std::string budget_amount(const Ui& ui, const State& state, double amount, BudgetUnit unit) {
    return unit == BudgetUnit::Money
        ? formatted_money(amount, state.document.currency, ui.language())
        : person_days(ui, amount);
}

const scene::Scene& FoundChart::follow(
    const Ui& ui,
    const DocumentRevision& of,
    BudgetLimit marked,
    double height,
    const std::function<scene::LineChartInput()>& input
) {
    const Look look{of, marked, std::floor(ui.width()), height, ui.language(), &ui.theme()};
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
    const SharedList<PlanAction>& actions = state.document.plan->actions;
    if (std::none_of(actions.begin(), actions.end(), is_open_action)) {
        ui.notice("nothing-open", Tone::Neutral, ui.say(Text::PlanNothingOpen));
        return cheapest_way_ui(ui, state, derived);
    }
    const ChosenActions* const chosen = chosen_actions(state);
    summary_ui(ui, state, chosen ? &chosen->budget : nullptr);
    progress_ui(ui, state);
    if (chosen) {
        auto row =
            ui.columns("choice", {Column::grow(2), Column::grow(3)}, {.stack_below = beside_from});
        ui.next_column();
        curve_ui(ui, state, chosen->curve, m_curve);
        ui.next_column();
        plan_choice_ui(ui, state, chosen->budget);
    }
    cheapest_way_ui(ui, state, derived);
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
    if (auto edits = ui.edits(); ui.button(
            "agree",
            proposed.empty() ? std::string(ui.say(Text::BudgetAgreeNone))
                             : ui.say_count(Text::BudgetAgree, std::ssize(proposed)),
            {.kind = ButtonKind::Primary, .icon = icons::check, .disabled = proposed.empty()}
        ))
        ui.send(actions::AgreeActions{std::move(proposed)});
}

} // namespace tappa::ui
