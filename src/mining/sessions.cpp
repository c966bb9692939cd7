#include "mining/sessions.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace tappa {

namespace {

constexpr Ticks ticks_per_hour = 3'600 * ticks_per_second;

} // namespace

SessionCounts session_counts(const EventLog& log) {
    SessionCounts counts{};
    // Of each pause the longest of the gaps that it is longer than; then it is longer than those
    // before that one, too.
    for (const LogCase& entry : log.cases) {
        for (std::size_t i = entry.first + 1; i < entry.first + entry.count; ++i) {
            const Ticks pause = log.events[i].time - log.events[i - 1].time;
            const auto longer = std::lower_bound(
                session_gaps.begin(),
                session_gaps.end(),
                pause,
                [](std::uint32_t hours, Ticks ticks) { return hours * ticks_per_hour < ticks; }
            );
            if (longer != session_gaps.begin())
                ++counts[static_cast<std::size_t>(longer - session_gaps.begin()) - 1];
        }
    }
    for (std::size_t i = counts.size() - 1; i > 0; --i)
        counts[i - 1] += counts[i];
    for (std::uint64_t& count : counts)
        count += log.cases.size();
    return counts;
}

void cut_into_sessions(EventLog& log, Ticks gap) {
    std::vector<LogCase> sessions;
    sessions.reserve(log.cases.size());
    for (const LogCase& entry : log.cases) {
        LogCase session{entry.first, 0, entry.segment, false};
        for (std::size_t i = entry.first; i < entry.first + entry.count; ++i) {
            const LogEvent& event = log.events[i];
            if (session.count > 0 && event.time - log.events[i - 1].time > gap)
                sessions.push_back(std::exchange(session, {i, 0, entry.segment, false}));
            ++session.count;
            session.reaches_goal = session.reaches_goal || event.says_goal;
        }
        sessions.push_back(session);
    }
    log.cases = std::move(sessions);
}

} // namespace tappa
