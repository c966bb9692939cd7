#include "scene/graph_card.hpp"

#include "scene/pieces.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace tappa::scene {

namespace {

constexpr double radius = 9;
constexpr double inset = 6;
constexpr double name_size = 12;
constexpr std::array<double, 2> small_name_sizes{11, 10}; // where one shows the whole name
constexpr double line_height = 14.5;
constexpr double figure_size = 11.5;
constexpr double strongest = 0.5; // of a tone on the card's ground

struct CardColours {
    Colour fill;
    Colour line;
    Colour ink;
    Colour ink_soft;
    double line_width = 1;
};

Colour tone_colour(const GraphCard& card, GraphTone tone, const Palette& palette) {
    switch (tone) {
    case GraphTone::Alert:
        return palette.leaving;
    case GraphTone::Accent:
        return palette.accent;
    case GraphTone::Emotion:
        break;
    }
    return palette.emotions[static_cast<std::size_t>(emotion_index(card.emotion.value_or(0)))];
}

CardColours colours_of(
    const GraphCard& card, GraphTone tone, CardRole role, const Palette& palette
) {
    CardColours colours{palette.surface, palette.line, palette.ink, palette.ink_soft};
    const double strength = std::clamp(card.strength, 0.0, 1.0);
    if (strength > 0) {
        const Colour over = tone_colour(card, tone, palette);
        colours.fill = mixed(palette.surface, over, 0.06 + 0.16 * strength);
        colours.line = mixed(palette.surface, over, 0.4 + strongest * strength);
    }
    switch (role) {
    case CardRole::Plain:
        break;
    case CardRole::Chosen:
        colours.line = palette.ink;
        colours.line_width = 2.5;
        break;
    case CardRole::Before:
    case CardRole::After:
        colours.line = role == CardRole::Before ? palette.before : palette.after;
        colours.line_width = 1.5;
        break;
    case CardRole::Dimmed:
        colours = {
            mixed(palette.surface, palette.band, 0.5),
            palette.grid,
            palette.ink_muted,
            palette.ink_muted};
        break;
    }
    return colours;
}

void add_box(Scene& scene, const LayoutBox& box, Colour fill, Colour line, double line_width) {
    scene.items.push_back(Rect{box.x, box.y, box.width, box.height, radius, fill, line, line_width}
    );
}

// On as many lines as the card has room for.
void add_name(
    Scene& scene,
    const LayoutBox& box,
    const std::string& name,
    TextStyle text,
    const ChartStyle& style
) {
    const auto most = static_cast<std::size_t>(box.height >= 48 ? 2 : 1);
    const double room = box.width - 2 * inset;
    const auto lines_of = [&](double size) {
        return wrapped(style.measure, name, size, text.weight, room, most);
    };
    std::vector<std::string> lines = lines_of(text.size);
    const auto is_cut = [](const std::vector<std::string>& shown) {
        return shown.back().ends_with("\u2026");
    };
    for (const double size : small_name_sizes) {
        if (!is_cut(lines))
            break;
        std::vector<std::string> smaller = lines_of(size);
        if (is_cut(smaller))
            continue;
        lines = std::move(smaller);
        text.size = size;
    }
    double baseline = box.y + 16;
    for (const std::string& line : lines) {
        add_text(scene, {box.x + inset, baseline}, line, text);
        baseline += line_height;
    }
}

void add_warning(Scene& scene, Point at, Colour colour) {
    scene.items.push_back(Polygon{
        {{at.x, at.y - 5}, {at.x + 5.6, at.y + 4.6}, {at.x - 5.6, at.y + 4.6}},
        no_colour,
        colour,
        1.2,
        {}});
    add_line(scene, {at.x, at.y - 1.4}, {at.x, at.y + 1.2}, colour, 1.2);
    scene.items.push_back(Circle{at.x, at.y + 3, 0.7, colour, no_colour, 0});
}

} // namespace

Colour mixed(Colour ground, Colour over, double share) {
    const auto part = [&](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(std::lround(from + (to - from) * share));
    };
    return {part(ground.r, over.r), part(ground.g, over.g), part(ground.b, over.b), 255};
}

void add_face(Scene& scene, Point at, double emotion, Colour colour, Colour ground) {
    const int index = emotion_index(emotion);
    const bool strong = index == 0 || index == 4;
    scene.items.push_back(Circle{
        at.x, at.y, face_radius, strong ? mixed(ground, colour, 0.26) : no_colour, colour, 1.2});
    for (const double side : {-1.0, 1.0})
        scene.items.push_back(Circle{at.x + side * 2.1, at.y - 1.6, 0.9, colour, no_colour, 0});
    const double bend = index > 2 ? 1.8 : index < 2 ? -1.8 : 0;
    Polyline mouth{{}, colour, 1.2, {}};
    for (const double x : {-2.8, -1.4, 0.0, 1.4, 2.8})
        mouth.points.push_back({at.x + x, at.y + 2.4 - bend / 2 + bend * (1 - x * x / 7.84)});
    scene.items.push_back(std::move(mouth));
}

void add_star(Scene& scene, Point at, const Palette& palette) {
    scene.items.push_back(Circle{at.x, at.y, 8.5, palette.surface, palette.star, 1});
    Polygon star{{}, palette.star, no_colour, 0, {}};
    for (int i = 0; i < 10; ++i) {
        const double angle = std::numbers::pi * (i / 5.0 - 0.5);
        const double far = i % 2 == 0 ? 5.4 : 2.3;
        star.points.push_back({at.x + far * std::cos(angle), at.y + far * std::sin(angle)});
    }
    scene.items.push_back(std::move(star));
}

void add_halo(Scene& scene, const LayoutBox& box, double corner, const Palette& palette) {
    scene.items.push_back(Rect{
        box.x - halo,
        box.y - halo,
        box.width + 2 * halo,
        box.height + 2 * halo,
        corner + halo,
        with_alpha(palette.accent, 0x33),
        no_colour,
        0});
}

void add_card(
    Scene& scene,
    const LayoutBox& box,
    const GraphCard& card,
    GraphTone tone,
    CardRole role,
    const ChartStyle& style
) {
    const Palette& palette = style.palette;
    const CardColours colours = colours_of(card, tone, role, palette);
    const bool dimmed = role == CardRole::Dimmed;
    if (role == CardRole::Chosen)
        add_halo(scene, box, radius, palette);
    add_box(scene, box, colours.fill, colours.line, colours.line_width);

    const TextWeight weight = dimmed ? TextWeight::Regular : TextWeight::SemiBold;
    add_name(scene, box, card.name, {name_size, weight, TextAnchor::Start, colours.ink}, style);

    const double middle = box.bottom() - 11;
    const double figure_baseline = baseline_for_middle(middle, figure_size);
    const TextStyle figure{figure_size, TextWeight::Regular, TextAnchor::Start, colours.ink_soft};
    double x = box.x + inset;
    if (!card.figure.empty()) {
        add_text(scene, {x, figure_baseline}, card.figure, figure);
        x += style.measure.width(card.figure, figure_size) + 5;
    }
    if (const auto emotion = known(card.emotion)) {
        const Colour colour = dimmed
            ? palette.ink_muted
            : palette.emotions[static_cast<std::size_t>(emotion_index(*emotion))];
        add_face(scene, {x + face_radius, middle}, *emotion, colour, colours.fill);
    }
    if (!card.pains.empty()) {
        const Colour colour = dimmed ? palette.ink_muted : palette.alert;
        x = box.right() - inset;
        add_text(
            scene,
            {x, figure_baseline},
            card.pains,
            {figure_size, TextWeight::SemiBold, TextAnchor::End, colour}
        );
        x -= style.measure.width(card.pains, figure_size, TextWeight::SemiBold) + 8;
        add_warning(scene, {x, middle}, colour);
    }
    if (card.moment_of_truth)
        add_star(scene, {box.right() - 2.5, box.y + 1.5}, palette);
}

} // namespace tappa::scene
