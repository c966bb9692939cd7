#pragma once

#include "model/ids.hpp"
#include "model/journey_emotions.hpp"
#include "report/journey_lanes.hpp"
#include "report/map_paper.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tappa {

inline constexpr std::size_t quote_rows = 20; // of all quotes at first, and more with each press

// What a map is written as.
enum class MapFormat { Pdf, Svg };

template <>
struct EnumIds<MapFormat> {
    static constexpr std::array<std::string_view, 2> ids{"pdf", "svg"};
};

// How the person looks at the journey.
struct MapLook {
    // What was chosen of a lane; nothing: it shows where it has something that no card says.
    std::array<std::optional<bool>, enum_count<MapLane>> lanes;
    bool target_curve = true; // where there is one
    // In the order they were chosen; also of some that are deleted, which may come back.
    std::vector<PersonaId> persona_curves;
    std::size_t quote_rows = tappa::quote_rows;
    std::string quote_words;       // of the quotes offered for a link
    MapPaper paper = MapPaper::A3; // of the map that is exported
    MapFormat format = MapFormat::Pdf;
    bool operator==(const MapLook&) const = default;
};

[[nodiscard]] inline bool shows_lane(
    const MapLook& look, const report::JourneyLanes& lanes, MapLane lane
) {
    const std::optional<bool> chosen = look.lanes[static_cast<std::size_t>(lane)];
    return chosen.value_or(!report::is_on_request(lane) && lanes.has_something(lane));
}

} // namespace tappa
