#pragma once

#include "ui/screens/plan_facts.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace tappa::ui {

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
    // Likewise what each row stands under: `keys` of the rows that were settled.
    [[nodiscard]] std::vector<std::string> settle_groups(
        const std::vector<PlanRow>& rows, std::vector<std::string> keys
    );
    // Said of each pass: whether a field of the table has the focus.
    void set_edited(bool edited) { m_edited = edited; }
    void forget() { *this = {}; }

private:
    std::vector<std::string> m_shown;                      // the actions' ids
    std::unordered_map<std::string, std::string> m_groups; // by the action's id
    bool m_edited = false;
};

} // namespace tappa::ui
