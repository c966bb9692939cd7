#include "mining/log_paths.hpp"

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

} // namespace

LogPaths log_paths_of(const EventLog& log) {
    KeyIndex index;
    LogPaths paths;
    paths.of_case.reserve(log.cases.size());
    for (std::size_t i = 0; i < log.cases.size(); ++i) {
        const LogCase& entry = log.cases[i];
        const std::uint32_t path = index.index_of(path_of(log, entry));
        if (path == paths.taken.size())
            paths.taken.push_back({i, 0, 0});
        ++paths.taken[path].cases;
        paths.taken[path].conversions += entry.reaches_goal ? 1 : 0;
        paths.of_case.push_back(path);
    }
    return paths;
}

std::vector<std::size_t> most_frequent(const LogPaths& paths, std::size_t most) {
    std::vector<std::size_t> order(paths.taken.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return paths.taken[a].cases > paths.taken[b].cases;
    });
    order.resize(std::min(order.size(), most));
    return order;
}

Ticks duration_of(const EventLog& log, const LogCase& entry) {
    return log.events[entry.first + entry.count - 1].time - log.events[entry.first].time;
}

} // namespace tappa
