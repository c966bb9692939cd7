#pragma once

#include "base/language.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tappa {

// How numbers are written in a language; 2.55 is "2,55" in Italian.
// The minus sign is U+2212; thousands are grouped from 1,000 on in English, from 10.000 on in
// Italian.
[[nodiscard]] std::string formatted(double value, int decimals, Language language);
// All digits that tell the value from its neighbours, times 10 to the `power`: a share of 0.07 at
// the power of 2 is "7".
[[nodiscard]] std::string formatted_exact(double value, int power, Language language);
// As formatted without trailing zeros: "8", "2,5".
[[nodiscard]] std::string formatted_short(double value, int most_decimals, Language language);
[[nodiscard]] std::string formatted_integer(std::int64_t value, Language language);
// With a sign always: "+1", "−2", "0".
[[nodiscard]] std::string formatted_signed(double value, int decimals, Language language);
// A share 0–1 as "34%", without a space in either language.
[[nodiscard]] std::string formatted_percent(double share, int decimals, Language language);
// In whole percent, but where that would say none or all of what is neither: "97%", "99.75%".
[[nodiscard]] std::string formatted_whole_percent(double share, Language language);

// Shortest text that reads back as the same double; point for decimals. For files, not people.
[[nodiscard]] std::string exact_text(double value);
// Reads what exact_text wrote; nothing when it is anything else.
[[nodiscard]] std::optional<double> number_from_exact_text(const std::string& text);
// The digits of exact_text without an exponent and without the sign, times 10 to the `power`.
[[nodiscard]] std::string exact_digits(double value, int power);

} // namespace tappa
