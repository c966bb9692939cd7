#include "exchange/mermaid_reader.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

// Whatever the bytes: an error, or journeys whose touchpoints have names, sections that are there
// and emotions on the scale, and nothing the sanitizers object to.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string text(reinterpret_cast<const char*>(data), size);
    (void)tappa::holds_mermaid_journey(text);
    const tappa::Result<tappa::ForeignFile> file = tappa::foreign_from_mermaid(text);
    if (!file)
        return 0;
    for (const tappa::ForeignJourney& journey : file->journeys) {
        if (journey.touchpoints.empty())
            std::abort();
        for (const tappa::ForeignTouchpoint& touchpoint : journey.touchpoints) {
            const int emotion = touchpoint.emotion.value_or(0);
            const bool is_placed =
                !touchpoint.section || *touchpoint.section < journey.sections.size();
            if (touchpoint.name.empty() || emotion < -2 || emotion > 2 || !is_placed)
                std::abort();
        }
    }
    return 0;
}
