#pragma once

#include "model/assessment.hpp"
#include "model/questionnaire.hpp"

#include <cstddef>
#include <vector>

namespace tappa {

// Where an answer belongs, as places in questionnaire.questions and assessment.respondents.
struct AnswerPlace {
    // Of a question the questionnaire does not have, or of an unknown respondent.
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    std::size_t question = nowhere;
    std::size_t respondent = nowhere;

    [[nodiscard]] bool known_question() const { return question != nowhere; }
    [[nodiscard]] bool known_respondent() const { return respondent != nowhere; }
};

// Parallel to assessment.answers. Made once, it spares everything that walks over the answers
// from looking up texts: 500 respondents give tens of thousands of answers.
using AnswerIndex = std::vector<AnswerPlace>;

[[nodiscard]] AnswerIndex answer_index(const Questionnaire&, const Assessment&);

} // namespace tappa
