// Prints what the graph of every case on standard input says; see graph_reference.py.

#include "graph/analysis.hpp"
#include "graph/censored_chain.hpp"
#include "graph/conformance.hpp"
#include "graph/link_counts.hpp"
#include "reference/dump.hpp"

#include <cstdlib>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

LinkCounts::Node node_named(const std::string& name, LinkCounts& counts) {
    return name == "(start)" ? LinkCounts::start
        : name == "(goal)"   ? LinkCounts::goal
        : name == "(exit)"   ? LinkCounts::exit
                             : counts.touchpoint(name);
}

std::string joined_ids(const JourneyGraph& graph, const std::vector<std::size_t>& nodes) {
    std::string ids;
    for (const std::size_t node : nodes)
        ids += (ids.empty() ? "" : ",") + node_id(graph, node);
    return ids.empty() ? "none" : ids;
}

void print_paths(
    const std::string& name, const JourneyGraph& graph, const std::vector<LikelyPath>& paths
) {
    int number = 0;
    for (const LikelyPath& path : paths)
        print(
            name + "." + std::to_string(number++),
            path.probability,
            joined_ids(graph, path.touchpoints)
        );
}

std::string place_id(const Conformance& found, std::size_t place) {
    return place == compared_start ? "(start)"
        : place == compared_goal   ? "(goal)"
                                   : found.touchpoints[place].name;
}

// The graph as drawn against the case before it as measured.
void print_conformance(const JourneyGraph& drawn, const JourneyGraph& measured) {
    const Conformance found = conformance_of(
        drawn,
        absorption_of(drawn, GraphArcs(drawn)),
        measured,
        absorption_of(measured, GraphArcs(measured))
    );
    print("fit", found.fit, static_cast<int>(found.matched));
    for (const ComparedWay& way : found.ways)
        print(
            "compared." + place_id(found, way.from) + "." + place_id(found, way.to),
            way.drawn,
            way.measured,
            way.interval ? std::optional(way.interval->low) : std::nullopt,
            way.interval ? std::optional(way.interval->high) : std::nullopt,
            way.steps
        );
}

// The conversion when a half of the leavers still leaves at the first touchpoint where some do, a
// third at the next, and so on.
void print_kept(const JourneyGraph& graph) {
    const GraphArcs arcs(graph);
    std::vector<std::size_t> watched;
    std::vector<double> still_leaving;
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
        if (can_keep_customers(graph, arcs, node)) {
            watched.push_back(node);
            still_leaving.push_back(1 / (1 + static_cast<double>(watched.size())));
        }
    print("kept", CensoredChain(graph, arcs, watched).conversion(still_leaving));
}

void print_results(const JourneyGraph& graph) {
    const GraphAnalysis analysis = analysis_of(graph);
    const Absorption& absorption = analysis.absorption;
    print("all", absorption.conversion, absorption.expected_steps);
    print_kept(graph);
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node) {
        const TouchpointFlow& flow = absorption.touchpoints[node];
        const std::string id = node_id(graph, node);
        print(
            "flow." + id,
            flow.visits,
            flow.reach,
            flow.drop_off,
            flow.conversion_from_here,
            flow.removal_effect,
            flow.credit,
            flow.leverage,
            flow.repeats
        );
        print(
            "place." + id,
            analysis.betweenness[node],
            static_cast<int>(analysis.dominators[node]),
            static_cast<int>(analysis.fragile.articulation[node])
        );
        print("shapley." + id, flow.shapley);
    }
    for (const auto& [from, to] : analysis.fragile.bridges)
        print(
            "bridge." + std::min(node_id(graph, from), node_id(graph, to)) + "."
            + std::max(node_id(graph, from), node_id(graph, to))
        );
    for (const std::vector<std::size_t>& loop : analysis.loops)
        print("loop." + joined_ids(graph, loop));
    print("orphans", joined_ids(graph, analysis.orphans));
    print("dead_ends", joined_ids(graph, analysis.dead_ends));
    print_paths("goal", graph, analysis.paths_to_goal);
    print_paths("exit", graph, analysis.paths_to_exit);
}

} // namespace

int main() {
    std::ios::sync_with_stdio(false);
    LinkCounts counts;
    JourneyGraph before;
    while (const std::optional<Words> words = next_words()) {
        const std::string& kind = words->at(0);
        if (kind == "t") {
            counts.touchpoint(words->at(1));
        } else if (kind == "l") {
            const LinkCounts::Node from = node_named(words->at(1), counts);
            counts.add(from, node_named(words->at(2), counts), std::stod(words->at(3)));
        } else if (kind == "end") {
            const JourneyGraph graph = counts.graph();
            print_results(graph);
            print_conformance(graph, before);
            print("end");
            before = graph;
            counts = LinkCounts();
        } else {
            std::cerr << "unknown line: " << kind << '\n';
            return EXIT_FAILURE;
        }
    }
    return EXIT_SUCCESS;
}
