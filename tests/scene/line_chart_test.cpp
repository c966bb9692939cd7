#include "scene/line_chart.hpp"
#include "scene/scene_checks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace tappa::scene;
using tappa::test::faults_of;
using tappa::test::shapes_of;
using tappa::test::shows_text;

namespace {

LineChartInput chart() {
    LineChartInput input;
    input.x = {0, 1, 2, 3};
    ChartLine line;
    line.name = "Stage 3";
    line.colour = light_palette().accent;
    line.values = {0.0, 0.25, 0.5, 1.0};
    line.low = {0, 0.1, 0.3, 0.9};
    line.high = {0, 0.4, 0.7, 1};
    input.lines = {line};
    input.x_ticks = {{0, "Nov"}, {3, "Feb"}};
    input.y_ticks = {{0, "0%"}, {1, "100%"}};
    input.table = {{"Month", "Chance"}, {{"Nov", "0%"}}};
    input.alternative = "A chart";
    return input;
}

} // namespace

TEST_CASE("values rise from the bottom to the top of the ticks, left to right") {
    const Scene drawing = line_chart(chart(), {});
    CHECK(faults_of(drawing).empty());
    std::vector<Point> points;
    for (const Polyline& line : shapes_of<Polyline>(drawing))
        if (line.stroke == light_palette().accent)
            points = line.points;
    REQUIRE(points.size() == 4);
    for (std::size_t i = 1; i < 4; ++i) {
        CHECK(points[i].x > points[i - 1].x);
        CHECK(points[i].y < points[i - 1].y);
    }
    CHECK(points[2].y == doctest::Approx((points[0].y + points[3].y) / 2));
    REQUIRE(shapes_of<Polygon>(drawing).size() == 1);
    CHECK(shapes_of<Polygon>(drawing)[0].points.size() == 8);
    CHECK(shows_text(drawing, "Stage 3"));
}

TEST_CASE("a label at the first place is there however little stands left of it") {
    LineChartInput input = chart();
    input.x_ticks = {{0, "November of the year 2026"}, {3, "Feb"}};
    input.y_ticks = {{1, "1"}, {5, "5"}};
    const Scene drawing = line_chart(input, {});
    CHECK(faults_of(drawing).empty());
    CHECK(shows_text(drawing, "November of the year 2026"));
    CHECK(shows_text(drawing, "Feb"));
}

TEST_CASE("names of lines that end together keep clear of each other") {
    LineChartInput input = chart();
    for (const char* name : {"Stage 2", "Stage 4", "Stage 5"}) {
        input.lines.push_back(input.lines.front());
        input.lines.back().name = name;
    }
    std::vector<double> heights;
    for (const Text& text : shapes_of<Text>(line_chart(input, {})))
        if (text.text.rfind("Stage", 0) == 0)
            heights.push_back(text.y);
    REQUIRE(heights.size() == 4);
    std::sort(heights.begin(), heights.end());
    for (std::size_t i = 1; i < heights.size(); ++i)
        CHECK(heights[i] - heights[i - 1] >= 12);
}

TEST_CASE("the mark stands over its place, and inside the drawing at both ends") {
    for (const double at : {-5.0, 0.0, 1.5, 3.0, 99.0}) {
        LineChartInput input = chart();
        input.marked_x = at;
        input.marked_name = "120 person-days";
        const Scene drawing = line_chart(input, {});
        CHECK(faults_of(drawing).empty());
        CHECK(shows_text(drawing, "120 person-days"));
    }
}

TEST_CASE("gaps, numbers that are none, one place and none at all draw nothing wrong") {
    LineChartInput input = chart();
    input.lines[0].values = {std::nullopt, 0.5, std::nan(""), 1.0};
    input.lines[0].low[1] = std::nan("");
    CHECK(faults_of(line_chart(input, {})).empty());
    input.x = {1};
    CHECK(faults_of(line_chart(input, {})).empty());
    input.x.clear();
    CHECK(faults_of(line_chart(input, {})).empty());
    ChartStyle narrow;
    narrow.width = 60;
    CHECK(line_chart(chart(), narrow).items.empty()); // no room; the table says it all
}
