#include "planning/priority.hpp"
#include "planning/priority_presets.hpp"
#include "ranked.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

const std::vector<Gap> gaps{weighted_gap("data", 8), weighted_gap("speed", 4)};
const Journeys journeys{journey(
    {hitting(0.5, pain_point("p1", PainCategory::SlowResponse, 4)),
     hitting(1, pain_point("p2", PainCategory::Price, 3))}
)};

// By id, in the order in which it is asked.
std::vector<double> ratios(PriorityPreset preset) {
    const std::vector<PriorityInput> inputs{
        {"a", {{SourceKind::Gap, "data"}, {SourceKind::Pain, "p1"}}, 16, 0.5, 0.1},
        {"b", {{SourceKind::Gap, "speed"}, {SourceKind::Pain, "p2"}}, 4, 0.8, 0.2}};
    const std::vector<ActionPriority> found =
        prioritised(inputs, {}, gaps, journeys, weights_of(preset));
    return {find_priority(found, "a")->ratio, find_priority(found, "b")->ratio};
}

void check(PriorityPreset preset, double a, double b) {
    INFO(std::string(enum_id(preset)));
    CHECK(ratios(preset)[0] == doctest::Approx(a));
    CHECK(ratios(preset)[1] == doctest::Approx(b));
}

} // namespace

// Scaled parts: a has gap 1, pain 2/3, leverage 1/2; b has gap 1/2, pain 1, leverage 1.
TEST_CASE("every known way of ranking is its formula, by hand") {
    check(PriorityPreset::Tappa, (1 + 2. / 3 + 0.5) * 0.5 / 4, (0.5 + 1 + 1) * 0.8 / 2);
    check(PriorityPreset::Rice, 2. / 3 * 0.5 / 16, 1 * 0.8 / 4);
    check(PriorityPreset::Ice, (1 + 2. / 3 + 0.5) * 0.5 / 16, (0.5 + 1 + 1) * 0.8 / 4);
    check(PriorityPreset::Wsjf, ((1 + 2. / 3) / 2 + 0.5) / 16, ((0.5 + 1) / 2 + 1) / 4);
    check(PriorityPreset::Impact, (1 + 2. / 3 + 0.5) / 16, (0.5 + 1 + 1) / 4);
}

TEST_CASE("a way of ranking is known by its weights, and no two are the same") {
    for (const PriorityPreset preset : all_of<PriorityPreset>())
        CHECK(preset_of(weights_of(preset)) == preset);
    CHECK(preset_of(PriorityWeights{}) == PriorityPreset::Tappa);
    PriorityWeights nearly = weights_of(PriorityPreset::Wsjf);
    nearly.gap = 5 * 0.1 + 1e-12;
    CHECK(preset_of(nearly) == PriorityPreset::Wsjf);
    for (const auto change : std::vector<void (*)(PriorityWeights&)>{
             [](PriorityWeights& weights) { weights.gap = 0.9; },
             [](PriorityWeights& weights) { weights.pain = 1.1; },
             [](PriorityWeights& weights) { weights.leverage = 0; },
             [](PriorityWeights& weights) { weights.effort_exponent = 0.55; },
             [](PriorityWeights& weights) { weights.ignores_confidence = true; }}) {
        PriorityWeights own;
        change(own);
        CHECK_FALSE(preset_of(own));
    }
}
