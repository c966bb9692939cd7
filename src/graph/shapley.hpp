#pragma once

#include "graph/journey_graph.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tappa {

// The Shapley value of each touchpoint (Shapley, 1953) in the game v(S) = h_s, the conversion when
// of all touchpoints only those of S are there: who comes to another one leaves, as in the removal
// effect. They sum to v(all) − v(none); a touchpoint that is on no way from Start to Goal has 0.
//
// v is Σ P(w) over the ways w to Goal whose touchpoints are all in S, so each conversion is split
// equally among the touchpoints it passed. To sum over all 2ⁿ sets S one by one would be slow.
// With x_i the probability that i is there, v̂(x) = E v(S) gives φ_i = ∫₀¹ ∂v̂/∂x_i (t, …, t) dt
// (Owen, Multilinear extensions of games, Management Science 18, 1972). A customer who has left a
// strongly connected component never comes back, so components are averaged over their own sets
// alone, one after the other; the integrand is a polynomial of degree below n, which Gauss and
// Legendre's rule with more than n/2 points integrates exactly, and with far fewer as well as can
// be told where n is large.
//
// Nothing where so many touchpoints lead to each other in circles that their sets are too many.
[[nodiscard]] std::optional<std::vector<double>>
shapley_values(const JourneyGraph&, const GraphArcs&);

// One circle of so many touchpoints, or several smaller ones with no more sets in all, take a
// few milliseconds; each further touchpoint in the circle doubles that.
inline constexpr std::size_t most_in_circles = 12;

} // namespace tappa
