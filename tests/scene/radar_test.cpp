#include "scene/radar.hpp"
#include "scene/scene_checks.hpp"

#include <doctest/doctest.h>

using namespace tappa::scene;
using tappa::test::shapes_of;

namespace {

RadarInput five_axes() {
    RadarInput input;
    input.axis_name = "Capability";
    input.value_name = "Score";
    input.target_name = "Target";
    input.baseline_name = "Last snapshot";
    input.missing = "no answer";
    for (const char* label : {"Strategy", "Governance", "People", "Data", "Speed"})
        input.axes.push_back({label, "", 2.0, std::nullopt, std::nullopt});
    return input;
}

std::size_t dashed_polygons(const Scene& drawing) {
    std::size_t count = 0;
    for (const Polygon& polygon : shapes_of<Polygon>(drawing))
        count += polygon.dash.empty() ? 0u : 1u;
    return count;
}

} // namespace

TEST_CASE("a complete series is one closed outline with a translucent area") {
    const Palette palette = light_palette();
    std::size_t areas = 0;
    std::size_t outlines = 0;
    for (const Polygon& polygon : shapes_of<Polygon>(radar(five_axes(), {}))) {
        areas += polygon.fill == palette.accent_fill ? 1u : 0u;
        outlines += polygon.stroke == palette.accent ? 1u : 0u;
    }
    CHECK(areas == 1);
    CHECK(outlines == 1);
}

TEST_CASE("a missing value opens the outline instead of falling to the centre") {
    RadarInput input = five_axes();
    input.axes[2].value.reset();
    const Scene drawing = radar(input, {});
    for (const Polygon& polygon : shapes_of<Polygon>(drawing))
        CHECK(polygon.stroke != light_palette().accent);
    std::size_t runs = 0;
    for (const Polyline& line : shapes_of<Polyline>(drawing)) {
        if (line.stroke == light_palette().accent) {
            ++runs;
            CHECK(line.points.size() == 4);
        }
    }
    CHECK(runs == 1);
    CHECK(shapes_of<Circle>(drawing).size() == 4);
    CHECK(drawing.table.rows[2][1] == "no answer");
}

TEST_CASE("a lone value between gaps is still a point") {
    RadarInput input = five_axes();
    for (const std::size_t axis : {0u, 1u, 3u, 4u})
        input.axes[axis].value.reset();
    CHECK(shapes_of<Circle>(radar(input, {})).size() == 1);
}

TEST_CASE("targets are dashed and named in a legend") {
    RadarInput input = five_axes();
    CHECK(dashed_polygons(radar(input, {})) == 0);
    CHECK_FALSE(tappa::test::shows_text(radar(input, {}), "Target"));
    for (RadarAxis& axis : input.axes)
        axis.target = 3;
    const Scene drawing = radar(input, {});
    CHECK(dashed_polygons(drawing) == 1);
    CHECK(tappa::test::shows_text(drawing, "Target"));
    CHECK(drawing.table.columns.size() == 3);
}

TEST_CASE("values lie at their share of the radius") {
    RadarInput input = five_axes();
    input.axes[0].value = 5;
    const Scene drawing = radar(input, {});
    const auto points = shapes_of<Circle>(drawing);
    const auto rings = shapes_of<Polygon>(drawing);
    REQUIRE(points.size() == 5);
    CHECK(points[0].y == doctest::Approx(rings[4].points[0].y)); // the outer ring
    CHECK(points[1].y == doctest::Approx(rings[1].points[1].y)); // the ring of 2
}

TEST_CASE("two axes give a table and no picture") {
    RadarInput input = five_axes();
    input.axes.resize(2);
    const Scene drawing = radar(input, {});
    CHECK(drawing.items.empty());
    CHECK(drawing.table.rows.size() == 2);
}

TEST_CASE("on a phone's width a long word of a label is whole, inside the drawing") {
    RadarInput input = five_axes();
    input.axes[3].label = "Personalizzazione";
    ChartStyle style;
    style.width = 312;
    style.text_size = 12;
    const Scene drawing = radar(input, style);
    bool is_whole = false;
    for (const Text& text : shapes_of<Text>(drawing)) {
        is_whole = is_whole || text.text == "Personalizzazione";
        const double width = style.measure.width(text.text, text.size);
        const double left = text.anchor == TextAnchor::Start ? text.x
            : text.anchor == TextAnchor::End                 ? text.x - width
                                                             : text.x - width / 2;
        CHECK(left >= 0);
        CHECK(left + width <= drawing.width);
    }
    CHECK(is_whole);
}

TEST_CASE("the table names a capability in full") {
    RadarInput input = five_axes();
    input.axes[0].name = "Strategy and leadership";
    CHECK(radar(input, {}).table.rows[0][0] == "Strategy and leadership");
    CHECK(radar(input, {}).table.rows[1][0] == "Governance");
}
