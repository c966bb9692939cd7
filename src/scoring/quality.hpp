#pragma once

#include "model/assessment.hpp"
#include "model/questionnaire.hpp"
#include "scoring/answer_index.hpp"
#include "scoring/question_values.hpp"

#include <optional>
#include <vector>

namespace tappa {

// How sure people were, over the answers that carry a level.
struct ConfidenceMix {
    int guess = 0;
    int fairly_sure = 0;
    int documented = 0;
    int unstated = 0;

    [[nodiscard]] int total() const { return guess + fairly_sure + documented + unstated; }
    bool operator==(const ConfidenceMix&) const = default;
};

// Answers with a level that rest on something: a note, a link, or "documented".
struct EvidenceShare {
    int with_evidence = 0;
    int level_answers = 0;

    [[nodiscard]] double share() const; // 0–1; 0 when there is no such answer
    bool operator==(const EvidenceShare&) const = default;
};

// Questions answered in any way, "not applicable" and "don't know" included; of all respondents
// together also those with an agreed level.
struct Progress {
    int answered = 0;
    int total = 0;

    [[nodiscard]] double share() const; // 0–1; 0 for an empty questionnaire
    bool operator==(const Progress&) const = default;
};

struct RespondentProgress {
    RespondentId respondent;
    Progress progress;
    bool operator==(const RespondentProgress&) const = default;
};

// Counts one answer with a level more, or one less.
void count_answer(ConfidenceMix&, const std::optional<Confidence>&, int times);
void count_answer(EvidenceShare&, bool with_evidence, int times);
[[nodiscard]] bool rests_on_evidence(const Answer&);

// All of them leave out answers to questions that the questionnaire does not have.
[[nodiscard]] ConfidenceMix confidence_mix(const Assessment&, const AnswerIndex&);
[[nodiscard]] EvidenceShare evidence_share(const Assessment&, const AnswerIndex&);
[[nodiscard]] Progress answer_progress(const QuestionValues&); // by anyone
[[nodiscard]] std::vector<RespondentProgress>
respondent_progress(const Questionnaire&, const Assessment&, const AnswerIndex&);

} // namespace tappa
