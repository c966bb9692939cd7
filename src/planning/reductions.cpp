#include "planning/reductions.hpp"

#include <algorithm>

namespace tappa {

const Touchpoint* find_touchpoint(const Journeys& journeys, const TouchpointId& id) {
    for (const Journey& journey : journeys)
        if (const Touchpoint* const found = find_touchpoint(journey, id))
            return found;
    return nullptr;
}

bool is_left_by_some(const Touchpoint& touchpoint) {
    const double leaving = touchpoint.abandonment.value_or(0);
    return leaving > 0 && leaving < 1;
}

ShareRange usual_reduction(const CatalogueAction* known) {
    return known && known->reduces ? *known->reduces : assumed_share;
}

void assume_reduction(
    PlanAction& action, const TouchpointId& id, ShareRange share, const Journeys& journeys
) {
    const Touchpoint* const touchpoint = find_touchpoint(journeys, id);
    const bool is_said =
        std::any_of(action.reduces.begin(), action.reduces.end(), [&](const Reduction& reduction) {
            return reduction.touchpoint == id;
        });
    if (touchpoint && is_left_by_some(*touchpoint) && !is_said)
        action.reduces.push_back({id, share, EffectBasis::Assumed});
}

std::vector<Reduction> reductions_of_pains(
    const CatalogueAction& known, const std::vector<ActionSource>& sources, const Journeys& journeys
) {
    PlanAction action;
    if (!known.reduces)
        return {};
    for (const ActionSource& source : sources)
        for (const Journey& journey : journeys)
            if (source.kind == SourceKind::Pain)
                if (const PainPoint* const pain = find_pain_point(journey, PainPointId(source.id)))
                    assume_reduction(action, pain->touchpoint, *known.reduces, journeys);
    return action.reduces;
}

} // namespace tappa
