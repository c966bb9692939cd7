#pragma once

#include "app/jobs/job.hpp"
#include "base/date.hpp"
#include "base/shared.hpp"
#include "model/enums.hpp"
#include "model/ids.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

enum class ImportStep { File, Columns, Activities, Result };

template <>
struct EnumIds<ImportStep> {
    static constexpr std::array<std::string_view, 4> ids{"file", "columns", "activities", "result"};
};

// Why the host has no table to give.
enum class TableFailure {
    TooLarge,       // beyond limits::table_bytes, unpacked
    Unreadable,     // the browser gave no bytes
    BadArchive,     // cut, or none of the kind its name says
    NoTable,        // an archive without a table in it, or with several
    NotLoaded,      // the part of Tappa that takes tables in, or the sample
    TooManyCells,   // of a workbook
    LockedWorkbook, // by a password, or one of the form before .xlsx
    BadWorkbook,    // cut, or none
    EmptyWorkbook   // no sheet of it holds a table
};

template <>
struct EnumIds<TableFailure> {
    static constexpr std::array<std::string_view, 9> ids{
        "too-large",
        "unreadable",
        "bad-archive",
        "no-table",
        "not-loaded",
        "too-many-cells",
        "locked-workbook",
        "bad-workbook",
        "empty-workbook"};
};

// A table the host holds; its bytes never come here.
struct HeldTable {
    std::uint64_t file = 0;
    std::string name;
    std::uint64_t bytes = 0;
    bool operator==(const HeldTable&) const = default;
};

// Why a touchpoint is proposed for an activity.
enum class MatchReason {
    SameName,
    SimilarName,
    Keyword,  // a word of its name stands for a stage
    Place,    // when customers do it; to be looked at
    LastTime, // chosen for the last log of the journey
    None,     // to be looked at
    Chosen    // by a person
};

// What an activity of the log becomes.
struct ActivityChoice {
    std::string activity;
    std::uint64_t events = 0;
    TouchpointId touchpoint;                     // of the import's journey; empty: a new one
    std::string name;                            // of a new one
    JourneyStage stage = JourneyStage::Interest; // of a new one
    MatchReason why = MatchReason::None;
    bool is_goal = false;
    bool left_out = false;
    bool operator==(const ActivityChoice&) const = default;
};

// A touchpoint that the log is counted by: one or several activities.
struct ImportedTouchpoint {
    TouchpointId touchpoint; // of the journey it came from; empty: new
    std::string name;
    JourneyStage stage = JourneyStage::Interest;
    bool operator==(const ImportedTouchpoint&) const = default;
};

// What the running job is for.
enum class ImportWork { None, Preview, Activities, Result, Comparison, Log };

// Which groups of the log a person compares.
struct ComparedGroups {
    bool by_period = false;
    std::string first; // segments
    std::string second;
    std::optional<Date> day; // the first of the second period
    bool operator==(const ComparedGroups&) const = default;
};

// Whose paths are counted: those of all cases, or of some.
struct ImportedCases {
    std::string segment;       // empty: of all
    std::optional<Date> from;  // the first day on which they begin
    std::optional<Date> until; // the last one
    bool operator==(const ImportedCases&) const = default;
};

// A file on its way to a journey. Kept while the page is open, and in no document.
struct ImportState {
    bool is_shown = false;
    ImportStep step = ImportStep::File;
    std::optional<HeldTable> table;
    std::optional<TableFailure> table_failure; // of the file asked for last
    std::string failed_name;

    std::optional<Shared<LogPreview>> preview;
    LogColumns columns; // as recognised, then as chosen
    DateReading dates = DateReading::AsShown;
    std::string zone_name; // empty: not told yet
    TimeZone zone;
    Shared<std::vector<std::string>> zone_names; // all that the host knows

    std::optional<Shared<LogSummary>> counts; // by the activities as the file names them
    Shared<std::vector<ActivityChoice>> activities;
    bool groups_rare = true;
    std::uint32_t session_gap_hours = 0; // one of session_gaps; 0: a case never ends by a pause
    ImportedCases cases;
    JourneyId journey; // the one on screen when activities were proposed, whichever is there later
    bool into_new_journey = true;
    bool target_is_chosen = false; // by a person; else it follows what the activities are

    std::optional<Shared<LogSummary>> result; // by touchpoints
    Shared<std::vector<ImportedTouchpoint>> touchpoints;
    // Of each of the activities, in touchpoints; nothing: left out.
    Shared<std::vector<std::optional<std::uint32_t>>> touchpoint_of;
    ComparedGroups groups;
    std::optional<Shared<LogComparison>> comparison; // of these groups in this result
    bool is_log_too_large = false;                   // the one that was to be written

    ImportWork work = ImportWork::None;
    JobId job = 0;
    double share = 0;
    std::optional<JobFailure> failure;         // of the last job, until another one begins
    ImportWork failed_work = ImportWork::None; // likewise: what that was for
};

} // namespace tappa
