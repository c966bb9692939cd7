#pragma once

#include <string>
#include <string_view>

namespace tappa {

// The text with & < > " ' as entities and without characters XML 1.0 forbids.
[[nodiscard]] std::string xml_escaped(std::string_view text);

} // namespace tappa
