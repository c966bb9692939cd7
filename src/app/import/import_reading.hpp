#pragma once

#include "app/change.hpp"
#include "app/import/actions.hpp"

// Inside `update` only: the jobs of the import.

namespace tappa {

// Whether a step's facts are there.
[[nodiscard]] bool is_there(const ImportState& import, ImportStep step);

// Begins a job, in place of the one that may be running.
void begin_import_work(Change& change, ImportWork work);
// Ends the running job.
void stop_import_work(Change& change);
// What was read no longer holds.
void forget_result(ImportState& import);
// The file is to be read again before its activities are chosen, which are remembered.
void forget_counts(Change& change);
// The document's memory of the last log may be another one than that of `before`: what is proposed
// for the activities follows it, except what a person chose.
void follow_log_mapping(Change& change, const Document& before);
// Forgets everything about the file.
void end_import(Change& change);

// Whether activities can be chosen by what was counted, and a journey be made of it.
[[nodiscard]] bool is_useful(const LogSummary& summary);

// Whether the outcome is of the import's job, which it then has taken.
bool take_import_outcome(Change& change, const outcomes::JobProgressed& outcome);
bool take_import_outcome(Change& change, const outcomes::JobDone& outcome);
bool take_import_outcome(Change& change, const outcomes::JobFailed& outcome);

} // namespace tappa
