#pragma once

#include "scene/chart.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace tappa::scene {

struct EmotionStage {
    std::string label;           // "Awareness"
    std::optional<double> value; // −2 … +2; nothing: a gap in the curve
    std::string note;            // for the table: "3 touchpoints"
};

// Columns that stand elsewhere and have their names there.
struct CurveColumns {
    double first = 0;                 // the middle of the first one
    double pitch = 0;                 // from one middle to the next
    std::vector<double> middles = {}; // where they are not evenly apart: all of them
};

// A curve beside the first.
struct EmotionSeries {
    std::string label;
    std::vector<std::optional<double>> values; // as many as there are stages
    std::string mark; // at each of its points; empty: as it is to be, a dashed line
    Colour colour;
    bool squared = false; // what the mark stands in, else a disc
};

struct EmotionCurveInput {
    std::vector<EmotionStage> stages;
    std::optional<CurveColumns> columns; // else the drawing shares out its own and names them
    std::array<std::string, 5> bands;    // names of −2, −1, 0, +1, +2
    std::vector<EmotionSeries> series;   // with any of them the drawing has a legend
    std::string own_label;               // of the first curve in the legend
    std::string lowest_note;             // annotation at the lowest point when that is below 0
    std::string stage_name;              // "Stage"
    std::string value_name;              // "Emotion"
    std::string note_name;               // "Touchpoints"; no such column when empty
    std::string missing;
    std::string alternative;
};

// One point per stage, joined where neighbours are known: a triangle upwards in blue for
// positive, a disc in grey for neutral (|value| < 0.5), a triangle downwards in vermilion for
// negative, each with its number. With other curves it is as much higher as their legend.
[[nodiscard]] Scene emotion_curve(const EmotionCurveInput&, const ChartStyle&);

} // namespace tappa::scene
