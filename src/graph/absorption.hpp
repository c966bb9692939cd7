#pragma once

#include "graph/journey_graph.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tappa {

// What the walk of a customer comes to who at each node goes on with the graph's probabilities.
// N_sc is how often touchpoint c is visited from Start, h the probability to reach Goal.
struct TouchpointFlow {
    // N_sc; nothing where customers come and can neither reach Goal nor leave.
    std::optional<double> visits;
    double reach = 0;                // the probability ever to come here, N_sc / N_cc
    double drop_off = 0;             // visits × the probability to leave next
    double conversion_from_here = 0; // h_c
    // 1 − h_s with this touchpoint taken out / h_s = reach · h_c / h_s (Anderl et al., 2014);
    // nothing where nobody reaches Goal.
    std::optional<double> removal_effect;
    // The conversions due to it by its removal effect; nothing where no touchpoint has any.
    std::optional<double> credit;
    // What it is worth to the conversion (shapley.hpp); nothing where that is not computed.
    std::optional<double> shapley;
    // What h_s gains when a tenth fewer of the customers here leave and all else grows in
    // proportion; nothing where all leave.
    std::optional<double> leverage;
    std::optional<double> repeats; // N_cc − 1; nothing where nobody from here ends anywhere
    bool operator==(const TouchpointFlow&) const = default;
};

struct Absorption {
    double conversion = 0;                // h_s
    std::optional<double> expected_steps; // the sum of visits; nothing where one is not known
    std::vector<TouchpointFlow> touchpoints;
    bool operator==(const Absorption&) const = default;
};

inline constexpr double leverage_step = 0.1; // the share of leavers that stay

[[nodiscard]] Absorption absorption_of(const JourneyGraph&, const GraphArcs&);

// How sure the leverage of these touchpoints is: the factor by which it may be smaller or greater
// by chance at 95 %, where the customers on every link were counted and at least few_counted
// started. By the delta method (Oehlert, The American Statistician 46, 1992) on the logarithm of
// the leverage, which is never below 0: those counted out of each node are a sample of those who go
// on from there, one node's independent of another's, as the chain itself takes them to be.
inline constexpr double few_counted = 30;
inline constexpr double z95 = 1.959963984540054; // 97.5 % of the normal distribution are below
[[nodiscard]] std::vector<std::optional<double>> leverage_factors(
    const JourneyGraph&, const std::vector<std::size_t>& touchpoints
);

// The conversion alone.
[[nodiscard]] double conversion_of(const JourneyGraph&, const GraphArcs&);

// A touchpoint's share of the conversions by its Shapley value; nothing where that is not known, or
// nobody reaches Goal.
[[nodiscard]] std::optional<double> shapley_share(const Absorption&, std::size_t touchpoint);

// What h_s gains when so great a share of the visits to a touchpoint ends in Exit, `now` being what
// it is, and all else there grows or shrinks in proportion; nothing where all leave now, for then
// nobody says where they would go instead.
[[nodiscard]] std::optional<double> conversion_gain(
    const TouchpointFlow&, double now, double abandonment
);

} // namespace tappa
