#pragma once

#include "model/assessment.hpp"
#include "model/questionnaire.hpp"
#include "scoring/scores.hpp"

#include <optional>
#include <vector>

namespace tappa {

// A capability that went into the overall score.
struct CapabilityTerm {
    CapabilityId capability;
    double weight = 1; // >= 0
    double value = 0;  // its score, 1–5
    bool operator==(const CapabilityTerm&) const = default;
};

// The weighted mean of the capabilities that have a score (text “method.overall” of the report).
struct OverallScore {
    std::optional<double> value; // nothing when no capability counts
    std::vector<CapabilityTerm> terms;
    double coverage = 0; // over all questions, as in Score
    bool operator==(const OverallScore&) const = default;
};

// The overall score if every "don't know" were 1, and if it were 5. Unanswered questions stay
// out: they are work to do, not doubt. So does a "don't know" the respondents have settled by
// agreeing on a level.
struct Bounds {
    std::optional<double> low;
    std::optional<double> high;
    std::vector<CapabilityTerm> low_terms;
    std::vector<CapabilityTerm> high_terms;
    std::vector<QuestionId> dont_know; // the questions with at least one that counts
    bool operator==(const Bounds&) const = default;
};

// The capability's weight in the overall score: the one set, else 1.
[[nodiscard]] double capability_weight(const Assessment&, const CapabilityId&);
// By the capability's place: the weight of each.
[[nodiscard]] std::vector<double> capability_weights(const Questionnaire&, const Assessment&);

[[nodiscard]] OverallScore
overall_score(const Questionnaire&, const QuestionIndex&, const Assessment&, const QuestionValues&);
[[nodiscard]] Bounds
overall_bounds(const Questionnaire&, const QuestionIndex&, const Assessment&, const QuestionValues&);

// Nothing when all weights are 0: the user has left nothing to average.
[[nodiscard]] std::optional<double> weighted_mean(const std::vector<CapabilityTerm>&);
// Whether a "don't know" of the question is doubt: no level was agreed on.
[[nodiscard]] bool is_doubtful(const QuestionValue&);
// The question's value if every "don't know" were of that level; its value without doubt.
[[nodiscard]] std::optional<double> value_with_dont_knows_at(const QuestionValue&, int level);

} // namespace tappa
