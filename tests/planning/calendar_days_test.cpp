#include "io/limits.hpp"
#include "planning/calendar_days.hpp"
#include "planning/load.hpp"
#include "planning/schedule.hpp"
#include "planning/working_days.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;

namespace {

// Christmas 2026 is a Friday, 8 December a Tuesday.
PlanSchedule italian(std::vector<SpecialDay> days = {}) {
    PlanSchedule schedule;
    schedule.country = "IT";
    schedule.special_days = std::move(days);
    return schedule;
}

std::string iso(Date date) {
    return iso_from_date(date);
}

} // namespace

TEST_CASE("days off and worked holidays move all working days, in any order of the list") {
    const PlanSchedule schedule = italian(
        {{{2026, 12, 24}, false, "Closing"},
         {{2026, 12, 5}, true, "Fair"},
         {{2026, 12, 8}, true, ""},
         {{2026, 12, 7}, false, "Bridge"}}
    );
    WorkingDays days(schedule, {2026, 12, 4});
    const char* const dates[] = {"2026-12-04", "2026-12-05", "2026-12-08", "2026-12-09"};
    for (std::size_t i = 0; i < std::size(dates); ++i) {
        CHECK(iso(days.date_of(i).value()) == dates[i]);
        CHECK(days.number_of(*date_from_iso(dates[i])) == i);
    }
    const DayNumber before = days.number_of({2026, 12, 23}).value();
    CHECK(iso(days.date_of(before + 1).value()) == "2026-12-28");
    CHECK(is_worked(schedule, {2026, 12, 5}));
    CHECK(is_worked(schedule, {2026, 12, 8}));
    CHECK_FALSE(is_worked(schedule, {2026, 12, 7}));
    CHECK_FALSE(is_worked(schedule, {2026, 12, 6}));
    // One before the first day of the calendar has no number.
    CHECK(iso(WorkingDays(schedule, {2026, 12, 6}).date_of(0).value()) == "2026-12-08");
}

TEST_CASE("single days and all of them say the same over years") {
    PlanSchedule schedule = italian();
    for (int i = 0; i < 60; ++i) {
        const Date date = date_from_days(days_from_date({2026, 1, 1}) + 13 * i);
        schedule.special_days.push_back({date, i % 3 == 0, ""});
    }
    WorkingDays calendar(schedule, {2026, 1, 1});
    DayNumber number = 0;
    for (std::int64_t day = days_from_date({2026, 1, 1}); day < days_from_date({2029, 1, 1}); ++day)
        if (is_worked(schedule, date_from_days(day))) {
            REQUIRE(days_from_date(calendar.date_of(number).value()) == day);
            ++number;
        }
}

TEST_CASE("a schedule and its load leave out days off and use worked Saturdays") {
    Plan plan;
    PlanAction action;
    action.id = PlanActionId("a");
    action.duration_weeks = 1;
    action.effort_days = 5;
    action.owner_name = "Ann";
    plan.actions.push_back(action);
    plan.schedule.start = Date{2026, 11, 2}; // a Monday
    plan.schedule.owners = {{"Ann", 5.0}};
    ActionPriority priority;
    priority.id = "a";
    priority.rank = 1;
    const auto end = [&] {
        return iso(plan_schedule(plan, {priority}, {2026, 11, 2}).actions[0].value().end);
    };
    CHECK(end() == "2026-11-06");
    plan.schedule.special_days = {{{2026, 11, 4}, false, ""}};
    CHECK(end() == "2026-11-09");
    plan.schedule.special_days.push_back({{2026, 11, 7}, true, ""});
    CHECK(end() == "2026-11-07");
    const Schedule schedule = plan_schedule(plan, {priority}, {2026, 11, 2});
    const PlanLoad load = plan_load(plan, schedule, LoadPeriods::Weeks);
    REQUIRE(load.owners.size() == 1);
    // Monday, Tuesday, Thursday, Friday, Saturday.
    CHECK(load.owners[0].periods[0].room == doctest::Approx(5.0));
    CHECK(load.owners[0].periods[0].days == doctest::Approx(5.0));
}

TEST_CASE("a day moves by working days, and lands on one") {
    const PlanSchedule schedule = italian({{{2026, 12, 7}, false, "Bridge"}});
    const Date friday{2026, 12, 4};
    CHECK(iso(moved_by_working_days(schedule, friday, 1)) == "2026-12-09"); // past the holiday
    CHECK(iso(moved_by_working_days(schedule, {2026, 12, 9}, -1)) == "2026-12-04");
    CHECK(iso(moved_by_working_days(schedule, friday, 0)) == "2026-12-04");
    CHECK(iso(moved_by_working_days(schedule, {1, 1, 1}, -3)) == "0001-01-01");
    CHECK(iso(moved_by_working_days(schedule, {9999, 12, 31}, 3)) == "9999-12-31");
    CHECK(iso(nearest_working_day(schedule, {2026, 12, 5})) == "2026-12-04");
    CHECK(iso(nearest_working_day(schedule, {2026, 12, 8})) == "2026-12-09");
    CHECK(iso(nearest_working_day(schedule, friday)) == "2026-12-04");
    CHECK(iso(end_of_work(schedule, friday, 2).value()) == "2026-12-09");
    CHECK_FALSE(end_of_work(schedule, {9999, 12, 31}, 2));
}

TEST_CASE("what has to be listed leaves out what is so by itself, and knows the limit") {
    PlanSchedule schedule = italian();
    // From Saturday to the Sunday after next: ten weekdays without the holiday on 8 December.
    CHECK(days_to_list(schedule, {2026, 12, 5}, {2026, 12, 20}, false).value().size() == 9);
    CHECK(days_to_list(schedule, {2026, 12, 5}, {2026, 12, 6}, false).value().empty());
    CHECK(days_to_list(schedule, {2026, 12, 5}, {2026, 12, 8}, true).value().size() == 3);
    CHECK_FALSE(days_to_list(schedule, {2026, 1, 1}, {2036, 1, 1}, false));
    CHECK_FALSE(days_to_list(schedule, {1, 1, 1}, {9999, 12, 31}, true));
    while (schedule.special_days.size() < limits::special_days)
        schedule.special_days.push_back(
            {date_from_days(
                 days_from_date({2030, 1, 1})
                 + static_cast<std::int64_t>(schedule.special_days.size())
             ),
             false,
             ""}
        );
    CHECK_FALSE(days_to_list(schedule, {2026, 12, 9}, {2026, 12, 9}, false));
    // One that is listed already may still change.
    CHECK(days_to_list(schedule, {2030, 1, 2}, {2030, 1, 2}, true).value().size() == 1);
}

TEST_CASE("days of one kind and name stand together where nothing between them differs") {
    const std::vector<SpecialDays> together = special_days_together(italian(
        {{{2026, 12, 21}, false, "Closing"},
         {{2026, 12, 18}, false, "Closing"}, // the Friday before
         {{2026, 12, 23}, false, "Closing"}, // Tuesday is worked
         {{2026, 12, 24}, false, "Other"},
         {{2026, 12, 5}, true, ""},
         {{2026, 12, 6}, true, ""},
         {{2026, 12, 8}, true, ""}}
    ));
    REQUIRE(together.size() == 5);
    CHECK(together[0] == SpecialDays{{2026, 12, 5}, {2026, 12, 6}, 2, true, ""});
    CHECK(together[1] == SpecialDays{{2026, 12, 8}, {2026, 12, 8}, 1, true, ""});
    CHECK(together[2] == SpecialDays{{2026, 12, 18}, {2026, 12, 21}, 2, false, "Closing"});
    CHECK(together[3] == SpecialDays{{2026, 12, 23}, {2026, 12, 23}, 1, false, "Closing"});
    CHECK(together[4].name == "Other");
}

TEST_CASE("holidays on weekdays are those of the years asked for") {
    const std::vector<Date> holidays = weekday_holidays("IT", 2026, 2027);
    CHECK(std::all_of(holidays.begin(), holidays.end(), [](Date date) {
        return weekday(date) < 5 && (date.year == 2026 || date.year == 2027);
    }));
    CHECK(std::find(holidays.begin(), holidays.end(), Date{2026, 12, 8}) != holidays.end());
    CHECK(std::find(holidays.begin(), holidays.end(), Date{2026, 12, 26}) == holidays.end());
    CHECK(weekday_holidays("XX", 2026, 2027).empty());
}
