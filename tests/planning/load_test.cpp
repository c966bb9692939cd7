#include "planning/load.hpp"
#include "ranked.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace tappa;
using test::in_order;
using test::plan;
using test::plan_action;
using test::waiting_for;

namespace {

constexpr Date monday{2026, 11, 2};

PlanAction work(
    const std::string& id,
    const std::string& owner,
    double weeks,
    double effort,
    std::optional<Date> start = {}
) {
    PlanAction action = plan_action(id);
    action.owner_name = owner;
    action.duration_weeks = weeks;
    action.effort_days = effort;
    action.start = start;
    return action;
}

Schedule scheduled(const Plan& made) {
    return plan_schedule(made, in_order(made), monday);
}

PlanLoad weekly(const Plan& made) {
    return plan_load(made, scheduled(made), LoadPeriods::Weeks);
}

Plan after_fitting(Plan made) {
    for (const EnteredStart& start : starts_that_fit(made, in_order(made), monday, monday))
        for (std::size_t i = 0; i < made.actions.size(); ++i)
            if (made.actions[i].id == start.action)
                made.actions.edit(i).start = start.start;
    return made;
}

} // namespace

TEST_CASE("effort is spread over the weeks in which an action is worked on") {
    Plan made = plan({work("a", "Ann", 2, 4), work("b", "Bob", 1, 5), work("c", "", 1, 1)});
    made.schedule.days_per_week = 20;
    made.schedule.owners = {{"Ann", 3.0}};
    const PlanLoad load = weekly(made);
    REQUIRE(load.periods == std::vector<Date>{monday, {2026, 11, 9}});
    REQUIRE(load.owners.size() == 3);
    CHECK(load.owners[0].owner == "Ann");
    CHECK(load.owners[0].days_per_week == 3.0);
    CHECK(load.owners[0].periods[0].days == doctest::Approx(2));
    CHECK(load.owners[0].periods[1].days == doctest::Approx(2));
    CHECK(load.owners[1].owner == "Bob");
    CHECK_FALSE(load.owners[1].days_per_week);
    CHECK(load.owners[1].periods[0].days == doctest::Approx(5));
    CHECK(load.owners[1].periods[1].days == 0);
    CHECK(load.owners[2].owner.empty());
    CHECK(load.owners[2].periods[0].days == doctest::Approx(8));
    CHECK(load.overloads.empty());
}

TEST_CASE("what entered starts ask for beyond capacity is said with its days") {
    Plan made = plan(
        {work("a", "Ann", 2, 4, monday),
         work("b", "Ann", 1, 2, Date{2026, 11, 9}),
         work("c", "Ann", 1, 2)}
    );
    made.schedule.owners = {{"Ann", 2.5}};
    const PlanLoad load = weekly(made);
    REQUIRE(load.overloads.size() == 1);
    CHECK(load.overloads[0] == Overload{"Ann", {2026, 11, 9}, {2026, 11, 13}, 4.0, 2.5});
    CHECK(load.owners[0].periods[1].above == doctest::Approx(1.5));
    CHECK(load.owners[0].periods[0].above == 0);
    // Only as much as there is, and so much too much, by month as well.
    const PlanLoad monthly = plan_load(made, scheduled(made), LoadPeriods::Months);
    REQUIRE(monthly.periods == std::vector<Date>{{2026, 11, 1}});
    CHECK(monthly.owners[0].periods[0].days == doctest::Approx(8));
    CHECK(monthly.owners[0].periods[0].above == doctest::Approx(1.5));
}

TEST_CASE("a period has room for its working days, without holidays and days before the plan") {
    Plan made = plan({work("a", "Ann", 8, 8, Date{2026, 11, 9})});
    made.schedule.country = "IT"; // 8 and 25 December, 1 and 6 January are free
    CHECK_FALSE(weekly(made).owners[0].periods[0].room);
    made.schedule.owners = {{"Ann", 2.5}};
    const PlanLoad monthly = plan_load(made, scheduled(made), LoadPeriods::Months);
    REQUIRE(monthly.periods == std::vector<Date>{{2026, 11, 1}, {2026, 12, 1}, {2027, 1, 1}});
    const std::vector<PeriodLoad>& months = monthly.owners[0].periods;
    CHECK(months[0].room.value_or(0) == doctest::Approx(16 * 0.5));
    CHECK(months[1].room.value_or(0) == doctest::Approx(21 * 0.5));
    CHECK(months[2].room.value_or(0) == doctest::Approx(19 * 0.5)); // to its end
    const PlanLoad load = weekly(made);
    CHECK(load.owners[0].periods[0].room.value_or(0) == doctest::Approx(2.5));
    CHECK(load.owners[0].periods[4].room.value_or(0) == doctest::Approx(2)); // 7 to 11 December
}

TEST_CASE("holidays take part in no load, and a plan of centuries has none drawn") {
    Plan made = plan({work("a", "Ann", 1, 5, Date{2026, 12, 24})});
    made.schedule.country = "IT"; // 25 December and the first week of January have holidays
    const PlanLoad load = weekly(made);
    REQUIRE(load.periods.size() == 2);
    CHECK(load.owners[0].periods[0].days == doctest::Approx(1));
    CHECK(load.owners[0].periods[1].days == doctest::Approx(4));
    made.actions.edit(0).duration_weeks = 1'000;
    CHECK(weekly(made).periods.empty());
    CHECK(weekly(made).owners.size() == 1);
    CHECK(weekly(plan({})) == PlanLoad{});
}

TEST_CASE("starts that fit move what asks for too much, as late as needed, and nothing else") {
    Plan made = plan(
        {work("first", "Ann", 1, 2, monday),
         work("second", "Ann", 1, 2, monday),
         work("alone", "Bob", 1, 5, monday),
         work("free", "Ann", 1, 2)}
    );
    made.schedule.owners = {{"Ann", 2.0}};
    const std::vector<EnteredStart> starts = starts_that_fit(made, in_order(made), monday, monday);
    CHECK(starts == std::vector<EnteredStart>{{PlanActionId("second"), {2026, 11, 9}}});
    CHECK(weekly(after_fitting(made)).overloads.empty());
    CHECK(starts_that_fit(after_fitting(made), in_order(made), monday, monday).empty());
    // Work in progress keeps its place before what ranks higher.
    made.actions.edit(1).status = ActionStatus::InProgress;
    CHECK(
        starts_that_fit(made, in_order(made), monday, monday)
        == std::vector<EnteredStart>{{PlanActionId("first"), {2026, 11, 9}}}
    );
}

TEST_CASE("what has not begun moves to no day that has passed, and what fits stays there") {
    Plan made = plan({work("a", "Ann", 1, 2, monday), work("b", "Ann", 1, 2, monday)});
    made.schedule.owners = {{"Ann", 2.0}};
    const Date later{2026, 11, 28}; // a Saturday
    CHECK(
        starts_that_fit(made, in_order(made), monday, later)
        == std::vector<EnteredStart>{{PlanActionId("b"), {2026, 11, 30}}}
    );
    for (std::size_t i = 0; i < 2; ++i)
        made.actions.edit(i).status = ActionStatus::InProgress;
    CHECK(
        starts_that_fit(made, in_order(made), monday, later)
        == std::vector<EnteredStart>{{PlanActionId("b"), {2026, 11, 9}}}
    );
}

TEST_CASE("what waits for an action that moves begins after it") {
    Plan made = plan(
        {work("a", "Ann", 1, 2, monday),
         work("b", "Ann", 1, 2, monday),
         waiting_for({"b"}, work("c", "Bob", 1, 1, Date{2026, 11, 9}))}
    );
    made.schedule.owners = {{"Ann", 2.0}};
    CHECK(
        starts_that_fit(made, in_order(made), monday, monday)
        == std::vector<
            EnteredStart>{{PlanActionId("b"), {2026, 11, 9}}, {PlanActionId("c"), {2026, 11, 16}}}
    );
}

TEST_CASE("random plans with entered starts hold their capacity once the starts fit") {
    std::mt19937 random(11);
    const auto below = [&](std::uint32_t limit) { return static_cast<int>(random() % limit); };
    int overloaded = 0;
    for (int round = 0; round < 100; ++round) {
        std::vector<PlanAction> actions;
        for (int i = 0; i < 1 + below(10); ++i) {
            actions.push_back(work(
                std::to_string(i),
                std::string(1, static_cast<char>('A' + below(3))),
                0.2 * (1 + below(10)),
                0.5 * (1 + below(10))
            ));
            if (below(2) == 0)
                actions.back().start = date_from_days(days_from_date(monday) + below(40));
            for (int k = 0; k < i; ++k)
                if (below(6) == 0)
                    actions.back().prerequisites.emplace_back(std::to_string(k));
        }
        Plan made = plan(actions);
        made.schedule = {monday, "IT", 3.0 + below(6), {{"A", 1.5}, {"B", 4.0}}};
        overloaded += weekly(made).overloads.empty() ? 0 : 1;
        INFO("round " << round);
        CHECK(weekly(after_fitting(made)).overloads.empty());
    }
    CHECK(overloaded > 10); // or there was nothing to mend
}

TEST_CASE("an action without dates says why") {
    const Plan made = plan(
        {waiting_for({"b"}, plan_action("a")),
         waiting_for({"a"}, plan_action("b")),
         waiting_for({"b"}, plan_action("c")),
         work("late", "", 1, 1, Date{9999, 12, 31}),
         plan_action("fine")}
    );
    CHECK(
        unscheduled_actions(made, scheduled(made))
        == std::vector<
            UnscheduledAction>{{PlanActionId("a"), WhyUnscheduled::InCircle}, {PlanActionId("b"), WhyUnscheduled::InCircle}, {PlanActionId("c"), WhyUnscheduled::Waiting}, {PlanActionId("late"), WhyUnscheduled::BeyondCalendar}}
    );
}
