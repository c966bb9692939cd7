#pragma once

#include "model/assessment.hpp"
#include "model/questionnaire.hpp"
#include "scoring/answer_index.hpp"

#include <array>
#include <optional>
#include <vector>

namespace tappa {

// What the answers to a question, taken together, say.
enum class QuestionState {
    Unanswered,    // no respondent answered
    NotApplicable, // every answer given says so: the question leaves every denominator
    DontKnow,      // no level, and at least one don't know
    Level          // at least one level, or one agreed on
};

using LevelCounts = std::array<int, 5>; // how many gave level 1 … 5

// A question over its respondents (text “method.score” of the report). A respondent who says "not
// applicable" leaves the question's counts; one who says "don't know" leaves the mean and stays in
// the coverage. A level the respondents agreed on replaces what they answered: it is the question's
// value, it gates, and it leaves no doubt. The counts, the mean and the lower median stay theirs.
struct QuestionValue {
    QuestionId question;
    std::optional<double> value;     // the agreed level, else the mean; 1–5
    std::optional<int> gating_value; // the agreed level, else the lower median
    std::optional<int> agreed;       // the agreed level
    std::optional<double> mean;      // of the levels given
    std::optional<int> lower_median; // of the levels given: with 2 and 4 it is 2
    int level_count = 0;             // n: respondents who gave a level
    int dont_know_count = 0;
    int not_applicable_count = 0;

    [[nodiscard]] QuestionState state() const;
    [[nodiscard]] bool answered() const { return state() != QuestionState::Unanswered; }
    // True for an unanswered question too: it may still be answered.
    [[nodiscard]] bool applicable() const { return state() != QuestionState::NotApplicable; }
    // Share of the answers that carry a level among levels and don't knows; 0 when there are none.
    // 1 with an agreed level.
    [[nodiscard]] double coverage() const;
    bool operator==(const QuestionValue&) const = default;
};

using QuestionValues = std::vector<QuestionValue>; // parallel to questionnaire.questions

// One value a question, in the questionnaire's order. Answers to questions the questionnaire does
// not have are left alone: they belong to another version of it.
[[nodiscard]] QuestionValues question_values(const Questionnaire&, const Assessment&);
[[nodiscard]] QuestionValues
question_values(const Questionnaire&, const Assessment&, const AnswerIndex&);

// Sets what follows from how many gave each level, and from `value.agreed`.
void set_levels(QuestionValue& value, const LevelCounts&);

// Null when there is none. The pointer lives as long as the vector.
[[nodiscard]] const QuestionValue* find_value(const QuestionValues&, const QuestionId&);

} // namespace tappa
