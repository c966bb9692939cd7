#include "mining/grouped_log.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

struct Target {
    std::uint32_t group = no_name; // no_name: left out
    bool is_goal = false;
};

// By number of the activity.
std::vector<Target> targets_of(const EventLog& log, const std::vector<ActivityRule>& rules) {
    std::unordered_map<std::string_view, const ActivityRule*> by_name;
    for (const ActivityRule& rule : rules)
        by_name.emplace(rule.activity, &rule);
    std::vector<Target> targets;
    for (const std::string& activity : log.activities) {
        const auto rule = by_name.find(activity);
        if (rule == by_name.end())
            targets.emplace_back();
        else
            targets.push_back({rule->second->group.value_or(no_name), rule->second->is_goal});
    }
    return targets;
}

std::vector<std::string> usual_names(
    const EventLog& log, std::uint32_t LogEvent::*member, const std::vector<std::string>& names
) {
    std::unordered_map<std::uint64_t, std::uint64_t> counts; // by activity and name
    for (const LogEvent& event : log.events)
        if (event.*member != no_name)
            ++counts[(std::uint64_t{event.activity} << 32U) | event.*member];
    struct Most {
        std::uint64_t count = 0;
        std::uint32_t name = no_name;
    };
    std::vector<Most> most(log.activities.size());
    for (const auto& [key, count] : counts) {
        Most& found = most[key >> 32U];
        const auto name = static_cast<std::uint32_t>(key);
        // The first of equally frequent ones, so that the order of the map does not show.
        if (count > found.count || (count == found.count && name < found.name))
            found = {count, name};
    }
    std::vector<std::string> usual;
    for (const Most& found : most)
        usual.push_back(found.name == no_name ? std::string() : names[found.name]);
    return usual;
}

} // namespace

void keep_cases(EventLog& log, const CaseChoice& choice) {
    if (choice == CaseChoice{})
        return;
    const auto counts = [&](const LogCase& entry) {
        const Ticks begin = log.events[entry.first].time;
        const bool is_of_segment = !choice.segment
            || (entry.segment != no_name && log.segments[entry.segment] == *choice.segment);
        return is_of_segment && (!choice.from || begin >= *choice.from)
            && (!choice.before || begin < *choice.before);
    };
    std::vector<LogCase> kept;
    std::size_t end = 0;
    for (const LogCase& entry : log.cases) {
        if (!counts(entry))
            continue;
        for (std::size_t i = 0; i < entry.count; ++i) // never beyond where it came from
            log.events[end + i] = log.events[entry.first + i];
        kept.push_back(entry);
        kept.back().first = end;
        end += entry.count;
    }
    log.events.resize(end);
    log.cases = std::move(kept);
}

std::uint64_t group_activities(EventLog& log, const std::vector<ActivityRule>& rules) {
    if (rules.empty())
        return 0;
    const std::vector<Target> targets = targets_of(log, rules);
    std::size_t groups = 0;
    for (const Target& target : targets) {
        if (target.group != no_name)
            groups = std::max(groups, std::size_t{target.group} + 1);
        log.has_goals = log.has_goals || target.is_goal;
    }
    std::size_t kept = 0;
    for (LogCase& entry : log.cases) {
        const std::size_t begin = entry.first;
        const std::size_t end = begin + entry.count;
        entry.first = kept;
        for (std::size_t i = begin; i < end; ++i) {
            const Target& target = targets[log.events[i].activity];
            entry.reaches_goal = entry.reaches_goal || target.is_goal;
            if (target.group == no_name)
                continue;
            log.events[kept] = log.events[i];
            log.events[kept++].activity = target.group;
        }
        entry.count = kept - entry.first;
    }
    const std::uint64_t left_out = log.events.size() - kept;
    log.events.resize(kept);
    const auto is_empty = [](const LogCase& entry) { return entry.count == 0; };
    log.cases.erase(std::remove_if(log.cases.begin(), log.cases.end(), is_empty), log.cases.end());
    log.activities.assign(groups, {});
    return left_out;
}

std::vector<std::string> usual_channels(const EventLog& log) {
    return usual_names(log, &LogEvent::channel, log.channels);
}

std::vector<std::string> usual_departments(const EventLog& log) {
    return usual_names(log, &LogEvent::department, log.departments);
}

} // namespace tappa
