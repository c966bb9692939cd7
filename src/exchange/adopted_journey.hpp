#pragma once

#include "exchange/foreign_journey.hpp"
#include "model/journey.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace tappa {

// How one language says what a foreign file leaves to be said.
struct AdoptionWords {
    // Names that mean any customer, and the organisation as a whole, in every language: they make
    // no persona and no department.
    std::vector<std::string> any_customer;
    std::vector<std::string> own_organisation;
    // With the text for {0}: what becomes a note of the touchpoint.
    std::string receiver_label;
    std::string message;
    std::string compliance;
};

struct PlacedSection {
    std::string section;
    JourneyStage stage{};
    bool operator==(const PlacedSection&) const = default;
};

// A journey without ids, what it says of the customer, and what was decided on the way.
struct AdoptedJourney {
    Journey journey;
    std::string customer;               // empty: nobody in particular
    std::vector<PlacedSection> placed;  // those no stage is called after, placed by their order
    std::size_t without_section = 0;    // touchpoints, placed by their order
    std::vector<std::string> shortened; // touchpoints with a text longer than Tappa keeps
};

// Sections go to the stages of their names, in whatever language those are; between them, and where
// none has such a name, they spread evenly over the stages in their order. Touchpoints without a
// section go with the one before them; where there is no section at all they spread themselves.
// Parties become the department. A name that is too long stands whole in the notes.
[[nodiscard]] AdoptedJourney adopted(const ForeignJourney& foreign, const AdoptionWords& words);

} // namespace tappa
