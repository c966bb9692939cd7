#include "base/date_text.hpp"
#include "base/text.hpp"
#include "planning/calendar_days.hpp"
#include "ui/screens/plan_facts.hpp"
#include "ui/screens/plan_roadmap.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

constexpr std::string_view bar_prefix = "bar/";

PlanActionId action_of_bar(std::string_view key) {
    const bool is_bar = key.substr(0, bar_prefix.size()) == bar_prefix;
    return PlanActionId(is_bar ? std::string(key.substr(bar_prefix.size())) : std::string());
}

// The day so far from the one where the bar begins, on which somebody works.
Date dropped_on(const PlanSchedule& schedule, Date start, double days_away) {
    constexpr double most_days = 40'000;
    const auto days =
        static_cast<std::int64_t>(std::lround(std::clamp(days_away, -most_days, most_days)));
    if (days == 0)
        return start;
    return nearest_working_day(
        schedule,
        date_from_days(std::clamp(
            days_from_date(start) + days, days_from_date({1, 1, 1}), days_from_date({9999, 12, 31})
        ))
    );
}

// Where the bar would stand, within the days that show.
scene::Scene ghost_of(
    const scene::GanttDrawing& gantt,
    const scene::Rect& place,
    double days_moved,
    double days_long,
    const scene::Palette& palette
) {
    const double left = place.x + days_moved * gantt.day_width;
    const double right = left + std::max(1.0, days_long) * gantt.day_width;
    const double from = std::clamp(left, gantt.days_from.x, gantt.days_to.x);
    const double to = std::clamp(right, gantt.days_from.x, gantt.days_to.x);
    scene::Scene ghost;
    for (const double x : {from, to})
        ghost.items.push_back(scene::Polyline{
            {{x, gantt.days_from.y}, {x, gantt.days_to.y}}, palette.target, 1, {}});
    ghost.items.push_back(scene::Rect{
        .x = from,
        .y = place.y,
        .width = to - from,
        .height = place.height,
        .radius = 4,
        .fill = scene::with_alpha(palette.target, 90),
        .stroke = palette.target,
        .stroke_width = 2});
    return ghost;
}

} // namespace

std::string roadmap_bar_key(const PlanActionId& action) {
    return std::string(bar_prefix) + action.text;
}

void PlanRoadmap::dragged_ui(Ui& ui, const Plan& plan, const std::vector<RoadmapRow>& rows) {
    m_ghost.items.clear();
    const PlanActionId id = action_of_bar(ui.drag().payload);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const RoadmapRow& one) {
        return !id.empty() && one.action->id == id;
    });
    if (row == rows.end())
        return;
    const Date start = dropped_on(
        plan.schedule,
        row->dates->start,
        static_cast<double>(ui.dragged_right()) / m_gantt.day_width
    );
    const std::optional<Date> end = end_of_work(plan.schedule, start, row->dates->working_days);
    if (!end)
        return;
    if (ui.drag().dropped) {
        ui.focus_key(ui.drag().payload); // the bar's: a press would have given it the focus
        if (start != row->dates->start)
            ui.send(actions::StartPlanActionOn{id, start});
        return;
    }
    m_ghost = ghost_of(
        m_gantt,
        m_gantt.places[static_cast<std::size_t>(row - rows.begin())],
        static_cast<double>(days_from_date(start) - days_from_date(row->dates->start)),
        static_cast<double>(days_from_date(*end) - days_from_date(start) + 1),
        *ui.theme().palette
    );
    std::vector<std::string> words{days_range(ui, start, *end), title_of(ui, *row->action)};
    if (std::string late = late_words(ui, *row->action, *end); !late.empty())
        words.insert(words.begin() + 1, std::move(late));
    ui.drag_label(joined(words, middle_dot));
}

std::optional<Action> roadmap_key(
    const State& state, std::string_view focused, std::string_view key, bool shift, bool alt
) {
    const PlanActionId action = action_of_bar(focused);
    const bool back = key == "ArrowLeft";
    if (action.empty() || (!back && key != "ArrowRight")
        || state.session.plan_view != PlanView::Roadmap)
        return std::nullopt;
    const int step = back ? -1 : 1;
    if (shift || alt)
        return Action(actions::ShiftPlanAction{action, step, 0});
    return Action(actions::ShiftPlanAction{action, 0, step});
}

} // namespace tappa::ui
