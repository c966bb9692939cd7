#pragma once

#include "graph/layout.hpp"
#include "scene/chart.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa::scene {

enum class NeighbourWay { On, Back, Leave };

// Where customers come from or go to.
struct NeighbourCard {
    std::string name;
    std::string figure; // "2,112 · 100%"
    double share = 0;   // of those at the card in the middle
    NeighbourWay way = NeighbourWay::On;
};

struct NeighbourhoodFigure {
    std::string value; // "34%"
    std::string words; // "of them leave here"
    bool alert = false;
};

// A touchpoint with what comes before and after it.
struct NeighbourhoodInput {
    std::string name;
    std::string where;             // "Web · Operations"
    std::optional<double> emotion; // −2 … +2
    std::string emotion_value;     // "−2"
    bool moment_of_truth = false;
    std::vector<NeighbourhoodFigure> figures; // at most three show
    std::string before_title;
    // At most `drawn_neighbours` of each; the caller chooses them.
    std::vector<NeighbourCard> before;
    std::vector<NeighbourCard> after;
    SceneTable table;
    std::string alternative;
};

inline constexpr std::size_t drawn_neighbours = 3;

struct Neighbourhood {
    Scene scene;
    std::vector<LayoutBox> before; // where their cards are, to be pressed
    std::vector<LayoutBox> after;
};

// The touchpoint as a large card in the middle, its neighbours above and below, and ribbons between
// them as wide as their shares; ways back are dashed. As wide as the style says.
[[nodiscard]] Neighbourhood neighbourhood(const NeighbourhoodInput&, const ChartStyle&);

} // namespace tappa::scene
