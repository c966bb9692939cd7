#pragma once

#include "app/field_edit.hpp"
#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <string>
#include <string_view>

// What was looked at and decided against. Dropping a proposal or an action decides against it at
// once; why can be said afterwards.

namespace tappa {

struct Change;

namespace actions {

struct DropFinding {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    std::string finding; // planning/finding_source.hpp
};
// Of what is decided against; nothing else has a decision.
struct EditDecision {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    DecisionKind kind = DecisionKind::Proposal;
    std::string id;
    FieldEdit<&PlanDecision::reason, &PlanDecision::decided_by, &PlanDecision::date> edit;

    [[nodiscard]] std::string merge_key() const {
        return key_of_edit("decision/" + std::string(enum_id(kind)), id, edit);
    }
};
struct TakeBackDecision { // the action has the status again that it had, the proposal is proposed
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    DecisionKind kind = DecisionKind::Proposal;
    std::string id;
};

using PlanDecisions = Types<DropFinding, EditDecision, TakeBackDecision>;

} // namespace actions

// Today, by the usual author, without a reason; what is decided already stays as it is.
void decide_against(Change&, DecisionKind, const std::string& id);
void forget_decision(Change&, DecisionKind, std::string_view id);

void apply(Change& change, const actions::DropFinding& action);
void apply(Change& change, const actions::EditDecision& action);
void apply(Change& change, const actions::TakeBackDecision& action);

} // namespace tappa
