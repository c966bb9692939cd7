#pragma once

#include "graph/absorption.hpp"
#include "graph/journey_graph.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tappa {

// What of a graph is drawn where its rarest touchpoints and transitions are left out. Nothing that
// is computed of the graph changes.
struct ShownPart {
    std::vector<bool> touchpoints; // by node
    std::vector<bool> links;       // those of Start, Goal and Exit go with their touchpoint
    std::size_t shown_touchpoints = 0;
    std::size_t transitions = 0; // links between touchpoints
    std::size_t shown_transitions = 0;
    // Those hidden because they are rare, not because a touchpoint of theirs is.
    std::size_t rare_transitions = 0;
    double most_hidden_visits = 0;  // of a hidden touchpoint, as a share of all visits
    double most_hidden_passing = 0; // times a customer takes a rare transition, on average
    double visits = 1;              // the share of visits to what is shown
    double customers = 1;           // the share of customers whose whole way is shown

    [[nodiscard]] bool is_whole() const {
        return shown_touchpoints == touchpoints.size() && shown_transitions == transitions;
    }
};

// The most visited touchpoints and, between these, the transitions taken most, as shares of all:
// one touchpoint at least. Of equally frequent ones those that stand first in the graph.
[[nodiscard]] ShownPart shown_part(
    const JourneyGraph&, const Absorption&, double touchpoints, double transitions
);

// Which link leads from one node to the other.
[[nodiscard]] std::optional<std::size_t> link_between(
    const JourneyGraph&, std::size_t from, std::size_t to
);

} // namespace tappa
