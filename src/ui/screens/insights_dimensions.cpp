#include "base/number.hpp"
#include "ui/screens/insights_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

TableColumn column(const Ui& ui, Text title, float part, bool row_header = false) {
    return {std::string(ui.say(title)), Column::grow(part), Align::Start, row_header};
}

void emotion_ui(Ui& ui, const std::optional<double>& emotion) {
    const std::string shown = emotion ? formatted_signed(*emotion, 1, ui.language())
                                      : std::string(ui.say(Text::CommonNotAvailable));
    const Tone tone = !emotion ? Tone::Neutral
        : *emotion > 0.5       ? Tone::Good
        : *emotion < -0.5      ? Tone::Bad
                               : Tone::Neutral;
    const std::string_view icon = !emotion ? std::string_view()
        : *emotion > 0.5                   ? icons::smile
        : *emotion < -0.5                  ? icons::frown
                                           : icons::meh;
    ui.chip(shown, tone, icon);
}

std::ptrdiff_t pain_point_count(const Journey& journey, JourneyStage stage) {
    return std::count_if(
        journey.pain_points.begin(),
        journey.pain_points.end(),
        [&](const PainPoint& pain) {
            const Touchpoint* touchpoint = find_touchpoint(journey, pain.touchpoint);
            return touchpoint && touchpoint->stage == stage;
        }
    );
}

// Scores of a closed list with their intervals: of pillars, of components.
template <typename E>
void scores_ui(
    Ui& ui,
    const State& state,
    Text heading,
    Text column_name,
    const char* kind,
    const PerEnum<E, Score>& scores,
    const PerEnum<E, std::optional<Interval>>* intervals
) {
    const bool expected = expects_intervals(state);
    std::vector<TableColumn> columns{
        column(ui, column_name, 3, true), column(ui, Text::InsightsScore, 1.3F)};
    if (expected)
        columns.push_back(column(ui, Text::InsightsInterval, 1.8F));
    columns.push_back(column(ui, Text::InsightsCoverageShare, 1.5F));
    auto table = ui.table(kind, ui.say(heading), std::move(columns));
    for (const E each : all_of<E>()) {
        const std::string name(name_of(each, ui.language()));
        auto row = ui.row(enum_id(each));
        ui.cell();
        ui.text(name, {.size = 14, .semibold = true});
        ui.cell();
        score_ui(
            ui, name, scores[each].value, std::string(kind) + ":" + std::string(enum_id(each))
        );
        if (expected) {
            ui.cell();
            ui.text(interval_text(ui, intervals ? (*intervals)[each] : std::nullopt), {.size = 14});
        }
        ui.cell();
        const bool spoken_of = scores[each].question_count > 0;
        ui.text(
            spoken_of ? formatted_percent(scores[each].coverage, 0, ui.language())
                      : std::string(ui.say(Text::CommonNotAvailable)),
            {.size = 14}
        );
    }
}

void heading_ui(Ui& ui, Text text) {
    auto indent = ui.indent(8);
    ui.heading(2, ui.say(text), {.size = 16});
}

} // namespace

void journey_stages_card_ui(Ui& ui, const State& state, const Derived& derived) {
    auto card = ui.card("journey-stages", {.padding_x = 12, .stretch = true});
    heading_ui(ui, Text::InsightsJourneyStages);
    {
        auto indent = ui.indent(8);
        ui.muted(ui.say(Text::InsightsJourneyStagesNote));
    }
    const bool expected = expects_intervals(state);
    std::vector<TableColumn> columns{
        column(ui, Text::InsightsJourneyStage, 2.6F, true), column(ui, Text::InsightsScore, 1.4F)};
    if (expected)
        columns.push_back(column(ui, Text::InsightsInterval, 1.7F));
    columns.push_back(column(ui, Text::JourneyEmotion, 1.4F));
    columns.push_back(column(ui, Text::JourneyPainPoints, 1.4F));
    auto table =
        ui.table("journey-stages", ui.say(Text::InsightsJourneyStages), std::move(columns));
    const Journey& journey = current_journey(state);
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const std::string name(name_of(stage, ui.language()));
        auto row = ui.row(enum_id(stage));
        ui.cell();
        ui.text(name, {.size = 14, .semibold = true});
        ui.cell();
        score_ui(
            ui,
            name,
            derived.results().journey_stages[stage].value,
            "journey-stage:" + std::string(enum_id(stage))
        );
        if (expected) {
            ui.cell();
            const Intervals* intervals = intervals_of(state);
            ui.text(
                interval_text(ui, intervals ? intervals->journey_stages[stage] : std::nullopt),
                {.size = 14}
            );
        }
        ui.cell();
        emotion_ui(ui, derived.journey().emotions[stage]);
        ui.cell();
        ui.text(formatted_integer(pain_point_count(journey, stage), ui.language()), {.size = 14});
    }
}

void pillars_card_ui(Ui& ui, const State& state, const Derived& derived) {
    auto card = ui.card("dimensions", {.padding_x = 12});
    const Intervals* intervals = intervals_of(state);
    auto row =
        ui.columns("dimensions", {Column::grow(), Column::grow()}, {.gap = 24, .stack_below = 760});
    ui.next_column();
    heading_ui(ui, Text::InsightsPillars);
    scores_ui(
        ui,
        state,
        Text::InsightsPillars,
        Text::InsightsPillar,
        "pillar",
        derived.results().pillars,
        intervals ? &intervals->pillars : nullptr
    );
    ui.next_column();
    heading_ui(ui, Text::InsightsComponents);
    scores_ui(
        ui,
        state,
        Text::InsightsComponents,
        Text::InsightsComponent,
        "component",
        derived.results().components,
        intervals ? &intervals->components : nullptr
    );
}

} // namespace tappa::ui
