#pragma once

#include "model/journey.hpp"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace tappa {

// Whether customers were counted on any way of it.
[[nodiscard]] bool is_counted(const Journey&);

// The journeys of a document whose customers were counted, to hold drawn ones against. They must
// outlive it.
class MeasuredJourneys {
public:
    explicit MeasuredJourneys(const Journeys&);

    // The one that has most touchpoints in common with a drawn journey (graph/conformance.hpp), of
    // equals the first. Null for a journey that is counted itself or has no transitions, and where
    // no other one has least_in_common.
    [[nodiscard]] const Journey* like(const Journey& drawn) const;

private:
    struct Named {
        std::size_t journey = 0;
        std::size_t touchpoints = 0;
    };
    const Journeys& m_journeys;
    std::unordered_map<std::string, std::vector<Named>> m_named; // who has touchpoints of a name
};

inline constexpr std::size_t least_in_common = 2; // one name alone is soon the same by chance

} // namespace tappa
