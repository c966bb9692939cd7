#pragma once

#include "app/jobs/job.hpp"
#include "app/jobs/plain_bytes.hpp"

// The jobs that read logs, on their way (job_bytes.hpp): what they are made of, and whether what
// arrived can be worked with.

namespace tappa {

template <typename Bytes, SameAs<ColumnGuess> Guess>
void fields(Bytes& bytes, Guess& guess) {
    size(bytes, guess.place);
    bytes(guess.confidence);
    flag(bytes, guess.by_name);
}
template <typename Bytes, SameAs<LogColumns> Columns>
void fields(Bytes& bytes, Columns& columns) {
    for (auto& column : columns.found)
        bytes(column);
}
template <typename Bytes, SameAs<TimeZone::Change> Change>
void fields(Bytes& bytes, Change& change) {
    bytes(change.at, change.offset_seconds);
}
template <typename Bytes, SameAs<TimeZone> Zone>
void fields(Bytes& bytes, Zone& zone) {
    bytes(zone.offset_seconds, zone.changes);
}
template <typename Bytes, SameAs<ActivityRule> Rule>
void fields(Bytes& bytes, Rule& rule) {
    bytes(rule.activity, rule.group);
    flag(bytes, rule.is_goal);
}
template <typename Bytes, SameAs<CaseChoice> Cases>
void fields(Bytes& bytes, Cases& cases) {
    bytes(cases.segment, cases.from, cases.before);
}
template <typename Bytes, SameAs<LogChoices> Choices>
void fields(Bytes& bytes, Choices& choices) {
    bytes(choices.kind, choices.columns, choices.dates, choices.zone, choices.rules);
    bytes(choices.session_gap_hours, choices.cases);
}
template <typename Bytes, SameAs<jobs::PreviewLog> Job>
void fields(Bytes& /*bytes*/, Job& /*job*/) {}
template <typename Bytes, SameAs<jobs::ReadLog> Job>
void fields(Bytes& bytes, Job& job) {
    bytes(job.choices);
}

template <typename Bytes, SameAs<LogGroups> Groups>
void fields(Bytes& bytes, Groups& groups) {
    flag(bytes, groups.by_period);
    bytes(groups.first, groups.second, groups.boundary);
}
template <typename Bytes, SameAs<jobs::CompareLog> Job>
void fields(Bytes& bytes, Job& job) {
    bytes(job.choices, job.groups);
}
template <typename Bytes, SameAs<jobs::WriteLog> Job>
void fields(Bytes& bytes, Job& job) {
    bytes(job.choices, job.names);
}

template <typename Bytes, SameAs<TextDecoding> Decoding>
void fields(Bytes& bytes, Decoding& decoding) {
    bytes(decoding.encoding);
    size(bytes, decoding.first_line);
    size(bytes, decoding.lines);
    size(bytes, decoding.replaced);
}
template <typename Bytes, SameAs<Error> Refusal>
void fields(Bytes& bytes, Refusal& error) {
    bytes(error.code, error.where, error.arguments);
}
template <typename Bytes, SameAs<RepeatedHead> Head>
void fields(Bytes& bytes, Head& head) {
    size(bytes, head.line);
    bytes(head.name);
    places(bytes, head.places);
}
template <typename Bytes, SameAs<LogPreview> Preview>
void fields(Bytes& bytes, Preview& preview) {
    bytes(preview.problem, preview.error, preview.kind, preview.decoding, preview.separator);
    flag(bytes, preview.is_xes);
    flag(bytes, preview.heads_are_data);
    bytes(preview.heads, preview.repeated, preview.rows, preview.columns, preview.row_bytes);
}
template <typename Bytes, SameAs<ActivityCount> Count>
void fields(Bytes& bytes, Count& count) {
    bytes(count.name, count.events);
}
template <typename Bytes, SameAs<Flow> Flowing>
void fields(Bytes& bytes, Flowing& flow) {
    bytes(flow.from, flow.to, flow.count, flow.median_seconds, flow.p90_seconds);
}
template <typename Bytes, SameAs<Variant> Path>
void fields(Bytes& bytes, Path& path) {
    bytes(path.activities, path.cases, path.conversions, path.median_seconds);
    bytes(path.p90_seconds, path.step_seconds);
}
template <typename Bytes, SameAs<Throughput> Times>
void fields(Bytes& bytes, Times& throughput) {
    for (auto& count : throughput.cases)
        bytes(count);
    for (auto& count : throughput.conversions)
        bytes(count);
}
template <typename Bytes, SameAs<Variants> Paths>
void fields(Bytes& bytes, Paths& paths) {
    bytes(paths.most_frequent, paths.different, paths.cases_shown);
    bytes(paths.median_seconds, paths.goal_median_seconds, paths.goal_p90_seconds);
    bytes(paths.throughput);
}
template <typename Bytes, SameAs<CasePeriod> Period>
void fields(Bytes& bytes, Period& period) {
    bytes(period.first, period.last);
}
template <typename Bytes, SameAs<CaseGroup> Group>
void fields(Bytes& bytes, Group& group) {
    bytes(group.segment, group.period, group.cases, group.conversions, group.different);
    bytes(group.median_seconds, group.goal_median_seconds, group.goal_p90_seconds);
    bytes(group.throughput);
}
template <typename Bytes, SameAs<PathPart> Part>
void fields(Bytes& bytes, Part& part) {
    bytes(part.group, part.cases, part.conversions, part.median_seconds);
}
template <typename Bytes, SameAs<CaseGroups> Groups>
void fields(Bytes& bytes, Groups& groups) {
    bytes(groups.segments, groups.periods, groups.groups, groups.of_path);
}
template <typename Bytes, SameAs<BadRow> Row>
void fields(Bytes& bytes, Row& row) {
    size(bytes, row.line);
    bytes(row.fault, row.detail);
}
template <typename Bytes, SameAs<BadRowCount> Count>
void fields(Bytes& bytes, Count& count) {
    bytes(count.rows, count.first);
}
template <typename Bytes, SameAs<BadRowList> List>
void fields(Bytes& bytes, List& list) {
    bytes(list.packed, list.rows);
}
template <typename Bytes, SameAs<SegmentCount> Count>
void fields(Bytes& bytes, Count& count) {
    bytes(count.name, count.cases);
}
template <typename Bytes, SameAs<ChanceTest> Test>
void fields(Bytes& bytes, Test& test) {
    bytes(test.p, test.adjusted, test.verdict);
}
template <typename Bytes, SameAs<ShareDifference> Difference>
void fields(Bytes& bytes, Difference& difference) {
    bytes(difference.value, difference.low, difference.high, difference.test);
}
template <typename Bytes, SameAs<ComparedGroup> Group>
void fields(Bytes& bytes, Group& group) {
    bytes(group.cases, group.conversions, group.timed, group.median_seconds);
}
template <typename Bytes, SameAs<ComparedPath> Path>
void fields(Bytes& bytes, Path& path) {
    bytes(path.activities, path.first, path.second, path.difference);
}
template <typename Bytes, SameAs<GroupComparison> Found>
void fields(Bytes& bytes, Found& found) {
    bytes(found.first, found.second, found.neither, found.conversion);
    flag(bytes, found.times_to_goal);
    bytes(found.times, found.paths);
}
template <typename Bytes, SameAs<LogComparison> Comparison>
void fields(Bytes& bytes, Comparison& comparison) {
    bytes(comparison.found);
    flag(bytes, comparison.is_readable);
}
template <typename Bytes, SameAs<WrittenLog> Written>
void fields(Bytes& bytes, Written& written) {
    bytes(written.xes);
    flag(bytes, written.is_too_large);
}
template <typename Bytes, SameAs<LogSummary> Summary>
void fields(Bytes& bytes, Summary& summary) {
    bytes(summary.problem, summary.error, summary.decoding, summary.day_place);
    flag(bytes, summary.too_many_activities);
    flag(bytes, summary.has_goals);
    bytes(summary.repeated, summary.activities, summary.touchpoints, summary.flows);
    bytes(summary.channels, summary.departments, summary.variants, summary.groups);
    bytes(summary.cases, summary.events, summary.conversions, summary.events_left_out);
    bytes(summary.segments, summary.first, summary.last);
    bytes(summary.bad_rows, summary.bad_reasons, summary.bad);
    bytes(summary.without_offset, summary.ties, summary.duplicates);
    bytes(summary.dated_1970, summary.dated_future, summary.unknown_goals);
    bytes(summary.no_steps, summary.unfinished, summary.cases_in_file);
    bytes(summary.early_ends.steps);
    size(bytes, summary.early_ends.first_line);
    for (auto& count : summary.session_counts)
        bytes(count);
}

[[nodiscard]] bool is_sound(const jobs::PreviewLog& job);
[[nodiscard]] bool is_sound(const jobs::ReadLog& job);
[[nodiscard]] bool is_sound(const jobs::CompareLog& job);
[[nodiscard]] bool is_sound(const jobs::WriteLog& job);
[[nodiscard]] bool is_sound(const LogPreview& preview);
[[nodiscard]] bool is_sound(const LogSummary& summary);
[[nodiscard]] bool is_sound(const LogComparison& comparison);
[[nodiscard]] bool is_sound(const WrittenLog& written);

} // namespace tappa
