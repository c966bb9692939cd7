#pragma once

#include <string_view>

namespace tappa {

// Whether it is what a document may hold as the picture of a touchpoint: a JPEG within the limits
// of its size, in base64.
[[nodiscard]] bool is_picture(std::string_view base64);

} // namespace tappa
