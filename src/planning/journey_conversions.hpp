#pragma once

#include "graph/censored_chain.hpp"
#include "graph/journey_graph.hpp"
#include "model/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tappa {

// A journey whose conversion a simulation follows.
struct SimulatedJourney {
    JourneyId journey;
    JourneyGraph graph;
    // Where actions keep customers who leave now, in the graph's order; each can.
    std::vector<std::size_t> touchpoints;
    bool operator==(const SimulatedJourney&) const = default;
};

// Where an action keeps customers: a journey's place, its touchpoint's among those above, and the
// bounds of the share.
struct PlacedReduction {
    std::uint32_t journey = 0;
    std::uint32_t touchpoint = 0;
    double low = 0;
    double high = 0;
    bool operator==(const PlacedReduction&) const = default;
};

// What becomes of the conversion of journeys while one action after the other keeps customers.
class JourneyConversions {
public:
    explicit JourneyConversions(const std::vector<SimulatedJourney>&);

    void start_over(); // as it is today
    // This part of those who still leave there goes on from now on.
    void keep(const PlacedReduction&, double share);
    // Of each journey.
    [[nodiscard]] const std::vector<double>& now();
    [[nodiscard]] const std::vector<double>& today() const { return m_today; }

private:
    struct Followed {
        CensoredChain chain;
        std::vector<double> still_leaving; // by touchpoint, of those who leave today
        bool has_changed = false;
    };
    std::vector<Followed> m_journeys;
    std::vector<double> m_today;
    std::vector<double> m_now;
};

} // namespace tappa
