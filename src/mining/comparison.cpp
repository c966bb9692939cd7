#include "mining/comparison.hpp"

#include "mining/key_index.hpp"
#include "mining/two_groups.hpp"
#include "scoring/quantile.hpp"

#include <algorithm>
#include <array>

namespace tappa {

namespace {

enum class Side : std::uint8_t { First, Second, Neither };

std::vector<Side> sides_of(const EventLog& log, const LogGroups& groups) {
    const auto number_of = [&](const std::string& segment) {
        const auto found = std::find(log.segments.begin(), log.segments.end(), segment);
        return static_cast<std::uint32_t>(found - log.segments.begin());
    };
    const std::uint32_t first = number_of(groups.first);
    const std::uint32_t second = number_of(groups.second);
    std::vector<Side> sides;
    sides.reserve(log.cases.size());
    for (const LogCase& entry : log.cases) {
        if (groups.by_period)
            sides.push_back(
                log.events[entry.first].time < groups.boundary ? Side::First : Side::Second
            );
        else
            sides.push_back(
                entry.segment == first        ? Side::First
                    : entry.segment == second ? Side::Second
                                              : Side::Neither
            );
    }
    return sides;
}

struct CountedPath {
    std::size_t example = 0; // a case that took it
    std::array<std::uint64_t, 2> cases{};

    [[nodiscard]] std::uint64_t all() const { return cases[0] + cases[1]; }
};

std::vector<CountedPath> frequent_paths(const EventLog& log, const std::vector<Side>& sides) {
    KeyIndex index;
    std::vector<CountedPath> paths;
    for (std::size_t i = 0; i < log.cases.size(); ++i) {
        if (sides[i] == Side::Neither)
            continue;
        const LogCase& entry = log.cases[i];
        KeyMaker maker;
        for (std::size_t k = entry.first; k < entry.first + entry.count; ++k)
            maker.add(log.events[k].activity);
        const std::uint32_t path = index.index_of(maker.key());
        if (path == paths.size())
            paths.push_back({i, {}});
        ++paths[path].cases[static_cast<std::size_t>(sides[i])];
    }
    const std::size_t kept = std::min(paths.size(), compared_paths);
    std::partial_sort(
        paths.begin(),
        paths.begin() + static_cast<std::ptrdiff_t>(kept),
        paths.end(),
        [](const CountedPath& a, const CountedPath& b) {
            return a.all() > b.all() || (a.all() == b.all() && a.example < b.example);
        }
    );
    paths.resize(kept);
    return paths;
}

ComparedGroup group_of(
    const EventLog& log,
    const std::vector<Side>& sides,
    Side side,
    bool times_to_goal,
    std::vector<Ticks>& times
) {
    ComparedGroup group;
    for (std::size_t i = 0; i < log.cases.size(); ++i) {
        if (sides[i] != side)
            continue;
        const LogCase& entry = log.cases[i];
        ++group.cases;
        group.conversions += entry.reaches_goal ? 1 : 0;
        if (entry.reaches_goal || !times_to_goal)
            times.push_back(
                log.events[entry.first + entry.count - 1].time - log.events[entry.first].time
            );
    }
    std::sort(times.begin(), times.end());
    group.timed = times.size();
    if (!times.empty())
        group.median_seconds = linear_quantile(times.size(), 0.5, [&](std::size_t place) {
            return static_cast<double>(times[place]) / static_cast<double>(ticks_per_second);
        });
    return group;
}

ShareDifference tested_difference(Part first, Part second) {
    const auto share = [](Part part) {
        return static_cast<double>(part.count) / static_cast<double>(part.of);
    };
    const FindingInterval around = difference_interval(first, second);
    ShareDifference difference{share(second) - share(first), around.low, around.high, {}};
    difference.test.p = fisher_p(first, second);
    return difference;
}

// Those that say something take one another into account.
void settle(const std::vector<ChanceTest*>& tests) {
    std::vector<double> p;
    for (const ChanceTest* test : tests)
        p.push_back(test->p);
    const std::vector<double> adjusted = adjusted_p(p);
    for (std::size_t i = 0; i < tests.size(); ++i) {
        tests[i]->adjusted = adjusted[i];
        tests[i]->verdict =
            adjusted[i] < highest_chance ? DifferenceVerdict::Real : DifferenceVerdict::Chance;
    }
}

void settle(GroupComparison& found) {
    const auto are_enough = [](std::uint64_t first, std::uint64_t second) {
        return std::min(first, second) >= least_compared;
    };
    std::vector<ChanceTest*> tests;
    if (are_enough(found.first.cases, found.second.cases)) {
        if (found.conversion)
            tests.push_back(&found.conversion->test);
        for (ComparedPath& path : found.paths)
            tests.push_back(&path.difference.test);
    }
    if (found.times && are_enough(found.first.timed, found.second.timed))
        tests.push_back(&*found.times);
    settle(tests);
}

} // namespace

std::optional<GroupComparison> comparison_of(const EventLog& log, const LogGroups& groups) {
    const std::vector<Side> sides = sides_of(log, groups);
    GroupComparison found;
    found.times_to_goal = log.has_goals;
    std::vector<Ticks> first_times;
    std::vector<Ticks> second_times;
    found.first = group_of(log, sides, Side::First, log.has_goals, first_times);
    found.second = group_of(log, sides, Side::Second, log.has_goals, second_times);
    if (found.first.cases == 0 || found.second.cases == 0)
        return std::nullopt;
    found.neither = log.cases.size() - found.first.cases - found.second.cases;
    std::optional<double> times_p;
    if (!first_times.empty() && !second_times.empty())
        times_p = rank_sum_p(first_times, second_times);
    for (const CountedPath& path : frequent_paths(log, sides)) {
        const LogCase& example = log.cases[path.example];
        ComparedPath& compared = found.paths.emplace_back();
        for (std::size_t i = example.first; i < example.first + example.count; ++i)
            compared.activities.push_back(log.events[i].activity);
        compared.first = path.cases[0];
        compared.second = path.cases[1];
    }
    test_differences(found, log.has_goals, times_p);
    return found;
}

void test_differences(
    GroupComparison& counted, bool has_goals, const std::optional<double>& times_p
) {
    const ComparedGroup& first = counted.first;
    const ComparedGroup& second = counted.second;
    if (has_goals)
        counted.conversion =
            tested_difference({first.conversions, first.cases}, {second.conversions, second.cases});
    if (times_p) {
        counted.times.emplace();
        counted.times->p = *times_p;
    }
    for (ComparedPath& path : counted.paths)
        path.difference = tested_difference({path.first, first.cases}, {path.second, second.cases});
    settle(counted);
}

std::vector<SegmentCount> segments_of(const EventLog& log) {
    std::vector<SegmentCount> segments;
    for (const std::string& name : log.segments)
        segments.push_back({name, 0});
    for (const LogCase& entry : log.cases)
        if (entry.segment != no_name)
            ++segments[entry.segment].cases;
    std::erase_if(segments, [](const SegmentCount& one) { return one.cases == 0; });
    std::stable_sort(
        segments.begin(),
        segments.end(),
        [](const SegmentCount& a, const SegmentCount& b) { return a.cases > b.cases; }
    );
    segments.resize(std::min(segments.size(), listed_segments));
    return segments;
}

} // namespace tappa
