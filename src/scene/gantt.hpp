#pragma once

#include "scene/time_axis.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tappa::scene {

struct GanttBar {
    std::string title;
    std::string mark;       // on the bar: "MC · 20 d"
    std::string short_mark; // where that finds no room: "MC"
    std::int64_t from = 0;  // first and last day
    std::int64_t to = 0;
    std::int64_t may_end = 0;          // the last day it may slip to; none where not after `to`
    std::optional<std::int64_t> due;   // the day by which it is to be done; within the axis
    std::optional<std::size_t> series; // of palette.series; nothing: nobody's
    bool critical = false;
    double done = 0;                // the part of the work, 0–1, drawn along the bar's foot
    std::vector<std::size_t> needs; // bars that come before
    std::vector<std::string> facts; // after the title in the table
};

// A day by which something is to be reached.
struct GanttMilestone {
    std::string name;
    std::int64_t day = 0;           // within the axis
    std::vector<std::string> facts; // after the name in the table
};

struct GanttInput {
    TimeAxis axis;
    std::vector<GanttBar> bars;
    std::vector<GanttMilestone> milestones; // in order of days
    std::string milestones_name;            // of their line
    std::string critical_name;              // beside the title: "critical"
    std::string path_name;                  // legend
    std::string slack_name;
    std::string closed_name;
    std::string due_name;
    std::string done_name;
    std::vector<std::string> columns; // of the table, as many as a bar's facts and its title
    std::string alternative;
};

struct GanttDrawing {
    Scene scene;
    std::vector<Rect> places;           // of the bars, in the order given
    std::vector<Rect> milestone_places; // of their diamonds, likewise
    Point days_from;                    // the corner of the days
    Point days_to;
    double day_width = 1;
};

// Bars over days, one a line: whose they are by colour and mark, what they wait for by arrows, how
// far they can slip dotted, when they are due a stroke, how much is done a strip along their foot,
// closed days hatched. Milestones are
// diamonds above, with a line down.
[[nodiscard]] GanttDrawing gantt_drawing(const GanttInput&, const ChartStyle&);

} // namespace tappa::scene
