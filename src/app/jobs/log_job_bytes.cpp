#include "app/jobs/log_job_bytes.hpp"

#include "base/text.hpp"
#include "io/limits.hpp"

#include <algorithm>
#include <cmath>

namespace tappa {

namespace {

constexpr std::int32_t most_offset = 86'400; // seconds; no zone is a day away
constexpr std::size_t most_zone_changes = 2'000;

template <typename E>
bool is_at_most(E value, E last) {
    return static_cast<int>(value) <= static_cast<int>(last);
}

bool is_text(const std::string& text) {
    return first_invalid_utf8(text) == std::string_view::npos;
}

template <typename List, typename Check>
bool are_all(const List& list, Check check) {
    return std::all_of(list.begin(), list.end(), check);
}

bool is_sound(const TimeZone& zone) {
    const auto is_offset = [](std::int32_t seconds) {
        return seconds >= -most_offset && seconds <= most_offset;
    };
    return is_offset(zone.offset_seconds) && zone.changes.size() <= most_zone_changes
        && are_all(zone.changes, [&](const TimeZone::Change& change) {
               return is_offset(change.offset_seconds);
           });
}

bool is_sound(const LogColumns& columns) {
    return are_all(columns.found, [](const std::optional<ColumnGuess>& guess) {
        return !guess || guess->place < limits::table_columns;
    });
}

bool is_sound(const std::optional<Error>& error) {
    return !error
        || (is_at_most(error->code, all_error_codes().back()) && is_text(error->where)
            && are_all(error->arguments, is_text));
}

bool is_sound(const RepeatedHead& head) {
    return is_text(head.name)
        && are_all(head.places, [](std::size_t place) { return place < limits::table_columns; });
}

bool is_sound(const BadRow& row) {
    return is_at_most(row.fault, RowFault::LongText) && is_text(row.detail);
}

bool is_sound(const BadRowList& list) {
    BadRowReader reader(list.packed);
    std::uint64_t rows = 0;
    for (; reader.next(); ++rows)
        if (!is_text(reader.row().detail))
            return false;
    return reader.is_at_end() && rows == list.rows && rows <= most_exported_bad_rows;
}

bool is_time(const std::optional<double>& seconds) {
    return !seconds || (std::isfinite(*seconds) && *seconds >= 0);
}

bool is_sound(const Flow& flow, std::uint32_t touchpoints) {
    const bool is_from = flow.from < touchpoints || flow.from == flow_start;
    const bool is_to = flow.to < touchpoints || flow.to == flow_goal || flow.to == flow_exit;
    return is_from && is_to && is_time(flow.median_seconds) && is_time(flow.p90_seconds);
}

bool is_sound(const Variant& path, std::uint32_t touchpoints) {
    return path.conversions <= path.cases && is_time(path.median_seconds)
        && is_time(path.p90_seconds) && !path.activities.empty()
        && path.step_seconds.size() + 1 == path.activities.size()
        && are_all(path.step_seconds, [](double seconds) { return is_time(seconds); })
        && are_all(path.activities, [&](std::uint32_t activity) { return activity < touchpoints; });
}

bool is_sound(const Throughput& throughput, std::uint64_t cases) {
    std::uint64_t left = cases;
    for (std::size_t i = 0; i < throughput.cases.size(); ++i) {
        if (throughput.conversions[i] > throughput.cases[i] || throughput.cases[i] > left)
            return false;
        left -= throughput.cases[i];
    }
    return true;
}

bool is_day(const Date& day) {
    return date_from_iso(iso_from_date(day)) == day;
}

bool is_sound(const CaseGroup& group, const CaseGroups& all, std::uint64_t cases) {
    return (group.segment || group.period) && group.segment.value_or(0) <= all.segments.size()
        && group.period.value_or(0) <= all.periods.size() && group.cases <= cases
        && group.conversions <= group.cases && is_time(group.median_seconds)
        && is_time(group.goal_median_seconds) && is_time(group.goal_p90_seconds)
        && is_sound(group.throughput, group.cases);
}

bool is_sound(const CaseGroups& groups, const LogSummary& summary) {
    return groups.segments.size() <= limits::variant_segments
        && groups.periods.size() <= limits::variant_periods
        && groups.groups.size() <= limits::variant_groups && are_all(groups.segments, is_text)
        && are_all(
               groups.periods,
               [](const CasePeriod& period) { return is_day(period.first) && is_day(period.last); }
        )
        && are_all(
               groups.groups,
               [&](const CaseGroup& group) { return is_sound(group, groups, summary.cases); }
        )
        && groups.of_path.size() <= summary.variants.most_frequent.size()
        && are_all(groups.of_path, [&](const std::vector<PathPart>& parts) {
               return are_all(parts, [&](const PathPart& part) {
                   return part.group < groups.groups.size() && part.conversions <= part.cases
                       && is_time(part.median_seconds);
               });
           });
}

} // namespace

bool is_sound(const jobs::PreviewLog& /*job*/) {
    return true;
}

namespace {

bool is_sound(const LogChoices& choices) {
    return is_at_most(choices.kind, LogKind::Paths)
        && is_at_most(choices.dates, DateReading::MonthFirst) && is_sound(choices.columns)
        && is_sound(choices.zone) && (!choices.cases.segment || is_text(*choices.cases.segment))
        && choices.rules.size() <= limits::touchpoints
        && are_all(choices.rules, [&](const ActivityRule& rule) {
               return !rule.group || *rule.group < choices.rules.size();
           });
}

bool is_sound(const ChanceTest& test) {
    const auto is_probability = [](double p) { return p >= 0 && p <= 1; };
    return is_probability(test.p) && is_probability(test.adjusted)
        && is_at_most(test.verdict, DifferenceVerdict::Real);
}

bool is_sound(const ShareDifference& difference) {
    const auto is_difference = [](double value) { return value >= -1.000001 && value <= 1.000001; };
    return is_difference(difference.value) && is_difference(difference.low)
        && is_difference(difference.high) && is_sound(difference.test);
}

bool is_sound(const ComparedGroup& group) {
    return group.cases > 0 && group.conversions <= group.cases && group.timed <= group.cases
        && is_time(group.median_seconds) && group.median_seconds.has_value() == (group.timed > 0);
}

} // namespace

bool is_sound(const jobs::ReadLog& job) {
    return is_sound(job.choices);
}

bool is_sound(const jobs::CompareLog& job) {
    return is_sound(job.choices);
}

bool is_sound(const jobs::WriteLog& job) {
    return is_sound(job.choices) && job.names.size() <= limits::touchpoints
        && are_all(job.names, is_text);
}

bool is_sound(const LogPreview& preview) {
    return is_at_most(preview.problem, LogProblem::Refused) && is_sound(preview.error)
        && is_at_most(preview.kind, LogKind::Paths) && is_sound(preview.columns)
        && is_at_most(preview.decoding.encoding, TextEncoding::Mixed)
        && preview.heads.size() <= limits::table_columns && are_all(preview.heads, is_text)
        && are_all(preview.repeated, [](const RepeatedHead& head) { return is_sound(head); })
        && preview.rows.size() <= preview_rows && std::isfinite(preview.row_bytes)
        && preview.row_bytes >= 0
        && are_all(preview.rows, [&](const std::vector<std::string>& row) {
               return row.size() == preview.heads.size() && are_all(row, is_text);
           });
}

bool is_sound(const LogSummary& summary) {
    const std::uint32_t touchpoints = summary.touchpoints;
    const auto are_names = [&](const std::vector<std::string>& names) {
        return (names.empty() || names.size() == touchpoints) && are_all(names, is_text);
    };
    return is_at_most(summary.problem, LogProblem::Refused) && is_sound(summary.error)
        && is_at_most(summary.day_place, DayPlace::DayFirstAssumed)
        && is_at_most(summary.decoding.encoding, TextEncoding::Mixed)
        && are_all(summary.repeated, [](const RepeatedHead& head) { return is_sound(head); })
        && touchpoints <= limits::touchpoints && summary.activities.size() <= limits::touchpoints
        && are_all(
               summary.activities,
               [](const ActivityCount& activity) { return is_text(activity.name); }
        )
        && are_all(summary.flows, [&](const Flow& flow) { return is_sound(flow, touchpoints); })
        && are_names(summary.channels) && are_names(summary.departments)
        && summary.variants.most_frequent.size() <= imported_variants
        && are_all(
               summary.variants.most_frequent,
               [&](const Variant& path) { return is_sound(path, touchpoints); }
        )
        && summary.segments.size() <= listed_segments
        && are_all(
               summary.segments, [](const SegmentCount& segment) { return is_text(segment.name); }
        )
        && is_time(summary.variants.median_seconds) && is_time(summary.variants.goal_median_seconds)
        && is_time(summary.variants.goal_p90_seconds)
        && summary.variants.cases_shown <= summary.cases
        && is_sound(summary.variants.throughput, summary.cases) && is_sound(summary.groups, summary)
        && summary.variants.different >= summary.variants.most_frequent.size()
        && summary.conversions <= summary.cases && is_sound(summary.bad)
        && summary.bad.rows <= summary.bad_rows
        && are_all(summary.bad_reasons, [](const BadRowCount& reason) {
               return is_sound(reason.first);
           });
}

bool is_sound(const LogComparison& comparison) {
    if (!comparison.found)
        return true;
    if (!comparison.is_readable)
        return false;
    const GroupComparison& found = *comparison.found;
    return is_sound(found.first) && is_sound(found.second)
        && (!found.conversion || is_sound(*found.conversion))
        && (!found.times || is_sound(*found.times)) && found.paths.size() <= compared_paths
        && are_all(found.paths, [&](const ComparedPath& path) {
               return !path.activities.empty() && path.first <= found.first.cases
                   && path.second <= found.second.cases && is_sound(path.difference)
                   && are_all(path.activities, [](std::uint32_t activity) {
                          return activity < limits::touchpoints;
                      });
           });
}

bool is_sound(const WrittenLog& written) {
    return written.xes.empty() || !written.is_too_large;
}

} // namespace tappa
