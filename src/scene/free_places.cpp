#include "scene/free_places.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::scene {

namespace {

constexpr double step = 4; // along a line, from one place tried to the next

} // namespace

std::optional<Point> FreePlaces::place_along(
    const std::vector<Point>& line, double width, double height
) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point from = line[i - 1];
        const Point to = line[i];
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        for (double along = 0; along < length; along += step) {
            const Point at{
                from.x + (to.x - from.x) * along / length,
                from.y + (to.y - from.y) * along / length};
            const LayoutBox box{at.x - width / 2, at.y - height / 2, width, height};
            if (!is_free(box))
                continue;
            take(box);
            return at;
        }
    }
    return std::nullopt;
}

bool FreePlaces::is_free(const LayoutBox& box) const {
    if (box.x < 0 || box.y < 0 || box.right() > m_width || box.bottom() > m_height)
        return false;
    return std::none_of(m_taken.begin(), m_taken.end(), [&](const LayoutBox& other) {
        return box.x < other.right() && other.x < box.right() && box.y < other.bottom()
            && other.y < box.bottom();
    });
}

} // namespace tappa::scene
