#include "app/derived/journey_cards.hpp"

#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace tappa {

std::vector<JourneyCard> journey_cards(const Journeys& journeys) {
    std::vector<std::vector<Opener>> openers = openers_of(journeys);
    std::vector<JourneyCard> cards;
    for (std::size_t i = 0; i < journeys.size(); ++i) {
        JourneyCard card{&*journeys[i], {}, {}, std::move(openers[i])};
        double sum = 0;
        int known = 0;
        for (const JourneyStage stage : all_of<JourneyStage>()) {
            card.emotions[stage] = stage_emotion(*journeys[i], stage);
            if (card.emotions[stage]) {
                sum += *card.emotions[stage];
                ++known;
            }
        }
        if (known > 0)
            card.mean_emotion = sum / known;
        cards.push_back(std::move(card));
    }
    return cards;
}

bool leads_to(const std::vector<JourneyCard>& cards, const JourneyId& from, const JourneyId& to) {
    std::unordered_map<JourneyId, const JourneyCard*> by_id;
    for (const JourneyCard& card : cards)
        by_id.emplace(card.journey->id, &card);
    // Backwards, from what is opened to what opens it.
    std::unordered_set<JourneyId> seen{to};
    std::vector<JourneyId> waiting{to};
    while (!waiting.empty()) {
        const auto card = by_id.find(waiting.back());
        waiting.pop_back();
        if (card == by_id.end())
            continue;
        for (const Opener& opener : card->second->opened_by) {
            if (opener.journey->id == from)
                return true;
            if (seen.insert(opener.journey->id).second)
                waiting.push_back(opener.journey->id);
        }
    }
    return false;
}

} // namespace tappa
