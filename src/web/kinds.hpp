#pragma once

#include "app/effect.hpp"
#include "app/outcome.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>

// What an effect is called in the message to the page, and an outcome in the message from it. One
// without a name does not compile; web/src/kinds.ts has the same names, and
// tests/web/kinds_test.cpp compares the two.

namespace tappa::web {

template <typename T>
inline constexpr std::string_view kind_of = T::has_no_kind;

template <>
inline constexpr std::string_view kind_of<effects::SaveDocument> = "save-document";
template <>
inline constexpr std::string_view kind_of<effects::SaveSettings> = "save-settings";
template <>
inline constexpr std::string_view kind_of<effects::PickFile> = "pick-file";
template <>
inline constexpr std::string_view kind_of<effects::PickPicture> = "pick-picture";
template <>
inline constexpr std::string_view kind_of<effects::TakePicture> = "take-picture";
template <>
inline constexpr std::string_view kind_of<effects::FetchSample> = "fetch-sample";
template <>
inline constexpr std::string_view kind_of<effects::FetchSampleLog> = "fetch-sample-log";
template <>
inline constexpr std::string_view kind_of<effects::ReleaseTable> = "release-table";
template <>
inline constexpr std::string_view kind_of<effects::FetchTimeZone> = "fetch-time-zone";
template <>
inline constexpr std::string_view kind_of<effects::FetchKnowledge> = "fetch-knowledge";
template <>
inline constexpr std::string_view kind_of<effects::ReadRecent> = "read-recent";
template <>
inline constexpr std::string_view kind_of<effects::DeleteRecent> = "delete-recent";
template <>
inline constexpr std::string_view kind_of<effects::RestoreRecent> = "restore-recent";
template <>
inline constexpr std::string_view kind_of<effects::ForgetRemoved> = "forget-removed";
template <>
inline constexpr std::string_view kind_of<effects::MeasureStorage> = "measure-storage";
template <>
inline constexpr std::string_view kind_of<effects::DownloadAll> = "download-all";
template <>
inline constexpr std::string_view kind_of<effects::NoteBackup> = "note-backup";
template <>
inline constexpr std::string_view kind_of<effects::WorkHere> = "work-here";
template <>
inline constexpr std::string_view kind_of<effects::Download> = "download";
template <>
inline constexpr std::string_view kind_of<effects::MakePdf> = "make-pdf";
template <>
inline constexpr std::string_view kind_of<effects::CancelPdf> = "cancel-pdf";
template <>
inline constexpr std::string_view kind_of<effects::RunJob> = "run-job";
template <>
inline constexpr std::string_view kind_of<effects::CancelJob> = "cancel-job";
template <>
inline constexpr std::string_view kind_of<effects::Announce> = "announce";
template <>
inline constexpr std::string_view kind_of<effects::ShowAddress> = "show-address";
template <>
inline constexpr std::string_view kind_of<effects::KeepScreen> = "keep-screen";
template <>
inline constexpr std::string_view kind_of<effects::KeepLook> = "keep-look";
template <>
inline constexpr std::string_view kind_of<effects::SetPageLanguage> = "set-page-language";

template <>
inline constexpr std::string_view kind_of<outcomes::FileRead> = "file-read";
template <>
inline constexpr std::string_view kind_of<outcomes::FileFailed> = "file-failed";
template <>
inline constexpr std::string_view kind_of<outcomes::RecentRead> = "recent-read";
template <>
inline constexpr std::string_view kind_of<outcomes::RecentsListed> = "recents-listed";
template <>
inline constexpr std::string_view kind_of<outcomes::StorageMeasured> = "storage-measured";
template <>
inline constexpr std::string_view kind_of<outcomes::AllDownloaded> = "all-downloaded";
template <>
inline constexpr std::string_view kind_of<outcomes::DownloadAllFailed> = "download-all-failed";
template <>
inline constexpr std::string_view kind_of<outcomes::ArchiveTaken> = "archive-taken";
template <>
inline constexpr std::string_view kind_of<outcomes::Saving> = "saving";
template <>
inline constexpr std::string_view kind_of<outcomes::Saved> = "saved";
template <>
inline constexpr std::string_view kind_of<outcomes::SaveFailed> = "save-failed";
template <>
inline constexpr std::string_view kind_of<outcomes::StorageFailed> = "storage-failed";
template <>
inline constexpr std::string_view kind_of<outcomes::StorageRepaired> = "storage-repaired";
template <>
inline constexpr std::string_view kind_of<outcomes::DocumentStands> = "document-stands";
template <>
inline constexpr std::string_view kind_of<outcomes::PdfProgress> = "pdf-progress";
template <>
inline constexpr std::string_view kind_of<outcomes::PdfDone> = "pdf-done";
template <>
inline constexpr std::string_view kind_of<outcomes::PdfFailed> = "pdf-failed";
template <>
inline constexpr std::string_view kind_of<outcomes::KnowledgeRead> = "knowledge-read";
template <>
inline constexpr std::string_view kind_of<outcomes::KnowledgeFailed> = "knowledge-failed";
template <>
inline constexpr std::string_view kind_of<outcomes::TableHeld> = "table-held";
template <>
inline constexpr std::string_view kind_of<outcomes::TableFailed> = "table-failed";
template <>
inline constexpr std::string_view kind_of<outcomes::TimeZoneTold> = "time-zone-told";
template <>
inline constexpr std::string_view kind_of<outcomes::TimeZoneFailed> = "time-zone-failed";
template <>
inline constexpr std::string_view kind_of<outcomes::JobProgressed> = "job-progressed";
template <>
inline constexpr std::string_view kind_of<outcomes::JobDone> = "job-done";
template <>
inline constexpr std::string_view kind_of<outcomes::JobFailed> = "job-failed";
template <>
inline constexpr std::string_view kind_of<outcomes::PictureOffered> = "picture-offered";
template <>
inline constexpr std::string_view kind_of<outcomes::PictureRead> = "picture-read";
template <>
inline constexpr std::string_view kind_of<outcomes::PictureFailed> = "picture-failed";

// Of all alternatives of a variant, in their order.
template <typename Variant, std::size_t... places>
constexpr std::array<std::string_view, sizeof...(places)> kinds_at(std::index_sequence<
                                                                   places...> /*all*/) {
    return {kind_of<std::variant_alternative_t<places, Variant>>...};
}
template <typename Variant>
constexpr auto kinds_of() {
    return kinds_at<Variant>(std::make_index_sequence<std::variant_size_v<Variant>>());
}

} // namespace tappa::web
