#include "model/persona_uses.hpp"

namespace tappa {

AllPersonaUses persona_uses(const Journeys& journeys) {
    AllPersonaUses uses;
    for (const Journey& journey : journeys) {
        for (const PersonaId& id : {journey.persona, journey.segment})
            if (!id.empty())
                ++uses[id].journeys;
        for (const Touchpoint& touchpoint : journey.touchpoints)
            for (const PersonaEmotion& felt : touchpoint.persona_emotions)
                ++uses[felt.persona].touchpoints;
        for (const Quote& quote : journey.quotes)
            if (!quote.persona.empty())
                ++uses[quote.persona].quotes;
    }
    return uses;
}

} // namespace tappa
