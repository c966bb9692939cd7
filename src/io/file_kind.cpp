#include "io/file_kind.hpp"

#include "io/foreign_file.hpp"
#include "io/json_path.hpp"
#include "io/json_string.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace tappa {

namespace {

const JsonOutline::Member* find_member(const JsonOutline& outline, std::string_view key) {
    const auto at = std::find_if(
        outline.members.begin(),
        outline.members.end(),
        [&](const JsonOutline::Member& member) { return member.key == key; }
    );
    return at == outline.members.end() ? nullptr : &*at;
}

std::optional<Error> format_problem(const JsonOutline& outline, const FileKind& kind) {
    const JsonOutline::Member* const format = find_member(outline, "format");
    const std::string found = format ? text_of_json_string(format->value) : "";
    if (outline.is_object && found == kind.format)
        return std::nullopt;
    return Error{ErrorCode::NotTappaFile, "", {found.empty() ? "\"format\": ?" : shown(found)}};
}

Result<int> version_of(const JsonOutline& outline, const FileKind& kind) {
    const JsonOutline::Member* const member = find_member(outline, "version");
    if (!member)
        return Error{ErrorCode::MissingKey, "version", {"version"}};
    const std::string_view text = member->value;
    const bool whole = text.find_first_not_of("-0123456789") == std::string_view::npos;
    if (!whole)
        return Error{ErrorCode::WrongType, "version", {"whole-number"}};
    const std::string newest = std::to_string(kind.newest_version);
    int version = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), version);
    const bool below_zero = text.starts_with('-');
    const bool too_large = parsed.ec != std::errc() && !below_zero;
    if (too_large || version > kind.newest_version)
        return Error{ErrorCode::NewerVersion, "version", {shown(text), newest}};
    const int oldest = kind.newest_version - static_cast<int>(kind.migrations.size());
    if (below_zero || version < oldest)
        return Error{
            ErrorCode::OutOfRange, "version", {shown(text), std::to_string(oldest), newest}};
    return version;
}

} // namespace

Result<JsonOutline> outline_of(std::string_view bytes, std::size_t most_bytes) {
    Result<JsonOutline> outline = check_json(bytes, most_bytes);
    if (outline)
        return outline;
    const ErrorCode code = outline.error().code;
    if (code == ErrorCode::NotJson || code == ErrorCode::NotUtf8)
        if (const std::optional<std::string_view> kind = foreign_kind(bytes))
            return Error{ErrorCode::OtherKind, "", {std::string(*kind)}};
    return outline;
}

Result<JsonOutline> checked_file(
    std::string_view bytes, const FileKind& kind, std::string& storage
) {
    Result<JsonOutline> outline = outline_of(bytes, kind.most_bytes);
    if (!outline)
        return outline;
    if (std::optional<Error> problem = format_problem(*outline, kind))
        return *problem;
    const Result<int> version = version_of(*outline, kind);
    if (!version)
        return version.error();
    if (*version == kind.newest_version)
        return outline;
    Result<std::string> lifted =
        upgraded(outline->text, *version, kind.newest_version, kind.migrations);
    if (!lifted)
        return lifted.error();
    storage = std::move(lifted).value();
    // Checked anew: a step may have written more, or twice the same key.
    return check_json(storage, kind.most_bytes);
}

} // namespace tappa
