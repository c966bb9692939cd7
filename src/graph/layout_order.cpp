#include "graph/layered_graph.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace tappa {

namespace {

// Work is counted in pairs of segments compared, so that the same graph is always laid out in the
// same way. A journey of 200 touchpoints and 600 transitions needs some six million.
constexpr std::size_t most_work = 24'000'000;
constexpr std::size_t most_sweeps = 12;
constexpr std::size_t sweeps_without_gain = 4;
constexpr std::size_t most_swap_passes = 8;
constexpr std::size_t most_move_passes = 2;
constexpr std::size_t farthest_move = 16; // places in a layer
// Where looking for crossings alone would take as long as all of it, layers are only swept.
constexpr std::size_t most_pairs = most_work / 8;
constexpr std::size_t sweeps_without_looking = 4;

// What it costs that a step within a stage has cards or links between its ends, beside the
// crossings these make, most where most customers go on; and that it leads upwards.
double detour(const StageLink& link) {
    return (link.main ? 3 : 1.6) * (link.width + (link.back ? 1 : 4));
}
double upwards(const StageLink& link) {
    return link.back ? 0 : 2 + 0.4 * link.width;
}

struct PlacedSegment {
    std::size_t left = 0; // the places of its ends in their layers
    std::size_t right = 0;
    double width = 0;
};

// Those that begin in a layer, by the place where they do.
std::vector<PlacedSegment> segments_from(
    const std::vector<std::size_t>& layer,
    const LayoutNeighbours& neighbours,
    const std::vector<std::size_t>& place
) {
    std::vector<PlacedSegment> segments;
    for (const std::size_t item : layer)
        for (const LayoutNeighbour& next : neighbours.right.of(item))
            segments.push_back({place[item], place[next.item], next.width});
    return segments;
}

double crossings_of(const std::vector<PlacedSegment>& segments) {
    double sum = 0;
    for (std::size_t i = 0; i < segments.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (segments[j].left < segments[i].left && segments[j].right > segments[i].right)
                sum += std::min(segments[i].width, segments[j].width);
    return sum;
}

class Ordering {
public:
    Ordering(LayeredGraph& graph, const LayoutNeighbours& neighbours)
        : m_graph(graph), m_neighbours(neighbours), m_place(graph.items.size(), 0) {}

    void run() {
        for (std::vector<std::size_t>& layer : m_graph.layers)
            keep_order(layer);
        note_places();
        if (pairs() > most_pairs) {
            for (std::size_t sweep = 0; sweep < sweeps_without_looking; ++sweep)
                sweep_layers(sweep);
            return;
        }
        std::vector<std::vector<std::size_t>> best = m_graph.layers;
        double least = cost();
        std::size_t without_gain = 0;
        for (std::size_t sweep = 0;
             sweep < most_sweeps && without_gain < sweeps_without_gain && m_work < most_work / 2;
             ++sweep) {
            sweep_layers(sweep);
            swap_neighbours();
            const double now = cost();
            ++without_gain;
            if (now < least - 1e-9) {
                least = now;
                best = m_graph.layers;
                without_gain = 0;
            }
        }
        m_graph.layers = std::move(best);
        note_places();
        for (std::size_t pass = 0; pass < most_move_passes && m_work < most_work; ++pass)
            if (!move_items())
                break;
    }

private:
    void note_places(const std::vector<std::size_t>& layer) {
        for (std::size_t i = 0; i < layer.size(); ++i)
            m_place[layer[i]] = i;
    }
    void note_places() {
        for (const std::vector<std::size_t>& layer : m_graph.layers)
            note_places(layer);
    }

    // Of segments between the same layers.
    [[nodiscard]] std::size_t pairs() const {
        std::size_t sum = 0;
        for (const std::vector<std::size_t>& layer : m_graph.layers) {
            std::size_t segments = 0;
            for (const std::size_t item : layer)
                segments += m_neighbours.right.of(item).size();
            sum += segments * segments / 2;
        }
        return sum;
    }

    [[nodiscard]] std::optional<std::size_t> kept(std::size_t item) const {
        return item < m_graph.kept.size() ? m_graph.kept[item] : std::nullopt;
    }

    // The places of items whose order is kept are theirs in that order.
    void keep_order(std::vector<std::size_t>& layer) const {
        std::vector<std::size_t> items;
        for (const std::size_t item : layer)
            if (kept(item))
                items.push_back(item);
        std::sort(items.begin(), items.end(), [&](std::size_t a, std::size_t b) {
            return *kept(a) < *kept(b);
        });
        auto next = items.begin();
        for (std::size_t& item : layer)
            if (kept(item))
                item = *next++;
    }

    // Each layer by the weighted means of its items' neighbours in the layer before, which already
    // stands; items without any stay where they are.
    void sweep_layers(std::size_t sweep) {
        const bool rightwards = sweep % 2 == 0;
        const bool late_first = sweep / 2 % 2 == 1; // of equal ones
        for (std::size_t i = 1; i < m_graph.layers.size(); ++i) {
            const std::size_t at = rightwards ? i : m_graph.layers.size() - 1 - i;
            std::vector<std::size_t>& layer = m_graph.layers[at];
            sort_layer(layer, rightwards ? m_neighbours.left : m_neighbours.right, late_first);
            keep_order(layer);
            note_places(layer);
        }
    }

    struct Sorted {
        double mean = 0;
        std::size_t item = 0;
    };

    void sort_layer(
        std::vector<std::size_t>& layer, const PerItem<LayoutNeighbour>& side, bool late_first
    ) {
        std::vector<Sorted> sorted;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < layer.size(); ++i) {
            double sum = 0;
            double weight = 0;
            for (const LayoutNeighbour& neighbour : side.of(layer[i])) {
                sum += neighbour.width * static_cast<double>(m_place[neighbour.item]);
                weight += neighbour.width;
            }
            if (weight <= 0)
                continue;
            sorted.push_back({sum / weight, layer[i]});
            places.push_back(i);
        }
        if (late_first)
            std::reverse(sorted.begin(), sorted.end());
        std::stable_sort(sorted.begin(), sorted.end(), [](const Sorted& a, const Sorted& b) {
            return a.mean < b.mean;
        });
        for (std::size_t i = 0; i < places.size(); ++i)
            layer[places[i]] = sorted[i].item;
    }

    // The crossings of two items' segments on one side when `upper` stands above `lower`, less
    // those when it is the other way round.
    double excess(const PerItem<LayoutNeighbour>& side, std::size_t upper, std::size_t lower) {
        double sum = 0;
        for (const LayoutNeighbour& a : side.of(upper))
            for (const LayoutNeighbour& b : side.of(lower)) {
                const std::size_t pa = m_place[a.item];
                const std::size_t pb = m_place[b.item];
                if (pa != pb)
                    sum += (pa > pb ? 1 : -1) * std::min(a.width, b.width);
            }
        m_work += 1 + side.of(upper).size() * side.of(lower).size();
        return sum;
    }

    // What a swap of neighbours brings for steps within the stage: each of their other ends comes
    // one place nearer or goes one farther away.
    [[nodiscard]] double stage_gain(std::size_t upper, std::size_t lower) const {
        double gain = 0;
        const auto at = static_cast<double>(m_place[upper]);
        for (const StageLink& link : m_neighbours.in_stage.of(upper)) {
            const auto other = static_cast<double>(m_place[link.other]);
            if (link.other == lower)
                gain += link.leads_to_other ? -upwards(link) : upwards(link);
            else
                gain += other > at ? detour(link) : -detour(link);
        }
        for (const StageLink& link : m_neighbours.in_stage.of(lower)) {
            const auto other = static_cast<double>(m_place[link.other]);
            if (link.other != upper)
                gain += other > at ? -detour(link) : detour(link);
        }
        return gain;
    }

    [[nodiscard]] bool may_swap(std::size_t upper, std::size_t lower) const {
        return !kept(upper) || !kept(lower);
    }

    // What is gained when the items at `at` and below it change places.
    double gain_of_swap(const std::vector<std::size_t>& layer, std::size_t at) {
        const std::size_t upper = layer[at];
        const std::size_t lower = layer[at + 1];
        return excess(m_neighbours.left, upper, lower) + excess(m_neighbours.right, upper, lower)
            + stage_gain(upper, lower);
    }

    void swap(std::vector<std::size_t>& layer, std::size_t at) {
        std::swap(layer[at], layer[at + 1]);
        m_place[layer[at]] = at;
        m_place[layer[at + 1]] = at + 1;
    }

    void swap_neighbours() {
        bool better = true;
        for (std::size_t pass = 0; better && pass < most_swap_passes && m_work < most_work;
             ++pass) {
            better = false;
            for (std::vector<std::size_t>& layer : m_graph.layers)
                for (std::size_t at = 0; at + 1 < layer.size(); ++at)
                    if (may_swap(layer[at], layer[at + 1]) && gain_of_swap(layer, at) > 1e-9) {
                        swap(layer, at);
                        better = true;
                    }
        }
    }

    // Each item to the place in its layer that gains most, over swaps that may gain nothing yet.
    bool move_items() {
        bool better = false;
        for (std::vector<std::size_t>& layer : m_graph.layers) {
            const std::vector<std::size_t> items = layer;
            for (const std::size_t item : items) {
                if (m_work >= most_work)
                    return better;
                better = move_item(layer, item) || better;
            }
        }
        return better;
    }

    bool move_item(std::vector<std::size_t>& layer, std::size_t item) {
        const std::size_t from = m_place[item];
        const Move up = best_move(layer, from, true);
        const Move down = best_move(layer, from, false);
        const Move& best = down.gain > up.gain ? down : up;
        if (best.gain <= 1e-9)
            return false;
        shift(layer, from, best.to);
        return true;
    }

    struct Move {
        std::size_t to = 0;
        double gain = 0;
    };

    // Goes along the layer, swap by swap, and back again.
    Move best_move(std::vector<std::size_t>& layer, std::size_t from, bool up) {
        Move best{from, 0};
        double gain = 0;
        std::size_t at = from;
        for (std::size_t step = 0; step < farthest_move; ++step) {
            if (up ? at == 0 : at + 1 >= layer.size())
                break;
            const std::size_t upper = up ? at - 1 : at;
            if (!may_swap(layer[upper], layer[upper + 1]))
                break;
            gain += gain_of_swap(layer, upper);
            swap(layer, upper);
            at = up ? at - 1 : at + 1;
            if (gain > best.gain + 1e-9)
                best = {at, gain};
        }
        shift(layer, at, from);
        return best;
    }

    void shift(std::vector<std::size_t>& layer, std::size_t from, std::size_t to) {
        while (from > to)
            swap(layer, --from);
        while (from < to)
            swap(layer, from++);
    }

    double cost() {
        double sum = 0;
        for (const std::vector<std::size_t>& layer : m_graph.layers) {
            const std::vector<PlacedSegment> segments = segments_from(layer, m_neighbours, m_place);
            m_work += segments.size() * segments.size() / 2;
            sum += crossings_of(segments);
        }
        for (std::size_t item = 0; item < m_graph.node_count; ++item)
            for (const StageLink& link : m_neighbours.in_stage.of(item)) {
                if (!link.leads_to_other)
                    continue;
                const auto here = static_cast<double>(m_place[item]);
                const auto there = static_cast<double>(m_place[link.other]);
                sum += detour(link) * (std::abs(here - there) - 1);
                sum += here > there ? upwards(link) : 0;
            }
        return sum;
    }

    LayeredGraph& m_graph;
    const LayoutNeighbours& m_neighbours;
    std::vector<std::size_t> m_place; // of each item in its layer
    std::size_t m_work = 0;
};

} // namespace

void order_layers(LayeredGraph& graph, const LayoutNeighbours& neighbours) {
    Ordering(graph, neighbours).run();
}

double weighted_crossings(const LayeredGraph& graph, const LayoutNeighbours& neighbours) {
    std::vector<std::size_t> place(graph.items.size(), 0);
    for (const std::vector<std::size_t>& layer : graph.layers)
        for (std::size_t i = 0; i < layer.size(); ++i)
            place[layer[i]] = i;
    double sum = 0;
    for (const std::vector<std::size_t>& layer : graph.layers)
        sum += crossings_of(segments_from(layer, neighbours, place));
    return sum;
}

} // namespace tappa
