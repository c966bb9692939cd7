#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/agreement.hpp"

namespace tappa::ui {

// The stage and why, the average with its bounds and interval, the radar with targets, scores per
// capability, journey stage, pillar and component, what they rest on; with several respondents
// their disagreements and the scores by role. Every number opens "How is this computed?".
void insights_ui(Ui& ui, const State& state, const Derived& derived, AgreementView& agreement);

} // namespace tappa::ui
