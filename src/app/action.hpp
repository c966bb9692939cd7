#pragma once

#include "app/state.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

// What people meant, as data. Grouped per feature; `update` (app/update.hpp) gives each its
// effect on the state, `undo_policy` says whether it is a step of its own, merges with the one
// before, or leaves no trace in the history.

namespace tappa {

enum class ExportFormat { Json, PlanJson, PlanCsv, Pdf, Html, Markdown };

template <>
struct EnumIds<ExportFormat> {
    static constexpr std::array<std::string_view, 6> ids{
        "json", "plan-json", "plan-csv", "pdf", "html", "markdown"};
};

namespace actions {

// --- Moving around and settings ---------------------------------------------------------------
struct GoTo {
    Screen screen = Screen::Home;
};
struct OpenQuestion {
    QuestionId question;
}; // goes to the assess screen too
struct SelectTouchpoint {
    TouchpointId touchpoint;
}; // empty: close the panel
struct SelectPainPoint {
    PainPointId pain_point;
};
struct SelectPlanAction {
    PlanActionId action;
}; // empty: close the panel
struct ShowStageColumn {
    JourneyStage stage = JourneyStage::Awareness;
};
struct SetAssessView {
    AssessView view = AssessView::OneByOne;
};
struct SetPlanView {
    PlanView view = PlanView::Table;
};
struct SetLanguage {
    Language language = Language::En;
};
struct SetTheme {
    Theme theme = Theme::System;
};
struct SetTextScale {
    double scale = 1.0;
};
struct OpenOverlay {
    Overlay overlay = Overlay::None;
};
struct Explain {
    ExplainTarget target;
};
struct Discuss {
    QuestionId question;
}; // opens the overlay in which the respondents agree on a level
// Opens the reader there, or goes on there within it. Fetches the knowledge where it is not here.
struct OpenKnowledge {
    KnowledgePlace place;
};
struct GoBackInKnowledge {}; // from the first place it closes the reader
struct KnowledgeRead {
    std::string glossary; // bytes of the two files
    std::string pages;
};
struct KnowledgeFailed {};
struct CloseOverlay {};
struct DismissToast {
    std::uint64_t id = 0;
};
struct DismissProblem {};
struct Undo {};
struct Redo {};

// --- Documents and files ------------------------------------------------------------------------
// Randomness and time come from the host, inside the action: buttons and commands leave `id` and
// `date` as they are, and the host fills them in (host_facts.hpp).
struct NewDocument {
    Language language = Language::En;
    std::string questionnaire; // id of a shipped one; empty: the first
    std::string id;
    Date date;
};
struct ExploreSample {
    Sample sample = Sample::QuickScan;
};
struct AskForFile {}; // opens the file picker
struct FileRead {
    std::string name;
    std::string bytes;
    bool sample = false;
};
struct FileFailed {
    std::string name;
    Error error;
};
struct OpenRecent {
    std::string id;
};
struct DeleteRecent {
    std::string id;
};
struct RestoreRecent {
    std::string id;
}; // undo of DeleteRecent
// The host reads the newest sound record (record.hpp); `bytes` is that record, header and all.
struct RecentRead {
    std::string id;
    std::string bytes;
    bool older_revision = false;
};
struct RecentsListed {
    std::vector<RecentDocument> recent;
};
struct EditDetails {
    std::string title;
    std::string organisation;
    Date date;
    std::string field;
};
struct Saving {
    std::uint64_t revision = 0;
};
struct Saved {
    std::uint64_t revision = 0;
    std::string time;
};
struct SaveFailed {
    std::string detail;
};
struct ChangedElsewhere {}; // another tab holds the document
struct Export {
    ExportFormat format = ExportFormat::Json;
};
struct PdfDone {
    std::string lacking; // characters that the PDF's fonts lack, each once
};
struct PdfFailed {
    std::string detail;
};
struct CharactersLacking { // on the screen: what no font has is drawn as a box
    std::string characters;
};
struct RetryIntervals {}; // after the job that computes them failed
struct JobProgressed {
    JobId job = 0;
    double share = 0; // 0–1
};
struct JobDone {
    JobId job = 0;
    JobResult result;
};
struct JobFailed {
    JobId job = 0;
    JobFailure failure = JobFailure::Stopped;
};
struct SetReportLanguage {
    Language language = Language::En;
};
struct SetReportSection {
    std::string id;
    bool shown = true;
};

// --- Assess -------------------------------------------------------------------------------------
struct AnswerLevel {
    QuestionId question;
    int level = 0;
};
struct AnswerNotApplicable {
    QuestionId question;
};
struct AnswerDontKnow {
    QuestionId question;
};
struct ClearAnswer {
    QuestionId question;
};
// The next three need an answer to belong to; without one they do nothing.
struct SetAnswerConfidence {
    QuestionId question;
    std::optional<Confidence> confidence;
};
struct SetAnswerEvidence {
    QuestionId question;
    std::string evidence;
};
struct SetAnswerLink {
    QuestionId question;
    std::string link;
};
struct NextQuestion {};
struct PreviousQuestion {};
// Changes the questionnaire of the document, from the quick scan to the full one and back; answers
// stay, by question id.
struct UseQuestionnaire {
    std::string id;
};
struct SetAssessFilter {
    AssessFilter filter;
};
// What the respondents agreed on. A level without a reason is no agreement: nothing happens.
struct AgreeOnLevel {
    QuestionId question;
    int level = 0;
    std::string reason;
};
struct WithdrawAgreedLevel {
    QuestionId question;
};
struct SelectRespondent {
    RespondentId respondent;
}; // whose answers the assess screen shows and changes
struct AddRespondent {
    std::string name;
    std::string role;
};
struct EditRespondent {
    Respondent respondent;
    std::string field;
};
struct DeleteRespondent {
    RespondentId respondent;
}; // with the answers; the last one stays
struct SetTarget {
    CapabilityId capability;
    std::optional<int> level;
}; // nothing: the default
struct SetCapabilityWeight {
    CapabilityId capability;
    double weight = 1.0;
};

// --- Journey ------------------------------------------------------------------------------------
// `field` names the member being edited ("name", "notes" …): edits of one field in a row are one
// undo step. Ids of new things are made by `update` from the document, so they repeat exactly.
struct EditJourney {
    std::string name;
    std::string segment;
    std::string field;
};
struct EditPersona {
    std::string name;
    std::string description;
    std::string field;
};
struct AddTouchpoint {
    JourneyStage stage = JourneyStage::Awareness;
    std::string name;
};
struct EditTouchpoint {
    Touchpoint touchpoint;
    std::string field;
};
struct MoveTouchpoint {
    TouchpointId touchpoint;
    JourneyStage stage{};
    std::size_t index = 0;
};
struct DuplicateTouchpoint {
    TouchpointId touchpoint;
};
struct DeleteTouchpoint {
    TouchpointId touchpoint;
};
struct AddPainPoint {
    TouchpointId touchpoint;
    std::string title;
};
struct EditPainPoint {
    PainPoint pain_point;
    std::string field;
};
struct DeletePainPoint {
    PainPointId pain_point;
};
struct AddOpportunity {
    TouchpointId touchpoint;
    std::string title;
};
struct EditOpportunity {
    Opportunity opportunity;
    std::string field;
};
struct DeleteOpportunity {
    NoteId opportunity;
};

// --- Plan ---------------------------------------------------------------------------------------
struct AcceptProposal {
    CatalogueActionId proposal;
};
struct DropProposal {
    CatalogueActionId proposal;
};
struct RestoreProposals {}; // all dropped proposals come back
struct AddPlanAction {
    std::string title;
    ActionSource source;
};
struct EditPlanAction {
    PlanAction action;
    std::string field;
};
struct DeletePlanAction {
    PlanActionId action;
};
struct SetPriorityWeights {
    PriorityWeights weights;
    std::string field;
};

} // namespace actions

using Action = std::variant<
    actions::GoTo,
    actions::OpenQuestion,
    actions::SelectTouchpoint,
    actions::SelectPainPoint,
    actions::SelectPlanAction,
    actions::ShowStageColumn,
    actions::SetAssessView,
    actions::SetPlanView,
    actions::SetLanguage,
    actions::SetTheme,
    actions::SetTextScale,
    actions::OpenOverlay,
    actions::Explain,
    actions::Discuss,
    actions::OpenKnowledge,
    actions::GoBackInKnowledge,
    actions::KnowledgeRead,
    actions::KnowledgeFailed,
    actions::CloseOverlay,
    actions::DismissToast,
    actions::DismissProblem,
    actions::Undo,
    actions::Redo,
    actions::NewDocument,
    actions::ExploreSample,
    actions::AskForFile,
    actions::FileRead,
    actions::FileFailed,
    actions::OpenRecent,
    actions::DeleteRecent,
    actions::RestoreRecent,
    actions::RecentRead,
    actions::RecentsListed,
    actions::EditDetails,
    actions::Saving,
    actions::Saved,
    actions::SaveFailed,
    actions::ChangedElsewhere,
    actions::Export,
    actions::PdfDone,
    actions::CharactersLacking,
    actions::PdfFailed,
    actions::RetryIntervals,
    actions::JobProgressed,
    actions::JobDone,
    actions::JobFailed,
    actions::SetReportLanguage,
    actions::SetReportSection,
    actions::AnswerLevel,
    actions::AnswerNotApplicable,
    actions::AnswerDontKnow,
    actions::ClearAnswer,
    actions::SetAnswerConfidence,
    actions::SetAnswerEvidence,
    actions::SetAnswerLink,
    actions::NextQuestion,
    actions::PreviousQuestion,
    actions::UseQuestionnaire,
    actions::SetAssessFilter,
    actions::AgreeOnLevel,
    actions::WithdrawAgreedLevel,
    actions::SelectRespondent,
    actions::AddRespondent,
    actions::EditRespondent,
    actions::DeleteRespondent,
    actions::SetTarget,
    actions::SetCapabilityWeight,
    actions::EditJourney,
    actions::EditPersona,
    actions::AddTouchpoint,
    actions::EditTouchpoint,
    actions::MoveTouchpoint,
    actions::DuplicateTouchpoint,
    actions::DeleteTouchpoint,
    actions::AddPainPoint,
    actions::EditPainPoint,
    actions::DeletePainPoint,
    actions::AddOpportunity,
    actions::EditOpportunity,
    actions::DeleteOpportunity,
    actions::AcceptProposal,
    actions::DropProposal,
    actions::RestoreProposals,
    actions::AddPlanAction,
    actions::EditPlanAction,
    actions::DeletePlanAction,
    actions::SetPriorityWeights>;

enum class UndoPolicy { None, Step, Merge };

} // namespace tappa
