#pragma once

#include "app/field_edit.hpp"
#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <string>

// Days of the plan's calendar that differ from the usual ones, and its milestones.

namespace tappa {

struct Change;

namespace actions {

struct SetDayWorked { // whether a day is worked, whatever it is by itself
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    Date date;
    bool is_worked = false;
};
// All days from one to the other are worked, or free; nothing where they are more than fit.
struct AddSpecialDays {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    Date from;
    Date to;
    bool is_worked = false;
    std::string name;
};
struct RemoveSpecialDays { // from one to the other they are as usual again
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    Date from;
    Date to;
};

struct AddMilestone { // shows it on the roadmap
    static constexpr UndoPolicy undo = UndoPolicy::Step;
};
struct EditMilestone {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    MilestoneId milestone;
    FieldEdit<&Milestone::name, &Milestone::date> edit;

    [[nodiscard]] std::string merge_key() const {
        return key_of_edit("milestone", milestone.text, edit);
    }
};
struct DeleteMilestone {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    MilestoneId milestone;
};

using PlanCalendar = Types<
    SetDayWorked,
    AddSpecialDays,
    RemoveSpecialDays,
    AddMilestone,
    EditMilestone,
    DeleteMilestone>;

} // namespace actions

void apply(Change& change, const actions::SetDayWorked& action);
void apply(Change& change, const actions::AddSpecialDays& action);
void apply(Change& change, const actions::RemoveSpecialDays& action);
void apply(Change& change, const actions::AddMilestone& action);
void apply(Change& change, const actions::EditMilestone& action);
void apply(Change& change, const actions::DeleteMilestone& action);

} // namespace tappa
