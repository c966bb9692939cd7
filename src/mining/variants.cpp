#include "mining/variants.hpp"

#include "mining/durations.hpp"

#include <algorithm>

namespace tappa {

namespace {

Variant variant_from(const EventLog& log, const TakenPath& taken) {
    Variant variant;
    const LogCase& example = log.cases[taken.example];
    for (std::size_t i = example.first; i < example.first + example.count; ++i)
        variant.activities.push_back(log.events[i].activity);
    variant.cases = taken.cases;
    variant.conversions = taken.conversions;
    return variant;
}

// The times of the chosen paths only: all steps of all paths would be as many as there are events.
void measure(
    std::vector<Variant>& variants,
    const EventLog& log,
    const LogPaths& paths,
    const std::vector<std::size_t>& chosen
) {
    constexpr std::uint32_t none = 0xffff'ffffU;
    std::vector<std::uint32_t> first_group(paths.taken.size(), none);
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

DurationQuantiles times_of(const EventLog& log, bool to_goal) {
    Durations durations(to_goal ? 0 : log.cases.size());
    for (const LogCase& entry : log.cases)
        if (entry.reaches_goal || !to_goal)
            durations.add(0, duration_of(log, entry));
    return durations.quantiles(1).front();
}

Throughput throughput_of(const EventLog& log) {
    Throughput throughput;
    for (const LogCase& entry : log.cases)
        count_duration(throughput, log, entry);
    return throughput;
}

} // namespace

void count_duration(Throughput& throughput, const EventLog& log, const LogCase& entry) {
    if (entry.count < 2)
        return;
    const auto above = std::upper_bound(
        time_class_bounds.begin(),
        time_class_bounds.end(),
        duration_of(log, entry) / ticks_per_second
    );
    const auto place = static_cast<std::size_t>(above - time_class_bounds.begin());
    ++throughput.cases[place];
    throughput.conversions[place] += entry.reaches_goal ? 1 : 0;
}

Variants variants_of(const EventLog& log, std::size_t most) {
    return variants_of(log, log_paths_of(log), most);
}

Variants variants_of(const EventLog& log, const LogPaths& paths, std::size_t most) {
    const std::vector<std::size_t> chosen = most_frequent(paths, most);
    Variants variants;
    variants.different = paths.taken.size();
    for (const std::size_t path : chosen) {
        variants.most_frequent.push_back(variant_from(log, paths.taken[path]));
        variants.cases_shown += paths.taken[path].cases;
    }
    measure(variants.most_frequent, log, paths, chosen);
    variants.median_seconds = times_of(log, false).median_seconds;
    const DurationQuantiles to_goal = times_of(log, true);
    variants.goal_median_seconds = to_goal.median_seconds;
    variants.goal_p90_seconds = to_goal.p90_seconds;
    variants.throughput = throughput_of(log);
    return variants;
}

} // namespace tappa
