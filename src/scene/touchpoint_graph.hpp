#pragma once

#include "graph/layout.hpp"
#include "graph/passing.hpp"
#include "scene/chart.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tappa::scene {

// What the cards' colour tells.
enum class GraphTone {
    Alert,  // the more, the worse
    Accent, // the more, the more important
    Emotion // of the card itself
};

struct GraphCard {
    std::string name;
    std::string figure;            // "2,112": the customers; empty: not known
    std::optional<double> emotion; // −2 … +2
    std::string pains;             // "2": pain points; empty: none
    bool moment_of_truth = false;
    double strength = 0; // 0–1, of the tone; 0 leaves the card as it is
};

struct GraphBand {
    std::string title; // "1. Awareness"; nothing is written for bands without stage
    std::string note;  // "3 touchpoints"
};

struct GraphEnd {
    std::string title;  // "Goal"
    std::string figure; // "9.1 %"
};

// What a person has chosen, and which customers pass there.
struct ChosenCard {
    std::size_t touchpoint = 0;
    const Passing* passing = nullptr; // never null where a card is chosen
};

// A path that stands out: what is not on it steps back.
struct MarkedPath {
    std::vector<bool> cards; // by touchpoint
    std::vector<bool> links;
    double flow = 0; // how much of them it is; 0: not known
};

// The words and values of a graph whose places are known.
struct TouchpointGraphInput {
    const JourneyGraph* graph = nullptr;
    const GraphLayout* layout = nullptr;
    std::vector<GraphCard> cards; // by touchpoint
    std::vector<GraphBand> bands;
    GraphEnd start;
    GraphEnd goal;
    GraphEnd exit;
    std::vector<std::string> leaving; // "562 leave", by band
    std::vector<bool> faint;          // by link: too few customers to build on; may be empty
    GraphTone tone = GraphTone::Alert;
    std::optional<ChosenCard> chosen;
    std::optional<MarkedPath> marked; // seen where no card is chosen
    // What is left out of the drawing, whose places stay: by touchpoint, by link; may be empty.
    std::vector<bool> hidden_cards;
    std::vector<bool> hidden_links;
    SceneTable table;
    std::string alternative;
};

// Stages as bands from left to right, touchpoints as cards, and ribbons as wide as the customers
// who go on; what goes back is dashed, above the cards or beside them. Who leaves hangs below each
// card and adds up in a lane below the bands. The width is the layout's, whatever the style says.
[[nodiscard]] Scene touchpoint_graph(const TouchpointGraphInput&, const ChartStyle&);

} // namespace tappa::scene
