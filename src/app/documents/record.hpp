#pragma once

#include "app/state.hpp"
#include "base/result.hpp"
#include "io/kept_texts.hpp"
#include "scoring/results.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace tappa {

// What the device keeps of a document: one header line, then the document's JSON in one line.
//   tappa-record 2 <revision> <length of the JSON in bytes> <checksum of the JSON, 16 hex digits>
// The checksum is checksum_of (base/hash.hpp). Records of version 1, with FNV-1a in its place,
// still open. A record that was cut or changed on its way shows by length or checksum; the host
// then takes the one before it (RecentRead::older_revision).
struct Record {
    std::uint64_t revision = 0;
    std::string_view json; // points into the bytes it was read from
};

// Writes the records of what is being worked on: only what has changed since the last one is
// written anew.
class RecordWriter {
public:
    [[nodiscard]] std::string record(const Document& document, std::uint64_t revision);

private:
    KeptTexts m_kept;
};

// BadChecksum for everything that is not a whole record; NewerVersion for one of a newer Tappa.
[[nodiscard]] Result<Record> record_from_bytes(std::string_view bytes);

// The line of the home screen for a document just stored.
[[nodiscard]] RecentDocument recent_document(
    const Document& document, const Results& results, std::int64_t changed_ms
);
// The same for one that comes from a file without being opened.
[[nodiscard]] Result<RecentDocument> recent_from_json(
    std::string_view json, const Content& content
);

} // namespace tappa
