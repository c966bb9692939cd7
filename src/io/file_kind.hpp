#pragma once

#include "base/result.hpp"
#include "io/json_guard.hpp"
#include "io/limits.hpp"
#include "io/migrations.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace tappa {

// A kind of file of ours: how it names itself, and how old ones are lifted to the newest version.
struct FileKind {
    std::string_view format;
    int newest_version;
    std::size_t most_bytes;
    std::span<const Migration> migrations; // from the oldest version that can still be opened
};

inline constexpr FileKind document_file{
    "tappa-document", 13, limits::document_bytes, document_migrations};
inline constexpr FileKind questionnaire_file{
    "tappa-questionnaire", 2, limits::content_bytes, questionnaire_migrations};
inline constexpr FileKind catalogue_file{
    "tappa-actions", 3, limits::content_bytes, catalogue_migrations};
inline constexpr FileKind glossary_file{"tappa-glossary", 1, limits::content_bytes, {}};
inline constexpr FileKind knowledge_file{"tappa-knowledge", 1, limits::content_bytes, {}};
inline constexpr FileKind plan_file{"tappa-plan", 8, limits::document_bytes, {}};

// check_json, with what is no file of ours at all told by its kind.
[[nodiscard]] Result<JsonOutline> outline_of(std::string_view bytes, std::size_t most_bytes);

// The bytes checked (outline_of), found to be of this kind, and lifted to its newest version.
// `storage` keeps the lifted text the outline then points into.
// Errors: OtherKind; those of check_json; NotTappaFile, NewerVersion; MissingKey, WrongType,
// OutOfRange for the version.
[[nodiscard]] Result<JsonOutline> checked_file(
    std::string_view bytes, const FileKind& kind, std::string& storage
);

} // namespace tappa
