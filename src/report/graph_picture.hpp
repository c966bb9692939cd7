#pragma once

#include "base/language.hpp"
#include "graph/absorption.hpp"
#include "graph/layout.hpp"
#include "graph/passing.hpp"
#include "model/journey.hpp"
#include "report/card_colour.hpp"
#include "scene/touchpoint_graph.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tappa::report {

// What the picture of a journey's graph is made from; the caller owns all of it. Screen and report
// show the same one.
struct GraphPicture {
    const JourneyGraph& graph;    // drawn_ways(computed, journey)
    const JourneyGraph& computed; // how many leave where nothing is drawn, too
    const Absorption& absorption;
    const std::vector<double>& flows; // flows_of(graph, absorption)
    const GraphLayout& layout;        // layout_of(graph, flows)
    const Journey& journey;           // emotions and pain points
    double usual_share = 1;           // of the document's pain points (model/journey.hpp)
    CardColour colour = CardColour::Abandonment;
    std::optional<scene::ChosenCard> chosen = std::nullopt;
};

[[nodiscard]] scene::TouchpointGraphInput touchpoint_graph_input(const GraphPicture&, Language);
// The same as a table, for those who do not see the picture.
[[nodiscard]] scene::SceneTable touchpoint_graph_table(const GraphPicture&, Language);

// Why Goal and Exit have no share and nothing is due to a touchpoint, where counts that do not
// match keep them from it; else empty.
[[nodiscard]] std::string graph_without_shares(const JourneyGraph& computed, Language);

// Cards where more leave are coloured by abandonment.
inline constexpr double many_leave = 0.3;

} // namespace tappa::report
