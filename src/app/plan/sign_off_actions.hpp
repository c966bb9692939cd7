#pragma once

#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <string>

// That somebody agrees to the plan as it is (planning/sign_off.hpp).

namespace tappa {

struct Change;

namespace actions {

struct SignPlan { // again, where it is signed: what has changed since is signed too
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    std::string name; // blank: nothing is signed
    std::string role;
    Date date;
};
struct WithdrawSignOff {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
};

using PlanSignOff = Types<SignPlan, WithdrawSignOff>;

} // namespace actions

void apply(Change& change, const actions::SignPlan& action);
void apply(Change& change, const actions::WithdrawSignOff& action);

} // namespace tappa
