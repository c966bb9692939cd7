#include "graph/layout_routes.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tappa {

namespace {

constexpr std::size_t most_lanes = 180;
constexpr double widest_port_gap = 3;
constexpr double track_pitch = 4;
constexpr double corner = 10;

// On one side of a node, from the top. What comes from above the cards is highest; what stays in
// the stage is outside of what goes on.
enum class PortGroup { Lane, StageAbove, Onward, StageBelow };

struct Port {
    std::size_t node = 0;
    bool left = false;
    PortGroup group = PortGroup::Onward;
    double key = 0; // within the group
    std::size_t link = 0;
    bool out = false;
    double width = 0;
};

struct PortHeights {
    double out = 0;
    double in = 0;
};

class Ports {
public:
    Ports(const LayeredGraph& graph, const LayoutFrame& frame)
        : m_graph(graph), m_frame(frame), m_heights(graph.links.size()) {
        for (std::size_t i = 0; i < graph.links.size(); ++i)
            add_link(i);
        std::stable_sort(m_ports.begin(), m_ports.end(), [](const Port& a, const Port& b) {
            return std::tie(a.node, a.left, a.group, a.key)
                < std::tie(b.node, b.left, b.group, b.key);
        });
        for (auto first = m_ports.begin(); first != m_ports.end();) {
            const auto last = std::find_if(first, m_ports.end(), [&](const Port& port) {
                return port.node != first->node || port.left != first->left;
            });
            stack(first, last);
            first = last;
        }
    }

    [[nodiscard]] const std::vector<PortHeights>& heights() const { return m_heights; }

private:
    [[nodiscard]] double middle(std::size_t item) const {
        return m_frame.tops[item] + m_graph.items[item].height / 2;
    }

    void add_link(std::size_t index) {
        const LayeredLink& link = m_graph.links[index];
        const std::size_t from = link.items.front();
        const std::size_t to = link.items.back();
        const double width = link.route.width;
        switch (link.course()) {
        case LinkCourse::Onward: {
            const double next = middle(link.items[1]);
            const double before = middle(link.items[link.items.size() - 2]);
            m_ports.push_back({from, false, PortGroup::Onward, next, index, true, width});
            m_ports.push_back({to, true, PortGroup::Onward, before, index, false, width});
            break;
        }
        case LinkCourse::Bow:
            add_in_stage(index, false);
            break;
        case LinkCourse::BackInStage:
            add_in_stage(index, true);
            break;
        case LinkCourse::BackOverStages:
            m_ports.push_back({from, true, PortGroup::Lane, 0, index, true, width});
            m_ports.push_back({to, false, PortGroup::Lane, 0, index, false, width});
            break;
        case LinkCourse::Beside:
            break;
        }
    }

    // Both ends on one side: a link to a card farther away goes around one to a nearer card.
    void add_in_stage(std::size_t index, bool left) {
        const LayeredLink& link = m_graph.links[index];
        const std::size_t from = link.items.front();
        const std::size_t to = link.items.back();
        const bool down = m_frame.tops[to] > m_frame.tops[from];
        const PortGroup below = PortGroup::StageBelow;
        const PortGroup above = from == to ? below : PortGroup::StageAbove;
        const double width = link.route.width;
        m_ports.push_back({from, left, down ? below : above, -m_frame.tops[to], index, true, width}
        );
        m_ports.push_back({to, left, down ? above : below, -m_frame.tops[from], index, false, width}
        );
    }

    using Iterator = std::vector<Port>::const_iterator;

    // One below the other around the middle of the side; closer than they are wide where the side
    // is too short for all.
    void stack(Iterator first, Iterator last) {
        double widths = 0;
        for (auto port = first; port != last; ++port)
            widths += port->width;
        const auto count = static_cast<double>(last - first);
        const double room = m_graph.items[first->node].height - card_inset;
        const double gap =
            count > 1 ? std::clamp((room - widths) / (count - 1), 0.0, widest_port_gap) : 0;
        const double scale = widths > room ? room / widths : 1;
        double y = middle(first->node) - (widths * scale + gap * (count - 1)) / 2;
        for (auto port = first; port != last; ++port) {
            PortHeights& heights = m_heights[port->link];
            (port->out ? heights.out : heights.in) = y + port->width * scale / 2;
            y += port->width * scale + gap;
        }
    }

    const LayeredGraph& m_graph;
    const LayoutFrame& m_frame;
    std::vector<Port> m_ports;
    std::vector<PortHeights> m_heights; // by link
};

class Pen {
public:
    Pen(LinkRoute& route, LayoutPoint begin) : m_route(route), m_at(begin) { route.begin = begin; }

    void line(LayoutPoint to) {
        const auto between = [&](double part) {
            return LayoutPoint{m_at.x + (to.x - m_at.x) * part, m_at.y + (to.y - m_at.y) * part};
        };
        curve(between(1.0 / 3), between(2.0 / 3), to);
    }
    // Level at both ends.
    void swing(LayoutPoint to) {
        const double middle = (m_at.x + to.x) / 2;
        curve({middle, m_at.y}, {middle, to.y}, to);
    }
    // Around a corner whose point is `at`.
    void turn(LayoutPoint at, LayoutPoint to) {
        const auto towards = [&](LayoutPoint from) {
            return LayoutPoint{from.x + (at.x - from.x) * 0.6, from.y + (at.y - from.y) * 0.6};
        };
        curve(towards(m_at), towards(to), to);
    }
    void curve(LayoutPoint control1, LayoutPoint control2, LayoutPoint to) {
        m_route.pieces.push_back({control1, control2, to});
        m_at = to;
    }

private:
    LinkRoute& m_route;
    LayoutPoint m_at;
};

class Routes {
public:
    Routes(
        LayeredGraph& graph,
        const LayoutFrame& frame,
        const LaneTracks& tracks,
        const std::vector<double>& leaving_widths
    )
        : m_graph(graph), m_frame(frame), m_tracks(tracks), m_leaving_widths(leaving_widths) {}

    void run() {
        const Ports ports(m_graph, m_frame);
        for (std::size_t i = 0; i < m_graph.links.size(); ++i) {
            LayeredLink& link = m_graph.links[i];
            const PortHeights& heights = ports.heights()[i];
            switch (link.course()) {
            case LinkCourse::Onward:
                onward(link, heights);
                break;
            case LinkCourse::Beside:
                beside(link);
                break;
            case LinkCourse::Bow:
                bow(link, heights);
                break;
            case LinkCourse::BackInStage:
                back_in_stage(link, heights);
                break;
            case LinkCourse::BackOverStages:
                back_over_stages(link, m_tracks.places[i], heights);
                break;
            }
        }
    }

private:
    [[nodiscard]] std::size_t layer_of(std::size_t item) const { return m_graph.items[item].layer; }

    void onward(LayeredLink& link, const PortHeights& heights) const {
        std::size_t layer = layer_of(link.items.front());
        Pen pen(link.route, {m_frame.right[layer], heights.out});
        for (std::size_t i = 1; i + 1 < link.items.size(); ++i) {
            const std::size_t item = link.items[i];
            layer = layer_of(item);
            const double y = m_frame.tops[item] + m_graph.items[item].height / 2;
            pen.swing({m_frame.left[layer], y});
            pen.line({m_frame.right[layer], y});
        }
        pen.swing({m_frame.left[layer_of(link.items.back())], heights.in});
    }

    // To the right of those who leave, and of their percentage.
    void beside(LayeredLink& link) const {
        const std::size_t from = link.items.front();
        const std::size_t to = link.items.back();
        const bool down = m_frame.tops[from] < m_frame.tops[to];
        const std::size_t upper = down ? from : to;
        const double left = m_frame.left[layer_of(from)];
        const double width = m_frame.right[layer_of(from)] - left;
        const double half = link.route.width / 2;
        const double taken = taper_inset + m_leaving_widths[upper] + taper_label + half;
        const double x = left + std::min(std::max(width * 0.6, taken), width - half - 6);
        const double way = down ? 1 : -1;
        const double foot = m_frame.tops[from] + (down ? m_graph.items[from].height : 0);
        const double head = m_frame.tops[to] + (down ? 0 : m_graph.items[to].height);
        Pen pen(link.route, {x, foot});
        pen.line({x, head - way * arrow_length});
        link.route.tip = LayoutPoint{x, head};
    }

    void bow(LayeredLink& link, const PortHeights& heights) const {
        const std::size_t layer = layer_of(link.items.front());
        const double x = m_frame.right[layer];
        const double apart = std::abs(heights.out - heights.in);
        const double depth = std::min(14 + apart / 9, 1.1 * m_frame.gutter(layer));
        Pen pen(link.route, {x, heights.out});
        pen.curve(
            {x + depth, heights.out}, {x + depth, heights.in}, {x + arrow_length, heights.in}
        );
        link.route.tip = LayoutPoint{x, heights.in};
    }

    void back_in_stage(LayeredLink& link, const PortHeights& heights) const {
        const std::size_t layer = layer_of(link.items.front());
        const double x = m_frame.left[layer];
        const double apart = std::abs(heights.out - heights.in);
        const double depth = std::min(16 + apart / 14, 1.1 * m_frame.gutter(layer - 1));
        const bool to_itself = link.items.front() == link.items.back();
        const double bulge = to_itself ? 26 : depth;
        const double out = to_itself ? heights.out + 8 : heights.out;
        Pen pen(link.route, {x, heights.out});
        pen.curve({x - bulge, out}, {x - bulge, heights.in}, {x - arrow_length, heights.in});
        link.route.tip = LayoutPoint{x, heights.in};
    }

    // Tracks of a half gutter move together where there are too many.
    [[nodiscard]] double track(std::size_t place, std::size_t of, double gutter) const {
        const double room = std::max(gutter / 2 - 14, 0.0);
        const double pitch =
            std::min(track_pitch, room / static_cast<double>(std::max<std::size_t>(of, 1)));
        return pitch * static_cast<double>(place);
    }

    void back_over_stages(
        LayeredLink& link, const LaneTracks::Place& place, const PortHeights& heights
    ) const {
        const std::size_t from = layer_of(link.items.front());
        const std::size_t to = layer_of(link.items.back());
        const double left = m_frame.left[from];
        const double right = m_frame.right[to];
        const double up =
            left - 10 - track(place.up, m_tracks.ups[from - 1], m_frame.gutter(from - 1));
        const double down = right + 12 + track(place.down, m_tracks.downs[to], m_frame.gutter(to));
        const double lane =
            m_frame.lowest_lane - m_frame.lane_pitch * static_cast<double>(place.lane);
        const double round = std::clamp((up - down) / 2, 0.0, corner);
        Pen pen(link.route, {left, heights.out});
        pen.turn({up, heights.out}, {up, heights.out - corner});
        pen.line({up, lane + round});
        pen.turn({up, lane}, {up - round, lane});
        pen.line({down + round, lane});
        pen.turn({down, lane}, {down, lane + round});
        pen.line({down, heights.in - corner});
        pen.turn({down, heights.in}, {right + arrow_length, heights.in});
        link.route.tip = LayoutPoint{right, heights.in};
    }

    LayeredGraph& m_graph;
    const LayoutFrame& m_frame;
    const LaneTracks& m_tracks;
    const std::vector<double>& m_leaving_widths; // by node
};

} // namespace

void add_routes(
    LayeredGraph& graph,
    const LayoutFrame& frame,
    const LaneTracks& tracks,
    const std::vector<double>& leaving_widths
) {
    Routes(graph, frame, tracks, leaving_widths).run();
}

LaneTracks lane_tracks(const LayeredGraph& graph, const std::vector<double>& tops) {
    LaneTracks tracks;
    tracks.places.resize(graph.links.size());
    std::vector<std::size_t> back;
    for (std::size_t i = 0; i < graph.links.size(); ++i)
        if (graph.links[i].course() == LinkCourse::BackOverStages)
            back.push_back(i);
    const auto from = [&](std::size_t link) { return graph.links[link].items.front(); };
    const auto to = [&](std::size_t link) { return graph.links[link].items.back(); };
    const auto layer = [&](std::size_t item) { return graph.items[item].layer; };
    const auto span = [&](std::size_t link) { return layer(from(link)) - layer(to(link)); };
    // Short ones below long ones; one lane for those that share no gutter.
    std::stable_sort(back.begin(), back.end(), [&](std::size_t a, std::size_t b) {
        return span(a) < span(b);
    });
    std::vector<std::array<bool, layer_count>> taken; // by lane, the gutters
    for (const std::size_t link : back) {
        const std::size_t first = layer(to(link));
        const std::size_t last = layer(from(link)) - 1;
        const auto is_free = [&](const std::array<bool, layer_count>& lane) {
            return std::none_of(
                lane.begin() + static_cast<std::ptrdiff_t>(first),
                lane.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                [](bool there) { return there; }
            );
        };
        // Beyond so many, lanes are closer than a pixel: further links share them.
        const bool full = taken.size() >= most_lanes;
        auto lane = full ? taken.begin() + static_cast<std::ptrdiff_t>(link % most_lanes)
                         : std::find_if(taken.begin(), taken.end(), is_free);
        if (lane == taken.end())
            lane = taken.insert(taken.end(), std::array<bool, layer_count>{});
        std::fill(
            lane->begin() + static_cast<std::ptrdiff_t>(first),
            lane->begin() + static_cast<std::ptrdiff_t>(last) + 1,
            true
        );
        tracks.places[link].lane = static_cast<std::size_t>(lane - taken.begin());
    }
    tracks.lanes = taken.size();
    // The higher an end, the nearer its track is to the cards: then none crosses another.
    std::stable_sort(back.begin(), back.end(), [&](std::size_t a, std::size_t b) {
        return tops[from(a)] < tops[from(b)];
    });
    for (const std::size_t link : back)
        tracks.places[link].up = tracks.ups[layer(from(link)) - 1]++;
    std::stable_sort(back.begin(), back.end(), [&](std::size_t a, std::size_t b) {
        return tops[to(a)] < tops[to(b)];
    });
    for (const std::size_t link : back)
        tracks.places[link].down = tracks.downs[layer(to(link))]++;
    return tracks;
}

std::vector<LayoutPoint> points_of(const LinkRoute& route) {
    std::vector<LayoutPoint> points{route.begin};
    for (const RoutePiece& piece : route.pieces) {
        const LayoutPoint from = points.back();
        const double length = std::hypot(piece.control1.x - from.x, piece.control1.y - from.y)
            + std::hypot(piece.control2.x - piece.control1.x, piece.control2.y - piece.control1.y)
            + std::hypot(piece.end.x - piece.control2.x, piece.end.y - piece.control2.y);
        const double chord = std::hypot(piece.end.x - from.x, piece.end.y - from.y);
        const int steps =
            length - chord < 0.05 ? 1 : static_cast<int>(std::clamp(length / 8, 6.0, 24.0));
        for (int step = 1; step <= steps; ++step) {
            const double t = static_cast<double>(step) / steps;
            const double s = 1 - t;
            const auto at = [&](double a, double b, double c, double d) {
                return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
            };
            points.push_back(
                {at(from.x, piece.control1.x, piece.control2.x, piece.end.x),
                 at(from.y, piece.control1.y, piece.control2.y, piece.end.y)}
            );
        }
    }
    return points;
}

} // namespace tappa
