#include "app/documents/wall_clock.hpp"

#include "base/date_text.hpp"

namespace tappa {

namespace {

constexpr std::int64_t minute_ms = 60LL * 1000;
constexpr std::int64_t day_ms = 24 * 60 * minute_ms;

// Rounded down, also before 1970.
std::int64_t days_of(std::int64_t wall_ms) {
    return wall_ms / day_ms - (wall_ms % day_ms < 0 ? 1 : 0);
}

std::string two_digits(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

Date day_of(std::int64_t wall_ms) {
    return date_from_days(days_of(wall_ms));
}

std::string clock_of(std::int64_t wall_ms) {
    const std::int64_t minutes = (wall_ms - days_of(wall_ms) * day_ms) / minute_ms;
    return two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

std::string day_and_clock_of(std::int64_t wall_ms, Language language) {
    return formatted_date_short(day_of(wall_ms), language) + ", " + clock_of(wall_ms);
}

} // namespace tappa
