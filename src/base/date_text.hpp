#pragma once

#include "base/date.hpp"
#include "base/language.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tappa {

// "21 novembre 2026", "21 November 2026". Years always have four digits.
[[nodiscard]] std::string formatted_date(Date date, Language language);
// "21 nov 2026", "21 Nov 2026".
[[nodiscard]] std::string formatted_date_short(Date date, Language language);

// "novembre 2026", "November 2026"; month 1–12.
[[nodiscard]] std::string formatted_month(int year, int month, Language language);
// "nov", "Nov".
[[nodiscard]] std::string_view short_month_name(int month, Language language);

// A day as a person writes it: the two forms above in either language, "2026-11-21", and numbers
// between points, strokes, hyphens or spaces, the day also as "1°" or "1st". Two digits are a year
// of this century. In Italian the day stands before the month; in English that depends on the
// country, so numbers that may be either are refused. Nothing for what is not one day.
[[nodiscard]] std::optional<Date> date_from_text(std::string_view text, Language language);

} // namespace tappa
