#include "report/plan_msproject.hpp"

#include "base/date.hpp"
#include "base/xml_text.hpp"
#include "planning/calendar_days.hpp"
#include "planning/working_days.hpp"
#include "report/plan_view.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tappa::report {

namespace {

constexpr std::int64_t hours_in_day = 8;
constexpr std::string_view day_begins = "T08:00:00";
constexpr std::string_view day_ends = "T17:00:00";
// Of holidays and days off; a plan may end in 9999.
constexpr int most_calendar_years = 10;

// Kinds of constraint and of dependence as MSPDI numbers them.
constexpr int must_start_on = 2;
constexpr int start_no_earlier_than = 4;
constexpr int finish_to_start = 1;

class Xml {
public:
    void open(std::string_view name) {
        m_text += '<';
        m_text += name;
        m_text += ">\n";
    }
    void close(std::string_view name) {
        m_text += "</";
        m_text += name;
        m_text += ">\n";
    }
    void add(std::string_view name, std::string_view value) {
        const std::string tag(name);
        m_text += "<" + tag + ">" + xml_escaped(value) + "</" + tag + ">\n";
    }
    void add(std::string_view name, std::int64_t value) { add(name, std::to_string(value)); }
    void add(std::string_view name, Date date, std::string_view time) {
        add(name, iso_from_date(date) + std::string(time));
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

// "PT12H30M0S".
std::string duration(double days) {
    const auto minutes = std::llround(days * static_cast<double>(hours_in_day * 60));
    return "PT" + std::to_string(minutes / 60) + "H" + std::to_string(minutes % 60) + "M0S";
}

// A share of somebody's time; at least a hundredth, because none is no work.
std::string units(double share) {
    const long long hundredths = std::max(1LL, std::llround(share * 100));
    const std::string rest = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + "." + (rest.size() < 2 ? "0" : "") + rest;
}

struct Task {
    const ActionView* view = nullptr;
    Date start;
    Date end;
    std::int64_t working_days = 1;
    bool critical = false;
};

// The planned dates. Without: what was entered, else from the plan's start for as long as the
// action takes.
Task task_of(const ActionView& view, const PlanSchedule& schedule, Date first) {
    const PlanAction& action = *view.action;
    Task task{&view, action.start.value_or(first), {}, 1, false};
    const auto days =
        static_cast<std::int64_t>(std::ceil(std::min(1e6, days_in_week * action.duration_weeks)));
    task.end = action.due && !(*action.due < task.start)
        ? *action.due
        : end_of_work(schedule, task.start, days).value_or(task.start);
    WorkingDays calendar(schedule, task.start);
    task.working_days =
        static_cast<std::int64_t>(calendar.number_of(task.end).value_or(DayNumber{0})) + 1;
    return task;
}

class Writer {
public:
    Writer(const Context& context, const Schedule& schedule)
        : m_context(context), m_plan(*context.input.document.plan) {
        const Document& document = context.input.document;
        const Date first = schedule.start.value_or(m_plan.schedule.start.value_or(document.date));
        const auto planned = planned_by_id(m_plan, schedule);
        m_views = ranked_actions(context);
        for (const ActionView* view : behind_what_they_need(m_views)) {
            const auto dates = planned.find(view->action->id);
            if (dates == planned.end()) {
                m_tasks.push_back(task_of(*view, m_plan.schedule, first));
                continue;
            }
            const PlannedDates& found = *dates->second;
            m_tasks.push_back({view, found.start, found.end, found.working_days, found.critical});
        }
        m_start = first;
        m_end = first;
        for (const Task& task : m_tasks) {
            m_start = std::min(m_start, task.start);
            m_end = std::max(m_end, task.end);
            const std::string& owner = task.view->action->owner_name;
            if (!owner.empty() && m_resources.emplace(owner, m_owners.size() + 1).second)
                m_owners.push_back(task.view->action);
        }
    }

    std::string run() {
        const Document& document = m_context.input.document;
        std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                           "<Project xmlns=\"http://schemas.microsoft.com/project\">\n";
        m_xml.add("Name", document.title);
        m_xml.add("Title", document.title);
        m_xml.add("Company", document.organisation);
        m_xml.add("CreationDate", document.date, "T00:00:00");
        m_xml.add("ScheduleFromStart", 1);
        m_xml.add("StartDate", m_start, day_begins);
        m_xml.add("FinishDate", m_end, day_ends);
        m_xml.add("CalendarUID", 1);
        m_xml.add("DefaultStartTime", day_begins.substr(1));
        m_xml.add("DefaultFinishTime", day_ends.substr(1));
        m_xml.add("MinutesPerDay", hours_in_day * 60);
        m_xml.add("MinutesPerWeek", hours_in_day * 60 * static_cast<std::int64_t>(days_in_week));
        m_xml.add("DaysPerMonth", 20);
        calendar();
        m_xml.open("Tasks");
        for (std::size_t i = 0; i < m_tasks.size(); ++i)
            task(m_tasks[i], static_cast<std::int64_t>(i) + 1);
        auto number = static_cast<std::int64_t>(m_tasks.size());
        for (const Milestone* const each : milestones_by_date(m_plan))
            milestone(*each, ++number);
        m_xml.close("Tasks");
        resources();
        assignments();
        m_xml.close("Project");
        return head + m_xml.take();
    }

private:
    void working_times() {
        m_xml.open("WorkingTimes");
        for (const auto& [from, to] :
             {std::pair{"08:00:00", "12:00:00"}, std::pair{"13:00:00", "17:00:00"}}) {
            m_xml.open("WorkingTime");
            m_xml.add("FromTime", from);
            m_xml.add("ToTime", to);
            m_xml.close("WorkingTime");
        }
        m_xml.close("WorkingTimes");
    }

    // Days that are worked or free against their weekday.
    void odd_days() {
        const int last_year = std::min(m_end.year, m_start.year + most_calendar_years - 1);
        const std::int64_t last =
            std::min(days_from_date(m_end), days_from_date({last_year, 12, 31}));
        for (std::int64_t day = days_from_date(m_start); day <= last; ++day) {
            const Date date = date_from_days(day);
            const bool worked = is_worked(m_plan.schedule, date);
            if (worked == is_usually_worked("", date))
                continue;
            m_xml.open("WeekDay");
            m_xml.add("DayType", 0);
            m_xml.add("DayWorking", worked ? 1 : 0);
            m_xml.open("TimePeriod");
            m_xml.add("FromDate", date, "T00:00:00");
            m_xml.add("ToDate", date, "T23:59:00");
            m_xml.close("TimePeriod");
            if (worked)
                working_times();
            m_xml.close("WeekDay");
        }
    }

    void calendar() {
        m_xml.open("Calendars");
        m_xml.open("Calendar");
        m_xml.add("UID", 1);
        m_xml.add("Name", "Standard"); // the name by which Project knows the usual one
        m_xml.add("IsBaseCalendar", 1);
        m_xml.add("BaseCalendarUID", -1);
        m_xml.open("WeekDays");
        for (int day = 1; day <= 7; ++day) { // from Sunday on
            const bool worked = day > 1 && day < 7;
            m_xml.open("WeekDay");
            m_xml.add("DayType", day);
            m_xml.add("DayWorking", worked ? 1 : 0);
            if (worked)
                working_times();
            m_xml.close("WeekDay");
        }
        odd_days();
        m_xml.close("WeekDays");
        m_xml.close("Calendar");
        m_xml.close("Calendars");
    }

    // What every task has up to its dates, in the order of the schema. Type 1: fixed duration.
    void begin_task(std::int64_t number, const std::string& name, std::int64_t priority) {
        m_xml.open("Task");
        m_xml.add("UID", number);
        m_xml.add("ID", number);
        m_xml.add("Name", name);
        m_xml.add("Type", 1);
        m_xml.add("IsNull", 0);
        m_xml.add("OutlineNumber", number);
        m_xml.add("OutlineLevel", 1);
        m_xml.add("Priority", priority);
    }

    void task(const Task& task, std::int64_t number) {
        const PlanAction& action = *task.view->action;
        // Of 1,000, which is "do not level"; 500 is as usual.
        const std::int64_t priority = task.view->priority
            ? std::clamp<std::int64_t>(std::llround(task.view->priority->priority * 10), 1, 999)
            : 500;
        begin_task(number, action.title, priority);
        m_xml.add("Start", task.start, day_begins);
        m_xml.add("Finish", task.end, day_ends);
        m_xml.add("Duration", duration(static_cast<double>(task.working_days)));
        m_xml.add("DurationFormat", 7); // shown in days
        m_xml.add("Work", duration(action.effort_days));
        m_xml.add("EffortDriven", 0);
        m_xml.add("Estimated", 0);
        m_xml.add("Milestone", 0);
        m_xml.add("Summary", 0);
        m_xml.add("Critical", task.critical ? 1 : 0);
        m_xml.add("PercentComplete", percent_done(action).value_or(0));
        m_xml.add("ConstraintType", start_no_earlier_than);
        m_xml.add("ConstraintDate", task.start, day_begins);
        if (action.due)
            m_xml.add("Deadline", *action.due, day_ends);
        if (const std::string notes = task_description(m_context, action); !notes.empty())
            m_xml.add("Notes", notes);
        predecessors(action, number);
        m_xml.close("Task");
        m_numbers.emplace(action.id, number);
    }

    // Only those written before it: in a circle, which Project refuses, one is not.
    void predecessors(const PlanAction& action, std::int64_t number) {
        for (const PlanActionId& id : action.prerequisites) {
            const auto found = m_numbers.find(id);
            if (found == m_numbers.end() || found->second == number)
                continue;
            m_xml.open("PredecessorLink");
            m_xml.add("PredecessorUID", found->second);
            m_xml.add("Type", finish_to_start);
            m_xml.add("CrossProject", 0);
            m_xml.add("LinkLag", 0);
            m_xml.add("LagFormat", 7);
            m_xml.close("PredecessorLink");
        }
    }

    void milestone(const Milestone& milestone, std::int64_t number) {
        begin_task(number, milestone_name(m_context, milestone), 500);
        m_xml.add("Start", milestone.date, day_begins);
        m_xml.add("Finish", milestone.date, day_begins);
        m_xml.add("Duration", duration(0));
        m_xml.add("DurationFormat", 7);
        m_xml.add("Work", duration(0));
        m_xml.add("EffortDriven", 0);
        m_xml.add("Estimated", 0);
        m_xml.add("Milestone", 1);
        m_xml.add("Summary", 0);
        m_xml.add("ConstraintType", must_start_on);
        m_xml.add("ConstraintDate", milestone.date, day_begins);
        m_xml.close("Task");
    }

    // Type 1: who works, not what is used up.
    void resources() {
        m_xml.open("Resources");
        for (std::size_t i = 0; i < m_owners.size(); ++i) {
            const PlanAction& action = *m_owners[i];
            m_xml.open("Resource");
            m_xml.add("UID", static_cast<std::int64_t>(i) + 1);
            m_xml.add("ID", static_cast<std::int64_t>(i) + 1);
            m_xml.add("Name", action.owner_name);
            m_xml.add("Type", 1);
            m_xml.add("IsNull", 0);
            if (!action.owner_role.empty())
                m_xml.add("Group", action.owner_role);
            if (const std::string_view email = email_of(m_plan, action.owner_name); !email.empty())
                m_xml.add("EmailAddress", email);
            m_xml.add("MaxUnits", units(share_of(action.owner_name)));
            m_xml.close("Resource");
        }
        m_xml.close("Resources");
    }

    // Of a week, as the owner has it for the plan.
    [[nodiscard]] double share_of(const std::string& owner) const {
        for (const OwnerCapacity& capacity : m_plan.schedule.owners)
            if (capacity.name == owner && capacity.days_per_week)
                return *capacity.days_per_week / days_in_week;
        return 1;
    }

    void assignments() {
        m_xml.open("Assignments");
        std::int64_t number = 0;
        for (std::size_t i = 0; i < m_tasks.size(); ++i) {
            const Task& task = m_tasks[i];
            const auto resource = m_resources.find(task.view->action->owner_name);
            if (resource == m_resources.end())
                continue;
            const double effort = task.view->action->effort_days;
            m_xml.open("Assignment");
            m_xml.add("UID", ++number);
            m_xml.add("TaskUID", static_cast<std::int64_t>(i) + 1);
            m_xml.add("ResourceUID", static_cast<std::int64_t>(resource->second));
            m_xml.add("Finish", task.end, day_ends);
            m_xml.add("Start", task.start, day_begins);
            m_xml.add("Units", units(effort / static_cast<double>(task.working_days)));
            m_xml.add("Work", duration(effort));
            m_xml.close("Assignment");
        }
        m_xml.close("Assignments");
    }

    const Context& m_context;
    const Plan& m_plan;
    std::vector<ActionView> m_views;
    std::vector<Task> m_tasks;
    std::vector<const PlanAction*> m_owners; // one action of each, by the number of its resource
    std::unordered_map<std::string, std::size_t> m_resources;
    std::unordered_map<PlanActionId, std::int64_t> m_numbers; // of the tasks written
    Date m_start;
    Date m_end;
    Xml m_xml;
};

} // namespace

std::string msproject_from_plan(
    const ReportInput& input, const Schedule& schedule, Language language
) {
    const Context context = context_of(input, language, {});
    return Writer(context, schedule).run();
}

} // namespace tappa::report
