#pragma once

#include "model/journey.hpp"

#include <vector>

// Touchpoints that open a journey which tells them in detail (Touchpoint::opens). Two journeys may
// open each other: a complaint leads back to using the product.

namespace tappa {

[[nodiscard]] const Journey* find_journey(const Journeys&, const JourneyId&);

struct Opener {
    const Journey* journey = nullptr;
    const Touchpoint* touchpoint = nullptr; // of it
};
// The touchpoints that open each journey, in the order of the document; parallel to `journeys`.
// Pointers live as long as these.
[[nodiscard]] std::vector<std::vector<Opener>> openers_of(const Journeys& journeys);

} // namespace tappa
