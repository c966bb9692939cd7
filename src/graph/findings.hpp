#pragma once

#include "graph/analysis.hpp"
#include "graph/causes.hpp"
#include "graph/journey_graph.hpp"
#include "model/journey.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

enum class FindingKind {
    NoStart,       // no way leads from Start to a touchpoint
    NoGoal,        // no way leads from Start to Goal
    Conversion,    // value: the probability to reach Goal
    DropOff,       // value: the share of all customers who leave here
    RemovalEffect, // value: the share of conversions lost without the touchpoint
    Leverage,      // value: what conversion gains when a tenth fewer leave here
    PassagePoints, // value: how many touchpoints every way to Goal passes
    Loop,          // value: the mean repeats of the member most often repeated
    FragilePoints, // value: how many touchpoints part the journey
    FragileLinks,  // value: how many links do
    Bridging,      // value: betweenness
    Orphans,       // value: how many
    DeadEnds,      // value: how many that customers come to
    Trap,          // value: how many touchpoints customers come to and never leave
    PathToGoal,    // value: the probability of the likeliest way
    PathToExit,    // likewise
    PainfulPath,   // value: Σ severity × share along it
    Departments,   // value: changes for each 100 customers
    Channels,      // likewise, switches
    Cause,         // value: Σ severity × share of what it brings about
    CauseCircle,   // value: how many pain points
    Drawn,         // nobody counted the customers
    SmallNumbers,  // value: how many links have fewer than 30 customers
    LongerPaths,   // value: mean touchpoints of the ways to Goal beyond those to Exit
    UnevenCounts   // value: how many touchpoints to which not as many come as go
};

template <>
struct EnumIds<FindingKind> {
    static constexpr std::array<std::string_view, 25> ids{
        "no-start",     "no-goal",        "conversion",    "drop-off",       "removal-effect",
        "leverage",     "passage-points", "loop",          "fragile-points", "fragile-links",
        "bridging",     "orphans",        "dead-ends",     "trap",           "path-to-goal",
        "path-to-exit", "painful-path",   "departments",   "channels",       "cause",
        "cause-circle", "drawn",          "small-numbers", "longer-paths",   "uneven-counts"};
};

// The four-step cycle of the method a finding belongs to.
enum class CycleStep { Record, Overview, Diagnose, Act };

template <>
struct EnumIds<CycleStep> {
    static constexpr std::array<std::string_view, 4> ids{"record", "overview", "diagnose", "act"};
};

struct FindingInterval {
    double low = 0;
    double high = 0;
    bool operator==(const FindingInterval&) const = default;
};

// Whether its number is computed from the shares of customers on all ways, and not only from which
// ways there are.
[[nodiscard]] inline bool rests_on_shares(FindingKind kind) {
    switch (kind) {
    case FindingKind::NoStart:
    case FindingKind::NoGoal:
    case FindingKind::PassagePoints:
    case FindingKind::FragilePoints:
    case FindingKind::FragileLinks:
    case FindingKind::Orphans:
    case FindingKind::DeadEnds:
    case FindingKind::Trap:
    case FindingKind::Cause:
    case FindingKind::CauseCircle:
    case FindingKind::Drawn:
    case FindingKind::SmallNumbers:
    case FindingKind::UnevenCounts:
        return false;
    default:
        return true;
    }
}

// What an analysis has to say; the sentence is made by planning/finding_words.hpp.
struct Finding {
    FindingKind kind = FindingKind::Conversion;
    std::vector<std::size_t> touchpoints;
    std::optional<double> value;
    std::optional<FindingInterval> interval; // 95 %, where customers were counted
    // The weakest of its touchpoints; assumed where its number rests on a share that is.
    Evidence evidence = Evidence::Measured;
    CycleStep step = CycleStep::Diagnose;
    // What the sentence says beside: steps, shares, repeats; see finding_words.cpp.
    std::optional<double> second;
    std::vector<PainPointId> pain_points;
    std::optional<ChannelSwitch> channel_switch;
    bool operator==(const Finding&) const = default;
};

// Of whom the findings are made. A journey adds its pain points; a log the handoffs it counted and
// the intervals its cases give.
struct FindingInput {
    const JourneyGraph& graph;
    const GraphAnalysis& analysis;
    const Journey* journey = nullptr;
    double usual_share = 1;
    // By touchpoint; none: what the counts of the graph give.
    std::vector<std::optional<FindingInterval>> leverage_intervals = {};
};

// In the order of domain: what it comes to, where customers are lost, what would help, how the
// journey is built, and what weakens these numbers.
[[nodiscard]] std::vector<Finding> findings_of(const FindingInput&);
// Where nobody starts and no way leads to the goal, there is no share to speak of: 0% would say
// that everybody is lost.
[[nodiscard]] inline bool tells_conversion(const std::vector<Finding>& findings) {
    return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.kind == FindingKind::Conversion;
    });
}

// Of counts that do not match nobody knows what they come to: without those who leave, 4% who reach
// the goal would be all. Then no conversion is told, nor what of it is due to a touchpoint.
[[nodiscard]] inline bool has_uneven_counts(const std::vector<Finding>& findings) {
    return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.kind == FindingKind::UnevenCounts;
    });
}

// The 95 % interval of a share by Wilson's score (Journal of the American Statistical Association
// 22, 1927); nothing without cases.
[[nodiscard]] std::optional<FindingInterval> share_interval(double count, double of);

// So many customers of a group, which has some.
struct CountedShare {
    double count = 0;
    double of = 0;
};
// The 95 % interval of the second share less the first: the hybrid score interval (Newcombe,
// Statistics in Medicine 17, 1998, method 10).
[[nodiscard]] FindingInterval share_difference(CountedShare first, CountedShare second);

inline constexpr double few_customers = 30;      // fewer are a small number
inline constexpr std::size_t painful_paths = 50; // among which the most painful is looked for

} // namespace tappa
