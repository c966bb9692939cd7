#pragma once

#include "random_values.hpp"

#include <array>
#include <iterator>
#include <utility>

namespace tappa::test {

// Draws from all actions there are, sensible or not. The table of makers is made from the variant:
// an action that fill() does not know does not compile.
class RandomActions : private RandomValues {
public:
    RandomActions(const App& app, std::uint32_t seed) : RandomValues(app, seed) {}

    Action next() {
        const auto makers = makers_of(ActionKinds());
        return (this->*makers[below(makers.size())])();
    }
    Action next_edit() { // one that makes a step
        while (true) {
            Action action = next();
            if (makes_a_step(action))
                return action;
        }
    }
    QuestionId any_question() {
        QuestionId id;
        any(id);
        return id;
    }

    static bool makes_a_step(const Action& action) {
        return action.visit([](const auto& one) {
            return one.undo == UndoPolicy::Step || one.undo == UndoPolicy::Merge;
        });
    }

private:
    template <typename T>
    Action made() {
        T action;
        fill(action);
        return action;
    }
    template <typename... Ts>
    static constexpr std::array<Action (RandomActions::*)(), sizeof...(Ts)>
    makers_of(Types<Ts...> /*kinds*/) {
        return {&RandomActions::made<Ts>...};
    }

    // --- Actions: one for each there is
    void fill(actions::GoTo& a) { any(a.screen); }
    void fill(actions::OpenOverlay& a) { any(a.overlay); }
    void fill(actions::Explain& a) { any(a.target); }
    void fill(actions::CloseOverlay&) {}
    void fill(actions::DismissToast& a) { a.id = below(20); }
    void fill(actions::DismissProblem&) {}
    void fill(actions::Undo&) {}
    void fill(actions::Redo&) {}
    void fill(actions::SetLanguage& a) { any(a.language); }
    void fill(actions::SetTheme& a) { any(a.theme); }
    void fill(actions::SetTextScale& a) { any(a.scale); }
    void fill(actions::OpenKnowledge& a) { any(a.place); }
    void fill(actions::GoBackInKnowledge&) {}
    void fill(actions::NewDocument& a) {
        each(a.language, a.date);
        a.id = "doc-" + std::to_string(below(3));
        a.questionnaire = below(2) == 0 ? quick_scan_id : full_assessment_id;
    }
    void fill(actions::ExploreSample& a) { any(a.sample); }
    void fill(actions::AskForFile&) {}
    void fill(actions::OpenRecent& a) { a.id = "doc-" + std::to_string(below(3)); }
    void fill(actions::DeleteRecent& a) { a.id = "doc-" + std::to_string(below(3)); }
    void fill(actions::RestoreRecent& a) { a.key = "doc-" + std::to_string(below(3)); }
    void fill(actions::DownloadAll&) {}
    void fill(actions::DeleteAll&) {}
    void fill(actions::RestoreAll&) {}
    void fill(actions::ForgetRemoved&) {}
    void fill(actions::OpenStoredCopy&) {}
    void fill(actions::KeepBoth&) {}
    void fill(actions::ReplaceStored&) {}
    void fill(actions::DismissConflict&) {}
    void fill(actions::WorkHere&) {}
    void fill(actions::EditDetails& a) { any(a.edit); }
    void fill(actions::Export& a) { any(a.format); }
    void fill(actions::CancelPdf&) {}
    void fill(actions::RetryIntervals&) {}
    void fill(actions::RetryOutlook&) {}
    void fill(actions::OpenImport&) {}
    void fill(actions::CloseImport&) {}
    void fill(actions::TrySampleLog&) {}
    void fill(actions::ShowImportStep& a) { any(a.step); }
    void fill(actions::SetImportColumn& a) { each(a.place, a.column); }
    void fill(actions::SetImportDates& a) { any(a.dates); }
    void fill(actions::SetImportZone& a) { any(a.name); }
    void fill(actions::ReadActivities&) {}
    void fill(actions::SetActivityTouchpoint& a) { each(a.activity, a.touchpoint); }
    void fill(actions::SetActivityStage& a) { each(a.activity, a.stage); }
    void fill(actions::LeaveOutActivity& a) { any(a.activity); }
    void fill(actions::SetActivityGoal& a) { each(a.activity, a.is_goal); }
    void fill(actions::SetRareGrouping& a) { any(a.on); }
    void fill(actions::SetSessionGap& a) { a.hours = static_cast<std::uint32_t>(6 * below(6)); }
    void fill(actions::SetImportTarget& a) { any(a.into_new_journey); }
    void fill(actions::ReadImport&) {}
    void fill(actions::CancelImportWork&) {}
    void fill(actions::ExportBadRows&) {}
    void fill(actions::ExportTransitions&) {}
    void fill(actions::ExportPaths&) {}
    void fill(actions::SetImportedCases& a) { each(a.cases.segment, a.cases.from, a.cases.until); }
    void fill(actions::SetComparedGroups& a) {
        any(a.groups.by_period);
        each(a.groups.first, a.groups.second, a.groups.day);
    }
    void fill(actions::CompareGroups&) {}
    void fill(actions::AskToExportLog&) {}
    void fill(actions::ExportLog&) {}
    void fill(actions::ForgetLogMapping&) {}
    void fill(actions::AddImportedJourney&) {}
    void fill(actions::OpenImportedJourney& a) {
        any(a.date);
        a.id = "doc-" + std::to_string(below(3));
    }
    void fill(actions::ShowJourney& a) { any(a.journey); }
    void fill(actions::SetReminder& a) { any(a.reminder); }
    void fill(actions::SetReportLanguage& a) { any(a.language); }
    void fill(actions::SetReportSection& a) { each(a.id, a.shown); }
    void fill(actions::OpenQuestion& a) { any(a.question); }
    void fill(actions::MarkQuestion& a) { each(a.question, a.respondent); }
    void fill(actions::SetAssessView& a) { any(a.view); }
    void fill(actions::AnswerLevel& a) { each(a.question, a.level); }
    void fill(actions::AnswerNotApplicable& a) { any(a.question); }
    void fill(actions::AnswerDontKnow& a) { any(a.question); }
    void fill(actions::ClearAnswer& a) { any(a.question); }
    void fill(actions::SetAnswerConfidence& a) { each(a.question, a.confidence); }
    void fill(actions::SetAnswerEvidence& a) { each(a.question, a.evidence); }
    void fill(actions::SetAnswerLink& a) { each(a.question, a.link); }
    void fill(actions::NextQuestion&) {}
    void fill(actions::PreviousQuestion&) {}
    void fill(actions::UseQuestionnaire& a) {
        a.id = below(2) == 0 ? quick_scan_id : full_assessment_id;
    }
    void fill(actions::SetAssessFilter& a) { any(a.edit); }
    void fill(actions::ClearAssessFilter&) {}
    void fill(actions::RaiseTargets& a) { any(a.level); }
    void fill(actions::SetTarget& a) { each(a.capability, a.level); }
    void fill(actions::SetCapabilityWeight& a) { each(a.capability, a.weight); }
    void fill(actions::OpenAgreement& a) { any(a.question); }
    void fill(actions::SetAgreedLevel& a) { each(a.question, a.level, a.reason); }
    void fill(actions::WithdrawAgreedLevel& a) { any(a.question); }
    void fill(actions::SelectRespondent& a) { any(a.respondent); }
    void fill(actions::AddRespondent& a) { each(a.name, a.role); }
    void fill(actions::EditRespondent& a) { each(a.respondent, a.edit); }
    void fill(actions::DeleteRespondent& a) { any(a.respondent); }
    void fill(actions::SelectTouchpoint& a) { any(a.touchpoint); }
    void fill(actions::ShowStageColumn& a) { any(a.stage); }
    void fill(actions::EditJourney& a) { each(a.journey, a.edit); }
    void fill(actions::EditPersona& a) { each(a.journey, a.edit, a.kind); }
    void fill(actions::SetJourneyView& a) { any(a.view); }
    void fill(actions::AddJourney& a) { any(a.from); }
    void fill(actions::DuplicateJourney& a) { any(a.journey); }
    void fill(actions::DeleteJourney& a) { any(a.journey); }
    void fill(actions::MoveJourney& a) { each(a.journey, a.status); }
    void fill(actions::AddNested& a) { any(a.touchpoint); }
    void fill(actions::OpenNested& a) { any(a.touchpoint); }
    void fill(actions::GoBackToTouchpoint& a) { any(a.place); }
    void fill(actions::OpenPainPoint& a) { any(a.pain_point); }
    void fill(actions::PlanPainPoint& a) { any(a.pain_point); }
    void fill(actions::AddTouchpoint& a) { each(a.stage, a.name); }
    void fill(actions::EditTouchpoint& a) { each(a.touchpoint, a.edit); }
    void fill(actions::MoveTouchpoint& a) { each(a.touchpoint, a.stage, a.index); }
    void fill(actions::DuplicateTouchpoint& a) { any(a.touchpoint); }
    void fill(actions::DeleteTouchpoint& a) { any(a.touchpoint); }
    void fill(actions::AskForPicture& a) { any(a.touchpoint); }
    void fill(actions::DescribePicture& a) { each(a.touchpoint, a.description); }
    void fill(actions::RemovePicture& a) { any(a.touchpoint); }
    void fill(actions::SelectTouchpoints& a) { any(a.touchpoints); }
    void fill(actions::AddTouchpoints& a) { each(a.stage, a.text); }
    void fill(actions::MoveTouchpoints& a) { each(a.touchpoints, a.stage, a.index); }
    void fill(actions::DuplicateTouchpoints& a) { any(a.touchpoints); }
    void fill(actions::CopyTouchpoints& a) { each(a.touchpoints, a.to); }
    void fill(actions::DeleteTouchpoints& a) { any(a.touchpoints); }
    void fill(actions::LookAtGraph& a) { any(a.edit); }
    void fill(actions::MarkPath& a) { any(a.path); }
    void fill(actions::ShowWholeGraph&) {}
    void fill(actions::ReadFindings&) {}
    void fill(actions::RetryGraph&) {}
    void fill(actions::AddWays& a) { any(a.text); }
    void fill(actions::AddTransition& a) { each(a.from, a.to); }
    void fill(actions::EditTransition& a) {
        each(a.from, a.to, a.edit);
        const auto& all = m_app.journey().transitions;
        if (!all.empty() && below(3) > 0) {
            const Transition& one = all[below(all.size())];
            a.from = one.from;
            a.to = one.to;
        }
    }
    void fill(actions::DeleteTransition& a) { each(a.from, a.to); }
    void fill(actions::AddJourneyEnd& a) { each(a.which, a.touchpoint); }
    void fill(actions::EditJourneyEnd& a) { each(a.which, a.touchpoint, a.edit); }
    void fill(actions::DeleteJourneyEnd& a) { each(a.which, a.touchpoint); }
    void fill(actions::DrawWayTo& a) { any(a.to); }
    void fill(actions::DeleteChosenWay&) {}
    void fill(actions::LetOthersLeave&) {}
    void fill(actions::PlanFinding& a) { a.finding = any_finding(); }
    void fill(actions::SelectPainPoint& a) { any(a.pain_point); }
    void fill(actions::AddPainPoint& a) { each(a.touchpoint, a.title); }
    void fill(actions::EditPainPoint& a) { each(a.pain_point, a.edit); }
    void fill(actions::AddCause& a) { each(a.pain_point, a.cause); }
    void fill(actions::RemoveCause& a) { each(a.pain_point, a.cause); }
    void fill(actions::DeletePainPoint& a) { any(a.pain_point); }
    void fill(actions::AddOpportunity& a) { each(a.touchpoint, a.title); }
    void fill(actions::EditOpportunity& a) { each(a.opportunity, a.edit); }
    void fill(actions::DeleteOpportunity& a) { any(a.opportunity); }
    void fill(actions::ShowLane& a) { each(a.lane, a.shown); }
    void fill(actions::ShowTargetCurve& a) { any(a.shown); }
    void fill(actions::ShowPersonaCurve& a) { each(a.persona, a.shown); }
    void fill(actions::SetMapPaper& a) { any(a.paper); }
    void fill(actions::SetMapFormat& a) { any(a.format); }
    void fill(actions::AddPersona& a) { each(a.name, a.kind); }
    void fill(actions::DescribePersona& a) { each(a.persona, a.edit); }
    void fill(actions::DeletePersona& a) { any(a.persona); }
    void fill(actions::SetPersonaEmotion& a) { each(a.touchpoint, a.persona, a.emotion); }
    void fill(actions::AddQuote& a) { each(a.place, a.text); }
    void fill(actions::EditQuote& a) { each(a.quote, a.edit); }
    void fill(actions::LinkQuote& a) { each(a.quote, a.place); }
    void fill(actions::UnlinkQuote& a) { each(a.quote, a.place); }
    void fill(actions::DeleteQuote& a) { any(a.quote); }
    void fill(actions::FindQuotes& a) { any(a.words); }
    void fill(actions::ShowMoreQuotes& a) { any(a.least); }
    void fill(actions::SelectPlanAction& a) { any(a.action); }
    void fill(actions::SetPlanView& a) { any(a.view); }
    void fill(actions::ShowPlanStatus& a) { any(a.status); }
    void fill(actions::SortPlan& a) { any(a.by); }
    void fill(actions::SetPlanFilter& a) { any(a.edit); }
    void fill(actions::SelectPlanActions& a) { any(a.actions); }
    void fill(actions::FillDown& a) { each(a.field, a.actions); }
    void fill(actions::FillSelectedDown& a) { any(a.field); }
    void fill(actions::GroupPlan& a) { any(a.by); }
    void fill(actions::FoldPlanGroup& a) { each(a.group, a.folded); }
    void fill(actions::ClearPlanFilter&) {}
    void fill(actions::TickPlanChange& a) {
        any(a.part);
        each(a.row, a.place, a.on);
    }
    void fill(actions::TickPlanChanges& a) { any(a.on); }
    void fill(actions::ApplyPlanFile&) {}
    void fill(actions::AcceptProposal& a) { any(a.proposal); }
    void fill(actions::AcceptProposals& a) {
        a.proposals.resize(below(4));
        for (CatalogueActionId& proposal : a.proposals)
            any(proposal);
    }
    void fill(actions::DropProposal& a) { any(a.proposal); }
    void fill(actions::RestoreProposals&) {}
    void fill(actions::AddPlanAction& a) { each(a.title, a.source); }
    void fill(actions::EditPlanAction& a) { each(a.action, a.edit); }
    void fill(actions::MoveToStatus& a) { each(a.action, a.status); }
    void fill(actions::AddSource& a) { each(a.action, a.source); }
    void fill(actions::RemoveSource& a) { each(a.action, a.source); }
    void fill(actions::AddPrerequisite& a) { each(a.action, a.prerequisite); }
    void fill(actions::RemovePrerequisite& a) { each(a.action, a.prerequisite); }
    void fill(actions::DeletePlanAction& a) { any(a.action); }
    void fill(actions::SetPriorityWeight& a) { any(a.edit); }
    void fill(actions::UsePriorityPreset& a) { any(a.preset); }
    void fill(actions::SetRoadmapScale& a) { any(a.scale); }
    void fill(actions::EditPlanSchedule& a) { any(a.edit); }
    void fill(actions::SetOwnerCapacity& a) { each(a.owner, a.days_per_week); }
    void fill(actions::SetOwnerEmail& a) { each(a.owner, a.email); }
    void fill(actions::ShiftPlanAction& a) {
        any(a.action);
        a.weeks = static_cast<int>(below(9)) - 4;
        a.working_days = static_cast<int>(below(9)) - 4;
    }
    void fill(actions::StartPlanActionOn& a) { each(a.action, a.start); }
    void fill(actions::SetDayWorked& a) { each(a.date, a.is_worked); }
    void fill(actions::AddSpecialDays& a) { each(a.from, a.to, a.is_worked, a.name); }
    void fill(actions::RemoveSpecialDays& a) { each(a.from, a.to); }
    void fill(actions::AddMilestone&) {}
    void fill(actions::EditMilestone& a) { each(a.milestone, a.edit); }
    void fill(actions::DeleteMilestone& a) { any(a.milestone); }
    void fill(actions::EnterSuggestedDates&) {}
    void fill(actions::FitPlanStarts&) {}
    void fill(actions::SetBudgetUnit& a) { any(a.unit); }
    void fill(actions::SetBudgetDays& a) { any(a.days); }
    void fill(actions::SetBudgetMoney& a) { any(a.amount); }
    void fill(actions::SetBudgetDayRate& a) { any(a.amount); }
    void fill(actions::AgreeActions& a) {
        a.actions.resize(below(4));
        for (PlanActionId& action : a.actions)
            any(action);
    }
    void fill(actions::AddPlanMetric& a) { any(a.action); }
    void fill(actions::SetPlanMetricKind& a) { each(a.action, a.index, a.kind); }
    void fill(actions::EditPlanMetric& a) { each(a.action, a.index, a.edit); }
    void fill(actions::RemovePlanMetric& a) { each(a.action, a.index); }
    void fill(actions::AddMetricReading& a) { each(a.action, a.index); }
    void fill(actions::EditMetricReading& a) { each(a.action, a.index, a.reading, a.edit); }
    void fill(actions::LeaveMetricReading& a) { each(a.action, a.index, a.reading); }
    void fill(actions::RemoveMetricReading& a) { each(a.action, a.index, a.reading); }

    void fill(actions::AddReduction& a) { each(a.action, a.touchpoint); }
    void fill(actions::SetReductionShare& a) { each(a.action, a.touchpoint, a.low, a.high); }
    void fill(actions::SetReductionBasis& a) { each(a.action, a.touchpoint, a.basis); }
    void fill(actions::RemoveReduction& a) { each(a.action, a.touchpoint); }
    void fill(actions::AddActionUpdate& a) { any(a.action); }
    void fill(actions::EditActionUpdate& a) { each(a.action, a.update, a.edit); }
    void fill(actions::RemoveActionUpdate& a) { each(a.action, a.update); }
    void fill(actions::UnfoldActionUpdate& a) { any(a.update); }
    void fill(actions::DropFinding& a) { a.finding = any_finding(); }
    void fill(actions::EditDecision& a) {
        any(a.edit);
        any_decision(a.kind, a.id);
    }
    void fill(actions::TakeBackDecision& a) { any_decision(a.kind, a.id); }
    void fill(actions::SignPlan& a) { each(a.name, a.role, a.date); }
    void fill(actions::WithdrawSignOff&) {}
};

} // namespace tappa::test
