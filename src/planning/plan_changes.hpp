#pragma once

#include "model/plan.hpp"
#include "planning/plan_entries.hpp"
#include "planning/plan_values.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// What an edited table of the plan would change, and the plan with what was chosen of it.

namespace tappa {

// A row of the table, as far as it could be read.
struct EditedMetric {
    PlanMetric metric;
    PlanFields read;
    bool is_empty = false; // there is room for a metric, and nothing stands in it
    std::size_t place = 0; // of the metric in the row, from 0
};

// Where a row stands that is none of those about whole actions.
struct EntryPlace {
    std::string sheet;
    std::size_t row = 0;
};

// A row about a reading, of a metric that the plan has or else of one that the file has, by its
// place.
struct EditedReading {
    EntryPlace at;
    std::optional<std::size_t> plan_metric;
    std::size_t file_metric = 0; // where the plan's is not known
    MetricReading reading;
    std::optional<EntryMark> mark;
    bool is_empty = false;   // nothing but its mark stands in it: the reading is to go
    bool has_answers = true; // else the file does not say how many
    bool is_read = true;     // else it only tells which reading is still there
};

struct EditedUpdate {
    EntryPlace at;
    ActionUpdate update;
    std::optional<EntryMark> mark;
    bool is_empty = false;
    bool has_status = true;
    bool has_percent = true;
    bool has_text = true;
    bool has_author = true;
    bool is_read = true;
};

struct EditedAction {
    std::size_t row = 0;
    std::optional<PlanActionId> known; // the action of the plan that it is about
    PlanAction action;                 // its id is to be used where it is none of the plan's
    PlanFields read;
    std::vector<EditedMetric> metrics;
    std::optional<ExportMark> mark;
    bool metrics_are_whole = false; // metrics of the plan that it lacks were taken out of the table
    std::vector<EditedReading> readings;
    bool readings_are_whole = false; // likewise
    std::vector<EditedUpdate> updates;
    bool updates_are_whole = false;
};

// Who changed the value since the export; without a mark that is taken for the file.
enum class ChangedIn { File, Both, Plan };

template <>
struct EnumIds<ChangedIn> {
    static constexpr std::array<std::string_view, 3> ids{"file", "both", "plan"};
};

// Readings and updates that have no row are one change for each metric or action.
enum class ChangeKind { Value, NewMetric, NoMetric, Reading, Update, LostReadings, LostUpdates };

[[nodiscard]] constexpr bool is_of_entries(ChangeKind kind) {
    return kind >= ChangeKind::Reading;
}
[[nodiscard]] constexpr bool is_of_lost(ChangeKind kind) {
    return kind >= ChangeKind::LostReadings;
}

struct PlanChange {
    ChangeKind kind = ChangeKind::Value;
    PlanField field = PlanField::Title; // of a value
    std::size_t metric = 0;             // of a metric: its place in the plan's action
    PlanMetric file_metric;             // of a metric: what the file has
    // Of a reading or an update: where its row stands, its place in the plan's list (nothing: it is
    // new), and what the file has (nothing: it is to go).
    EntryPlace at = {};
    std::optional<std::size_t> entry = {};
    std::optional<MetricReading> file_reading = {};
    std::optional<ActionUpdate> file_update = {};
    std::vector<std::size_t> lost = {}; // places of those that have no row
    ChangedIn changed_in = ChangedIn::File;
    bool chosen = true;
};

struct ChangedAction {
    std::size_t row = 0;
    PlanActionId id;
    PlanAction file; // what the file has, where it could be read
    std::vector<PlanChange> changes;
};

// A change in words: what it is of, and its value before and after; empty where there is none.
struct ChangeWords {
    std::string field;
    std::string before;
    std::string after;
    bool operator==(const ChangeWords&) const = default;
};

// An action that the plan does not have.
struct AddedAction {
    std::size_t row = 0;
    PlanAction action;
    bool was_deleted = false; // it was in the plan when the file was exported
    bool chosen = true;
};

struct MissingAction {
    PlanActionId id;
    std::string title;
    bool chosen = false; // to be deleted
};

struct PlanChanges {
    std::vector<ChangedAction> changed;
    std::vector<AddedAction> added;
    std::vector<MissingAction> missing;

    [[nodiscard]] bool empty() const { return changed.empty() && added.empty() && missing.empty(); }
};

// Dropped actions are in no table, so none of them is missing.
[[nodiscard]] PlanChanges plan_changes(const Plan&, const std::vector<EditedAction>& rows);

struct ChosenCounts {
    std::int64_t fields = 0;  // metrics that come and go count as one
    std::int64_t entries = 0; // readings and updates
    std::int64_t added = 0;
    std::int64_t deleted = 0;
    [[nodiscard]] std::int64_t all() const { return fields + entries + added + deleted; }
};
[[nodiscard]] ChosenCounts chosen_counts(const PlanChanges&);
[[nodiscard]] std::int64_t conflict_count(const PlanChanges&);

// With all that is chosen. What depended on an action that is not there does so no longer, and no
// decision is left against one that is not dropped.
[[nodiscard]] Plan plan_with(Plan, const PlanChanges&);

// Of the latest update that names one.
[[nodiscard]] std::optional<ActionStatus> latest_status(const std::vector<ActionUpdate>&);

// Of each action whose status is another than before an update of the day says so, as for a change
// by hand, unless an update from the file does; against those that are now dropped it was decided
// that day.
void record_statuses(Plan&, const Plan& before, const Date& day, const std::string& author);

} // namespace tappa
