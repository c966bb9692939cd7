#include "mining/variants.hpp"

#include "mining/durations.hpp"
#include "mining/key_index.hpp"

#include <algorithm>
#include <numeric>

namespace tappa {

namespace {

Key path_of(const EventLog& log, const LogCase& entry) {
    KeyMaker maker;
    for (std::size_t i = entry.first; i < entry.first + entry.count; ++i)
        maker.add(log.events[i].activity);
    return maker.key();
}

struct Counted {
    std::size_t example = 0; // a case that took the path
    std::uint64_t cases = 0;
    std::uint64_t conversions = 0;
};

// The paths of a log, and which of them each case took.
struct Paths {
    std::vector<Counted> counted;
    std::vector<std::uint32_t> of_case;
};

Paths paths_of(const EventLog& log) {
    KeyIndex index;
    Paths paths;
    paths.of_case.reserve(log.cases.size());
    for (std::size_t i = 0; i < log.cases.size(); ++i) {
        const LogCase& entry = log.cases[i];
        const std::uint32_t path = index.index_of(path_of(log, entry));
        if (path == paths.counted.size())
            paths.counted.push_back({i, 0, 0});
        ++paths.counted[path].cases;
        paths.counted[path].conversions += entry.reaches_goal ? 1 : 0;
        paths.of_case.push_back(path);
    }
    return paths;
}

std::vector<std::size_t> most_frequent(const Paths& paths, std::size_t most) {
    std::vector<std::size_t> order(paths.counted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return paths.counted[a].cases > paths.counted[b].cases;
    });
    order.resize(std::min(order.size(), most));
    return order;
}

Ticks duration_of(const EventLog& log, const LogCase& entry) {
    return log.events[entry.first + entry.count - 1].time - log.events[entry.first].time;
}

Variant variant_from(const EventLog& log, const Counted& counted) {
    Variant variant;
    const LogCase& example = log.cases[counted.example];
    for (std::size_t i = example.first; i < example.first + example.count; ++i)
        variant.activities.push_back(log.events[i].activity);
    variant.cases = counted.cases;
    variant.conversions = counted.conversions;
    return variant;
}

// The times of the chosen paths only: all steps of all paths would be as many as there are events.
void measure(
    std::vector<Variant>& variants,
    const EventLog& log,
    const Paths& paths,
    const std::vector<std::size_t>& chosen
) {
    constexpr std::uint32_t none = 0xffff'ffffU;
    std::vector<std::uint32_t> first_group(paths.counted.size(), none);
    std::uint32_t groups = 0; // of each path one for the whole, then one for each step
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        first_group[chosen[i]] = groups;
        groups += static_cast<std::uint32_t>(variants[i].activities.size());
    }
    Durations durations(log.cases.size());
    for (std::size_t i = 0; i < log.cases.size(); ++i) {
        const std::uint32_t group = first_group[paths.of_case[i]];
        if (group == none)
            continue;
        const LogCase& entry = log.cases[i];
        durations.add(group, duration_of(log, entry));
        for (std::uint32_t step = 1; step < entry.count; ++step) {
            const LogEvent* const event = &log.events[entry.first + step];
            durations.add(group + step, event->time - (event - 1)->time);
        }
    }
    const std::vector<DurationQuantiles> times = durations.quantiles(groups);
    std::size_t group = 0;
    for (Variant& variant : variants) {
        variant.median_seconds = times[group].median_seconds.value_or(0);
        variant.p90_seconds = times[group].p90_seconds.value_or(0);
        ++group;
        for (std::size_t step = 1; step < variant.activities.size(); ++step, ++group)
            variant.step_seconds.push_back(times[group].median_seconds.value_or(0));
    }
}

DurationQuantiles times_to_goal(const EventLog& log) {
    Durations durations(0);
    for (const LogCase& entry : log.cases)
        if (entry.reaches_goal)
            durations.add(0, duration_of(log, entry));
    return durations.quantiles(1).front();
}

Throughput throughput_of(const EventLog& log) {
    Throughput throughput;
    for (const LogCase& entry : log.cases) {
        if (entry.count < 2)
            continue;
        const auto above = std::upper_bound(
            throughput_bounds.begin(),
            throughput_bounds.end(),
            duration_of(log, entry) / ticks_per_second
        );
        const auto place = static_cast<std::size_t>(above - throughput_bounds.begin());
        ++throughput.cases[place];
        throughput.conversions[place] += entry.reaches_goal ? 1 : 0;
    }
    return throughput;
}

} // namespace

Variants variants_of(const EventLog& log, std::size_t most) {
    const Paths paths = paths_of(log);
    const std::vector<std::size_t> chosen = most_frequent(paths, most);
    Variants variants;
    variants.different = paths.counted.size();
    for (const std::size_t path : chosen) {
        variants.most_frequent.push_back(variant_from(log, paths.counted[path]));
        variants.cases_shown += paths.counted[path].cases;
    }
    measure(variants.most_frequent, log, paths, chosen);
    const DurationQuantiles to_goal = times_to_goal(log);
    variants.goal_median_seconds = to_goal.median_seconds;
    variants.goal_p90_seconds = to_goal.p90_seconds;
    variants.throughput = throughput_of(log);
    return variants;
}

} // namespace tappa
