#pragma once

#include "app/derived/journey_figures.hpp"
#include "model/nesting.hpp"

#include <vector>

namespace tappa {

// What the board of all journeys says of one.
struct JourneyCard {
    const Journey* journey = nullptr;
    PerEnum<JourneyStage, std::optional<double>> emotions;
    std::optional<double> mean_emotion;
    std::vector<Opener> opened_by; // the touchpoints of others that open it
};

// One for each journey, in their order. Pointers live as long as the journeys.
[[nodiscard]] std::vector<JourneyCard> journey_cards(const Journeys&);

// Whether one comes from one journey to the other by opening what touchpoints open.
[[nodiscard]] bool leads_to(
    const std::vector<JourneyCard>&, const JourneyId& from, const JourneyId& to
);

} // namespace tappa
