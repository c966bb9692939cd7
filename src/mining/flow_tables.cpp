#include "mining/flow_tables.hpp"

#include "base/text.hpp"
#include "graph/link_counts.hpp"
#include "io/csv_writer.hpp"
#include "io/limits.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

namespace tappa {

namespace {

using namespace std::string_view_literals;
using Node = LinkCounts::Node;

// All that are known; docs/IMPORT.md lists them. Messages call a column that is missing by the
// first.
constexpr std::array from_names{"from"sv, "da"sv};
constexpr std::array to_names{"to"sv, "a"sv};
constexpr std::array count_names{"count"sv, "customers"sv, "conteggio"sv, "clienti"sv};
constexpr std::array path_names{"path"sv, "percorso"sv};
constexpr std::array conversion_names{"conversions"sv, "total_conversions"sv, "conversioni"sv};
constexpr std::array null_names{"nulls"sv, "total_null"sv, "nulli"sv};

constexpr std::array<TableColumnName, 3> transition_columns{
    {{from_names}, {to_names}, {count_names}}};
constexpr std::array<TableColumnName, 3> path_columns{
    {{path_names}, {conversion_names}, {null_names}}};

struct Reserved {
    std::string_view name;
    Node node;
};
constexpr std::array<Reserved, 3> reserved_names{
    {{"start", LinkCounts::start}, {"goal", LinkCounts::goal}, {"exit", LinkCounts::exit}}};

using Cells = std::array<std::string_view, 3>; // in the order of the columns asked for
using Heads = std::array<std::string, 3>;      // likewise, as the file calls them

// Reads the rows with `add`, which says what is wrong with one.
template <typename Add>
Result<FlowTable> read_table(
    std::string_view bytes, std::span<const TableColumnName> columns, Add add
) {
    Result<CsvReader> opened = csv_reader_of(bytes);
    if (!opened)
        return opened.error();
    CsvReader& csv = opened.value();
    csv.next();
    if (const std::optional<Error> fault = heads_fault(csv))
        return *fault;
    const FoundColumns found = columns_of(csv.cells(), columns);
    const std::size_t width = csv.cells().size();
    FlowTable table;
    table.missing_columns = found.missing;
    if (!table.missing_columns.empty())
        return table;
    table.repeated = repeated_heads(csv.cells(), csv.line());
    keep_read(table.repeated, found.places);
    Heads heads;
    for (std::size_t i = 0; i < heads.size(); ++i)
        heads[i] = shown_start(trimmed(csv.cell(*found.places[i])));
    LinkCounts counts;
    while (csv.next()) {
        Cells cells;
        for (std::size_t i = 0; i < cells.size(); ++i)
            cells[i] = trimmed(csv.cell(*found.places[i]));
        std::optional<BadRow> bad = form_fault(csv, width);
        if (!bad)
            bad = add(cells, heads, counts);
        if (bad) {
            bad->line = csv.line();
            table.bad_rows.add(*bad);
            continue;
        }
        ++table.good_rows;
        if (counts.touchpoint_count() > limits::touchpoints) {
            table.too_many_touchpoints = true;
            return table;
        }
    }
    table.graph = counts.graph();
    return table;
}

// As it was called where Tappa itself wrote the table.
Node touchpoint_named(std::string_view name, LinkCounts& counts) {
    return counts.touchpoint(
        name.find('\'') == std::string_view::npos ? std::string(name) : text_from_guarded(name)
    );
}

Node node_named(std::string_view name, LinkCounts& counts) {
    for (const Reserved& reserved : reserved_names)
        if (is_same_name(name, reserved.name))
            return reserved.node;
    return touchpoint_named(name, counts);
}

std::optional<BadRow> add_transition(const Cells& cells, const Heads& heads, LinkCounts& counts) {
    const auto [from, to, count_cell] = cells;
    const std::optional<double> count = count_from_cell(count_cell);
    if (from.empty() || to.empty())
        return BadRow{0, RowFault::EmptyCell, heads[from.empty() ? 0 : 1]};
    if (!count)
        return BadRow{0, RowFault::NotACount, shown_start(count_cell)};
    for (std::size_t i = 0; i < 2; ++i)
        if (cells[i].size() > limits::name_bytes)
            return BadRow{0, RowFault::LongText, heads[i]};
    if (is_same_name(from, "goal") || is_same_name(from, "exit"))
        return BadRow{0, RowFault::LeadsFromEnd, std::string(from)};
    if (is_same_name(to, "start"))
        return BadRow{0, RowFault::LeadsToStart, std::string(to)};
    const Node source = node_named(from, counts);
    counts.add(source, node_named(to, counts), *count);
    return std::nullopt;
}

// The names between the ">" of a path; nothing when one of them is empty.
std::optional<std::vector<std::string_view>> elements_of(std::string_view path) {
    std::vector<std::string_view> elements;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('>', at), path.size());
        elements.push_back(trimmed(path.substr(at, end - at)));
        if (elements.back().empty())
            return std::nullopt;
        at = end + 1;
    }
    return elements;
}

std::optional<BadRow> add_path(const Cells& cells, const Heads& heads, LinkCounts& counts) {
    const auto [path, conversion_cell, null_cell] = cells;
    if (path.empty())
        return BadRow{0, RowFault::EmptyCell, heads[0]};
    const std::optional<std::vector<std::string_view>> elements = elements_of(path);
    if (!elements)
        return BadRow{0, RowFault::EmptyPathElement, shown_start(path)};
    const auto is_long = [](std::string_view name) { return name.size() > limits::name_bytes; };
    if (std::any_of(elements->begin(), elements->end(), is_long))
        return BadRow{0, RowFault::LongText, heads[0]};
    const std::optional<double> conversions = count_from_cell(conversion_cell);
    const std::optional<double> nulls = count_from_cell(null_cell);
    if (!conversions || !nulls)
        return BadRow{
            0, RowFault::NotACount, shown_start(conversions ? null_cell : conversion_cell)};
    Node here = LinkCounts::start;
    for (const std::string_view element : *elements) {
        const Node next = touchpoint_named(element, counts);
        counts.add(here, next, *conversions + *nulls);
        here = next;
    }
    counts.add(here, LinkCounts::goal, *conversions);
    counts.add(here, LinkCounts::exit, *nulls);
    return std::nullopt;
}

} // namespace

bool are_heads_of_transitions(std::span<const std::string_view> heads) {
    return columns_of(heads, transition_columns).missing.empty();
}

bool are_heads_of_paths(std::span<const std::string_view> heads) {
    return columns_of(heads, path_columns).missing.empty();
}

Result<FlowTable> flow_from_transitions(std::string_view csv) {
    return read_table(csv, transition_columns, add_transition);
}

Result<FlowTable> flow_from_paths(std::string_view csv) {
    return read_table(csv, path_columns, add_path);
}

} // namespace tappa
