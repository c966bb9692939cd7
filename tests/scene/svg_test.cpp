#include "scene/radar.hpp"
#include "scene/svg.hpp"
#include "scene/xml_check.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace tappa::scene;

namespace {

Scene one_of_each() {
    Scene drawing;
    drawing.width = 100;
    drawing.height = 50;
    drawing.alternative = "All \"shapes\" & <more>";
    drawing.items = {
        Polyline{{{0, 0}, {10, 5.5}}, colour_from_rgb(0x0B6E69), 1.5, {4, 3}},
        Polygon{{{0, 0}, {10, 0}, {5, 5}}, colour_from_rgb(0x0B6E69, 0x30), no_colour, 1, {}},
        Rect{1, 2, 3, 4, 2, no_colour, colour_from_rgb(0x123456), 1},
        Circle{5, 5, 2, colour_from_rgb(0xFFFFFF), no_colour, 0},
        Text{
            1,
            2,
            "<script>alert('x')</script>",
            12,
            TextWeight::SemiBold,
            TextAnchor::Middle,
            colour_from_rgb(0x17202B)}};
    return drawing;
}

} // namespace

TEST_CASE("a scene becomes one well-formed svg element") {
    const std::string svg = svg_from_scene(one_of_each(), {"A & B", "fig-1"});
    INFO(svg);
    CHECK(tappa::test::xml_fault(svg).empty());
    CHECK(svg.find("<title id=\"fig-1-title\">A &amp; B</title>") != std::string::npos);
    CHECK(svg.find("aria-labelledby=\"fig-1-title fig-1-description\"") != std::string::npos);
    CHECK(svg.find("points=\"0,0 10,5.5\"") != std::string::npos);
    CHECK(svg.find("fill=\"#0B6E6930\"") != std::string::npos);
    CHECK(svg.find("stroke-dasharray=\"4 3\"") != std::string::npos);
    CHECK(svg.find("text-anchor=\"middle\"") != std::string::npos);
}

TEST_CASE("texts cannot become markup") {
    const std::string svg = svg_from_scene(one_of_each(), {"\"><script>", "\" onload=\"x"});
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("onload=\"") == std::string::npos);
    CHECK(tappa::test::xml_fault(svg).empty());
}

TEST_CASE("numbers that are none never reach the file") {
    Scene drawing;
    drawing.width = 10;
    drawing.items = {Circle{
        std::numeric_limits<double>::quiet_NaN(),
        std::numeric_limits<double>::infinity(),
        -0.001,
        colour_from_rgb(1),
        no_colour,
        0}};
    const std::string svg = svg_from_scene(drawing, {});
    CHECK(svg.find("nan") == std::string::npos);
    CHECK(svg.find("inf") == std::string::npos);
    CHECK(svg.find("r=\"0\"") != std::string::npos); // not "-0"
}

TEST_CASE("colours are written as style sheets want them") {
    CHECK(css_colour(no_colour) == "none");
    CHECK(css_colour(colour_from_rgb(0x0B6E69)) == "#0B6E69");
    CHECK(css_colour(colour_from_rgb(0x0B6E69, 0x0A)) == "#0B6E690A");
}

TEST_CASE("the same scene gives the same bytes") {
    CHECK(svg_from_scene(one_of_each(), {}) == svg_from_scene(one_of_each(), {}));
}

TEST_CASE("the checker of these tests finds what is broken") {
    CHECK(tappa::test::xml_fault("<a><b/></a>").empty());
    CHECK_FALSE(tappa::test::xml_fault("<a><b></a>").empty());
    CHECK_FALSE(tappa::test::xml_fault("<a x=1/>").empty());
    CHECK_FALSE(tappa::test::xml_fault("<a>&</a>").empty());
    CHECK_FALSE(tappa::test::xml_fault("<a x=\"1\" x=\"2\"/>").empty());
    CHECK_FALSE(tappa::test::xml_fault("<a/><b/>").empty());
    CHECK_FALSE(tappa::test::xml_fault("<a>").empty());
}
