#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tappa {

// RFC 4648, section 4: the usual alphabet, filled up with "=", without line breaks.
[[nodiscard]] std::string base64_from(std::string_view bytes);
// Nothing when it is not the one way there is to write those bytes: a strange character, a length
// that is no multiple of four, bits beyond the last byte.
[[nodiscard]] std::optional<std::string> bytes_from_base64(std::string_view text);

} // namespace tappa
