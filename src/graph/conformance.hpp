#pragma once

#include "graph/absorption.hpp"
#include "graph/findings.hpp"
#include "graph/journey_graph.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A journey as it was drawn, held against one of which customers were counted.

namespace tappa {

// Touchpoints of the two are the same when they have the same id and name, else the same name
// whatever the case and the spaces; of several the one of the same stage, then the first. Each is
// matched once.
struct ComparedTouchpoint {
    std::string id; // of the drawn one, or of the measured one that is not drawn
    std::string name;
    std::optional<std::size_t> drawn; // its place in either graph; one of them at least
    std::optional<std::size_t> measured;
    bool operator==(const ComparedTouchpoint&) const = default;
};

// The place of a way's end among the compared touchpoints, or one of these.
inline constexpr std::size_t compared_start = static_cast<std::size_t>(-1);
inline constexpr std::size_t compared_goal = static_cast<std::size_t>(-2);

// A way of either. Shares are of those at `from`, whoever leaves included; ways to Exit are none.
struct ComparedWay {
    std::size_t from = 0;
    std::size_t to = 0;
    std::optional<double> drawn;    // nothing: not drawn
    std::optional<double> measured; // nothing: not seen
    std::optional<double> count;    // of those measured
    // 95% of the measured share, by Wilson's score; where customers were counted.
    std::optional<FindingInterval> interval;
    double steps = 0; // how often a measured customer goes this way, on average
    // 95% of how much more is measured than drawn, where both were counted (share_difference).
    std::optional<FindingInterval> difference = {};
    bool operator==(const ComparedWay&) const = default;
};

struct ComparedShares {
    double reach = 0;
    double leave = 0;      // of those who are there
    double conversion = 0; // from there
    bool operator==(const ComparedShares&) const = default;
};

enum class DeviationKind {
    WayDiffers, // by more than chance, where customers were counted
    NotSeen,
    NotDrawn,
    ReachDiffers,
    LeaveDiffers,
    ConversionDiffers,
    TouchpointNotSeen,
    TouchpointNotDrawn
};

template <>
struct EnumIds<DeviationKind> {
    static constexpr std::array<std::string_view, 8> ids{
        "way-differs",
        "not-seen",
        "not-drawn",
        "reach-differs",
        "leave-differs",
        "conversion-differs",
        "touchpoint-not-seen",
        "touchpoint-not-drawn"};
};

struct Deviation {
    DeviationKind kind{};
    std::size_t place = 0; // of the way, or of the touchpoint
    // How many of all customers it is about, on average: what matters most has most.
    double weight = 0;
    bool operator==(const Deviation&) const = default;
};
[[nodiscard]] bool is_of_way(DeviationKind);

struct Conformance {
    std::vector<ComparedTouchpoint> touchpoints; // the drawn ones, then those that are not drawn
    std::vector<std::optional<ComparedShares>> drawn; // by touchpoint
    std::vector<std::optional<ComparedShares>> measured;
    std::vector<ComparedWay> ways; // by from, then by to; Start and Goal last
    std::size_t matched = 0;       // touchpoints of both
    // Of the steps that measured customers take, from Start to Goal, the share whose way is drawn.
    // Leaving is no step. Nothing where they take none.
    std::optional<double> fit;
    bool is_counted = false;           // customers were counted on any measured way
    bool is_drawn_counted = false;     // and in the journey held against it: then none is a drawing
    bool is_swapped = false;           // the first of the two given is the measured one
    std::vector<Deviation> deviations; // what matters most first
    bool operator==(const Conformance&) const = default;
};

// Of two that were counted: what `drawn` counts may be chance, too.
enum class DrawnSide { IsDrawing, IsCounted };
[[nodiscard]] Conformance conformance_of(
    const JourneyGraph& drawn,
    const Absorption& drawn_flow,
    const JourneyGraph& measured,
    const Absorption& measured_flow,
    DrawnSide = DrawnSide::IsDrawing
);

// Neither is the drawing of the other: customers were counted in both, or in none.
[[nodiscard]] bool are_alike(const Conformance&);

// A journey to be compared; whether its customers were counted.
struct ComparedSide {
    const JourneyGraph& graph;
    const Absorption& flow;
    bool is_counted = false;
};
// The first against the second; where only the first is counted, the second against the first,
// because then that one is the drawing.
[[nodiscard]] Conformance comparison_of(const ComparedSide& first, const ComparedSide& second);

// Touchpoints with names of the same key can be matched.
[[nodiscard]] std::string compared_name_key(const std::string& name);

// Shares that differ by less are the same.
inline constexpr double least_deviation = 0.005;

} // namespace tappa
