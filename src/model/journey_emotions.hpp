#pragma once

#include "model/journey.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace tappa {

// Of personas and segments at once: as many as can be told apart in one drawing.
inline constexpr std::size_t most_persona_curves = 8;

// −2 … +2 of each stage; nothing where it is not known.
using StageCurve = std::array<std::optional<double>, enum_count<JourneyStage>>;

struct PersonaCurve {
    PersonaId persona;
    StageCurve emotions;
    bool operator==(const PersonaCurve&) const = default;
};

// The curves beside that of how customers feel.
struct JourneyCurves {
    // As it is to be: the mean of the emotions to reach, weighted by importance, where a touchpoint
    // without one counts as it is. Not known where none of a stage's touchpoints has one: nobody
    // said what is to change there. Nothing when no touchpoint has one.
    std::optional<StageCurve> target;
    // Of each persona and segment that feels something somewhere, in the order of their first
    // touchpoint: the mean over the touchpoints where that is known, weighted by importance.
    std::vector<PersonaCurve> personas;
    bool operator==(const JourneyCurves&) const = default;
};

[[nodiscard]] JourneyCurves journey_curves(const Journey&);

// Nothing: it is not known.
[[nodiscard]] std::optional<int> emotion_of(const Touchpoint&, const PersonaId&);

} // namespace tappa
