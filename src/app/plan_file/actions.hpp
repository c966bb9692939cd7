#pragma once

#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <cstddef>

// What is taken over from an edited plan (plan_review.hpp).

namespace tappa {

struct Change;

enum class PlanFilePart { Changed, Added, Missing };

namespace actions {

struct TickPlanChange {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    PlanFilePart part = PlanFilePart::Changed;
    std::size_t row = 0;   // its place in the list
    std::size_t place = 0; // of a change: within the row
    bool on = true;
};
struct TickPlanChanges { // all of them; what is missing in the file is not ticked with them
    static constexpr UndoPolicy undo = UndoPolicy::None;
    bool on = true;
};
struct ApplyPlanFile {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
};

using PlanFiles = Types<TickPlanChange, TickPlanChanges, ApplyPlanFile>;

} // namespace actions

void apply(Change& change, const actions::TickPlanChange& action);
void apply(Change& change, const actions::TickPlanChanges& action);
void apply(Change& change, const actions::ApplyPlanFile& action);

} // namespace tappa
