#pragma once

#include "app/field_edit.hpp"
#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <optional>
#include <string>

// Answering, and what the answers are measured against.

namespace tappa {

struct Change;

namespace actions {

struct OpenQuestion { // goes to the assess screen too
    static constexpr UndoPolicy undo = UndoPolicy::None;
    QuestionId question;
};
// The one that the keys answer, and for whom. Stays in the view one is in.
struct MarkQuestion {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    QuestionId question;
    RespondentId respondent;
};
struct SetAssessView {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    AssessView view = AssessView::OneByOne;
};
struct AnswerLevel {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    QuestionId question;
    int level = 0;
};
struct AnswerNotApplicable {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    QuestionId question;
};
struct AnswerDontKnow {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    QuestionId question;
};
struct ClearAnswer {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    QuestionId question;
};
// The next three need an answer to belong to; without one they do nothing.
struct SetAnswerConfidence {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    QuestionId question;
    std::optional<Confidence> confidence;
};
struct SetAnswerEvidence {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    QuestionId question;
    std::string evidence;

    [[nodiscard]] std::string merge_key() const { return "evidence/" + question.text; }
};
struct SetAnswerLink {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    QuestionId question;
    std::string link;

    [[nodiscard]] std::string merge_key() const { return "link/" + question.text; }
};
struct NextQuestion {
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct PreviousQuestion {
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
// Changes the questionnaire of the document, from the quick scan to the full one and back; answers
// stay, by question id.
struct UseQuestionnaire {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    std::string id;
};
struct SetAssessFilter {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    FieldEdit<
        &AssessFilter::show,
        &AssessFilter::capability,
        &AssessFilter::stage,
        &AssessFilter::words>
        edit;
};
struct ClearAssessFilter {
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct SetTarget {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    CapabilityId capability;
    std::optional<int> level; // nothing: the default
};
// Every capability whose target is lower gets this one, in one step.
struct RaiseTargets {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    int level = 1;
};
struct SetCapabilityWeight {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    CapabilityId capability;
    double weight = 1.0;

    [[nodiscard]] std::string merge_key() const { return "capability-weight/" + capability.text; }
};

using Assess = Types<
    OpenQuestion,
    MarkQuestion,
    SetAssessView,
    AnswerLevel,
    AnswerNotApplicable,
    AnswerDontKnow,
    ClearAnswer,
    SetAnswerConfidence,
    SetAnswerEvidence,
    SetAnswerLink,
    NextQuestion,
    PreviousQuestion,
    UseQuestionnaire,
    SetAssessFilter,
    ClearAssessFilter,
    SetTarget,
    RaiseTargets,
    SetCapabilityWeight>;

} // namespace actions

void apply(Change& change, const actions::OpenQuestion& action);
void apply(Change& change, const actions::MarkQuestion& action);
void apply(Change& change, const actions::SetAssessView& action);
void apply(Change& change, const actions::AnswerLevel& action);
void apply(Change& change, const actions::AnswerNotApplicable& action);
void apply(Change& change, const actions::AnswerDontKnow& action);
void apply(Change& change, const actions::ClearAnswer& action);
void apply(Change& change, const actions::SetAnswerConfidence& action);
void apply(Change& change, const actions::SetAnswerEvidence& action);
void apply(Change& change, const actions::SetAnswerLink& action);
void apply(Change& change, const actions::NextQuestion& action);
void apply(Change& change, const actions::PreviousQuestion& action);
void apply(Change& change, const actions::UseQuestionnaire& action);
void apply(Change& change, const actions::SetAssessFilter& action);
void apply(Change& change, const actions::ClearAssessFilter& action);
void apply(Change& change, const actions::SetTarget& action);
void apply(Change& change, const actions::RaiseTargets& action);
void apply(Change& change, const actions::SetCapabilityWeight& action);

} // namespace tappa
