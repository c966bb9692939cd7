#pragma once

#include "graph/link_counts.hpp"
#include "io/random.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tappa::test {

struct Counted {
    std::string from; // "S" is Start
    std::string to;   // "G" and "E" are Goal and Exit
    double count = 1;
};

// Touchpoints have capital letters or names of their own; they stand in order of name.
inline JourneyGraph graph_of(
    const std::vector<Counted>& links, const std::vector<std::string>& more = {}
) {
    LinkCounts counts;
    const auto node = [&](const std::string& name) {
        return name == "S" ? LinkCounts::start
            : name == "G"  ? LinkCounts::goal
            : name == "E"  ? LinkCounts::exit
                           : counts.touchpoint(name);
    };
    for (const std::string& name : more)
        counts.touchpoint(name);
    for (const Counted& link : links) {
        const LinkCounts::Node from = node(link.from);
        counts.add(from, node(link.to), link.count);
    }
    return counts.graph();
}

// Touchpoints t0, t1… in stages as given, nothing for a touchpoint without.
inline JourneyGraph staged(
    const std::vector<std::optional<int>>& stages, const std::vector<GraphLink>& links
) {
    JourneyGraph graph;
    for (const std::optional<int>& stage : stages) {
        GraphTouchpoint touchpoint;
        touchpoint.id = "t" + std::to_string(graph.touchpoints.size());
        if (stage)
            touchpoint.stage = static_cast<JourneyStage>(*stage);
        graph.touchpoints.push_back(touchpoint);
    }
    graph.links = links;
    graph.measured = true;
    normalise_by_count(graph);
    return graph;
}

// Few touchpoints and any links between them, loops, traps and orphans among them.
inline JourneyGraph random_graph(Random& random) {
    const std::size_t count = 1 + random.below(7);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i)
        names.push_back("T" + std::to_string(i));
    std::vector<Counted> links;
    const auto any_of = [&](std::vector<std::string> more) {
        more.insert(more.end(), names.begin(), names.end());
        return more[random.below(more.size())];
    };
    for (std::size_t i = random.below(4 * count); i > 0; --i)
        links.push_back({any_of({}), any_of({"G", "E"}), 1.0 + static_cast<double>(random.below(9))}
        );
    for (std::size_t i = random.below(4); i > 0; --i)
        links.push_back({"S", any_of({"G"}), 1.0 + static_cast<double>(random.below(9))});
    return graph_of(links, names);
}

inline std::vector<std::string> ids_of(
    const JourneyGraph& graph, const std::vector<std::size_t>& nodes
) {
    std::vector<std::string> ids;
    for (const std::size_t node : nodes)
        ids.push_back(node_id(graph, node));
    return ids;
}

} // namespace tappa::test
