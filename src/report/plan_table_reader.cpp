// The rows of an edited plan as actions.

#include "base/text.hpp"
#include "io/limits.hpp"
#include "report/plan_entry_reader.hpp"
#include "report/plan_name_lists.hpp"
#include "report/plan_oddities.hpp"
#include "report/plan_row_matches.hpp"
#include "report/plan_table_notes.hpp"
#include "report/plan_value_reader.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

namespace tappa::report {

namespace {

using Kind = PlanTableColumn::Kind;

class RowReader {
public:
    RowReader(
        const PlanSheetLayout& layout,
        std::string_view currency,
        PlanValueReader& values,
        PlanNameLists& lists,
        PlanProblems& problems
    )
        : m_layout(layout)
        , m_currency(currency)
        , m_values(values)
        , m_lists(lists)
        , m_problems(problems) {}

    void read(MatchedRow& row);

private:
    // Whether the cell is to be read at all; if not, that has been said where it matters.
    bool is_readable(const PlanTableColumn& column, std::string_view cell, const CellPlace& place);
    bool read_field(
        MatchedRow& row, PlanField field, std::string_view cell, const CellPlace& place
    );
    void read_metric(
        MatchedRow& row,
        EditedMetric& metric,
        const PlanTableColumn& column,
        std::string_view cell,
        const CellPlace& place
    );

    // Of the plan; null where it has none there.
    [[nodiscard]] static const PlanMetric* metric_of(const MatchedRow& row, std::size_t place) {
        const bool is_known = row.plan && place < row.plan->metrics.size();
        return is_known ? &row.plan->metrics[place] : nullptr;
    }
    [[nodiscard]] std::string target_head(std::size_t metric) const {
        for (std::size_t i = 0; i < m_layout.columns.size(); ++i)
            if (const auto& column = m_layout.columns[i];
                column && column->metric == metric && column->is(PlanField::MetricTarget))
                return m_layout.heads[i];
        return {};
    }

    const PlanSheetLayout& m_layout;
    std::string_view m_currency;
    PlanValueReader& m_values;
    PlanNameLists& m_lists;
    PlanProblems& m_problems;
    std::set<std::string> m_other_currency; // columns of which it has been said
};

bool RowReader::is_readable(
    const PlanTableColumn& column, std::string_view cell, const CellPlace& place
) {
    if (is_cell_error(cell)) {
        m_problems.add(
            place, m_problems.say(ReportText::PlanFileCellError, {std::string(trimmed(cell))})
        );
        return false;
    }
    if (column.currency.empty() || column.currency == m_currency)
        return true;
    if (m_other_currency.insert(place.column).second)
        m_problems.add(
            place,
            m_problems.say(
                ReportText::PlanFileOtherCurrency,
                {shown_start(column.currency), std::string(m_currency)}
            )
        );
    return false;
}

bool RowReader::read_field(
    MatchedRow& row, PlanField field, std::string_view cell, const CellPlace& place
) {
    PlanAction& action = row.edited.action;
    if (field == PlanField::Sources)
        return m_lists.read_sources(action, row.plan, cell, place);
    if (field == PlanField::Prerequisites)
        return m_lists.read_prerequisites(action, row.plan, cell, place);
    return m_values.read_field(field, action, row.plan, cell, place);
}

void RowReader::read_metric(
    MatchedRow& row,
    EditedMetric& metric,
    const PlanTableColumn& column,
    std::string_view cell,
    const CellPlace& place
) {
    metric.place = column.metric;
    metric.is_empty = metric.is_empty && trimmed(cell).empty();
    metric.read.set(
        static_cast<std::size_t>(column.field),
        m_values.read_metric_field(
            column.field, metric.metric, metric_of(row, column.metric), cell, place
        )
    );
}

void RowReader::read(MatchedRow& row) {
    std::map<std::size_t, EditedMetric> metrics;
    for (std::size_t i = 0; i < m_layout.columns.size(); ++i) {
        const auto& column = m_layout.columns[i];
        if (!column || column->kind != Kind::Field)
            continue;
        const std::string_view cell = cell_at(*row.cells, i);
        const CellPlace place = place_in(*row.cells, i, m_layout.heads[i]);
        const bool of_metric = is_of_metric(column->field);
        if (of_metric)
            metrics.try_emplace(column->metric, EditedMetric{{}, {}, true, 0});
        if (!is_readable(*column, cell, place)) {
            if (of_metric)
                metrics[column->metric].is_empty = false;
            continue;
        }
        const bool is_empty = trimmed(cell).empty();
        if (of_metric)
            read_metric(row, metrics[column->metric], *column, cell, place);
        else if (row.plan || !is_empty) // what a new row leaves out is as new actions begin
            row.edited.read.set(
                static_cast<std::size_t>(column->field), read_field(row, column->field, cell, place)
            );
    }
    for (auto& [place, metric] : metrics) {
        note_wrong_target(
            metric, metric_of(row, place), {row.edited.row, target_head(place)}, m_problems
        );
        row.edited.metrics.push_back(std::move(metric));
    }
    note_wrong_order(row, m_layout, m_problems);
}

// A workbook has its metrics on a sheet of their own, by the ids of their actions.
class MetricRows {
public:
    MetricRows(
        const PlanSheetLayout& layout,
        PlanValueReader& values,
        std::vector<MatchedRow>& rows,
        PlanProblems& problems
    )
        : m_layout(layout), m_values(values), m_problems(problems) {
        for (MatchedRow& row : rows) {
            row.edited.metrics.clear();
            row.edited.metrics_are_whole = true;
            m_rows.emplace(row.edited.action.id, &row);
        }
    }

    void read(const PlanTableRow& cells) {
        const std::size_t ids = *m_layout.place_of(Kind::Id);
        const PlanActionId id(plain_text(cell_at(cells, ids)));
        const auto found = m_rows.find(id);
        if (found == m_rows.end()) {
            m_problems.add(
                {cells.number, m_layout.heads[ids]},
                m_problems.say(ReportText::PlanFileMetricOfNothing, {shown_start(id.text)})
            );
            return;
        }
        EditedAction& edited = found->second->edited;
        if (edited.metrics.size() >= limits::per_action) {
            m_problems.add(
                {cells.number, ""},
                m_problems.say(ReportText::PlanFileTooMany, {m_problems.number(limits::per_action)})
            );
            return;
        }
        EditedMetric metric;
        metric.place = edited.metrics.size();
        const PlanMetric* const plan = metric_named_as(cells, found->second->plan);
        read_cells(metric, cells, plan);
        const auto target = m_layout.place_of(PlanField::MetricTarget);
        note_wrong_target(
            metric,
            plan,
            {cells.number, target ? m_layout.heads[*target] : std::string()},
            m_problems
        );
        edited.metrics.push_back(std::move(metric));
    }

private:
    [[nodiscard]] const PlanMetric* metric_named_as(
        const PlanTableRow& cells, const PlanAction* plan
    ) const {
        const std::string name =
            plain_text(cell_at(cells, *m_layout.place_of(PlanField::MetricName)));
        if (plan)
            for (const PlanMetric& metric : plan->metrics)
                if (plain_text(metric.name) == name)
                    return &metric;
        return nullptr;
    }

    void read_cells(EditedMetric& metric, const PlanTableRow& cells, const PlanMetric* plan) {
        for (std::size_t i = 0; i < m_layout.columns.size(); ++i) {
            const auto& column = m_layout.columns[i];
            if (!column || column->kind != Kind::Field)
                continue;
            const std::string_view cell = cell_at(cells, i);
            const CellPlace place = place_in(cells, i, m_layout.heads[i]);
            if (is_cell_error(cell)) {
                m_problems.add(
                    place,
                    m_problems.say(ReportText::PlanFileCellError, {std::string(trimmed(cell))})
                );
                continue;
            }
            metric.read.set(
                static_cast<std::size_t>(column->field),
                m_values.read_metric_field(column->field, metric.metric, plan, cell, place)
            );
        }
    }

    const PlanSheetLayout& m_layout;
    PlanValueReader& m_values;
    PlanProblems& m_problems;
    std::unordered_map<PlanActionId, MatchedRow*> m_rows;
};

std::vector<MatchedRow> rows_of(
    const PlanTable& table,
    PlanSheets& sheets,
    const ReportInput& input,
    const NewActions& fresh,
    PlanProblems& problems
) {
    const Document& document = input.document;
    PlanSheetLayout& layout = sheets.plan_layout;
    problems.on_sheet(shown_start(sheets.plan->name));
    note_origin(table, sheets, document.id, problems);
    settle_columns(layout, problems);
    note_lacking_columns(layout, document.currency, problems);
    std::vector<MatchedRow> rows =
        PlanRowMatches(document.plan, fresh, layout, problems).matched(*sheets.plan);
    PlanNameLists lists(input, problems);
    if (const auto titles = layout.place_of(PlanField::Title))
        for (const MatchedRow& row : rows)
            lists.add_action(cell_at(*row.cells, *titles), row.edited.action.id);
    lists.add_actions_of_plan();
    const auto numbers = language_of_numbers(table, sheets);
    const bool is_italian = numbers == Language::It || table.separator == ';';
    PlanValueReader values(problems, numbers, date_order(sheets, is_italian, problems));
    RowReader reader(layout, document.currency, values, lists, problems);
    for (MatchedRow& row : rows)
        reader.read(row);
    note_new_circles(document.plan, rows, layout, problems);
    if (sheets.metrics) {
        problems.on_sheet(shown_start(sheets.metrics->name));
        MetricRows metrics(sheets.metrics_layout, values, rows, problems);
        for (std::size_t i = sheets.metrics_layout.first_row; i < sheets.metrics->rows.size(); ++i)
            if (!is_blank(sheets.metrics->rows[i]))
                metrics.read(sheets.metrics->rows[i]);
    }
    read_entries(table, sheets, document, values, rows, problems);
    note_new_owners(document.plan, rows, problems);
    return rows;
}

// Those of each sheet stand together.
void sort_by_rows(std::vector<PlanTableProblem>& problems) {
    for (auto first = problems.begin(); first != problems.end();) {
        const auto last = std::find_if(first, problems.end(), [&](const PlanTableProblem& problem) {
            return problem.sheet != first->sheet;
        });
        std::stable_sort(first, last, [](const PlanTableProblem& a, const PlanTableProblem& b) {
            return a.row < b.row;
        });
        first = last;
    }
}

} // namespace

EditedPlan edited_plan(
    const PlanTable& table,
    const ReportInput& input,
    const NewActions& fresh,
    Language language,
    const std::optional<Date>& today
) {
    PlanProblems problems(language, today);
    EditedPlan edited;
    PlanSheets sheets = plan_sheets_of(table);
    if (!sheets.plan) {
        edited.failure = problems.say(
            ReportText::PlanFileNoColumns,
            {problems.say(ReportText::PlanAction), problems.say(ReportText::XlsxId)}
        );
        return edited;
    }
    if (sheets.plan_layout.first_row >= sheets.plan->rows.size()) {
        edited.failure = problems.say(ReportText::PlanFileNoRows);
        return edited;
    }
    for (MatchedRow& row : rows_of(table, sheets, input, fresh, problems))
        if (row.plan || !row.edited.action.title.empty()) // else it could not be read
            edited.rows.push_back(std::move(row.edited));
    edited.is_of_plan = sheets.plan_layout.place_of(Kind::Id).has_value()
        || std::any_of(edited.rows.begin(), edited.rows.end(), [](const EditedAction& row) {
                            return row.known.has_value();
                        });
    edited.problems = problems.take();
    sort_by_rows(edited.problems);
    edited.notes = problems.take_notes();
    const auto is_open = [](const PlanTableRow& row) { return row.has_open_quote; };
    edited.all_rows_read =
        !table.is_cut && std::none_of(sheets.plan->rows.begin(), sheets.plan->rows.end(), is_open);
    return edited;
}

} // namespace tappa::report
