#pragma once

#include "app/field_edit.hpp"
#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <cstddef>
#include <optional>
#include <string>

// How an action of the plan comes on: what people tell, and what became of its status. `update` is
// an update's place in the action's list.

namespace tappa {

struct Change;

namespace actions {

struct AddActionUpdate { // of today, unfolded
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
};
// The action has the status of the latest update that names one.
struct EditActionUpdate {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    PlanActionId action;
    std::size_t update = 0;
    FieldEdit<
        &ActionUpdate::date,
        &ActionUpdate::author,
        &ActionUpdate::text,
        &ActionUpdate::status,
        &ActionUpdate::percent>
        edit;

    [[nodiscard]] std::string merge_key() const {
        return key_of_edit("update/" + action.text, std::to_string(update), edit);
    }
};
struct RemoveActionUpdate { // the status stays
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
    std::size_t update = 0;
};
struct UnfoldActionUpdate { // of the action in the panel; nothing: none
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::optional<std::size_t> update;
};

using PlanProgress =
    Types<AddActionUpdate, EditActionUpdate, RemoveActionUpdate, UnfoldActionUpdate>;

} // namespace actions

// Who writes: the name used last, else the one of the document's latest update or decision.
[[nodiscard]] std::string usual_author(const State&);
// What a change of status does not leave behind where an action has no room for an update.
[[nodiscard]] std::string updates_full_sentence(Language);
// The status that an action had before it was dropped, as far as its updates tell.
[[nodiscard]] ActionStatus status_before_dropping(const PlanAction&);
// Where the edit changed the status, and no update by itself: an update of today says so. An action
// that is dropped is decided against; one that is back no longer is.
void follow_status(Change&, const PlanAction& before, PlanAction& edited);

void apply(Change& change, const actions::AddActionUpdate& action);
void apply(Change& change, const actions::EditActionUpdate& action);
void apply(Change& change, const actions::RemoveActionUpdate& action);
void apply(Change& change, const actions::UnfoldActionUpdate& action);

} // namespace tappa
