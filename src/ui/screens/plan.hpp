#pragma once

#include "app/derived/derived.hpp"
#include "app/plan/plan_groups.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/plan_budget.hpp"
#include "ui/screens/plan_calendar.hpp"
#include "ui/screens/plan_decisions.hpp"
#include "ui/screens/plan_matrix.hpp"
#include "ui/screens/plan_metrics.hpp"
#include "ui/screens/plan_order.hpp"
#include "ui/screens/plan_proposals.hpp"
#include "ui/screens/plan_roadmap.hpp"
#include "ui/screens/plan_sign_off.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

// The plan: table with owners, metrics and due dates, or the impact × effort matrix, with proposals
// to accept; or the board by status; or the roadmap; or the register of metrics; weights;
// completeness; who signed it. What its parts keep between frames says each of them.
class PlanScreen {
public:
    void draw(Ui& ui, const State& state, const Derived& derived);
    // Another screen is shown: on return everything stands where it belongs.
    void forget();

private:
    void actions_ui(Ui& ui, const State& state, const Derived& derived);
    // The rows of the table where they stand now; the same ones while nothing of them changes.
    void follow_rows(const State& state, const Derived& derived);
    // Changes whenever a row of the table may show something else.
    std::uint64_t rows_version(const State& state, const Derived& derived);

    struct Shown {
        std::string document;
        std::uint64_t revision = 0;
        std::uint64_t priorities = 0; // how often they were computed
        Language language = Language::En;
        std::optional<std::vector<PlanActionId>> selected;
        bool operator==(const Shown&) const = default;
    };
    // What the rows and groups below were made of.
    struct Listed {
        std::uint64_t computed = 0; // how often their rows were
        PlanGrouping grouping = PlanGrouping::None;
        PlanTableFocus focus;
        bool operator==(const Listed&) const = default;
    };
    Listed m_listed;
    std::vector<PlanRow> m_rows;
    std::vector<PlanGroup> m_groups;
    Shown m_shown;
    std::uint64_t m_rows_version = 1;
    PlanOrder m_order;
    PlanProposals m_proposals;
    PlanDecisions m_decisions;
    PlanSignOffView m_sign_off;
    PlanMatrix m_matrix;
    PlanRoadmap m_roadmap;
    PlanCalendar m_calendar;
    PlanBudgetView m_budget;
    PlanMetricsView m_metrics;
};

// Keys of the view that shows.
[[nodiscard]] std::optional<Action> plan_key(
    const State&, std::string_view focused, std::string_view key, bool shift, bool alt
);

// One action in the side panel.
void plan_panel_ui(Ui& ui, const State& state, const Derived& derived);

} // namespace tappa::ui
