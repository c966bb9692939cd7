#pragma once

#include "graph/censored_chain.hpp"

#include <cstddef>
#include <vector>

namespace tappa {

// What becomes of a journey's conversion while one touchpoint after the other keeps customers. Each
// change alters one row of the system of CensoredChain, so what follows from the last one is
// brought up to date instead of being solved anew (Sherman and Morrison, Annals of Mathematical
// Statistics 21, 1950). Of what is known only the part stays up to date that later changes ask for:
// all of the changes together take about as long as solving the system once.
class KeptInTurn {
public:
    // A watched touchpoint, by its place, and the part that goes on of those who still leave there.
    struct Change {
        std::size_t touchpoint = 0;
        double share = 0;
    };

    explicit KeptInTurn(CensoredChain);

    // As it is today, with what is going to change, in that order.
    void start_over(std::vector<Change> coming);
    void next(); // the next change happens
    [[nodiscard]] double conversion();
    [[nodiscard]] double today() const { return m_today; }

private:
    struct Pair {
        double from_start = 0; // how often customers come to it
        double onward = 0;     // the probability to reach Goal of those who go on there
    };

    void know_today();
    void place_changes();
    void keep(std::size_t place, double going_on);
    [[nodiscard]] bool is_precise() const;

    CensoredChain m_chain;
    double m_today = 0;
    std::vector<Pair> m_of_today; // by watched touchpoint
    std::vector<double>
        m_ways_back; // from each, of those who go on there: how often they come to each

    std::vector<Change> m_coming;
    std::vector<bool> m_is_last; // of the changes of a touchpoint; by change
    std::size_t m_happened = 0;
    std::vector<double> m_still_leaving; // by watched touchpoint, of those who leave today
    // Of what changes at all. A touchpoint whose last change comes later has an earlier place, so
    // what still changes is always the first part.
    std::vector<std::size_t> m_places;  // by watched touchpoint
    std::vector<std::size_t> m_changed; // watched touchpoints, by place
    std::size_t m_open = 0;             // how many still change
    std::vector<Pair> m_pairs;          // as of today, by place
    std::vector<double> m_ways;         // from place to place; as many in a row as ever change
    double m_conversion = 0;
    double m_precision = 1; // the part of it that is left: the product of the pivots
};

} // namespace tappa
