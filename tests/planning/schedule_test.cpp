#include "planning/schedule.hpp"
#include "planning/serial_schedule.hpp"
#include "ranked.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace tappa;
using test::in_order;
using test::plan;
using test::plan_action;
using test::waiting_for;

namespace {

PlanAction lasting(double weeks, double effort, PlanAction action) {
    action.duration_weeks = weeks;
    action.effort_days = effort;
    return action;
}

PlanAction owned_by(const std::string& name, PlanAction action) {
    action.owner_name = name;
    return action;
}

PlanAction starting(Date date, PlanAction action) {
    action.start = date;
    return action;
}

PlanAction being(ActionStatus status, PlanAction action) {
    action.status = status;
    return action;
}

constexpr Date monday{2026, 11, 2};

Schedule scheduled(Plan made) {
    if (!made.schedule.start)
        made.schedule.start = monday;
    return plan_schedule(made, in_order(made), {2000, 1, 1});
}

std::string dates_of(const Schedule& schedule, std::size_t place) {
    const std::optional<PlannedDates>& dates = schedule.actions.at(place);
    return dates ? iso_from_date(dates->start) + " " + iso_from_date(dates->end) : "-";
}

std::vector<std::string> path_of(const Schedule& schedule) {
    std::vector<std::string> ids;
    for (const PlanActionId& id : schedule.critical_path)
        ids.push_back(id.text);
    return ids;
}

} // namespace

TEST_CASE("an action takes its weeks in working days, the last one included") {
    const Schedule schedule = scheduled(plan(
        {lasting(1, 1, plan_action("a")),
         lasting(0.2, 1, plan_action("b")),
         lasting(0.01, 1, plan_action("c")),
         lasting(1.1, 1, plan_action("d"))}
    ));
    CHECK(dates_of(schedule, 0) == "2026-11-02 2026-11-06");
    CHECK(dates_of(schedule, 1) == "2026-11-02 2026-11-02");
    CHECK(dates_of(schedule, 2) == "2026-11-02 2026-11-02");
    CHECK(dates_of(schedule, 3) == "2026-11-02 2026-11-09");
    CHECK(schedule.start == monday);
    CHECK(schedule.end == Date{2026, 11, 9});
    CHECK(path_of(schedule) == std::vector<std::string>{"d"});
}

TEST_CASE("work begins on the document's date where no start is set, or on the working day after") {
    Plan made = plan({lasting(1, 1, plan_action("a"))});
    const Schedule sunday = plan_schedule(made, in_order(made), {2026, 11, 1});
    CHECK(dates_of(sunday, 0) == "2026-11-02 2026-11-06");
    made.schedule.country = "IT";
    made.schedule.start = Date{2026, 12, 24};
    CHECK(
        dates_of(plan_schedule(made, in_order(made), {2026, 11, 1}), 0) == "2026-12-24 2026-12-31"
    );
}

TEST_CASE("an action begins on the working day after the last of its prerequisites") {
    const Schedule schedule = scheduled(plan(
        {waiting_for({"b", "c"}, lasting(1, 1, plan_action("a"))),
         lasting(1, 1, plan_action("b")),
         lasting(2, 1, plan_action("c"))}
    ));
    CHECK(dates_of(schedule, 0) == "2026-11-16 2026-11-20");
    CHECK(dates_of(schedule, 1) == "2026-11-02 2026-11-06");
    CHECK(path_of(schedule) == std::vector<std::string>{"c", "a"});
    CHECK(schedule.actions[0]->critical);
    CHECK_FALSE(schedule.actions[1]->critical);
    CHECK(schedule.actions[1]->slack_days == 5);
    CHECK(schedule.actions[2]->critical);
}

TEST_CASE("capacity is given out in order of rank, each as early as it fits") {
    // Five days a week: one a day. Each action but the last asks for all of it.
    Plan made = plan(
        {lasting(1, 5, plan_action("first")),
         lasting(1, 5, plan_action("second")),
         lasting(1, 2.5, plan_action("half")),
         lasting(0.4, 1, plan_action("other half"))}
    );
    made.schedule.days_per_week = 5;
    const Schedule schedule = scheduled(made);
    CHECK(dates_of(schedule, 0) == "2026-11-02 2026-11-06");
    CHECK(dates_of(schedule, 1) == "2026-11-09 2026-11-13");
    CHECK(dates_of(schedule, 2) == "2026-11-16 2026-11-20");
    CHECK(dates_of(schedule, 3) == "2026-11-16 2026-11-17");
}

TEST_CASE("a smaller action takes a hole that a larger one leaves") {
    Plan made = plan(
        {waiting_for({"b"}, lasting(1, 5, plan_action("a"))),
         starting({2026, 11, 9}, lasting(1, 5, plan_action("b"))),
         lasting(1, 5, plan_action("c")),
         lasting(2, 5, plan_action("d"))}
    );
    made.schedule.days_per_week = 5;
    const Schedule schedule = scheduled(made);
    CHECK(dates_of(schedule, 1) == "2026-11-09 2026-11-13");
    CHECK(dates_of(schedule, 0) == "2026-11-16 2026-11-20");
    CHECK(dates_of(schedule, 2) == "2026-11-02 2026-11-06");
    CHECK(dates_of(schedule, 3) == "2026-11-23 2026-12-04");
}

TEST_CASE("an action takes longer where a day does not hold its effort") {
    // Two and a half days a week for Bruno: half a day each.
    Plan made = plan(
        {owned_by("Bruno", lasting(1, 4, plan_action("a"))),
         owned_by("Anna", lasting(1, 4, plan_action("b"))),
         lasting(1, 4, plan_action("c"))}
    );
    made.schedule.owners = {{"Bruno", 2.5}, {"Anna", std::nullopt}};
    const Schedule schedule = scheduled(made);
    CHECK(schedule.actions[0]->working_days == 8);
    CHECK(dates_of(schedule, 0) == "2026-11-02 2026-11-11");
    CHECK(schedule.actions[1]->working_days == 5);
    CHECK(schedule.actions[2]->working_days == 5);
    made.schedule.days_per_week = 2;
    CHECK(scheduled(made).actions[1]->working_days == 10);
}

TEST_CASE("rounding makes nothing longer: 2.1 days at 1.5 a week are seven working days") {
    // 2.1 / (1.5 / 5) is a little more than 7 in floating-point numbers.
    Plan made = plan({lasting(0.2, 2.1, plan_action("a"))});
    made.schedule.days_per_week = 1.5;
    CHECK(scheduled(made).actions[0]->working_days == 7);
    // So is the sum of three tenths more than 0.3.
    Plan full = plan(
        {lasting(0.2, 0.1, plan_action("a")),
         lasting(0.2, 0.1, plan_action("b")),
         lasting(0.2, 0.1, plan_action("c"))}
    );
    full.schedule.days_per_week = 1.5;
    CHECK(scheduled(full).end == monday);
}

TEST_CASE("entered starts are kept, on a Sunday, before the start and against prerequisites") {
    Plan made = plan(
        {starting({2026, 11, 8}, lasting(1, 5, plan_action("sunday"))),
         starting({2026, 10, 1}, lasting(0.4, 5, plan_action("before"))),
         waiting_for({"sunday"}, starting(monday, lasting(1, 5, plan_action("against")))),
         waiting_for({"against"}, lasting(0.2, 1, plan_action("after")))}
    );
    made.schedule.days_per_week = 50;
    const Schedule schedule = scheduled(made);
    CHECK(dates_of(schedule, 0) == "2026-11-08 2026-11-13");
    CHECK(dates_of(schedule, 1) == "2026-10-01 2026-10-02");
    CHECK(dates_of(schedule, 2) == "2026-11-02 2026-11-06");
    CHECK(dates_of(schedule, 3) == "2026-11-09 2026-11-09");
    CHECK(schedule.start == Date{2026, 10, 1});
    // By precedence alone, entered dates left out.
    CHECK(path_of(schedule) == std::vector<std::string>{"sunday", "against", "after"});
}

TEST_CASE("what is done comes before, what is dropped does not count, and neither has dates") {
    const Schedule schedule = scheduled(plan(
        {being(ActionStatus::Done, lasting(4, 1, plan_action("done"))),
         being(ActionStatus::Dropped, lasting(4, 1, plan_action("dropped"))),
         waiting_for(
             {"done", "dropped"}, being(ActionStatus::Proposed, lasting(1, 1, plan_action("a")))
         ),
         being(ActionStatus::InProgress, lasting(1, 1, plan_action("b")))}
    ));
    CHECK(dates_of(schedule, 0) == "-");
    CHECK(dates_of(schedule, 1) == "-");
    CHECK(dates_of(schedule, 2) == "2026-11-02 2026-11-06");
    CHECK(dates_of(schedule, 3) == "2026-11-02 2026-11-06");
}

TEST_CASE("what stands in or behind a circle has no dates, entered or not; the rest has") {
    const Schedule schedule = scheduled(plan(
        {waiting_for({"b"}, plan_action("a")),
         waiting_for({"a"}, plan_action("b")),
         waiting_for({"b"}, starting(monday, plan_action("behind"))),
         waiting_for({"self"}, plan_action("self")),
         lasting(1, 1, plan_action("free"))}
    ));
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(dates_of(schedule, i) == "-");
    CHECK(dates_of(schedule, 4) == "2026-11-02 2026-11-06");
    CHECK(path_of(schedule) == std::vector<std::string>{"free"});
}

TEST_CASE("a circle through an action that is done is one, too") {
    const Plan made = plan(
        {waiting_for({"done"}, plan_action("open")),
         being(ActionStatus::Done, waiting_for({"open"}, plan_action("done"))),
         waiting_for({"done"}, starting(monday, plan_action("behind"))),
         waiting_for({"before"}, lasting(1, 1, plan_action("free"))),
         being(ActionStatus::Done, plan_action("before"))}
    );
    const Schedule schedule = scheduled(made);
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(dates_of(schedule, i) == "-");
    CHECK(dates_of(schedule, 3) == "2026-11-02 2026-11-06");
    CHECK(
        unscheduled_actions(made, schedule)
        == std::vector<
            UnscheduledAction>{{PlanActionId("open"), WhyUnscheduled::InCircle}, {PlanActionId("behind"), WhyUnscheduled::Waiting}}
    );
}

TEST_CASE("nothing is planned beyond the calendar, and an empty plan has no dates at all") {
    Plan made = plan({lasting(1000, 10000, plan_action("a")), lasting(1, 0.01, plan_action("b"))});
    made.schedule.days_per_week = 0.01;
    const Schedule late = scheduled(made);
    CHECK(dates_of(late, 0) == "-");
    made.schedule.start = Date{9999, 12, 31};
    CHECK(scheduled(made).start == std::nullopt);
    const Schedule empty = scheduled(plan({}));
    CHECK_FALSE(empty.start);
    CHECK_FALSE(empty.end);
    CHECK(empty.critical_path.empty());
}

TEST_CASE("a plan at the limits of its numbers is told by what it cannot reach") {
    std::vector<PlanAction> actions;
    for (int i = 0; i < 2000; ++i)
        actions.push_back(lasting(1000, 10000, plan_action(std::to_string(i))));
    Plan made = plan(actions);
    made.schedule.days_per_week = 0.01;
    made.schedule.country = "US";
    const Schedule schedule = scheduled(made);
    CHECK_FALSE(schedule.start);
    made.schedule.days_per_week = 10'000;
    const Schedule quicker = scheduled(made);
    // Two person-days a day each, for a thousand weeks: a thousand at a time, in two turns.
    CHECK(quicker.start == monday);
    CHECK(quicker.actions[999]->start == monday);
    CHECK(quicker.actions[1000]->start == quicker.actions[1999]->start);
    CHECK(monday < quicker.actions[1000]->start);
}

// Whatever the plan, its schedule can be carried out, and none of its actions could begin earlier
// than it does with those that were placed before it.
TEST_CASE("schedules of random plans keep precedence and capacity") {
    std::mt19937 random(7);
    const auto below = [&](std::uint32_t limit) { return static_cast<int>(random() % limit); };
    for (int round = 0; round < 200; ++round) {
        INFO("round " << round);
        const int count = 1 + below(12);
        std::vector<PlanAction> actions;
        for (int i = 0; i < count; ++i) {
            PlanAction action = lasting(
                0.2 * (1 + below(15)), 0.5 * (1 + below(20)), plan_action(std::to_string(i))
            );
            action.owner_name = std::string(1, static_cast<char>('A' + below(3)));
            for (int k = 0; k < i; ++k)
                if (below(5) == 0)
                    action.prerequisites.emplace_back(std::to_string(k));
            actions.push_back(action);
        }
        std::shuffle(actions.begin(), actions.end(), random);
        Plan made = plan(actions);
        made.schedule = {monday, "IT", 2.5 + below(10), {{"A", 1.5}, {"B", 4.0}}};
        WorkingDays calendar("IT", monday);
        const ScheduleProblem problem = schedule_problem(made, in_order(made), monday, calendar);
        const std::vector<TaskDays> planned = serial_schedule(problem);
        REQUIRE(planned.size() == actions.size());
        std::map<std::pair<std::string, DayNumber>, double> load;
        for (std::size_t i = 0; i < planned.size(); ++i) {
            const ScheduleTask& task = problem.tasks[i];
            for (const std::size_t need : task.needs)
                CHECK(planned[need].end() <= planned[i].first);
            CHECK(planned[i].count >= static_cast<DayNumber>(5 * task.duration_weeks - 0.01));
            const double rate = task.effort_days / static_cast<double>(planned[i].count);
            for (DayNumber day = planned[i].first; day < planned[i].end(); ++day) {
                load[{"", day}] += rate;
                load[{made.actions[task.place].owner_name, day}] += rate;
            }
        }
        for (const auto& [who, days] : load) {
            if (who.first.empty())
                CHECK(days <= *made.schedule.days_per_week / 5 + 1e-6);
            if (who.first == "A")
                CHECK(days <= 0.3 + 1e-6);
            if (who.first == "B")
                CHECK(days <= 0.8 + 1e-6);
        }
    }
}
