#include "planning/outcome_words.hpp"

#include <doctest/doctest.h>

using namespace tappa;

namespace {

PlanMetric solved_at_once() {
    PlanMetric metric;
    metric.kind = MetricKind::Fcr;
    metric.unit = "%";
    metric.baseline = 10;
    metric.target = 15;
    return metric;
}

PlanMetric minutes() {
    PlanMetric metric;
    metric.kind = MetricKind::FirstResponse;
    metric.unit = "minutes";
    metric.better = Direction::Down;
    metric.baseline = 11;
    metric.target = 4.5;
    return metric;
}

std::vector<std::string> needed(const PlanMetric& metric, Language language = Language::En) {
    return needed_sentences(metric, metric_outcome(metric, {}), language);
}

std::string verdict(const PlanMetric& metric, Language language = Language::En) {
    return verdict_sentence(metric, metric_outcome(metric, {}), language);
}

std::vector<std::string> evidence(const PlanMetric& metric) {
    return evidence_sentences(metric, metric_outcome(metric, {}), Language::En);
}

} // namespace

TEST_CASE("says how many answers a change needs") {
    CHECK(
        needed(solved_at_once()).at(0)
        == "To see the change from 10% to 15% takes about 686 answers before the action and as "
           "many after it (80% sure to see it, 5% risk of a false alarm)."
    );
    CHECK(
        needed(solved_at_once(), Language::It).at(0)
        == "Per vedere il passaggio da 10% a 15% servono circa 686 risposte prima dell'azione e "
           "altrettante dopo (80% di probabilità di vederlo, 5% di falso allarme)."
    );
    CHECK(needed(solved_at_once()).size() == 2);
}

TEST_CASE("says how many weeks a change needs, or when that will be known") {
    PlanMetric metric = minutes();
    CHECK(
        needed(metric)
        == std::vector<
            std::
                string>{"How many weeks it takes to see the change from 11 minutes to 4.5 minutes depends on "
                        "how much the readings vary: it shows from the third one on."}
    );
    // Standard deviation 6.5, as much as the change.
    metric.readings = {
        {{2026, 12, 7}, 1.5, {}}, {{2026, 12, 14}, 8, {}}, {{2026, 12, 21}, 14.5, {}}};
    CHECK(
        needed(metric).at(0)
        == "To see the change from 11 minutes to 4.5 minutes takes about 10 weeks with a reading "
           "each (80% sure to see it, 5% risk of a false alarm)."
    );
}

TEST_CASE("says why a change has no number") {
    PlanMetric metric = solved_at_once();
    metric.target = 10;
    CHECK(needed(metric).at(0) == "Target and baseline are the same: there is no change to see.");
    metric.target = 8;
    CHECK(needed(metric).at(0).find("worse than the baseline") != std::string::npos);
    metric.target = 108;
    CHECK(needed(metric).at(0) == "Baseline and target must lie between 0% and 100%.");
    metric.target = 10 + 1e-9;
    CHECK(needed(metric).at(0).find("too small") != std::string::npos);
    metric.target.reset();
    CHECK(needed(metric).at(0).find("Enter baseline and target") == 0);
}

TEST_CASE("says the verdict and what it rests on") {
    PlanMetric metric = solved_at_once();
    CHECK(verdict(metric).empty());
    CHECK(evidence(metric).empty());
    metric.readings = {{{2026, 12, 7}, 30, 4'000}};
    CHECK(verdict(metric) == "Better than the baseline: sure. The target is reached: sure.");
    CHECK(
        verdict(metric, Language::It)
        == "Meglio del valore di partenza: è certo. Il traguardo è raggiunto: è certo."
    );
    CHECK(evidence(metric).at(0).find("The mean of the readings is 30%; the true value lies") == 0);
    CHECK(evidence(metric).at(1) == "4,000 answers so far.");
    metric.readings = {{{2026, 12, 7}, 12, 100}};
    CHECK(verdict(metric) == "Not yet known whether it is better than the baseline.");
    metric.readings = {{{2026, 12, 7}, 2, 4'000}};
    CHECK(verdict(metric) == "Worse than the baseline: sure. Short of the target: sure.");
    metric.readings.push_back({{2026, 12, 14}, {}, {}});
    metric.readings.push_back({{2026, 12, 14}, 140, 5});
    CHECK(evidence(metric).at(2) == "1 reading does not count: it must lie between 0% and 100%.");
    CHECK(evidence(metric).at(3) == "1 reading has no value yet.");
    metric.baseline.reset();
    CHECK(verdict(metric) == "Without a baseline the readings cannot be compared.");
}

TEST_CASE("says what a series of readings still lacks") {
    PlanMetric metric = minutes();
    metric.readings = {{{2026, 12, 7}, 5, {}}};
    CHECK(evidence(metric).at(0) == "A verdict takes 4 readings at least; 1 counts so far.");
    metric.readings.assign(5, {{2026, 12, 7}, 5, {}});
    CHECK(
        evidence(metric).at(0)
        == "The readings are all the same: how much they vary is not known yet."
    );
}
