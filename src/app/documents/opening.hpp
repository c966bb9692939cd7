#pragma once

#include "app/change.hpp"
#include "app/documents/actions.hpp"

#include <string>

// Inside `update` only: what the actions on documents share. A document that is opened replaces the
// one on screen and starts with a history of its own; the one before stays among the recent ones,
// where every change of it was written.

namespace tappa {

void open_document(Change& change, Document document);
// As a change of the one on screen that can be undone.
void replace_document(Change& change, Document document);
// With the file's title, or its name where it has none, in a message. It was last changed when the
// file was written.
void open_file(Change& change, WaitingFile file);
// Of the open document, as it is now, there is a file: it need not be backed up.
void note_backup(Change& change);
// The stored copy of what waits, which goes.
void open_stored(Change& change, const WaitingFile& file);

// What the panels and the filters of the screens show; none of it after `close_panels`.
void close_panels(Session& session);
// The same document is shown on; what is gone from it, settle_selection leaves.
void stay_where(const Session& before, Session& session);

void report_problem(Change& change, const std::string& file, const Error& error);
[[nodiscard]] std::string title_of(const Document& document, const std::string& otherwise);
// When the id a new document comes with is empty or taken, the next free one that is not.
[[nodiscard]] std::string free_id(const Session& session, const std::string& wanted);
// The document that begins with what is in a file.
[[nodiscard]] Document begun_document(
    Change& change, const Questionnaire& questionnaire, const outcomes::FileRead& file
);
// Null when none of the recent ones has this id.
[[nodiscard]] const RecentDocument* find_recent(const Session& session, const std::string& id);

} // namespace tappa
