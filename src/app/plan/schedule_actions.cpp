#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/plan/actions.hpp"
#include "app/plan/change_plan_action.hpp"
#include "base/date_text.hpp"
#include "planning/budget.hpp"
#include "planning/schedule.hpp"

#include <algorithm>

namespace tappa {

namespace {

// The day so many days later, within the calendar.
Date shifted(Date date, std::int64_t days) {
    constexpr Date first{1, 1, 1};
    constexpr Date last{9999, 12, 31};
    return date_from_days(
        std::clamp(days_from_date(date) + days, days_from_date(first), days_from_date(last))
    );
}

} // namespace

void apply(Change& change, const actions::SetRoadmapScale& action) {
    change.session().roadmap_scale = action.scale;
}

void apply(Change& change, const actions::EditPlanSchedule& action) {
    PlanSchedule& schedule = change.document().plan.edit().schedule;
    set_field(schedule, action.edit);
    schedule = cleaned(std::move(schedule));
}

void apply(Change& change, const actions::SetOwnerCapacity& action) {
    const std::string name = clean_text(action.owner, limits::title);
    if (name.empty())
        return;
    PlanSchedule& schedule = change.document().plan.edit().schedule;
    const auto known =
        std::find_if(schedule.owners.begin(), schedule.owners.end(), [&](const auto& owner) {
            return owner.name == name;
        });
    if (known != schedule.owners.end()) {
        if (action.days_per_week)
            known->days_per_week = action.days_per_week;
        else
            schedule.owners.erase(known);
    } else if (action.days_per_week && schedule.owners.size() < limits::owners) {
        schedule.owners.push_back({name, action.days_per_week});
    }
    schedule = cleaned(std::move(schedule));
}

void apply(Change& change, const actions::ShiftPlanAction& action) {
    const auto& planned = change.document().plan->actions;
    const Schedule& schedule = change.derived.schedule();
    for (std::size_t i = 0; i < planned.size(); ++i) {
        if (planned[i].id != action.action || !schedule.actions[i])
            continue;
        const Date start = shifted(schedule.actions[i]->start, 7 * std::int64_t{action.weeks});
        change.announce(
            Text::RoadmapMoved, {planned[i].title, formatted_date(start, change.language())}
        );
        change_plan_action(change, action.action, [&](PlanAction& moved) { moved.start = start; });
        return;
    }
}

void apply(Change& change, const actions::FitPlanStarts&) {
    const std::vector<EnteredStart> starts = starts_that_fit(
        change.document().plan, change.derived.priorities(), change.document().date
    );
    if (starts.empty())
        return;
    for (const EnteredStart& start : starts)
        change_plan_action(change, start.action, [&](PlanAction& moved) {
            moved.start = start.start;
        });
    change.undo_offer = text_count(
        Text::ToastStartsFitted, change.language(), static_cast<std::int64_t>(starts.size())
    );
    change.announce(change.undo_offer);
}

void apply(Change& change, const actions::SetBudgetDays& action) {
    constexpr limits::Range days{0, most_budget_days};
    change.session().budget_days = clamped(action.days, days, 0);
}

void apply(Change& change, const actions::AgreeActions& action) {
    std::int64_t agreed = 0;
    for (const PlanActionId& id : action.actions) {
        const PlanAction* const planned = find_plan_action(change.document().plan, id);
        if (!planned || planned->status != ActionStatus::Proposed)
            continue;
        change_plan_action(change, id, [](PlanAction& one) { one.status = ActionStatus::Agreed; });
        ++agreed;
    }
    if (agreed == 0)
        return;
    change.undo_offer = text_count(Text::ToastActionsAgreed, change.language(), agreed);
    change.announce(change.undo_offer);
}

void apply(Change& change, const outcomes::DayBegan& outcome) {
    change.session().today = outcome.today;
}

} // namespace tappa
