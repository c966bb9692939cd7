#pragma once

#include "base/language.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tappa {

// A number as a person writes it in a language, times 10 to the `power`; nothing when the text is
// not one number, may be meant in two ways, or is not finite. What formatted() and typed_number()
// write is read as the same number.
//
// Spaces or apostrophes may stand between thousands. Where two marks stand the last one is for
// decimals. A mark that stands alone is for decimals if
// it is the language's own; the other one is for thousands when one to three digits stand before
// and exactly three after it, for decimals when two at most come after it or nothing but a zero
// comes before it, and refused else. web/src/mirror/values.ts reads in the same way, and
// tests/data/numbers.json holds for both.
[[nodiscard]] std::optional<double> number_from_text(
    std::string_view text, Language language, int power = 0
);

// A number as it stands in a field that is being edited: every digit, no thousands marks.
[[nodiscard]] std::string typed_number(double value, int power, Language language);

} // namespace tappa
