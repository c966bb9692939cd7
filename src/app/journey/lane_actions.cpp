#include "app/journey/lane_actions.hpp"

#include "app/change.hpp"
#include "app/navigation/toasts.hpp"

#include <algorithm>
#include <cstdint>

namespace tappa {

void apply(Change& change, const actions::ShowLane& action) {
    change.session().map_look.lanes.at(static_cast<std::size_t>(action.lane)) = action.shown;
}

void apply(Change& change, const actions::ShowTargetCurve& action) {
    change.session().map_look.target_curve = action.shown;
}

void apply(Change& change, const actions::ShowPersonaCurve& action) {
    std::vector<PersonaId>& shown = change.session().map_look.persona_curves;
    std::erase(shown, action.persona);
    if (!action.shown)
        return;
    if (shown.size() < most_persona_curves) {
        shown.push_back(action.persona);
        settle_selection(change.state);
        return;
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
