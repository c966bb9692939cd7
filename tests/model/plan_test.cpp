#include "model/plan.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using namespace tappa;

TEST_CASE("an action names what it still needs") {
    PlanAction action;
    CHECK(
        missing_parts(action)
        == std::vector{MissingPart::Owner, MissingPart::Metric, MissingPart::Due}
    );
    action.owner_name = "L. Ferri";
    action.due = Date{2027, 6, 30};
    PlanMetric metric;
    metric.name = "FCR";
    action.metrics = {metric};
    CHECK(missing_parts(action) == std::vector{MissingPart::Baseline, MissingPart::Target});

    // A baseline on one metric and a target on another do not make a complete metric.
    action.metrics = {metric, metric};
    action.metrics[0].baseline = 61;
    action.metrics[1].target = 75;
    CHECK(missing_parts(action) == std::vector{MissingPart::Target});

    action.metrics[0].target = 75;
    CHECK(missing_parts(action).empty());
}

TEST_CASE("an address has one @ between two texts and nothing blank") {
    for (const char* const right : {"a@b", "anna.bianchi+cx@banca.example", "è@posta.it"})
        CHECK(is_email(right));
    for (const char* const wrong :
         {"", "@", "a@", "@b", "a@b@c", "anna", "a @b", "a@b\n", "a@b,c@d", "a@b;", "A <a@b>"})
        CHECK_FALSE(is_email(wrong));
    CHECK(is_email("a@" + std::string(252, 'b')));
    CHECK_FALSE(is_email("a@" + std::string(253, 'b')));
}

TEST_CASE("an owner's address is known by name, once it is one") {
    Plan plan;
    plan.schedule.owners = {{"Ann", 2.5, "ann@a.example"}, {"Bob", std::nullopt, "bob@"}};
    CHECK(email_of(plan, "Ann") == "ann@a.example");
    CHECK(email_of(plan, "Bob").empty());
    CHECK(email_of(plan, "Cy").empty());
}

TEST_CASE("proposed and dropped actions do not count for completeness") {
    PlanAction action;
    for (const ActionStatus status : all_of<ActionStatus>()) {
        action.status = status;
        CHECK(
            counts_for_completeness(action)
            == (status == ActionStatus::Agreed || status == ActionStatus::InProgress
                || status == ActionStatus::Done)
        );
    }
}

TEST_CASE("readings go by their dates, of one day by the order in which they were entered") {
    const std::vector<MetricReading> readings{
        {{2027, 2, 8}, 1.0, {}},
        {{2027, 2, 1}, 2.0, {}},
        {{2027, 3, 1}, 3.0, {}},
        {{2027, 2, 8}, 4.0, {}}};
    CHECK(newest_first(readings) == std::vector<std::size_t>{2, 3, 0, 1});
    CHECK(newest_first(std::vector<MetricReading>()).empty());
}
