#pragma once

#include "base/language.hpp"
#include "base/shared_list.hpp"
#include "model/journey_emotions.hpp"
#include "scene/emotion_curve.hpp"
#include "scene/palette.hpp"

#include <string>
#include <vector>

namespace tappa::report {

// Which curves beside that of how customers feel.
struct ChosenCurves {
    bool target = true; // where there is one
    std::vector<PersonaId> personas;
};
// As many personas as have a colour of their own, with the emotion to reach.
[[nodiscard]] ChosenCurves all_curves(const JourneyCurves&);

// The chosen ones that the journey has. Screen, report and map draw the same.
[[nodiscard]] std::vector<scene::EmotionSeries> emotion_series(
    const JourneyCurves&,
    const ChosenCurves&,
    const SharedList<Persona>& personas,
    const scene::Palette&,
    Language
);
// Puts them into the chart, with its legend and a sentence that names them.
void add_series(
    scene::EmotionCurveInput&, std::vector<scene::EmotionSeries> series, Language language
);

[[nodiscard]] std::string persona_name(const Persona&, Language language);
// The same of one by its id, looked for among all of them.
[[nodiscard]] std::string persona_name(
    const SharedList<Persona>& personas, const PersonaId& persona, Language language
);

} // namespace tappa::report
