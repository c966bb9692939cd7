#pragma once

#include <string_view>

namespace tappa {

// Whether it has the form of a code of ISO 3166-1: two capital letters.
[[nodiscard]] bool is_country(std::string_view code);

} // namespace tappa
