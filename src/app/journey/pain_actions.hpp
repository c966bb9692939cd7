#pragma once

#include "app/field_edit.hpp"
#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <string>

// Pain points and opportunities, which stand on touchpoints.

namespace tappa {

struct Change;

namespace actions {

struct SelectPainPoint {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    PainPointId pain_point;
};
struct AddPainPoint {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    TouchpointId touchpoint;
    std::string title;
};
struct EditPainPoint {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    PainPointId pain_point;
    FieldEdit<
        &PainPoint::title,
        &PainPoint::category,
        &PainPoint::severity,
        &PainPoint::share,
        &PainPoint::evidence,
        &PainPoint::notes>
        edit;

    [[nodiscard]] std::string merge_key() const {
        return key_of_edit("pain-point", pain_point.text, edit);
    }
};
struct AddCause {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PainPointId pain_point;
    PainPointId cause; // another one of the same journey
};
struct RemoveCause {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PainPointId pain_point;
    PainPointId cause;
};
struct DeletePainPoint {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PainPointId pain_point;
};
struct AddOpportunity {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    TouchpointId touchpoint;
    std::string title;
};
struct EditOpportunity {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    OpportunityId opportunity;
    FieldEdit<&Opportunity::title, &Opportunity::notes> edit;

    [[nodiscard]] std::string merge_key() const {
        return key_of_edit("opportunity", opportunity.text, edit);
    }
};
struct DeleteOpportunity {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    OpportunityId opportunity;
};

using PainPoints = Types<
    SelectPainPoint,
    AddPainPoint,
    EditPainPoint,
    AddCause,
    RemoveCause,
    DeletePainPoint,
    AddOpportunity,
    EditOpportunity,
    DeleteOpportunity>;

} // namespace actions

void apply(Change& change, const actions::SelectPainPoint& action);
void apply(Change& change, const actions::AddPainPoint& action);
void apply(Change& change, const actions::EditPainPoint& action);
void apply(Change& change, const actions::AddCause& action);
void apply(Change& change, const actions::RemoveCause& action);
void apply(Change& change, const actions::DeletePainPoint& action);
void apply(Change& change, const actions::AddOpportunity& action);
void apply(Change& change, const actions::EditOpportunity& action);
void apply(Change& change, const actions::DeleteOpportunity& action);

} // namespace tappa
