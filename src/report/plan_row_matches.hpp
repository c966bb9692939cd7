#pragma once

#include "report/plan_problems.hpp"
#include "report/plan_table_parts.hpp"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tappa::report {

// A row of the table with the action it is about; null: one that the plan does not have.
struct MatchedRow {
    const PlanTableRow* cells = nullptr;
    const PlanAction* plan = nullptr;
    EditedAction edited; // as the plan has it, or as a new action begins
};

// Finds out which rows are about which actions: by id, by what the export left in the row, by title
// where the table has no ids.
class PlanRowMatches {
public:
    PlanRowMatches(
        const Plan& plan,
        const NewActions& fresh,
        const PlanSheetLayout& layout,
        PlanProblems& problems
    );

    [[nodiscard]] std::vector<MatchedRow> matched(const PlanTableSheet& sheet);

private:
    [[nodiscard]] const PlanAction* action_of(const PlanTableRow& row) const;
    [[nodiscard]] const PlanAction* action_titled(std::string_view title) const;
    bool is_met_first(const PlanAction& action, std::size_t row);
    bool may_be_added(const PlanTableRow& row);
    [[nodiscard]] PlanActionId new_id(const PlanTableRow& row);
    void report_cells_beyond(const PlanTableRow& row);
    [[nodiscard]] std::string_view cell(
        const PlanTableRow& row, const std::optional<std::size_t>& place
    ) const {
        return place ? cell_at(row, *place) : std::string_view();
    }

    const Plan& m_plan;
    const NewActions& m_fresh;
    const PlanSheetLayout& m_layout;
    PlanProblems& m_problems;
    std::optional<std::size_t> m_ids; // places of columns
    std::optional<std::size_t> m_marks;
    std::optional<std::size_t> m_titles;
    std::unordered_map<PlanActionId, const PlanAction*> m_actions;
    std::unordered_map<std::string, std::vector<const PlanAction*>> m_titled; // folded
    std::unordered_map<PlanActionId, std::size_t> m_met; // the row each was met in
    std::unordered_set<std::string> m_taken_ids;
    std::unordered_set<std::string> m_ids_in_file;
    std::size_t m_added = 0;
    std::size_t m_numbers_used = 0;
};

} // namespace tappa::report
