#pragma once

#include "model/enums.hpp"
#include "model/questionnaire.hpp"
#include "scoring/question_values.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace tappa {

// One value for each value of an enum: `scores[JourneyStage::Use]`.
template <typename E, typename T>
struct PerEnum {
    std::array<T, enum_count<E>> items;

    [[nodiscard]] const T& operator[](E key) const { return items[static_cast<std::size_t>(key)]; }
    [[nodiscard]] T& operator[](E key) { return items[static_cast<std::size_t>(key)]; }
    bool operator==(const PerEnum&) const = default;
};

// A question that went into a score.
struct Term {
    QuestionId question;
    double weight = 0; // > 0
    double value = 0;  // 1–5
    bool operator==(const Term&) const = default;
};

// A weighted mean Σ w·v / Σ w over the questions that have a value, with every term of it.
struct Score {
    std::optional<double> value; // 1–5; nothing when no question has a value
    std::vector<Term> terms;     // in the questionnaire's order
    // Mean coverage of the applicable questions, 0–1: with one respondent, those answered with a
    // level over those that apply. Don't know and unanswered lower it. 0 when none applies.
    double coverage = 0;
    int question_count = 0;   // questions that speak of it; 0: show an empty cell
    int applicable_count = 0; // those not marked "not applicable"
    int answered_count = 0;   // those with any answer
    bool operator==(const Score&) const = default;
};

struct CapabilityScore {
    CapabilityId capability;
    Score score;
    // The heat map's row: the capability's questions that name the stage or speak of all stages.
    PerEnum<JourneyStage, Score> journey_stages;
    bool operator==(const CapabilityScore&) const = default;
};

// C = Σ w·v / Σ w over the capability's questions that have a value.
[[nodiscard]] Score
capability_score(const Questionnaire&, const QuestionValues&, const CapabilityId&);
// In the questionnaire's order, one for each of its capabilities.
[[nodiscard]] std::vector<CapabilityScore>
capability_scores(const Questionnaire&, const QuestionValues&);
// Over the questions that name the stage; those that speak of all stages say nothing of one.
[[nodiscard]] PerEnum<JourneyStage, Score>
journey_stage_scores(const Questionnaire&, const QuestionValues&);
[[nodiscard]] PerEnum<Pillar, Score> pillar_scores(const Questionnaire&, const QuestionValues&);
[[nodiscard]] PerEnum<Component, Score>
component_scores(const Questionnaire&, const QuestionValues&);

// Null when there is none. The pointer lives as long as the vector.
[[nodiscard]] const CapabilityScore*
find_score(const std::vector<CapabilityScore>&, const CapabilityId&);

} // namespace tappa
