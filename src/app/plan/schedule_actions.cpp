#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/plan/actions.hpp"
#include "app/plan/change_plan_action.hpp"
#include "base/date_text.hpp"
#include "planning/budget.hpp"
#include "planning/calendar_days.hpp"
#include "planning/schedule.hpp"

#include <algorithm>
#include <iterator>

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

// Null where there is no such action, or none that is scheduled.
const PlannedDates* planned_dates(const Change& change, const PlanActionId& id) {
    const auto& planned = change.state.document.plan->actions;
    const Schedule& schedule = change.derived.schedule();
    for (std::size_t i = 0; i < planned.size(); ++i)
        if (planned[i].id == id && schedule.actions[i])
            return &*schedule.actions[i];
    return nullptr;
}

// Says when the action begins from now on, and where it then ends after it is due.
std::string enter_start(
    Change& change, const PlanActionId& id, const PlannedDates& dates, Date start
) {
    const Language language = change.language();
    const Plan& plan = change.document().plan;
    const PlanAction& action = *find_plan_action(plan, id);
    const std::optional<Date> end = end_of_work(plan.schedule, start, dates.working_days);
    const bool is_late = end && action.due && *action.due < *end;
    std::string sentence = is_late
        ? text_with(
            Text::RoadmapMovedLate,
            language,
            {action.title,
             formatted_date(start, language),
             formatted_date(*end, language),
             formatted_date(*action.due, language)}
        )
        : text_with(Text::RoadmapMoved, language, {action.title, formatted_date(start, language)});
    change_plan_action(change, id, [&](PlanAction& moved) { moved.start = start; });
    return sentence;
}

// What is known of an owner beside their actions: of whom nothing is, nothing is kept.
template <typename Edit>
void change_owner(Change& change, const std::string& of, Edit edit) {
    const std::string name = clean_text(of, limits::title);
    if (name.empty())
        return;
    PlanSchedule& schedule = change.document().plan.edit().schedule;
    auto known = std::find_if(schedule.owners.begin(), schedule.owners.end(), [&](const auto& one) {
        return one.name == name;
    });
    if (known == schedule.owners.end()) {
        if (!takes_another(
                change, schedule.owners.size(), limits::owners, Text::CapacityOwnersFull
            ))
            return;
        schedule.owners.push_back({name, std::nullopt});
        known = std::prev(schedule.owners.end());
    }
    edit(*known);
    if (!known->days_per_week && known->email.empty())
        schedule.owners.erase(known);
    schedule = cleaned(std::move(schedule));
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
    change_owner(change, action.owner, [&](OwnerCapacity& owner) {
        owner.days_per_week = action.days_per_week;
    });
}

void apply(Change& change, const actions::SetOwnerEmail& action) {
    change_owner(change, action.owner, [&](OwnerCapacity& owner) {
        owner.email = clean_text(action.email, limits::email);
    });
}

void apply(Change& change, const actions::ShiftPlanAction& action) {
    const PlannedDates* const dates = planned_dates(change, action.action);
    if (!dates)
        return;
    const Date start = moved_by_working_days(
        change.document().plan->schedule,
        shifted(dates->start, 7 * std::int64_t{action.weeks}),
        action.working_days
    );
    change.announce(enter_start(change, action.action, *dates, start));
}

void apply(Change& change, const actions::StartPlanActionOn& action) {
    const PlannedDates* const dates = planned_dates(change, action.action);
    if (!dates || !is_day(action.start) || action.start == dates->start)
        return;
    change.undo_offer = enter_start(change, action.action, *dates, action.start);
    change.announce(change.undo_offer);
}

void apply(Change& change, const actions::FitPlanStarts&) {
    const std::vector<EnteredStart> starts = starts_that_fit(
        change.document().plan,
        change.derived.priorities(),
        change.document().date,
        change.session().today
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

void apply(Change& change, const actions::EnterSuggestedDates&) {
    std::vector<SuggestedDates> suggested =
        suggested_dates(change.document().plan, change.derived.schedule());
    if (suggested.empty())
        return;
    // Nobody can keep to a date that has passed, and once entered it would stay.
    const Date today = change.session().today;
    const bool from_today = begin_too_early(change.document().plan, suggested, today);
    if (from_today) {
        change.document().plan.edit().schedule.start = today;
        const Plan& plan = change.document().plan;
        suggested = suggested_dates(
            plan, plan_schedule(plan, change.derived.priorities(), change.document().date)
        );
    }
    for (const SuggestedDates& dates : suggested)
        change_plan_action(change, dates.action, [&](PlanAction& planned) {
            planned.start = dates.start;
            if (!planned.due)
                planned.due = dates.end;
        });
    change.undo_offer = text_count(
        from_today ? Text::ToastActionsScheduledToday : Text::ToastActionsScheduled,
        change.language(),
        static_cast<std::int64_t>(suggested.size()),
        {formatted_date(today, change.language())}
    );
    change.announce(change.undo_offer);
}

void apply(Change& change, const actions::SetBudgetUnit& action) {
    change.session().budget_unit = action.unit;
}

void apply(Change& change, const actions::SetBudgetDays& action) {
    constexpr limits::Range days{0, most_budget_days};
    change.session().budget_days = clamped(action.days, days, 0);
}

void apply(Change& change, const actions::SetBudgetMoney& action) {
    constexpr limits::Range money{0, most_budget_money};
    change.session().budget_money = clamped(action.amount, money, 0);
}

void apply(Change& change, const actions::SetBudgetDayRate& action) {
    constexpr limits::Range rate{0, most_day_rate};
    change.session().budget_day_rate = action.amount;
    if (action.amount)
        change.session().budget_day_rate = clamped(*action.amount, rate, 0);
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
