#include "ui/kit/picture_lines.hpp"

#include <limits>

namespace tappa::ui {

namespace {

constexpr float reach = 6; // beside the line, CSS pixels

double distance_to(const scene::Point& a, const scene::Point& b, const scene::Point& place) {
    const double x = b.x - a.x;
    const double y = b.y - a.y;
    const double length = x * x + y * y;
    const double along =
        length > 0 ? std::clamp(((place.x - a.x) * x + (place.y - a.y) * y) / length, 0.0, 1.0) : 0;
    return std::hypot(place.x - a.x - along * x, place.y - a.y - along * y);
}

bool may_be_near(const PictureLine& line, const scene::Point& place, double within) {
    double left = std::numeric_limits<double>::infinity();
    double right = -left;
    double top = left;
    double bottom = -left;
    for (const scene::Point& point : line.points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    return place.x >= left - within && place.x <= right + within && place.y >= top - within
        && place.y <= bottom + within;
}

// The thinnest of those at the pointer: a thick one can be pressed elsewhere too.
std::optional<std::size_t> line_at(
    const std::vector<PictureLine>& lines, const scene::Point& place, double beside
) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const PictureLine& line = lines[i];
        const double within = line.width / 2 + beside;
        if (line.hidden || (found && lines[*found].width <= line.width)
            || !may_be_near(line, place, within))
            continue;
        for (std::size_t k = 1; k < line.points.size(); ++k)
            if (distance_to(line.points[k - 1], line.points[k], place) <= within) {
                found = i;
                break;
            }
    }
    return found;
}

void draw_line(
    const Ui::Internal& parts, const PictureWindow& window, const PictureLine& line, float thickness
) {
    std::vector<ImVec2> points;
    for (const scene::Point& point : line.points)
        points.push_back(window.at(point.x, point.y));
    parts.draw().AddPolyline(
        points.data(),
        static_cast<int>(points.size()),
        to_imgui(parts.theme().accent),
        ImDrawFlags_None,
        parts.px(thickness)
    );
}

} // namespace

std::optional<std::size_t> pulled_spot(
    const std::vector<PictureSpot>& spots, const DragState& drag
) {
    const std::string_view key = std::string_view(drag.payload).substr(pulled_prefix.size());
    for (std::size_t i = 0; i < spots.size(); ++i)
        if (spots[i].key == key)
            return i;
    return std::nullopt;
}

std::string handle_key(const PictureSpot& spot) {
    return "pull/" + spot.key;
}

ImVec2 handle_place(const PictureWindow& window, const PictureSpot& spot) {
    return window.at(spot.x + spot.width, spot.y + spot.height / 2);
}

void draw_pulled_line(const Ui::Internal& parts, ImVec2 from, ImVec2 to) {
    const float bend = std::max(std::abs(to.x - from.x) / 2, parts.px(24));
    parts.draw().AddBezierCubic(
        from,
        {from.x + bend, from.y},
        {to.x - bend, to.y},
        to,
        to_imgui(parts.theme().accent),
        parts.px(3)
    );
    parts.disc(to, parts.px(5), parts.theme().accent);
}

std::optional<std::size_t> lines_ui(
    Ui::Internal& parts, const PictureWindow& window, const PictureOptions& options
) {
    if (!options.lines)
        return std::nullopt;
    const std::vector<PictureLine>& lines = *options.lines;
    if (options.chosen_line && !lines[*options.chosen_line].hidden)
        draw_line(parts, window, lines[*options.chosen_line], 5);
    // While the picture is dragged there is no time to look for what is under the pointer.
    if (!window.is_hovered() || options.drawing || ImGui::IsMouseDown(ImGuiMouseButton_Left))
        return std::nullopt;
    const std::optional<std::size_t> under = line_at(
        lines,
        window.in_scene(ImGui::GetIO().MousePos),
        parts.px(parts.memory.coarse_pointer ? 2 * reach : reach) / window.scale()
    );
    if (under) {
        parts.memory.cursor = "pointer";
        draw_line(parts, window, lines[*under], 3);
    }
    return under;
}

} // namespace tappa::ui
