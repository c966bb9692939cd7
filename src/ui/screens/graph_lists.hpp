#pragma once

#include "app/graph/graph_look.hpp"
#include "app/graph/stated_ways.hpp"
#include "app/graph/variant_list.hpp"
#include "base/language.hpp"
#include "graph/shown_part.hpp"
#include "model/journey.hpp"
#include "ui/kit/options.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tappa::ui {

// A way that the journey states: a transition, or one from Start or to Goal.
struct TransitionRow {
    WayEnds way;
    std::optional<double> count;
    std::optional<double> share;
    std::string from;
    std::string to;
    std::optional<double> probability;
};

// Where the journey differs from the one it is held against.
struct DeviationRow {
    std::string id; // planning/deviation_source.hpp
    std::string title;
    std::string sentence;
    WayEnds way;             // the stated one that it is about; none: no such way
    TouchpointId touchpoint; // else the one that it is about; empty where it is not drawn
};

// What the graph's screen lists of all touchpoints and transitions. A list is made when it is drawn
// for the first time, and anew when something it is made of has changed: a large journey's takes
// longer than a frame.
struct GraphLists {
    struct Key {
        std::string document;
        JourneyId journey;
        std::uint64_t revision = 0;
        bool is_current = false;  // the figures
        std::uint64_t graphs = 0; // of those that jobs have brought
        Language language{};
        std::string words;
        GraphSort sort;
        TouchpointId selected;
        JourneyId compared;
        GroupChoice group;   // of the paths
        GroupChoice against; // that it is compared with
        double touchpoints_shown = 1;
        double transitions_shown = 1;
        bool operator==(const Key&) const = default;
    };

    Key key;
    std::optional<ShownPart> part;
    std::optional<std::vector<std::size_t>> touchpoints; // the table's, in its order
    std::optional<std::vector<TransitionRow>> transitions;
    std::optional<std::vector<Choice>> what_if;    // of all touchpoints
    std::optional<std::vector<Choice>> leads_to;   // where the selected one does not lead yet
    std::optional<std::vector<Choice>> comes_from; // likewise, what does not lead there yet
    std::optional<std::vector<Choice>> entries;    // where customers are not yet said to start
    std::optional<std::vector<Choice>> goals;      // or to reach the goal
    std::optional<StatedWays> stated;
    std::optional<std::size_t> others_leaving;   // at how many touchpoints
    std::vector<DeviationRow> deviations;        // as many as have been shown
    std::optional<std::vector<Choice>> on_paths; // the touchpoints of the kept paths
    std::optional<std::optional<GoalMeans>> goal_means;
    std::optional<std::vector<std::string>> compared_paths; // of the two groups, in words
};

} // namespace tappa::ui
