#pragma once

#include "app/field_edit.hpp"
#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"
#include "planning/priority_presets.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// The plan: proposals, actions, what they answer to and wait for, weights.

namespace tappa {

struct Change;

namespace actions {

struct SelectPlanAction { // empty: close the panel
    static constexpr UndoPolicy undo = UndoPolicy::None;
    PlanActionId action;
};
struct SetPlanView { // and its screen
    static constexpr UndoPolicy undo = UndoPolicy::None;
    PlanView view = PlanView::Table;
};
struct ShowPlanStatus { // the board's column where there is room for one
    static constexpr UndoPolicy undo = UndoPolicy::None;
    ActionStatus status = ActionStatus::Agreed;
};
struct SortPlan { // the other way round, where it is sorted by this already
    static constexpr UndoPolicy undo = UndoPolicy::None;
    PlanColumn by = PlanColumn::Number;
};
struct SetPlanFilter {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    FieldEdit<&PlanFilter::words, &PlanFilter::status, &PlanFilter::owner, &PlanFilter::quadrant>
        edit;
};
struct GroupPlan {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    PlanGrouping by = PlanGrouping::None;
};
struct FoldPlanGroup {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::string group; // its key
    bool folded = true;
};
struct ClearPlanFilter {
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct AcceptProposal {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    CatalogueActionId proposal;
};
struct AcceptProposals { // several, in one step
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    std::vector<CatalogueActionId> proposals;
};
struct DropProposal {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    CatalogueActionId proposal;
};
struct RestoreProposals { // all dropped proposals come back
    static constexpr UndoPolicy undo = UndoPolicy::Step;
};
struct AddPlanAction {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    std::string title;
    ActionSource source;
};
struct EditPlanAction {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    PlanActionId action;
    FieldEdit<
        &PlanAction::title,
        &PlanAction::why,
        &PlanAction::owner_name,
        &PlanAction::owner_role,
        &PlanAction::effort_days,
        &PlanAction::duration_weeks,
        &PlanAction::confidence,
        &PlanAction::cost_once,
        &PlanAction::cost_yearly,
        &PlanAction::status,
        &PlanAction::start,
        &PlanAction::due,
        &PlanAction::notes>
        edit;

    [[nodiscard]] std::string merge_key() const { return key_of_edit("action", action.text, edit); }
};
struct MoveToStatus { // a card of the board; on a phone its column shows
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
    ActionStatus status = ActionStatus::Agreed;
};
struct AddSource {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
    ActionSource source;
};
struct RemoveSource { // the last one stays: every action answers to something
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
    ActionSource source;
};
struct AddPrerequisite {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
    PlanActionId prerequisite;
};
struct RemovePrerequisite {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
    PlanActionId prerequisite;
};
struct DeletePlanAction {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
};
struct SetPriorityWeight {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    FieldEdit<
        &PriorityWeights::gap,
        &PriorityWeights::pain,
        &PriorityWeights::leverage,
        &PriorityWeights::effort_exponent,
        &PriorityWeights::ignores_confidence>
        edit;

    [[nodiscard]] std::string merge_key() const { return key_of_edit("weights", "", edit); }
};
struct UsePriorityPreset {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PriorityPreset preset = PriorityPreset::Tappa;
};

struct SetRoadmapScale {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    RoadmapScale scale = RoadmapScale::Week;
};
struct EditPlanSchedule {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    FieldEdit<&PlanSchedule::start, &PlanSchedule::country, &PlanSchedule::days_per_week> edit;

    [[nodiscard]] std::string merge_key() const { return key_of_edit("schedule", "", edit); }
};
struct SetOwnerCapacity { // nothing: no limit of their own
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    std::string owner;
    std::optional<double> days_per_week;

    [[nodiscard]] std::string merge_key() const { return "capacity/" + owner; }
};
struct SetOwnerEmail { // empty: none
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    std::string owner;
    std::string email;

    [[nodiscard]] std::string merge_key() const { return "email/" + owner; }
};
// Enters a start so many weeks and working days after the planned one; a scheduled action only.
struct ShiftPlanAction {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    PlanActionId action;
    int weeks = 0;
    int working_days = 0;

    [[nodiscard]] std::string merge_key() const { return "shift/" + action.text; }
};
struct StartPlanActionOn { // enters its start; a scheduled action only
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
    Date start;
};
struct FitPlanStarts { // entered starts that ask for more than there is come later
    static constexpr UndoPolicy undo = UndoPolicy::Step;
};
// Of every open action without a start; a due date where none is. Where nobody has said when the
// work begins and dates would lie in the past, it begins today.
struct EnterSuggestedDates {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
};

struct SetBudgetUnit {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    BudgetUnit unit = BudgetUnit::Days;
};
struct SetBudgetDays {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    double days = 0;
};
struct SetBudgetMoney { // in the document's currency
    static constexpr UndoPolicy undo = UndoPolicy::None;
    double amount = 0;
};
struct SetBudgetDayRate { // likewise; nothing: person-days cost nothing
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::optional<double> amount;
};
struct AgreeActions { // those of them that are proposed become agreed
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    std::vector<PlanActionId> actions;
};

using ActionPlan = Types<
    SelectPlanAction,
    SetPlanView,
    ShowPlanStatus,
    SortPlan,
    SetPlanFilter,
    GroupPlan,
    FoldPlanGroup,
    ClearPlanFilter,
    AcceptProposal,
    AcceptProposals,
    DropProposal,
    RestoreProposals,
    AddPlanAction,
    EditPlanAction,
    MoveToStatus,
    AddSource,
    RemoveSource,
    AddPrerequisite,
    RemovePrerequisite,
    DeletePlanAction,
    SetPriorityWeight,
    UsePriorityPreset,
    SetRoadmapScale,
    EditPlanSchedule,
    SetOwnerCapacity,
    SetOwnerEmail,
    ShiftPlanAction,
    StartPlanActionOn,
    FitPlanStarts,
    EnterSuggestedDates,
    SetBudgetUnit,
    SetBudgetDays,
    SetBudgetMoney,
    SetBudgetDayRate,
    AgreeActions>;

} // namespace actions

namespace outcomes {

struct DayBegan { // what the host says the day is
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    Date today;
};

using OfTime = Types<DayBegan>;

} // namespace outcomes

void apply(Change& change, const actions::SelectPlanAction& action);
void apply(Change& change, const actions::SetPlanView& action);
void apply(Change& change, const actions::ShowPlanStatus& action);
void apply(Change& change, const actions::SortPlan& action);
void apply(Change& change, const actions::SetPlanFilter& action);
void apply(Change& change, const actions::GroupPlan& action);
void apply(Change& change, const actions::FoldPlanGroup& action);
void apply(Change& change, const actions::ClearPlanFilter& action);
void apply(Change& change, const actions::AcceptProposal& action);
void apply(Change& change, const actions::AcceptProposals& action);
void apply(Change& change, const actions::DropProposal& action);
void apply(Change& change, const actions::RestoreProposals& action);
void apply(Change& change, const actions::AddPlanAction& action);
void apply(Change& change, const actions::EditPlanAction& action);
void apply(Change& change, const actions::MoveToStatus& action);
void apply(Change& change, const actions::AddSource& action);
void apply(Change& change, const actions::RemoveSource& action);
void apply(Change& change, const actions::AddPrerequisite& action);
void apply(Change& change, const actions::RemovePrerequisite& action);
void apply(Change& change, const actions::DeletePlanAction& action);
void apply(Change& change, const actions::SetPriorityWeight& action);
void apply(Change& change, const actions::UsePriorityPreset& action);
void apply(Change& change, const actions::SetRoadmapScale& action);
void apply(Change& change, const actions::EditPlanSchedule& action);
void apply(Change& change, const actions::SetOwnerCapacity& action);
void apply(Change& change, const actions::SetOwnerEmail& action);
void apply(Change& change, const actions::ShiftPlanAction& action);
void apply(Change& change, const actions::StartPlanActionOn& action);
void apply(Change& change, const actions::FitPlanStarts& action);
void apply(Change& change, const actions::EnterSuggestedDates& action);
void apply(Change& change, const actions::SetBudgetUnit& action);
void apply(Change& change, const actions::SetBudgetDays& action);
void apply(Change& change, const actions::SetBudgetMoney& action);
void apply(Change& change, const actions::SetBudgetDayRate& action);
void apply(Change& change, const actions::AgreeActions& action);
void apply(Change& change, const outcomes::DayBegan& outcome);

} // namespace tappa
