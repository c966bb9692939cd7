#include "cli/graph_against.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/files.hpp"
#include "cli/graph_log.hpp"
#include "cli/json_parts.hpp"
#include "cli/packed_table.hpp"
#include "cli/texts.gen.hpp"
#include "graph/drawn.hpp"
#include "io/limits.hpp"
#include "mining/log_preview.hpp"
#include "planning/conformance_words.hpp"
#include "planning/measured_journey.hpp"
#include "texts/texts.hpp"

#include <string_view>
#include <utility>

namespace tappa::cli {

namespace {

void against(GraphView& view, std::string name, const JourneyGraph& other, bool is_other_counted) {
    const Absorption flow = absorption_of(other, GraphArcs(other));
    ComparedJourney compared;
    compared.name = std::move(name);
    compared.shown = view.journey()->name;
    compared.conformance = comparison_of(
        {view.graph, view.analysis.absorption, is_counted(*view.journey())},
        {other, flow, is_other_counted}
    );
    view.against = std::move(compared);
}

bool against_log(GraphView& view, const Arguments& arguments, Outcome& outcome) {
    const std::string& path = *arguments.against;
    const auto fails = [&](const Failure& failure) {
        outcome = failed(failure);
        return false;
    };
    Result<std::string> bytes = read_file(path, limits::log_bytes);
    if (!bytes)
        return fails(failure_of(path, bytes.error(), arguments.language));
    if (const std::optional<Failure> failure =
            unpack_table(path, bytes.value(), limits::log_bytes, arguments.language))
        return fails(*failure);
    LogOptions options;
    options.zone = arguments.time_zone;
    const std::string beginning = beginning_of(bytes.value());
    Result<LogGraph> log = graph_from_log(bytes.value(), options);
    if (!log)
        return fails(failure_of(path, log.error(), arguments.language));
    const FlowTable& table = log->table;
    const std::optional<Failure> problem =
        table_problem(path, table, beginning, arguments.language);
    if (problem) {
        outcome = failed(*problem);
    } else {
        against(view, path, table.graph, true);
        note_log(outcome, path, *log, arguments);
    }
    outcome.bad_rows = NotedRows{path, table.bad_rows.first(all_bad_rows)};
    return !problem;
}

std::string node_of(const GraphView& view, std::size_t place) {
    if (place == compared_start)
        return "(start)";
    if (place == compared_goal)
        return "(goal)";
    return view.against->conformance.touchpoints[place].id;
}

void shares_member(
    JsonWriter& json, std::string_view name, const std::optional<ComparedShares>& shares
) {
    json.key(name);
    if (!shares) {
        json.null();
        return;
    }
    json.begin_object();
    json.member("reach", shares->reach);
    json.member("abandonment", shares->leave);
    json.member("conversion_from_here", shares->conversion);
    json.end_object();
}

void touchpoints_member(JsonWriter& json, const GraphView& view) {
    const Conformance& found = view.against->conformance;
    json.key("touchpoints");
    json.begin_array();
    for (std::size_t place = 0; place < found.touchpoints.size(); ++place) {
        json.begin_object();
        json.member("id", node_of(view, place));
        json.member("name", found.touchpoints[place].name);
        shares_member(json, "drawn", found.drawn[place]);
        shares_member(json, "measured", found.measured[place]);
        json.end_object();
    }
    json.end_array();
}

void ways_member(JsonWriter& json, const GraphView& view) {
    json.key("transitions");
    json.begin_array();
    for (const ComparedWay& way : view.against->conformance.ways) {
        json.begin_object();
        json.member("from", node_of(view, way.from));
        json.member("to", node_of(view, way.to));
        member_or_null(json, "drawn", way.drawn);
        member_or_null(json, "measured", way.measured);
        member_or_null(json, "count", way.count);
        pair_or_null(
            json,
            "interval",
            way.interval ? std::optional(way.interval->low) : std::nullopt,
            way.interval ? std::optional(way.interval->high) : std::nullopt
        );
        pair_or_null(
            json,
            "difference",
            way.difference ? std::optional(way.difference->low) : std::nullopt,
            way.difference ? std::optional(way.difference->high) : std::nullopt
        );
        json.member("steps", way.steps);
        json.end_object();
    }
    json.end_array();
}

void deviations_member(JsonWriter& json, const GraphView& view, Language language) {
    const Conformance& found = view.against->conformance;
    json.key("deviations");
    json.begin_array();
    for (const Deviation& deviation : found.deviations) {
        const bool is_way = is_of_way(deviation.kind);
        json.begin_object();
        json.member("kind", enum_id(deviation.kind));
        json.member("text", deviation_sentence(deviation, found, language));
        const std::size_t from = is_way ? found.ways[deviation.place].from : deviation.place;
        json.member("from", node_of(view, from));
        member_or_null(
            json,
            "to",
            is_way ? std::optional(node_of(view, found.ways[deviation.place].to)) : std::nullopt
        );
        json.member("weight", deviation.weight);
        json.end_object();
    }
    json.end_array();
}

} // namespace

bool compare(GraphView& view, const Arguments& arguments, Outcome& outcome) {
    if (arguments.against)
        return against_log(view, arguments, outcome);
    if (!arguments.against_journey)
        return true;
    const auto other = chosen_journey(*view.document, arguments.against_journey, arguments);
    if (const Failure* const failure = std::get_if<Failure>(&other)) {
        outcome = failed(*failure);
        return false;
    }
    const Journey& journey = *view.document->journeys[*std::get_if<std::size_t>(&other)];
    against(view, journey.name, graph_from_journey(journey), is_counted(journey));
    return true;
}

void conformance_member(JsonWriter& json, const GraphView& view, Language language) {
    const Conformance& found = view.against->conformance;
    json.key("conformance");
    json.begin_object();
    json.member("against", view.against->name);
    json.member("swapped", found.is_swapped);
    member_or_null(json, "fit", found.fit);
    json.member("matched", static_cast<std::int64_t>(found.matched));
    json.member("counted", found.is_counted);
    json.member("drawn_counted", found.is_drawn_counted);
    touchpoints_member(json, view);
    ways_member(json, view);
    deviations_member(json, view, language);
    json.end_object();
}

std::string text_from_conformance(const GraphView& view, Language language) {
    const Conformance& found = view.against->conformance;
    std::string lines = "\n" + std::string(text(CliText::GraphDeviations, language)) + ": "
        + shown_on_line(view.against->name) + "\n";
    lines += "  "
        + shown_on_line(held_sentence(found, view.against->shown, view.against->name, language))
        + "\n";
    if (found.fit)
        lines += "  " + std::string(text(CliText::GraphFit, language)) + ": "
            + formatted_percent(*found.fit, 1, language) + "\n";
    for (const Deviation& deviation : found.deviations)
        lines += "  " + shown_on_line(deviation_sentence(deviation, found, language)) + "\n";
    return lines;
}

} // namespace tappa::cli
