#include "app/journey/nesting.hpp"

#include "model/nesting.hpp"

namespace tappa {

void drop_false_link(const Document& document, const Journey& journey, Touchpoint& touchpoint) {
    if (touchpoint.opens == journey.id || !find_journey(document.journeys, touchpoint.opens))
        touchpoint.opens = {};
}

void settle_trail(State& state) {
    std::vector<TouchpointId>& trail = state.session.journey_trail;
    JourneyId opened = current_journey(state).id;
    for (std::size_t i = trail.size(); i-- > 0;) {
        const Journey* from = nullptr;
        for (const Journey& journey : state.document.journeys) {
            const Touchpoint* const touchpoint = find_touchpoint(journey, trail[i]);
            if (touchpoint && touchpoint->opens == opened)
                from = &journey;
        }
        if (!from)
            return trail.clear();
        opened = from->id;
    }
}

} // namespace tappa
