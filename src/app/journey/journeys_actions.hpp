#pragma once

#include "app/journey/templates.hpp"
#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <cstddef>
#include <optional>

// All journeys of the document, the ways between them, and where they hurt most.

namespace tappa {

struct Change;

namespace actions {

struct SetJourneyView { // of the journey's screen, which is shown
    static constexpr UndoPolicy undo = UndoPolicy::None;
    JourneyView view{};
};
// And shows it. A template fills the journey on screen where that is empty.
struct AddJourney {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    std::optional<JourneyTemplate> from;
};
struct DuplicateJourney {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    JourneyId journey;
};
struct DeleteJourney { // not the only one
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    JourneyId journey;
};
struct MoveJourney { // to another column of the board
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    JourneyId journey;
    std::optional<JourneyStatus> status;
};
struct AddNested { // a journey called after the touchpoint, which opens it from then on
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    TouchpointId touchpoint;
};
struct OpenNested { // the journey that a touchpoint opens
    static constexpr UndoPolicy undo = UndoPolicy::None;
    TouchpointId touchpoint;
};
struct GoBackToTouchpoint { // one of the trail, by its place
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::size_t place = 0;
};
struct OpenPainPoint { // of any journey, on the map
    static constexpr UndoPolicy undo = UndoPolicy::None;
    PainPointId pain_point;
};
struct PlanPainPoint { // unless an action answers to it already
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PainPointId pain_point;
};

using AllJourneys = Types<
    SetJourneyView,
    AddJourney,
    DuplicateJourney,
    DeleteJourney,
    MoveJourney,
    AddNested,
    OpenNested,
    GoBackToTouchpoint,
    OpenPainPoint,
    PlanPainPoint>;

} // namespace actions

void apply(Change& change, const actions::SetJourneyView& action);
void apply(Change& change, const actions::AddJourney& action);
void apply(Change& change, const actions::DuplicateJourney& action);
void apply(Change& change, const actions::DeleteJourney& action);
void apply(Change& change, const actions::MoveJourney& action);
void apply(Change& change, const actions::AddNested& action);
void apply(Change& change, const actions::OpenNested& action);
void apply(Change& change, const actions::GoBackToTouchpoint& action);
void apply(Change& change, const actions::OpenPainPoint& action);
void apply(Change& change, const actions::PlanPainPoint& action);

} // namespace tappa
