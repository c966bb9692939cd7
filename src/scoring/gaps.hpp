#pragma once

#include "model/assessment.hpp"
#include "model/questionnaire.hpp"
#include "scoring/overall.hpp"
#include "scoring/scores.hpp"
#include "scoring/stage.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tappa {

// How far a capability is from its target.
struct Gap {
    CapabilityId capability;
    std::optional<double> score; // 1–5
    // Where it stands, 1–5: the lower of its score and the lowest gating value among its key
    // practices that the next stage asks for. Nothing without a score.
    std::optional<double> current;
    std::optional<int> level;        // `current` rounded down
    std::vector<QuestionId> held_by; // key practices at `current`, where they are below the score
    // The one set, else the level that the next stage asks for. A default one needs a score.
    std::optional<int> target;
    bool target_is_default = true;
    std::optional<double> gap; // max(0, target − current), in levels; nothing without a score
    // (1 + target − current)² − 1, and 0 once current >= target (Open SAMMY's form, whose square
    // would grow again for targets more than two levels below).
    double weight = 0;
    // Whether it counts from key practices, so that it is not what score and target make.
    [[nodiscard]] bool is_held() const { return gap && *gap > 0 && !held_by.empty(); }
    bool operator==(const Gap&) const = default;
};

// The level that the next stage asks for: min(5, L + 1), L the stage, else the one that is sure.
// Without key practices L is the overall score rounded down. Nothing without that.
[[nodiscard]] std::optional<int> asked_level(const GatedStage&, const OverallScore&);

// One for each capability, in the questionnaire's order.
[[nodiscard]] std::vector<Gap> capability_gaps(
    const Questionnaire&,
    const QuestionIndex&,
    const Assessment&,
    const QuestionValues&,
    std::optional<int> asked
);
// Sets what follows from the capability's score and the values of its key practices, whose places
// are given in the questionnaire's order. An explicit target stands in `gap` already.
void set_gap(
    Gap& gap,
    std::optional<double> score,
    const QuestionIndex& index,
    const std::vector<std::size_t>& key_practices,
    const QuestionValues& values,
    std::optional<int> asked
);
// By the capability's place: its key practices.
[[nodiscard]] std::vector<std::vector<std::size_t>>
key_practices_of(std::size_t capabilities, const QuestionIndex&);
// Null when there is none. The pointer lives as long as the vector.
[[nodiscard]] const Gap* find_gap(const std::vector<Gap>&, const CapabilityId&);

} // namespace tappa
