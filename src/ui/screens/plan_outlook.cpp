#include "app/jobs/outlook.hpp"
#include "app/plan/assumptions.hpp"
#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/plan_budget.hpp"
#include "ui/screens/plan_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace tappa::ui {

namespace {

constexpr float beside_from = 760;
constexpr std::size_t most_drivers = 5;
constexpr double least_effect = 0.005;      // of a score; nobody would see less
constexpr double least_chance = 0.005;      // of a higher stage; likewise
constexpr double least_conversion = 0.0005; // nor of a conversion

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

// Between the ticks of an axis of shares up to this one: four of them at most.
double share_step(double highest) {
    for (const double step : {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1})
        if (highest <= 4 * step)
            return step;
    return 0.25;
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

// The conversion of the first journey of all; the axis ends where the bands do.
scene::LineChartInput conversion_input(const Ui& ui, const Simulation& simulation) {
    const Language language = ui.language();
    scene::LineChartInput input = over_months(ui, simulation);
    const SimulatedConversion& conversion = simulation.conversions.front();
    scene::ChartLine line;
    line.colour = ui.theme().palette->accent;
    const auto percent = [&](double share) { return formatted_percent(share, 1, language); };
    double highest = conversion.today;
    for (std::size_t i = 0; i < conversion.months.size(); ++i) {
        const std::array<double, 3>& three = conversion.months[i];
        line.low.push_back(three[0]);
        line.values.emplace_back(three[1]);
        line.high.push_back(three[2]);
        highest = std::max(highest, three[2]);
        input.table.rows[i].push_back(percent(three[1]));
        input.table.rows[i].push_back(
            ui.say(Text::BudgetBand, {percent(three[0]), percent(three[2])})
        );
    }
    input.table.columns.emplace_back(ui.say(Text::OutlookConversion));
    input.table.columns.emplace_back(ui.say(Text::BudgetBandName));
    input.lines.push_back(std::move(line));
    const double step = share_step(highest);
    for (int i = 0; i < 2 || (i - 1) * step < highest; ++i)
        input.y_ticks.push_back({i * step, formatted_short(100 * i * step, 1, language) + "%"});
    input.alternative = ui.say(Text::OutlookConversionAlternative);
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
    const std::string& name,
    const Awaited<Simulation>& simulation,
    MakeInput input,
    FoundChart& chart
) {
    ui.heading(3, name);
    const double height = std::min(ui.width() * 0.6, 260.0);
    ui.figure(key, name, chart.follow(ui, simulation.latest_of, {}, height, [&] {
        return input(ui, *simulation.latest);
    }));
}

std::string journey_name(const Journeys& journeys, const JourneyId& id) {
    for (const Journey& journey : journeys)
        if (journey.id == id)
            return journey.name;
    return id.text; // of a former state of the document
}

// "conversion of “Open an account” 31.4% (today 30.2%; nine times in ten 30.2% to 33.0%)"
std::string conversion_words(
    const Ui& ui, const Journeys& journeys, const SimulatedConversion& conversion
) {
    const auto percent = [&](double share) { return formatted_percent(share, 1, ui.language()); };
    const std::array<double, 3>& last = conversion.months.back();
    return ui.say(
        Text::OutlookConversionEnds,
        {journey_name(journeys, conversion.journey),
         percent(conversion.today),
         percent(last[1]),
         percent(last[0]),
         percent(last[2])}
    );
}

// "By November 2027: stage 3 or above in 82 of 100 draws, score 3.4 (3.1–3.6)".
void end_sentence_ui(Ui& ui, const Journeys& journeys, const Simulation& simulation) {
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
    if (!simulation.conversions.empty())
        parts.push_back(conversion_words(ui, journeys, simulation.conversions.front()));
    ui.text(ui.say(
        Text::OutlookBy, {month_of(ui, last), joined(parts, ui.say(Text::CommonListSeparator))}
    ));
}

// What becomes of the journeys that the sentence and the chart leave out, and of which ones nobody
// knows it.
void other_journeys_ui(Ui& ui, const Journeys& journeys, const Simulation& simulation) {
    if (simulation.conversions.size() < 2 && simulation.uneven_journeys.empty())
        return;
    auto list = ui.list("journeys", ui.say(Text::OutlookOtherJourneys));
    auto gap = ui.gap(4);
    for (std::size_t i = 1; i < simulation.conversions.size(); ++i) {
        const SimulatedConversion& conversion = simulation.conversions[i];
        auto item = ui.list_item("journey/" + conversion.journey.text);
        ui.muted(conversion_words(ui, journeys, conversion));
    }
    for (const JourneyId& journey : simulation.uneven_journeys) {
        auto item = ui.list_item("journey/" + journey.text);
        ui.muted(ui.say(Text::OutlookConversionUneven, {journey_name(journeys, journey)}));
    }
}

// What moves no score lifts no practice: that stages go with it is chance.
bool moves_score(const ActionEffect& effect) {
    return effect.score && *effect.score >= least_effect;
}

// How much hangs on an action, against the largest of each kind: of score, chance and conversion.
double size_of(const ActionEffect& effect, const std::array<double, 3>& largest) {
    const auto part = [](const std::optional<double>& value, double least, double most) {
        return value && *value >= least ? *value / most : 0;
    };
    const double lifting = moves_score(effect) ? part(effect.score, least_effect, largest[0])
            + part(effect.higher_stage, least_chance, largest[1])
                                               : 0;
    return lifting + part(effect.conversion, least_conversion, largest[2]);
}

std::vector<const ActionEffect*> largest_effects(const std::vector<ActionEffect>& all) {
    std::array<double, 3> largest{least_effect, least_chance, least_conversion};
    for (const ActionEffect& effect : all) {
        largest[0] = std::max(largest[0], effect.score.value_or(0));
        if (moves_score(effect))
            largest[1] = std::max(largest[1], effect.higher_stage.value_or(0));
        largest[2] = std::max(largest[2], effect.conversion.value_or(0));
    }
    const auto size = [&](const ActionEffect* effect) { return size_of(*effect, largest); };
    std::vector<const ActionEffect*> effects;
    for (const ActionEffect& effect : all)
        if (size(&effect) > 0)
            effects.push_back(&effect);
    std::stable_sort(effects.begin(), effects.end(), [&](const auto* a, const auto* b) {
        return size(a) > size(b);
    });
    effects.resize(std::min(most_drivers, effects.size()));
    return effects;
}

std::vector<std::string> driver_words(
    const Ui& ui, const Journeys& journeys, const ActionEffect& effect
) {
    std::vector<std::string> parts;
    if (moves_score(effect)) {
        parts.push_back(
            ui.say(Text::OutlookDriverScore, {formatted_signed(*effect.score, 2, ui.language())})
        );
        if (effect.higher_stage)
            parts.push_back(ui.say(
                Text::OutlookDriverStage,
                {formatted_signed(100 * *effect.higher_stage, 0, ui.language())}
            ));
    }
    if (effect.conversion && *effect.conversion >= least_conversion)
        parts.push_back(ui.say(
            Text::OutlookDriverConversion,
            {journey_name(journeys, effect.journey),
             formatted_signed(100 * *effect.conversion, 1, ui.language())}
        ));
    return parts;
}

void drivers_ui(Ui& ui, const Document& document, const Simulation& simulation) {
    const std::vector<const ActionEffect*> effects = largest_effects(simulation.effects);
    ui.heading(3, ui.say(Text::OutlookDrivers));
    if (effects.empty()) {
        ui.muted(ui.say(Text::OutlookNoDrivers));
        return;
    }
    ui.muted(ui.say(Text::OutlookDriversText));
    auto list = ui.list("drivers", ui.say(Text::OutlookDrivers));
    auto gap = ui.gap(8);
    for (const ActionEffect* const effect : effects) {
        const PlanAction* const action = find_plan_action(document.plan, effect->action);
        if (!action)
            continue;
        auto item = ui.list_item("driver/" + action->id.text);
        auto lines = ui.gap(2);
        ui.text(title_of(ui, *action), {.size = 14, .semibold = true});
        ui.muted(joined(driver_words(ui, document.journeys, *effect), middle_dot));
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

void PlanOutlook::charts_ui(Ui& ui, const State& state, const Simulation& simulation) {
    const SimulatedMonth& last = simulation.months.back();
    const Awaited<Simulation>& found = state.outlook.simulation;
    if (last.stage_shares || last.score) {
        auto row = ui.columns(
            "charts", {Column::grow(), Column::grow()}, {.gap = 28, .stack_below = beside_from}
        );
        if (last.stage_shares) {
            ui.next_column();
            chart_ui(
                ui,
                "stages",
                std::string(ui.say(Text::OutlookStages)),
                found,
                stages_input,
                m_stages
            );
        }
        if (last.score) {
            ui.next_column();
            chart_ui(
                ui, "score", std::string(ui.say(Text::OutlookScores)), found, score_input, m_score
            );
        }
    }
    if (simulation.conversions.empty())
        return;
    const JourneyId& journey = simulation.conversions.front().journey;
    chart_ui(
        ui,
        "conversion",
        ui.say(Text::OutlookConversions, {journey_name(state.document.journeys, journey)}),
        found,
        conversion_input,
        m_conversion
    );
}

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
    if (!last.stage_shares && !last.score && simulation->conversions.empty()) {
        ui.text(ui.say(Text::OutlookUnknown), {.colour = ui.theme().ink_soft});
        other_journeys_ui(ui, state.document.journeys, *simulation);
        return;
    }
    end_sentence_ui(ui, state.document.journeys, *simulation);
    other_journeys_ui(ui, state.document.journeys, *simulation);
    if (schedule.end && is_before(*schedule.end, last))
        ui.muted(ui.say(Text::OutlookByRoadmap, {formatted_date(*schedule.end, ui.language())}));
    charts_ui(ui, state, *simulation);
    auto row = ui.columns(
        "words", {Column::grow(), Column::grow()}, {.gap = 28, .stack_below = beside_from}
    );
    ui.next_column();
    drivers_ui(ui, state.document, *simulation);
    ui.next_column();
    assumptions_ui(ui, *simulation);
}

} // namespace tappa::ui
