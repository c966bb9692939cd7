#pragma once

#include "app/undo_policy.hpp"
#include "base/types.hpp"
#include "model/journey.hpp"

#include <cstddef>
#include <optional>
#include <string>

// Several touchpoints at once. Ids that are gone are passed over; each action is one step back.

namespace tappa {

struct Change;

namespace actions {

struct SelectTouchpoints { // nothing: no selection is made any more
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::optional<TouchpointIds> touchpoints;
};
struct AddTouchpoints { // a line each, as listed_touchpoints reads them (typed_list.hpp)
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    JourneyStage stage{};
    std::string text;
};
struct MoveTouchpoints { // together, in the order they have, to the `index`-th place of a stage
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    TouchpointIds touchpoints;
    JourneyStage stage{};
    std::size_t index = 0;
};
struct DuplicateTouchpoints {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    TouchpointIds touchpoints;
};
// With all that stands on them and the transitions between them, to the end of their stages.
struct CopyTouchpoints {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    TouchpointIds touchpoints;
    JourneyId to; // another journey
};
struct DeleteTouchpoints {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    TouchpointIds touchpoints;
};

using SeveralTouchpoints = Types<
    SelectTouchpoints,
    AddTouchpoints,
    MoveTouchpoints,
    DuplicateTouchpoints,
    CopyTouchpoints,
    DeleteTouchpoints>;

} // namespace actions

void apply(Change& change, const actions::SelectTouchpoints& action);
void apply(Change& change, const actions::AddTouchpoints& action);
void apply(Change& change, const actions::MoveTouchpoints& action);
void apply(Change& change, const actions::DuplicateTouchpoints& action);
void apply(Change& change, const actions::CopyTouchpoints& action);
void apply(Change& change, const actions::DeleteTouchpoints& action);

} // namespace tappa
