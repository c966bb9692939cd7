#pragma once

#include "graph/journey_graph.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace tappa {

// Whether some of the customers at a touchpoint leave and others go on: only then does it say where
// those would go who no longer leave.
[[nodiscard]] bool can_keep_customers(const JourneyGraph&, const GraphArcs&, std::size_t node);

// A journey as it is seen from a few of its touchpoints, the watched ones: what happens between two
// of them is summed up once (Kemeny and Snell, Finite Markov Chains, 1960, section 6.1). With other
// shares of leavers there the conversion then takes no more than a system of as many equations.
class CensoredChain {
public:
    // Each node once; can_keep_customers holds for all. In the order of the journey most of them
    // lead to later ones only, which spares work.
    CensoredChain(const JourneyGraph&, const GraphArcs&, const std::vector<std::size_t>& watched);

    // Where a customer is next, given that they do not leave at once.
    struct Onward {
        std::vector<double> watched; // the first of the watched ones they come to
        double goal = 0;             // reached before any of them
        double lost = 0;             // left elsewhere, or going round for ever
    };

    [[nodiscard]] std::size_t size() const { return m_leaving.size(); }
    [[nodiscard]] const Onward& from_start() const { return m_start; }
    // Of a watched touchpoint, by its place: the share that leaves now, and where the others go.
    [[nodiscard]] double leaving(std::size_t at) const { return m_leaving[at]; }
    [[nodiscard]] const Onward& onward(std::size_t at) const { return m_onward[at]; }
    // The probability to reach Goal when, of those who now leave at each watched touchpoint, so
    // great a part still does, and the others go on in proportion.
    [[nodiscard]] double conversion(std::span<const double> still_leaving);

private:
    Onward m_start;
    std::vector<double> m_leaving; // by watched touchpoint, as the next one
    std::vector<Onward> m_onward;
    std::vector<Onward> m_rows; // of the system being solved; kept for their memory, as the next
    Onward m_start_row;
};

} // namespace tappa
