#pragma once

#include "base/shared.hpp"
#include "model/journey.hpp"
#include "scene/colour.hpp"
#include "scene/text_measure.hpp"

#include <string>
#include <variant>
#include <vector>

namespace tappa::scene {

// A drawing as data, in units of CSS pixels with y downwards. Screen, SVG and PDF draw the same
// one. Items are drawn in their order; a colour that is not visible is not drawn.

struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

struct Polyline {
    std::vector<Point> points;
    Colour stroke;
    double stroke_width = 1;
    std::vector<double> dash; // lengths on, off…; empty: solid
    bool operator==(const Polyline&) const = default;
};

struct Polygon {
    std::vector<Point> points;
    Colour fill;
    Colour stroke;
    double stroke_width = 1;
    std::vector<double> dash;
    bool operator==(const Polygon&) const = default;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    double radius = 0;
    Colour fill;
    Colour stroke;
    double stroke_width = 1;
    bool operator==(const Rect&) const = default;
};

struct Circle {
    double x = 0;
    double y = 0;
    double r = 0;
    Colour fill;
    Colour stroke;
    double stroke_width = 1;
    bool operator==(const Circle&) const = default;
};

enum class TextAnchor { Start, Middle, End };

struct Text {
    double x = 0;
    double y = 0; // the baseline
    std::string text;
    double size = 12;
    TextWeight weight = TextWeight::Regular;
    TextAnchor anchor = TextAnchor::Start;
    Colour fill;
    bool operator==(const Text&) const = default;
};

// A small picture of a touchpoint, all of it in this rectangle, which has its shape.
struct Image {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    Shared<Picture> picture;
    bool operator==(const Image&) const = default;
};

using Item = std::variant<Polyline, Polygon, Rect, Circle, Text, Image>;

// The same facts as the drawing, for people who cannot see it. The first column names the row.
struct SceneTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; // each as long as `columns`
    bool operator==(const SceneTable&) const = default;
};

struct Scene {
    double width = 0;
    double height = 0;
    std::vector<Item> items;
    std::string alternative; // one or two sentences that say what the drawing shows
    SceneTable table;
    bool operator==(const Scene&) const = default;
};

} // namespace tappa::scene
