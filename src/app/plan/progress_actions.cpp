#include "app/plan/progress_actions.hpp"

#include "app/plan/change_plan_action.hpp"
#include "app/plan/decision_actions.hpp"
#include "base/date_text.hpp"
#include "planning/plan_changes.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tappa {

namespace {

// The action has the status of the latest update that names one. Where none does any more, it has
// the one from before the update that did.
void follow_update(PlanAction& planned, std::size_t place, const ActionUpdate& before) {
    ActionUpdate& update = planned.updates[place];
    if (!before.status && !update.status)
        return;
    if (!update.status)
        update.from.reset();
    else if (!update.from)
        update.from = planned.status;
    if (const auto latest = latest_status(planned.updates))
        planned.status = *latest;
    else if (before.from)
        planned.status = *before.from;
}

} // namespace

std::string usual_author(const State& state) {
    if (state.session.author)
        return *state.session.author;
    const Plan& plan = state.document.plan;
    const std::string* latest = nullptr;
    Date day{1, 1, 1};
    const auto consider = [&](const std::string& author, Date date) {
        if (author.empty() || date < day)
            return;
        latest = &author;
        day = date;
    };
    for (const PlanAction& action : plan.actions)
        for (const ActionUpdate& update : action.updates)
            consider(update.author, update.date);
    for (const PlanDecision& decision : plan.decisions)
        if (decision.date)
            consider(decision.decided_by, *decision.date);
    return latest ? *latest : std::string();
}

ActionStatus status_before_dropping(const PlanAction& action) {
    for (const std::size_t place : newest_first(action.updates)) {
        const ActionUpdate& update = action.updates[place];
        if (update.status == ActionStatus::Dropped && update.from
            && *update.from != ActionStatus::Dropped)
            return *update.from;
    }
    return ActionStatus::Proposed;
}

std::string updates_full_sentence(Language language) {
    return list_full_sentence(language, limits::updates, Text::ProgressFull) + " "
        + std::string(text(Text::ProgressNotRecorded, language));
}

void follow_status(Change& change, const PlanAction& before, PlanAction& edited) {
    if (edited.status == before.status)
        return;
    if (edited.updates == before.updates && edited.updates.size() >= limits::updates)
        refuse(change, updates_full_sentence(change.language()));
    else if (edited.updates == before.updates)
        edited.updates.push_back(
            {change.session().today, usual_author(change.state), {}, before.status, edited.status}
        );
    if (edited.status == ActionStatus::Dropped)
        decide_against(change, DecisionKind::Action, edited.id.text);
    else if (before.status == ActionStatus::Dropped)
        forget_decision(change, DecisionKind::Action, edited.id.text);
}

void apply(Change& change, const actions::AddActionUpdate& action) {
    change_plan_action(change, action.action, [&](PlanAction& planned) {
        if (!takes_another(change, planned.updates.size(), limits::updates, Text::ProgressFull))
            return;
        if (change.session().plan_action == planned.id)
            change.session().action_update = planned.updates.size();
        const Date today = change.session().today;
        planned.updates.push_back({today, usual_author(change.state), {}});
        change.offer_undo(Text::ToastUpdateAdded, {formatted_date(today, change.language())});
    });
}

void apply(Change& change, const actions::EditActionUpdate& action) {
    change_plan_action(change, action.action, [&](PlanAction& planned) {
        if (action.update >= planned.updates.size())
            return;
        ActionUpdate& update = planned.updates[action.update];
        const ActionUpdate before = update;
        set_field(update, action.edit);
        if (!is_day(update.date))
            update.date = before.date;
        if (std::holds_alternative<Set<&ActionUpdate::author>>(action.edit))
            change.session().author = clean_text(update.author, limits::title);
        if (update.status != before.status || update.date != before.date)
            follow_update(planned, action.update, before);
        if (update.status && update.status != before.status)
            change.offer_undo(
                Text::ToastStatusRecorded, {std::string(name_of(*update.status, change.language()))}
            );
    });
}

void apply(Change& change, const actions::RemoveActionUpdate& action) {
    change_plan_action(change, action.action, [&](PlanAction& planned) {
        if (action.update >= planned.updates.size())
            return;
        const auto place = static_cast<std::ptrdiff_t>(action.update);
        const Date date = planned.updates[action.update].date;
        planned.updates.erase(std::next(planned.updates.begin(), place));
        change.session().action_update.reset();
        change.offer_undo(Text::ToastUpdateDeleted, {formatted_date(date, change.language())});
    });
}

void apply(Change& change, const actions::UnfoldActionUpdate& action) {
    change.session().action_update = action.update;
    settle_selection(change.state);
}

} // namespace tappa
