#include "app/documents/record.hpp"

#include "app/derived/derived.hpp"
#include "base/hash.hpp"
#include "io/document_io.hpp"

#include <array>
#include <charconv>
#include <cstddef>
#include <optional>

namespace tappa {

namespace {

constexpr std::string_view format = "tappa-record";
constexpr std::uint64_t newest_version = 2;

std::optional<std::uint64_t> number(std::string_view text) {
    std::uint64_t value = 0;
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    if (text.empty() || parsed.ec != std::errc() || parsed.ptr != end)
        return std::nullopt;
    return value;
}

// The words of the header line; a wrong number of them gives none.
using Words = std::array<std::string_view, 5>;
std::optional<Words> words_of(std::string_view line) {
    Words words{};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t space = line.find(' ');
        const bool last = i + 1 == words.size();
        if (last != (space == std::string_view::npos))
            return std::nullopt;
        words[i] = line.substr(0, space);
        line.remove_prefix(last ? line.size() : space + 1);
    }
    return words;
}

} // namespace

std::string RecordWriter::record(const Document& document, std::uint64_t revision) {
    std::string record = compact_json(document, m_kept);
    std::string header(format);
    header += " " + std::to_string(newest_version) + " " + std::to_string(revision) + " ";
    header += std::to_string(record.size()) + " " + hex_of(checksum_of(record)) + "\n";
    record.insert(0, header);
    return record;
}

Result<Record> record_from_bytes(std::string_view bytes) {
    const Error damaged{ErrorCode::BadChecksum, "", {}};
    const std::size_t line_end = bytes.find('\n');
    if (line_end == std::string_view::npos)
        return damaged;
    const std::optional<Words> words = words_of(bytes.substr(0, line_end));
    if (!words || (*words)[0] != format)
        return damaged;
    const std::optional<std::uint64_t> version = number((*words)[1]);
    if (version && *version > newest_version)
        return Error{
            ErrorCode::NewerVersion,
            "",
            {std::to_string(*version), std::to_string(newest_version)}};
    const std::optional<std::uint64_t> revision = number((*words)[2]);
    const std::optional<std::uint64_t> length = number((*words)[3]);
    const std::string_view json = bytes.substr(line_end + 1);
    if (!version || !revision || length != json.size())
        return damaged;
    const std::uint64_t checksum = *version == 1 ? hash_of(json) : checksum_of(json);
    if ((*words)[4] != hex_of(checksum))
        return damaged;
    return Record{*revision, json};
}

RecentDocument recent_document(
    const Document& document, const Results& results, std::int64_t changed_ms
) {
    RecentDocument recent;
    recent.id = document.id;
    recent.title = document.title;
    recent.organisation = document.organisation;
    recent.stage = results.stage.stage;
    recent.score = results.overall.value;
    recent.changed_ms = changed_ms;
    return recent;
}

Result<RecentDocument> recent_from_json(std::string_view json, const Content& content) {
    const Result<Document> document = document_from_json(json);
    if (!document)
        return document.error();
    return recent_document(*document, Derived(parts_of(content, *document)).results(), 0);
}

} // namespace tappa
