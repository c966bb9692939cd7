#include "mining/flows.hpp"

#include "mining/durations.hpp"
#include "mining/key_index.hpp"

#include <cstddef>
#include <utility>

namespace tappa {

namespace {

class FlowCounter {
public:
    // The number of the flow, counted once more.
    std::uint32_t count(std::uint32_t from, std::uint32_t to) {
        KeyMaker maker;
        maker.add((std::uint64_t{from} << 32U) | to);
        const std::uint32_t index = m_keys.index_of(maker.key());
        if (index == m_flows.size())
            m_flows.push_back({from, to, 0, {}, {}});
        ++m_flows[index].count;
        return index;
    }
    [[nodiscard]] std::vector<Flow> take() { return std::move(m_flows); }

private:
    KeyIndex m_keys;
    std::vector<Flow> m_flows;
};

std::optional<double> per_hundred(std::uint64_t count, std::size_t cases) {
    return 100.0 * static_cast<double>(count) / static_cast<double>(cases);
}

} // namespace

std::vector<Flow> flows_of(const EventLog& log) {
    FlowCounter counter;
    Durations durations(log.events.size());
    for (const LogCase& entry : log.cases) {
        const LogEvent* event = &log.events[entry.first];
        const LogEvent* const last = event + entry.count - 1;
        counter.count(flow_start, event->activity);
        for (; event != last; ++event)
            durations.add(
                counter.count(event->activity, event[1].activity), event[1].time - event->time
            );
        counter.count(last->activity, entry.reaches_goal ? flow_goal : flow_exit);
    }
    std::vector<Flow> flows = counter.take();
    const std::vector<DurationQuantiles> times = durations.quantiles(flows.size());
    for (std::size_t i = 0; i < flows.size(); ++i) {
        flows[i].median_seconds = times[i].median_seconds;
        flows[i].p90_seconds = times[i].p90_seconds;
    }
    return flows;
}

Handoffs handoffs_of(const EventLog& log) {
    std::uint64_t departments = 0;
    std::uint64_t channels = 0;
    const auto is_change = [](std::uint32_t a, std::uint32_t b) {
        return a != no_name && b != no_name && a != b;
    };
    for (const LogCase& entry : log.cases)
        for (std::size_t i = entry.first + 1; i < entry.first + entry.count; ++i) {
            const LogEvent& before = log.events[i - 1];
            const LogEvent& after = log.events[i];
            if (is_change(before.department, after.department))
                ++departments;
            if (is_change(before.channel, after.channel))
                ++channels;
        }
    Handoffs handoffs;
    if (log.has_departments && !log.cases.empty())
        handoffs.department_changes = per_hundred(departments, log.cases.size());
    if (log.has_channels && !log.cases.empty())
        handoffs.channel_switches = per_hundred(channels, log.cases.size());
    return handoffs;
}

} // namespace tappa
