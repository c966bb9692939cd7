#include "model/nesting.hpp"

#include <algorithm>
#include <unordered_map>

namespace tappa {

const Journey* find_journey(const Journeys& journeys, const JourneyId& id) {
    const auto found = std::find_if(journeys.begin(), journeys.end(), [&](const Journey& journey) {
        return journey.id == id;
    });
    return found == journeys.end() ? nullptr : &**found;
}

std::vector<std::vector<Opener>> openers_of(const Journeys& journeys) {
    std::unordered_map<JourneyId, std::size_t> places;
    for (std::size_t i = 0; i < journeys.size(); ++i)
        places.emplace(journeys[i]->id, i);
    std::vector<std::vector<Opener>> openers(journeys.size());
    for (const Journey& journey : journeys)
        for (const Touchpoint& touchpoint : journey.touchpoints)
            if (const auto opened = places.find(touchpoint.opens);
                !touchpoint.opens.empty() && opened != places.end())
                openers[opened->second].push_back({&journey, &touchpoint});
    return openers;
}

} // namespace tappa
