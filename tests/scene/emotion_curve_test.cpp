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

namespace {

EmotionCurveInput with_series() {
    EmotionCurveInput input = curve({1, 0, -1, 1});
    input.own_label = "As it is";
    input.series = {
        {"As it is to be", {std::nullopt, 1.0, std::nullopt, 2.0}, "", light_palette().target},
        {"Giulia", {2.0, 1.0, 0.0, std::nullopt}, "A", light_palette().series[0]},
        {"Marco", {2.0, 1.0, 0.0, -2.0}, "B", light_palette().series[1]}};
    return input;
}

} // namespace

TEST_CASE("the emotion to reach is a dashed line, also where its neighbours are not known") {
    const Scene drawing = emotion_curve(with_series(), {});
    std::vector<Polyline> dashed;
    for (const Polyline& line : shapes_of<Polyline>(drawing))
        if (line.stroke == light_palette().target && line.points.size() == 2 && !line.dash.empty())
            dashed.push_back(line);
    REQUIRE(dashed.size() == 3); // two stages and the legend
    for (const Polyline& line : dashed)
        CHECK(line.points[0].x < line.points[1].x);
}

TEST_CASE("curves of personas have letters, never one over the other") {
    const Scene drawing = emotion_curve(with_series(), {});
    std::vector<Circle> marks;
    for (const Circle& circle : shapes_of<Circle>(drawing))
        if (circle.fill == light_palette().series[0] || circle.fill == light_palette().series[1])
            marks.push_back(circle);
    REQUIRE(marks.size() == 7);
    for (std::size_t i = 0; i < marks.size(); ++i)
        for (std::size_t j = i + 1; j < marks.size(); ++j) {
            const double x = marks[i].x - marks[j].x;
            const double y = marks[i].y - marks[j].y;
            CHECK(x * x + y * y > 4 * 7 * 7 - 1);
        }
    CHECK(shows_text(drawing, "A"));
    CHECK(shows_text(drawing, "B"));
}

TEST_CASE("a mark of several letters or in a square is whole") {
    EmotionCurveInput input = with_series();
    input.series[1].mark = "AA";
    input.series[2].mark = "12";
    input.series[2].squared = true;
    const Scene drawing = emotion_curve(input, {});
    const auto marks_of = [&](std::size_t series) {
        std::vector<Rect> marks;
        for (const Rect& rect : shapes_of<Rect>(drawing))
            if (rect.fill == light_palette().series[series])
                marks.push_back(rect);
        return marks;
    };
    REQUIRE(marks_of(0).size() == 3);
    REQUIRE(marks_of(1).size() == 4);
    CHECK(marks_of(0)[0].radius > marks_of(1)[0].radius);
    for (const Rect& mark : marks_of(0)) {
        CHECK(mark.width > ChartStyle().measure.width("AA", 9, TextWeight::SemiBold));
        CHECK(mark.y >= 0);
    }
}

TEST_CASE("other curves have a legend below the chart, and columns in its table") {
    const Scene alone = emotion_curve(curve({1, 0, -1, 1}), {});
    const Scene drawing = emotion_curve(with_series(), {});
    CHECK(drawing.height > alone.height);
    for (const char* label : {"As it is", "As it is to be", "A \u00B7 Giulia", "B \u00B7 Marco"})
        CHECK(shows_text(drawing, label));
    REQUIRE(drawing.table.columns.size() == 5);
    CHECK(drawing.table.columns[2] == "As it is to be");
    CHECK(drawing.table.rows[0][2] == "not known");
    CHECK(drawing.table.rows[3][2] == "+2.0");
    CHECK(drawing.table.rows[2][4] == "0.0");
    for (const Text& text : shapes_of<Text>(drawing)) {
        CHECK(text.y <= drawing.height);
        CHECK(text.y >= 0);
    }
}
