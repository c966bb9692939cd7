#include "app/exchange/exchange_words.hpp"
#include "base/text.hpp"
#include "cli/bad_rows.hpp"
#include "cli/chosen_journey.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/graph_log.hpp"
#include "cli/graph_view.hpp"
#include "cli/texts.gen.hpp"
#include "graph/drawn.hpp"
#include "io/document_io.hpp"
#include "io/limits.hpp"
#include "mining/flow_tables.hpp"
#include "mining/leverage_intervals.hpp"
#include "mining/log_graph.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace tappa::cli {

namespace {

// The journey as another program reads it, and what that one has no place for.
Outcome exchanged(const Document& document, std::size_t place, const Arguments& arguments) {
    const ExchangeFormat format =
        arguments.format == OutputFormat::Cjml ? ExchangeFormat::Cjml : ExchangeFormat::Mermaid;
    const Journey& journey = *document.journeys[place];
    Outcome outcome;
    outcome.output = exchange_text(journey_export(document, journey, arguments.language), format);
    const std::string left_out = left_out_sentence(document, journey, format, arguments.language);
    if (!left_out.empty())
        outcome.notes.push_back(shown_on_line(arguments.files.front() + ": " + left_out));
    return outcome;
}

Outcome graph_of_assessment(const Arguments& arguments) {
    const std::string& path = arguments.files.front();
    const Result<std::string> bytes = read_file(path, limits::document_bytes);
    if (!bytes)
        return failed(failure_of(path, bytes.error(), arguments.language));
    Result<Document> document = document_from_json(*bytes);
    if (!document)
        return failed(failure_of(path, document.error(), arguments.language));
    const std::variant<std::size_t, Failure> chosen = chosen_journey(*document, arguments);
    if (const Failure* const failure = std::get_if<Failure>(&chosen))
        return failed(*failure);
    const std::size_t place = *std::get_if<std::size_t>(&chosen);
    if (is_exchange(arguments.format))
        return exchanged(*document, place, arguments);
    GraphView view;
    view.path = path;
    view.document = std::move(document).value();
    view.journey_index = place;
    view.graph = graph_from_journey(*view.journey());
    view.analysis = analysis_of(view.graph);
    return outcome_of(view, arguments);
}

// What makes a table useless as a whole, in words; empty when nothing does.
std::string table_problem(const FlowTable& table, Language language) {
    const auto count = [](std::size_t size) { return static_cast<std::int64_t>(size); };
    if (!table.missing_columns.empty())
        return text_count(
            CliText::GraphMissingColumns,
            language,
            count(table.missing_columns.size()),
            {joined(table.missing_columns, ", ")}
        );
    if (table.too_many_touchpoints)
        return text_with(
            CliText::GraphTooManyTouchpoints, language, {std::to_string(limits::touchpoints)}
        );
    if (table.good_rows == 0)
        return text_count(
            CliText::GraphNoGoodRow, language, static_cast<std::int64_t>(table.bad_rows.count())
        );
    return {};
}

// What to do with a file that is no text; empty where it may be one.
std::string packed_problem(const std::string& bytes, Language language) {
    const bool is_gzip = bytes.starts_with("\x1F\x8B");
    const bool is_archive = bytes.starts_with("PK\x03\x04");
    const bool is_old_workbook = bytes.starts_with("\xD0\xCF\x11\xE0");
    const bool is_workbook = is_archive && bytes.find("[Content_Types].xml") != std::string::npos;
    if (is_workbook || is_old_workbook)
        return std::string(text(CliText::GraphWorkbook, language));
    return is_gzip || is_archive ? std::string(text(CliText::GraphPacked, language))
                                 : std::string();
}

// A table, and what else there is to know when it was a log.
struct ReadTable {
    FlowTable table;
    std::optional<LogGraph> log;
};

Result<ReadTable> read_table(const Arguments& arguments, std::string bytes) {
    ReadTable read;
    if (arguments.graph_input == GraphInput::Events) {
        LogOptions options;
        options.zone = arguments.time_zone;
        if (arguments.session_gap_hours)
            options.session_gap =
                std::llround(*arguments.session_gap_hours * 3'600 * ticks_per_second);
        Result<LogGraph> log = graph_from_log(bytes, options);
        if (!log)
            return log.error();
        read.table = std::move(log.value().table);
        read.log = std::move(log).value();
        return read;
    }
    Result<FlowTable> table = arguments.graph_input == GraphInput::Paths
        ? flow_from_paths(bytes)
        : flow_from_transitions(bytes);
    if (!table)
        return table.error();
    read.table = std::move(table).value();
    return read;
}

Outcome graph_of_table(const Arguments& arguments) {
    const std::string& path = arguments.files.front();
    const bool is_log = arguments.graph_input == GraphInput::Events;
    Result<std::string> bytes = read_file(path, is_log ? limits::log_bytes : limits::table_bytes);
    if (!bytes)
        return failed(failure_of(path, bytes.error(), arguments.language));
    if (const std::string packed = packed_problem(*bytes, arguments.language); !packed.empty())
        return failed({path, "unusable-table", "", packed});
    Result<ReadTable> read = read_table(arguments, std::move(bytes).value());
    if (!read)
        return failed(failure_of(path, read.error(), arguments.language));
    FlowTable& table = read.value().table;
    Outcome outcome;
    if (const std::string problem = table_problem(table, arguments.language); !problem.empty()) {
        outcome = failed({path, "unusable-table", "", problem});
    } else {
        GraphView view;
        view.path = path;
        view.graph = std::move(table.graph);
        view.rows_bad = table.bad_rows.count();
        view.analysis = analysis_of(view.graph);
        view.log = std::move(read.value().log);
        if (view.log) {
            view.analysis.handoffs = view.log->handoffs;
            view.leverage_intervals = leverage_intervals_of(view.log->reading.log, view.graph);
        }
        outcome = outcome_of(view, arguments);
        if (view.log)
            note_log(outcome, path, *view.log, arguments);
    }
    note_bad_rows(outcome, path, table.bad_rows, arguments.language);
    return outcome;
}

} // namespace

std::vector<Finding> findings_of(const GraphView& view) {
    const double share = view.document ? usual_share(view.document->journeys) : 1;
    return tappa::findings_of(
        {view.graph, view.analysis, view.journey(), share, view.leverage_intervals}
    );
}

Outcome outcome_of(const GraphView& view, const Arguments& arguments) {
    Outcome outcome;
    outcome.output = arguments.format == OutputFormat::Json
        ? json_from_graph(view, arguments.language)
        : text_from_graph(view, arguments.language);
    if (view.log && arguments.format == OutputFormat::Text)
        outcome.output += text_from_log(*view.log, arguments.language);
    const std::size_t touchpoints = view.graph.touchpoints.size();
    if (touchpoints > 0 && view.analysis.orphans.size() == touchpoints)
        outcome.notes.push_back(shown_on_line(
            view.path + ": " + std::string(text(CliText::GraphNoStart, arguments.language))
        ));
    return outcome;
}

Outcome graph(const Arguments& arguments) {
    return arguments.graph_input == GraphInput::Assessment ? graph_of_assessment(arguments)
                                                           : graph_of_table(arguments);
}

} // namespace tappa::cli
