#include "mining/flow_export.hpp"

#include "base/text.hpp"
#include "io/csv_writer.hpp"
#include "io/table_rows.hpp"

#include <array>
#include <cmath>
#include <set>

namespace tappa {

namespace {

using namespace std::string_view_literals;

constexpr std::array reserved{"start"sv, "goal"sv, "exit"sv};
constexpr std::string_view path_separator = ">";
constexpr std::string_view instead_of_separator = "\u203A";

std::string without_separator(std::string_view name) {
    std::string plain;
    for (const char c : trimmed(name)) {
        if (c == path_separator.front())
            plain += instead_of_separator;
        else
            plain += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return plain;
}

bool is_reserved(std::string_view name) {
    for (const std::string_view word : reserved)
        if (is_same_name(name, word))
            return true;
    return false;
}

void heads(CsvWriter& csv, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names)
        csv.raw(name);
    csv.end_row();
}

void seconds_cell(CsvWriter& csv, const std::optional<double>& seconds) {
    if (seconds)
        csv.number(*seconds);
    else
        csv.raw({});
}

std::uint32_t end_of(const JourneyGraph& graph, std::size_t node) {
    return node == graph.start() ? flow_start
        : node == graph.goal()   ? flow_goal
        : node == graph.exit()   ? flow_exit
                                 : static_cast<std::uint32_t>(node);
}

} // namespace

std::vector<std::string> names_in_table(const std::vector<std::string>& names) {
    std::set<std::string> taken;
    std::vector<std::string> result;
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::string plain = without_separator(names[i]);
        if (plain.empty())
            plain = std::to_string(i + 1);
        std::string name = plain;
        for (std::size_t number = 2; is_reserved(name) || taken.count(name) > 0; ++number)
            name = plain + " (" + std::to_string(number) + ")";
        taken.insert(name);
        result.push_back(std::move(name));
    }
    return result;
}

std::string transitions_csv(
    const std::vector<std::string>& names, const std::vector<Flow>& flows, Language language
) {
    const std::vector<std::string> shown = names_in_table(names);
    const auto place = [&](std::uint32_t node) -> std::string_view {
        switch (node) {
        case flow_start:
            return "Start";
        case flow_goal:
            return "Goal";
        case flow_exit:
            return "Exit";
        default:
            return shown[node];
        }
    };
    CsvWriter csv(language);
    heads(csv, {"from", "to", "count", "median_seconds", "p90_seconds"});
    for (const Flow& flow : flows) {
        csv.text(place(flow.from));
        csv.text(place(flow.to));
        csv.raw(std::to_string(flow.count));
        seconds_cell(csv, flow.median_seconds);
        seconds_cell(csv, flow.p90_seconds);
        csv.end_row();
    }
    return csv.take();
}

std::string transitions_csv(const JourneyGraph& graph, Language language) {
    std::vector<std::string> names;
    for (const GraphTouchpoint& touchpoint : graph.touchpoints)
        names.push_back(touchpoint.name);
    std::vector<Flow> flows;
    for (const GraphLink& link : graph.links)
        if (link.count)
            flows.push_back(
                {end_of(graph, link.from),
                 end_of(graph, link.to),
                 static_cast<std::uint64_t>(std::llround(*link.count)),
                 {},
                 {}}
            );
    return transitions_csv(names, flows, language);
}

std::string paths_csv(
    const std::vector<std::string>& names, const Variants& variants, Language language
) {
    const std::vector<std::string> shown = names_in_table(names);
    CsvWriter csv(language);
    heads(csv, {"path", "conversions", "nulls", "median_seconds"});
    for (const Variant& variant : variants.most_frequent) {
        std::vector<std::string> path;
        for (const std::uint32_t touchpoint : variant.activities)
            path.push_back(shown[touchpoint]);
        csv.text(joined(path, " > "));
        csv.raw(std::to_string(variant.conversions));
        csv.raw(std::to_string(variant.cases - variant.conversions));
        csv.number(variant.median_seconds);
        csv.end_row();
    }
    return csv.take();
}

} // namespace tappa
