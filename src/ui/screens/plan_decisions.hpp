#pragma once

#include "app/state.hpp"
#include "planning/decisions.hpp"
#include "ui/kit/ui.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

// Why something was decided against, by whom and when: fields that ask and never wait.
void decision_fields_ui(Ui&, const State&, const PlanDecision&);
// Of the field for the reason.
[[nodiscard]] std::string reason_key(DecisionKind, const std::string& id);
// Asks for the reason where somebody wants to give it. Returns whether its fields shall show.
[[nodiscard]] bool why_not_ui(Ui&, const State&, const PlanDecision&, std::string_view key);
// Makes it possible again. Returns whether it was pressed.
bool take_back_ui(Ui&, const State&, const PlanDecision&);

// What was decided against, the latest first. What comes while one looks has its fields open; which
// have is of the moment, so the view keeps it and the state does not.
class PlanDecisions {
public:
    void draw(Ui& ui, const State& state);
    void forget() { *this = {}; }

private:
    void follow(const State& state);
    void line_ui(Ui& ui, const State& state, const PlanDecision& decision);

    std::string m_document;
    std::uint64_t m_revision = 0;
    std::vector<PlanDecision> m_decisions;
    std::set<std::string> m_known; // reason_key()s
    std::set<std::string> m_unfolded;
};

} // namespace tappa::ui
