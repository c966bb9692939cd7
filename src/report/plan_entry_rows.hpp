#pragma once

#include "model/document.hpp"
#include "report/plan_entry_cells.hpp"
#include "report/plan_row_matches.hpp"
#include "report/plan_value_reader.hpp"

#include <cstddef>
#include <optional>
#include <set>
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
    void know(std::size_t row);
    [[nodiscard]] std::optional<std::size_t> by_title(const std::string& title) const;
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
    // False: the day has not come, none of `known` is of it, and that has been said.
    template <typename Entry>
    bool has_come(const Date& day, const std::vector<Entry>* known, const EntryCells& cells);
    [[nodiscard]] std::optional<EntryMark> mark_in(const EntryCells& cells, std::size_t values)
        const;

    const Document& m_document;
    PlanValueReader& m_values;
    std::vector<MatchedRow>& m_rows;
    PlanProblems& m_problems;
    std::unordered_map<std::string, std::size_t> m_by_id;
    std::unordered_map<std::string, std::set<std::size_t>> m_by_title;  // folded
    std::unordered_map<std::string, std::set<std::size_t>> m_by_metric; // rows, by metric's name
};

} // namespace tappa::report
