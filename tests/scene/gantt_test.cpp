#include "scene/gantt.hpp"
#include "scene/load_chart.hpp"
#include "scene/scene_checks.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace tappa::scene;
using tappa::test::faults_of;
using tappa::test::shapes_of;
using tappa::test::shows_text;

namespace {

constexpr std::int64_t monday = 20'759; // 2026-11-02

TimeAxis axis() {
    TimeAxis made;
    made.from = monday;
    made.end = monday + 56;
    made.upper = {{monday, "November 2026"}, {monday + 29, "December 2026"}};
    for (int week = 0; week < 8; ++week)
        made.lower.push_back({monday + 7 * week, "W" + std::to_string(week)});
    made.closed = {{monday + 51, monday + 54}};
    made.today = monday + 10;
    made.today_name = "Today";
    return made;
}

GanttBar bar(const char* title, std::int64_t from, std::int64_t days) {
    GanttBar made;
    made.title = title;
    made.mark = "MC · 20 d";
    made.short_mark = "MC";
    made.from = monday + from;
    made.to = monday + from + days - 1;
    made.series = 0;
    made.facts = {"fact"};
    return made;
}

GanttInput gantt(std::vector<GanttBar> bars) {
    GanttInput input;
    input.axis = axis();
    input.bars = std::move(bars);
    input.critical_name = "critical";
    input.path_name = "critical path";
    input.slack_name = "can slip";
    input.closed_name = "public holidays";
    input.done_name = "done so far";
    input.columns = {"Action", "Fact"};
    input.alternative = "Bars";
    return input;
}

ChartStyle wide() {
    ChartStyle style;
    style.width = 900;
    return style;
}

LoadInput load() {
    LoadInput input;
    input.axis = axis();
    LoadLine line;
    line.name = "Marco Conti";
    line.mark = "MC";
    line.series = 1;
    line.limit_text = "2";
    line.bars = {{1, 0, 2}, {4, 2, 2}, {0, 0, 2}, {2, 0, 1.5}};
    line.warning = "4 of 2";
    line.facts = {"2"};
    input.lines = {line};
    input.title = "Load";
    input.limit_name = "has";
    input.within_name = "within";
    input.above_name = "above";
    input.columns = {"Owner", "Has"};
    input.alternative = "Load";
    return input;
}

} // namespace

TEST_CASE("a bar lies over its days, one to a line") {
    const GanttDrawing drawing = gantt_drawing(gantt({bar("a", 0, 7), bar("b", 7, 14)}), wide());
    CHECK(faults_of(drawing.scene).empty());
    REQUIRE(drawing.places.size() == 2);
    const TimeAxis days = axis();
    CHECK(drawing.places[0].x == doctest::Approx(x_of(days, wide(), monday)));
    CHECK(drawing.places[1].x == doctest::Approx(x_of(days, wide(), monday + 7)));
    CHECK(drawing.places[1].width == doctest::Approx(2 * drawing.places[0].width));
    CHECK(drawing.places[1].y >= drawing.places[0].y + drawing.places[0].height);
    CHECK(drawing.scene.table.rows[1] == std::vector<std::string>{"b", "fact"});
    CHECK(shows_text(drawing.scene, "Today"));
}

TEST_CASE("how much of a bar's work is done is a strip along its foot") {
    GanttBar half = bar("half", 0, 14);
    half.done = 0.5;
    GanttBar beyond = bar("beyond", 0, 14);
    beyond.done = 7;
    const GanttDrawing drawing = gantt_drawing(gantt({half, beyond, bar("none", 0, 14)}), wide());
    CHECK(faults_of(drawing.scene).empty());
    std::vector<double> widths;
    for (const Rect& rect : shapes_of<Rect>(drawing.scene))
        if (rect.height == 3 && rect.fill == wide().palette.ink)
            widths.push_back(rect.width);
    const double inner = drawing.places[0].width - 2;
    CHECK(widths == std::vector<double>{inner * 0.5, inner});
    CHECK(shows_text(drawing.scene, "done so far"));
    CHECK_FALSE(shows_text(gantt_drawing(gantt({bar("a", 0, 7)}), wide()).scene, "done so far"));
}

TEST_CASE("a bar too short for its mark has the short one, or none, and can still be pressed") {
    GanttBar brief = bar("brief", 0, 1);
    const GanttDrawing drawing =
        gantt_drawing(gantt({bar("a", 0, 42), bar("b", 0, 4), brief}), wide());
    int marks = 0;
    int short_marks = 0;
    for (const Text& text : shapes_of<Text>(drawing.scene)) {
        marks += text.text == "MC · 20 d" ? 1 : 0;
        short_marks += text.text == "MC" ? 1 : 0;
    }
    CHECK(marks == 1);
    CHECK(short_marks == 1);
    CHECK(drawing.places[2].width >= 5);
}

TEST_CASE("milestones are diamonds above the bars, with a line down and a name that fits") {
    GanttInput input = gantt({bar("a", 0, 7), bar("b", 7, 14)});
    const GanttDrawing without = gantt_drawing(input, wide());
    input.milestones_name = "Milestones";
    input.milestones = {
        {"Board", monday + 7, {"milestone"}},
        {"One right after, with a name that is too long for the room", monday + 9, {"milestone"}},
        {"Launch", monday + 55, {"milestone"}}}; // at the right edge: its name stands to the left
    const GanttDrawing drawing = gantt_drawing(input, wide());
    CHECK(faults_of(drawing.scene).empty());
    REQUIRE(drawing.milestone_places.size() == 3);
    CHECK(without.milestone_places.empty());
    CHECK(shapes_of<Polygon>(drawing.scene).size() == 3);
    CHECK(shows_text(drawing.scene, "Milestones"));
    CHECK(shows_text(drawing.scene, "Launch"));
    const Rect& first = drawing.milestone_places[0];
    const double middle_of_day =
        (x_of(input.axis, wide(), monday + 7) + x_of(input.axis, wide(), monday + 8)) / 2;
    CHECK(first.x + first.width / 2 == doctest::Approx(middle_of_day));
    CHECK(first.y + first.height <= drawing.places[0].y);
    CHECK(drawing.places[0].y > without.places[0].y);
    CHECK(drawing.scene.table.rows[0] == std::vector<std::string>{"Board", "milestone"});
    CHECK(drawing.scene.table.rows[3][0] == "a");
    for (const Text& text : shapes_of<Text>(drawing.scene))
        if (text.text == "Launch")
            CHECK(text.anchor == TextAnchor::End);
}

TEST_CASE("the end of the due day is marked on the action's line, and named in the legend") {
    GanttInput input = gantt({bar("a", 0, 7), bar("b", 7, 14)});
    input.due_name = "due date";
    const GanttDrawing without = gantt_drawing(input, wide());
    CHECK_FALSE(shows_text(without.scene, "due date"));
    input.bars[1].due = monday + 30;
    const GanttDrawing with = gantt_drawing(input, wide());
    CHECK(faults_of(with.scene).empty());
    CHECK(shows_text(with.scene, "due date"));
    const Rect& place = with.places[1];
    const double end_of_day = x_of(input.axis, wide(), monday + 31);
    int marks = 0;
    for (const Rect& rect : shapes_of<Rect>(with.scene)) {
        const bool is_there = std::fabs(rect.x + rect.width / 2 - end_of_day) <= 0.5;
        const bool is_mark =
            is_there && rect.y < place.y && rect.y + rect.height > place.y + place.height;
        marks += is_mark;
        if (is_mark)
            CHECK(rect.x == std::round(rect.x)); // sharp
    }
    CHECK(marks == 2); // the stroke and its edge
}

TEST_CASE("how wide a day is leads from a place to a date") {
    const GanttDrawing drawing = gantt_drawing(gantt({bar("a", 7, 7)}), wide());
    CHECK(drawing.places[0].width == doctest::Approx(7 * drawing.day_width));
    CHECK(drawing.places[0].x == doctest::Approx(drawing.days_from.x + 7 * drawing.day_width));
}

TEST_CASE("slack is dotted after the bar, what it waits for comes by an arrow, critical is said") {
    GanttBar first = bar("first", 0, 7);
    first.critical = true;
    GanttBar second = bar("second", 14, 7);
    second.may_end = second.to + 7;
    second.needs = {0};
    const auto count_dashed = [](const GanttDrawing& drawing) {
        int dashed = 0;
        for (const Polyline& line : shapes_of<Polyline>(drawing.scene))
            dashed += line.dash.empty() ? 0 : 1;
        return dashed;
    };
    const GanttDrawing with = gantt_drawing(gantt({first, second}), wide());
    CHECK(faults_of(with.scene).empty());
    CHECK(shapes_of<Polygon>(with.scene).size() == 1); // the arrow's head
    CHECK(shows_text(with.scene, "critical"));
    second.may_end = second.to;
    second.needs = {};
    first.critical = false;
    const GanttDrawing without = gantt_drawing(gantt({first, second}), wide());
    CHECK(count_dashed(with) == count_dashed(without) + 2); // and in the legend
    CHECK(shapes_of<Polygon>(without.scene).empty());
    CHECK_FALSE(shows_text(without.scene, "critical"));
}

TEST_CASE("whatever the dates, everything stays inside the drawing") {
    GanttBar before = bar("before", -400, 10);
    GanttBar after = bar("after", 400, 1'000);
    after.may_end = after.to + 100'000;
    after.needs = {0, 1, 2, 99};
    GanttBar backwards = bar("backwards", 20, -5);
    backwards.needs = {1};
    for (const double width : {320.0, 900.0}) {
        ChartStyle style = wide();
        style.width = width;
        const GanttDrawing drawing = gantt_drawing(gantt({before, after, backwards}), style);
        for (const std::string& fault : faults_of(drawing.scene))
            FAIL_CHECK(fault);
    }
    GanttInput nothing = gantt({});
    nothing.axis.end = nothing.axis.from;
    nothing.axis.lower.clear();
    CHECK(faults_of(gantt_drawing(nothing, wide()).scene).empty());
}

TEST_CASE("labels of many weeks keep clear of each other") {
    GanttInput input = gantt({bar("a", 0, 7)});
    input.axis.lower.clear();
    input.axis.end = monday + 7 * 200;
    for (int week = 0; week < 200; ++week)
        input.axis.lower.push_back({monday + 7 * week, "W" + std::to_string(week)});
    const GanttDrawing drawing = gantt_drawing(input, wide());
    double last = 0;
    int labels = 0;
    for (const Text& text : shapes_of<Text>(drawing.scene)) {
        if (text.text.rfind("W", 0) != 0)
            continue;
        ++labels;
        CHECK(text.x >= last);
        last = text.x + wide().measure.width(text.text, text.size);
    }
    CHECK(labels > 5);
}

TEST_CASE("what is above the limit is drawn apart, on top, with a word on the worst") {
    const Scene drawing = load_chart(load(), wide());
    CHECK(faults_of(drawing).empty());
    CHECK(shows_text(drawing, "4 of 2"));
    const Palette& palette = light_palette();
    double within = 0;
    double above = 0;
    for (const Rect& rect : shapes_of<Rect>(drawing)) {
        if (rect.fill == palette.alert && rect.radius == 0)
            above = rect.height;
        if (rect.fill == palette.levels[1] && rect.radius == 0)
            within = std::max(within, rect.height);
    }
    CHECK(above > 0);
    CHECK(above == doctest::Approx(within)); // two of four are too much
    LoadInput calm = load();
    calm.lines[0].bars = {{1, 0}};
    calm.lines[0].warning.clear();
    const Scene quiet = load_chart(calm, wide());
    for (const Rect& rect : shapes_of<Rect>(quiet))
        CHECK_FALSE((rect.fill == palette.alert && rect.radius == 0));
}

TEST_CASE("what fits is dotted for each period, as much as its days have room for") {
    const Scene drawing = load_chart(load(), wide());
    std::vector<double> heights;
    for (const Polyline& line : shapes_of<Polyline>(drawing))
        if (line.stroke == light_palette().ink_muted && !line.dash.empty())
            heights.push_back(line.points.front().y);
    REQUIRE(heights.size() == 4);
    CHECK(heights[1] == heights[0]);
    CHECK(heights[2] == heights[0]);
    CHECK(heights[3] > heights[0]); // less room, so lower
    LoadInput without = load();
    for (LoadBar& bar : without.lines[0].bars)
        bar.room.reset();
    CHECK(
        shapes_of<Polyline>(load_chart(without, wide())).size()
        == shapes_of<Polyline>(drawing).size() - 4
    );
}

TEST_CASE("what is counted and what somebody has are never written over each other") {
    LoadInput input = load();
    input.limit_name = "a settimana";
    const auto place = [&](const std::string& words) {
        for (const Text& text : shapes_of<Text>(load_chart(input, wide())))
            if (text.text == words)
                return text.x;
        return -1.0;
    };
    CHECK(place(input.title) < place(input.limit_name));
    input.title = "Giornate/persona per settimana";
    CHECK(place(input.limit_name) > 0);
    CHECK(place(input.title) > input.axis.title_width);
    CHECK(faults_of(load_chart(input, wide())).empty());
    input.lines[0].limit_text.clear(); // no limit, so nothing to name
    CHECK(place(input.limit_name) == -1);
    CHECK(place(input.title) < input.axis.title_width);
}

TEST_CASE("loads that are no numbers, and none at all, draw nothing wrong") {
    LoadInput input = load();
    input.lines[0].bars = {{std::nan(""), 1}, {1, std::nan("")}, {1, 50, -3}, {1, 0, std::nan("")}};
    input.lines.push_back({});
    input.lines.back().facts = {""};
    CHECK(faults_of(load_chart(input, wide())).empty());
    input.lines.clear();
    CHECK(faults_of(load_chart(input, wide())).empty());
}
