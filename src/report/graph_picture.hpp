#pragma once

#include "base/language.hpp"
#include "graph/absorption.hpp"
#include "graph/layout.hpp"
#include "graph/passing.hpp"
#include "model/journey.hpp"
#include "scene/touchpoint_graph.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tappa::report {

// What the cards of a graph's picture are coloured by.
enum class CardColour { Abandonment, Emotion, Pain, Visits, RemovalEffect };

// What the picture of a journey's graph is made from; the caller owns all of it. Screen and report
// show the same one.
struct GraphPicture {
    const JourneyGraph& graph;
    const Absorption& absorption;
    const std::vector<double>& flows; // flows_of(graph, absorption)
    const GraphLayout& layout;        // layout_of(graph, flows)
    const Journey* journey = nullptr; // emotions and pain points; null for a graph from tables
    CardColour colour = CardColour::Abandonment;
    std::optional<std::size_t> chosen = std::nullopt; // a touchpoint
    const Passing* passing = nullptr;                 // of the chosen one
};

[[nodiscard]] scene::TouchpointGraphInput touchpoint_graph_input(const GraphPicture&, Language);

// Cards where more leave are coloured by abandonment.
inline constexpr double many_leave = 0.3;

} // namespace tappa::report
