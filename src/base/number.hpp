#pragma once

#include "base/date.hpp"
#include "base/language.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tappa {

// How numbers and dates are written in a language; 2.55 is "2,55" in Italian.
// The minus sign is U+2212, thousands are grouped from 10,000 on.
[[nodiscard]] std::string formatted(double value, int decimals, Language language);
// As above without trailing zeros: "8", "2,5".
[[nodiscard]] std::string formatted_short(double value, int most_decimals, Language language);
[[nodiscard]] std::string formatted_integer(std::int64_t value, Language language);
// With a sign always: "+1", "−2", "0".
[[nodiscard]] std::string formatted_signed(double value, int decimals, Language language);
// A share 0–1 as "34 %" (Italian: "34%").
[[nodiscard]] std::string formatted_percent(double share, int decimals, Language language);
// "21 novembre 2026", "21 November 2026".
[[nodiscard]] std::string formatted_date(Date date, Language language);
// "21 nov 2026", "21 Nov 2026".
[[nodiscard]] std::string formatted_date_short(Date date, Language language);

// A number as a person types it: comma or point for decimals, grouping spaces allowed.
// Nothing when the text is not one number or is not finite.
[[nodiscard]] std::optional<double> number_from_text(std::string_view text);

// Shortest text that reads back as the same double; point for decimals. For files, not people.
[[nodiscard]] std::string exact_text(double value);

} // namespace tappa
