#include "scene/path_chips.hpp"

#include "scene/graph_card.hpp"
#include "scene/pieces.hpp"

#include <algorithm>

namespace tappa::scene {

namespace {

constexpr double text_size = 12;
constexpr double longest_name = 132;
constexpr double shortest_name = 60;
constexpr double name_step = 4;  // by which names are made shorter until all fit
constexpr double notch = 8;      // of a chip's arrow
constexpr double padding = 7;    // beside the words, within the arrow
constexpr double between = 2;    // white, along the arrow
constexpr double number_gap = 4; // after the stage's number
constexpr double stripe = 3;     // of the stage's colour, along the top
constexpr double tint = 0.16;    // of that colour in the ground
constexpr double end_radius = 11;
constexpr double end_gap = 7;

// A chip as it is drawn, or the sign for those left out.
struct Piece {
    std::string number;
    std::string words;
    Colour colour;
    double width = 0;
};

class Drawing {
public:
    Drawing(const PathChipsInput& input, const ChartStyle& style)
        : m_input(input), m_style(style), m_room(style.width - end_gap - 2 * end_radius) {}

    Scene run() && {
        m_scene.height = path_chips_height;
        double x = 0;
        const std::vector<Piece> pieces = fitting();
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            add_piece(pieces[i], x, i == 0);
            x += pieces[i].width - notch + between;
        }
        add_end(x + notch - between + end_gap + end_radius);
        m_scene.width = x + notch - between + end_gap + 2 * end_radius;
        return std::move(m_scene);
    }

private:
    [[nodiscard]] double width_of(const std::string& words, TextWeight weight) const {
        return m_style.measure.width(words, text_size, weight);
    }
    [[nodiscard]] double width_of(const Piece& piece) const {
        const double number =
            piece.number.empty() ? 0 : width_of(piece.number, TextWeight::SemiBold) + number_gap;
        return 2 * (notch + padding) + number + width_of(piece.words, TextWeight::Regular);
    }

    [[nodiscard]] Piece piece_of(const PathChip& chip, double longest) const {
        Piece piece;
        piece.number = std::to_string(chip.stage + 1);
        piece.colour = m_style.palette.series[chip.stage % m_style.palette.series.size()];
        const std::string times = chip.times > 1 ? " ×" + std::to_string(chip.times) : "";
        piece.words =
            fitted(m_style.measure, chip.name, text_size, TextWeight::Regular, longest) + times;
        piece.width = width_of(piece);
        return piece;
    }
    [[nodiscard]] Piece fold_of(std::size_t count) const {
        Piece piece{"", "+" + std::to_string(count), m_style.palette.line, 0};
        piece.width = width_of(piece);
        return piece;
    }

    static double length_of(const std::vector<Piece>& pieces) {
        double length = 0;
        for (const Piece& piece : pieces)
            length += piece.width - notch + between;
        return pieces.empty() ? 0 : length + notch - between;
    }

    // All with whole names, else with short ones, else without some in the middle.
    [[nodiscard]] std::vector<Piece> fitting() const {
        for (const double longest : {longest_name, (longest_name + shortest_name) / 2}) {
            std::vector<Piece> all = pieces_of(longest);
            if (length_of(all) <= m_room)
                return all;
        }
        // As many as fit with short names; what room is left then goes to the names.
        const double least = m_room < 400 ? shortest_name : longest_name;
        const std::size_t kept = most_kept(pieces_of(least));
        for (double longest = longest_name; longest > least; longest -= name_step) {
            std::vector<Piece> pieces = folded(pieces_of(longest), kept);
            if (length_of(pieces) <= m_room)
                return pieces;
        }
        return folded(pieces_of(least), kept);
    }
    [[nodiscard]] std::vector<Piece> pieces_of(double longest) const {
        std::vector<Piece> pieces;
        for (const PathChip& chip : m_input.chips)
            pieces.push_back(piece_of(chip, longest));
        return pieces;
    }

    // So many from both ends, and always the last: it says where they left.
    [[nodiscard]] std::vector<Piece> folded(const std::vector<Piece>& all, std::size_t kept) const {
        if (kept >= all.size())
            return all;
        const std::size_t last = (kept + 1) / 2;
        const auto first_end = all.begin() + static_cast<std::ptrdiff_t>(kept - last);
        std::vector<Piece> pieces(all.begin(), first_end);
        pieces.push_back(fold_of(all.size() - kept));
        pieces.insert(pieces.end(), all.end() - static_cast<std::ptrdiff_t>(last), all.end());
        return pieces;
    }
    // One at least.
    [[nodiscard]] std::size_t most_kept(const std::vector<Piece>& all) const {
        std::size_t kept = 1;
        while (kept + 1 < all.size() && length_of(folded(all, kept + 1)) <= m_room)
            ++kept;
        return kept;
    }

    void add_piece(const Piece& piece, double x, bool is_first) {
        const double top = 1;
        const double foot = path_chips_height - 1;
        const double middle = path_chips_height / 2;
        const double right = x + piece.width;
        const Palette& palette = m_style.palette;
        std::vector<Point> outline{
            {x, top}, {right - notch, top}, {right, middle}, {right - notch, foot}, {x, foot}};
        if (!is_first)
            outline.push_back({x + notch, middle});
        m_scene.items.push_back(Polygon{
            outline, mixed(palette.surface, piece.colour, tint), no_colour, 0, {}});
        const double slant = notch * stripe / (middle - top);
        m_scene.items.push_back(Polygon{
            {{x, top},
             {right - notch, top},
             {right - notch + slant, top + stripe},
             {is_first ? x : x + slant, top + stripe}},
            piece.colour,
            no_colour,
            0,
            {}});
        const double baseline = baseline_for_middle(middle + 1, text_size);
        double at = x + notch + padding;
        if (!piece.number.empty()) {
            add_text(
                m_scene,
                {at, baseline},
                piece.number,
                {text_size, TextWeight::SemiBold, TextAnchor::Start, palette.ink}
            );
            at += width_of(piece.number, TextWeight::SemiBold) + number_gap;
        }
        add_text(
            m_scene,
            {at, baseline},
            piece.words,
            {text_size, TextWeight::Regular, TextAnchor::Start, palette.ink}
        );
    }

    // An arrow on the accent: on to the goal; an arrow out of a frame: left.
    void add_end(double x) {
        const Palette& palette = m_style.palette;
        const double y = path_chips_height / 2;
        const bool goal = m_input.reaches_goal;
        const Colour ink = goal ? palette.surface : palette.alert;
        m_scene.items.push_back(Circle{
            x, y, end_radius, goal ? palette.accent : palette.leaving_fill, no_colour, 0});
        const auto line = [&](std::vector<Point> points) {
            m_scene.items.push_back(Polyline{std::move(points), ink, 1.6, {}});
        };
        const double from = goal ? x - 5 : x - 2;
        line({{from, y}, {x + 5, y}});
        line({{x + 1.5, y - 3.5}, {x + 5, y}, {x + 1.5, y + 3.5}});
        if (!goal)
            line({{x - 1.5, y - 5}, {x - 5, y - 5}, {x - 5, y + 5}, {x - 1.5, y + 5}});
    }

    const PathChipsInput& m_input;
    const ChartStyle& m_style;
    double m_room;
    Scene m_scene;
};

} // namespace

Scene path_chips(const PathChipsInput& input, const ChartStyle& style) {
    return Drawing(input, style).run();
}

} // namespace tappa::scene
