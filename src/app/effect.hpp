#pragma once

#include "app/jobs/job.hpp"
#include "app/state.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace tappa {

// What the host shall do, as comparable data. The outcome comes back as an action.
namespace effects {

// The document changed: write it within 300 ms. The host serialises the state it holds then.
struct SaveDocument {
    std::uint64_t revision = 0;
    // When it was last changed, on the wall clock, where that is not now: before a file was
    // written. 0: now.
    std::int64_t changed_ms = 0;
    bool operator==(const SaveDocument&) const = default;
};
struct SaveSettings {
    bool operator==(const SaveSettings&) const = default;
}; // language, theme, text size
struct PickFile {
    bool operator==(const PickFile&) const = default;
}; // → FileRead or FileFailed, TableHeld or TableFailed
// Picks a picture and makes it small: a JPEG as a document holds one.
struct PickPicture {
    std::string document;
    TouchpointId touchpoint;
    bool operator==(const PickPicture&) const = default;
}; // → PictureRead or PictureFailed
// The same with one that was offered; both ids empty: it is let go.
struct TakePicture {
    std::uint64_t offer = 0;
    std::string document;
    TouchpointId touchpoint;
    bool operator==(const TakePicture&) const = default;
}; // → PictureRead or PictureFailed
struct FetchSample {
    Sample sample{};
    Language language{};
    bool operator==(const FetchSample&) const = default;
}; // → FileRead
struct FetchSampleLog {
    Language language{};
    bool operator==(const FetchSampleLog&) const = default;
}; // → TableHeld
// The table is of no more use; the host forgets it.
struct ReleaseTable {
    std::uint64_t file = 0;
    bool operator==(const ReleaseTable&) const = default;
};
struct FetchTimeZone {
    std::string name; // empty: the device's own, with the names of all
    bool operator==(const FetchTimeZone&) const = default;
}; // → TimeZoneTold or TimeZoneFailed
struct FetchKnowledge {
    bool operator==(const FetchKnowledge&) const = default;
}; // → KnowledgeRead or KnowledgeFailed
// Compare: with a file that was read. Replace: by that file, after the stored one was put where it
// can be brought back, and was taken from whichever tab had it.
enum class ReadPurpose { Open, Compare, Replace };
struct ReadRecent {
    std::string id;
    ReadPurpose purpose = ReadPurpose::Open;
    bool operator==(const ReadRecent&) const = default;
}; // → RecentRead, without bytes when nothing sound is stored
struct DeleteRecent {
    std::string id;
    bool operator==(const DeleteRecent&) const = default;
}; // → RecentsListed
struct RestoreRecent {
    std::string key;
    bool operator==(const RestoreRecent&) const = default;
}; // → RecentsListed
// What was deleted or replaced goes for good.
struct ForgetRemoved {
    bool operator==(const ForgetRemoved&) const = default;
}; // → RecentsListed
struct MeasureStorage {
    bool operator==(const MeasureStorage&) const = default;
}; // → StorageMeasured
// Every stored document's file, in one archive.
struct DownloadAll {
    std::string file_name;
    bool operator==(const DownloadAll&) const = default;
}; // → a download, then AllDownloaded or DownloadAllFailed
struct Download {
    std::string file_name;
    std::string media_type;
    std::string bytes;
    bool operator==(const Download&) const = default;
};
// What the document holds at this revision is in a file that opens again here.
struct NoteBackup {
    std::string document;
    std::uint64_t revision = 0;
    bool operator==(const NoteBackup&) const = default;
}; // → RecentsListed
// Takes the document from the tab that has it, or back from where it was deleted to → RecentRead.
struct WorkHere {
    bool operator==(const WorkHere&) const = default;
};
// The report's tree as JSON (report/json_tree_writer.hpp) → PdfProgress, a download, then PdfDone
// or PdfFailed.
struct MakePdf {
    std::string file_name;
    std::string tree_json;
    bool operator==(const MakePdf&) const = default;
};
struct CancelPdf {
    bool operator==(const CancelPdf&) const = default;
};
// A file that the host holds, for a job to work on.
struct JobFile {
    std::uint64_t file = 0;
    std::uint64_t first_bytes = 0; // only so many of it; 0: all
    bool operator==(const JobFile&) const = default;
};
struct RunJob {
    JobId job = 0;
    Job work;
    std::vector<JobFile> files = {}; // as many as file_count says
    bool operator==(const RunJob&) const = default;
}; // → JobProgressed, then JobDone or JobFailed
struct CancelJob {
    JobId job = 0;
    bool operator==(const CancelJob&) const = default;
}; // no more is heard of it
struct Announce {
    std::string text;
    bool operator==(const Announce&) const = default;
}; // live region
struct ShowAddress {
    Screen screen{};
    bool operator==(const ShowAddress&) const = default;
}; // #/plan
// Where the person was last with a document → RecentRead::screen, when it is opened again.
struct KeepScreen {
    std::string document;
    Screen screen{};
    bool operator==(const KeepScreen&) const = default;
};
// How the person looks at the journeys of a document → RecentRead::look, likewise.
struct KeepLook {
    std::string document;
    std::string look; // journey/lane_actions.hpp
    bool operator==(const KeepLook&) const = default;
};
struct SetPageLanguage {
    Language language{};
    bool operator==(const SetPageLanguage&) const = default;
};

} // namespace effects

template <>
struct EnumIds<effects::ReadPurpose> {
    static constexpr std::array<std::string_view, 3> ids{"open", "compare", "replace"};
};

using Effect = std::variant<
    effects::SaveDocument,
    effects::SaveSettings,
    effects::PickFile,
    effects::PickPicture,
    effects::TakePicture,
    effects::FetchSample,
    effects::FetchSampleLog,
    effects::ReleaseTable,
    effects::FetchTimeZone,
    effects::FetchKnowledge,
    effects::ReadRecent,
    effects::DeleteRecent,
    effects::RestoreRecent,
    effects::ForgetRemoved,
    effects::MeasureStorage,
    effects::DownloadAll,
    effects::NoteBackup,
    effects::WorkHere,
    effects::Download,
    effects::MakePdf,
    effects::CancelPdf,
    effects::RunJob,
    effects::CancelJob,
    effects::Announce,
    effects::ShowAddress,
    effects::KeepScreen,
    effects::KeepLook,
    effects::SetPageLanguage>;

} // namespace tappa
