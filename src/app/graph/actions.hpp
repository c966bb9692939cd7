#pragma once

#include "app/field_edit.hpp"
#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <string>

// The graph of the journey on screen: how it is looked at, its transitions, and what it says on its
// way into the plan.

namespace tappa {

struct Change;

enum class JourneyEnds { Entries, Goals };

namespace actions {

struct LookAtGraph {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    FieldEdit<
        &GraphLook::view,
        &GraphLook::colour,
        &GraphLook::sort,
        &GraphLook::selected,
        &GraphLook::way,
        &GraphLook::drawing,
        &GraphLook::compared,
        &GraphLook::words,
        &GraphLook::what_if,
        &GraphLook::variants,
        &GraphLook::marked,
        &GraphLook::touchpoints_shown,
        &GraphLook::transitions_shown>
        edit;
};
// Chosen among the paths of customers: it is marked in the picture, which is shown.
struct MarkPath {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    PathIds path;
};
// Hides nothing of the graph any more.
struct ShowWholeGraph {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
};
// Shows the graph's screen; the focus goes to what follows from it (interface_parts.cpp).
struct ReadFindings {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
};
struct RetryGraph { // after the job that analyses it failed
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct AddTransition {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    TouchpointId from;
    TouchpointId to; // of the same journey; may be `from` itself
};
// A line each, as listed_ways reads them (journey/typed_list.hpp); what is there already gets the
// number of its line. Where customers start, or reach the goal, is all that the list says of it.
struct AddWays {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    std::string text;
};
struct EditTransition {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    TouchpointId from;
    TouchpointId to;
    FieldEdit<&Transition::count, &Transition::share, &Transition::median_minutes> edit;

    [[nodiscard]] std::string merge_key() const {
        return key_of_edit("transition", from.text + "/" + to.text, edit);
    }
};
struct DeleteTransition {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    TouchpointId from;
    TouchpointId to;
};
// States where customers start, or reach the goal. What the graph has taken for granted so far is
// stated with it (graph/drawn.hpp): else the first word would silence all the rest.
struct AddJourneyEnd {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    JourneyEnds which{};
    TouchpointId touchpoint;
};
struct EditJourneyEnd {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    JourneyEnds which{};
    TouchpointId touchpoint;
    FieldEdit<&JourneyEnd::count, &JourneyEnd::share> edit;

    [[nodiscard]] std::string merge_key() const {
        const std::string kind = which == JourneyEnds::Entries ? "entry" : "goal";
        return key_of_edit(kind, touchpoint.text, edit);
    }
};
struct DeleteJourneyEnd {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    JourneyEnds which{};
    TouchpointId touchpoint;
};
// States at all touchpoints of the journey on screen where it says nothing of some of those who
// come that these leave (others_leaving in stated_ways.hpp).
struct LetOthersLeave {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
};
// Ends drawing at a touchpoint, or at Goal where it is empty: the way is drawn, or chosen where it
// is there already.
struct DrawWayTo {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    TouchpointId to;
};
// Deletes the way that is chosen.
struct DeleteChosenWay {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
};
// Puts what the catalogue has against it into the plan, or an action named after it. `finding`: as
// in finding_id (planning/finding_source.hpp), of the journey on screen as it is now, or a
// deviation from the one it is held against; none while its analysis is that of before.
struct PlanFinding {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    std::string finding;
};

using JourneyGraphs = Types<
    LookAtGraph,
    MarkPath,
    ShowWholeGraph,
    ReadFindings,
    RetryGraph,
    AddTransition,
    AddWays,
    EditTransition,
    DeleteTransition,
    AddJourneyEnd,
    EditJourneyEnd,
    DeleteJourneyEnd,
    LetOthersLeave,
    DrawWayTo,
    DeleteChosenWay,
    PlanFinding>;

} // namespace actions

void apply(Change& change, const actions::LookAtGraph& action);
void apply(Change& change, const actions::MarkPath& action);
void apply(Change& change, const actions::ShowWholeGraph& action);
void apply(Change& change, const actions::ReadFindings& action);
void apply(Change& change, const actions::RetryGraph& action);
void apply(Change& change, const actions::AddTransition& action);
void apply(Change& change, const actions::AddWays& action);
void apply(Change& change, const actions::EditTransition& action);
void apply(Change& change, const actions::DeleteTransition& action);
void apply(Change& change, const actions::AddJourneyEnd& action);
void apply(Change& change, const actions::EditJourneyEnd& action);
void apply(Change& change, const actions::DeleteJourneyEnd& action);
void apply(Change& change, const actions::LetOthersLeave& action);
void apply(Change& change, const actions::DrawWayTo& action);
void apply(Change& change, const actions::DeleteChosenWay& action);
void apply(Change& change, const actions::PlanFinding& action);

// The chosen way, or any other, as the document states it; null where it does not.
[[nodiscard]] const Transition* find_transition(const Journey&, const WayEnds&);
[[nodiscard]] const JourneyEnd* find_journey_end(const Journey&, const WayEnds&);
// Whether customers were counted on a way from there, or from Start where it is empty. Beside such
// ways a new one begins with a count of 0, which changes nothing: without a number it would be
// given customers whom nobody has seen on it.
[[nodiscard]] bool has_counted_way_from(const Journey&, const TouchpointId& from);
[[nodiscard]] inline bool is_stated(const Journey& journey, const WayEnds& way) {
    return find_transition(journey, way) || find_journey_end(journey, way);
}

} // namespace tappa
