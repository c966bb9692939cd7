#pragma once

#include "model/journey.hpp"
#include "model/plan.hpp"
#include "planning/journey_conversions.hpp"

#include <cstddef>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tappa {

struct ReductionCounts {
    int all = 0;     // by which the actions keep customers
    int assumed = 0; // of them, those that nobody has stated
    int idle = 0;    // of them, those where now nobody leaves, or everybody
};

// The journeys that these actions keep customers in and that reach their goal, counted ones first,
// those with most customers before others; and what each action does there. Those whose counts do
// not match stand apart: nobody knows what their customers come to (graph/findings.hpp).
class KeptCustomers {
public:
    // With `with_uneven` they stand with the others, by the shares of their counts.
    KeptCustomers(
        const std::vector<const PlanAction*>& actions, const Journeys&, bool with_uneven = false
    );

    // Those of an action that change something, with what it adds to the counts.
    [[nodiscard]] std::vector<PlacedReduction> of(const PlanAction&, ReductionCounts&) const;
    [[nodiscard]] const std::vector<SimulatedJourney>& journeys() const { return m_journeys; }
    [[nodiscard]] const std::vector<JourneyId>& uneven() const { return m_uneven; }

private:
    struct Place {
        std::size_t journey = 0;
        std::size_t node = 0;
    };
    void add(const Journey&, bool with_uneven);
    void sort();
    void place(std::size_t journey, const std::unordered_set<TouchpointId>& named);

    std::vector<SimulatedJourney> m_journeys;
    std::vector<JourneyId> m_uneven;
    std::unordered_map<TouchpointId, Place> m_of; // of the touchpoints named
};

// A journey's conversion today, and when all of the actions succeed: with the lower bounds of what
// they keep, and with the upper ones.
struct KeptConversion {
    JourneyId journey;
    bool is_measured = false;
    double today = 0;
    double low = 0;
    double high = 0;
};
struct KeptConversions {
    std::vector<KeptConversion> journeys;
    std::vector<JourneyId> uneven; // whose conversion is not known: their counts do not match
    ReductionCounts counts;
};
[[nodiscard]] KeptConversions
kept_conversions(const std::vector<const PlanAction*>& actions, const Journeys&);

} // namespace tappa
