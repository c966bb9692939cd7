#pragma once

#include "base/date.hpp"
#include "io/limits.hpp"
#include "mining/time_zone.hpp"
#include "mining/variants.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// The cases of a log by segment and by period, and which paths each of these groups took: what a
// document keeps, so that its paths can be filtered and compared without the log.

namespace tappa {

// Days on which cases begin, where the times were written. All periods of a log are days, weeks,
// months, quarters or years.
struct CasePeriod {
    Date first;
    Date last;
    bool operator==(const CasePeriod&) const = default;
};

// A segment of fewer cases is among the others: a column that tells customers apart instead of
// segments must not bring their names into a document.
inline constexpr std::uint64_t least_of_segment = 10;

// The cases of a segment, of a period, or of a segment in a period.
struct CaseGroup {
    std::optional<std::uint32_t> segment; // of the segments; as many as there are: all other cases
    std::optional<std::uint32_t> period;  // likewise of the periods
    std::uint64_t cases = 0;              // at least 1
    std::uint64_t conversions = 0;
    std::uint64_t different = 0; // paths
    double median_seconds = 0;   // these as in Variants
    std::optional<double> goal_median_seconds;
    std::optional<double> goal_p90_seconds;
    Throughput throughput;
    bool operator==(const CaseGroup&) const = default;
};

// Of the cases on a path those of a group.
struct PathPart {
    std::uint32_t group = 0;
    std::uint64_t cases = 0; // at least 1
    std::uint64_t conversions = 0;
    double median_seconds = 0;
    bool operator==(const PathPart&) const = default;
};

struct CaseGroups {
    std::vector<std::string> segments; // the most frequent; none: there is only one group
    std::vector<CasePeriod> periods;   // the last ones; likewise
    // By segment, by period, then each segment by period; those without cases left out.
    std::vector<CaseGroup> groups;
    // Of each of the most frequent paths, by group. Of a segment in a period only the first
    // limits::crossed_variants paths have parts.
    std::vector<std::vector<PathPart>> of_path;
    bool operator==(const CaseGroups&) const = default;
};

// `most`: of the paths. `zone`: where the times were written.
[[nodiscard]] CaseGroups case_groups_of(
    const EventLog& log, const LogPaths& paths, std::size_t most, const TimeZone& zone
);

} // namespace tappa
