#pragma once

#include "app/import/import_state.hpp"
#include "app/undo_policy.hpp"
#include "base/date.hpp"
#include "base/types.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// From a log, a table of transitions or one of paths to a journey with numbers.

namespace tappa {

struct Change;

namespace actions {

struct OpenImport { // where one left it
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct CloseImport { // and forget the file
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct TrySampleLog {
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct ShowImportStep { // one whose facts are there
    static constexpr UndoPolicy undo = UndoPolicy::None;
    ImportStep step = ImportStep::File;
};
struct SetImportColumn { // what a column of the file holds; nothing: it is not read
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::size_t place = 0;
    std::optional<LogColumn> column;
};
struct SetImportDates {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    DateReading dates = DateReading::AsShown;
};
struct SetImportZone {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::string name;
};
struct ReadActivities { // all of the file, to know what is in it
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct SetActivityTouchpoint { // empty: a new one
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::size_t activity = 0;
    TouchpointId touchpoint;
};
struct SetActivityStage { // of a new one
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::size_t activity = 0;
    JourneyStage stage = JourneyStage::Awareness;
};
struct LeaveOutActivity {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::size_t activity = 0;
};
struct SetActivityGoal {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::size_t activity = 0;
    bool is_goal = false;
};
struct SetRareGrouping {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    bool on = true;
};
struct SetSessionGap { // one of session_gaps; 0: no pause ends a case
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::uint32_t hours = 0;
};
struct SetImportedCases {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    ImportedCases cases;
};
struct SetImportTarget {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    bool into_new_journey = true;
};
struct ReadImport { // all of the file, by the touchpoints chosen
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct CancelImportWork {
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct ExportBadRows {
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct ExportTransitions { // what was counted, as a table
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct ExportPaths {
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct SetComparedGroups { // of the result
    static constexpr UndoPolicy undo = UndoPolicy::None;
    ComparedGroups groups;
};
struct CompareGroups {
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct AskToExportLog { // which holds what each customer did: opens a dialog
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct ExportLog {
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
// What was chosen for the last log of the import's journey; its suggestions go, too.
struct ForgetLogMapping {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
};
struct AddImportedJourney { // or renew the one on screen
    static constexpr UndoPolicy undo = UndoPolicy::Step;
};
// In a new document, where none is open; the host fills in `id` and `date` (host_facts.hpp).
struct OpenImportedJourney {
    static constexpr UndoPolicy undo = UndoPolicy::Replace;
    std::string id;
    Date date;
};

using LogImporting = Types<
    OpenImport,
    CloseImport,
    TrySampleLog,
    ShowImportStep,
    SetImportColumn,
    SetImportDates,
    SetImportZone,
    ReadActivities,
    SetActivityTouchpoint,
    SetActivityStage,
    LeaveOutActivity,
    SetActivityGoal,
    SetRareGrouping,
    SetSessionGap,
    SetImportedCases,
    SetImportTarget,
    ReadImport,
    CancelImportWork,
    ExportBadRows,
    ExportTransitions,
    ExportPaths,
    SetComparedGroups,
    CompareGroups,
    AskToExportLog,
    ExportLog,
    ForgetLogMapping,
    AddImportedJourney,
    OpenImportedJourney>;

} // namespace actions

namespace outcomes {

// The host holds a table that was picked, dropped or fetched.
struct TableHeld {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    HeldTable table;
};
struct TableFailed {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::string name;
    TableFailure failure = TableFailure::Unreadable;
};
// Of the name asked for, or the device's own; with the names of all there are where those were
// asked for.
struct TimeZoneTold {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    std::string name;
    TimeZone zone;
    std::vector<std::string> names;
};

struct TimeZoneFailed { // to load
    static constexpr UndoPolicy undo = UndoPolicy::None;
};

using OfImport = Types<TableHeld, TableFailed, TimeZoneTold, TimeZoneFailed>;

} // namespace outcomes

void apply(Change& change, const actions::OpenImport& action);
void apply(Change& change, const actions::CloseImport& action);
void apply(Change& change, const actions::TrySampleLog& action);
void apply(Change& change, const actions::ShowImportStep& action);
void apply(Change& change, const actions::SetImportColumn& action);
void apply(Change& change, const actions::SetImportDates& action);
void apply(Change& change, const actions::SetImportZone& action);
void apply(Change& change, const actions::ReadActivities& action);
void apply(Change& change, const actions::SetActivityTouchpoint& action);
void apply(Change& change, const actions::SetActivityStage& action);
void apply(Change& change, const actions::LeaveOutActivity& action);
void apply(Change& change, const actions::SetActivityGoal& action);
void apply(Change& change, const actions::SetRareGrouping& action);
void apply(Change& change, const actions::SetSessionGap& action);
void apply(Change& change, const actions::SetImportedCases& action);
void apply(Change& change, const actions::SetImportTarget& action);
void apply(Change& change, const actions::ReadImport& action);
void apply(Change& change, const actions::CancelImportWork& action);
void apply(Change& change, const actions::ExportBadRows& action);
void apply(Change& change, const actions::ExportTransitions& action);
void apply(Change& change, const actions::ExportPaths& action);
void apply(Change& change, const actions::SetComparedGroups& action);
void apply(Change& change, const actions::CompareGroups& action);
void apply(Change& change, const actions::AskToExportLog& action);
void apply(Change& change, const actions::ExportLog& action);
void apply(Change& change, const actions::ForgetLogMapping& action);
void apply(Change& change, const actions::AddImportedJourney& action);
void apply(Change& change, const actions::OpenImportedJourney& action);
void apply(Change& change, const outcomes::TableHeld& outcome);
void apply(Change& change, const outcomes::TableFailed& outcome);
void apply(Change& change, const outcomes::TimeZoneTold& outcome);
void apply(Change& change, const outcomes::TimeZoneFailed& outcome);

} // namespace tappa
