#include "mining/case_groups.hpp"

#include "base/text.hpp"
#include "mining/comparison.hpp"
#include "mining/durations.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tappa {

namespace {

enum class Unit { Day, Week, Month, Quarter, Year };

constexpr int months_a_year = 12;

int months_in(Unit unit) {
    return unit == Unit::Year ? months_a_year : unit == Unit::Quarter ? 3 : 1;
}

// The first day of the period that a day is in.
std::int64_t beginning_of(Unit unit, std::int64_t day) {
    const Date date = date_from_days(day);
    if (unit == Unit::Day)
        return day;
    if (unit == Unit::Week)
        return day - weekday(date);
    return days_from_date({date.year, date.month - (date.month - 1) % months_in(unit), 1});
}

// That of the next period.
std::int64_t beginning_after(Unit unit, std::int64_t beginning) {
    constexpr std::int64_t days_a_week = 7;
    if (unit == Unit::Day)
        return beginning + 1;
    if (unit == Unit::Week)
        return beginning + days_a_week;
    const Date date = date_from_days(beginning);
    const int month = date.month - 1 + months_in(unit);
    return days_from_date({date.year + month / months_a_year, month % months_a_year + 1, 1});
}

Ticks midnight(const TimeZone& zone, std::int64_t day) {
    return utc_from_local(zone, day * ticks_per_day);
}

// The day on which it is that time, by the midnights that choices of cases go by too.
std::int64_t day_of(const TimeZone& zone, Ticks time) {
    std::int64_t day = time / ticks_per_day + 1; // plausible times are after 1970
    while (midnight(zone, day) > time)
        --day;
    return day;
}

// The beginnings of all periods from one day to another, and of the one after them.
std::vector<std::int64_t> beginnings(Unit unit, std::int64_t first, std::int64_t last) {
    std::vector<std::int64_t> days{beginning_of(unit, first)};
    while (days.back() <= last)
        days.push_back(beginning_after(unit, days.back()));
    return days;
}

// The finest periods that are few enough; of years the last ones. None where all begin in one.
std::vector<std::int64_t> period_beginnings(const EventLog& log, const TimeZone& zone) {
    std::optional<Ticks> first;
    Ticks last = 0;
    for (const LogCase& entry : log.cases) {
        const Ticks begin = log.events[entry.first].time;
        if (!is_plausible(begin))
            continue;
        first = std::min(first.value_or(begin), begin);
        last = std::max(last, begin);
    }
    if (!first)
        return {};
    const std::int64_t from = day_of(zone, *first);
    const std::int64_t to = day_of(zone, last);
    constexpr std::size_t most = limits::variant_periods + 1;
    std::vector<std::int64_t> days;
    for (const Unit unit : {Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year}) {
        constexpr std::int64_t longest_by_days = 7 * static_cast<std::int64_t>(most);
        if (unit < Unit::Month && to - from > longest_by_days)
            continue;
        days = beginnings(unit, from, to);
        if (days.size() <= most)
            break;
    }
    if (days.size() > most)
        days.erase(days.begin(), days.end() - static_cast<std::ptrdiff_t>(most));
    return days.size() > 2 ? days : std::vector<std::int64_t>();
}

bool can_be_kept(const SegmentCount& segment) {
    return segment.cases >= least_of_segment && !trimmed(segment.name).empty()
        && code_point_count(segment.name) <= limits::title;
}

// The most frequent ones; none where all cases are of one.
std::vector<std::string> segment_names(const EventLog& log) {
    std::vector<std::string> names;
    std::uint64_t cases = 0;
    for (SegmentCount& segment : segments_of(log)) {
        if (names.size() == limits::variant_segments || !can_be_kept(segment))
            continue;
        cases += segment.cases;
        names.push_back(std::move(segment.name));
    }
    const bool has_others = cases < log.cases.size();
    return names.size() + (has_others ? 1 : 0) > 1 ? names : std::vector<std::string>();
}

// Which groups each case is in. Groups have numbers whether or not they have cases.
class Membership {
public:
    Membership(const EventLog& log, const CaseGroups& found, const std::vector<Ticks>& boundaries)
        : m_segments(found.segments.empty() ? 0 : found.segments.size() + 1)
        , m_periods(found.periods.empty() ? 0 : found.periods.size() + 1) {
        std::vector<std::uint32_t> place(log.segments.size());
        for (std::size_t i = 0; i < place.size(); ++i)
            place[i] = static_cast<std::uint32_t>(
                std::find(found.segments.begin(), found.segments.end(), log.segments[i])
                - found.segments.begin()
            );
        m_of_case.reserve(log.cases.size());
        for (const LogCase& entry : log.cases) {
            const auto others = static_cast<std::uint32_t>(found.segments.size());
            const Ticks begin = log.events[entry.first].time;
            const auto after = std::upper_bound(boundaries.begin(), boundaries.end(), begin);
            const bool is_within = after != boundaries.begin() && after != boundaries.end();
            m_of_case.push_back(
                {entry.segment == no_name ? others : place[entry.segment],
                 static_cast<std::uint32_t>(
                     is_within ? after - boundaries.begin() - 1 : std::ssize(found.periods)
                 )}
            );
        }
    }

    [[nodiscard]] std::size_t groups() const {
        return m_segments + m_periods + m_segments * m_periods;
    }
    [[nodiscard]] bool is_crossed(std::size_t group) const {
        return group >= m_segments + m_periods;
    }
    [[nodiscard]] CaseGroup empty_group(std::size_t group) const {
        CaseGroup made;
        if (group < m_segments)
            made.segment = static_cast<std::uint32_t>(group);
        else if (!is_crossed(group))
            made.period = static_cast<std::uint32_t>(group - m_segments);
        else {
            const std::size_t crossed = group - m_segments - m_periods;
            made.segment = static_cast<std::uint32_t>(crossed / m_periods);
            made.period = static_cast<std::uint32_t>(crossed % m_periods);
        }
        return made;
    }
    template <typename Visit>
    void each_of(std::size_t entry, Visit visit) const {
        const auto [segment, period] = m_of_case[entry];
        if (m_segments > 0)
            visit(std::size_t{segment});
        if (m_periods > 0)
            visit(m_segments + period);
        if (m_segments > 0 && m_periods > 0)
            visit(m_segments + m_periods + segment * m_periods + period);
    }

private:
    struct Place {
        std::uint32_t segment = 0;
        std::uint32_t period = 0;
    };
    std::size_t m_segments; // with that of all others
    std::size_t m_periods;
    std::vector<Place> m_of_case;
};

void count_cases(std::vector<CaseGroup>& groups, const EventLog& log, const Membership& members) {
    for (std::size_t i = 0; i < log.cases.size(); ++i)
        members.each_of(i, [&](std::size_t group) {
            ++groups[group].cases;
            groups[group].conversions += log.cases[i].reaches_goal ? 1U : 0U;
            count_duration(groups[group].throughput, log, log.cases[i]);
        });
}

std::vector<DurationQuantiles> times_of(
    const EventLog& log, const Membership& members, bool to_goal
) {
    Durations durations(0);
    for (std::size_t i = 0; i < log.cases.size(); ++i)
        if (log.cases[i].reaches_goal || !to_goal)
            members.each_of(i, [&](std::size_t group) {
                durations.add(static_cast<std::uint32_t>(group), duration_of(log, log.cases[i]));
            });
    return durations.quantiles(members.groups());
}

void measure(std::vector<CaseGroup>& groups, const EventLog& log, const Membership& members) {
    const std::vector<DurationQuantiles> all = times_of(log, members, false);
    const std::vector<DurationQuantiles> to_goal = times_of(log, members, true);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        groups[i].median_seconds = all[i].median_seconds.value_or(0);
        groups[i].goal_median_seconds = to_goal[i].median_seconds;
        groups[i].goal_p90_seconds = to_goal[i].p90_seconds;
    }
}

// How many paths each group took: pairs of group and path, those that are the same as one.
void count_paths(std::vector<CaseGroup>& groups, const LogPaths& paths, const Membership& members) {
    constexpr unsigned half = 32;
    std::vector<std::uint64_t> taken;
    for (std::size_t i = 0; i < paths.of_case.size(); ++i)
        members.each_of(i, [&](std::size_t group) {
            taken.push_back(std::uint64_t{group} << half | paths.of_case[i]);
        });
    std::sort(taken.begin(), taken.end());
    taken.erase(std::unique(taken.begin(), taken.end()), taken.end());
    for (const std::uint64_t pair : taken)
        ++groups[static_cast<std::size_t>(pair >> half)].different;
}

std::vector<std::vector<PathPart>> parts_of(
    const EventLog& log, const LogPaths& paths, std::size_t most, const Membership& members
) {
    const std::vector<std::size_t> chosen = most_frequent(paths, most);
    std::vector<std::size_t> place(paths.taken.size(), chosen.size());
    for (std::size_t i = 0; i < chosen.size(); ++i)
        place[chosen[i]] = i;
    const std::size_t groups = members.groups();
    std::vector<PathPart> parts(chosen.size() * groups);
    Durations durations(0);
    for (std::size_t i = 0; i < log.cases.size(); ++i) {
        const std::size_t path = place[paths.of_case[i]];
        if (path == chosen.size())
            continue;
        members.each_of(i, [&](std::size_t group) {
            if (members.is_crossed(group) && path >= limits::crossed_variants)
                return;
            PathPart& part = parts[path * groups + group];
            ++part.cases;
            part.conversions += log.cases[i].reaches_goal ? 1U : 0U;
            durations.add(
                static_cast<std::uint32_t>(path * groups + group), duration_of(log, log.cases[i])
            );
        });
    }
    const std::vector<DurationQuantiles> times = durations.quantiles(parts.size());
    std::vector<std::vector<PathPart>> of_path(chosen.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].cases == 0)
            continue;
        parts[i].group = static_cast<std::uint32_t>(i % groups);
        parts[i].median_seconds = times[i].median_seconds.value_or(0);
        of_path[i / groups].push_back(parts[i]);
    }
    return of_path;
}

// Only groups that have cases stay.
void leave_out_empty(CaseGroups& found) {
    std::vector<std::uint32_t> number;
    std::uint32_t kept = 0;
    for (const CaseGroup& group : found.groups)
        number.push_back(group.cases > 0 ? kept++ : kept);
    std::erase_if(found.groups, [](const CaseGroup& group) { return group.cases == 0; });
    for (std::vector<PathPart>& parts : found.of_path)
        for (PathPart& part : parts)
            part.group = number[part.group];
}

} // namespace

CaseGroups case_groups_of(
    const EventLog& log, const LogPaths& paths, std::size_t most, const TimeZone& zone
) {
    CaseGroups found;
    found.segments = segment_names(log);
    const std::vector<std::int64_t> days = period_beginnings(log, zone);
    std::vector<Ticks> boundaries;
    for (std::size_t i = 0; i < days.size(); ++i) {
        boundaries.push_back(midnight(zone, days[i]));
        if (i + 1 < days.size())
            found.periods.push_back({date_from_days(days[i]), date_from_days(days[i + 1] - 1)});
    }
    const Membership members(log, found, boundaries);
    if (members.groups() == 0)
        return found;
    for (std::size_t group = 0; group < members.groups(); ++group)
        found.groups.push_back(members.empty_group(group));
    count_cases(found.groups, log, members);
    measure(found.groups, log, members);
    count_paths(found.groups, paths, members);
    found.of_path = parts_of(log, paths, most, members);
    leave_out_empty(found);
    return found;
}

} // namespace tappa
