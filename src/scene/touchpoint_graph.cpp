#include "scene/touchpoint_graph.hpp"

#include "base/number.hpp"
#include "scene/free_places.hpp"
#include "scene/graph_card.hpp"
#include "scene/graph_lines.hpp"
#include "scene/pieces.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::scene {

namespace {

constexpr double band_radius = 12;
constexpr double edge = 0.8;          // the line on both sides of a ribbon
constexpr double thin = 3;            // below, a ribbon is only its line
constexpr double thinnest_back = 1.8; // of what goes back
constexpr double hair = 1;            // of a way that nobody takes
constexpr double told_share = 0.1;    // from here on the percentage stands beside the taper
constexpr double note_size = 11.5;
constexpr double smallest_heading = 10;
constexpr double dimmed_below = 0.06; // of the customers who pass the chosen card
constexpr double least_core = 0.012;  // likewise, of what is drawn within a flow
constexpr double label_height = 17;

// Longer than the line is wide, else it looks like a ladder.
std::vector<double> back_dash(double width) {
    return {std::max(6.0, 2 * width), std::max(4.0, width)};
}

class Drawing {
public:
    Drawing(const TouchpointGraphInput& input, const ChartStyle& style)
        : m_input(input)
        , m_graph(*input.graph)
        , m_layout(*input.layout)
        , m_style(style)
        , m_palette(style.palette)
        , m_labels(input.layout->width, input.layout->height) {}

    Scene run() && {
        m_scene.width = m_layout.width;
        m_scene.height = m_layout.height;
        m_scene.alternative = m_input.alternative;
        m_scene.table = m_input.table;
        add_bands();
        add_flows();
        add_all_leaving();
        add_lane();
        add_cards();
        add_ends();
        if (m_input.chosen)
            add_shares();
        return std::move(m_scene);
    }

private:
    [[nodiscard]] bool is_chosen(std::size_t node) const {
        return m_input.chosen && m_input.chosen->touchpoint == node;
    }
    [[nodiscard]] const Passing* passing() const {
        return m_input.chosen ? m_input.chosen->passing : nullptr;
    }
    [[nodiscard]] const MarkedPath* marked() const {
        return m_input.marked && !m_input.chosen ? &*m_input.marked : nullptr;
    }
    [[nodiscard]] bool hides_card(std::size_t node) const {
        return node < m_input.hidden_cards.size() && m_input.hidden_cards[node];
    }
    [[nodiscard]] bool hides(const LinkRoute& route) const {
        return route.link < m_input.hidden_links.size() && m_input.hidden_links[route.link];
    }

    void add_bands() {
        for (std::size_t i = 0; i < m_layout.bands.size(); ++i) {
            const StageBand& band = m_layout.bands[i];
            const bool chosen = m_input.chosen
                && band.box.x < m_layout.cards[m_input.chosen->touchpoint].x
                && m_layout.cards[m_input.chosen->touchpoint].x < band.box.right();
            m_scene.items.push_back(Rect{
                band.box.x,
                band.box.y,
                band.box.width,
                band.box.height,
                band_radius,
                chosen ? m_palette.band_chosen : m_palette.band,
                no_colour,
                0});
            if (!band.stage || i >= m_input.bands.size())
                continue;
            const double middle = band.box.middle().x;
            const auto heading = [&](double y, const std::string& words, TextStyle style) {
                const double room = band.box.width - 8;
                const double wide = m_style.measure.width(words, style.size, style.weight);
                if (wide > room)
                    style.size = std::max(smallest_heading, style.size * room / wide);
                add_text(
                    m_scene,
                    {middle, y},
                    fitted(m_style.measure, words, style.size, style.weight, room),
                    style
                );
            };
            heading(
                band.box.y + 16,
                m_input.bands[i].title,
                {13, TextWeight::SemiBold, TextAnchor::Middle, m_palette.ink}
            );
            heading(
                band.box.y + 31,
                m_input.bands[i].note,
                {note_size, TextWeight::Regular, TextAnchor::Middle, m_palette.ink_soft}
            );
        }
    }

    void add_arrowhead(const LinkRoute& route, double width, Colour colour) {
        if (!route.tip)
            return;
        const LayoutPoint base = route.pieces.back().end;
        const double half = width / 2 + 3;
        const double along_x = (route.tip->x - base.x) / arrow_length;
        const double along_y = (route.tip->y - base.y) / arrow_length;
        m_scene.items.push_back(Polygon{
            {{route.tip->x, route.tip->y},
             {base.x - along_y * half, base.y + along_x * half},
             {base.x + along_y * half, base.y - along_x * half}},
            colour,
            no_colour,
            0,
            {}});
    }

    void add_path(const LinkRoute& route, Colour colour, double width) {
        m_scene.items.push_back(Polyline{line_of(route), colour, width, {}});
    }

    // Wide ones below, so that no thin one is hidden; what goes back above all.
    void add_flows() {
        std::vector<const LinkRoute*> routes;
        for (const LinkRoute& route : m_layout.routes)
            if (!hides(route))
                routes.push_back(&route);
        std::stable_sort(routes.begin(), routes.end(), [](const LinkRoute* a, const LinkRoute* b) {
            return goes_back(*a) != goes_back(*b) ? goes_back(*b) : a->width > b->width;
        });
        for (const LinkRoute* route : routes)
            if (!goes_back(*route))
                add_flow(*route);
        for (const LinkRoute* route : routes)
            if (!goes_back(*route))
                add_tip(*route);
        for (const LinkRoute* route : routes)
            if (goes_back(*route))
                add_back(*route);
    }

    [[nodiscard]] Colour line_colour(const LinkRoute& route) const {
        const bool faint = route.link < m_input.faint.size() && m_input.faint[route.link];
        return faint ? m_palette.line : m_palette.flow_line;
    }

    // What lies on a flow: its part that is chosen or marked, else its arrowhead.
    void add_tip(const LinkRoute& route) {
        if (passing())
            add_core(route);
        else if (!marked())
            add_arrowhead(route, route.width, line_colour(route));
        else if (marked()->links[route.link])
            add_marked(route);
    }

    void add_marked(const LinkRoute& route) {
        // Never wider than the flow it lies on, which may have been edited since.
        const double width =
            std::max(thin, std::min(route.width, marked()->flow / m_layout.flow_per_pixel));
        add_path(route, m_palette.accent, width);
        add_arrowhead(route, width, m_palette.accent);
    }

    void add_flow(const LinkRoute& route) {
        if (!(route.flow > 0)) {
            const Colour line = passing() || marked() ? m_palette.flow_dim : m_palette.flow_line;
            m_scene.items.push_back(Polyline{line_of(route), line, hair, {2, 3}});
            return;
        }
        if (passing() || marked()) {
            add_path(route, m_palette.flow_dim, route.width);
            return;
        }
        const Colour line = line_colour(route);
        const bool ribbon = route.width > thin;
        add_path(route, line, ribbon ? route.width + 2 * edge : route.width);
        if (ribbon)
            add_path(route, m_palette.flow, route.width);
    }

    // The part of a flow that passes the chosen card.
    void add_core(const LinkRoute& route) {
        const double before = passing()->before[route.link];
        const double after = passing()->after[route.link];
        const double flow = std::max(before, after);
        if (!(flow > least_core * passing()->customers))
            return;
        const Colour colour = with_alpha(after > before ? m_palette.after : m_palette.before, 0xCC);
        const double width = std::max(thinnest_flow, flow / m_layout.flow_per_pixel);
        add_path(route, colour, width);
        add_arrowhead(route, width, colour);
    }

    void add_back(const LinkRoute& route) {
        Colour colour = m_palette.back;
        if (marked())
            colour = marked()->links[route.link] ? m_palette.accent : with_alpha(colour, 0x59);
        if (passing()) {
            const GraphLink& link = m_graph.links[route.link];
            const bool touches = is_chosen(link.from) || is_chosen(link.to);
            const double part = passing()->before[route.link] + passing()->after[route.link];
            if (!touches && part < route.flow / 2)
                colour = with_alpha(colour, 0x59);
        }
        const double width = route.flow > 0 ? std::max(thinnest_back, route.width) : hair;
        m_scene.items.push_back(Polyline{line_of(route), colour, width, back_dash(width)});
        add_arrowhead(route, width, colour);
    }

    void add_all_leaving() {
        for (const Leaving& leaving : m_layout.leaving) {
            if (hides_card(leaving.node))
                continue;
            const bool chosen = is_chosen(leaving.node);
            const bool dimmed = (m_input.chosen && !chosen) || marked();
            if (chosen)
                add_way_out(m_scene, m_layout, leaving, m_palette.leaving);
            else
                add_taper(m_scene, leaving, with_alpha(m_palette.leaving, dimmed ? 0x4D : 0xD9));
            if (leaving.share < told_share)
                continue;
            const std::string share = formatted_percent(leaving.share, 0, m_style.language);
            const Point at{leaving.begin.x + leaving.width + 4, leaving.begin.y + 13};
            add_text(
                m_scene,
                at,
                share,
                {note_size,
                 TextWeight::SemiBold,
                 TextAnchor::Start,
                 dimmed ? m_palette.ink_soft : m_palette.alert}
            );
            m_labels.take(
                {at.x - 1,
                 at.y - 10,
                 m_style.measure.width(share, note_size, TextWeight::SemiBold) + 2,
                 13}
            );
        }
    }

    void add_lane() {
        const LayoutBox& lane = m_layout.lane;
        m_scene.items.push_back(Rect{
            lane.x, lane.y, lane.width, lane.height, 8, m_palette.leaving_fill, no_colour, 0});
        const double baseline = baseline_for_middle(lane.middle().y, 12);
        for (std::size_t i = 0; i < m_input.leaving.size() && i < m_layout.bands.size(); ++i)
            add_text(
                m_scene,
                {m_layout.bands[i].box.middle().x, baseline},
                fitted(
                    m_style.measure,
                    m_input.leaving[i],
                    12,
                    TextWeight::SemiBold,
                    m_layout.bands[i].box.width
                ),
                {12, TextWeight::SemiBold, TextAnchor::Middle, m_palette.alert}
            );
    }

    [[nodiscard]] CardRole role_of(std::size_t touchpoint) const {
        if (is_chosen(touchpoint))
            return CardRole::Chosen;
        if (marked())
            return marked()->cards[touchpoint] ? CardRole::After : CardRole::Dimmed;
        if (!passing())
            return CardRole::Plain;
        const double before = passing()->share_before[touchpoint];
        const double after = passing()->share_after[touchpoint];
        if (!(std::max(before, after) >= dimmed_below))
            return CardRole::Dimmed;
        return after > before ? CardRole::After : CardRole::Before;
    }

    void add_cards() {
        for (std::size_t i = 0; i < m_layout.cards.size() && i < m_input.cards.size(); ++i) {
            if (hides_card(i))
                continue;
            const CardRole role = role_of(i);
            GraphCard card = m_input.cards[i];
            if (passing() || marked())
                card.strength = 0; // colours tell the way now
            add_card(m_scene, m_layout.cards[i], card, m_input.tone, role, m_style);
        }
    }

    void add_end(const LayoutBox& box, const GraphEnd& end, Colour fill, double figure_size) {
        m_scene.items.push_back(Rect{box.x, box.y, box.width, box.height, 10, fill, no_colour, 0});
        const double x = box.middle().x;
        const double y = box.middle().y;
        const auto words =
            [&](const std::string& text, double middle, double size, TextWeight weight) {
                const double room = box.width - 10;
                const double wide = m_style.measure.width(text, size, weight);
                const double fitting = wide > room ? size * room / wide : size;
                add_text(
                    m_scene,
                    {x, baseline_for_middle(middle, fitting)},
                    text,
                    {fitting, weight, TextAnchor::Middle, m_palette.surface}
                );
            };
        words(end.title, end.figure.empty() ? y : y - 9, 12, TextWeight::SemiBold);
        words(end.figure, y + 9, figure_size, TextWeight::SemiBold);
    }

    void add_ends() {
        add_end(m_layout.start, m_input.start, m_palette.ink_soft, 11.5);
        add_end(m_layout.goal, m_input.goal, m_palette.accent, 15);
        add_end(m_layout.exit, m_input.exit, m_palette.alert, 12);
    }

    // Beside each way out of the chosen card the share of its customers who take it.
    void add_shares() {
        for (const LayoutBox& card : m_layout.cards)
            m_labels.take(card);
        for (const LinkRoute& route : m_layout.routes) {
            const GraphLink& link = m_graph.links[route.link];
            if (is_chosen(link.from) && !hides(route))
                add_share(
                    route,
                    formatted_percent(link.probability, 0, m_style.language),
                    goes_back(route) ? m_palette.back : m_palette.after
                );
        }
    }

    // At the first place along the way that is free; where none is, the card's list says it.
    void add_share(const LinkRoute& route, const std::string& share, Colour colour) {
        const double width = m_style.measure.width(share, note_size, TextWeight::SemiBold) + 12;
        const std::optional<Point> at = m_labels.place_along(line_of(route), width, label_height);
        if (!at)
            return;
        m_scene.items.push_back(Rect{
            at->x - width / 2,
            at->y - label_height / 2,
            width,
            label_height,
            label_height / 2,
            m_palette.surface,
            colour,
            1});
        add_text(
            m_scene,
            {at->x, baseline_for_middle(at->y, note_size)},
            share,
            {note_size, TextWeight::SemiBold, TextAnchor::Middle, colour}
        );
    }

    const TouchpointGraphInput& m_input;
    const JourneyGraph& m_graph;
    const GraphLayout& m_layout;
    const ChartStyle& m_style;
    const Palette& m_palette;
    FreePlaces m_labels; // what no further label may cover
    Scene m_scene;
};

} // namespace

Scene touchpoint_graph(const TouchpointGraphInput& input, const ChartStyle& style) {
    return Drawing(input, style).run();
}

} // namespace tappa::scene
