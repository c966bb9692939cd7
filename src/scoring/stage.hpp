#pragma once

#include "model/questionnaire.hpp"
#include "scoring/scores.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tappa {

// A key practice that is below a stage.
struct DistanceItem {
    QuestionId question;
    int value = 0;          // its gating value, 1–5
    int missing_levels = 0; // max(0, stage − value), > 0
    bool operator==(const DistanceItem&) const = default;
};

// The maturity stage in staged representation, as in CMMI and C2M2 (domain.md §4): the largest L
// such that every applicable key practice has gating value >= L.
struct GatedStage {
    // 1–5. Nothing while an applicable key practice has no level (unanswered or don't know), or
    // when no key practice applies.
    std::optional<int> stage;
    // The stage cannot be higher than this, whatever the open practices turn out to be: the lowest
    // gating value so far, 5 before the first. Equal to `stage` when there is one.
    int at_most = 5;
    int key_count = 0;                  // applicable key practices
    std::vector<QuestionId> open;       // those of them without a level
    std::vector<QuestionId> blocking;   // those at `at_most`, which hold back the next stage
    std::optional<int> next_stage;      // at_most + 1; nothing at 5
    std::vector<DistanceItem> distance; // to next_stage; open practices are not in it
    int distance_total = 0;             // Σ missing_levels
    bool operator==(const GatedStage&) const = default;
};

[[nodiscard]] GatedStage gated_stage(const Questionnaire&, const QuestionValues&);
// Whether no applicable key practice has a level: then `at_most` says nothing about anybody.
[[nodiscard]] bool is_unknown(const GatedStage&);
// From the places of the key practices, in the questionnaire's order.
[[nodiscard]] GatedStage
gated_stage(const std::vector<std::size_t>& key_practices, const QuestionValues&);
// The key practices that have a level below `stage` (1–5), in the questionnaire's order.
[[nodiscard]] std::vector<DistanceItem> distance_to_stage(
    const Questionnaire&, const QuestionValues&, int stage
);

} // namespace tappa
