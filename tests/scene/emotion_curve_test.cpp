#include "scene/emotion_curve.hpp"
#include "scene/scene_checks.hpp"

#include <doctest/doctest.h>

using namespace tappa::scene;
using tappa::test::shapes_of;
using tappa::test::shows_text;

namespace {

EmotionCurveInput curve(const std::vector<std::optional<double>>& values) {
    EmotionCurveInput input;
    for (const auto& value : values)
        input.stages.push_back({"Stage", value, "2 touchpoints"});
    input.bands = {"Very negative", "Negative", "Neutral", "Positive", "Very positive"};
    input.lowest_note = "Lowest moment";
    input.missing = "not known";
    return input;
}

std::vector<Polyline> curve_lines(const Scene& drawing) {
    std::vector<Polyline> lines;
    for (const Polyline& line : shapes_of<Polyline>(drawing))
        if (line.stroke == light_palette().accent)
            lines.push_back(line);
    return lines;
}

} // namespace

TEST_CASE("sign shows as shape: triangle up, disc, triangle down") {
    const Scene drawing = emotion_curve(curve({1.2, 0.2, -1.6}), {});
    const auto triangles = shapes_of<Polygon>(drawing);
    REQUIRE(triangles.size() == 2);
    CHECK(triangles[0].points[0].y < triangles[0].points[1].y); // points upwards
    CHECK(triangles[1].points[0].y > triangles[1].points[1].y); // points downwards
    CHECK(shapes_of<Circle>(drawing).size() == 1);
    CHECK(shows_text(drawing, "+1.2"));
    CHECK(shows_text(drawing, "\u22121.6"));
}

TEST_CASE("a stage without emotion breaks the curve") {
    const Scene drawing = emotion_curve(curve({1, 1, std::nullopt, -1, -1}), {});
    const auto lines = curve_lines(drawing);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].points.size() == 2);
    CHECK(lines[1].points.size() == 2);
    CHECK(drawing.table.rows[2][1] == "not known");
}

TEST_CASE("the lowest point is annotated only when it is negative") {
    CHECK(shows_text(emotion_curve(curve({1, -0.4, 0}), {}), "Lowest moment"));
    CHECK_FALSE(shows_text(emotion_curve(curve({1, 0.4, 2}), {}), "Lowest moment"));
    CHECK_FALSE(shows_text(emotion_curve(curve({std::nullopt, std::nullopt}), {}), "Lowest moment")
    );
}

TEST_CASE("the grid names its five bands") {
    const Scene drawing = emotion_curve(curve({1, 0}), {});
    for (const char* band : {"Very negative", "Negative", "Neutral", "Positive", "Very positive"})
        CHECK(shows_text(drawing, band));
}

TEST_CASE("higher emotions lie higher") {
    const auto line = curve_lines(emotion_curve(curve({2, 1, 0, -1, -2}), {}))[0];
    for (std::size_t i = 1; i < line.points.size(); ++i)
        CHECK(line.points[i].y > line.points[i - 1].y);
}

TEST_CASE("points stand in the middle of columns that others draw, which also name them") {
    EmotionCurveInput input = curve({1, 0, -1, 2, -2, 1, 1});
    input.columns = CurveColumns{50, 110};
    ChartStyle style;
    style.width = 760;
    style.height = 156;
    const Scene drawing = emotion_curve(input, style);
    const auto lines = curve_lines(drawing);
    REQUIRE(lines.size() == 1);
    REQUIRE(lines[0].points.size() == 7);
    for (std::size_t i = 0; i < 7; ++i)
        CHECK(lines[0].points[i].x == doctest::Approx(50 + 110 * static_cast<double>(i)));
    CHECK_FALSE(shows_text(drawing, "Stage"));
    CHECK(drawing.table.rows.size() == 7);
    for (const Point point : lines[0].points) {
        CHECK(point.y > 0);
        CHECK(point.y < 156);
    }
}
