#include "planning/priority_presets.hpp"

#include <cmath>

namespace tappa {

namespace {

bool are_alike(const PriorityWeights& a, const PriorityWeights& b) {
    const auto alike = [](double one, double other) { return std::fabs(one - other) < 1e-9; };
    return alike(a.gap, b.gap) && alike(a.pain, b.pain) && alike(a.leverage, b.leverage)
        && alike(a.effort_exponent, b.effort_exponent)
        && a.ignores_confidence == b.ignores_confidence;
}

} // namespace

PriorityWeights weights_of(PriorityPreset preset) {
    switch (preset) {
    case PriorityPreset::Tappa:
        break;
    case PriorityPreset::Rice:
        return {0, 1, 0, 1, false};
    case PriorityPreset::Ice:
        return {1, 1, 1, 1, false};
    case PriorityPreset::Wsjf:
        return {0.5, 0.5, 1, 1, true};
    case PriorityPreset::Impact:
        return {1, 1, 1, 1, true};
    }
    return {};
}

std::optional<PriorityPreset> preset_of(const PriorityWeights& weights) {
    for (const PriorityPreset preset : all_of<PriorityPreset>())
        if (are_alike(weights, weights_of(preset)))
            return preset;
    return std::nullopt;
}

} // namespace tappa
