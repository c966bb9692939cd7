#include "cli/time_zone_named.hpp"

#include "cli/files.hpp"

#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <system_error>

namespace tappa::cli {

namespace {

constexpr std::int64_t day_seconds = 86'400;
constexpr std::int64_t year_2100 = 47'482 * day_seconds;

// localtime knows no error: for a name without a file it gives UTC.
bool is_known(const std::string& name) {
    if (name.empty() || name.front() == '/' || name.front() == '.'
        || name.find("..") != std::string::npos)
        return false;
    std::error_code ignored;
    return std::filesystem::is_regular_file(
        environment("TZDIR", "/usr/share/zoneinfo") + "/" + name, ignored
    );
}

std::int32_t offset_at(std::int64_t second) {
    const auto time = static_cast<std::time_t>(second);
    std::tm local{};
    ::localtime_r(&time, &local);
    return static_cast<std::int32_t>(local.tm_gmtoff);
}

// The first second after `before` with the offset that `after` has; one change lies between them.
std::int64_t change_between(std::int64_t before, std::int64_t after) {
    const std::int32_t offset = offset_at(after);
    while (after - before > 1) {
        const std::int64_t middle = before + (after - before) / 2;
        (offset_at(middle) == offset ? after : before) = middle;
    }
    return after;
}

} // namespace

std::optional<TimeZone> time_zone_named(const std::string& name) {
    if (!is_known(name))
        return std::nullopt;
    ::setenv("TZ", name.c_str(), 1);
    ::tzset();
    TimeZone zone{offset_at(0), {}};
    std::int32_t offset = zone.offset_seconds;
    // Nowhere do the clocks change twice within a day.
    for (std::int64_t second = day_seconds; second < year_2100; second += day_seconds) {
        const std::int32_t later = offset_at(second);
        if (later == offset)
            continue;
        const std::int64_t change = change_between(second - day_seconds, second);
        zone.changes.push_back({change * ticks_per_second, later});
        offset = later;
    }
    return zone;
}

} // namespace tappa::cli
