#pragma once

#include "model/document.hpp"
#include "report/plan_entry_cells.hpp"
#include "report/plan_row_matches.hpp"
#include "report/plan_value_reader.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tappa::report {

// Reads rows about readings and updates into the rows of their actions.
class EntryRows {
public:
    EntryRows(
        const Document& document,
        PlanValueReader& values,
        std::vector<MatchedRow>& rows,
        PlanProblems& problems
    )
        : m_document(document), m_values(values), m_rows(rows), m_problems(problems) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            know(i);
    }

    void read_reading(const EntryCells& cells);
    void read_update(const EntryCells& cells);
    void add_dropped();

private:
    void know(std::size_t row) {
        const EditedAction& edited = m_rows[row].edited;
        m_by_id.emplace(edited.action.id.text, row);
        m_by_title[folded(plain_text(edited.action.title))].push_back(row);
        if (m_rows[row].plan)
            m_by_title[folded(plain_text(m_rows[row].plan->title))].push_back(row);
    }
    [[nodiscard]] std::optional<std::size_t> by_title(const std::string& title) const;
    [[nodiscard]] std::vector<std::size_t> rows_with_metric(const std::string& name) const;
    // The row of the action, null where that has been said.
    MatchedRow* action_of(const EntryCells& cells, const std::string& metric);
    bool find_metric(
        EditedReading& edited,
        const MatchedRow& row,
        const std::string& name,
        const EntryCells& cells
    );
    [[nodiscard]] PlanMetric metric_of(const MatchedRow& row, const EditedReading& edited) const;
    bool read_values(EditedReading& edited, const MatchedRow& row, const EntryCells& cells);
    bool is_on_scale(const EditedReading& edited, const MatchedRow& row, const EntryCells& cells);
    bool read_day(Date& day, const EntryCells& cells);
    [[nodiscard]] std::optional<EntryMark> mark_in(const EntryCells& cells, std::size_t values)
        const;

    const Document& m_document;
    PlanValueReader& m_values;
    std::vector<MatchedRow>& m_rows;
    PlanProblems& m_problems;
    std::unordered_map<std::string, std::size_t> m_by_id;
    std::unordered_map<std::string, std::vector<std::size_t>> m_by_title; // folded
};

} // namespace tappa::report
