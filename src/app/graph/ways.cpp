#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/graph/actions.hpp"
#include "app/graph/stated_ways.hpp"
#include "app/journey/typed_list.hpp"
#include "graph/drawn.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

// The ways of the graph: transitions between touchpoints, and where customers start and reach the
// goal.

namespace tappa {

namespace {

auto is_between(const TouchpointId& from, const TouchpointId& to) {
    return [&from, &to](const Transition& transition) {
        return transition.from == from && transition.to == to;
    };
}

bool has_transition(const Journey& journey, const TouchpointId& from, const TouchpointId& to) {
    const auto& all = journey.transitions;
    return std::any_of(all.begin(), all.end(), is_between(from, to));
}

std::string name_in(const Journey& journey, const TouchpointId& id) {
    const Touchpoint* const found = find_touchpoint(journey, id);
    return found ? found->name : id.text;
}

Transition cleaned(Transition transition) {
    transition.count = clamped(transition.count, limits::quantity);
    transition.share = clamped(transition.share, limits::share);
    transition.median_minutes = clamped(transition.median_minutes, limits::median_minutes);
    return transition;
}

JourneyEnd cleaned(JourneyEnd end) {
    end.count = clamped(end.count, limits::quantity);
    end.share = clamped(end.share, limits::share);
    return end;
}

SharedList<JourneyEnd>& ends_of(Journey& journey, JourneyEnds which) {
    return which == JourneyEnds::Entries ? journey.entries : journey.goals;
}

auto is_at(const TouchpointId& touchpoint) {
    return [&touchpoint](const JourneyEnd& end) { return end.touchpoint == touchpoint; };
}

bool has_end(const SharedList<JourneyEnd>& ends, const TouchpointId& touchpoint) {
    return std::any_of(ends.begin(), ends.end(), is_at(touchpoint));
}

// What the graph takes for granted as long as nothing is stated. Not of touchpoints that no way is
// drawn of yet: nobody meant each of them to be an end, and it would be one for good.
void state_what_holds(Journey& journey, JourneyEnds which) {
    const JourneyGraph graph = graph_from_journey(journey);
    const std::unordered_set<std::string> with_ways = touchpoints_with_ways(journey);
    for (const GraphLink& link : graph.links) {
        const bool entry = link.from == graph.start() && link.to < graph.touchpoints.size();
        const bool goal = link.to == graph.goal() && link.from < graph.touchpoints.size();
        if (which == JourneyEnds::Entries ? !entry : !goal)
            continue;
        const std::size_t node = entry ? link.to : link.from;
        const TouchpointId& id = journey.touchpoints[node].id;
        const auto count = entry ? clamped(link.count, limits::quantity) : std::nullopt;
        if (count || with_ways.count(id.text) > 0)
            ends_of(journey, which).push_back({id, count, std::nullopt});
    }
}

std::optional<double> first_count(const Journey& journey, const TouchpointId& from) {
    return has_counted_way_from(journey, from) ? std::optional(0.0) : std::nullopt;
}

// The way of a line, with its number; whether there was room for it.
bool state_way(Journey& journey, const ListedWay& way) {
    const auto count = clamped(way.count, limits::quantity);
    const auto set_count = [&](auto* stated) {
        if (stated && way.count)
            stated->count = count;
        return stated != nullptr;
    };
    if (way.from.empty() || way.to.empty()) {
        SharedList<JourneyEnd>& ends = way.from.empty() ? journey.entries : journey.goals;
        const TouchpointId& at = way.from.empty() ? way.to : way.from;
        if (!has_end(ends, at))
            ends.push_back({at, first_count(journey, way.from), {}});
        return set_count(ends.edit_first(is_at(at)));
    }
    if (!has_transition(journey, way.from, way.to)) {
        if (journey.transitions.size() >= limits::transitions)
            return false;
        journey.transitions.push_back({way.from, way.to, first_count(journey, way.from), {}, {}});
    }
    return set_count(journey.transitions.edit_first(is_between(way.from, way.to)));
}

void choose(Change& change, const WayEnds& way) {
    GraphLook& look = change.session().graph;
    look.way = way;
    look.selected = {}; // whose panel would stand before that of the way
}

} // namespace

const Transition* find_transition(const Journey& journey, const WayEnds& way) {
    if (way.from.empty() || way.to.empty())
        return nullptr;
    for (const Transition& transition : journey.transitions)
        if (transition.from == way.from && transition.to == way.to)
            return &transition;
    return nullptr;
}

const JourneyEnd* find_journey_end(const Journey& journey, const WayEnds& way) {
    if (way.from.empty() == way.to.empty())
        return nullptr;
    const SharedList<JourneyEnd>& ends = way.from.empty() ? journey.entries : journey.goals;
    const TouchpointId& touchpoint = way.from.empty() ? way.to : way.from;
    for (const JourneyEnd& end : ends)
        if (end.touchpoint == touchpoint)
            return &end;
    return nullptr;
}

bool has_counted_way_from(const Journey& journey, const TouchpointId& from) {
    const auto has_customers = [](const auto& way) { return way.count.value_or(0) > 0; };
    const auto& entries = journey.entries;
    if (from.empty())
        return std::any_of(entries.begin(), entries.end(), has_customers);
    const auto& goals = journey.goals;
    const auto& transitions = journey.transitions;
    return std::any_of(
               transitions.begin(),
               transitions.end(),
               [&](const Transition& way) { return way.from == from && has_customers(way); }
           )
        || std::any_of(goals.begin(), goals.end(), [&](const JourneyEnd& goal) {
               return goal.touchpoint == from && has_customers(goal);
           });
}

void apply(Change& change, const actions::AddTransition& action) {
    Journey* const journey = journey_of(change.document(), action.from);
    if (!journey || !find_touchpoint(*journey, action.to)
        || has_transition(*journey, action.from, action.to)
        || !takes_another(
            change, journey->transitions.size(), limits::transitions, Text::GraphWaysFull
        ))
        return;
    journey->transitions.push_back(
        {action.from, action.to, first_count(*journey, action.from), {}, {}}
    );
    change.announce(
        Text::AnnounceTransitionAdded,
        {name_in(*journey, action.from), name_in(*journey, action.to)}
    );
}

void apply(Change& change, const actions::AddWays& action) {
    const Journey& shown = current_journey(change.state);
    const ListedWays listed = listed_ways(action.text, shown, change.language());
    const JourneyId id = shown.id;
    std::int64_t stated = 0;
    for (Shared<Journey>& journey : change.document().journeys)
        if (journey->id == id)
            for (const ListedWay& way : listed.ways)
                stated += state_way(journey.edit(), way) ? 1 : 0;
    const auto wanted = static_cast<std::int64_t>(listed.ways.size());
    if (stated < wanted)
        say_left_out(
            change,
            static_cast<std::size_t>(wanted - stated),
            listed.ways.size(),
            limits::transitions,
            Text::GraphWaysFull
        );
    if (stated == 0)
        return;
    change.session().overlay = Overlay::None;
    if (stated == wanted) // else how many were left out is said
        change.announce(text_count(Text::AnnounceWaysAdded, change.language(), stated));
}

void apply(Change& change, const actions::EditTransition& action) {
    Journey* const journey = journey_of(change.document(), action.from);
    if (!journey || !has_transition(*journey, action.from, action.to))
        return;
    Transition& edited = *journey->transitions.edit_first(is_between(action.from, action.to));
    set_field(edited, action.edit);
    edited = cleaned(std::move(edited));
}

void apply(Change& change, const actions::DeleteTransition& action) {
    Journey* const journey = journey_of(change.document(), action.from);
    if (!journey || !has_transition(*journey, action.from, action.to))
        return;
    change.offer_undo(
        Text::ToastTransitionDeleted, {name_in(*journey, action.from), name_in(*journey, action.to)}
    );
    journey->transitions.erase_if(is_between(action.from, action.to));
}

void apply(Change& change, const actions::AddJourneyEnd& action) {
    Journey* const journey = journey_of(change.document(), action.touchpoint);
    if (!journey || has_end(ends_of(*journey, action.which), action.touchpoint))
        return;
    const bool entry = action.which == JourneyEnds::Entries;
    if (ends_of(*journey, action.which).empty())
        state_what_holds(*journey, action.which);
    if (!has_end(ends_of(*journey, action.which), action.touchpoint))
        ends_of(*journey, action.which)
            .push_back(
                {action.touchpoint,
                 first_count(*journey, entry ? TouchpointId() : action.touchpoint),
                 {}}
            );
    change.announce(
        entry ? Text::AnnounceEntryAdded : Text::AnnounceGoalAdded,
        {name_in(*journey, action.touchpoint)}
    );
}

void apply(Change& change, const actions::EditJourneyEnd& action) {
    Journey* const journey = journey_of(change.document(), action.touchpoint);
    if (!journey || !has_end(ends_of(*journey, action.which), action.touchpoint))
        return;
    JourneyEnd& edited = *ends_of(*journey, action.which).edit_first(is_at(action.touchpoint));
    set_field(edited, action.edit);
    edited = cleaned(std::move(edited));
}

void apply(Change& change, const actions::DeleteJourneyEnd& action) {
    Journey* const journey = journey_of(change.document(), action.touchpoint);
    if (!journey || !has_end(ends_of(*journey, action.which), action.touchpoint))
        return;
    const bool entry = action.which == JourneyEnds::Entries;
    change.offer_undo(
        entry ? Text::ToastEntryDeleted : Text::ToastGoalDeleted,
        {name_in(*journey, action.touchpoint)}
    );
    ends_of(*journey, action.which).erase_if(is_at(action.touchpoint));
}

void apply(Change& change, const actions::LetOthersLeave&) {
    const Journey& shown = current_journey(change.state);
    const std::vector<OthersLeaving> others = others_leaving(graph_from_journey(shown), shown);
    if (others.empty())
        return;
    for (const OthersLeaving& left : others) {
        const auto is_it = [&](const Touchpoint& touchpoint) {
            return touchpoint.id == left.touchpoint;
        };
        Journey& journey = *journey_of(change.document(), left.touchpoint);
        journey.touchpoints.edit_first(is_it)->abandonment = left.share;
    }
    change.announce(text_count(Text::AnnounceOthersLeave, change.language(), std::ssize(others)));
}

void apply(Change& change, const actions::DrawWayTo& action) {
    const std::optional<TouchpointId> from = change.session().graph.drawing;
    const Journey& journey = current_journey(change.state);
    if (!from || (from->empty() && action.to.empty())
        || (!action.to.empty() && !find_touchpoint(journey, action.to)))
        return;
    const WayEnds way{*from, action.to};
    change.session().graph.drawing.reset();
    if (!is_stated(journey, way)) {
        if (way.from.empty())
            apply(change, actions::AddJourneyEnd{JourneyEnds::Entries, way.to});
        else if (way.to.empty())
            apply(change, actions::AddJourneyEnd{JourneyEnds::Goals, way.from});
        else
            apply(change, actions::AddTransition{way.from, way.to});
    }
    if (is_stated(current_journey(change.state), way))
        choose(change, way);
}

void apply(Change& change, const actions::DeleteChosenWay&) {
    const WayEnds way = change.session().graph.way;
    if (way.is_none())
        return;
    if (way.from.empty())
        apply(change, actions::DeleteJourneyEnd{JourneyEnds::Entries, way.to});
    else if (way.to.empty())
        apply(change, actions::DeleteJourneyEnd{JourneyEnds::Goals, way.from});
    else
        apply(change, actions::DeleteTransition{way.from, way.to});
    change.session().graph.way = {};
}

} // namespace tappa
