#pragma once

#include "graph/journey_graph.hpp"
#include "graph/layout.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tappa {

// What the layout works on: the graph in layers (Start, seven of touchpoints, Goal), with an item
// for each touchpoint and one in each layer that a link passes.

inline constexpr std::size_t stage_layers = enum_count<JourneyStage>;
inline constexpr std::size_t layer_count = stage_layers + 2;
inline constexpr double card_width = 104;
inline constexpr double card_height = 58;
inline constexpr double card_inset = 10; // flows and their ports leave this much of a side free

struct LayoutItem {
    std::size_t layer = 0;
    std::optional<std::size_t> route; // that passes here; nothing for a node
    double height = 0;
    bool operator==(const LayoutItem&) const = default;
};

// The end of a segment, as seen from its other end.
struct LayoutNeighbour {
    std::size_t item = 0;
    double width = 0;
};

// One way to go in a layer besides onward.
struct StageLink {
    std::size_t other = 0; // item
    double width = 0;
    bool back = false;
    bool leads_to_other = false;
    bool main = false; // most customers go on by it
};

// A link that has a route. Its items go from one end over the layers between to the other, where it
// leads onward; else they are its two ends.
struct LayeredLink {
    LinkRoute route;
    std::vector<std::size_t> items;
    // Beside until the order in the layer says whether its ends are neighbours.
    [[nodiscard]] LinkCourse course() const { return route.course; }
};

struct LayeredGraph {
    std::vector<LayoutItem> items; // touchpoints, Start and Goal by their numbers; those passed
    std::vector<std::vector<std::size_t>> layers; // items from the top
    std::vector<LayeredLink> links;
    std::vector<std::optional<std::size_t>> kept; // by touchpoint, its place in the order to keep
    double flow_per_pixel = 1;
    std::size_t node_count = 0; // items that are nodes

    [[nodiscard]] bool is_node(std::size_t item) const { return item < node_count; }
};

// Lists of each item, one after the other.
template <typename T>
class PerItem {
public:
    PerItem() = default;
    // `entries` are pairs of an item and what it has; the order of equal items is kept.
    PerItem(std::size_t items, const std::vector<std::pair<std::size_t, T>>& entries)
        : m_first(items + 1, 0), m_entries(entries.size()) {
        for (const auto& entry : entries)
            ++m_first[entry.first + 1];
        for (std::size_t i = 0; i < items; ++i)
            m_first[i + 1] += m_first[i];
        std::vector<std::size_t> next(m_first.begin(), m_first.end() - 1);
        for (const auto& [item, entry] : entries)
            m_entries[next[item]++] = entry;
    }

    [[nodiscard]] std::span<const T> of(std::size_t item) const {
        return {m_entries.data() + m_first[item], m_first[item + 1] - m_first[item]};
    }

private:
    std::vector<std::size_t> m_first;
    std::vector<T> m_entries;
};

struct LayoutNeighbours {
    PerItem<LayoutNeighbour> left;
    PerItem<LayoutNeighbour> right;
    PerItem<StageLink> in_stage;
};

[[nodiscard]] LayeredGraph layered_graph_of(
    const JourneyGraph&,
    const std::vector<double>& flows,
    const std::vector<std::string>& kept_order
);
[[nodiscard]] LayoutNeighbours neighbours_of(const LayeredGraph&);

// By node, the link that most customers go on by, in its stage or to a later one; may be null.
[[nodiscard]] std::vector<const LayeredLink*> main_links(const LayeredGraph&);

// Puts each layer's items into an order with few crossings.
void order_layers(LayeredGraph&, const LayoutNeighbours&);
// The sum over all crossings of two segments of the thinner one's width.
[[nodiscard]] double weighted_crossings(const LayeredGraph&, const LayoutNeighbours&);

// The tops of all items in an area from 0 to `height`, which grows where a layer needs more.
struct LayoutHeights {
    std::vector<double> tops; // by item
    double height = 0;
};
[[nodiscard]] LayoutHeights layout_heights(
    const LayeredGraph&, const LayoutNeighbours&, double height
);

// How many steps customers have made when half of all visits to a touchpoint have happened, with
// parts of a step; 1 where no customer comes. By touchpoint.
[[nodiscard]] std::vector<double> median_steps(const GraphArcs&, std::size_t touchpoints);

} // namespace tappa
