#pragma once

#include "base/language.hpp"
#include "scene/palette.hpp"
#include "scene/scene.hpp"
#include "scene/text_measure.hpp"

namespace tappa::scene {

// What every chart needs besides its data. Words come ready from the caller; numbers are written
// in the form of the language.
struct ChartStyle {
    Palette palette = light_palette();
    TextMeasure measure = inter_measure();
    Language language = Language::En;
    double width = 480;
    double height = 0; // 0: as tall as the chart likes best at this width
    double text_size = 12;
};

} // namespace tappa::scene
