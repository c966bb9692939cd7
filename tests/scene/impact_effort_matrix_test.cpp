#include "scene/impact_effort_matrix.hpp"
#include "scene/scene_checks.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace tappa::scene;
using tappa::test::shapes_of;

namespace {

ImpactEffortInput matrix() {
    ImpactEffortInput input;
    input.effort_split = 10;
    input.impact_split = 0.5;
    input.quick_wins = "Quick wins";
    input.strategic = "Strategic";
    input.fill_ins = "Fill-ins";
    input.reconsider = "Reconsider";
    input.effort_name = "Effort";
    input.impact_name = "Impact";
    input.points = {
        {"1", "a", 10, 0.5}, {"2", "b", 10.5, 0.5}, {"3", "c", 2, 0.49}, {"4", "d", 60, 0}};
    return input;
}

} // namespace

TEST_CASE("little effort includes the split, much impact too") {
    const Scene drawing = impact_effort_matrix(matrix(), {});
    REQUIRE(drawing.table.rows.size() == 4);
    CHECK(drawing.table.rows[0][4] == "Quick wins");
    CHECK(drawing.table.rows[1][4] == "Strategic");
    CHECK(drawing.table.rows[2][4] == "Fill-ins");
    CHECK(drawing.table.rows[3][4] == "Reconsider");
}

TEST_CASE("points lie wholly inside their quadrant") {
    const Scene drawing = impact_effort_matrix(matrix(), {});
    const auto quadrants = shapes_of<Rect>(drawing); // quick wins, strategic, fill-ins, reconsider
    const auto points = shapes_of<Circle>(drawing);
    REQUIRE(quadrants.size() == 4);
    REQUIRE(points.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        INFO("point ", i + 1);
        CHECK(points[i].x - points[i].r >= quadrants[i].x);
        CHECK(points[i].x + points[i].r <= quadrants[i].x + quadrants[i].width);
        CHECK(points[i].y - points[i].r >= quadrants[i].y);
        CHECK(points[i].y + points[i].r <= quadrants[i].y + quadrants[i].height);
    }
}

TEST_CASE("it is said where each point is, and of which there is none") {
    ImpactEffortInput input = matrix();
    input.points.insert(input.points.begin() + 1, {"x", "lost", std::nan(""), 0.5});
    const MatrixDrawing drawing = impact_effort_drawing(input, {});
    const auto circles = shapes_of<Circle>(drawing.scene);
    REQUIRE(circles.size() == 4);
    REQUIRE(drawing.places.size() == 5);
    CHECK_FALSE(drawing.places[1].has_value());
    for (const std::size_t i : {std::size_t{0}, std::size_t{2}, std::size_t{4}}) {
        REQUIRE(drawing.places[i].has_value());
        const Circle& circle = circles[i > 1 ? i - 1 : i];
        CHECK(drawing.places[i]->x == circle.x);
        CHECK(drawing.places[i]->y == circle.y);
    }
}

TEST_CASE("points at one place are moved apart") {
    ImpactEffortInput input = matrix();
    input.points.assign(20, {"7", "same", 5, 0.8});
    const auto points = shapes_of<Circle>(impact_effort_matrix(input, {}));
    REQUIRE(points.size() == 20);
    for (std::size_t a = 0; a < points.size(); ++a)
        for (std::size_t b = a + 1; b < points.size(); ++b)
            CHECK(
                std::hypot(points[a].x - points[b].x, points[a].y - points[b].y) >= 2 * points[a].r
            );
}

TEST_CASE("of many points at one place none covers another") {
    ChartStyle style;
    style.width = 760; // as on a laptop
    for (const std::size_t count : {60U, 200U}) {
        INFO("points ", count);
        ImpactEffortInput input = matrix();
        input.points.assign(count, {"7", "same", 5, 0.8});
        const MatrixDrawing drawing = impact_effort_drawing(input, style);
        const auto quadrant = shapes_of<Rect>(drawing.scene)[0];
        const auto points = shapes_of<Circle>(drawing.scene);
        REQUIRE(points.size() == count);
        for (std::size_t a = 0; a < points.size(); ++a) {
            REQUIRE(points[a].r == drawing.radius);
            REQUIRE(points[a].x + points[a].r <= quadrant.x + quadrant.width);
            REQUIRE(points[a].y + points[a].r <= quadrant.y + quadrant.height);
            for (std::size_t b = a + 1; b < points.size(); ++b)
                REQUIRE(
                    std::hypot(points[a].x - points[b].x, points[a].y - points[b].y)
                    >= 2 * drawing.radius
                );
        }
    }
}

TEST_CASE("a number is drawn where it can be read, and few points are large") {
    ImpactEffortInput input = matrix();
    CHECK(impact_effort_drawing(input, {}).radius == 11);
    input.points.assign(300, {"7", "same", 5, 0.8});
    const MatrixDrawing many = impact_effort_drawing(input, {});
    CHECK(many.radius < 7);
    for (const Text& text : shapes_of<Text>(many.scene))
        CHECK(text.text != "7");
}

TEST_CASE("a number stays within its point, whatever digits it has") {
    ImpactEffortInput input = matrix();
    input.points = {{"1", "a", 5, 0.8}, {"88", "b", 5, 0.8}, {"108", "c", 5, 0.8}};
    const ChartStyle style;
    const Scene drawing = impact_effort_matrix(input, style);
    std::size_t marks = 0;
    for (const Text& text : shapes_of<Text>(drawing)) {
        if (text.anchor != TextAnchor::Middle || text.weight != TextWeight::SemiBold)
            continue;
        ++marks;
        CHECK(style.measure.width(text.text, text.size, text.weight) <= 18);
    }
    CHECK(marks == 3);
}

TEST_CASE("two thousand points at one place are all drawn") {
    ImpactEffortInput input = matrix();
    input.points.assign(2000, {"7", "same", 5, 0.8});
    CHECK(shapes_of<Circle>(impact_effort_matrix(input, {})).size() == 2000);
}
