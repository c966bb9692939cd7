#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/plan_matrix.hpp"
#include "ui/screens/plan_order.hpp"
#include "ui/screens/plan_proposals.hpp"

namespace tappa::ui {

// The plan: table with owners, metrics and due dates, or the impact × effort matrix; proposals to
// accept; weights; completeness. What its parts keep between frames says each of them.
class PlanScreen {
public:
    void draw(Ui& ui, const State& state, const Derived& derived);
    // Another screen is shown: on return everything stands where it belongs.
    void forget();

private:
    PlanOrder m_order;
    PlanProposals m_proposals;
    PlanMatrix m_matrix;
};

// One action in the side panel.
void plan_panel_ui(Ui& ui, const State& state, const Derived& derived);

} // namespace tappa::ui
