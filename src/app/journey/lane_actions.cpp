#include "app/journey/lane_actions.hpp"

#include "app/change.hpp"
#include "app/navigation/toasts.hpp"
#include "base/text.hpp"
#include "io/limits.hpp"
#include "model/journey_emotions.hpp"
#include "report/journey_series.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace tappa {

namespace {

constexpr std::size_t most_kept_curves = 64; // with those that are deleted
constexpr std::string_view shown_lane = "lane/";
constexpr std::string_view hidden_lane = "no-lane/";
constexpr std::string_view no_target = "no-target";
constexpr std::string_view shown_curve = "curve/"; // no id has a blank or a stroke

void keep_look(Change& change) {
    if (change.session().has_document)
        change.effects.push_back(effects::KeepLook{
            change.document().id, kept_look(change.session().map_look)});
}

auto is_in(const Document& document) {
    return [&document](const PersonaId& id) { return kind_of(document, id).has_value(); };
}

void take_word(MapLook& look, std::string_view word) {
    const auto rest_after = [&](std::string_view start) {
        return word.starts_with(start) ? word.substr(start.size()) : std::string_view();
    };
    std::vector<PersonaId>& curves = look.persona_curves;
    if (word == no_target) {
        look.target_curve = false;
    } else if (const PersonaId id(std::string(rest_after(shown_curve))); !id.empty()) {
        if (curves.size() < most_kept_curves && id.text.size() <= limits::id
            && std::find(curves.begin(), curves.end(), id) == curves.end())
            curves.push_back(id);
    } else {
        for (const std::string_view start : {shown_lane, hidden_lane})
            if (const auto lane = enum_from_id<MapLane>(rest_after(start)))
                look.lanes.at(static_cast<std::size_t>(*lane)) = start == shown_lane;
    }
}

} // namespace

std::string kept_look(const MapLook& look) {
    std::vector<std::string> words;
    for (const MapLane lane : all_of<MapLane>())
        if (const std::optional<bool> chosen = look.lanes.at(static_cast<std::size_t>(lane)))
            words.push_back(
                std::string(*chosen ? shown_lane : hidden_lane) + std::string(enum_id(lane))
            );
    if (!look.target_curve)
        words.emplace_back(no_target);
    for (const PersonaId& persona : look.persona_curves)
        words.push_back(std::string(shown_curve) + persona.text);
    return joined(words, " ");
}

void take_kept_look(MapLook& look, std::string_view kept) {
    const MapLook first;
    look.lanes = first.lanes;
    look.target_curve = first.target_curve;
    look.persona_curves.clear();
    for (const std::string_view word : search_words(kept))
        take_word(look, word);
}

bool has_room_for_curve(const Change& change, const Journey& journey, const PersonaId& persona) {
    std::vector<PersonaId> others = report::drawn_personas(
        journey_curves(journey), change.state.session.map_look.persona_curves, change.state.document
    );
    std::erase(others, persona);
    return others.size() < most_persona_curves;
}

void tick_curve(Change& change, const PersonaId& persona) {
    std::vector<PersonaId>& shown = change.session().map_look.persona_curves;
    if (shown.size() >= most_kept_curves) {
        const auto gone = std::find_if_not(shown.begin(), shown.end(), is_in(change.document()));
        shown.erase(gone != shown.end() ? gone : shown.begin());
    }
    shown.push_back(persona);
    keep_look(change);
}

void untick_new(Change& change, const Document& before) {
    const std::size_t unticked =
        std::erase_if(change.session().map_look.persona_curves, [&](const PersonaId& id) {
            return kind_of(change.document(), id) && !kind_of(before, id);
        });
    if (unticked > 0)
        keep_look(change);
}

void apply(Change& change, const actions::ShowLane& action) {
    change.session().map_look.lanes.at(static_cast<std::size_t>(action.lane)) = action.shown;
    keep_look(change);
}

void apply(Change& change, const actions::ShowTargetCurve& action) {
    change.session().map_look.target_curve = action.shown;
    keep_look(change);
}

void apply(Change& change, const actions::ShowPersonaCurve& action) {
    std::vector<PersonaId>& shown = change.session().map_look.persona_curves;
    const bool shows = action.shown && kind_of(change.document(), action.persona);
    if (!shows || has_room_for_curve(change, current_journey(change.state), action.persona)) {
        std::erase(shown, action.persona);
        return shows ? tick_curve(change, action.persona) : keep_look(change);
    }
    const std::string sentence =
        text_count(Text::JourneyCurvesFull, change.language(), std::int64_t{most_persona_curves});
    add_toast(change.session(), Toast::Kind::Notice, sentence);
    change.announce(sentence);
}

void apply(Change& change, const actions::SetMapPaper& action) {
    change.session().map_look.paper = action.paper;
}

void apply(Change& change, const actions::SetMapFormat& action) {
    change.session().map_look.format = action.format;
}

} // namespace tappa
