#include "graph/layered_graph.hpp"

#include "graph/structure.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace tappa {

namespace {

constexpr double least_end = 66;     // the height of Start and Goal
constexpr double tallest_end = 240;  // what flows at Start and Goal at most take
constexpr double dummy_margin = 4;   // around a link that passes
constexpr double roomy_passages = 3; // for each card: beyond this, links pass closer together
constexpr std::size_t most_steps = 256;
constexpr std::size_t most_step_work = 8'000'000; // arcs followed

// By touchpoint. Those without stage stand by their median step; where there are more steps than
// layers, they are shared out evenly.
std::vector<std::size_t> touchpoint_layers(
    const JourneyGraph& graph, const std::vector<double>& steps
) {
    double most = 0;
    for (std::size_t i = 0; i < graph.touchpoints.size(); ++i)
        if (!graph.touchpoints[i].stage)
            most = std::max(most, std::ceil(steps[i]));
    const double scale = std::min(1.0, static_cast<double>(stage_layers) / std::max(most, 1.0));
    std::vector<std::size_t> layers;
    for (std::size_t i = 0; i < graph.touchpoints.size(); ++i) {
        const auto& stage = graph.touchpoints[i].stage;
        const double step = std::floor((std::ceil(steps[i]) - 1) * scale);
        const auto place =
            stage ? static_cast<std::size_t>(*stage) : static_cast<std::size_t>(step);
        layers.push_back(1 + std::min(place, stage_layers - 1));
    }
    return layers;
}

// The widest side of a card is what the scale is made for.
double flow_per_pixel(const JourneyGraph& graph, const std::vector<double>& flows) {
    std::vector<double> out(graph.node_count(), 0);
    std::vector<double> in(graph.node_count(), 0);
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        out[graph.links[i].from] += flows[i];
        in[graph.links[i].to] += flows[i];
    }
    double scale = std::max(out[graph.start()], in[graph.goal()]) / (tallest_end - card_inset);
    for (std::size_t i = 0; i < graph.touchpoints.size(); ++i)
        scale = std::max(scale, std::max(out[i], in[i]) / (card_height - card_inset));
    return std::isfinite(scale) && scale > 0 ? scale : 1;
}

class Layering {
public:
    Layering(
        const JourneyGraph& graph,
        const std::vector<double>& flows,
        const std::vector<std::string>& kept_order
    )
        : m_graph(graph)
        , m_flows(flows)
        , m_arcs(graph)
        , m_steps(median_steps(m_arcs, graph.touchpoints.size()))
        , m_components(strong_components(graph, m_arcs)) {
        m_result.flow_per_pixel = flow_per_pixel(graph, flows);
        add_nodes();
        for (std::size_t i = 0; i < graph.links.size(); ++i)
            if (graph.links[i].to != graph.exit())
                add_link(i);
        find_kept(kept_order);
        give_room_to_cards();
    }

    LayeredGraph graph() && { return std::move(m_result); }

private:
    void add_nodes() {
        const std::vector<std::size_t> layers = touchpoint_layers(m_graph, m_steps);
        m_result.layers.resize(layer_count);
        for (const std::size_t layer : layers)
            m_result.items.push_back({layer, std::nullopt, card_height});
        double start = 0;
        double goal = 0;
        for (std::size_t i = 0; i < m_graph.links.size(); ++i) {
            start += m_graph.links[i].from == m_graph.start() ? m_flows[i] : 0;
            goal += m_graph.links[i].to == m_graph.goal() ? m_flows[i] : 0;
        }
        const double scale = m_result.flow_per_pixel;
        m_result.items.push_back({0, std::nullopt, std::max(least_end, start / scale + card_inset)}
        );
        m_result.items.push_back(
            {layer_count - 1, std::nullopt, std::max(least_end, goal / scale + card_inset)}
        );
        m_result.node_count = m_result.items.size();
        for (std::size_t i = 0; i < m_result.node_count; ++i)
            m_result.layers[m_result.items[i].layer].push_back(i);
    }

    [[nodiscard]] LinkCourse course_of(std::size_t from, std::size_t to) const {
        const std::size_t at = m_result.items[from].layer;
        const std::size_t next = m_result.items[to].layer;
        if (at != next)
            return at < next ? LinkCourse::Onward : LinkCourse::BackOverStages;
        if (from == to)
            return LinkCourse::BackInStage;
        // Back only where customers can come round, and come to this one earlier.
        const bool round = m_components.of[from] == m_components.of[to];
        const bool earlier =
            m_steps[to] < m_steps[from] || (m_steps[to] == m_steps[from] && to < from);
        return round && earlier ? LinkCourse::BackInStage : LinkCourse::Beside;
    }

    void add_link(std::size_t index) {
        const GraphLink& link = m_graph.links[index];
        LayeredLink layered;
        layered.route.link = index;
        layered.route.flow = m_flows[index];
        layered.route.width = std::max(thinnest_flow, m_flows[index] / m_result.flow_per_pixel);
        layered.route.course = course_of(link.from, link.to);
        if (goes_back(layered.route))
            layered.route.width = std::min(layered.route.width, widest_back);
        layered.items.push_back(link.from);
        if (layered.course() == LinkCourse::Onward)
            for (std::size_t layer = m_result.items[link.from].layer + 1;
                 layer < m_result.items[link.to].layer;
                 ++layer) {
                layered.items.push_back(m_result.items.size());
                m_result.layers[layer].push_back(m_result.items.size());
                m_result.items.push_back(
                    {layer, m_result.links.size(), layered.route.width + dummy_margin}
                );
            }
        layered.items.push_back(link.to);
        m_result.links.push_back(std::move(layered));
    }

    void find_kept(const std::vector<std::string>& order) {
        std::unordered_map<std::string, std::size_t> places;
        for (const std::string& id : order)
            places.emplace(id, places.size());
        for (const GraphTouchpoint& touchpoint : m_graph.touchpoints) {
            const auto place = places.find(touchpoint.id);
            m_result.kept.push_back(
                place == places.end() ? std::nullopt : std::optional<std::size_t>(place->second)
            );
        }
    }

    // Where hundreds of links pass a few cards, they pass without margins.
    void give_room_to_cards() {
        for (const std::vector<std::size_t>& layer : m_result.layers) {
            const auto cards = static_cast<std::size_t>(std::count_if(
                layer.begin(), layer.end(), [&](std::size_t item) { return m_result.is_node(item); }
            ));
            const double passing = static_cast<double>(layer.size() - cards);
            if (passing <= roomy_passages * static_cast<double>(cards + 4))
                continue;
            for (const std::size_t item : layer)
                if (!m_result.is_node(item))
                    m_result.items[item].height -= dummy_margin;
        }
    }

    const JourneyGraph& m_graph;
    const std::vector<double>& m_flows;
    GraphArcs m_arcs;
    std::vector<double> m_steps;
    Components m_components;
    LayeredGraph m_result;
};

} // namespace

std::vector<double> median_steps(const GraphArcs& arcs, std::size_t touchpoints) {
    const std::size_t start = touchpoints; // JourneyGraph::start()
    const std::size_t steps = std::clamp<std::size_t>(
        most_step_work / (arcs.arc_count() + arcs.node_count()), 8, most_steps
    );
    // Twice the same walk: the sum of visits, then when half of it is reached.
    std::vector<double> total(arcs.node_count(), 0);
    std::vector<double> median(touchpoints, 0);
    for (const bool sums : {true, false}) {
        std::vector<double> here(arcs.node_count(), 0);
        std::vector<double> so_far(arcs.node_count(), 0);
        here[start] = 1;
        for (std::size_t step = 1; step <= steps; ++step) {
            std::vector<double> next(arcs.node_count(), 0);
            for (std::size_t node = 0; node <= start; ++node)
                if (here[node] > 0)
                    for (const GraphArc& arc : arcs.from(node))
                        next[arc.to] += here[node] * arc.probability;
            here = std::move(next);
            for (std::size_t node = 0; node < touchpoints; ++node) {
                if (sums)
                    total[node] += here[node];
                else if (median[node] == 0 && here[node] > 0) {
                    const double missing = total[node] / 2 - so_far[node];
                    if (here[node] >= missing)
                        median[node] = static_cast<double>(step) - 1
                            + std::clamp(missing / here[node], 1e-9, 1.0);
                    so_far[node] += here[node];
                }
            }
        }
    }
    for (double& step : median)
        step = step > 0 ? step : 1;
    return median;
}

LayeredGraph layered_graph_of(
    const JourneyGraph& graph,
    const std::vector<double>& flows,
    const std::vector<std::string>& kept_order
) {
    return Layering(graph, flows, kept_order).graph();
}

std::vector<const LayeredLink*> main_links(const LayeredGraph& graph) {
    std::vector<const LayeredLink*> main(graph.node_count, nullptr);
    for (const LayeredLink& link : graph.links) {
        if (link.course() == LinkCourse::BackInStage || link.course() == LinkCourse::BackOverStages)
            continue;
        const LayeredLink*& best = main[link.items.front()];
        if (!best || best->route.flow < link.route.flow)
            best = &link;
    }
    return main;
}

LayoutNeighbours neighbours_of(const LayeredGraph& graph) {
    std::vector<std::pair<std::size_t, LayoutNeighbour>> left;
    std::vector<std::pair<std::size_t, LayoutNeighbour>> right;
    std::vector<std::pair<std::size_t, StageLink>> in_stage;
    const std::vector<const LayeredLink*> main = main_links(graph);
    for (const LayeredLink& link : graph.links) {
        const double width = link.route.width;
        if (link.course() == LinkCourse::Onward) {
            for (std::size_t i = 1; i < link.items.size(); ++i) {
                right.push_back({link.items[i - 1], {link.items[i], width}});
                left.push_back({link.items[i], {link.items[i - 1], width}});
            }
        } else if (link.course() != LinkCourse::BackOverStages && link.items.front() != link.items.back()) {
            const bool back = link.course() == LinkCourse::BackInStage;
            const bool is_main = main[link.items.front()] == &link;
            in_stage.push_back({link.items.front(), {link.items.back(), width, back, true, is_main}}
            );
            in_stage.push_back(
                {link.items.back(), {link.items.front(), width, back, false, is_main}}
            );
        }
    }
    const std::size_t items = graph.items.size();
    return {{items, left}, {items, right}, {items, in_stage}};
}

} // namespace tappa
