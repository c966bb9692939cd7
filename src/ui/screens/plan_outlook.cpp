#include "app/jobs/outlook.hpp"
#include "app/plan/assumptions.hpp"
#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/plan_budget.hpp"
#include "ui/screens/plan_parts.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

constexpr float beside_from = 760;
constexpr std::size_t most_drivers = 5;
constexpr double least_effect = 0.005; // of a score; nobody would see less

std::string month_of(const Ui& ui, const SimulatedMonth& month) {
    return formatted_month(month.year, month.month, ui.language());
}

// The draws that end on a stage or above it.
double at_least(const SimulatedMonth& month, int stage) {
    double share = 0;
    for (std::size_t i = static_cast<std::size_t>(stage - 1); i < 5; ++i)
        share += (*month.stage_shares)[i];
    return std::min(1.0, share);
}

scene::LineChartInput over_months(const Ui& ui, const Simulation& simulation) {
    scene::LineChartInput input;
    const std::size_t every = std::max<std::size_t>(1, (simulation.months.size() + 5) / 6);
    for (std::size_t i = 0; i < simulation.months.size(); ++i) {
        const SimulatedMonth& month = simulation.months[i];
        input.x.push_back(static_cast<double>(i));
        if (i % every == 0)
            input.x_ticks.push_back(
                {static_cast<double>(i),
                 std::string(short_month_name(month.month, ui.language())) + " "
                     + std::to_string(month.year)}
            );
        input.table.rows.push_back({month_of(ui, month)});
    }
    input.table.columns.emplace_back(ui.say(Text::OutlookMonth));
    return input;
}

scene::LineChartInput stages_input(const Ui& ui, const Simulation& simulation) {
    const Language language = ui.language();
    scene::LineChartInput input = over_months(ui, simulation);
    for (int stage = 2; stage <= 5; ++stage) {
        scene::ChartLine line;
        line.name = ui.say(Text::OutlookStage, {std::to_string(stage)});
        line.colour = ui.theme().palette->series[static_cast<std::size_t>(stage - 2)];
        for (std::size_t i = 0; i < simulation.months.size(); ++i) {
            const double share = at_least(simulation.months[i], stage);
            line.values.emplace_back(share);
            input.table.rows[i].push_back(formatted_percent(share, 0, language));
        }
        input.table.columns.push_back(line.name);
        input.lines.push_back(std::move(line));
    }
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0})
        input.y_ticks.push_back({share, formatted_percent(share, 0, language)});
    input.alternative = ui.say(Text::OutlookStagesAlternative);
    return input;
}

scene::LineChartInput score_input(const Ui& ui, const Simulation& simulation) {
    const Language language = ui.language();
    scene::LineChartInput input = over_months(ui, simulation);
    scene::ChartLine line;
    line.colour = ui.theme().palette->accent;
    for (std::size_t i = 0; i < simulation.months.size(); ++i) {
        const std::array<double, 3>& score = *simulation.months[i].score;
        line.low.push_back(score[0]);
        line.values.emplace_back(score[1]);
        line.high.push_back(score[2]);
        input.table.rows[i].push_back(formatted(score[1], 2, language));
        input.table.rows[i].push_back(ui.say(
            Text::BudgetBand, {formatted(score[0], 2, language), formatted(score[2], 2, language)}
        ));
    }
    input.table.columns.emplace_back(ui.say(Text::OutlookScore));
    input.table.columns.emplace_back(ui.say(Text::BudgetBandName));
    input.lines.push_back(std::move(line));
    for (int level = 1; level <= 5; ++level)
        input.y_ticks.push_back({static_cast<double>(level), std::to_string(level)});
    input.alternative = ui.say(Text::OutlookScoreAlternative);
    return input;
}

// Whether the month is a later one than the day's.
bool is_before(Date day, const SimulatedMonth& month) {
    return day < Date{month.year, month.month, 1};
}

using MakeInput = scene::LineChartInput (*)(const Ui&, const Simulation&);

void chart_ui(
    Ui& ui,
    std::string_view key,
    Text name,
    const Awaited<Simulation>& simulation,
    MakeInput input,
    FoundChart& chart
) {
    ui.heading(3, ui.say(name));
    const double height = std::min(ui.width() * 0.6, 260.0);
    ui.figure(key, ui.say(name), chart.follow(ui, simulation.latest_of, {}, height, [&] {
        return input(ui, *simulation.latest);
    }));
}

// "By November 2027: stage 3 or above in 82 of 100 draws, score 3.4 (3.1–3.6)".
void end_sentence_ui(Ui& ui, const Simulation& simulation) {
    const SimulatedMonth& last = simulation.months.back();
    const Language language = ui.language();
    std::vector<std::string> parts;
    if (last.stage_shares) {
        // The highest stage that more draws than not reach, and the one above it.
        int stage = 1;
        while (stage < 5 && at_least(last, stage + 1) >= 0.5)
            ++stage;
        if (stage > 1)
            parts.push_back(ui.say(
                Text::OutlookReaches,
                {std::to_string(stage), formatted_percent(at_least(last, stage), 0, language)}
            ));
        if (stage < 5)
            parts.push_back(ui.say(
                Text::OutlookReaches,
                {std::to_string(stage + 1),
                 formatted_percent(at_least(last, stage + 1), 0, language)}
            ));
    }
    if (last.score)
        parts.push_back(ui.say(
            Text::OutlookScoreEnds,
            {formatted((*last.score)[1], 2, language),
             formatted((*last.score)[0], 2, language),
             formatted((*last.score)[2], 2, language)}
        ));
    ui.text(ui.say(
        Text::OutlookBy, {month_of(ui, last), joined(parts, ui.say(Text::CommonListSeparator))}
    ));
}

void drivers_ui(Ui& ui, const Plan& plan, const Simulation& simulation) {
    std::vector<const ActionEffect*> effects;
    for (const ActionEffect& effect : simulation.effects)
        if (effect.score && *effect.score >= least_effect)
            effects.push_back(&effect);
    std::stable_sort(effects.begin(), effects.end(), [](const auto* a, const auto* b) {
        return *a->score > *b->score;
    });
    ui.heading(3, ui.say(Text::OutlookDrivers));
    if (effects.empty()) {
        ui.muted(ui.say(Text::OutlookNoDrivers));
        return;
    }
    ui.muted(ui.say(Text::OutlookDriversText));
    auto list = ui.list("drivers", ui.say(Text::OutlookDrivers));
    auto gap = ui.gap(8);
    for (std::size_t i = 0; i < std::min(most_drivers, effects.size()); ++i) {
        const PlanAction* const action = find_plan_action(plan, effects[i]->action);
        if (!action)
            continue;
        auto item = ui.list_item("driver/" + action->id.text);
        auto lines = ui.gap(2);
        ui.text(title_of(ui, *action), {.size = 14, .semibold = true});
        std::vector<std::string> parts{ui.say(
            Text::OutlookDriverScore, {formatted_signed(*effects[i]->score, 2, ui.language())}
        )};
        if (effects[i]->higher_stage)
            parts.push_back(ui.say(
                Text::OutlookDriverStage,
                {formatted_signed(100 * *effects[i]->higher_stage, 0, ui.language())}
            ));
        ui.muted(joined(parts, middle_dot));
    }
}

void assumptions_ui(Ui& ui, const Simulation& simulation) {
    ui.heading(3, ui.say(Text::OutlookAssumptions));
    auto list = ui.list("assumptions", ui.say(Text::OutlookAssumptions));
    auto gap = ui.gap(6);
    int number = 0;
    for (const std::string& sentence : assumptions_of(simulation, ui.language())) {
        auto item = ui.list_item("assumption-" + std::to_string(++number));
        ui.text(sentence, {.size = 13, .colour = ui.theme().ink_soft});
    }
}

} // namespace

void PlanOutlook::draw(Ui& ui, const State& state, const Schedule& schedule) {
    const Simulation* const simulation = plan_simulation(state);
    if (!simulation)
        return;
    auto card = ui.card("outlook", {.name = ui.say(Text::OutlookTitle)});
    ui.heading(2, ui.say(Text::OutlookTitle), {.size = 16});
    ui.muted(ui.say(Text::OutlookText, {formatted_integer(simulation_draws, ui.language())}));
    if (simulation->months.empty() || simulation->actions == 0) {
        ui.text(ui.say(Text::RoadmapNothing), {.colour = ui.theme().ink_soft});
        return;
    }
    const SimulatedMonth& last = simulation->months.back();
    if (!last.stage_shares && !last.score) {
        ui.text(ui.say(Text::OutlookUnknown), {.colour = ui.theme().ink_soft});
        return;
    }
    end_sentence_ui(ui, *simulation);
    if (schedule.end && is_before(*schedule.end, last))
        ui.muted(ui.say(Text::OutlookByRoadmap, {formatted_date(*schedule.end, ui.language())}));
    {
        auto row = ui.columns(
            "charts", {Column::grow(), Column::grow()}, {.gap = 28, .stack_below = beside_from}
        );
        if (last.stage_shares) {
            ui.next_column();
            chart_ui(
                ui, "stages", Text::OutlookStages, state.outlook.simulation, stages_input, m_stages
            );
        }
        if (last.score) {
            ui.next_column();
            chart_ui(
                ui, "score", Text::OutlookScores, state.outlook.simulation, score_input, m_score
            );
        }
    }
    auto row = ui.columns(
        "words", {Column::grow(), Column::grow()}, {.gap = 28, .stack_below = beside_from}
    );
    ui.next_column();
    drivers_ui(ui, state.document.plan, *simulation);
    ui.next_column();
    assumptions_ui(ui, *simulation);
}

} // namespace tappa::ui
