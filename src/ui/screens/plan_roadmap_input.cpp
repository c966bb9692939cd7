#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/calendar_days.hpp"
#include "planning/working_days.hpp"
#include "ui/screens/plan_facts.hpp"
#include "ui/screens/plan_roadmap.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace tappa::ui {

namespace {

// Titles have a third of the width.
constexpr double least_title_width = 230;
constexpr double most_title_width = 320;
constexpr std::size_t most_marks = 600;
constexpr int saturday = 5;
constexpr std::int64_t most_days_before = 31; // that the axis begins earlier to show today
constexpr std::int64_t most_days_after = 184; // that it ends later to show another day

enum class Unit { Week, Month, Year };

Date next_of(Date date, Unit unit) {
    switch (unit) {
    case Unit::Week:
        return next_period(date, LoadPeriods::Weeks);
    case Unit::Month:
        return next_period(date, LoadPeriods::Months);
    case Unit::Year:
        break;
    }
    return {date.year + 1, 1, 1};
}

Date begin_of(Date date, Unit unit) {
    switch (unit) {
    case Unit::Week:
        return date_from_days(days_from_date(date) - weekday(date));
    case Unit::Month:
        return {date.year, date.month, 1};
    case Unit::Year:
        break;
    }
    return {date.year, 1, 1};
}

std::string label_of(Date date, Unit unit, Language language) {
    switch (unit) {
    case Unit::Week:
        return std::to_string(date.day);
    case Unit::Month:
        return std::string(short_month_name(date.month, language));
    case Unit::Year:
        break;
    }
    return std::to_string(date.year);
}

// From the day on; none where they would be too many to tell apart.
std::vector<scene::TimeMark> marks_of(
    std::int64_t from, std::int64_t end, Unit unit, bool with_year, Language language
) {
    std::vector<scene::TimeMark> marks;
    const Date first = date_from_days(from);
    for (Date date = begin_of(first, unit); days_from_date(date) < end;
         date = next_of(date, unit)) {
        if (marks.size() == most_marks || date.year > 9999)
            return {};
        std::string label = label_of(date, unit, language);
        if (with_year)
            label += " " + std::to_string(date.year);
        marks.push_back({std::max(from, days_from_date(date)), std::move(label)});
    }
    return marks;
}

// Weekdays on which nobody works, with the weekends they touch.
std::vector<scene::ClosedDays> closed_days(
    const PlanSchedule& schedule, std::int64_t from, std::int64_t end
) {
    std::vector<scene::ClosedDays> closed;
    const int first_year = date_from_days(from).year;
    const int last_year = std::min(9999, date_from_days(end).year);
    constexpr int most_years = 60; // thinner than a pixel beyond
    if (last_year - first_year > most_years)
        return closed;
    std::vector<Date> free = weekday_holidays(schedule.country, first_year, last_year);
    for (const SpecialDay& day : schedule.special_days)
        if (weekday(day.date) < saturday)
            free.push_back(day.date);
    std::sort(free.begin(), free.end());
    const auto is_free_weekend = [&](std::int64_t day) {
        const Date date = date_from_days(day);
        return weekday(date) >= saturday && !is_worked(schedule, date);
    };
    for (const Date date : free) {
        const std::int64_t day = days_from_date(date);
        if (day < from || day >= end || is_worked(schedule, date))
            continue;
        std::int64_t first = day;
        std::int64_t last = day;
        while (is_free_weekend(first - 1))
            --first;
        while (is_free_weekend(last + 1))
            ++last;
        if (!closed.empty() && first <= closed.back().to + 1)
            closed.back().to = std::max(closed.back().to, last);
        else
            closed.push_back({first, last});
    }
    return closed;
}

scene::TimeAxis axis_of(const Ui& ui, const State& state, const Schedule& schedule) {
    const Language language = ui.language();
    const Unit unit =
        roadmap_scale(state, schedule) == RoadmapScale::Week ? Unit::Week : Unit::Month;
    const std::int64_t today = days_from_date(state.session.today);
    scene::TimeAxis axis;
    axis.title_width = std::clamp(double{ui.width()} / 3, least_title_width, most_title_width);
    std::int64_t first = days_from_date(*schedule.start);
    std::int64_t last = days_from_date(*schedule.end);
    if (today < first && first - today <= most_days_before)
        first = today;
    const std::int64_t first_shown = first - most_days_before;
    const std::int64_t last_shown = last + most_days_after;
    const auto show = [&](Date date) {
        const std::int64_t day = days_from_date(date);
        if (day >= first_shown && day <= last_shown) {
            first = std::min(first, day);
            last = std::max(last, day);
        }
    };
    for (const Milestone& milestone : state.document.plan->milestones)
        show(milestone.date);
    for (const RoadmapRow& row : roadmap_rows(state.document.plan, schedule))
        if (row.action->due)
            show(*row.action->due);
    axis.from = days_from_date(begin_of(date_from_days(first), unit));
    axis.end = days_from_date(next_of(begin_of(date_from_days(last), unit), unit));
    axis.lower = marks_of(axis.from, axis.end, unit, false, language);
    axis.upper = unit == Unit::Week ? marks_of(axis.from, axis.end, Unit::Month, true, language)
                                    : marks_of(axis.from, axis.end, Unit::Year, false, language);
    axis.closed = closed_days(state.document.plan->schedule, axis.from, axis.end);
    axis.today = today;
    axis.today_name =
        ui.say(Text::RoadmapToday, {formatted_date_short(state.session.today, language)});
    return axis;
}

bool is_on(const scene::TimeAxis& axis, Date date) {
    return days_from_date(date) >= axis.from && days_from_date(date) < axis.end;
}

std::optional<std::size_t> series_of(
    const std::vector<std::string>& owners, const std::string& owner
) {
    const auto at = std::lower_bound(owners.begin(), owners.end(), trimmed(owner));
    if (trimmed(owner).empty() || at == owners.end() || *at != trimmed(owner))
        return std::nullopt;
    return static_cast<std::size_t>(at - owners.begin());
}

std::string owner_words(const Ui& ui, const PlanAction& action) {
    return action.owner_name.empty() ? std::string(ui.say(Text::PlanNoOwner)) : action.owner_name;
}

std::string short_days(const Ui& ui, double days) {
    return ui.say(Text::RoadmapDaysShort, {formatted_short(days, 1, ui.language())});
}

scene::GanttBar bar_of(
    const Ui& ui, const RoadmapRow& row, const std::vector<std::string>& owners
) {
    const PlanAction& action = *row.action;
    const PlannedDates& dates = *row.dates;
    const Language language = ui.language();
    scene::GanttBar bar;
    bar.title = title_of(ui, action);
    bar.short_mark = owner_mark(action.owner_name);
    bar.mark = bar.short_mark.empty()
        ? short_days(ui, action.effort_days)
        : joined({bar.short_mark, short_days(ui, action.effort_days)}, middle_dot);
    bar.from = days_from_date(dates.start);
    bar.to = days_from_date(dates.end);
    bar.may_end = bar.to;
    bar.series = series_of(owners, action.owner_name);
    bar.critical = dates.critical;
    bar.done = percent_done(action).value_or(0) / 100.0;
    bar.facts = {
        owner_words(ui, action),
        formatted_date(dates.start, language),
        formatted_date(dates.end, language),
        action.due ? formatted_date(*action.due, language) : std::string("–"),
        formatted_short(action.effort_days, 1, language),
        formatted_integer(dates.slack_days, language),
        percent_done(action) ? formatted_percent(bar.done, 0, language) : std::string("–")};
    return bar;
}

std::vector<scene::GanttMilestone> milestones_on(
    const Ui& ui, const Plan& plan, const scene::TimeAxis& axis
) {
    std::vector<scene::GanttMilestone> milestones;
    for (const Milestone* const milestone : milestones_shown(plan, axis)) {
        const std::string date = formatted_date(milestone->date, ui.language());
        milestones.push_back(
            {milestone_name(ui, *milestone),
             days_from_date(milestone->date),
             {std::string(ui.say(Text::MilestonesKind)), date, date, "–", "–", "–", "–"}}
        );
    }
    return milestones;
}

// The worst that is asked of the owner, and the sentence of each stretch.
const Overload* worst_of(const PlanLoad& load, const std::string& owner) {
    const Overload* worst = nullptr;
    for (const Overload& one : load.overloads)
        if (one.owner == owner && (!worst || one.most_per_week > worst->most_per_week))
            worst = &one;
    return worst;
}

} // namespace

std::vector<RoadmapRow> roadmap_rows(const Plan& plan, const Schedule& schedule) {
    std::vector<RoadmapRow> rows;
    for (std::size_t i = 0; i < plan.actions.size(); ++i)
        if (const std::optional<PlannedDates>& dates = schedule.actions[i])
            rows.push_back({&plan.actions[i], &*dates});
    std::stable_sort(rows.begin(), rows.end(), [](const RoadmapRow& a, const RoadmapRow& b) {
        if (a.dates->start != b.dates->start)
            return a.dates->start < b.dates->start;
        return a.dates->end < b.dates->end;
    });
    return rows;
}

std::string owner_mark(std::string_view owner) {
    const std::vector<std::string_view> words = search_words(owner);
    if (words.empty())
        return {};
    std::string mark(first_code_points(words.front(), words.size() == 1 ? 2 : 1));
    if (words.size() > 1)
        mark += first_code_points(words.back(), 1);
    return mark;
}

std::string days_range(const Ui& ui, Date from, Date to) {
    return ui.say(
        Text::RoadmapRange,
        {formatted_date_short(from, ui.language()), formatted_date_short(to, ui.language())}
    );
}

std::string late_words(const Ui& ui, const PlanAction& action, Date end) {
    if (!action.due || !(*action.due < end))
        return {};
    return ui.say(Text::RoadmapLate, {formatted_date_short(*action.due, ui.language())});
}

std::string roadmap_bar_name(const Ui& ui, const RoadmapRow& row) {
    const PlannedDates& dates = *row.dates;
    std::vector<std::string> parts{
        title_of(ui, *row.action),
        owner_words(ui, *row.action),
        days_range(ui, dates.start, dates.end),
        person_days(ui, row.action->effort_days),
        dates.critical ? std::string(ui.say(Text::RoadmapCritical))
                       : ui.say_count(Text::RoadmapSlack, dates.slack_days)};
    const std::string late = late_words(ui, *row.action, dates.end);
    for (const std::string& more : {percent_words(ui, *row.action), late})
        if (!more.empty())
            parts.push_back(more);
    if (late.empty() && row.action->due)
        parts.push_back(
            ui.say(Text::RoadmapDue, {formatted_date_short(*row.action->due, ui.language())})
        );
    return joined(parts, middle_dot);
}

std::vector<const Milestone*> milestones_shown(const Plan& plan, const scene::TimeAxis& axis) {
    std::vector<const Milestone*> shown = milestones_by_date(plan);
    std::erase_if(shown, [&](const Milestone* milestone) { return !is_on(axis, milestone->date); });
    return shown;
}

scene::GanttInput gantt_input(
    const Ui& ui, const State& state, const Schedule& schedule, const std::vector<RoadmapRow>& rows
) {
    const Plan& plan = state.document.plan;
    const std::vector<std::string> owners = owners_in(plan);
    WorkingDays calendar(plan.schedule, *schedule.start);
    std::unordered_map<PlanActionId, std::size_t> lines;
    for (std::size_t i = 0; i < rows.size(); ++i)
        lines.emplace(rows[i].action->id, i);
    scene::GanttInput input;
    input.axis = axis_of(ui, state, schedule);
    for (const RoadmapRow& row : rows) {
        scene::GanttBar bar = bar_of(ui, row, owners);
        if (row.action->due && is_on(input.axis, *row.action->due))
            bar.due = days_from_date(*row.action->due);
        if (row.dates->slack_days > 0)
            if (const auto last = calendar.number_of(row.dates->end))
                if (const auto slipped =
                        calendar.date_of(*last + static_cast<DayNumber>(row.dates->slack_days)))
                    bar.may_end = std::min(days_from_date(*slipped), days_from_date(*schedule.end));
        for (const PlanActionId& id : row.action->prerequisites)
            if (const auto line = lines.find(id); line != lines.end())
                bar.needs.push_back(line->second);
        input.bars.push_back(std::move(bar));
    }
    input.milestones = milestones_on(ui, plan, input.axis);
    input.milestones_name = ui.say(Text::MilestonesTitle);
    input.critical_name = ui.say(Text::RoadmapCritical);
    input.path_name = ui.say(Text::RoadmapCriticalPath);
    input.slack_name = ui.say(Text::RoadmapCanSlip);
    input.closed_name = ui.say(Text::RoadmapClosed);
    input.due_name = ui.say(Text::RoadmapDueDates);
    input.done_name = ui.say(Text::ProgressPercent);
    for (const Text column :
         {Text::PlanAction,
          Text::PlanOwner,
          Text::RoadmapFrom,
          Text::RoadmapTo,
          Text::PlanDue,
          Text::PlanEffortDays,
          Text::RoadmapSlackColumn,
          Text::ProgressPercent})
        input.columns.emplace_back(ui.say(column));
    input.alternative = text_count(
        Text::RoadmapAlternative,
        ui.language(),
        std::ssize(rows),
        {formatted_date(*schedule.start, ui.language()),
         formatted_date(*schedule.end, ui.language())}
    );
    return input;
}

scene::LoadInput load_input(
    const Ui& ui, const State& state, const Schedule& schedule, const PlanLoad& load
) {
    const Language language = ui.language();
    const std::vector<std::string> owners = owners_in(state.document.plan);
    const bool by_week = roadmap_scale(state, schedule) == RoadmapScale::Week;
    scene::LoadInput input;
    input.axis = axis_of(ui, state, schedule);
    // The axis may begin earlier, to show today.
    const std::int64_t first = days_from_date(load.periods.front());
    std::size_t before = 0;
    while (before < input.axis.lower.size() && input.axis.lower[before].day < first)
        ++before;
    for (const OwnerLoad& owner : load.owners) {
        scene::LoadLine line;
        line.name = owner.owner.empty() ? std::string(ui.say(Text::RoadmapEverybody)) : owner.owner;
        line.mark = owner_mark(owner.owner);
        line.series = series_of(owners, owner.owner);
        if (owner.days_per_week)
            line.limit_text = formatted_short(*owner.days_per_week, 2, language);
        line.bars.resize(before);
        double days = 0;
        double above = 0;
        for (const PeriodLoad& period : owner.periods) {
            line.bars.push_back({period.days, period.above, period.room});
            days += period.days;
            above += period.above;
        }
        if (const Overload* const worst = worst_of(load, owner.owner))
            line.warning = ui.say(
                Text::RoadmapLoadOf,
                {formatted_short(worst->most_per_week, 1, language),
                 formatted_short(worst->days_per_week, 2, language)}
            );
        line.facts = {
            line.limit_text.empty() ? "–" : line.limit_text,
            formatted_short(days, 1, language),
            formatted_short(above, 1, language)};
        input.lines.push_back(std::move(line));
    }
    input.title = ui.say(by_week ? Text::RoadmapLoadByWeek : Text::RoadmapLoadByMonth);
    input.limit_name = ui.say(Text::RoadmapHasPerWeek);
    input.within_name = ui.say(Text::RoadmapWithin);
    input.above_name = ui.say(Text::RoadmapAbove);
    for (const Text column :
         {Text::PlanOwner,
          Text::RoadmapCapacityColumn,
          Text::RoadmapLoadColumn,
          Text::RoadmapAboveColumn})
        input.columns.emplace_back(ui.say(column));
    input.alternative = ui.say_count(Text::RoadmapLoadAlternative, std::ssize(input.lines));
    return input;
}

} // namespace tappa::ui
