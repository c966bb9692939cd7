#pragma once

#include "scene/chart.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tappa::scene {

// Days from left to right, with what every chart over time shows of them. Days are numbers since
// 1970-01-01; words come ready.

struct TimeMark { // a week, a month, a year, up to the next mark
    std::int64_t day = 0;
    std::string label;
};

struct ClosedDays { // from the first to the last
    std::int64_t from = 0;
    std::int64_t to = 0;
};

struct TimeAxis {
    std::int64_t from = 0;
    std::int64_t end = 1;        // the day after the last one
    double title_width = 200;    // what stands to the left of the days
    std::vector<TimeMark> upper; // a band each
    std::vector<TimeMark> lower; // a line each; labels where there is room
    std::vector<ClosedDays> closed;
    std::optional<std::int64_t> today;
    std::string today_name; // "Today, 28 Nov"
};

// Where a day begins, within the drawing.
[[nodiscard]] double x_of(const TimeAxis&, const ChartStyle&, std::int64_t day);
[[nodiscard]] double time_head_height(const ChartStyle&);
// The marks' labels at the top, and today's.
void add_time_head(Scene&, const TimeAxis&, const ChartStyle&);
// Lines of the marks, and closed days hatched.
void add_time_grid(Scene&, const TimeAxis&, const ChartStyle&, double top, double bottom);
void add_today_line(Scene&, const TimeAxis&, const ChartStyle&, double top, double bottom);

} // namespace tappa::scene
