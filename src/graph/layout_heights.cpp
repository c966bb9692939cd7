#include "graph/layered_graph.hpp"

#include <algorithm>
#include <cmath>

namespace tappa {

namespace {

constexpr double card_to_card = 34; // room for the taper of those who leave
constexpr double card_to_link = 26;
constexpr double link_to_card = 14;
constexpr double link_to_link = 7;
constexpr double crowded_links = 1.5; // the same where links pass without margins
constexpr double shared_out = 0.5;    // of the room that a layer does not need
constexpr double most_shared = 60;    // between two items
constexpr double airy = 1.12;         // the tallest layer has this much more than it needs
constexpr double straight_link = 3;   // how much more a link is pulled straight where it passes
constexpr double straight_main_path = 6;
constexpr std::size_t most_rounds = 60;
constexpr std::size_t most_pulls = 3'000'000; // items moved, over all rounds

class Heights {
public:
    Heights(const LayeredGraph& graph, const LayoutNeighbours& neighbours, double height)
        : m_graph(graph), m_neighbours(neighbours), m_on_main_path(main_path()) {
        m_result.tops.assign(graph.items.size(), 0);
        m_offsets.assign(graph.items.size(), 0);
        m_needs.assign(graph.layers.size(), 0);
        m_result.height = height;
        for (std::size_t layer = 0; layer < graph.layers.size(); ++layer)
            m_result.height = std::max(m_result.height, airy * stack(layer, 0));
        for (std::size_t layer = 0; layer < graph.layers.size(); ++layer)
            spread(layer);
    }

    LayoutHeights run() && {
        const std::size_t rounds =
            std::clamp<std::size_t>(most_pulls / m_graph.items.size(), 4, most_rounds);
        for (std::size_t round = 0; round < rounds; ++round)
            for (std::size_t i = 0; i < m_graph.layers.size(); ++i)
                pull(round % 2 == 0 ? i : m_graph.layers.size() - 1 - i);
        return std::move(m_result);
    }

private:
    [[nodiscard]] double gap(std::size_t above, std::size_t below) const {
        const bool card_above = m_graph.is_node(above);
        const bool card_below = m_graph.is_node(below);
        if (card_above || card_below)
            return card_above ? (card_below ? card_to_card : card_to_link) : link_to_card;
        const bool crowded =
            m_graph.items[below].height <= m_graph.links[*m_graph.items[below].route].route.width;
        return crowded ? crowded_links : link_to_link;
    }

    // Notes how far each item of a layer stands below the first one when all are as near as may be,
    // and returns the height of all.
    double stack(std::size_t layer, double more) {
        double below = 0;
        const std::vector<std::size_t>& items = m_graph.layers[layer];
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i > 0)
                below += gap(items[i - 1], items[i]) + more;
            m_offsets[items[i]] = below;
            below += m_graph.items[items[i]].height;
        }
        return m_needs[layer] = below;
    }

    void spread(std::size_t layer) {
        const std::vector<std::size_t>& items = m_graph.layers[layer];
        if (items.size() > 1) {
            const double spare = (m_result.height - m_needs[layer]) * shared_out;
            stack(layer, std::min(spare / static_cast<double>(items.size() - 1), most_shared));
        }
        const double top = (m_result.height - m_needs[layer]) / 2;
        for (const std::size_t item : items)
            m_result.tops[item] = top + m_offsets[item];
    }

    // The items of the way on which from each touchpoint most customers go on.
    [[nodiscard]] std::vector<bool> main_path() const {
        const std::vector<const LayeredLink*> widest = main_links(m_graph);
        std::vector<bool> on(m_graph.items.size(), false);
        for (std::size_t node = m_graph.node_count - 2; !on[node];
             node = widest[node]->items.back()) {
            on[node] = true;
            if (!widest[node])
                break;
            for (const std::size_t item : widest[node]->items)
                if (!m_graph.is_node(item))
                    on[item] = true;
        }
        return on;
    }

    [[nodiscard]] double middle(std::size_t item) const {
        return m_result.tops[item] + m_graph.items[item].height / 2;
    }

    struct Wish {
        double sum = 0; // of weights and the middles they pull to
        double weight = 0;
    };

    void add_wishes(Wish& wish, std::size_t item, const PerItem<LayoutNeighbour>& side) const {
        for (const LayoutNeighbour& neighbour : side.of(item)) {
            double weight = neighbour.width;
            if (!m_graph.is_node(item) && !m_graph.is_node(neighbour.item))
                weight *= straight_link;
            if (m_on_main_path[item] && m_on_main_path[neighbour.item])
                weight *= straight_main_path;
            wish.sum += weight * middle(neighbour.item);
            wish.weight += weight;
        }
    }

    // A run of items that touch: where its first one would stand without those above it.
    struct Run {
        double sum = 0;
        double weight = 0;
        std::size_t count = 0;
        [[nodiscard]] double place() const { return sum / weight; }
    };

    // Puts a layer's items where they are pulled to, as near as order and gaps allow: the least
    // weighted squares, by pooling neighbours that are in each other's way (Barlow et al., 1972).
    void pull(std::size_t layer) {
        const std::vector<std::size_t>& items = m_graph.layers[layer];
        m_runs.clear();
        for (const std::size_t item : items) {
            Wish wish;
            add_wishes(wish, item, m_neighbours.left);
            add_wishes(wish, item, m_neighbours.right);
            const double here = m_result.tops[item];
            const double wanted = wish.weight > 0
                ? (here + wish.sum / wish.weight - m_graph.items[item].height / 2) / 2
                : here;
            const double weight = std::max(wish.weight, 0.1);
            m_runs.push_back({weight * (wanted - m_offsets[item]), weight, 1});
            while (m_runs.size() > 1 && m_runs[m_runs.size() - 2].place() > m_runs.back().place()) {
                const Run last = m_runs.back();
                m_runs.pop_back();
                m_runs.back().sum += last.sum;
                m_runs.back().weight += last.weight;
                m_runs.back().count += last.count;
            }
        }
        const double lowest = m_result.height - m_needs[layer];
        auto item = items.begin();
        for (const Run& run : m_runs)
            for (std::size_t i = 0; i < run.count; ++i, ++item)
                m_result.tops[*item] = std::clamp(run.place(), 0.0, lowest) + m_offsets[*item];
    }

    const LayeredGraph& m_graph;
    const LayoutNeighbours& m_neighbours;
    std::vector<bool> m_on_main_path; // by item
    std::vector<double> m_offsets;    // by item
    std::vector<double> m_needs;      // by layer
    std::vector<Run> m_runs;
    LayoutHeights m_result;
};

} // namespace

LayoutHeights layout_heights(
    const LayeredGraph& graph, const LayoutNeighbours& neighbours, double height
) {
    return Heights(graph, neighbours, height).run();
}

} // namespace tappa
