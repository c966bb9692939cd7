#pragma once

#include "graph/journey_graph.hpp"
#include "graph/kept_in_turn.hpp"
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

// What becomes of it: this part of those who still leave there goes on.
struct KeptShare {
    std::uint32_t journey = 0;
    std::uint32_t touchpoint = 0;
    double share = 0;
};

// What becomes of the conversion of journeys while one action after the other keeps customers.
class JourneyConversions {
public:
    explicit JourneyConversions(const std::vector<SimulatedJourney>&);

    // As it is today, with what is going to happen, in that order.
    void start_over(const std::vector<KeptShare>& coming);
    void next(); // the next of it happens
    // Of each journey.
    [[nodiscard]] const std::vector<double>& now();
    [[nodiscard]] const std::vector<double>& today() const { return m_today; }

private:
    std::vector<KeptInTurn> m_journeys;
    std::vector<bool> m_has_changed;   // since `now` was asked for; by journey
    std::vector<std::size_t> m_coming; // the journey of each
    std::size_t m_happened = 0;
    std::vector<double> m_today;
    std::vector<double> m_now;
};

} // namespace tappa
