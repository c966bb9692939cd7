#include "report/build.hpp"
#include "report/reading.hpp"
#include "report/readings_chart.hpp"
#include "report/sample.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace tappa;
using namespace tappa::report;
using namespace tappa::test;

namespace {

PlanMetric metric_with(const std::vector<double>& values, std::optional<int> answers) {
    PlanMetric metric;
    metric.kind = MetricKind::Other;
    metric.unit = answers ? "%" : "minutes";
    metric.baseline = 61;
    metric.target = 75;
    for (std::size_t i = 0; i < values.size(); ++i)
        metric.readings.push_back(
            {date_from_days(20'000 + 7 * static_cast<std::int64_t>(i)), values[i], answers}
        );
    return metric;
}

std::optional<scene::Scene> chart_of(const PlanMetric& metric) {
    scene::ChartStyle style;
    style.width = 340;
    style.height = 190;
    return readings_chart(metric, metric_outcome(metric, {}), style);
}

} // namespace

TEST_CASE("the chart's table says each reading with its mean and interval") {
    const std::optional<scene::Scene> scene = chart_of(metric_with({70, 74}, 500));
    REQUIRE(scene);
    CHECK(scene->table.columns.size() == 4);
    REQUIRE(scene->table.rows.size() == 2);
    CHECK(scene->table.rows[1][1] == "74%");
    CHECK(scene->table.rows[1][2] == "72%");
    CHECK_FALSE(scene->alternative.empty());
    CHECK_FALSE(scene->items.empty());
}

TEST_CASE("there is no chart before there are two intervals") {
    CHECK_FALSE(chart_of(metric_with({}, 500)));
    CHECK_FALSE(chart_of(metric_with({70}, 500)));
    CHECK_FALSE(chart_of(metric_with({70, 71, 74, 72}, {})));
    CHECK(chart_of(metric_with({70, 71, 74, 72, 73}, {})));
}

TEST_CASE("the chart of values next to each other, and of very large ones, comes to an end") {
    PlanMetric metric = metric_with({1e12, 1e12, 1e12, 1e12 - 1e-3, 1e12}, {});
    metric.baseline = metric.target = 1e12;
    CHECK(chart_of(metric));
    metric = metric_with({1e-12, 1e-12, 1e-12, 2e-12, 1e-12}, {});
    metric.baseline = metric.target = 0;
    CHECK(chart_of(metric));
    CHECK(chart_of(metric_with({-1e12, 1e12, -1e12, 1e12, 0}, {})));
}

TEST_CASE("the axis holds the whole band") {
    PlanMetric metric = metric_with({20, 24, 22}, 60);
    metric.baseline = 18;
    metric.target = 30;
    const std::optional<scene::Scene> scene = chart_of(metric);
    REQUIRE(scene);
    const double low = metric_outcome(metric, {}).readings.front().interval->low;
    REQUIRE(low < 15);
    // Where the band reaches an end of the axis, it is cut.
    double lowest = 0;
    for (const scene::Item& item : scene->items)
        if (const auto* const band = std::get_if<scene::Polygon>(&item))
            for (const scene::Point& point : band->points)
                lowest = std::max(lowest, point.y);
    double axis = 0;
    for (const scene::Item& item : scene->items)
        if (const auto* const line = std::get_if<scene::Polyline>(&item))
            for (const scene::Point& point : line->points)
                axis = std::max(axis, point.y);
    CHECK(lowest > 0);
    CHECK(lowest < axis);
}

TEST_CASE("readings of a metric come with the verdict, what it rests on, and a chart") {
    Document document = small_document();
    PlanAction& action = document.plan.edit().actions.edit(1);
    action.start.reset();
    PlanMetric& metric = action.metrics[0];
    metric.kind = MetricKind::Csat;
    metric.unit = "%";
    metric.baseline = 61;
    metric.target = 75;
    const auto built = [&](Language language) {
        return build_report(document, small_questionnaire(), small_catalogue(), language);
    };
    CHECK_FALSE(says(built(Language::En), "Did it work?"));
    CHECK_FALSE(says(built(Language::En), "Did an action work?"));
    metric.readings = {
        {{2026, 12, 14}, 74.5, 400}, {{2026, 12, 7}, 73, 380}, {{2026, 12, 21}, {}, {}}};
    const Report report = built(Language::En);
    CHECK(says(report, "Did it work? CES"));
    CHECK(says(report, "Better than the baseline: sure."));
    CHECK(says(report, "780 answers so far. 1 reading has no value yet."));
    CHECK(says(report, "To see the change from 61% to 75% takes about"));
    CHECK(says(report, "Did an action work?"));
    const Report italian = built(Language::It);
    CHECK(says(italian, "Ha funzionato? CES"));
    CHECK(says(italian, "Meglio del valore di partenza: è certo."));
    std::vector<std::string> days;
    std::size_t figures = 0;
    for (const Block& block : report.blocks) {
        const Table* const table = std::get_if<Table>(&block);
        if (table && table->caption == "Readings")
            for (const auto& row : table->rows)
                days.push_back(row[0] + " " + row[1] + " " + row[2]);
        const Figure* const figure = std::get_if<Figure>(&block);
        if (figure && figure->caption == "Did it work? CES")
            ++figures;
    }
    CHECK(
        days
        == std::vector<
            std::string>{"7 Dec 2026 73% 380", "14 Dec 2026 74.5% 400", "21 Dec 2026 — —"}
    );
    CHECK(figures == 1);
}
