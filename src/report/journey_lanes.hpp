#pragma once

#include "base/language.hpp"
#include "model/journey.hpp"
#include "model/plan.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// What can stand in a row of its own below the touchpoints, in the order in which it does. What
// customers do not see comes last, below the line of visibility.
enum class MapLane {
    JobToBeDone,
    Thinking,
    Saying,
    Quotes,
    Channel,
    PainPoints,
    Opportunities,
    Evidence,
    Metrics, // how many come and leave, and what the plan measures
    Department,
    Backstage
};

template <>
struct EnumIds<MapLane> {
    static constexpr std::array<std::string_view, 11> ids{
        "job",
        "thinking",
        "saying",
        "quotes",
        "channel",
        "pain-points",
        "opportunities",
        "evidence",
        "metrics",
        "department",
        "backstage"};
};

} // namespace tappa

namespace tappa::report {

// What a touchpoint has to say in a lane; never nothing.
struct LaneEntry {
    TouchpointId touchpoint;
    std::string name; // of the touchpoint
    std::vector<std::string> texts;
    bool operator==(const LaneEntry&) const = default;
};

using LaneStages = std::array<std::vector<LaneEntry>, enum_count<JourneyStage>>;

// The lanes of a journey, each by stage, in the order of the touchpoints.
struct JourneyLanes {
    std::array<LaneStages, enum_count<MapLane>> lanes;

    [[nodiscard]] const LaneStages& operator[](MapLane lane) const {
        return lanes[static_cast<std::size_t>(lane)];
    }
    [[nodiscard]] bool has_something(MapLane lane) const;
    bool operator==(const JourneyLanes&) const = default;
};

[[nodiscard]] JourneyLanes journey_lanes(const Journey&, const Plan&, Language);

[[nodiscard]] std::string_view lane_name(MapLane, Language);
[[nodiscard]] std::string_view line_of_visibility(Language);
[[nodiscard]] constexpr bool is_out_of_sight(MapLane lane) { // of customers
    return lane >= MapLane::Department;
}
// Whether the lane is only for those who ask for it: cards say it already, or it is figures.
[[nodiscard]] constexpr bool is_on_request(MapLane lane) {
    return lane >= MapLane::Channel && lane <= MapLane::Department;
}
// The words between the quotation marks of the language.
[[nodiscard]] std::string in_quotation_marks(std::string_view words, Language);

} // namespace tappa::report
