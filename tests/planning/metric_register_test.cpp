#include "planning/metric_register.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace tappa;

namespace {

PlanMetric metric(const std::string& name, std::vector<MetricReading> readings = {}) {
    PlanMetric made;
    made.name = name;
    made.baseline = 5;
    made.readings = std::move(readings);
    return made;
}

PlanAction moving(std::vector<PlanMetric> metrics) {
    PlanAction made;
    made.metrics = std::move(metrics);
    return made;
}

const MetricReading january{{2027, 1, 9}, 6.0, 100};
const MetricReading march{{2027, 3, 9}, 7.0, std::nullopt};

} // namespace

TEST_CASE("a metric stands in the register once, with all actions that move it") {
    PlanAction first = moving({metric("CES", {march}), metric("FCR")});
    PlanAction second = moving({metric("NPS"), metric("CES", {january, march})});
    PlanAction third = moving({metric("CES")});
    third.metrics[0].baseline = 4; // another one
    const auto found = metric_register({&first, &second, &third});
    REQUIRE(found.size() == 4);
    CHECK(found[0].metric.name == "CES");
    CHECK(found[0].uses == std::vector<MetricUse>{{&first, 0}, {&second, 1}});
    CHECK(found[0].metric.readings == std::vector{january, march});
    CHECK(found[1].metric.name == "FCR");
    CHECK(found[2].metric.name == "NPS");
    CHECK(found[3].uses == std::vector<MetricUse>{{&third, 0}});
    CHECK(metric_register({}).empty());
}

TEST_CASE("metrics that differ in anything but readings are different ones") {
    for (const auto change : std::vector<void (*)(PlanMetric&)>{
             [](PlanMetric& one) { one.kind = MetricKind::Ces; },
             [](PlanMetric& one) { one.unit = "%"; },
             [](PlanMetric& one) { one.better = Direction::Down; },
             [](PlanMetric& one) { one.target = 8; },
             [](PlanMetric& one) { one.moment = Moment::Cold; },
             [](PlanMetric& one) {
                 one.due = Date{2027, 1, 1};
             },
             [](PlanMetric& one) { one.owner = "CX"; },
             [](PlanMetric& one) { one.source = "Survey"; }}) {
        PlanAction one = moving({metric("CES"), metric("CES")});
        CHECK(metric_register({&one}).size() == 1);
        change(one.metrics[1]);
        CHECK(metric_register({&one}).size() == 2);
    }
}

TEST_CASE("the latest reading is the newest with a value") {
    CHECK(latest_reading(metric("CES")) == nullptr);
    const PlanMetric read = metric("CES", {march, january, {{2027, 5, 1}, std::nullopt, {}}});
    REQUIRE(latest_reading(read) != nullptr);
    CHECK(*latest_reading(read) == march);
}
