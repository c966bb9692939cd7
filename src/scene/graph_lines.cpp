#include "scene/graph_lines.hpp"

#include <algorithm>
#include <utility>

namespace tappa::scene {

namespace {

constexpr double taper_length = 20;

} // namespace

std::vector<Point> line_of(const LinkRoute& route) {
    std::vector<Point> points;
    for (const LayoutPoint at : points_of(route))
        points.push_back({at.x, at.y});
    return points;
}

void add_taper(Scene& scene, const Leaving& leaving, Colour colour) {
    const LayoutPoint at = leaving.begin;
    scene.items.push_back(Polygon{
        {{at.x, at.y},
         {at.x + leaving.width, at.y},
         {at.x + leaving.width * 0.64, at.y + taper_length},
         {at.x + leaving.width * 0.36, at.y + taper_length}},
        colour,
        no_colour,
        0,
        {}});
}

void add_way_out(Scene& scene, const GraphLayout& layout, const Leaving& leaving, Colour colour) {
    const LayoutPoint at = leaving.begin;
    const double x = layout.cards[leaving.node].x - 5;
    const double half = std::clamp(leaving.width / 2, 1.0, 3.0);
    const double foot = layout.lane.y;
    Polygon way{{}, colour, no_colour, 0, {}};
    const auto curve = [&](LayoutPoint from, LayoutPoint c1, LayoutPoint c2, LayoutPoint to) {
        LinkRoute piece;
        piece.begin = from;
        piece.pieces = {{c1, c2, to}};
        const std::vector<Point> points = line_of(piece);
        way.points.insert(way.points.end(), points.begin(), points.end());
    };
    curve({at.x, at.y}, {at.x, at.y + 20}, {x - half, at.y + 6}, {x - half, at.y + 34});
    way.points.push_back({x - half, foot});
    way.points.push_back({x + half, foot});
    curve(
        {x + half, at.y + 36},
        {x + half, at.y + 22},
        {at.x + leaving.width, at.y + 26},
        {at.x + leaving.width, at.y}
    );
    scene.items.push_back(std::move(way));
}

} // namespace tappa::scene
