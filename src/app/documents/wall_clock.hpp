#pragma once

#include "base/date.hpp"
#include "base/language.hpp"

#include <cstdint>
#include <string>

namespace tappa {

// Moments as the clock on the wall shows them where the person is: milliseconds since 1970-01-01
// there. The host knows the time zone.
[[nodiscard]] Date day_of(std::int64_t wall_ms);
[[nodiscard]] std::string clock_of(std::int64_t wall_ms); // "14:02"
// "12 Nov 2026, 14:02"
[[nodiscard]] std::string day_and_clock_of(std::int64_t wall_ms, Language language);
// With seconds where the other moment is in the same minute: "12 Nov 2026, 14:02:11".
[[nodiscard]] std::string day_and_clock_beside(
    std::int64_t wall_ms, std::int64_t other_ms, Language language
);

} // namespace tappa
