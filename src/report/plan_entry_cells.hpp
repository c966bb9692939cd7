#pragma once

#include "base/text.hpp"
#include "report/plan_cells.hpp"
#include "report/plan_problems.hpp"
#include "report/plan_table_parts.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::report {

// A row of one of the sheets, cell by cell.
class EntryCells {
public:
    EntryCells(const PlanTableRow& row, const EntryLayout& layout, PlanProblems& problems)
        : m_row(row), m_layout(layout), m_problems(problems) {}

    [[nodiscard]] std::string_view cell(EntryColumn column) const {
        const auto place = m_layout.place_of(column);
        return place ? trimmed(cell_at(m_row, *place)) : std::string_view();
    }
    [[nodiscard]] bool is_blank(EntryColumn column) const { return cell(column).empty(); }
    [[nodiscard]] bool has(EntryColumn column) const {
        return m_layout.place_of(column).has_value();
    }
    [[nodiscard]] CellPlace place(EntryColumn column) const {
        const auto at = m_layout.place_of(column);
        return at ? place_in(m_row, *at, m_layout.head_of(column)) : CellPlace{m_row.number, ""};
    }
    // False: that the cell holds an error has been said.
    bool is_sound(EntryColumn column) const {
        if (!is_cell_error(cell(column)))
            return true;
        m_problems.add(
            place(column),
            m_problems.say(ReportText::PlanFileCellError, {std::string(cell(column))})
        );
        return false;
    }
    // Of the row as a whole.
    void refuse(ReportText why, const std::vector<std::string>& arguments = {}) const {
        m_problems.add({m_row.number, ""}, m_problems.say(why, arguments));
    }
    [[nodiscard]] std::size_t number() const { return m_row.number; }

private:
    const PlanTableRow& m_row;
    const EntryLayout& m_layout;
    PlanProblems& m_problems;
};

} // namespace tappa::report
