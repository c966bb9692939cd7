#pragma once

#include "model/questionnaire.hpp"
#include "scoring/question_index.hpp"
#include "scoring/question_values.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tappa {

// A key practice below the level that the next stage asks of it.
struct BlockingPractice {
    QuestionId question;
    int value = 0;  // its gating value, 1–5
    int needed = 0; // the next stage; above `value`
    bool operator==(const BlockingPractice&) const = default;
};

// A practice two levels or more below the stage, key or not.
struct WeakSpot {
    QuestionId question;
    int value = 0; // its gating value, 1–5
    bool operator==(const WeakSpot&) const = default;
};

// The maturity stage, gated stage by stage: the largest L such that every key practice with
// gate ≤ L has a gating value ≥ L. Modelled on CMMI's staged representation, which asks at each
// level only for the process areas of that level and those below. docs/CONTENT.md argues the gates,
// tests/scoring/stage_profiles_test.cpp tries the rule on 20,000 companies.
struct GatedStage {
    // 1–5 if the unknown key practices cannot change it. Key practices are unknown without a level
    // (unanswered or don't know). Nothing where no key practice applies.
    std::optional<int> stage;
    std::optional<int> at_least;            // with every unknown at 1
    std::optional<int> at_most;             // with every unknown at 5
    int key_count = 0;                      // applicable key practices
    std::vector<QuestionId> open;           // the unknown ones, in the questionnaire's order
    std::optional<int> next_stage;          // after the one that is sure; nothing at 5
    std::vector<BlockingPractice> blocking; // with gate ≤ next_stage, known to be below it
    int distance_total = 0;                 // Σ needed − value over them, in levels
    std::vector<WeakSpot> weak_spots;       // in the questionnaire's order

    // The stage, else the one that is sure.
    [[nodiscard]] std::optional<int> standing() const { return stage ? stage : at_least; }
    bool operator==(const GatedStage&) const = default;
};

// Places of the key practices, in the questionnaire's order.
[[nodiscard]] std::vector<std::size_t> key_practices_of(const QuestionIndex&);

// The largest L of 1–5 such that no practice with gate ≤ L is below L. `value_of` gives the level
// of the practice at that place, or nothing where it does not gate.
template <typename ValueOf>
[[nodiscard]] int largest_stage(
    const QuestionIndex& index,
    const std::vector<std::size_t>& key_practices,
    const ValueOf& value_of
) {
    // A practice at v with gate g holds back every stage from max(g, v + 1) on.
    int stage = highest_level;
    for (const std::size_t i : key_practices)
        if (const std::optional<int> value = value_of(i); value && *value < highest_level) {
            const int held_back = *value < index[i].gate ? index[i].gate : *value + 1;
            stage = held_back <= stage ? held_back - 1 : stage;
        }
    return stage;
}

[[nodiscard]] GatedStage gated_stage(const Questionnaire&, const QuestionValues&);
// Whether key practices apply and none of them has a level: then the range says nothing.
[[nodiscard]] bool is_unknown(const GatedStage&);
// With the places made before.
[[nodiscard]] GatedStage
gated_stage(const QuestionIndex&, const std::vector<std::size_t>& key_practices, const QuestionValues&);

} // namespace tappa
