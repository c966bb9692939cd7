#pragma once

#include "model/assessment.hpp"
#include "model/questionnaire.hpp"
#include "scoring/scores.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tappa {

// Where a capability's level comes from.
enum class LevelBasis {
    None,         // no question of the capability has a level
    KeyPractices, // the lowest gating value of its key practices that have one
    Score         // none of its key practices has a level: its score, rounded down
};

// How far a capability is from its target (domain.md §4).
struct Gap {
    CapabilityId capability;
    std::optional<double> score; // 1–5
    std::optional<int> level;    // 1–5, where it stands on the ladder
    LevelBasis level_basis = LevelBasis::None;
    std::vector<QuestionId> level_questions; // key practices at `level`, when these decide it
    std::optional<int> target;               // explicit, else min(5, level + 1)
    bool target_is_default = true;
    // max(0, target − score), in levels. Nothing without a score.
    std::optional<double> gap;
    // The lower of the score and the key practices' level: a target is reached when both are.
    std::optional<double> current;
    // max((1 + target − current)² − 1, 0), and 0 once current >= target (Open SAMMY's form, whose
    // square would grow again for targets more than two levels below). Positive although `gap` is
    // 0 when a key practice lags behind the other answers: that practice holds back the stage.
    double weight = 0;
    bool operator==(const Gap&) const = default;
};

// One for each capability, in the questionnaire's order.
[[nodiscard]] std::vector<Gap>
capability_gaps(const Questionnaire&, const Assessment&, const QuestionValues&);
[[nodiscard]] std::vector<Gap>
capability_gaps(const Questionnaire&, const QuestionIndex&, const Assessment&, const QuestionValues&);
// Sets what follows from the capability's score and the values of its key practices, whose places
// are given in the questionnaire's order. An explicit target stands in `gap` already.
void set_gap(Gap& gap, std::optional<double> score, const std::vector<std::size_t>& key_practices, const QuestionValues&);
// By the capability's place: its key practices.
[[nodiscard]] std::vector<std::vector<std::size_t>>
key_practices_of(std::size_t capabilities, const QuestionIndex&);
// The level the capability climbs from: `current`, rounded down. Nothing without a score.
[[nodiscard]] std::optional<int> standing_level(const Gap&);
// Null when there is none. The pointer lives as long as the vector.
[[nodiscard]] const Gap* find_gap(const std::vector<Gap>&, const CapabilityId&);

} // namespace tappa
