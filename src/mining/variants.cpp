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

Variant variant_from(const EventLog& log, const Counted& counted) {
    Variant variant;
    const LogCase& example = log.cases[counted.example];
    for (std::size_t i = example.first; i < example.first + example.count; ++i)
        variant.activities.push_back(log.events[i].activity);
    variant.cases = counted.cases;
    variant.conversions = counted.conversions;
    return variant;
}

} // namespace

Variants variants_of(const EventLog& log, std::size_t most) {
    KeyIndex paths;
    std::vector<Counted> counted;
    Durations durations(log.cases.size());
    for (std::size_t i = 0; i < log.cases.size(); ++i) {
        const LogCase& entry = log.cases[i];
        const std::uint32_t path = paths.index_of(path_of(log, entry));
        if (path == counted.size())
            counted.push_back({i, 0, 0});
        ++counted[path].cases;
        counted[path].conversions += entry.reaches_goal ? 1 : 0;
        durations.add(
            path, log.events[entry.first + entry.count - 1].time - log.events[entry.first].time
        );
    }
    std::vector<std::size_t> order(counted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return counted[a].cases > counted[b].cases;
    });
    order.resize(std::min(order.size(), most));
    const std::vector<DurationQuantiles> times = durations.quantiles(counted.size());
    Variants variants;
    variants.different = counted.size();
    for (const std::size_t path : order) {
        Variant variant = variant_from(log, counted[path]);
        variant.median_seconds = times[path].median_seconds.value_or(0);
        variants.cases_shown += variant.cases;
        variants.most_frequent.push_back(std::move(variant));
    }
    return variants;
}

} // namespace tappa
