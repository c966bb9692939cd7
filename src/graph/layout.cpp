#include "graph/layout.hpp"

#include "graph/layout_routes.hpp"

#include <algorithm>
#include <cmath>

namespace tappa {

namespace {

constexpr double margin = 6;
constexpr double start_width = 44;
constexpr double goal_width = 56;
constexpr double band_margin = 9; // of a band beside its cards
constexpr double lane_height = 28;
constexpr double exit_width = 60;
constexpr double exit_height = 44;
constexpr double below_lanes = 18; // from the lowest lane to the cards
constexpr double lane_pitch = 9;
constexpr double most_lane_room = 180; // for all lanes
constexpr double least_room = 420;     // for the cards
constexpr double below_cards = 30;     // for the tapers of the lowest ones

class Picture {
public:
    Picture(
        const JourneyGraph& graph,
        const std::vector<double>& flows,
        const std::vector<std::string>& kept_order
    )
        : m_graph(graph)
        , m_flows(flows)
        , m_layered(layered_graph_of(graph, flows, kept_order))
        , m_neighbours(neighbours_of(m_layered)) {}

    GraphLayout run() && {
        order_layers(m_layered, m_neighbours);
        tell_bows();
        place_items();
        place_layers();
        add_nodes();
        find_leaving();
        std::vector<double> leaving_widths(m_graph.node_count(), 0);
        for (const Leaving& leaving : m_result.leaving)
            leaving_widths[leaving.node] = leaving.width;
        add_routes(m_layered, m_frame, m_tracks, leaving_widths);
        for (LayeredLink& link : m_layered.links)
            m_result.routes.push_back(std::move(link.route));
        add_bands();
        add_lane();
        return std::move(m_result);
    }

private:
    // Steps within a stage go straight to a neighbour, else around what stands between.
    void tell_bows() {
        std::vector<std::size_t> place(m_layered.items.size(), 0);
        for (const std::vector<std::size_t>& layer : m_layered.layers)
            for (std::size_t i = 0; i < layer.size(); ++i)
                place[layer[i]] = i;
        for (LayeredLink& link : m_layered.links) {
            if (link.course() != LinkCourse::Beside)
                continue;
            const std::size_t from = place[link.items.front()];
            const std::size_t to = place[link.items.back()];
            if (std::max(from, to) - std::min(from, to) > 1)
                link.route.course = LinkCourse::Bow;
        }
    }

    void place_items() {
        LayoutHeights heights = layout_heights(m_layered, m_neighbours, least_room);
        m_tracks = lane_tracks(m_layered, heights.tops);
        m_frame.lane_pitch = m_tracks.lanes == 0
            ? 0
            : std::min(lane_pitch, most_lane_room / static_cast<double>(m_tracks.lanes));
        const double lanes = m_frame.lane_pitch * static_cast<double>(m_tracks.lanes);
        m_frame.lowest_lane = margin + band_heading + 6 + lanes;
        m_cards_top = m_frame.lowest_lane + below_lanes;
        m_frame.tops = std::move(heights.tops);
        for (double& top : m_frame.tops)
            top += m_cards_top;
        m_bands_bottom = m_cards_top + heights.height + below_cards;
    }

    // Wider gutters where more links swing or thicker ones do, and the farther they must go.
    void place_layers() {
        std::array<std::size_t, layer_count> segments{};
        std::array<double, layer_count> widest{};
        std::array<std::size_t, layer_count> bows{};
        std::array<bool, layer_count> back{};
        for (const LayeredLink& link : m_layered.links) {
            const std::size_t layer = m_layered.items[link.items.front()].layer;
            bows[layer] += link.course() == LinkCourse::Bow ? 1U : 0U;
            if (link.course() == LinkCourse::BackInStage)
                back[layer - 1] = true;
            if (link.course() != LinkCourse::Onward)
                continue;
            for (std::size_t i = 0; i + 1 < link.items.size(); ++i) {
                ++segments[layer + i];
                widest[layer + i] = std::max(widest[layer + i], link.route.width);
            }
        }
        const double tall = std::clamp((m_bands_bottom - 700) / 20, 0.0, 110.0);
        double x = margin;
        for (std::size_t layer = 0; layer < layer_count; ++layer) {
            m_frame.left[layer] = x;
            x += layer == 0 ? start_width : layer + 1 == layer_count ? goal_width : card_width;
            m_frame.right[layer] = x;
            const auto tracks = static_cast<double>(m_tracks.ups[layer] + m_tracks.downs[layer]);
            x += 22 + std::min(30.0, 2 * std::sqrt(static_cast<double>(segments[layer])))
                + 0.35 * widest[layer] + std::min(24.0, 4 * static_cast<double>(bows[layer]))
                + (back[layer] ? 8 : 0) + std::min(40.0, (tracks > 0 ? 8 : 0) + 4 * tracks) + tall;
        }
        m_result.width = m_frame.right.back() + margin;
    }

    [[nodiscard]] LayoutBox box_of(std::size_t item) const {
        const std::size_t layer = m_layered.items[item].layer;
        return {
            m_frame.left[layer],
            m_frame.tops[item],
            m_frame.right[layer] - m_frame.left[layer],
            m_layered.items[item].height};
    }

    void add_nodes() {
        m_result.flow_per_pixel = m_layered.flow_per_pixel;
        for (std::size_t i = 0; i < m_graph.touchpoints.size(); ++i)
            m_result.cards.push_back(box_of(i));
        m_result.start = box_of(m_graph.start());
        m_result.goal = box_of(m_graph.goal());
        for (const std::vector<std::size_t>& layer : m_layered.layers)
            for (const std::size_t item : layer)
                if (item < m_graph.touchpoints.size())
                    m_result.order.push_back(m_graph.touchpoints[item].id);
    }

    void find_leaving() {
        std::vector<double> at(m_graph.node_count(), 0);
        std::vector<double> left(m_graph.node_count(), 0);
        std::vector<double> come(m_graph.node_count(), 0);
        std::vector<bool> leads_on(m_graph.node_count(), false);
        for (std::size_t i = 0; i < m_graph.links.size(); ++i) {
            const GraphLink& link = m_graph.links[i];
            at[link.from] += m_flows[i];
            left[link.from] += link.to == m_graph.exit() ? m_flows[i] : 0;
            come[link.to] += m_flows[i];
            leads_on[link.from] = true;
        }
        add_leaving(m_graph.start(), left[m_graph.start()], at[m_graph.start()]);
        for (std::size_t node = 0; node < m_graph.touchpoints.size(); ++node)
            if (leads_on[node])
                add_leaving(node, left[node], at[node]);
            else // see JourneyGraph
                add_leaving(node, come[node], come[node]);
    }

    void add_leaving(std::size_t node, double flow, double of) {
        if (!(flow > 0))
            return;
        const LayoutBox box = box_of(node);
        const double widest = box.width - 2 * taper_inset;
        m_result.leaving.push_back(
            {node,
             flow,
             flow / of,
             {box.x + taper_inset, box.bottom()},
             std::clamp(flow / m_layered.flow_per_pixel, thinnest_flow, widest)}
        );
    }

    void add_bands() {
        const bool staged = std::any_of(
            m_graph.touchpoints.begin(),
            m_graph.touchpoints.end(),
            [](const auto& touchpoint) { return touchpoint.stage.has_value(); }
        );
        for (std::size_t stage = 0; stage < stage_layers; ++stage) {
            StageBand band;
            if (staged)
                band.stage = static_cast<JourneyStage>(stage);
            const double left = m_frame.left[stage + 1] - band_margin;
            band.box = {
                left,
                margin,
                m_frame.right[stage + 1] + band_margin - left,
                m_bands_bottom - margin};
            for (const std::size_t item : m_layered.layers[stage + 1])
                band.touchpoints += m_layered.is_node(item) ? 1U : 0U;
            m_result.bands.push_back(band);
        }
        for (const Leaving& leaving : m_result.leaving)
            if (leaving.node != m_graph.start())
                m_result.bands[m_layered.items[leaving.node].layer - 1].leaving += leaving.flow;
    }

    void add_lane() {
        const double left = m_result.bands.front().box.x;
        const double top = m_bands_bottom + 4;
        m_result.lane = {left, top, m_result.bands.back().box.right() - left, lane_height};
        m_result.exit = {
            m_result.width - margin - exit_width,
            top - (exit_height - lane_height) / 2,
            exit_width,
            exit_height};
        m_result.height = m_result.exit.bottom() + margin;
    }

    const JourneyGraph& m_graph;
    const std::vector<double>& m_flows;
    LayeredGraph m_layered;
    LayoutNeighbours m_neighbours;
    LaneTracks m_tracks;
    LayoutFrame m_frame;
    double m_cards_top = 0;
    double m_bands_bottom = 0;
    GraphLayout m_result;
};

} // namespace

bool flows_are_counted(const JourneyGraph& graph) {
    return (!graph.links.empty() && all_counted(graph))
        || count_out_of(graph, graph.start()).value_or(0) > 0;
}

std::vector<double> flows_of(const JourneyGraph& graph, const Absorption& absorption) {
    std::vector<double> flows;
    if (all_counted(graph)) {
        // Nobody takes a link that all leave before.
        for (const GraphLink& link : graph.links)
            flows.push_back(link.probability > 0 ? *link.count : 0);
        return flows;
    }
    const double customers = count_out_of(graph, graph.start()).value_or(0);
    for (const GraphLink& link : graph.links) {
        double visits = 1; // of Start
        if (link.from < graph.touchpoints.size()) {
            const TouchpointFlow& flow = absorption.touchpoints[link.from];
            visits = flow.visits.value_or(flow.reach);
        }
        flows.push_back(visits * link.probability * (customers > 0 ? customers : 1));
    }
    return flows;
}

GraphLayout layout_of(
    const JourneyGraph& graph,
    const std::vector<double>& flows,
    const std::vector<std::string>& kept_order
) {
    return Picture(graph, flows, kept_order).run();
}

} // namespace tappa
