#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "planning/budget.hpp"
#include "scene/line_chart.hpp"
#include "ui/kit/ui.hpp"

#include <functional>
#include <string>

namespace tappa::ui {

// A chart of what a job found, drawn anew only where it would look different.
class FoundChart {
public:
    // `of`: what it was found of; `marked`: the amount that is. As wide as there is room.
    const scene::Scene& follow(
        const Ui& ui,
        const DocumentRevision& of,
        BudgetLimit marked,
        double height,
        const std::function<scene::LineChartInput()>& input
    );

private:
    struct Look {
        DocumentRevision of;
        BudgetLimit marked;
        double width = 0;
        double height = 0;
        Language language = Language::En;
        const ThemeColours* theme = nullptr;
        bool operator==(const Look&) const = default;
    };

    Look m_look;
    scene::Scene m_scene;
};

// Chances of stages, expected score, what drives them, and what is taken for granted.
class PlanOutlook {
public:
    // `schedule`: of the roadmap, whose end the draws may pass.
    void draw(Ui&, const State&, const Schedule& schedule);

private:
    void charts_ui(Ui&, const State&, const Simulation&);

    FoundChart m_stages;
    FoundChart m_score;
    FoundChart m_conversion;
};

// What the person-days or the money that there is can buy, and what the plan may bring: a slider,
// the curve of benefit, what is in and what is left out and why, the chances of the stages by
// month. All of it comes from jobs (app/jobs/outlook.hpp); until they are done the former figures
// stay.
class PlanBudgetView {
public:
    void draw(Ui&, const State&, const Derived&);

private:
    FoundChart m_curve;
    PlanOutlook m_outlook;
};

// An amount as the unit has it: "12 person-days", "EUR 1,200".
[[nodiscard]] std::string budget_amount(const Ui&, const State&, double amount, BudgetUnit unit);
// What is in the choice, sure ones first, and what is left out and why (plan_choice.cpp).
void plan_choice_ui(Ui&, const State&, const PlanBudget&);
[[nodiscard]] std::string plan_choice_key(const PlanActionId&); // of an action's row there
// "Agree these 10 actions": what the choice holds and is only proposed becomes agreed.
void agree_chosen_ui(Ui&, const State&);

} // namespace tappa::ui
