#include "app/journey/typed_list.hpp"
#include "model/journey.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

tappa::Journey journey_of_two() {
    tappa::Journey journey;
    for (const char* name : {"Web", "Branch"}) {
        tappa::Touchpoint touchpoint;
        touchpoint.id = tappa::TouchpointId(name);
        touchpoint.name = name;
        journey.touchpoints.push_back(std::move(touchpoint));
    }
    return journey;
}

} // namespace

// Whatever the bytes: touchpoints with names and emotions on the scale, ways between what there is
// with counts that are numbers, and nothing the sanitizers object to.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const tappa::Journey journey = journey_of_two();
    const std::string text(reinterpret_cast<const char*>(data), size);
    for (const tappa::ListedTouchpoint& one :
         tappa::listed_touchpoints(text, tappa::JourneyStage::Awareness)) {
        const int emotion = one.emotion.value_or(0);
        if (one.name.empty() || emotion < -2 || emotion > 2)
            std::abort();
    }
    for (const tappa::Language language : tappa::all_languages)
        for (const tappa::ListedWay& way : tappa::listed_ways(text, journey, language).ways) {
            const auto is_end = [&](const tappa::TouchpointId& id) {
                return id.empty() || tappa::find_touchpoint(journey, id);
            };
            if (!is_end(way.from) || !is_end(way.to) || !(way.count.value_or(0) >= 0))
                std::abort();
        }
    return 0;
}
