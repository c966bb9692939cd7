#include "report/map_pen.hpp"

#include "texts/texts.hpp"

#include <cstddef>
#include <iterator>
#include <utility>

namespace tappa::report {

MapPen::MapPen(double width, double height, double letter, Language in)
    : em(letter), language(in), palette(scene::light_palette()) {
    scene.width = width;
    scene.height = height;
    scene.items.push_back(scene::Rect{0, 0, width, height, 0, palette.surface, scene::no_colour, 0}
    );
}

std::string MapPen::say(ReportText id) const {
    return std::string(tappa::text(id, language));
}

scene::TextStyle MapPen::style(scene::Colour colour, double share, scene::TextWeight weight) const {
    return {share * em, weight, scene::TextAnchor::Start, colour};
}

double MapPen::width_of(std::string_view text, const scene::TextStyle& how) const {
    return m_measure.width(text, how.size, how.weight) / map_sure_share;
}

MapPlace MapPen::across() const {
    return {map_margin * em, scene.width - 2 * map_margin * em};
}

MapPlace MapPen::half(bool right) const {
    const double width = scene.width / 2 - map_margin * em;
    return {right ? scene.width / 2 : map_margin * em, width};
}

double MapPen::write(MapPlace place, double y, std::string_view text, const scene::TextStyle& how) {
    return scene::add_text_block(
        scene, m_measure, {place.x, y}, place.width * map_sure_share, text, how
    );
}

double MapPen::write_at_right(double y, std::string_view text, scene::TextStyle how) {
    how.anchor = scene::TextAnchor::End;
    const MapPlace place = half(true);
    const double room = place.width * map_sure_share;
    return scene::add_text_block(
        scene, m_measure, {place.x + place.width - room, y}, room, text, how
    );
}

double MapPen::name_row(double y, std::string_view name) {
    constexpr double gap = 0.8;
    return write(
        {map_margin * em, (map_lane_names - gap) * em},
        y,
        name,
        style(palette.ink_soft, 1, scene::TextWeight::SemiBold)
    );
}

void MapPen::line_across(double y, scene::Colour colour, double width, std::vector<double> dash) {
    const MapPlace place = across();
    scene::add_line(
        scene, {place.x, y}, {place.x + place.width, y}, colour, width * em, std::move(dash)
    );
}

void MapPen::star(double x, double middle) {
    const double r = 0.42 * em;
    scene.items.push_back(scene::Polygon{
        {{x + r, middle - r}, {x + 2 * r, middle}, {x + r, middle + r}, {x, middle}},
        palette.star,
        scene::no_colour,
        0,
        {}});
}

void MapPen::disc(double x, double middle, scene::Colour colour) {
    const double r = 0.36 * em;
    scene.items.push_back(scene::Circle{x + r, middle, r, colour, scene::no_colour, 0});
}

void MapPen::pain(double x, double middle) {
    scene::add_triangle(
        scene,
        {x + 0.38 * em, middle},
        0.34 * em,
        scene::Pointing::Down,
        palette.alert,
        scene::no_colour
    );
}

void MapPen::opportunity(double x, double middle) {
    scene::add_triangle(
        scene,
        {x + 0.38 * em, middle},
        0.34 * em,
        scene::Pointing::Up,
        palette.good,
        scene::no_colour
    );
}

MapPlace MapPen::beside_sign(MapPlace place) const {
    return {place.x + map_sign * em, place.width - map_sign * em};
}

void MapPen::put_behind(std::size_t first, std::vector<scene::Item> items) {
    scene.items.insert(
        scene.items.begin() + static_cast<std::ptrdiff_t>(first),
        std::make_move_iterator(items.begin()),
        std::make_move_iterator(items.end())
    );
}

} // namespace tappa::report
