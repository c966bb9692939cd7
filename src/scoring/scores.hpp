#pragma once

#include "model/enums.hpp"
#include "model/questionnaire.hpp"
#include "scoring/question_index.hpp"
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

// Σ w·v and Σ w.
struct WeightedSum {
    double values = 0;
    double weights = 0;

    void add(double weight, double value) {
        values += weight * value;
        weights += weight;
    }
    // Empty when all weights are zero.
    [[nodiscard]] std::optional<double> mean() const {
        return weights > 0 ? std::optional(values / weights) : std::nullopt;
    }
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

// Every score over questions.
struct QuestionScores {
    // In the questionnaire's order, one for each of its capabilities: C = Σ w·v / Σ w over the
    // capability's questions that have a value.
    std::vector<CapabilityScore> capabilities;
    // Over the questions that name the stage; those that speak of all stages say nothing of one.
    PerEnum<JourneyStage, Score> journey_stages;
    PerEnum<Pillar, Score> pillars;
    PerEnum<Component, Score> components;
    bool operator==(const QuestionScores&) const = default;
};

[[nodiscard]] QuestionScores question_scores(const Questionnaire&, const QuestionValues&);
[[nodiscard]] QuestionScores
question_scores(const Questionnaire&, const QuestionIndex&, const QuestionValues&);
// The score of that number (question_index.hpp).
[[nodiscard]] Score& score_at(QuestionScores&, std::size_t number);

// The capabilities' scores alone, in the questionnaire's order.
using CapabilityMeans = std::vector<std::optional<double>>;
[[nodiscard]] CapabilityMeans
capability_means(const Questionnaire&, const QuestionIndex&, const QuestionValues&);
// With other values than the questions' own: `value_of` gives them.
template <typename ValueOf>
[[nodiscard]] CapabilityMeans capability_means(
    const Questionnaire& questionnaire,
    const QuestionIndex& index,
    const QuestionValues& values,
    const ValueOf& value_of
) {
    // One more, for questions of a capability that is not there.
    std::vector<WeightedSum> sums(questionnaire.capabilities.size() + 1);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (const std::optional<double> value = value_of(values[i]))
            sums[index[i].capability].add(index[i].weight, *value);
    CapabilityMeans means;
    means.reserve(sums.size());
    for (const WeightedSum& sum : sums)
        means.push_back(sum.mean());
    means.pop_back();
    return means;
}

// Null when there is none. The pointer lives as long as the vector.
[[nodiscard]] const CapabilityScore*
find_score(const std::vector<CapabilityScore>&, const CapabilityId&);

} // namespace tappa
