#include "scene/svg.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "base/xml_text.hpp"

#include <cmath>

namespace tappa::scene {

namespace {

// Hundredths of a pixel are finer than any eye and keep files small. Anything that is not a
// number would make the drawing unreadable, so it becomes 0; charts never produce one
// (tests/scene/charts_test.cpp).
std::string number(double value) {
    if (!std::isfinite(value))
        return "0";
    const double rounded = std::round(value * 100) / 100;
    return exact_text(rounded == 0 ? 0.0 : rounded); // no "-0"
}

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + std::string(value) + "\"";
}

std::string points_of(const std::vector<Point>& points) {
    std::string text;
    for (const Point& point : points) {
        if (!text.empty())
            text += ' ';
        text += number(point.x) + "," + number(point.y);
    }
    return text;
}

std::string dashes_of(const std::vector<double>& dash) {
    if (dash.empty())
        return {};
    std::string text;
    for (const double length : dash) {
        if (!text.empty())
            text += ' ';
        text += number(length);
    }
    return attribute("stroke-dasharray", text);
}

std::string stroke_of(Colour stroke, double width) {
    if (!stroke.visible() || width <= 0)
        return {};
    return attribute("stroke", css_colour(stroke)) + attribute("stroke-width", number(width));
}

std::string element(const Polyline& line) {
    return "<polyline" + attribute("points", points_of(line.points)) + attribute("fill", "none")
        + stroke_of(line.stroke, line.stroke_width) + attribute("stroke-linejoin", "round")
        + dashes_of(line.dash) + "/>";
}

std::string element(const Polygon& polygon) {
    return "<polygon" + attribute("points", points_of(polygon.points))
        + attribute("fill", css_colour(polygon.fill))
        + stroke_of(polygon.stroke, polygon.stroke_width) + attribute("stroke-linejoin", "round")
        + dashes_of(polygon.dash) + "/>";
}

std::string element(const Rect& rect) {
    std::string text = "<rect" + attribute("x", number(rect.x)) + attribute("y", number(rect.y))
        + attribute("width", number(rect.width)) + attribute("height", number(rect.height));
    if (rect.radius > 0)
        text += attribute("rx", number(rect.radius));
    return text + attribute("fill", css_colour(rect.fill))
        + stroke_of(rect.stroke, rect.stroke_width) + "/>";
}

std::string element(const Circle& circle) {
    return "<circle" + attribute("cx", number(circle.x)) + attribute("cy", number(circle.y))
        + attribute("r", number(circle.r)) + attribute("fill", css_colour(circle.fill))
        + stroke_of(circle.stroke, circle.stroke_width) + "/>";
}

std::string element(const Text& text) {
    std::string result = "<text" + attribute("x", number(text.x)) + attribute("y", number(text.y))
        + attribute("font-size", number(text.size));
    if (text.weight == TextWeight::SemiBold)
        result += attribute("font-weight", "600");
    if (text.anchor != TextAnchor::Start)
        result += attribute("text-anchor", text.anchor == TextAnchor::Middle ? "middle" : "end");
    return result + attribute("fill", css_colour(text.fill)) + ">" + xml_escaped(text.text)
        + "</text>";
}

// Its words too, for who looks for them in the drawing: read out is the alternative of the whole.
std::string element(const Image& image) {
    const std::string open = "<image" + attribute("x", number(image.x))
        + attribute("y", number(image.y)) + attribute("width", number(image.width))
        + attribute("height", number(image.height))
        + attribute("href", "data:image/jpeg;base64," + image.picture->jpeg);
    if (image.picture->description.empty())
        return open + "/>";
    return open + "><title>" + xml_escaped(image.picture->description) + "</title></image>";
}

std::string length(const std::string& said, double units) {
    return said.empty() ? number(units) : xml_escaped(said);
}

} // namespace

std::string svg_from_scene(const Scene& scene, const SvgOptions& options) {
    const std::string id = xml_escaped(options.id);
    const std::string size = number(scene.width) + " " + number(scene.height);
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\""
        + attribute("viewBox", "0 0 " + size)
        + attribute("width", length(options.width, scene.width))
        + attribute("height", length(options.height, scene.height)) + attribute("role", "img")
        + attribute("aria-labelledby", id + "-title " + id + "-description")
        + attribute("font-family", "Inter, 'Helvetica Neue', Arial, sans-serif") + ">\n";
    svg +=
        "<title" + attribute("id", id + "-title") + ">" + xml_escaped(options.title) + "</title>\n";
    svg += "<desc" + attribute("id", id + "-description") + ">" + xml_escaped(scene.alternative)
        + "</desc>\n";
    for (const Item& item : scene.items) {
        svg += std::visit([](const auto& shape) { return element(shape); }, item);
        svg += '\n';
    }
    return svg + "</svg>\n";
}

std::string css_colour(Colour colour) {
    if (!colour.visible())
        return "none";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text = "#";
    const auto push = [&](std::uint8_t byte) {
        text.push_back(digits[byte >> 4]);
        text.push_back(digits[byte & 15]);
    };
    push(colour.r);
    push(colour.g);
    push(colour.b);
    if (colour.a != 255)
        push(colour.a);
    return text;
}

} // namespace tappa::scene
