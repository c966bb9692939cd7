#include "report/journey_series.hpp"

#include "base/text.hpp"
#include "report/texts.gen.hpp"
#include "texts/texts.hpp"

#include <cstddef>
#include <utility>

namespace tappa::report {

namespace {

std::vector<std::optional<double>> values_of(const StageCurve& curve) {
    return {curve.begin(), curve.end()};
}

const PersonaCurve* find_curve(const JourneyCurves& curves, const PersonaId& persona) {
    for (const PersonaCurve& curve : curves.personas)
        if (curve.persona == persona)
            return &curve;
    return nullptr;
}

} // namespace

ChosenCurves all_curves(const JourneyCurves& curves) {
    ChosenCurves chosen;
    const std::size_t most = scene::light_palette().series.size();
    for (const PersonaCurve& curve : curves.personas)
        if (chosen.personas.size() < most)
            chosen.personas.push_back(curve.persona);
    return chosen;
}

std::vector<scene::EmotionSeries> emotion_series(
    const JourneyCurves& curves,
    const ChosenCurves& chosen,
    const Document& document,
    const scene::Palette& palette,
    Language language
) {
    std::vector<scene::EmotionSeries> series;
    if (chosen.target && curves.target)
        series.push_back(
            {std::string(tappa::text(ReportText::JourneyToBe, language)),
             values_of(*curves.target),
             "",
             palette.target}
        );
    std::size_t place = 0;
    for (const PersonaId& persona : chosen.personas)
        if (const PersonaCurve* curve = find_curve(curves, persona)) {
            series.push_back(
                {told_apart(document, persona, language),
                 values_of(curve->emotions),
                 std::string(1, static_cast<char>('A' + place)),
                 palette.series[place % palette.series.size()]}
            );
            ++place;
        }
    return series;
}

void add_series(
    scene::EmotionCurveInput& input, std::vector<scene::EmotionSeries> series, Language language
) {
    if (series.empty())
        return;
    std::vector<std::string> labels;
    for (const scene::EmotionSeries& each : series)
        labels.push_back(each.label);
    input.own_label = tappa::text(ReportText::JourneyAsIs, language);
    input.alternative +=
        " " + tappa::text_with(ReportText::JourneyCurvesAlso, language, {joined(labels, ", ")});
    input.series = std::move(series);
}

std::string persona_name(const Persona& persona, PersonaKind kind, Language language) {
    if (!persona.name.empty())
        return persona.name;
    return std::string(tappa::text(
        kind == PersonaKind::Segment ? ReportText::JourneySegment : ReportText::JourneyPersona,
        language
    ));
}

std::string told_apart(const Persona& persona, PersonaKind kind, Language language) {
    std::string name = persona_name(persona, kind, language);
    if (kind == PersonaKind::Persona || persona.name.empty())
        return name;
    return tappa::text_with(ReportText::JourneySegmentNamed, language, {std::move(name)});
}

std::string told_apart(const Document& document, const PersonaId& id, Language language) {
    for (const PersonaKind kind : all_of<PersonaKind>())
        if (const Persona* const found = find_persona(document, kind, id))
            return told_apart(*found, kind, language);
    return persona_name(Persona(), PersonaKind::Persona, language);
}

} // namespace tappa::report
