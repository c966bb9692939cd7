#include "report/journey_series.hpp"

#include "base/text.hpp"
#include "report/texts.gen.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
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

// The first colours of the palette are those of the curves as it is and as it is to be.
constexpr std::size_t first_colour = 2;
constexpr std::size_t colour_count =
    std::tuple_size_v<decltype(scene::Palette::series)> - first_colour;

// Its colour and its mark are those of its place among all of its kind, whichever others show:
// letters in discs are personas, numbers in squares are segments, whose colours begin at the end.
scene::EmotionSeries marked_series(
    const PersonaCurve& curve,
    PersonaKind kind,
    const SharedList<Persona>& all,
    const scene::Palette& palette
) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Persona& persona) {
        return persona.id == curve.persona;
    });
    const auto place = static_cast<std::size_t>(found - all.begin());
    const bool is_segment = kind == PersonaKind::Segment;
    const std::size_t colour = place % colour_count;
    scene::EmotionSeries series;
    series.values = values_of(curve.emotions);
    series.squared = is_segment;
    series.mark = is_segment ? std::to_string(place + 1) : in_letters(place);
    series.colour =
        palette.series.at(first_colour + (is_segment ? colour_count - 1 - colour : colour));
    return series;
}

} // namespace

ChosenCurves all_curves(const JourneyCurves& curves) {
    ChosenCurves chosen;
    for (const PersonaCurve& curve : curves.personas)
        if (chosen.personas.size() < most_persona_curves)
            chosen.personas.push_back(curve.persona);
    return chosen;
}

std::vector<PersonaId> drawn_personas(
    const JourneyCurves& curves, const std::vector<PersonaId>& chosen, const Document& document
) {
    std::vector<PersonaId> drawn;
    for (const PersonaId& persona : chosen)
        if (drawn.size() < most_persona_curves && find_curve(curves, persona)
            && kind_of(document, persona))
            drawn.push_back(persona);
    return drawn;
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
    for (const PersonaId& persona : drawn_personas(curves, chosen.personas, document)) {
        const PersonaKind kind = *kind_of(document, persona);
        series.push_back(
            marked_series(*find_curve(curves, persona), kind, personas_of(document, kind), palette)
        );
        series.back().label = told_apart(document, persona, language);
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
