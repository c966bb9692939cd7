#include "planning/metric_outcome.hpp"

#include "base/text.hpp"
#include "planning/needed_answers.hpp"

#include <algorithm>
#include <cmath>

namespace tappa {

namespace {

bool is_rate(MetricKind kind) {
    return kind == MetricKind::Csat || kind == MetricKind::Fcr || kind == MetricKind::Churn
        || kind == MetricKind::Retention;
}

bool lies_on(const Measure& measure, double value) {
    return measure.kind == MeasureKind::Series || (value >= measure.least && value <= measure.most);
}

bool is_better(const PlanMetric& metric, double value, double than) {
    return metric.better == Direction::Up ? value > than : value < than;
}

// The mean of numbers and the sum of their squared distances from it (Welford 1962).
struct Spread {
    int count = 0;
    double mean = 0;
    double squares = 0;

    void add(double value) {
        ++count;
        const double distance = value - mean;
        mean += distance / count;
        squares += distance * (value - mean);
    }
};

// The first count from 2 to `most` at which `is_enough`, which holds from some count on.
template <typename IsEnough>
std::optional<double> first_count(IsEnough is_enough, double most) {
    double below = 1;
    double enough = 2;
    for (; !is_enough(enough); enough *= 2) {
        if (enough >= most)
            return std::nullopt;
        below = enough;
    }
    while (enough - below > 1) {
        const double middle = std::floor((below + enough) / 2);
        (is_enough(middle) ? enough : below) = middle;
    }
    return enough <= most ? std::optional(enough) : std::nullopt;
}

class Judge {
public:
    Judge(const PlanMetric& metric, const std::optional<Date>& start)
        : m_metric(metric), m_start(start) {
        m_outcome.measure = measure_of(metric);
        m_outcome.problem = change_problem(metric);
    }

    MetricOutcome outcome() {
        take_readings();
        judge_readings();
        if (m_metric.baseline && m_outcome.interval)
            compare();
        if (!m_outcome.problem)
            m_outcome.needed = m_outcome.by_readings ? needed_readings() : needed_answers();
        return std::move(m_outcome);
    }

private:
    [[nodiscard]] const Measure& measure() const { return m_outcome.measure; }
    [[nodiscard]] double width() const { return measure().most - measure().least; }

    void take_readings() {
        m_outcome.by_readings = measure().kind == MeasureKind::Series;
        for (const MetricReading& reading : m_metric.readings) {
            if (!reading.value)
                ++m_outcome.unfinished;
            else if (!lies_on(measure(), *reading.value))
                ++m_outcome.off_scale;
            else if (m_start && reading.date < *m_start) {
                ++m_outcome.before_start;
                m_before.add(*reading.value);
            } else {
                m_counted.push_back(&reading);
                m_outcome.by_readings = m_outcome.by_readings || !reading.answers;
            }
        }
        std::stable_sort(m_counted.begin(), m_counted.end(), [](const auto* a, const auto* b) {
            return a->date < b->date;
        });
    }

    void judge_readings() {
        double sum = 0;
        for (std::size_t i = 0; i < m_counted.size(); ++i) {
            const MetricReading& reading = *m_counted[i];
            m_after.add(*reading.value);
            ReadingSoFar so_far{reading.date, *reading.value, m_after.mean, std::nullopt};
            if (!m_outcome.by_readings) {
                m_outcome.answers += *reading.answers;
                sum += *reading.value * *reading.answers;
                so_far.mean = sum / m_outcome.answers;
            }
            if (i + most_intervals >= m_counted.size())
                so_far.interval = interval_so_far(so_far.mean);
            m_outcome.readings.push_back(so_far);
        }
        if (m_outcome.readings.empty())
            return;
        m_outcome.mean = m_outcome.readings.back().mean;
        m_outcome.interval = m_outcome.readings.back().interval;
    }

    // A whole number of people said yes, whatever the share was rounded to.
    [[nodiscard]] double yes_of(double mean, double answers) const {
        const double share = (mean - measure().least) / width();
        return std::clamp(std::round(share * answers), 0.0, answers);
    }

    // Of all readings up to now; it stays on the scale where there is one.
    [[nodiscard]] std::optional<SequenceInterval> interval_so_far(double mean) const {
        if (!m_outcome.by_readings)
            return sequence(mean, m_outcome.answers);
        auto found = series_sequence(m_after.mean, m_after.squares, m_after.count);
        if (found && measure().kind != MeasureKind::Series)
            found = SequenceInterval{
                std::max(found->low, measure().least), std::min(found->high, measure().most)};
        return found;
    }

    // In the metric's unit.
    [[nodiscard]] SequenceInterval sequence(double mean, double answers) const {
        if (measure().kind == MeasureKind::Scale)
            return scale_sequence(mean, answers, measure().least, measure().most);
        const SequenceInterval shares = share_sequence(yes_of(mean, answers), answers);
        return {measure().least + shares.low * width(), measure().least + shares.high * width()};
    }

    void compare() {
        const SequenceInterval& interval = *m_outcome.interval;
        const bool up = m_metric.better == Direction::Up;
        const double near = up ? interval.low : interval.high; // the less good end
        const double far = up ? interval.high : interval.low;
        if (is_better(m_metric, near, *m_metric.baseline))
            m_outcome.verdict = Verdict::Better;
        else if (is_better(m_metric, *m_metric.baseline, far))
            m_outcome.verdict = Verdict::Worse;
        if (!m_metric.target || m_outcome.problem)
            return;
        if (!is_better(m_metric, *m_metric.target, near))
            m_outcome.target = TargetVerdict::Reached;
        else if (is_better(m_metric, *m_metric.target, far))
            m_outcome.target = TargetVerdict::Short;
    }

    [[nodiscard]] double variance_at(double mean) const {
        return (measure().most - mean) * (mean - measure().least);
    }

    [[nodiscard]] bool leaves_out_baseline(const SequenceInterval& interval) const {
        return *m_metric.baseline < interval.low || *m_metric.baseline > interval.high;
    }

    // The target, less far from the baseline by what chance takes in one of five series.
    [[nodiscard]] std::optional<double> near_target(double deviation) const {
        const double change = *m_metric.target - *m_metric.baseline;
        const double left = std::fabs(change) - z_power * deviation;
        if (left <= 0)
            return std::nullopt;
        return *m_metric.baseline + std::copysign(left, change);
    }

    [[nodiscard]] std::optional<NeededCount> needed_answers() const {
        const double before = *m_metric.baseline;
        const double after = *m_metric.target;
        const std::optional<double> once = measure().kind == MeasureKind::Share
            ? answers_for_shares(
                (before - measure().least) / width(), (after - measure().least) / width()
            )
            : answers_for_means(after - before, variance_at(before), variance_at(after));
        if (!once)
            return std::nullopt;
        const auto is_enough = [&](double answers) {
            const auto mean = near_target(std::sqrt(variance_at(after) / answers));
            if (!mean || measure().kind == MeasureKind::Scale)
                return mean && leaves_out_baseline(sequence(*mean, answers));
            const double share = (before - measure().least) / width();
            return share_sequence_excludes(yes_of(*mean, answers), answers, share);
        };
        return NeededCount{*once, first_count(is_enough, most_needed)};
    }

    [[nodiscard]] std::optional<NeededCount> needed_readings() {
        // Readings before and after scatter around means of their own.
        const int groups = (m_before.count > 0 ? 1 : 0) + (m_after.count > 0 ? 1 : 0);
        const int freedom = m_before.count + m_after.count - groups;
        const double variance = (m_before.squares + m_after.squares) / std::max(1, freedom);
        m_outcome.spread_known = freedom >= 2 && variance > 0;
        if (!m_outcome.spread_known)
            return std::nullopt;
        const double change = *m_metric.target - *m_metric.baseline;
        const std::optional<double> once = readings_for_mean(change, std::sqrt(variance));
        if (!once)
            return std::nullopt;
        constexpr double most_readings = 1e6; // nobody counts more weeks
        const auto is_enough = [&](double readings) {
            const auto mean = near_target(std::sqrt(variance / readings));
            const auto interval = mean
                ? series_sequence(*mean, variance * (readings - 1), static_cast<int>(readings))
                : std::nullopt;
            return interval && leaves_out_baseline(*interval);
        };
        return NeededCount{*once, first_count(is_enough, most_readings)};
    }

    const PlanMetric& m_metric;
    const std::optional<Date>& m_start;
    MetricOutcome m_outcome;
    std::vector<const MetricReading*> m_counted;
    Spread m_before;
    Spread m_after;
};

} // namespace

Measure measure_of(const PlanMetric& metric) {
    if (metric.kind == MetricKind::Nps || metric.kind == MetricKind::Cxi)
        return {MeasureKind::Scale, -100, 100};
    const std::string_view unit = trimmed(metric.unit);
    if (unit == "%") {
        const auto off = [](const std::optional<double>& end) {
            return end && (*end < 0 || *end > 100);
        };
        // "12% more than last year" is no share.
        if (metric.kind == MetricKind::Other && (off(metric.baseline) || off(metric.target)))
            return {};
        return {MeasureKind::Share, 0, 100};
    }
    if (metric.kind == MetricKind::Ces)
        return {MeasureKind::Scale, 1, 7};
    if (is_rate(metric.kind) && unit.empty())
        return {MeasureKind::Share, 0, 1};
    return {};
}

std::optional<ChangeProblem> change_problem(const PlanMetric& metric) {
    if (!metric.baseline || !metric.target)
        return ChangeProblem::NoEnds;
    const Measure measure = measure_of(metric);
    if (!lies_on(measure, *metric.baseline) || !lies_on(measure, *metric.target))
        return ChangeProblem::OffScale;
    if (*metric.baseline == *metric.target)
        return ChangeProblem::SameEnds;
    if (is_better(metric, *metric.baseline, *metric.target))
        return ChangeProblem::WrongSide;
    return std::nullopt;
}

MetricOutcome metric_outcome(const PlanMetric& metric, const std::optional<Date>& start) {
    return Judge(metric, start).outcome();
}

} // namespace tappa
