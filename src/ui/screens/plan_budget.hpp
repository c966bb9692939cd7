#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "planning/budget.hpp"
#include "ui/kit/ui.hpp"

#include <string>

namespace tappa::ui {

// What the person-days that there are can buy, and what the plan may bring: a slider, the curve of
// benefit, what is in and what is left out and why, the chances of the stages by month. All of it
// comes from jobs (app/jobs/outlook.hpp); until they are done the former figures stay.
void plan_budget_ui(Ui&, const State&);
// What is in the choice, sure ones first, and what is left out and why (plan_choice.cpp).
void plan_choice_ui(Ui&, const Plan&, const PlanBudget&);
[[nodiscard]] std::string plan_choice_key(const PlanActionId&); // of an action's row there
// "Agree these 10 actions": what the choice holds and is only proposed becomes agreed.
void agree_chosen_ui(Ui&, const State&);
// Chances of stages, expected score, what drives them, and what is taken for granted
// (plan_outlook.cpp).
void plan_outlook_ui(Ui&, const State&);

} // namespace tappa::ui
