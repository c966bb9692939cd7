#pragma once

#include "graph/journey_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tappa {

// Counts the customers on each link between touchpoints that are known by name, as logs, tables of
// transitions and tables of paths tell them.
class LinkCounts {
public:
    using Node = std::uint32_t;
    static constexpr Node start = std::numeric_limits<Node>::max() - 2;
    static constexpr Node goal = start + 1;
    static constexpr Node exit = start + 2;

    // The node of a touchpoint, a new one for a new name.
    Node touchpoint(std::string_view name);
    // Further customers on a link; none at all make no link.
    void add(Node from, Node to, double count);

    [[nodiscard]] std::size_t touchpoint_count() const { return m_names.size(); }
    // Measured, with touchpoints in the order of their names, whatever the order they came in.
    [[nodiscard]] JourneyGraph graph() const;

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    std::vector<std::string> m_names; // by node
    std::unordered_map<std::string, Node, Hash, std::equal_to<>> m_nodes;
    std::unordered_map<std::uint64_t, double> m_counts; // by both nodes
};

} // namespace tappa
