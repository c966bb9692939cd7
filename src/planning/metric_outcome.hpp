#pragma once

#include "model/plan.hpp"
#include "planning/confidence_sequence.hpp"

#include <optional>
#include <vector>

// Did an action work, by what its metric read: how many answers or readings the promised change
// needs, and an always-valid verdict.

namespace tappa {

// What a metric counts: a share of answers (in percent, or a rate without a unit); the mean of
// answers on a scale that is known (NPS, CXi, CES); anything else, times and numbers, reading by
// reading.
enum class MeasureKind { Share, Scale, Series };

struct Measure {
    MeasureKind kind = MeasureKind::Series;
    double least = 0; // the ends of the scale, in the metric's unit; none of a series
    double most = 0;
    bool operator==(const Measure&) const = default;
};
[[nodiscard]] Measure measure_of(const PlanMetric&);

// Why nobody can say how many answers the change needs.
enum class ChangeProblem { NoEnds, SameEnds, WrongSide, OffScale };
[[nodiscard]] std::optional<ChangeProblem> change_problem(const PlanMetric&);

struct NeededCount {
    // Answers before the action and as many after; readings after it where those are counted.
    double once = 0;
    // After the action, to be as sure while looking after every reading: the sequence around
    // what lies z_β standard errors on the near side of the target leaves out the baseline.
    std::optional<double> always;
    bool operator==(const NeededCount&) const = default;
};

enum class Verdict { NotKnown, Better, Worse };        // than the baseline
enum class TargetVerdict { NotKnown, Reached, Short }; // of the target

template <>
struct EnumIds<Verdict> {
    static constexpr std::array<std::string_view, 3> ids{"not-known", "better", "worse"};
};
template <>
struct EnumIds<TargetVerdict> {
    static constexpr std::array<std::string_view, 3> ids{"not-known", "reached", "short"};
};

// A reading with the mean of all up to it and the sequence's interval then, of the last ones.
inline constexpr std::size_t most_intervals = 60;
struct ReadingSoFar {
    Date date;
    double value = 0;
    double mean = 0;
    std::optional<SequenceInterval> interval;
};

struct MetricOutcome {
    Measure measure;
    // Each reading counts once: of a series, and where a number of answers is missing.
    bool by_readings = false;
    std::optional<ChangeProblem> problem;
    bool spread_known = true;           // of readings that count once each
    std::optional<NeededCount> needed;  // nothing with a problem, or a spread not known yet
    std::vector<ReadingSoFar> readings; // those that count, by date
    double answers = 0;                 // of all of them; 0 where they count once
    int before_start = 0;               // readings left out: from before the action's start,
    int off_scale = 0;                  // off the scale of the metric
    int unfinished = 0;                 // without a value
    std::optional<double> mean;
    std::optional<SequenceInterval> interval;
    Verdict verdict = Verdict::NotKnown;
    TargetVerdict target = TargetVerdict::NotKnown;
};

// Of a scale the needed answers are those of the widest spread with these means:
// σ² ≤ (most − μ)(μ − least) (Bhatia and Davis, American Mathematical Monthly 107 (2000) 353–357).
// Readings from before `start`, the action's, show how much readings scatter and count for
// nothing else.
[[nodiscard]] MetricOutcome metric_outcome(const PlanMetric&, const std::optional<Date>& start);

} // namespace tappa
