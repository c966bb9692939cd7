#pragma once

#include "base/language.hpp"
#include "graph/conformance.hpp"
#include "graph/findings.hpp"
#include "planning/holidays.hpp"
#include "planning/matrix.hpp"
#include "planning/sign_off.hpp"

#include <string_view>

namespace tappa {

[[nodiscard]] std::string_view name_of(Quadrant value, Language language);    // "Quick win"
[[nodiscard]] std::string_view name_of(FindingKind value, Language language); // "Drop-off"
[[nodiscard]] std::string_view name_of(DeviationKind value, Language language);
[[nodiscard]] std::string_view name_of(SignedPart value, Language language);
[[nodiscard]] std::string_view name_of(CycleStep value, Language language);
[[nodiscard]] std::string_view name_of(Holiday value, Language language); // "Liberation Day"

} // namespace tappa
