#pragma once

#include "app/state.hpp"
#include "base/result.hpp"

#include <string_view>
#include <vector>

namespace tappa::web {

// The questionnaires and the action catalogue that ship with the page.
[[nodiscard]] Result<Content> content_from(
    const std::vector<std::string_view>& questionnaires, std::string_view catalogue
);
// Whether a stored record is what was written: whole, and with the checksum of its content.
[[nodiscard]] bool is_good_record(std::string_view bytes);

} // namespace tappa::web
