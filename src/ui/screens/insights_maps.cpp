#include "base/number.hpp"
#include "scene/radar.hpp"
#include "ui/screens/insights_grid.hpp"
#include "ui/screens/insights_parts.hpp"

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr float widest_radar = 640;

void heat_map_cell_ui(
    Ui& ui, const Capability& capability, JourneyStage stage, const Score* score
) {
    const Language language = ui.language();
    const bool spoken_of = score && score->question_count > 0;
    const std::optional<double> value = spoken_of ? score->value : std::nullopt;
    const std::string shown = value ? formatted(*value, 1, language)
        : spoken_of                 ? std::string("?")
                                    : std::string(ui.say(Text::CommonNotAvailable));
    const std::string said = value
        ? shown
        : std::string(ui.say(spoken_of ? Text::InsightsHeatMapNoLevel : Text::InsightsHeatMapEmpty)
        );
    const std::string name = ui.say(
        Text::InsightsHeatMapCell,
        {capability.title.in(language), std::string(name_of(stage, language)), said}
    );
    const std::string target = "cell:" + capability.id.text + ":" + std::string(enum_id(stage));
    if (level_cell_ui(ui, target, name, shown, value))
        ui.send(actions::Explain{target});
}

scene::ChartStyle chart_style(Ui& ui, float width) {
    scene::ChartStyle style;
    style.palette = *ui.theme().palette;
    style.language = ui.language();
    style.width = width;
    return style;
}

} // namespace

void radar_card_ui(Ui& ui, const State& state, const Derived& derived) {
    const Language language = ui.language();
    scene::RadarInput input;
    for (const Capability& capability : current_questionnaire(state).capabilities) {
        const CapabilityScore* score = find_score(derived.results().capabilities, capability.id);
        const Gap* gap = find_gap(derived.results().gaps, capability.id);
        scene::RadarAxis axis;
        axis.label = capability.title.in(language);
        if (score)
            axis.value = score->score.value;
        if (gap && gap->target)
            axis.target = *gap->target;
        input.axes.push_back(std::move(axis));
    }
    input.axis_name = ui.say(Text::InsightsCapability);
    input.value_name = ui.say(Text::InsightsScore);
    input.target_name = ui.say(Text::InsightsTarget);
    input.missing = ui.say(Text::CommonNotAvailable);
    input.alternative = ui.say_count(
        Text::InsightsRadarAlternative, std::ssize(current_questionnaire(state).capabilities)
    );
    auto card = ui.card("radar", {.padding_x = 12});
    {
        auto indent = ui.indent(8);
        ui.heading(2, ui.say(Text::InsightsRadar), {.size = 16});
    }
    const float width = std::min(ui.width(), widest_radar);
    ui.figure("radar", ui.say(Text::InsightsRadar), scene::radar(input, chart_style(ui, width)));
}

void heat_map_card_ui(Ui& ui, const State& state, const Derived& derived) {
    const Language language = ui.language();
    auto card = ui.card("heat-map");
    ui.heading(2, ui.say(Text::InsightsHeatMap), {.size = 16});
    ui.muted(ui.say(Text::InsightsHeatMapHint));
    ui.space(4);
    std::vector<GridColumn> columns;
    for (const JourneyStage stage : all_of<JourneyStage>())
        columns.push_back({std::string(enum_id(stage)), std::string(name_of(stage, language))});
    LevelGrid grid(
        ui,
        "heat-map",
        ui.say(Text::InsightsHeatMap),
        {"capability", std::string(ui.say(Text::InsightsCapability))},
        std::move(columns)
    );
    for (const Capability& capability : current_questionnaire(state).capabilities) {
        const CapabilityScore* score = find_score(derived.results().capabilities, capability.id);
        auto row = grid.row(capability.id.text, capability.title.in(language));
        for (const JourneyStage stage : all_of<JourneyStage>()) {
            auto cell = grid.cell(enum_id(stage));
            heat_map_cell_ui(
                ui, capability, stage, score ? &score->journey_stages[stage] : nullptr
            );
        }
    }
}
} // namespace tappa::ui
