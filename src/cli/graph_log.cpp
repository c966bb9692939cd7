#include "cli/graph_log.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/json_parts.hpp"
#include "cli/table.hpp"
#include "cli/texts.gen.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

namespace tappa::cli {

namespace {

constexpr std::size_t shown_rows = 5; // of a table on the terminal

std::int64_t count_of(std::uint64_t count) {
    return static_cast<std::int64_t>(count);
}

const std::string& name_of(const LogGraph& graph, std::uint32_t activity) {
    return graph.reading.log.activities[activity];
}

// The flows between touchpoints.
std::vector<Flow> steps_of(const LogGraph& graph) {
    std::vector<Flow> steps;
    std::copy_if(
        graph.flows.begin(),
        graph.flows.end(),
        std::back_inserter(steps),
        [](const Flow& flow) { return flow.median_seconds.has_value(); }
    );
    return steps;
}

std::string variants_text(const LogGraph& graph, Language language) {
    const auto title = [&](CliText id) { return std::string(text(id, language)); };
    const std::vector<TableColumn> columns{
        {title(CliText::GraphCases), true},
        {title(CliText::GraphShare), true},
        {title(CliText::GraphConversion), true},
        {title(CliText::GraphMedianTime), true},
        {title(CliText::GraphPath), false}};
    std::vector<std::vector<std::string>> rows;
    const auto all = static_cast<double>(graph.reading.log.cases.size());
    for (const Variant& variant : graph.variants.most_frequent) {
        if (rows.size() == shown_rows)
            break;
        const auto cases = static_cast<double>(variant.cases);
        rows.push_back(
            {formatted_integer(count_of(variant.cases), language),
             formatted_percent(cases / all, 1, language),
             formatted_percent(static_cast<double>(variant.conversions) / cases, 1, language),
             duration_text(variant.median_seconds, language),
             path_text(graph, variant.activities)}
        );
    }
    return "\n" + text_count(CliText::GraphVariants, language, count_of(graph.variants.different))
        + "\n" + table_text(columns, rows);
}

std::string slowest_text(const LogGraph& graph, Language language) {
    const auto title = [&](CliText id) { return std::string(text(id, language)); };
    std::vector<Flow> steps = steps_of(graph);
    if (steps.empty())
        return {};
    std::stable_sort(steps.begin(), steps.end(), [](const Flow& a, const Flow& b) {
        return *a.median_seconds > *b.median_seconds;
    });
    std::vector<std::vector<std::string>> rows;
    for (const Flow& step : steps) {
        if (rows.size() == shown_rows)
            break;
        rows.push_back(
            {name_of(graph, step.from) + " > " + name_of(graph, step.to),
             formatted_integer(count_of(step.count), language),
             duration_text(*step.median_seconds, language),
             duration_text(*step.p90_seconds, language)}
        );
    }
    return "\n" + title(CliText::GraphSlowest) + "\n"
        + table_text(
               {{title(CliText::GraphPath), false},
                {title(CliText::GraphTimes), true},
                {title(CliText::GraphMedianTime), true},
                {title(CliText::GraphMostTime), true}},
               rows
        );
}

void variants_member(JsonWriter& json, const LogGraph& graph) {
    json.member("variants_total", count_of(graph.variants.different));
    json.key("variants");
    json.begin_array();
    for (const Variant& variant : graph.variants.most_frequent) {
        json.begin_object();
        json.key("touchpoints");
        json.begin_array();
        for (const std::uint32_t activity : variant.activities)
            json.value(name_of(graph, activity));
        json.end_array();
        json.member("cases", count_of(variant.cases));
        json.member("conversions", count_of(variant.conversions));
        json.member("median_seconds", variant.median_seconds);
        json.end_object();
    }
    json.end_array();
}

// In the order of names, as the transitions are, whatever the order of the rows.
void times_member(JsonWriter& json, const LogGraph& graph) {
    std::vector<Flow> steps = steps_of(graph);
    std::sort(steps.begin(), steps.end(), [&](const Flow& a, const Flow& b) {
        return std::tie(name_of(graph, a.from), name_of(graph, a.to))
            < std::tie(name_of(graph, b.from), name_of(graph, b.to));
    });
    json.key("times");
    json.begin_array();
    for (const Flow& step : steps) {
        json.begin_object();
        json.member("from", name_of(graph, step.from));
        json.member("to", name_of(graph, step.to));
        json.member("count", count_of(step.count));
        json.member("median_seconds", *step.median_seconds);
        json.member("p90_seconds", *step.p90_seconds);
        json.end_object();
    }
    json.end_array();
}

} // namespace

std::string path_text(const LogGraph& graph, const std::vector<std::uint32_t>& activities) {
    constexpr std::size_t longest = 12; // steps; a path may have a thousand
    std::vector<std::string> names;
    for (const std::uint32_t activity : activities)
        if (names.size() < longest)
            names.push_back(name_of(graph, activity));
    if (names.size() < activities.size())
        names.emplace_back("…");
    return joined(names, " > ");
}

std::string duration_text(double seconds, Language language) {
    struct Unit {
        double seconds;
        CliText text;
    };
    constexpr Unit units[] = {
        {86'400, CliText::GraphDays}, {3'600, CliText::GraphHours}, {60, CliText::GraphMinutes}};
    for (const Unit& unit : units)
        if (seconds >= unit.seconds)
            return text_with(
                unit.text, language, {formatted_short(seconds / unit.seconds, 1, language)}
            );
    return text_with(CliText::GraphSeconds, language, {formatted_short(seconds, 1, language)});
}

void note_decoding(
    Outcome& outcome, const std::string& path, const TextDecoding& decoding, Language language
) {
    const auto counted = [&](CliText id, std::uint64_t count, std::vector<std::string> rest = {}) {
        if (count > 0)
            outcome.notes.push_back(shown_on_line(
                path + ": " + text_count(id, language, count_of(count), std::move(rest))
            ));
    };
    counted(CliText::LogWindows1252, decoding.lines, {std::to_string(decoding.first_line)});
    counted(CliText::LogReplaced, decoding.replaced);
}

void note_repeated(
    Outcome& outcome,
    const std::string& path,
    const std::vector<RepeatedHead>& repeated,
    Language language
) {
    for (const RepeatedHead& head : repeated)
        outcome.notes.push_back(shown_on_line(
            path + ": " + std::to_string(head.line) + ": "
            + text_with(CliText::LogRepeatedColumns, language, {head.name, column_numbers(head)})
        ));
}

void note_log(
    Outcome& outcome, const std::string& path, const LogGraph& graph, const Arguments& arguments
) {
    const Language language = arguments.language;
    const auto note = [&](const std::string& sentence) {
        outcome.notes.push_back(shown_on_line(path + ": " + sentence));
    };
    const auto counted = [&](CliText id, std::uint64_t count, std::vector<std::string> rest = {}) {
        if (count > 0)
            note(text_count(id, language, count_of(count), std::move(rest)));
    };
    note_decoding(outcome, path, graph.decoding, language);
    note_repeated(outcome, path, graph.table.repeated, language);
    const LogReading& reading = graph.reading;
    if (reading.day_place == DayPlace::DayFirstAssumed)
        note(std::string(text(CliText::LogDayFirst, language)));
    counted(CliText::LogDated1970, reading.dated_1970);
    counted(CliText::LogDatedFuture, reading.dated_future);
    counted(CliText::LogUnknownGoals, reading.unknown_goals);
    counted(CliText::LogNoSteps, graph.no_steps);
    counted(CliText::LogUnfinished, graph.unfinished);
    const EarlyEnds& early = graph.early_ends;
    counted(CliText::LogEarlyEnds, early.steps, {std::to_string(early.first_line)});
    if (arguments.session_gap_hours)
        counted(
            CliText::LogSessions,
            reading.log.cases.size(),
            {duration_text(*arguments.session_gap_hours * 3600, language),
             formatted_integer(count_of(graph.cases_in_file), language)}
        );
}

void log_member(JsonWriter& json, const LogGraph& graph) {
    const LogReading& reading = graph.reading;
    json.key("log");
    json.begin_object();
    json.member("ties", count_of(reading.ties));
    json.member("duplicates", count_of(reading.duplicates));
    json.member("without_offset", count_of(reading.without_offset));
    json.member("dated_1970", count_of(reading.dated_1970));
    json.member("dated_future", count_of(reading.dated_future));
    json.member("unknown_goals", count_of(reading.unknown_goals));
    json.member("no_steps", count_of(graph.no_steps));
    json.member("unfinished", count_of(graph.unfinished));
    json.member("early_ends", count_of(graph.early_ends.steps));
    json.member("cases_in_file", count_of(graph.cases_in_file));
    variants_member(json, graph);
    times_member(json, graph);
    json.end_object();
}

std::string text_from_log(const LogGraph& graph, Language language) {
    return variants_text(graph, language) + slowest_text(graph, language);
}

} // namespace tappa::cli
