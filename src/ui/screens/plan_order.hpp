#pragma once

#include "ui/screens/plan_facts.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace tappa::ui {

// Where in the table the focus is.
struct PlanTableFocus {
    bool in_field = false;
    bool in_row = false; // in a field or in anything else of a row
    bool operator==(const PlanTableFocus&) const = default;
};

// The order of the plan's table. While somebody edits in a row nothing moves, though what is
// typed may change the order: rows find their place when the field is left. That is of the
// moment, so the view keeps it and the state does not.
class PlanOrder {
public:
    // The rows to show: `listed`; while one is edited, those of `all` that were shown before, and
    // what has come.
    [[nodiscard]] std::vector<PlanRow> settle(
        std::vector<PlanRow> listed, const std::vector<PlanRow>& all
    );
    // What each row stands under: `keys` of the rows that were settled. No row leaves its group
    // while the focus is in one: both would go out of sight.
    [[nodiscard]] std::vector<std::string> settle_groups(
        const std::vector<PlanRow>& rows, std::vector<std::string> keys, PlanGrouping grouping
    );
    void set_focus(PlanTableFocus focus) { m_focus = focus; } // said of each pass
    [[nodiscard]] PlanTableFocus focus() const { return m_focus; }
    void forget() { *this = {}; }

private:
    std::vector<std::string> m_shown;                      // the actions' ids
    std::unordered_map<std::string, std::string> m_groups; // by the action's id
    PlanGrouping m_grouping = PlanGrouping::None;          // that m_groups is of
    PlanTableFocus m_focus;
};

} // namespace tappa::ui
