#include "base/number.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr double usual_most = 3; // a part that counts three times another decides alone

// Files may hold more than the slider usually offers.
template <auto Member>
void weight_ui(Ui& ui, std::string_view field, Text name, const PriorityWeights& weights) {
    const double value = weights.*Member;
    const std::string shown = formatted(value, 1, ui.language());
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
    const auto changed = ui.slider(
        "effort-exponent",
        ui.say(Text::PlanEffortExponent),
        weights.effort_exponent,
        {.maximum = 1, .step = 0.05, .value_text = shown}
    );
    if (changed)
        ui.send(actions::SetPriorityWeight{Set<&PriorityWeights::effort_exponent>{*changed}});
}

} // namespace

void plan_weights_ui(Ui& ui, const PriorityWeights& weights) {
    auto card = ui.card("weights-card", {.name = ui.say(Text::PlanWeights)});
    ui.heading(2, ui.say(Text::PlanWeights), {.size = 16});
    ui.muted(ui.say(Text::PlanWeightsText));
    ui.space(4);
    {
        auto row = ui.columns(
            "sliders",
            {Column::grow(), Column::grow(), Column::grow()},
            {.gap = 28, .stack_below = 640}
        );
        ui.next_column();
        weight_ui<&PriorityWeights::gap>(ui, "gap", Text::PlanWeightGap, weights);
        ui.next_column();
        weight_ui<&PriorityWeights::pain>(ui, "pain", Text::PlanWeightPain, weights);
        ui.next_column();
        exponent_ui(ui, weights);
    }
    auto flow = ui.flow("reset");
    if (ui.button(
            "usual",
            ui.say(Text::PlanWeightsReset),
            {.icon = icons::rotate_ccw, .small = true, .disabled = weights == PriorityWeights{}}
        ))
        ui.send(actions::ResetPriorityWeights{});
}

} // namespace tappa::ui
