#include "app/documents/wall_clock.hpp"

#include "base/date_text.hpp"

namespace tappa {

namespace {

constexpr std::int64_t second_ms = 1000;
constexpr std::int64_t minute_ms = 60 * second_ms;
constexpr std::int64_t day_ms = 24 * 60 * minute_ms;

// Rounded down, also before 1970.
std::int64_t whole(std::int64_t wall_ms, std::int64_t unit_ms) {
    return wall_ms / unit_ms - (wall_ms % unit_ms < 0 ? 1 : 0);
}

std::int64_t days_of(std::int64_t wall_ms) {
    return whole(wall_ms, day_ms);
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

std::string day_and_clock_beside(std::int64_t wall_ms, std::int64_t other_ms, Language language) {
    std::string moment = day_and_clock_of(wall_ms, language);
    const std::int64_t minute = whole(wall_ms, minute_ms);
    if (minute == whole(other_ms, minute_ms))
        moment += ":" + two_digits((wall_ms - minute * minute_ms) / second_ms);
    return moment;
}

} // namespace tappa
