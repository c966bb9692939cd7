#pragma once

#include "graph/journey_graph.hpp"
#include "model/journey.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace tappa {

// The graph of a journey as a team drew it.
//
// From a touchpoint, p = (1 − abandonment) · n / Σ n, with n the counts of its transitions, their
// shares where no count is known, and equal shares where neither is; the rest leaves. What is not
// known beside known counts weighs their mean; beside known shares, what these leave of 1. A count
// or share of 0 makes no transition. Without transitions all who stay reach Goal. In a journey
// whose customers were counted somewhere, a share that follows from no number is marked as assumed.
//
// Customers start with max(0, monthly volume − Σ incoming counts) at each touchpoint, or in equal
// shares where nothing comes in. Where the journey states its entries, these hold, by count, share
// or in equal parts like transitions. Where it states goals, Goal is one more way on from each, and
// a touchpoint that is none and has no transitions is left.
[[nodiscard]] JourneyGraph graph_from_journey(const Journey&);

// The ids of the touchpoints that a journey states a way from or to, be it one of Start or of Goal.
[[nodiscard]] std::unordered_set<std::string> touchpoints_with_ways(const Journey&);

// For a picture that shows what is drawn: the journey's graph and the ways that a count or share of
// 0 rules out, with a count and a probability of 0. Not those from Start and to Goal that are only
// taken for granted of a touchpoint without ways, unless customers were counted there: of a journey
// that is being drawn they would cover everything else.
struct DrawnWays {
    JourneyGraph graph;
    // By link of the result: its number in the journey's graph, or none where nobody takes it.
    std::vector<std::optional<std::size_t>> computed;
};
[[nodiscard]] DrawnWays drawn_ways(const JourneyGraph&, const Journey&);

} // namespace tappa
