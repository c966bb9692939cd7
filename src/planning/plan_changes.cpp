#include "planning/plan_changes.hpp"

#include "planning/plan_entry_changes.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace tappa {

namespace {

constexpr std::size_t none = no_place;
constexpr std::size_t most_updates = 1'000;    // io/limits.hpp, proved by plan_changes_test.cpp
constexpr std::size_t most_decisions = 10'000; // likewise

template <typename Item, typename Was>
ChangedIn changed_in(const Item& plan, const Item& file, bool has_mark, Was was) {
    if (!has_mark || was(plan))
        return ChangedIn::File;
    return was(file) ? ChangedIn::Plan : ChangedIn::Both;
}

// Without a mark nobody knows whether an empty cell was emptied, or left so by someone who only
// fills in what matters to them: nothing is lost that way unless it is chosen.
template <typename Item>
bool chosen_at_first(ChangedIn changed_in, const Item& file, PlanField field, bool has_mark) {
    return changed_in != ChangedIn::Plan && (has_mark || !normal_value(file, field).empty());
}

void compare_values(ChangedAction& changed, const PlanAction& plan, const EditedAction& row) {
    for (const PlanField field : all_of<PlanField>()) {
        if (is_of_metric(field) || !row.read.test(static_cast<std::size_t>(field))
            || is_same_value(plan, row.action, field))
            continue;
        PlanChange change;
        change.field = field;
        change.changed_in =
            changed_in(plan, row.action, row.mark.has_value(), [&](const PlanAction& action) {
                return row.mark->was(action, field);
            });
        change.chosen = chosen_at_first(change.changed_in, row.action, field, row.mark.has_value());
        changed.changes.push_back(std::move(change));
    }
}

// Which metric of the plan each metric of the row is: the one in its place if it has its name, else
// any of that name, else what is left in its place, renamed.
std::vector<std::size_t> matched_metrics(const PlanAction& plan, const EditedAction& row) {
    constexpr PlanField name = PlanField::MetricName;
    std::vector<std::size_t> found(row.metrics.size(), none);
    std::vector<char> taken(plan.metrics.size());
    const auto take = [&](std::size_t i, std::size_t place) {
        found[i] = place;
        taken[place] = 1;
    };
    const auto is_free = [&](std::size_t place) {
        return place < taken.size() && taken[place] == 0;
    };
    const auto has_name = [&](std::size_t i, std::size_t place) {
        return is_free(place) && !row.metrics[i].is_empty
            && is_same_value(plan.metrics[place], row.metrics[i].metric, name);
    };
    for (std::size_t i = 0; i < found.size(); ++i)
        if (has_name(i, row.metrics[i].place))
            take(i, row.metrics[i].place);
    for (std::size_t i = 0; i < found.size(); ++i)
        for (std::size_t place = 0; found[i] == none && place < taken.size(); ++place)
            if (has_name(i, place))
                take(i, place);
    for (const bool empty : {false, true})
        for (std::size_t i = 0; i < found.size(); ++i)
            if (found[i] == none && row.metrics[i].is_empty == empty
                && is_free(row.metrics[i].place))
                take(i, row.metrics[i].place);
    return found;
}

// Where the metric stood in the action when it was exported.
std::size_t exported_place(
    const ExportMark& mark, const PlanMetric& metric, std::size_t otherwise
) {
    for (std::size_t i = 0; i < mark.metric_count(); ++i)
        if (mark.was(metric, i, PlanField::MetricName))
            return i;
    return otherwise;
}

void compare_metric(
    ChangedAction& changed,
    const PlanMetric& plan,
    std::size_t place,
    const EditedMetric& edited,
    const std::optional<ExportMark>& mark
) {
    const std::size_t exported = mark ? exported_place(*mark, plan, edited.place) : 0;
    for (const PlanField field : all_of<PlanField>()) {
        if (!is_of_metric(field) || !edited.read.test(static_cast<std::size_t>(field))
            || is_same_value(plan, edited.metric, field))
            continue;
        PlanChange change;
        change.field = field;
        change.metric = place;
        change.file_metric = edited.metric;
        change.changed_in =
            changed_in(plan, edited.metric, mark.has_value(), [&](const PlanMetric& metric) {
                return mark->was(metric, exported, field);
            });
        change.chosen = chosen_at_first(change.changed_in, edited.metric, field, mark.has_value());
        changed.changes.push_back(std::move(change));
    }
}

// What falls is taken to be better low where the file does not say.
PlanMetric new_metric(const EditedMetric& edited) {
    PlanMetric metric = edited.metric;
    if (!edited.read.test(static_cast<std::size_t>(PlanField::MetricBetter)) && metric.baseline
        && metric.target && *metric.target < *metric.baseline)
        metric.better = Direction::Down;
    return metric;
}

void add_new_metric(ChangedAction& changed, const EditedAction& row, std::size_t place) {
    const EditedMetric& edited = row.metrics[place];
    const std::optional<ExportMark>& mark = row.mark;
    PlanChange change;
    change.kind = ChangeKind::NewMetric;
    change.field = PlanField::MetricName;
    change.file_metric = new_metric(edited);
    change.file_metric.readings = readings_of_new(row, place);
    if (mark && exported_place(*mark, edited.metric, none) != none)
        change.changed_in = ChangedIn::Plan; // which has taken it out since
    change.chosen = change.changed_in != ChangedIn::Plan;
    changed.changes.push_back(std::move(change));
}

void add_lost_metric(
    ChangedAction& changed,
    const PlanMetric& plan,
    std::size_t place,
    const std::optional<ExportMark>& mark,
    bool was_emptied
) {
    if (mark && exported_place(*mark, plan, none) == none)
        return; // came after the export
    PlanChange change;
    change.kind = ChangeKind::NoMetric;
    change.field = PlanField::MetricName;
    change.metric = place;
    // What has no row goes only where that is chosen, and so do readings with their metric and what
    // may never have been filled in.
    change.chosen = was_emptied && mark && plan.readings.empty();
    changed.changes.push_back(std::move(change));
}

void compare_metrics(ChangedAction& changed, const PlanAction& plan, const EditedAction& row) {
    const std::vector<std::size_t> found = matched_metrics(plan, row);
    std::vector<char> seen(plan.metrics.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        const EditedMetric& edited = row.metrics[i];
        if (found[i] != none)
            seen[found[i]] = 1;
        if (edited.is_empty && !edited.read.test(static_cast<std::size_t>(PlanField::MetricName)))
            continue; // the file has no column for its name
        if (found[i] == none && !edited.is_empty)
            add_new_metric(changed, row, i);
        else if (found[i] != none && edited.is_empty)
            add_lost_metric(changed, plan.metrics[found[i]], found[i], row.mark, true);
        else if (found[i] != none)
            compare_metric(changed, plan.metrics[found[i]], found[i], edited, row.mark);
    }
    for (std::size_t i = 0; row.metrics_are_whole && i < seen.size(); ++i)
        if (seen[i] == 0)
            add_lost_metric(changed, plan.metrics[i], i, row.mark, false);
    compare_readings(changed, plan, row, found);
}

AddedAction added_from(const EditedAction& row) {
    AddedAction added;
    added.row = row.row;
    added.action = row.action;
    for (std::size_t i = 0; i < row.metrics.size(); ++i)
        if (!row.metrics[i].is_empty) {
            added.action.metrics.push_back(new_metric(row.metrics[i]));
            added.action.metrics.back().readings = readings_of_new(row, i);
        }
    added.action.updates = updates_of_new(row);
    added.was_deleted = row.mark && row.mark->is_of_action(row.action.id);
    added.chosen = !added.was_deleted;
    return added;
}

void apply_changes(PlanAction& action, const ChangedAction& changed) {
    apply_entries(action, changed);
    std::vector<std::size_t> lost;
    for (const PlanChange& change : changed.changes) {
        if (!change.chosen || is_of_entries(change.kind))
            continue;
        if (change.kind == ChangeKind::NewMetric)
            action.metrics.push_back(change.file_metric);
        else if (!is_of_metric(change.field))
            copy_value(changed.file, action, change.field);
        else if (change.metric < action.metrics.size() && change.kind == ChangeKind::Value)
            copy_value(change.file_metric, action.metrics[change.metric], change.field);
        else if (change.metric < action.metrics.size())
            lost.push_back(change.metric);
    }
    std::sort(lost.begin(), lost.end());
    for (auto place = lost.rbegin(); place != lost.rend(); ++place)
        action.metrics.erase(action.metrics.begin() + static_cast<std::ptrdiff_t>(*place));
}

// Of an action that is gone or back in the plan no decision against it is left.
void forget_decisions(Plan& plan) {
    std::unordered_set<std::string> dropped;
    for (const PlanAction& action : plan.actions)
        if (action.status == ActionStatus::Dropped)
            dropped.insert(action.id.text);
    std::erase_if(plan.decisions, [&](const PlanDecision& decision) {
        return decision.kind == DecisionKind::Action && dropped.count(decision.id) == 0;
    });
}

} // namespace

PlanChanges plan_changes(const Plan& plan, const std::vector<EditedAction>& rows) {
    std::unordered_map<PlanActionId, const PlanAction*> actions;
    for (const PlanAction& action : plan.actions)
        actions.emplace(action.id, &action);
    std::unordered_set<PlanActionId> seen;
    PlanChanges changes;
    for (const EditedAction& row : rows) {
        const auto found = row.known ? actions.find(*row.known) : actions.end();
        if (found == actions.end()) {
            changes.added.push_back(added_from(row));
            continue;
        }
        seen.insert(*row.known);
        ChangedAction changed{row.row, *row.known, row.action, {}};
        compare_values(changed, *found->second, row);
        compare_metrics(changed, *found->second, row);
        compare_updates(changed, *found->second, row);
        if (!changed.changes.empty())
            changes.changed.push_back(std::move(changed));
    }
    for (const PlanAction& action : plan.actions)
        if (action.status != ActionStatus::Dropped && seen.count(action.id) == 0)
            changes.missing.push_back({action.id, action.title});
    return changes;
}

ChosenCounts chosen_counts(const PlanChanges& changes) {
    ChosenCounts counts;
    const auto is_chosen = [](const auto& one) { return one.chosen; };
    for (const ChangedAction& changed : changes.changed)
        for (const PlanChange& change : changed.changes)
            if (change.chosen)
                ++(is_of_entries(change.kind) ? counts.entries : counts.fields);
    counts.added = std::count_if(changes.added.begin(), changes.added.end(), is_chosen);
    counts.deleted = std::count_if(changes.missing.begin(), changes.missing.end(), is_chosen);
    return counts;
}

std::int64_t conflict_count(const PlanChanges& changes) {
    std::int64_t count = 0;
    for (const ChangedAction& changed : changes.changed)
        count += std::count_if(
            changed.changes.begin(),
            changed.changes.end(),
            [](const PlanChange& change) { return change.changed_in == ChangedIn::Both; }
        );
    return count;
}

Plan plan_with(Plan plan, const PlanChanges& changes) {
    std::unordered_map<PlanActionId, const ChangedAction*> changed;
    for (const ChangedAction& one : changes.changed)
        changed.emplace(one.id, &one);
    plan.actions.edit_all(
        [&](const PlanAction& action) { return changed.count(action.id) > 0; },
        [&](PlanAction& action) { apply_changes(action, *changed.at(action.id)); }
    );
    for (const AddedAction& added : changes.added)
        if (added.chosen)
            plan.actions.push_back(added.action);
    std::unordered_set<PlanActionId> deleted;
    for (const MissingAction& missing : changes.missing)
        if (missing.chosen)
            deleted.insert(missing.id);
    plan.actions.erase_if([&](const PlanAction& action) { return deleted.count(action.id) > 0; });
    std::unordered_set<PlanActionId> there;
    for (const PlanAction& action : plan.actions)
        there.insert(action.id);
    const auto is_gone = [&](const PlanActionId& id) { return there.count(id) == 0; };
    plan.actions.edit_all(
        [&](const PlanAction& action) {
            return std::any_of(action.prerequisites.begin(), action.prerequisites.end(), is_gone);
        },
        [&](PlanAction& action) { std::erase_if(action.prerequisites, is_gone); }
    );
    forget_decisions(plan);
    return plan;
}

std::optional<ActionStatus> latest_status(const std::vector<ActionUpdate>& updates) {
    for (const std::size_t each : newest_first(updates))
        if (updates[each].status)
            return updates[each].status;
    return std::nullopt;
}

void record_statuses(Plan& plan, const Plan& before, const Date& day, const std::string& author) {
    std::unordered_map<PlanActionId, const PlanAction*> known;
    for (const PlanAction& action : before.actions)
        known.emplace(action.id, &action);
    const auto is_other = [&](const PlanAction& action) {
        const auto was = known.find(action.id);
        return was != known.end() && was->second->status != action.status;
    };
    const auto says_so = [&](const PlanAction& action) {
        return action.updates != known.at(action.id)->updates
            && latest_status(action.updates) == action.status;
    };
    for (const PlanAction& action : plan.actions)
        if (is_other(action) && action.status == ActionStatus::Dropped
            && !find_decision(plan, DecisionKind::Action, action.id.text)
            && plan.decisions.size() < most_decisions)
            plan.decisions.push_back({DecisionKind::Action, action.id.text, {}, author, day});
    plan.actions.edit_all(
        [&](const PlanAction& action) { return is_other(action) && !says_so(action); },
        [&](PlanAction& action) {
            if (action.updates.size() < most_updates)
                action.updates.push_back(
                    {day, author, {}, known.at(action.id)->status, action.status}
                );
        }
    );
}

} // namespace tappa
