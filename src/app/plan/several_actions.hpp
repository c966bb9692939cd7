#pragma once

#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"
#include "model/enums.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

// Several actions of the plan at once.

namespace tappa {

struct Change;

// What can be filled down.
enum class FilledField { Owner, Due, Status, Confidence };

template <>
struct EnumIds<FilledField> {
    static constexpr std::array<std::string_view, 4> ids{"owner", "due", "status", "confidence"};
};

namespace actions {

struct SelectPlanActions { // nothing: none are being selected any more
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::optional<std::vector<PlanActionId>> actions;
};
struct FillDown { // the others get what the first of them has
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    FilledField field = FilledField::Owner;
    std::vector<PlanActionId> actions;
};

struct FillSelectedDown { // the same for those selected that the table shows, in its order
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    FilledField field = FilledField::Owner;
};

using SeveralOfPlan = Types<SelectPlanActions, FillDown, FillSelectedDown>;

} // namespace actions

// Those that the plan has no more.
void forget_unknown(std::vector<PlanActionId>& selected, const Plan&);

void apply(Change& change, const actions::SelectPlanActions& action);
void apply(Change& change, const actions::FillDown& action);
void apply(Change& change, const actions::FillSelectedDown& action);

} // namespace tappa
