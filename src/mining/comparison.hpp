#pragma once

#include "mining/event_log.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Two groups of a log's cases beside each other: whether what they differ in is more than chance.

namespace tappa {

// Who is compared: two segments, or those whose case begins before a moment and those from it on.
struct LogGroups {
    bool by_period = false;
    std::string first; // segments
    std::string second;
    Ticks boundary = 0; // of periods
    bool operator==(const LogGroups&) const = default;
};

enum class DifferenceVerdict {
    TooFew, // a group has fewer than least_compared
    Chance, // it could be
    Real    // adjusted p below highest_chance
};

inline constexpr std::uint64_t least_compared = 10;
inline constexpr double highest_chance = 0.05;
inline constexpr std::size_t compared_paths = 10;

// How likely chance alone would bring about a difference of this size.
struct ChanceTest {
    double p = 1;
    double adjusted = 1; // for all that were made of the same groups (two_groups.hpp)
    DifferenceVerdict verdict = DifferenceVerdict::TooFew;
    bool operator==(const ChanceTest&) const = default;
};

struct ShareDifference {
    double value = 0; // the second group's share less the first one's
    double low = 0;   // of its 95 % interval
    double high = 0;
    ChanceTest test; // Fisher's
    bool operator==(const ShareDifference&) const = default;
};

struct ComparedGroup {
    std::uint64_t cases = 0;
    std::uint64_t conversions = 0;
    std::uint64_t timed = 0; // cases with a time that counts: those that reach the goal, or all
    std::optional<double> median_seconds; // of these, from first event to last
    bool operator==(const ComparedGroup&) const = default;
};

struct ComparedPath {
    std::vector<std::uint32_t> activities;
    std::uint64_t first = 0; // cases of each group that took it
    std::uint64_t second = 0;
    ShareDifference difference;
    bool operator==(const ComparedPath&) const = default;
};

struct GroupComparison {
    ComparedGroup first;
    ComparedGroup second;
    std::uint64_t neither = 0;                 // cases of none of the two
    std::optional<ShareDifference> conversion; // nothing where nobody knows of a goal
    bool times_to_goal = false;                // else of all cases
    std::optional<ChanceTest> times;           // rank sums; nothing where a group has none
    std::vector<ComparedPath> paths;           // the most frequent of both together
    bool operator==(const GroupComparison&) const = default;
};

// Nothing where one of the groups has no case.
[[nodiscard]] std::optional<GroupComparison> comparison_of(
    const EventLog& log, const LogGroups& groups
);

// Tests what two groups differ in, of whom the cases of both and of each path are counted.
// `times_p`: of the test of their times; nothing where a group has none.
void test_differences(
    GroupComparison& counted, bool has_goals, const std::optional<double>& times_p
);

// The most frequent segments with their cases, equally frequent ones in the order of the log.
struct SegmentCount {
    std::string name;
    std::uint64_t cases = 0;
    bool operator==(const SegmentCount&) const = default;
};
inline constexpr std::size_t listed_segments = 100;
[[nodiscard]] std::vector<SegmentCount> segments_of(const EventLog& log);

} // namespace tappa
