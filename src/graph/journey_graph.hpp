#pragma once

#include "model/enums.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tappa {

struct GraphTouchpoint {
    std::string id;
    std::string name;
    std::optional<JourneyStage> stage; // of a drawn journey
    std::string channel;
    std::string department;
    Evidence evidence = Evidence::Measured;
    bool operator==(const GraphTouchpoint&) const = default;
};

// A way from one node to another. `count` is how many customers took it, where that is known;
// `probability` is the share of those at `from` who take it next.
struct GraphLink {
    std::size_t from = 0;
    std::size_t to = 0;
    std::optional<double> count;
    double probability = 0;
    // Nobody gave it a number in a journey whose customers were counted: its share is a guess.
    bool assumed = false;
    bool operator==(const GraphLink&) const = default;
};

// The touchpoints of a journey, and Start, Goal and Exit after them. The probabilities out of a
// node sum to 1, or there is no link: then a touchpoint is left for Exit.
struct JourneyGraph {
    std::vector<GraphTouchpoint> touchpoints;
    std::vector<GraphLink> links; // by from, then by to; each pair once
    // From counted customers; else drawn, as a team sees its journey.
    bool measured = false;
    // Nobody counted customers on a way: what counts there are follow from monthly volumes.
    bool counts_from_volumes = false;

    [[nodiscard]] std::size_t start() const { return touchpoints.size(); }
    [[nodiscard]] std::size_t goal() const { return touchpoints.size() + 1; }
    [[nodiscard]] std::size_t exit() const { return touchpoints.size() + 2; }
    [[nodiscard]] std::size_t node_count() const { return touchpoints.size() + 3; }
    bool operator==(const JourneyGraph&) const = default;
};

// Whether customers were counted on any way.
[[nodiscard]] bool has_counts(const JourneyGraph&);
// Whether the customers on every link are known.
[[nodiscard]] bool all_counted(const JourneyGraph&);

// On how many links the share is assumed.
[[nodiscard]] std::size_t assumed_links(const JourneyGraph&);

// "(start)", "(goal)", "(exit)", or the touchpoint's id.
[[nodiscard]] std::string node_id(const JourneyGraph&, std::size_t node);

// The customers on all links out of, or into, a node; nothing where one of them is not known.
[[nodiscard]] std::optional<double> count_out_of(const JourneyGraph&, std::size_t node);
[[nodiscard]] std::optional<double> count_into(const JourneyGraph&, std::size_t node);
// The links' counts into all touchpoints together.
[[nodiscard]] std::optional<double> count_into_touchpoints(const JourneyGraph&);

// A touchpoint to which more or fewer customers were counted to come than to go on or leave.
struct UnevenTouchpoint {
    std::size_t node = 0;
    double come = 0;
    double go = 0;
};
// Those that differ most first: by more than 2.5% and two customers, for stated shares are rounded
// to whole per cents, and counts to the unit.
// Not where a count is not known, nor where nobody comes or nobody goes.
[[nodiscard]] std::vector<UnevenTouchpoint> uneven_touchpoints(const JourneyGraph&);

// Orders the links, adds up those of the same pair and drops those without customers; then gives
// each its share of the customers out of its node. All must have a count.
void normalise_by_count(JourneyGraph&);

struct GraphArc {
    std::size_t to = 0;
    double probability = 0;
};

// What a walk over the graph goes along: the links with a probability above 0, by node, and Exit
// after a touchpoint without any.
class GraphArcs {
public:
    explicit GraphArcs(const JourneyGraph&);

    [[nodiscard]] std::span<const GraphArc> from(std::size_t node) const {
        return {m_arcs.data() + m_first[node], m_first[node + 1] - m_first[node]};
    }
    [[nodiscard]] std::size_t node_count() const { return m_first.size() - 1; }
    [[nodiscard]] std::size_t arc_count() const { return m_arcs.size(); }
    [[nodiscard]] double probability(std::size_t from, std::size_t to) const;
    // The same arcs from their ends; `to` is where each comes from.
    [[nodiscard]] GraphArcs reversed() const;

private:
    GraphArcs() = default;

    std::vector<std::size_t> m_first; // of a node's arcs; one more at the end
    std::vector<GraphArc> m_arcs;
};

// Which nodes can be come to from `node`, itself included.
[[nodiscard]] std::vector<bool> reachable_from(const GraphArcs&, std::size_t node);

} // namespace tappa
