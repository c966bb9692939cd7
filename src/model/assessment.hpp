#pragma once

#include "base/shared_list.hpp"
#include "model/enums.hpp"
#include "model/ids.hpp"

#include <string>
#include <vector>

namespace tappa {

enum class AnswerState { Level, NotApplicable, DontKnow };

template <>
struct EnumIds<AnswerState> {
    static constexpr std::array<std::string_view, 3> ids{"level", "not-applicable", "dont-know"};
};

struct Answer {
    QuestionId question;
    RespondentId respondent;
    AnswerState state = AnswerState::Level;
    int level = 0; // 1–5 when state is Level, else 0
    std::optional<Confidence> confidence;
    std::string evidence; // a note: what the answer rests on
    std::string link;     // where the evidence is
    bool operator==(const Answer&) const = default;
};

struct Respondent {
    RespondentId id;
    std::string name; // may be empty
    std::string role;
    bool operator==(const Respondent&) const = default;
};

// What the respondents agreed on together, for one question. It takes the place of their answers
// in every score; the answers stay, and so does the reason.
struct AgreedLevel {
    QuestionId question;
    int level = 3;      // 1–5
    std::string reason; // not blank
    bool operator==(const AgreedLevel&) const = default;
};

struct CapabilityTarget {
    CapabilityId capability;
    int level = 3; // 1–5
    bool operator==(const CapabilityTarget&) const = default;
};

struct CapabilityWeight {
    CapabilityId capability;
    double weight = 1.0; // >= 0
    bool operator==(const CapabilityWeight&) const = default;
};

struct Assessment {
    std::string questionnaire_id;
    int questionnaire_revision = 1;
    SharedList<Respondent> respondents;    // at least one
    SharedList<Answer> answers;            // at most one per question and respondent
    SharedList<AgreedLevel> agreed;        // at most one per question
    std::vector<CapabilityTarget> targets; // capabilities without one use the default
    std::vector<CapabilityWeight> weights; // capabilities without one weigh 1
    bool operator==(const Assessment&) const = default;
};

// Null when there is none. The pointers live as long as the assessment.
[[nodiscard]] const Answer* find_answer(const Assessment&, const QuestionId&, const RespondentId&);
[[nodiscard]] const AgreedLevel* find_agreed(const Assessment&, const QuestionId&);

// Of whom and to what the one answer is that is all that differs: given at the end, changed in its
// place or taken back. Null when more differs, or nothing. Quick where the two share their parts;
// the pointer lives as long as both.
[[nodiscard]] const Answer* only_changed_answer(const Assessment& before, const Assessment& after);

} // namespace tappa
