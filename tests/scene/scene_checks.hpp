#pragma once

#include "scene/chart.hpp"
#include "scene/scene.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <type_traits>
#include <vector>

namespace tappa::test {

// The corners of what an item covers. Strokes are left out: half a pixel beyond is no fault.
struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

inline Box box_of(const std::vector<scene::Point>& points) {
    Box box{1e300, 1e300, -1e300, -1e300};
    for (const scene::Point at : points) {
        if (!std::isfinite(at.x) || !std::isfinite(at.y))
            return {NAN, NAN, NAN, NAN};
        box = {
            std::min(box.left, at.x),
            std::min(box.top, at.y),
            std::max(box.right, at.x),
            std::max(box.bottom, at.y)};
    }
    return box;
}

inline Box box_of(const scene::Item& item) {
    return std::visit(
        [](const auto& shape) -> Box {
            using Shape = std::decay_t<decltype(shape)>;
            if constexpr (std::is_same_v<Shape, scene::Rect> || std::is_same_v<Shape, scene::Image>) {
                return {shape.x, shape.y, shape.x + shape.width, shape.y + shape.height};
            } else if constexpr (std::is_same_v<Shape, scene::Circle>) {
                return {shape.x - shape.r, shape.y - shape.r, shape.x + shape.r, shape.y + shape.r};
            } else if constexpr (std::is_same_v<Shape, scene::Text>) {
                const double width =
                    scene::inter_measure().width(shape.text, shape.size, shape.weight);
                const double before = shape.anchor == scene::TextAnchor::Start ? 0
                    : shape.anchor == scene::TextAnchor::Middle                ? width / 2
                                                                               : width;
                return {
                    shape.x - before,
                    shape.y - shape.size * 0.75,
                    shape.x - before + width,
                    shape.y + shape.size * 0.25};
            } else {
                return box_of(shape.points);
            }
        },
        item
    );
}

// What is wrong with a scene, one sentence each; empty when nothing is. Whatever the input was, a
// chart has finite coordinates, stays inside its drawing and says its content in words and as a
// table.
inline std::vector<std::string> faults_of(const scene::Scene& drawing) {
    std::vector<std::string> faults;
    if (!(drawing.width > 0) || !(drawing.height >= 0) || !std::isfinite(drawing.height))
        faults.push_back("size");
    for (std::size_t i = 0; i < drawing.items.size(); ++i) {
        const Box box = box_of(drawing.items[i]);
        const bool inside = box.left >= -1 && box.top >= -1 && box.right <= drawing.width + 1
            && box.bottom <= drawing.height + 1; // false for NaN
        if (!inside)
            faults.push_back(
                "item " + std::to_string(i) + " of kind " + std::to_string(drawing.items[i].index())
                + " leaves the drawing: " + std::to_string(box.left) + " " + std::to_string(box.top)
                + " " + std::to_string(box.right) + " " + std::to_string(box.bottom)
            );
    }
    if (drawing.alternative.empty())
        faults.push_back("no alternative");
    if (drawing.table.columns.size() < 2)
        faults.push_back("no table");
    for (const auto& row : drawing.table.rows)
        if (row.size() != drawing.table.columns.size())
            faults.push_back("a row of the table is not as long as its columns");
    return faults;
}

template <typename Shape>
std::vector<Shape> shapes_of(const scene::Scene& drawing) {
    std::vector<Shape> shapes;
    for (const scene::Item& item : drawing.items)
        if (const auto* shape = std::get_if<Shape>(&item))
            shapes.push_back(*shape);
    return shapes;
}

inline bool shows_text(const scene::Scene& drawing, const std::string& text) {
    for (const auto& shown : shapes_of<scene::Text>(drawing))
        if (shown.text == text)
            return true;
    return false;
}

} // namespace tappa::test
