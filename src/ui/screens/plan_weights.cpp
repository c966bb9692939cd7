#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/priority_presets.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace tappa::ui {

namespace {

constexpr float preset_width = 320;
constexpr double usual_most = 3; // a part that counts three times another decides alone

// Files may hold more than the slider usually offers.
template <auto Member>
void weight_ui(Ui& ui, std::string_view field, Text name, const PriorityWeights& weights) {
    const double value = weights.*Member;
    const std::string shown = formatted(value, 1, ui.language());
    auto edits = ui.edits();
    const auto changed = ui.slider(
        field,
        ui.say(name),
        value,
        {.maximum = std::max(usual_most, value), .step = 0.1, .value_text = shown}
    );
    if (changed)
        ui.send(actions::SetPriorityWeight{Set<Member>{*changed}});
}

void exponent_ui(Ui& ui, const PriorityWeights& weights) {
    const std::string shown = formatted(weights.effort_exponent, 2, ui.language());
    auto edits = ui.edits();
    const auto changed = ui.slider(
        "effort-exponent",
        ui.say(Text::PlanEffortExponent),
        weights.effort_exponent,
        {.maximum = 1, .step = 0.05, .value_text = shown}
    );
    if (changed)
        ui.send(actions::SetPriorityWeight{Set<&PriorityWeights::effort_exponent>{*changed}});
}

struct PresetWords {
    Text name;
    Text explanation;
};

PresetWords words_of(PriorityPreset preset) {
    switch (preset) {
    case PriorityPreset::Rice:
        return {Text::PlanPresetRice, Text::PlanPresetRiceText};
    case PriorityPreset::Ice:
        return {Text::PlanPresetIce, Text::PlanPresetIceText};
    case PriorityPreset::Wsjf:
        return {Text::PlanPresetWsjf, Text::PlanPresetWsjfText};
    case PriorityPreset::Impact:
        return {Text::PlanPresetImpact, Text::PlanPresetImpactText};
    case PriorityPreset::Tappa:
        break;
    }
    return {Text::PlanPresetTappa, Text::PlanPresetTappaText};
}

void preset_ui(Ui& ui, const PriorityWeights& weights) {
    constexpr std::string_view own = "own";
    const std::optional<PriorityPreset> current = preset_of(weights);
    std::vector<Choice> choices;
    for (const PriorityPreset preset : all_of<PriorityPreset>())
        choices.push_back({std::string(enum_id(preset)), std::string(ui.say(words_of(preset).name))}
        );
    // Nothing that one could choose: what the sliders make of it.
    if (!current)
        choices.push_back({std::string(own), std::string(ui.say(Text::PlanPresetOwn))});
    const auto chosen = ui.select(
        "preset",
        ui.say(Text::PlanPreset),
        choices,
        current ? enum_id(*current) : own,
        {.width = std::min(ui.width(), preset_width)}
    );
    if (const auto preset = chosen ? enum_from_id<PriorityPreset>(*chosen) : std::nullopt)
        ui.send(actions::UsePriorityPreset{*preset});
    ui.muted(ui.say(current ? words_of(*current).explanation : Text::PlanPresetOwnText));
}

void confidence_ui(Ui& ui, const PriorityWeights& weights) {
    if (auto edits = ui.edits();
        ui.toggle("confidence", ui.say(Text::PlanWeightConfidence), !weights.ignores_confidence))
        ui.send(actions::SetPriorityWeight{
            Set<&PriorityWeights::ignores_confidence>{!weights.ignores_confidence}});
}

// A place among the first of the ranking, and in how many of the samples an action keeps it.
struct TopPlaces {
    std::size_t count = 0;
    double RankStability::*share = nullptr;
};

constexpr std::size_t most_named = 3;

// "“Call back” (71%); …" of those among the first that other weights may push out.
std::string unsure_titles(
    const Ui& ui,
    const Plan& plan,
    const Derived& derived,
    const TopPlaces& top,
    std::size_t& unsure
) {
    std::vector<std::string> titles;
    unsure = 0;
    for (std::size_t i = 0; i < top.count; ++i) {
        const double share = derived.stability()[i].*top.share;
        if (share >= sure_share || ++unsure > most_named)
            continue;
        const PlanAction* const action =
            find_plan_action(plan, PlanActionId(derived.priorities()[i].id));
        titles.push_back(ui.say(
            Text::PlanStabilityTitle,
            {action ? title_of(ui, *action) : std::string(),
             formatted_percent(share, 0, ui.language())}
        ));
    }
    if (unsure > most_named)
        titles.push_back(
            ui.say_count(Text::PlanAndMore, static_cast<std::int64_t>(unsure - most_named))
        );
    return joined(titles, "; ");
}

std::string stability_sentence(
    const Ui& ui, const Plan& plan, const Derived& derived, const TopPlaces& top
) {
    std::size_t unsure = 0;
    const std::string titles = unsure_titles(ui, plan, derived, top, unsure);
    const Text sentence = unsure == 0 ? Text::PlanStabilityAll
        : unsure == top.count         ? Text::PlanStabilityNone
                                      : Text::PlanStabilitySome;
    return ui.say(
        sentence,
        {formatted_integer(static_cast<std::int64_t>(top.count), ui.language()),
         formatted_integer(weightings, ui.language()),
         titles}
    );
}

// Whether the ranking would be another with weights a little different, in words. It is no
// question where all actions are among the first, nor where there are no weights to vary.
void stability_ui(Ui& ui, const Plan& plan, const Derived& derived) {
    const PriorityWeights& weights = plan.weights;
    const std::size_t actions = derived.priorities().size();
    const int parts =
        (weights.gap > 0 ? 1 : 0) + (weights.pain > 0 ? 1 : 0) + (weights.leverage > 0 ? 1 : 0);
    const TopPlaces tops[] = {
        {3, &RankStability::top3}, {5, &RankStability::top5}, {10, &RankStability::top10}};
    if (actions <= tops[0].count || parts == 0)
        return;
    auto gap = ui.gap(2);
    ui.heading(3, ui.say(Text::PlanStability), {.size = 14});
    if (parts == 1) {
        ui.muted(ui.say(Text::PlanStabilityOnePart));
        return;
    }
    for (const TopPlaces& top : tops)
        if (actions > top.count)
            ui.muted(stability_sentence(ui, plan, derived, top));
}

} // namespace

void plan_weights_ui(Ui& ui, const Plan& plan, const Derived& derived) {
    const PriorityWeights& weights = plan.weights;
    auto card = ui.card("weights-card", {.name = ui.say(Text::PlanWeights)});
    ui.heading(2, ui.say(Text::PlanWeights), {.size = 16});
    ui.muted(ui.say(Text::PlanWeightsText));
    ui.space(4);
    preset_ui(ui, weights);
    ui.space(4);
    {
        auto row = ui.columns(
            "parts",
            {Column::grow(), Column::grow(), Column::grow()},
            {.gap = 28, .stack_below = 640}
        );
        ui.next_column();
        weight_ui<&PriorityWeights::gap>(ui, "gap", Text::PlanWeightGap, weights);
        ui.next_column();
        weight_ui<&PriorityWeights::pain>(ui, "pain", Text::PlanWeightPain, weights);
        ui.next_column();
        weight_ui<&PriorityWeights::leverage>(ui, "leverage", Text::PlanWeightLeverage, weights);
    }
    {
        auto row = ui.columns(
            "effort-and-confidence",
            {Column::grow(), Column::grow()},
            {.gap = 28, .stack_below = 640}
        );
        ui.next_column();
        exponent_ui(ui, weights);
        ui.next_column();
        confidence_ui(ui, weights);
    }
    stability_ui(ui, plan, derived);
    auto flow = ui.flow("reset");
    if (auto edits = ui.edits(); ui.button(
            "usual",
            ui.say(Text::PlanWeightsReset),
            {.icon = icons::rotate_ccw, .small = true, .disabled = weights == PriorityWeights{}}
        ))
        ui.send(actions::UsePriorityPreset{PriorityPreset::Tappa});
}

} // namespace tappa::ui
