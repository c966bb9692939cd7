#include "ui/screens/plan_order.hpp"

#include <string_view>
#include <unordered_map>
#include <utility>

namespace tappa::ui {

std::vector<PlanRow> PlanOrder::settle(
    std::vector<PlanRow> listed, const std::vector<PlanRow>& all
) {
    std::vector<PlanRow> rows;
    if (m_focus.in_field) {
        std::unordered_map<std::string_view, const PlanRow*> by_id;
        for (const PlanRow& row : all)
            by_id.emplace(row.action->id.text, &row);
        for (const std::string& id : m_shown)
            if (const auto found = by_id.find(id); found != by_id.end()) {
                rows.push_back(*found->second);
                by_id.erase(found);
            }
        for (const PlanRow& row : listed)
            if (by_id.count(row.action->id.text) > 0)
                rows.push_back(row);
    } else {
        rows = std::move(listed);
    }
    m_shown.clear();
    for (const PlanRow& row : rows)
        m_shown.push_back(row.action->id.text);
    return rows;
}

std::vector<std::string> PlanOrder::settle_groups(
    const std::vector<PlanRow>& rows, std::vector<std::string> keys, PlanGrouping grouping
) {
    const bool is_same = grouping == std::exchange(m_grouping, grouping);
    const bool holds = is_same && m_focus.in_row;
    for (std::size_t i = 0; holds && i < rows.size(); ++i)
        if (const auto held = m_groups.find(rows[i].action->id.text); held != m_groups.end())
            keys[i] = held->second;
    m_groups.clear();
    for (std::size_t i = 0; i < rows.size(); ++i)
        m_groups[rows[i].action->id.text] = keys[i];
    return keys;
}

} // namespace tappa::ui
