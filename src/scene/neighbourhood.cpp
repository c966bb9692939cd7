#include "scene/neighbourhood.hpp"

#include "scene/graph_card.hpp"
#include "scene/pieces.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tappa::scene {

namespace {

constexpr double radius = 10;
constexpr double title_height = 24;
constexpr double title_size = 13;
constexpr double card_height = 64;
constexpr double widest_card = 160;
constexpr double between_cards = 10;
constexpr double card_inset = 9;
constexpr double card_name_size = 13;
constexpr double card_line = 16;
constexpr double card_figure_size = 12;
constexpr double ribbon_height = 46;
constexpr double widest_ribbon = 44; // of a share of 1
constexpr double narrowest_ribbon = 1.4;
constexpr double widest_dashed = 6;
constexpr double arrow = 8;
constexpr double inset = 16;
constexpr double name_size = 17;
constexpr double name_line = 22;
constexpr double where_size = 13;
constexpr double value_size = 19;
constexpr double words_size = 12;
constexpr double words_line = 15;
constexpr double emotion_width = 58;

// The middles of so many cards beside each other, and how wide each is.
struct Row {
    double left = 0;
    double width = 0;
    double step = 0;
};

Row row_of(std::size_t count, double width) {
    const double room = width / static_cast<double>(std::max<std::size_t>(count, 1));
    return {0, std::min(widest_card, room - between_cards), room};
}

LayoutBox place_in(const Row& row, std::size_t i, double top) {
    const double middle = row.left + (static_cast<double>(i) + 0.5) * row.step;
    return {middle - row.width / 2, top, row.width, card_height};
}

Colour colour_of(NeighbourWay way, bool is_before, const Palette& palette) {
    switch (way) {
    case NeighbourWay::On:
        break;
    case NeighbourWay::Back:
        return palette.back;
    case NeighbourWay::Leave:
        return palette.leaving;
    }
    return is_before ? palette.before : palette.after;
}

class Drawing {
public:
    Drawing(const NeighbourhoodInput& input, const ChartStyle& style)
        : m_input(input), m_style(style), m_palette(style.palette) {
        m_drawn.scene.width = style.width;
        m_drawn.scene.table = input.table;
        m_drawn.scene.alternative = input.alternative;
    }

    Neighbourhood take() {
        const double above = m_input.before.empty() ? 0 : title_height + card_height;
        const double middle_top = above + (m_input.before.empty() ? halo : ribbon_height);
        const LayoutBox middle{halo, middle_top, m_style.width - 2 * halo, middle_height()};
        const double below = middle.bottom() + ribbon_height;
        if (!m_input.before.empty())
            add_title(m_input.before_title, title_size);
        add_side(m_input.before, middle, title_height, true);
        add_side(m_input.after, middle, below, false);
        add_middle(middle);
        m_drawn.scene.height = m_input.after.empty() ? middle.bottom() + halo : below + card_height;
        return std::move(m_drawn);
    }

private:
    void add_title(const std::string& words, double baseline) {
        add_text(
            m_drawn.scene,
            {halo, baseline},
            words,
            {title_size, TextWeight::Regular, TextAnchor::Start, m_palette.ink_soft}
        );
    }

    void add_side(
        const std::vector<NeighbourCard>& cards, const LayoutBox& middle, double top, bool is_before
    ) {
        const std::size_t count = std::min(cards.size(), drawn_neighbours);
        const Row row = row_of(count, m_style.width);
        const double port = middle.width / static_cast<double>(std::max<std::size_t>(count, 1));
        std::vector<LayoutBox>& places = is_before ? m_drawn.before : m_drawn.after;
        for (std::size_t i = 0; i < count; ++i) {
            const LayoutBox box = place_in(row, i, top);
            const Point at_card{box.x + box.width / 2, is_before ? box.bottom() : box.y};
            const Point at_middle{
                middle.x + (static_cast<double>(i) + 0.5) * port,
                is_before ? middle.y : middle.bottom()};
            const Colour colour = colour_of(cards[i].way, is_before, m_palette);
            add_way(
                is_before ? at_card : at_middle, is_before ? at_middle : at_card, cards[i], colour
            );
            add_neighbour(box, cards[i], colour);
            places.push_back(box);
        }
    }

    // From above to below: a ribbon, or dashes with a head where customers go back.
    void add_way(Point from, Point to, const NeighbourCard& card, Colour colour) {
        const double share = std::clamp(card.share, 0.0, 1.0);
        const double width = std::max(narrowest_ribbon, widest_ribbon * share);
        constexpr int steps = 16;
        const bool is_back = card.way == NeighbourWay::Back;
        if (is_back)
            to.y -= arrow;
        Polyline middle{{}, colour, is_back ? std::min(width, widest_dashed) : 1, {}};
        Polygon ribbon{{}, colour, no_colour, 0, {}};
        std::vector<Point> other;
        for (int i = 0; i <= steps; ++i) {
            const double t = static_cast<double>(i) / steps;
            const double eased = t * t * (3 - 2 * t);
            const Point at{from.x + (to.x - from.x) * eased, from.y + (to.y - from.y) * t};
            middle.points.push_back(at);
            ribbon.points.push_back({at.x - width / 2, at.y});
            other.push_back({at.x + width / 2, at.y});
        }
        if (!is_back) {
            ribbon.points.insert(ribbon.points.end(), other.rbegin(), other.rend());
            m_drawn.scene.items.push_back(std::move(ribbon));
            return;
        }
        middle.dash = {6, 4};
        m_drawn.scene.items.push_back(std::move(middle));
        m_drawn.scene.items.push_back(Polygon{
            {{to.x - arrow * 0.7, to.y}, {to.x + arrow * 0.7, to.y}, {to.x, to.y + arrow}},
            colour,
            no_colour,
            0,
            {}});
    }

    void add_neighbour(const LayoutBox& box, const NeighbourCard& card, Colour colour) {
        const bool leaves = card.way == NeighbourWay::Leave;
        const Colour fill = leaves ? mixed(m_palette.surface, colour, 0.1) : m_palette.surface;
        const Colour line =
            card.way == NeighbourWay::On ? m_palette.line : mixed(m_palette.surface, colour, 0.6);
        m_drawn.scene.items.push_back(Rect{
            box.x, box.y, box.width, box.height, radius, fill, line, 1});
        const double room = box.width - 2 * card_inset;
        // The colour of what flows out is too light for words.
        const Colour ink = leaves          ? m_palette.alert
            : card.way == NeighbourWay::On ? m_palette.ink
                                           : colour;
        double baseline = box.y + 18;
        for (const std::string& words :
             wrapped(m_style.measure, card.name, card_name_size, TextWeight::SemiBold, room, 2)) {
            add_text(
                m_drawn.scene,
                {box.x + card_inset, baseline},
                words,
                {card_name_size, TextWeight::SemiBold, TextAnchor::Start, ink}
            );
            baseline += card_line;
        }
        add_text(
            m_drawn.scene,
            {box.x + card_inset, box.bottom() - 10},
            card.figure,
            {card_figure_size,
             TextWeight::Regular,
             TextAnchor::Start,
             leaves ? ink : m_palette.ink_soft}
        );
    }

    [[nodiscard]] double name_room() const {
        const double face = m_input.emotion ? emotion_width : 0;
        const double star = m_input.moment_of_truth ? 24 : 0;
        return m_style.width - 2 * halo - 2 * inset - face - star;
    }
    [[nodiscard]] std::vector<std::string> name_lines() const {
        return wrapped(
            m_style.measure, m_input.name, name_size, TextWeight::SemiBold, name_room(), 2
        );
    }
    [[nodiscard]] double figure_room() const {
        const auto count = static_cast<double>(std::max<std::size_t>(m_input.figures.size(), 1));
        return (m_style.width - 2 * halo - 2 * inset) / count;
    }
    [[nodiscard]] std::vector<std::string> words_of(const NeighbourhoodFigure& figure) const {
        return wrapped(
            m_style.measure, figure.words, words_size, TextWeight::Regular, figure_room() - 8, 3
        );
    }
    [[nodiscard]] double head_height() const {
        return 12 + name_line * static_cast<double>(name_lines().size())
            + (m_input.where.empty() ? 0 : 20);
    }
    [[nodiscard]] double middle_height() const {
        std::size_t lines = 0;
        for (const NeighbourhoodFigure& figure : m_input.figures)
            lines = std::max(lines, words_of(figure).size());
        const double figures =
            m_input.figures.empty() ? 0 : 28 + words_line * static_cast<double>(lines);
        return head_height() + figures + 12;
    }

    void add_middle(const LayoutBox& box) {
        Scene& scene = m_drawn.scene;
        add_halo(scene, box, radius, m_palette);
        scene.items.push_back(Rect{
            box.x, box.y, box.width, box.height, radius, m_palette.surface, m_palette.ink, 2.5});
        const double left = box.x + inset;
        double baseline = box.y + 12 + 17;
        const std::vector<std::string> lines = name_lines();
        for (const std::string& words : lines) {
            add_text(
                scene,
                {left, baseline},
                words,
                {name_size, TextWeight::SemiBold, TextAnchor::Start, m_palette.ink}
            );
            baseline += name_line;
        }
        const double first_middle = box.y + 12 + 11;
        if (m_input.moment_of_truth)
            add_star(
                scene,
                {left + m_style.measure.width(lines.front(), name_size, TextWeight::SemiBold) + 16,
                 first_middle},
                m_palette
            );
        add_emotion({box.right() - inset, first_middle});
        if (!m_input.where.empty())
            add_text(
                scene,
                {left, baseline - 1},
                wrapped(
                    m_style.measure,
                    m_input.where,
                    where_size,
                    TextWeight::Regular,
                    box.width - 2 * inset,
                    1
                )
                    .front(),
                {where_size, TextWeight::Regular, TextAnchor::Start, m_palette.ink_soft}
            );
        add_figures({left, box.y + head_height() + 22});
    }

    // Its face, and its value at the right end.
    void add_emotion(Point right) {
        const auto emotion = known(m_input.emotion);
        if (!emotion)
            return;
        const Colour colour = m_palette.emotions[static_cast<std::size_t>(emotion_index(*emotion))];
        add_text(
            m_drawn.scene,
            {right.x, baseline_for_middle(right.y, name_size)},
            m_input.emotion_value,
            {name_size, TextWeight::SemiBold, TextAnchor::End, m_palette.ink}
        );
        const double width =
            m_style.measure.width(m_input.emotion_value, name_size, TextWeight::SemiBold);
        add_face(
            m_drawn.scene,
            {right.x - width - 8 - face_radius, right.y},
            *emotion,
            colour,
            m_palette.surface
        );
    }

    void add_figures(Point at) {
        for (const NeighbourhoodFigure& figure : m_input.figures) {
            add_text(
                m_drawn.scene,
                at,
                figure.value,
                {value_size,
                 TextWeight::SemiBold,
                 TextAnchor::Start,
                 figure.alert ? m_palette.alert : m_palette.ink}
            );
            double baseline = at.y + words_line + 2;
            for (const std::string& words : words_of(figure)) {
                add_text(
                    m_drawn.scene,
                    {at.x, baseline},
                    words,
                    {words_size, TextWeight::Regular, TextAnchor::Start, m_palette.ink_soft}
                );
                baseline += words_line;
            }
            at.x += figure_room();
        }
    }

    const NeighbourhoodInput& m_input;
    const ChartStyle& m_style;
    const Palette& m_palette;
    Neighbourhood m_drawn;
};

} // namespace

Neighbourhood neighbourhood(const NeighbourhoodInput& input, const ChartStyle& style) {
    return Drawing(input, style).take();
}

} // namespace tappa::scene
