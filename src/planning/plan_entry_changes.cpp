#include "planning/plan_entry_changes.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

EntryRow row_of(const EditedReading& edited) {
    if (edited.is_empty)
        return {{"", "", ""}, edited.mark};
    return {entry_values(edited.reading), edited.mark};
}

EntryRow row_of(const EditedUpdate& edited) {
    if (edited.is_empty)
        return {{"", "", "", "", ""}, edited.mark};
    return {entry_values(edited.update), edited.mark};
}

// What the file leaves out is as the plan has it.
MetricReading whole(const EditedReading& edited, const MetricReading* plan) {
    MetricReading reading = edited.reading;
    if (plan && !edited.has_answers)
        reading.answers = plan->answers;
    return reading;
}

ActionUpdate whole(const EditedUpdate& edited, const ActionUpdate* plan) {
    ActionUpdate update = edited.update;
    if (!plan)
        return update;
    if (!edited.has_status)
        update.status = plan->status;
    if (!edited.has_percent)
        update.percent = plan->percent;
    if (!edited.has_text)
        update.text = plan->text;
    if (!edited.has_author)
        update.author = plan->author;
    if (update.status)
        update.from = plan->from;
    return update;
}

void put(PlanChange& change, MetricReading reading) {
    change.file_reading = std::move(reading);
}

void put(PlanChange& change, ActionUpdate update) {
    change.file_update = std::move(update);
}

// One row against the entry that it is about; null: it is about none.
template <typename Edited, typename Entry>
void compare_entry(
    ChangedAction& changed,
    PlanChange change,
    const Edited& edited,
    const Entry* plan,
    const EntryMatch& match
) {
    if (!edited.is_read || (edited.is_empty && !plan))
        return;
    const Entry file = whole(edited, plan);
    const EntryValues values = edited.is_empty ? row_of(edited).values : entry_values(file);
    if (plan && values == entry_values(*plan))
        return;
    change.at = edited.at;
    change.entry = match.place;
    if (!edited.is_empty)
        put(change, file);
    const bool plan_changed = match.remembers && !(plan && edited.mark->was(entry_values(*plan)));
    if (plan_changed)
        change.changed_in = edited.mark->was(values) ? ChangedIn::Plan : ChangedIn::Both;
    // What was changed in the plan goes only where that is chosen.
    change.chosen = change.changed_in == ChangedIn::File
        || (change.changed_in == ChangedIn::Both && !edited.is_empty);
    changed.changes.push_back(std::move(change));
}

template <typename Edited, typename Entry>
void compare_list(
    ChangedAction& changed,
    const PlanChange& kind,
    const std::vector<Entry>& plan,
    const std::vector<const Edited*>& rows,
    std::optional<ChangeKind> lost_kind
) {
    std::vector<EntryValues> values;
    for (const Entry& entry : plan)
        values.push_back(entry_values(entry));
    std::vector<EntryRow> entry_rows;
    for (const Edited* edited : rows)
        entry_rows.push_back(row_of(*edited));
    const std::vector<EntryMatch> matches = matched_entries(values, entry_rows);
    std::vector<char> seen(plan.size());
    bool all_read = true;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto place = matches[i].place;
        if (place)
            seen[*place] = 1;
        all_read = all_read && rows[i]->is_read;
        compare_entry(changed, kind, *rows[i], place ? &plan[*place] : nullptr, matches[i]);
    }
    if (!lost_kind || !all_read)
        return;
    PlanChange lost = kind;
    lost.kind = *lost_kind;
    for (std::size_t place = 0; place < seen.size(); ++place)
        if (seen[place] == 0)
            lost.lost.push_back(place);
    // They may have come after the export.
    lost.chosen = false;
    if (!lost.lost.empty())
        changed.changes.push_back(std::move(lost));
}

bool goes(const ChangedAction& changed, std::size_t metric) {
    return std::any_of(
        changed.changes.begin(),
        changed.changes.end(),
        [&](const PlanChange& change) {
            return change.kind == ChangeKind::NoMetric && change.metric == metric;
        }
    );
}

template <typename Entry>
void take_over(
    std::vector<Entry>& list,
    const PlanChange& change,
    const std::optional<Entry>& file,
    std::vector<std::size_t>& lost
) {
    if (!change.entry && file)
        list.push_back(*file);
    else if (change.entry && *change.entry < list.size() && file)
        list[*change.entry] = *file;
    else if (change.entry)
        lost.push_back(*change.entry);
    lost.insert(lost.end(), change.lost.begin(), change.lost.end());
}

template <typename Entry>
void erase(std::vector<Entry>& list, std::vector<std::size_t> places) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    for (auto place = places.rbegin(); place != places.rend(); ++place)
        if (*place < list.size())
            list.erase(list.begin() + static_cast<std::ptrdiff_t>(*place));
}

// Each that names a status without the one before it has that of the update before, else the
// action's.
void fill_statuses_before(std::vector<ActionUpdate>& updates, ActionStatus status) {
    std::vector<std::size_t> order = newest_first(updates);
    std::reverse(order.begin(), order.end());
    for (const std::size_t place : order) {
        ActionUpdate& update = updates[place];
        if (!update.status)
            continue;
        if (!update.from)
            update.from = status;
        status = *update.status;
    }
}

bool names_another_status(const PlanAction& action, const PlanChange& change) {
    if (change.kind != ChangeKind::Update || !change.file_update)
        return false;
    const ActionUpdate& file = *change.file_update;
    if (!change.entry || *change.entry >= action.updates.size())
        return file.status.has_value();
    const ActionUpdate& plan = action.updates[*change.entry];
    return file.status != plan.status || (file.status && file.date != plan.date);
}

void apply_updates(PlanAction& action, const ChangedAction& changed) {
    std::vector<std::size_t> lost;
    bool has_new_status = false;
    bool says_status = false; // beside the updates
    bool any = false;
    for (const PlanChange& change : changed.changes) {
        if (!change.chosen)
            continue;
        says_status =
            says_status || (change.kind == ChangeKind::Value && change.field == PlanField::Status);
        if (change.kind != ChangeKind::Update && change.kind != ChangeKind::LostUpdates)
            continue;
        any = true;
        has_new_status = has_new_status || names_another_status(action, change);
        take_over(action.updates, change, change.file_update, lost);
    }
    if (!any)
        return;
    erase(action.updates, std::move(lost));
    fill_statuses_before(action.updates, action.status);
    if (has_new_status && !says_status)
        action.status = latest_status(action.updates).value_or(action.status);
}

void apply_readings(PlanAction& action, const ChangedAction& changed) {
    for (std::size_t metric = 0; metric < action.metrics.size(); ++metric) {
        std::vector<std::size_t> lost;
        for (const PlanChange& change : changed.changes)
            if (change.chosen && change.metric == metric
                && (change.kind == ChangeKind::Reading || change.kind == ChangeKind::LostReadings))
                take_over(action.metrics[metric].readings, change, change.file_reading, lost);
        erase(action.metrics[metric].readings, std::move(lost));
    }
}

} // namespace

void compare_readings(
    ChangedAction& changed,
    const PlanAction& plan,
    const EditedAction& row,
    const std::vector<std::size_t>& found
) {
    std::vector<std::vector<const EditedReading*>> rows(plan.metrics.size());
    for (const EditedReading& edited : row.readings) {
        const std::size_t metric = edited.plan_metric ? *edited.plan_metric
            : edited.file_metric < found.size()       ? found[edited.file_metric]
                                                      : no_place;
        if (metric < rows.size())
            rows[metric].push_back(&edited);
    }
    for (std::size_t metric = 0; metric < rows.size(); ++metric) {
        PlanChange change;
        change.kind = ChangeKind::Reading;
        change.field = PlanField::MetricName;
        change.metric = metric;
        // A metric without a row of its own has none for its readings either.
        const bool is_there =
            !row.metrics_are_whole || std::find(found.begin(), found.end(), metric) != found.end();
        const bool may_be_lost = row.readings_are_whole && is_there && !goes(changed, metric);
        compare_list(
            changed,
            change,
            plan.metrics[metric].readings,
            rows[metric],
            may_be_lost ? std::optional(ChangeKind::LostReadings) : std::nullopt
        );
    }
}

void compare_updates(ChangedAction& changed, const PlanAction& plan, const EditedAction& row) {
    std::vector<const EditedUpdate*> rows;
    for (const EditedUpdate& edited : row.updates)
        rows.push_back(&edited);
    PlanChange change;
    change.kind = ChangeKind::Update;
    change.field = PlanField::Status;
    compare_list(
        changed,
        change,
        plan.updates,
        rows,
        row.updates_are_whole ? std::optional(ChangeKind::LostUpdates) : std::nullopt
    );
}

std::vector<MetricReading> readings_of_new(const EditedAction& row, std::size_t file_metric) {
    std::vector<MetricReading> readings;
    for (const EditedReading& edited : row.readings)
        if (!edited.plan_metric && edited.file_metric == file_metric && edited.is_read
            && !edited.is_empty)
            readings.push_back(edited.reading);
    return readings;
}

std::vector<ActionUpdate> updates_of_new(const EditedAction& row) {
    std::vector<ActionUpdate> updates;
    for (const EditedUpdate& edited : row.updates)
        if (edited.is_read && !edited.is_empty)
            updates.push_back(edited.update);
    fill_statuses_before(updates, ActionStatus::Proposed);
    return updates;
}

void apply_entries(PlanAction& action, const ChangedAction& changed) {
    apply_readings(action, changed);
    apply_updates(action, changed);
}

} // namespace tappa
