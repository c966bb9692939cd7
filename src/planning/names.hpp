#pragma once

#include "base/language.hpp"
#include "planning/matrix.hpp"

#include <string_view>

namespace tappa {

[[nodiscard]] std::string_view name_of(Quadrant value, Language language); // "Quick win"

} // namespace tappa
