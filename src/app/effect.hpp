#pragma once

#include "app/jobs/job.hpp"
#include "app/state.hpp"

#include <cstdint>
#include <string>
#include <variant>

namespace tappa {

// What the host shall do, as comparable data. The outcome comes back as an action.
namespace effects {

// The document changed: write it within 300 ms. The host serialises the state it holds then.
struct SaveDocument {
    std::uint64_t revision = 0;
    bool operator==(const SaveDocument&) const = default;
};
struct SaveSettings {
    bool operator==(const SaveSettings&) const = default;
}; // language, theme, text size
struct PickFile {
    bool operator==(const PickFile&) const = default;
}; // → FileRead or FileFailed
struct FetchSample {
    Sample sample{};
    Language language{};
    bool operator==(const FetchSample&) const = default;
}; // → FileRead
struct FetchKnowledge {
    bool operator==(const FetchKnowledge&) const = default;
}; // → KnowledgeRead or KnowledgeFailed
struct ReadRecent {
    std::string id;
    bool operator==(const ReadRecent&) const = default;
}; // → RecentRead, or FileFailed when nothing sound is stored
struct DeleteRecent {
    std::string id;
    bool operator==(const DeleteRecent&) const = default;
}; // → RecentsListed
struct RestoreRecent {
    std::string id;
    bool operator==(const RestoreRecent&) const = default;
}; // → RecentsListed
struct Download {
    std::string file_name;
    std::string media_type;
    std::string bytes;
    bool operator==(const Download&) const = default;
};
// The report's tree as JSON (report/json_tree_writer.hpp) → a download, then PdfDone or PdfFailed.
struct MakePdf {
    std::string file_name;
    std::string tree_json;
    bool operator==(const MakePdf&) const = default;
};
struct RunJob {
    JobId job = 0;
    Job work;
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
struct SetPageLanguage {
    Language language{};
    bool operator==(const SetPageLanguage&) const = default;
};

} // namespace effects

using Effect = std::variant<
    effects::SaveDocument,
    effects::SaveSettings,
    effects::PickFile,
    effects::FetchSample,
    effects::FetchKnowledge,
    effects::ReadRecent,
    effects::DeleteRecent,
    effects::RestoreRecent,
    effects::Download,
    effects::MakePdf,
    effects::RunJob,
    effects::CancelJob,
    effects::Announce,
    effects::ShowAddress,
    effects::SetPageLanguage>;

} // namespace tappa
