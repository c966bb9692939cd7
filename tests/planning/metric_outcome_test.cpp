#include "base/random.hpp"
#include "planning/metric_outcome.hpp"
#include "planning/needed_answers.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace tappa;

namespace {

PlanMetric metric_of(
    MetricKind kind,
    const std::string& unit,
    std::optional<double> baseline,
    std::optional<double> target,
    Direction better = Direction::Up
) {
    PlanMetric metric;
    metric.kind = kind;
    metric.unit = unit;
    metric.baseline = baseline;
    metric.target = target;
    metric.better = better;
    return metric;
}

// Readings a week apart from 7 December 2026, a Monday.
PlanMetric reading(
    PlanMetric metric, const std::vector<double>& values, std::optional<int> answers = {}
) {
    const std::int64_t first = days_from_date({2026, 12, 7});
    for (std::size_t i = 0; i < values.size(); ++i)
        metric.readings.push_back(
            {date_from_days(first + 7 * static_cast<std::int64_t>(i)), values[i], answers}
        );
    return metric;
}

PlanMetric solved_at_once() {
    return metric_of(MetricKind::Fcr, "%", 61, 75);
}

PlanMetric waiting_minutes() {
    return metric_of(MetricKind::FirstResponse, "minutes", 11, 4, Direction::Down);
}

} // namespace

TEST_CASE("a metric is a share, a mean on a known scale, or a series of readings") {
    struct Case {
        MetricKind kind;
        const char* unit;
        Measure measure;
    };
    const Measure percent{MeasureKind::Share, 0, 100};
    const Case cases[]{
        {MetricKind::Csat, " % ", percent},
        {MetricKind::Other, "%", percent},
        {MetricKind::Ces, "%", percent},
        {MetricKind::Churn, "", {MeasureKind::Share, 0, 1}},
        {MetricKind::Csat, "out of 5", {}},
        {MetricKind::Ces, "out of 7", {MeasureKind::Scale, 1, 7}},
        {MetricKind::Nps, "points", {MeasureKind::Scale, -100, 100}},
        {MetricKind::Cxi, "", {MeasureKind::Scale, -100, 100}},
        {MetricKind::FirstResponse, "minutes", {}},
        {MetricKind::Other, "", {}}};
    for (const Case& one : cases) {
        INFO(enum_id(one.kind), " in ", one.unit);
        CHECK(measure_of(metric_of(one.kind, one.unit, 10, 20)) == one.measure);
    }
    // A percentage that is no share of anything.
    CHECK(measure_of(metric_of(MetricKind::Other, "%", 100, 130)).kind == MeasureKind::Series);
}

TEST_CASE("baseline and target that promise no change are named") {
    const auto problem = [](std::optional<double> baseline, std::optional<double> target) {
        return change_problem(metric_of(MetricKind::Fcr, "%", baseline, target));
    };
    CHECK(problem({}, 75) == ChangeProblem::NoEnds);
    CHECK(problem(61, {}) == ChangeProblem::NoEnds);
    CHECK(problem(61, 61) == ChangeProblem::SameEnds);
    CHECK(problem(61, 50) == ChangeProblem::WrongSide);
    CHECK(problem(61, 101) == ChangeProblem::OffScale);
    CHECK(problem(-1, 75) == ChangeProblem::OffScale);
    CHECK_FALSE(problem(61, 75));
    CHECK_FALSE(change_problem(waiting_minutes()));
    CHECK(
        change_problem(metric_of(MetricKind::Churn, "", 0.1, 2, Direction::Down))
        == ChangeProblem::OffScale
    );
    const MetricOutcome outcome = metric_outcome(metric_of(MetricKind::Fcr, "%", 61, 61), {});
    CHECK(outcome.problem == ChangeProblem::SameEnds);
    CHECK_FALSE(outcome.needed);
}

TEST_CASE("shares and scales need answers, and more where somebody looks after every reading") {
    const auto needed = [](const PlanMetric& metric) {
        return metric_outcome(metric, {}).needed.value();
    };
    const NeededCount share = needed(metric_of(MetricKind::Csat, "%", 10, 15));
    CHECK(share.once == 686);
    // By hand, from the sequence's usual approximation: near 1,000.
    CHECK(share.always.value() > 800);
    CHECK(share.always.value() < 1'200);
    // (z_α + z_β)² (80·120 + 70·130) / 10² = 7.849 · 187.
    CHECK(needed(metric_of(MetricKind::Nps, "points", 20, 30)).once == 1'468);
    // 7.849 (3.1 · 2.9 + 1.5 · 4.5) / 1.6² = 48.3. Looking each time: with 67 answers four of five
    // means are more than 5.5 − 0.842 √(1.5 · 4.5 / 67) = 5.233, and the sequence takes 1.323 off.
    const NeededCount ease = needed(metric_of(MetricKind::Ces, "out of 7", 3.9, 5.5));
    CHECK(ease.once == 49);
    CHECK(ease.always == 67);
}

TEST_CASE("at the count for who looks always, four of five series are seen by then") {
    const PlanMetric metric = metric_of(MetricKind::Csat, "%", 30, 40);
    const double needed = metric_outcome(metric, {}).needed.value().always.value();
    Xoshiro256 random(5);
    constexpr int series = 1'000;
    int seen = 0;
    for (int i = 0; i < series; ++i) {
        double yes = 0;
        for (int k = 0; k < static_cast<int>(needed); ++k)
            yes += random.below(100) < 40 ? 1 : 0;
        seen += share_sequence(yes, needed).low > 0.3 ? 1 : 0;
    }
    CHECK(seen > 0.75 * series);
    CHECK(seen < 0.85 * series);
}

TEST_CASE("times and numbers need as many readings as their spread asks for") {
    CHECK_FALSE(metric_outcome(waiting_minutes(), {}).needed);
    CHECK_FALSE(metric_outcome(reading(waiting_minutes(), {10, 12}), {}).needed);
    // Standard deviation 7, as much as the change: 7.849 + 1.92 = 9.77.
    const MetricOutcome outcome = metric_outcome(reading(waiting_minutes(), {3, 10, 17}), {});
    REQUIRE(outcome.needed);
    CHECK(outcome.needed->once == 10);
    CHECK(outcome.needed->always.value() > 10);
    CHECK(outcome.needed->always.value() < 40);
    // Readings from before the start say how much they vary, around a mean of their own.
    const MetricOutcome before =
        metric_outcome(reading(waiting_minutes(), {93, 100, 107}), Date{2027, 2, 1});
    CHECK(before.readings.empty());
    CHECK(before.needed == outcome.needed);
}

TEST_CASE("readings are compared with baseline and target") {
    struct Case {
        double value;
        Verdict verdict;
        TargetVerdict target;
    };
    const Case cases[]{
        {50, Verdict::Worse, TargetVerdict::Short},
        {61, Verdict::NotKnown, TargetVerdict::Short},
        {65, Verdict::NotKnown, TargetVerdict::Short},
        {68, Verdict::Better, TargetVerdict::Short},
        {74, Verdict::Better, TargetVerdict::NotKnown},
        {90, Verdict::Better, TargetVerdict::Reached}};
    for (const Case& one : cases) {
        INFO(one.value, " %");
        const std::vector<double> values(4, one.value);
        const MetricOutcome up = metric_outcome(reading(solved_at_once(), values, 300), {});
        CHECK(up.verdict == one.verdict);
        CHECK(up.target == one.target);
        CHECK(up.answers == 1'200);
        // The other way round: what is not solved at once.
        const PlanMetric open = metric_of(MetricKind::Other, "%", 39, 25, Direction::Down);
        const MetricOutcome down =
            metric_outcome(reading(open, std::vector<double>(4, 100 - one.value), 300), {});
        CHECK(down.verdict == one.verdict);
        CHECK(down.target == one.target);
        CHECK(down.interval->low == doctest::Approx(100 - up.interval->high));
    }
    // Few answers say nothing yet.
    CHECK(metric_outcome(reading(solved_at_once(), {90}, 10), {}).verdict == Verdict::NotKnown);
}

TEST_CASE("readings without a number of answers are judged by how they vary") {
    const std::vector<double> values{5, 4, 6, 5, 4, 5};
    const MetricOutcome faster = metric_outcome(reading(waiting_minutes(), values), {});
    CHECK(faster.by_readings);
    CHECK(faster.answers == 0);
    CHECK(faster.verdict == Verdict::Better);
    CHECK(metric_outcome(reading(waiting_minutes(), {5, 4, 6}), {}).verdict == Verdict::NotKnown);
    const MetricOutcome equal = metric_outcome(reading(waiting_minutes(), {5, 5, 5, 5, 5}), {});
    CHECK(equal.mean == 5);
    CHECK_FALSE(equal.interval);
    CHECK(equal.verdict == Verdict::NotKnown);
    // One of a share's readings without a number: all count once.
    PlanMetric share = reading(solved_at_once(), {70, 71, 69, 72, 70}, 300);
    CHECK_FALSE(metric_outcome(share, {}).by_readings);
    share.readings[2].answers.reset();
    CHECK(metric_outcome(share, {}).by_readings);
    CHECK(metric_outcome(share, {}).verdict == Verdict::Better);
}

TEST_CASE("readings that do not count are counted") {
    PlanMetric metric = reading(solved_at_once(), {40, 74, 130, 76}, 400);
    metric.readings.push_back({{2026, 12, 20}, {}, 400});
    const MetricOutcome outcome = metric_outcome(metric, Date{2026, 12, 14});
    CHECK(outcome.before_start == 1);
    CHECK(outcome.off_scale == 1);
    CHECK(outcome.unfinished == 1);
    REQUIRE(outcome.readings.size() == 2);
    CHECK(outcome.mean == 75);
    CHECK(outcome.verdict == Verdict::Better);
}

TEST_CASE("the order in which readings were entered changes nothing") {
    PlanMetric metric = reading(solved_at_once(), {64, 70, 78, 73}, 90);
    const MetricOutcome before = metric_outcome(metric, {});
    std::reverse(metric.readings.begin(), metric.readings.end());
    const MetricOutcome after = metric_outcome(metric, {});
    CHECK(after.interval == before.interval);
    CHECK(after.readings.front().date == Date{2026, 12, 7});
    CHECK(after.readings.front().interval == before.readings.front().interval);
}

TEST_CASE("of many readings the last have intervals") {
    const MetricOutcome outcome =
        metric_outcome(reading(solved_at_once(), std::vector<double>(100, 70), 20), {});
    CHECK_FALSE(outcome.readings[100 - most_intervals - 1].interval);
    CHECK(outcome.readings[100 - most_intervals].interval);
    CHECK(outcome.readings.back().interval == outcome.interval);
}

TEST_CASE("nothing a document may hold makes a number that is none") {
    Xoshiro256 random(3);
    const double values[]{-1e12, -100, -1, 0, 1e-200, 0.5, 1, 7, 61, 99.999, 100, 1e12};
    const auto any = [&]() -> std::optional<double> {
        const std::uint32_t index = random.below(13);
        return index < 12 ? std::optional(values[index]) : std::nullopt;
    };
    const auto is_number = [](const std::optional<SequenceInterval>& one) {
        return !one
            || (std::isfinite(one->low) && std::isfinite(one->high) && one->low <= one->high);
    };
    for (int i = 0; i < 5'000; ++i) {
        INFO("metric ", i);
        const char* units[]{"%", "", "points"};
        PlanMetric metric = metric_of(
            all_of<MetricKind>()[random.below(11)],
            units[random.below(3)],
            any(),
            any(),
            random.below(2) == 0 ? Direction::Up : Direction::Down
        );
        for (std::uint32_t k = random.below(8); k > 0; --k)
            metric.readings.push_back(
                {date_from_days(20'000 + random.below(50)),
                 any(),
                 random.below(3) == 0 ? std::nullopt
                                      : std::optional(random.below(2) == 0 ? 1 : 1'000'000'000)}
            );
        const MetricOutcome outcome = metric_outcome(metric, Date{2024, 10, 20});
        CHECK(is_number(outcome.interval));
        for (const ReadingSoFar& one : outcome.readings) {
            CHECK(std::isfinite(one.mean));
            CHECK(is_number(one.interval));
        }
        if (outcome.needed) {
            CHECK(outcome.needed->once >= 2);
            CHECK(outcome.needed->once <= most_needed);
            CHECK((!outcome.needed->always || *outcome.needed->always >= 2));
        }
    }
}
