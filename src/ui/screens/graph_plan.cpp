// What the graph says, on its way into the plan: findings, and deviations from a measured journey.

#include "base/number.hpp"
#include "planning/finding_source.hpp"
#include "ui/screens/graph_parts.hpp"
#include "ui/screens/plan_decisions.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

void planned_ui(Ui& ui, const GraphPage& page, const PlanAction& action, const std::string& title) {
    const ActionPriority* const priority = find_priority(page.derived.priorities(), action.id.text);
    const std::string name = priority
        ? ui.say(Text::GraphInPlanRank, {formatted_integer(priority->rank, ui.language())})
        : std::string(ui.say(Text::GraphInPlan));
    if (ui.link(
            "planned",
            name,
            {.icon = icons::check, .read_as = ui.say(Text::GraphInPlanNamed, {title})}
        )) {
        ui.send(actions::SelectPlanAction{action.id});
        ui.send(actions::GoTo{Screen::Plan});
    }
}

// One is seen and decided against, and says so until that is taken back. Returns whether to ask
// why.
bool drop_ui(Ui& ui, const GraphPage& page, const std::string& id, const std::string& title) {
    const Plan& plan = page.state.document.plan;
    const std::string why_key = "why-not/" + id;
    if (const PlanDecision* decision = find_decision(plan, DecisionKind::Finding, id)) {
        ui.chip(ui.say(Text::DecisionFindingDropped));
        const bool asks = why_not_ui(ui, page.state, *decision, why_key);
        if (take_back_ui(ui, page.state, *decision))
            ui.focus_key(plannable_key(id));
        return asks;
    }
    if (action_of_finding(plan, id))
        return false;
    if (auto edits = ui.edits(); ui.button(
            "drop",
            ui.say(Text::DecisionFindingDrop),
            {.kind = ButtonKind::Ghost,
             .small = true,
             .read_as = ui.say(Text::DecisionFindingDropNamed, {title})}
        )) {
        ui.send(actions::DropFinding{id});
        ui.focus_key(why_key);
    }
    return false;
}

} // namespace

std::string plannable_key(const std::string& id) {
    return "finding/" + id;
}

bool graph_plan_ui(Ui& ui, const GraphPage& page, const Plannable& shown) {
    const std::string& id = shown.id;
    if (const PlanAction* action = action_of_finding(page.state.document.plan, id))
        planned_ui(ui, page, *action, shown.title);
    else if (auto edits = ui.edits(); ui.button(
                 "plan",
                 ui.say(Text::GraphAddToPlan),
                 {.icon = icons::plus,
                  .small = true,
                  .disabled = !page.derived.is_graph_current(),
                  .read_as = ui.say(Text::GraphAddToPlanNamed, {shown.title})}
             )) {
        ui.hold_in_place(shown.group);
        ui.send(actions::PlanFinding{id});
        ui.focus_key(plannable_key(id)); // not on what opens the plan
    }
    return drop_ui(ui, page, id, shown.title);
}

void graph_why_not_ui(Ui& ui, const GraphPage& page, const std::string& id) {
    decision_fields_ui(
        ui, page.state, decision_on(page.state.document.plan, DecisionKind::Finding, id)
    );
}

} // namespace tappa::ui
