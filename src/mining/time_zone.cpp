#include "mining/time_zone.hpp"

#include <algorithm>

namespace tappa {

Ticks utc_from_local(const TimeZone& zone, Ticks local) {
    const auto offset_before = [&](const TimeZone::Change& change) {
        return &change == zone.changes.data() ? zone.offset_seconds : (&change - 1)->offset_seconds;
    };
    const auto next =
        std::partition_point(zone.changes.begin(), zone.changes.end(), [&](const auto& change) {
            const std::int32_t later = std::max(offset_before(change), change.offset_seconds);
            return local >= change.at + later * ticks_per_second;
        });
    const std::int32_t offset =
        next == zone.changes.begin() ? zone.offset_seconds : (next - 1)->offset_seconds;
    return local - offset * ticks_per_second;
}

Date local_day(const TimeZone& zone, Ticks utc) {
    const auto next =
        std::partition_point(zone.changes.begin(), zone.changes.end(), [&](const auto& change) {
            return utc >= change.at;
        });
    const std::int32_t offset =
        next == zone.changes.begin() ? zone.offset_seconds : (next - 1)->offset_seconds;
    const Ticks local = utc + offset * ticks_per_second;
    const std::int64_t day = local / ticks_per_day;
    return date_from_days(local % ticks_per_day < 0 ? day - 1 : day);
}

} // namespace tappa
