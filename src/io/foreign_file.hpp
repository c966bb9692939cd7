#pragma once

#include <optional>
#include <string_view>

namespace tappa {

// What a file that is none of ours is, told by its first bytes: "empty", "spreadsheet",
// "text-document", "presentation", "old-office", "archive", "pdf", "picture", "web-page", "utf-16",
// "xml", "table" (CSV), "plain-text". Nothing for what may be meant as JSON.
[[nodiscard]] std::optional<std::string_view> foreign_kind(std::string_view bytes);

} // namespace tappa
