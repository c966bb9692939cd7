#pragma once

#include "base/language.hpp"
#include "model/document.hpp"
#include "planning/schedule.hpp"
#include "report/reminder.hpp"

#include <string>

namespace tappa::report {

// Whether the due days of open actions are events of their own. A program that looks for the
// actions' planned dates has one event for each only without them.
enum class DueDays { LeftOut, AsEvents };

// The planned actions as all-day events of a calendar (RFC 5545), in the plan's order: one for each
// that has planned dates; then, where they are wanted, the due days of the open actions that have
// one, and the milestones, a day each. The same document gives the same bytes: an event's UID comes
// from the ids of document and action, its DTSTAMP from the document's date. The events leave their
// days free. Each has an alarm where one is wanted.
[[nodiscard]] std::string ics_from_plan(
    const Document&, const Schedule&, Language, Reminder, DueDays
);

} // namespace tappa::report
