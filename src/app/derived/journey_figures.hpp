#pragma once

#include "model/journey.hpp"
#include "scoring/scores.hpp"

#include <optional>
#include <vector>

namespace tappa {

// How many touchpoints rest on each kind of evidence.
using EvidenceCounts = PerEnum<Evidence, int>;

// What one journey says at a glance.
struct JourneyFigures {
    PerEnum<JourneyStage, std::optional<double>> emotions; // −2 … +2, weighted by importance
    PerEnum<JourneyStage, int> touchpoint_counts{};
    std::optional<double> mean_emotion; // of the stages that have one: the journey's health
    int stages_with_emotion = 0;
    TouchpointId lowest; // the touchpoint with the worst emotion, the first of equals
    TouchpointId highest;
    EvidenceCounts evidence{};
    std::vector<PainPointId> worst_pain_points; // all, by pain_burden
    bool operator==(const JourneyFigures&) const = default;
};

[[nodiscard]] JourneyFigures journey_figures(const Journey& journey);

} // namespace tappa
