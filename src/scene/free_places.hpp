#pragma once

#include "graph/layout.hpp"
#include "scene/scene.hpp"

#include <optional>
#include <vector>

namespace tappa::scene {

// Where a drawing still has room for labels.
class FreePlaces {
public:
    FreePlaces(double width, double height) : m_width(width), m_height(height) {}

    void take(const LayoutBox& box) { m_taken.push_back(box); }
    // The first point of a line around which a box of this size covers nothing that is taken, which
    // it then is; nothing where there is none.
    [[nodiscard]] std::optional<Point> place_along(
        const std::vector<Point>& line, double width, double height
    );

private:
    [[nodiscard]] bool is_free(const LayoutBox&) const;

    double m_width;
    double m_height;
    std::vector<LayoutBox> m_taken;
};

} // namespace tappa::scene
