#pragma once

#include "app/field_edit.hpp"
#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <cstdint>
#include <string>
#include <vector>

// Opening, leaving and naming documents.

namespace tappa {

struct Change;

namespace actions {

// Buttons and commands leave `id` and `date` as they are; the host fills them in (host_facts.hpp).
struct NewDocument {
    static constexpr UndoPolicy undo = UndoPolicy::Replace;
    Language language = Language::En;
    std::string questionnaire; // id of a shipped one; empty: the first
    std::string id;
    Date date;
    Screen screen = Screen::Assess; // where it begins
};
struct ExploreSample {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    Sample sample = Sample::QuickScan;
};
struct AskForFile { // opens the file picker
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct OpenRecent {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::string id;
};
struct DeleteRecent {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::string id;
};
struct RestoreRecent { // undo of DeleteRecent, whose key is the document's id, and of ReplaceStored
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::string key;
};
// All documents of this device at once, as the settings offer it:
struct DownloadAll {
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct DeleteAll { // for a day they can be brought back
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct RestoreAll { // undo of DeleteAll; what was replaced stays replaced
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct ForgetRemoved { // for good
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
// A file differs from what this device holds of the same document. The person chooses:
struct OpenStoredCopy { // leave the file
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct KeepBoth { // the file becomes a document of its own
    static constexpr UndoPolicy undo = UndoPolicy::Replace;
};
struct ReplaceStored { // the stored one can be brought back for a day
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct DismissConflict { // neither
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct WorkHere { // take the document from the tab that has it
    static constexpr UndoPolicy undo = UndoPolicy::None;
};
struct EditDetails {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    FieldEdit<&Document::title, &Document::organisation, &Document::date, &Document::currency> edit;

    [[nodiscard]] std::string merge_key() const { return key_of_edit("details", "", edit); }
};

using Documents = Types<
    NewDocument,
    ExploreSample,
    AskForFile,
    OpenRecent,
    DeleteRecent,
    RestoreRecent,
    DownloadAll,
    DeleteAll,
    RestoreAll,
    ForgetRemoved,
    OpenStoredCopy,
    KeepBoth,
    ReplaceStored,
    DismissConflict,
    WorkHere,
    EditDetails>;

} // namespace actions

namespace outcomes {

struct FileRead {
    static constexpr UndoPolicy undo = UndoPolicy::Replace;
    std::string name;
    std::string bytes;
    bool sample = false;
    std::int64_t written_ms = 0; // when the file was, on the wall clock; 0: not known
    // Of a document that begins with what is in it; filled in by `complete` (host_facts.hpp).
    std::string new_id = {};
    Date today = {};
};
struct FileFailed {
    static constexpr UndoPolicy undo = UndoPolicy::Replace;
    std::string name;
    Error error;
};
// The host reads the newest sound record (record.hpp); `bytes` is that record, header and all;
// empty: there is none. `changed_ms`: when it was saved, on the wall clock. `screen`: the id of the
// one that showed it last; it may say anything.
struct RecentRead {
    static constexpr UndoPolicy undo = UndoPolicy::Replace;
    std::string id;
    std::string bytes;
    bool older_revision = false;
    std::int64_t changed_ms = 0;
    std::string screen = {};
    std::string look = {};
};
struct RecentsListed {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    std::vector<RecentDocument> recent;
    std::vector<RemovedDocument> removed = {};
};
struct StorageMeasured {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    StorageUse use;
};
struct AllDownloaded {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    std::string name; // of the archive
    std::int64_t count = 0;
    std::int64_t damaged = 0; // left out
};
struct DownloadAllFailed {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
};
// What became of the documents in an archive: what is here already stays as it is.
struct ArchiveTaken {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    std::string name;
    std::int64_t added = 0;
    std::int64_t present = 0;   // the same was here
    std::int64_t differing = 0; // from the one that is here
    std::int64_t refused = 0;
};

using OfDocuments = Types<
    FileRead,
    FileFailed,
    RecentRead,
    RecentsListed,
    StorageMeasured,
    AllDownloaded,
    DownloadAllFailed,
    ArchiveTaken>;

} // namespace outcomes

void apply(Change& change, const actions::NewDocument& action);
void apply(Change& change, const actions::ExploreSample& action);
void apply(Change& change, const actions::AskForFile& action);
void apply(Change& change, const actions::OpenRecent& action);
void apply(Change& change, const actions::DeleteRecent& action);
void apply(Change& change, const actions::RestoreRecent& action);
void apply(Change& change, const actions::DownloadAll& action);
void apply(Change& change, const actions::DeleteAll& action);
void apply(Change& change, const actions::RestoreAll& action);
void apply(Change& change, const actions::ForgetRemoved& action);
void apply(Change& change, const actions::OpenStoredCopy& action);
void apply(Change& change, const actions::KeepBoth& action);
void apply(Change& change, const actions::ReplaceStored& action);
void apply(Change& change, const actions::DismissConflict& action);
void apply(Change& change, const actions::WorkHere& action);
void apply(Change& change, const actions::EditDetails& action);
void apply(Change& change, const outcomes::FileRead& outcome);
void apply(Change& change, const outcomes::FileFailed& outcome);
void apply(Change& change, const outcomes::RecentRead& outcome);
void apply(Change& change, const outcomes::RecentsListed& outcome);
void apply(Change& change, const outcomes::StorageMeasured& outcome);
void apply(Change& change, const outcomes::AllDownloaded& outcome);
void apply(Change& change, const outcomes::DownloadAllFailed& outcome);
void apply(Change& change, const outcomes::ArchiveTaken& outcome);

} // namespace tappa
