#pragma once

#include "base/result.hpp"
#include "io/json_value.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace tappa {

// One step from a version of a file format to the next. Steps work on the JSON tree, because the
// structs only know the newest version; they set the new version number themselves only through
// `upgraded`, which does it after each step. A step must survive any checked JSON: what it cannot
// find it leaves alone, and the loader then says what is wrong.
struct Migration {
    int from = 0; // to from + 1
    void (*apply)(JsonValue& file) = nullptr;
    // Members that the later version brought, as "document.assessment.agreed"; "[]" after a list
    // stands for each of its items. A file of the earlier version that holds one is wrong.
    std::span<const std::string_view> later_members = {};
};

// The file lifted to `newest`, as JSON text. Error: UnknownKey. `json` has passed check_json and is
// an object of version `version`; `steps` has one for every version from `version` to `newest` - 1.
[[nodiscard]] Result<std::string> upgraded(
    std::string_view json, int version, int newest, std::span<const Migration> steps
);

// A document of version 1 is one of version 2 without agreed levels and without a questionnaire of
// its own: nothing in it changes.
void keep_document(JsonValue& file);

inline constexpr std::array<std::string_view, 2> document_members_of_2{
    "document.assessment.agreed", "document.questionnaire"};
inline constexpr std::array<Migration, 1> document_migrations{
    {{1, keep_document, document_members_of_2}}};

} // namespace tappa
