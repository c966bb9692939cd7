#include "cli/graph_compare.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/graph_log.hpp"
#include "cli/graph_view.hpp"
#include "cli/json_parts.hpp"
#include "cli/outcome.hpp"
#include "cli/table.hpp"
#include "cli/texts.gen.hpp"
#include "io/text_encoding.hpp"
#include "mining/two_groups.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace tappa::cli {

namespace {

using Names = std::pair<std::string, std::string>;

// "A,B" names two segments; a name may hold a comma itself.
std::optional<Names> segments_named(const EventLog& log, std::string named) {
    compose_letters(named); // as the log's own names
    const auto is_there = [&](const std::string& name) {
        return std::find(log.segments.begin(), log.segments.end(), name) != log.segments.end();
    };
    for (std::size_t at = named.find(','); at != std::string::npos; at = named.find(',', at + 1)) {
        Names names{
            std::string(trimmed(named.substr(0, at))), std::string(trimmed(named.substr(at + 1)))};
        if (names.first != names.second && is_there(names.first) && is_there(names.second))
            return names;
    }
    return std::nullopt;
}

std::string no_segments(const EventLog& log, const Arguments& arguments) {
    constexpr std::size_t most_named = 10;
    if (log.segments.empty())
        return std::string(text(CliText::LogNoSegments, arguments.language));
    std::vector<std::string> names;
    for (const SegmentCount& segment : segments_of(log))
        if (names.size() < most_named)
            names.push_back(segment.name);
    return shown_on_line(text_with(
        CliText::LogUnknownSegments,
        arguments.language,
        {*arguments.compare_segments, joined(names, ", ")}
    ));
}

std::string_view verdict_id(DifferenceVerdict verdict) {
    switch (verdict) {
    case DifferenceVerdict::Real:
        return "real";
    case DifferenceVerdict::Chance:
        return "could-be-chance";
    case DifferenceVerdict::TooFew:
        break;
    }
    return "too-few";
}

void test_members(JsonWriter& json, const ChanceTest& test) {
    json.member("p", test.p);
    json.member("p_adjusted", test.adjusted);
    json.member("verdict", verdict_id(test.verdict));
}

std::int64_t number_of(std::uint64_t count) {
    return static_cast<std::int64_t>(count);
}

void share_members(JsonWriter& json, Part first, Part second, const ShareDifference& difference) {
    const auto share = [](Part part) {
        return static_cast<double>(part.count) / static_cast<double>(part.of);
    };
    json.member("first", share(first));
    json.member("second", share(second));
    json.member("difference", difference.value);
    pair_or_null(json, "interval", difference.low, difference.high);
    test_members(json, difference.test);
}

void group_member(
    JsonWriter& json, std::string_view key, const std::string& name, const ComparedGroup& group
) {
    json.key(key);
    json.begin_object();
    json.member("name", name);
    json.member("cases", number_of(group.cases));
    json.member("conversions", number_of(group.conversions));
    member_or_null(json, "median_seconds", group.median_seconds);
    json.end_object();
}

CliText verdict_text(DifferenceVerdict verdict) {
    switch (verdict) {
    case DifferenceVerdict::Real:
        return CliText::CompareReal;
    case DifferenceVerdict::Chance:
        return CliText::CompareChance;
    case DifferenceVerdict::TooFew:
        break;
    }
    return CliText::CompareFew;
}

// Rows of the table on a terminal.
class Rows {
public:
    Rows(const GroupComparison& found, Language language) : m_found(found), m_language(language) {
        const auto count = [&](std::uint64_t cases) {
            return formatted_integer(number_of(cases), language);
        };
        m_rows.push_back(
            {std::string(text(CliText::GraphCases, language)),
             count(found.first.cases),
             count(found.second.cases),
             "",
             "",
             ""}
        );
    }

    void add_share(
        std::string name, std::uint64_t first, std::uint64_t second, const ShareDifference& all
    ) {
        const auto share = [&](std::uint64_t count, std::uint64_t of) {
            return formatted_percent(
                static_cast<double>(count) / static_cast<double>(of), 1, m_language
            );
        };
        const auto points = [&](double value) {
            return formatted_signed(100 * value, 1, m_language);
        };
        m_rows.push_back(
            {std::move(name),
             share(first, m_found.first.cases),
             share(second, m_found.second.cases),
             text_with(CliText::ComparePoints, m_language, {points(all.value)}),
             points(all.low) + " … " + points(all.high),
             verdict(all.test)}
        );
    }
    void add_times() {
        if (!m_found.times)
            return;
        m_rows.push_back(
            {std::string(text(
                 m_found.times_to_goal ? CliText::CompareTimeGoal : CliText::CompareTime, m_language
             )),
             duration_text(*m_found.first.median_seconds, m_language),
             duration_text(*m_found.second.median_seconds, m_language),
             "",
             "",
             verdict(*m_found.times)}
        );
    }
    [[nodiscard]] const std::vector<std::vector<std::string>>& rows() const { return m_rows; }

private:
    [[nodiscard]] std::string verdict(const ChanceTest& test) const {
        std::string words(text(verdict_text(test.verdict), m_language));
        if (test.verdict != DifferenceVerdict::TooFew)
            words += " (p " + formatted_short(test.adjusted, 4, m_language) + ")";
        return words;
    }

    const GroupComparison& m_found;
    Language m_language;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace

std::variant<LogCompared, std::string> compared_groups(
    const LogGraph& graph, const Arguments& arguments
) {
    const EventLog& log = graph.reading.log;
    LogCompared compared;
    LogGroups groups;
    if (arguments.compare_segments) {
        const std::optional<Names> names = segments_named(log, *arguments.compare_segments);
        if (!names)
            return no_segments(log, arguments);
        groups.first = compared.first = names->first;
        groups.second = compared.second = names->second;
    } else {
        const Date day = arguments.compare_day.value_or(Date{});
        groups.by_period = compared.by_period = true;
        groups.boundary = utc_from_local(arguments.time_zone, days_from_date(day) * ticks_per_day);
        compared.first = compared.second = iso_from_date(day);
    }
    std::optional<GroupComparison> found = comparison_of(log, groups);
    if (!found && groups.by_period)
        return text_with(CliText::LogEmptyPeriod, arguments.language, {compared.first});
    if (!found)
        return no_segments(log, arguments);
    compared.found = *std::move(found);
    return compared;
}

void comparison_member(JsonWriter& json, const LogCompared& compared, const LogGraph& graph) {
    const GroupComparison& found = compared.found;
    json.key("comparison");
    json.begin_object();
    json.member("kind", compared.by_period ? "period" : "segment");
    group_member(json, "first", compared.first, found.first);
    group_member(json, "second", compared.second, found.second);
    json.member("neither", number_of(found.neither));
    json.key("conversion");
    if (found.conversion) {
        json.begin_object();
        share_members(
            json,
            {found.first.conversions, found.first.cases},
            {found.second.conversions, found.second.cases},
            *found.conversion
        );
        json.end_object();
    } else {
        json.null();
    }
    json.key("time");
    if (found.times) {
        json.begin_object();
        json.member("to_goal", found.times_to_goal);
        test_members(json, *found.times);
        json.end_object();
    } else {
        json.null();
    }
    json.key("paths");
    json.begin_array();
    for (const ComparedPath& path : found.paths) {
        json.begin_object();
        json.key("touchpoints");
        json.begin_array();
        for (const std::uint32_t activity : path.activities)
            json.value(graph.reading.log.activities[activity]);
        json.end_array();
        share_members(
            json,
            {path.first, found.first.cases},
            {path.second, found.second.cases},
            path.difference
        );
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

std::string text_from_comparison(const GraphView& view, Language language) {
    const LogCompared& compared = *view.compared;
    const GroupComparison& found = compared.found;
    const auto title = [&](CliText id) { return std::string(text(id, language)); };
    Rows rows(found, language);
    if (found.conversion)
        rows.add_share(
            title(CliText::GraphConversion),
            found.first.conversions,
            found.second.conversions,
            *found.conversion
        );
    rows.add_times();
    for (const ComparedPath& path : found.paths)
        rows.add_share(
            path_text(*view.log, path.activities), path.first, path.second, path.difference
        );
    const std::string head = compared.by_period
        ? text_with(CliText::ComparePeriodTitle, language, {compared.first})
        : shown_on_line(
            text_with(CliText::CompareTitle, language, {compared.first, compared.second})
        );
    return "\n" + head + "\n"
        + table_text(
               {{"", false},
                {title(CliText::CompareFirst), true},
                {title(CliText::CompareSecond), true},
                {title(CliText::CompareDifference), true},
                {title(CliText::CompareInterval), true},
                {title(CliText::CompareVerdict), false}},
               rows.rows()
        );
}

} // namespace tappa::cli
