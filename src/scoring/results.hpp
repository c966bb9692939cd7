#pragma once

#include "scoring/agreement.hpp"
#include "scoring/gaps.hpp"
#include "scoring/overall.hpp"
#include "scoring/quality.hpp"
#include "scoring/question_values.hpp"
#include "scoring/roles.hpp"
#include "scoring/scores.hpp"
#include "scoring/stage.hpp"

#include <vector>

namespace tappa {

// Everything the answers say, with every term kept so that each number can be explained.
struct Results : QuestionScores {
    QuestionValues questions; // in the questionnaire's order
    OverallScore overall;
    Bounds bounds;
    GatedStage stage;
    std::vector<Gap> gaps; // in the questionnaire's order
    Agreement agreement;
    ConfidenceMix confidence;
    EvidenceShare evidence;
    Progress progress;
    std::vector<RespondentProgress> respondents;
    std::vector<RoleScores> roles;
    int foreign_answers = 0; // to questions of another version of the questionnaire
    bool operator==(const Results&) const = default;
};

// A millisecond or so for 500 respondents and 66 questions. Intervals, which take longer, come
// from score_intervals (intervals.hpp). After one more answer, Rescoring (rescoring.hpp) gives the
// same results a hundred times sooner.
[[nodiscard]] Results score(const Questionnaire&, const Assessment&);

} // namespace tappa
