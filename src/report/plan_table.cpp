#include "report/plan_table.hpp"

#include "base/text.hpp"
#include "io/csv_reader.hpp"
#include "io/limits.hpp"
#include "report/plan_table_parts.hpp"

#include <algorithm>
#include <utility>

namespace tappa::report {

namespace {

using Kind = PlanTableColumn::Kind;

constexpr char sheet_mark = '\f';
constexpr char merged_mark = '\v';
constexpr char number_mark = '\x0E';
constexpr std::size_t rows_with_heads = 20; // people put titles above them
constexpr std::size_t known_heads_needed = 3;

std::size_t line_ends_in(const PlanTableRow& row) {
    std::size_t count = 0;
    for (const std::string& cell : row.cells)
        for (std::size_t i = 0; i < cell.size(); ++i)
            if (cell[i] == '\n'
                || (cell[i] == '\r' && (i + 1 == cell.size() || cell[i + 1] != '\n')))
                ++count;
    return count;
}

PlanSheetLayout layout_from_heads(const PlanTableRow& row, PlanSheetKind kind) {
    PlanSheetLayout layout;
    for (const std::string& head : row.cells) {
        layout.columns.push_back(plan_column_from_head(head, kind));
        layout.heads.emplace_back(trimmed(head));
    }
    return layout;
}

std::size_t known_columns(const PlanSheetLayout& layout) {
    return static_cast<std::size_t>(std::count_if(
        layout.columns.begin(),
        layout.columns.end(),
        [](const auto& column) { return column.has_value(); }
    ));
}

bool names_actions(const PlanSheetLayout& layout) {
    return layout.place_of(Kind::Id) || layout.place_of(Kind::Mark)
        || layout.place_of(PlanField::Title);
}

// Other tables may have three such heads as well.
bool is_surely_a_plan(const PlanSheetLayout& layout) {
    const auto only_in_plans = [](const auto& column) { return column && column->only_in_plans; };
    return layout.place_of(Kind::Mark)
        || std::any_of(layout.columns.begin(), layout.columns.end(), only_in_plans)
        || (layout.place_of(PlanField::Title) && layout.place_of(PlanField::OwnerName)
            && layout.place_of(PlanField::Due));
}

// A sheet that was exported before others, then the one with more columns of a plan.
bool fits_better(const PlanSheetLayout& layout, const PlanSheetLayout& other) {
    const bool is_exported = layout.place_of(Kind::Mark).has_value();
    if (is_exported != other.place_of(Kind::Mark).has_value())
        return is_exported;
    return known_columns(layout) > known_columns(other);
}

// Rows copied out of an export without its heads: the mark at the end tells how many metrics stand
// before it.
std::optional<PlanSheetLayout> layout_from_mark(const PlanTableRow& row) {
    const std::size_t fixed = exported_columns(0).size();
    const std::size_t per_metric = exported_columns(1).size() - fixed;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!ExportMark::from(row.cells[i]) || i + 1 < fixed || (i + 1 - fixed) % per_metric != 0)
            continue;
        PlanSheetLayout layout;
        layout.has_heads = false;
        const std::size_t metrics = (i + 1 - fixed) / per_metric;
        if (metrics > limits::per_action)
            return std::nullopt;
        for (const PlanTableColumn& column : exported_columns(metrics)) {
            layout.columns.emplace_back(column);
            layout.heads.push_back(
                column.kind == Kind::Field
                    ? plan_field_name(column.field, column.language, "", column.metric)
                    : std::string()
            );
        }
        return layout;
    }
    return std::nullopt;
}

} // namespace

std::string_view cell_at(const PlanTableRow& row, std::size_t place) {
    return place < row.cells.size() ? std::string_view(row.cells[place]) : std::string_view();
}

CellPlace place_in(const PlanTableRow& row, std::size_t place, std::string head) {
    return {
        row.number,
        std::move(head),
        std::binary_search(row.numbers.begin(), row.numbers.end(), place)};
}

bool is_blank(const PlanTableRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) {
        return trimmed(cell).empty();
    });
}

std::optional<std::size_t> PlanSheetLayout::place_of(Kind kind) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i] && columns[i]->kind == kind)
            return i;
    return std::nullopt;
}

std::optional<std::size_t> PlanSheetLayout::place_of(PlanField field) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i] && columns[i]->is(field))
            return i;
    return std::nullopt;
}

PlanTable plan_table_from(std::string bytes) {
    PlanTable table;
    table.decoding = make_utf8(bytes);
    table.sheets.emplace_back();
    Result<CsvReader> csv = csv_reader_of(bytes);
    if (!csv)
        return table;
    table.separator = csv->separator();
    std::size_t number = 0;
    // Where a record without blank lines before it begins; "sep=;" is no row of a spreadsheet.
    std::size_t next_line = std::string_view(bytes).substr(0, 8).find("sep=") < 4 ? 2 : 1;
    std::size_t count = 0;
    while (csv.value().next()) {
        PlanTableRow row;
        for (std::string_view cell : csv->cells()) {
            if (cell.starts_with(number_mark)) {
                cell.remove_prefix(1);
                row.numbers.push_back(row.cells.size());
            }
            row.cells.emplace_back(cell);
        }
        row.has_open_quote = csv->fault() == CsvFault::OpenQuote;
        number += 1 + (csv->line() > next_line ? csv->line() - next_line : 0);
        next_line = csv->line() + line_ends_in(row) + 1;
        if (row.cells.front().starts_with(sheet_mark)) {
            table.sheets.push_back({row.cells.front().substr(1), {}, {}});
            number = 0;
            count = 0;
            continue;
        }
        if (row.cells.front().starts_with(merged_mark)) {
            for (const std::string& cell : row.cells)
                table.sheets.back().merged.emplace_back(shown_start(trimmed(cell)));
            --number;
            continue;
        }
        if (++count > most_plan_table_rows) {
            table.is_cut = true;
            continue;
        }
        row.number = number;
        table.sheets.back().rows.push_back(std::move(row));
    }
    return table;
}

std::optional<PlanSheetLayout> plan_layout(const PlanTableSheet& sheet) {
    const std::size_t most = std::min(sheet.rows.size(), rows_with_heads);
    for (std::size_t i = 0; i < most; ++i) {
        PlanSheetLayout layout = layout_from_heads(sheet.rows[i], PlanSheetKind::Plan);
        layout.first_row = i + 1;
        if (known_columns(layout) >= known_heads_needed && names_actions(layout))
            return layout;
    }
    for (std::size_t i = 0; i < most; ++i)
        if (auto layout = layout_from_mark(sheet.rows[i])) {
            layout->first_row = i;
            return layout;
        }
    return std::nullopt;
}

std::optional<PlanSheetLayout> metrics_layout(const PlanTableSheet& sheet) {
    const std::size_t most = std::min(sheet.rows.size(), rows_with_heads);
    for (std::size_t i = 0; i < most; ++i) {
        PlanSheetLayout layout = layout_from_heads(sheet.rows[i], PlanSheetKind::Metrics);
        layout.first_row = i + 1;
        if (known_columns(layout) >= known_heads_needed && layout.place_of(Kind::Id)
            && layout.place_of(PlanField::MetricName) && layout.place_of(PlanField::MetricTarget))
            return layout;
    }
    return std::nullopt;
}

PlanSheets plan_sheets_of(const PlanTable& table) {
    PlanSheets sheets;
    for (const PlanTableSheet& sheet : table.sheets) {
        if (auto metrics = metrics_layout(sheet); metrics && !sheets.metrics) {
            sheets.metrics = &sheet;
            sheets.metrics_layout = std::move(*metrics);
        } else if (auto readings = entry_layout(sheet, EntrySheet::Readings);
                   readings && !sheets.readings) {
            sheets.readings = &sheet;
            sheets.readings_layout = std::move(*readings);
        } else if (auto updates = entry_layout(sheet, EntrySheet::Updates);
                   updates && !sheets.updates) {
            sheets.updates = &sheet;
            sheets.updates_layout = std::move(*updates);
        } else if (is_named_as(sheet, EntrySheet::Readings) || is_named_as(sheet, EntrySheet::Updates)) {
            continue; // what it lacks is said (plan_table_notes.hpp)
        } else if (auto plan = plan_layout(sheet);
                   plan && (!sheets.plan || fits_better(*plan, sheets.plan_layout))) {
            sheets.plan = &sheet;
            sheets.plan_layout = std::move(*plan);
        }
    }
    return sheets;
}

bool is_plan_table(const PlanTable& table) {
    return std::any_of(table.sheets.begin(), table.sheets.end(), [](const PlanTableSheet& sheet) {
        const auto layout = plan_layout(sheet);
        return layout && is_surely_a_plan(*layout);
    });
}

} // namespace tappa::report
