#pragma once

#include "base/language.hpp"
#include "model/document.hpp"
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
// As many personas and segments as are drawn at once, with the emotion to reach.
[[nodiscard]] ChosenCurves all_curves(const JourneyCurves&);
// Of the chosen ones those that the journey and the document have, as many as are drawn at once.
[[nodiscard]] std::vector<PersonaId>
drawn_personas(const JourneyCurves&, const std::vector<PersonaId>& chosen, const Document&);

// The chosen ones that the journey has. Screen, report and map draw the same: a persona or segment
// has the colour and the mark of its place among those of the document, and never the colour of how
// it is or is to be.
[[nodiscard]] std::vector<scene::EmotionSeries> emotion_series(
    const JourneyCurves&, const ChosenCurves&, const Document&, const scene::Palette&, Language
);
// Puts them into the chart, with its legend and a sentence that names them.
void add_series(
    scene::EmotionCurveInput&, std::vector<scene::EmotionSeries> series, Language language
);

// What stands for it where it has no name too.
[[nodiscard]] std::string persona_name(const Persona&, PersonaKind kind, Language language);
// Where personas and segments stand side by side: segments are told apart.
[[nodiscard]] std::string told_apart(const Persona&, PersonaKind kind, Language language);
[[nodiscard]] std::string told_apart(const Document&, const PersonaId&, Language language);

} // namespace tappa::report
