#include "app/exchange/exchange_words.hpp"
#include "app/import/import_words.hpp"
#include "base/text.hpp"
#include "cli/chosen_journey.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/graph_against.hpp"
#include "cli/graph_compare.hpp"
#include "cli/graph_log.hpp"
#include "cli/graph_view.hpp"
#include "cli/packed_table.hpp"
#include "cli/texts.gen.hpp"
#include "graph/drawn.hpp"
#include "io/document_io.hpp"
#include "io/limits.hpp"
#include "io/text_encoding.hpp"
#include "mining/flow_tables.hpp"
#include "mining/leverage_intervals.hpp"
#include "mining/log_graph.hpp"
#include "mining/log_preview.hpp"
#include "mining/xes_writer.hpp"
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
    // A file for another program, like JSON: the environment has no part in its words.
    const Language language = language_of_json(arguments, document.language);
    outcome.output = exchange_text(journey_export(document, journey, language), format);
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
    const std::variant<std::size_t, Failure> chosen =
        chosen_journey(*document, arguments.journey, arguments);
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
    Outcome notes;
    if (!compare(view, arguments, notes))
        return notes;
    Outcome outcome = outcome_of(view, arguments);
    outcome.notes.insert(outcome.notes.end(), notes.notes.begin(), notes.notes.end());
    outcome.failures = std::move(notes.failures);
    outcome.bad_rows = std::move(notes.bad_rows);
    return outcome;
}

// A table, and what else there is to know when it was a log.
struct ReadTable {
    FlowTable table;
    TextDecoding decoding; // of a table; the log has its own
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
        read.log->table.repeated = read.table.repeated;
        return read;
    }
    read.decoding = make_utf8(bytes);
    compose_letters(bytes);
    Result<FlowTable> table = arguments.graph_input == GraphInput::Paths
        ? flow_from_paths(bytes)
        : flow_from_transitions(bytes);
    if (!table)
        return table.error();
    read.table = std::move(table).value();
    return read;
}

// The log itself, with a word on what it holds.
Outcome written_log(LogGraph& graph, const Arguments& arguments) {
    const std::string& path = arguments.files.front();
    Outcome outcome;
    outcome.notes.push_back(shown_on_line(
        path + ": " + std::string(text(CliText::LogHoldsCustomers, arguments.language))
    ));
    note_log(outcome, path, graph, arguments);
    EventLog& log = graph.reading.log;
    const std::vector<std::string> names = log.activities;
    outcome.output = xes_from_log(std::move(log), names);
    return outcome;
}

Outcome outcome_of_table(ReadTable read, const Arguments& arguments) {
    const std::string& path = arguments.files.front();
    GraphView view;
    view.path = path;
    view.graph = std::move(read.table.graph);
    view.rows_bad = read.table.bad_rows.count();
    view.analysis = analysis_of(view.graph);
    view.log = std::move(read.log);
    if (!view.log) {
        Outcome outcome = outcome_of(view, arguments);
        note_decoding(outcome, path, read.decoding, arguments.language);
        note_repeated(outcome, path, read.table.repeated, arguments.language);
        return outcome;
    }
    if (arguments.compares()) {
        std::variant<LogCompared, std::string> compared = compared_groups(*view.log, arguments);
        if (const std::string* const sentence = std::get_if<std::string>(&compared))
            return failed({path, "unusable-table", "", *sentence});
        view.compared = std::get<LogCompared>(std::move(compared));
    }
    view.analysis.handoffs = view.log->handoffs;
    view.leverage_intervals = leverage_intervals_of(view.log->reading.log, view.graph);
    Outcome outcome = outcome_of(view, arguments);
    note_log(outcome, path, *view.log, arguments);
    return outcome;
}

Outcome graph_of_table(const Arguments& arguments) {
    const std::string& path = arguments.files.front();
    const bool is_log = arguments.graph_input == GraphInput::Events;
    const std::size_t most_bytes = is_log ? limits::log_bytes : limits::table_bytes;
    Result<std::string> bytes = read_file(path, most_bytes);
    if (!bytes)
        return failed(failure_of(path, bytes.error(), arguments.language));
    if (const std::optional<Failure> packed =
            unpack_table(path, bytes.value(), most_bytes, arguments.language))
        return failed(*packed);
    const std::string beginning = beginning_of(bytes.value());
    Result<ReadTable> read = read_table(arguments, std::move(bytes).value());
    if (!read && is_web_page(beginning)) // its form is that of XML, and so is the error
        return failed(
            {path,
             "unusable-table",
             "1",
             std::string(problem_sentence(LogProblem::WebPage, arguments.language))}
        );
    if (!read)
        return failed(failure_of(path, read.error(), arguments.language));
    const FlowTable& table = read->table;
    NotedRows bad_rows{path, table.bad_rows.first(all_bad_rows)};
    Outcome outcome;
    if (const std::optional<Failure> problem =
            table_problem(path, table, beginning, arguments.language))
        outcome = failed(*problem);
    else if (arguments.format == OutputFormat::Xes)
        outcome = written_log(*read.value().log, arguments);
    else
        outcome = outcome_of_table(std::move(read).value(), arguments);
    outcome.bad_rows = std::move(bad_rows);
    return outcome;
}

// Which columns there are instead, and what that comes from where it is known. What is no table at
// all lacks none.
std::string missing_columns_text(
    const FlowTable& table, const LogPreview& preview, Language language
) {
    constexpr std::size_t most_heads = 8;
    const bool says_why = preview.problem != LogProblem::None
        && preview.problem != LogProblem::NoRows && preview.problem != LogProblem::Refused;
    if (says_why && preview.heads.empty())
        return std::string(problem_sentence(preview.problem, language));
    std::string sentences = text_count(
        CliText::GraphMissingColumns,
        language,
        static_cast<std::int64_t>(table.missing_columns.size()),
        {joined(table.missing_columns, ", ")}
    );
    std::vector<std::string> heads = preview.heads;
    if (heads.size() > most_heads) {
        heads.resize(most_heads);
        heads.emplace_back("…");
    }
    if (!heads.empty())
        sentences += " " + text_with(CliText::GraphFirstLine, language, {joined(heads, ", ")});
    return sentences + " "
        + std::string(
               says_why ? problem_sentence(preview.problem, language)
                        : text(CliText::GraphNameColumns, language)
        );
}

} // namespace

std::variant<std::size_t, Failure> chosen_journey(
    const Document& document, const std::optional<std::string>& id, const Arguments& arguments
) {
    if (!id)
        return std::size_t{0}; // a document has at least one (docs/FORMAT.md)
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < document.journeys.size(); ++i) {
        ids.push_back(document.journeys[i]->id.text);
        if (ids.back() == *id)
            return i;
    }
    return Failure{
        arguments.files.front(),
        error_id(ErrorCode::UnknownReference),
        "document.journeys",
        text_with(CliText::GraphNoJourney, arguments.language, {*id, joined(ids, ", ")})};
}

std::optional<Failure> table_problem(
    const std::string& path, const FlowTable& table, const std::string& beginning, Language language
) {
    const auto problem = [&](const std::string& line, const std::string& sentence) {
        return Failure{path, "unusable-table", line, sentence};
    };
    if (!table.missing_columns.empty())
        return problem("1", missing_columns_text(table, preview_of(beginning), language));
    if (table.too_many_touchpoints)
        return problem(
            "",
            text_with(
                CliText::GraphTooManyTouchpoints, language, {std::to_string(limits::touchpoints)}
            )
        );
    if (table.good_rows > 0)
        return std::nullopt;
    if (table.bad_rows.empty())
        return problem("", std::string(problem_sentence(LogProblem::NoRows, language)));
    return problem(
        "",
        text_count(
            CliText::GraphNoGoodRow, language, static_cast<std::int64_t>(table.bad_rows.count())
        )
    );
}

std::vector<Finding> findings_of(const GraphView& view) {
    const double share = view.document ? usual_share(view.document->journeys) : 1;
    return tappa::findings_of(
        {view.graph, view.analysis, view.journey(), share, view.leverage_intervals}
    );
}

Outcome outcome_of(const GraphView& view, const Arguments& arguments) {
    Outcome outcome;
    outcome.output = arguments.format == OutputFormat::Json
        ? json_from_graph(
            view,
            view.document ? language_of_json(arguments, view.document->language)
                          : language_of_json(arguments)
        )
        : text_from_graph(view, arguments.language);
    if (view.log && arguments.format == OutputFormat::Text)
        outcome.output += text_from_log(*view.log, arguments.language);
    if (view.compared && arguments.format == OutputFormat::Text)
        outcome.output += text_from_comparison(view, arguments.language);
    if (view.against && arguments.format == OutputFormat::Text)
        outcome.output += text_from_conformance(view, arguments.language);
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
