#pragma once

#include <cstddef>
#include <vector>

namespace tappa {

// A Markov chain that comes to an end from each of its states: Q holds the probabilities between
// states, `leaving` those to end. Answers what N = (I − Q)⁻¹ is asked for: N_ij is how often j is
// visited from i (Kemeny and Snell, Finite Markov Chains, 1960, ch. III).
//
// I − Q is split into triangles state by state, in the order of approximate minimum degree, which
// fills in little. The pivot is the sum of what leads elsewhere and not 1 − p_ii, so nothing is
// ever subtracted and every number is right to its last digits, be a way out as rare as one in
// 10⁹ (Grassmann, Taksar and Heyman, Operations Research 33, 1985; O'Cinneide, Numerische
// Mathematik 65, 1993). The diagonal of N comes from the triangles alone (Takahashi, Fagan and
// Chin, 1973), without the rest of an inverse that would be dense.
class AbsorbingChain {
public:
    struct Arc {
        std::size_t from;
        std::size_t to;
        double probability;
    };

    // From every state an end can be come to, or results are not finite.
    AbsorbingChain(std::vector<Arc> arcs, const std::vector<double>& leaving);

    // How often each state is visited when the first is drawn from `first`: firstᵀ N.
    [[nodiscard]] std::vector<double> visits(const std::vector<double>& first) const;
    // The probability to end in a certain way, from each state, given that of the next step: N r.
    [[nodiscard]] std::vector<double> ends(const std::vector<double>& next_step) const;
    // How often each state is visited from itself: N_ii, at least 1.
    [[nodiscard]] std::vector<double> visits_from_itself() const;

private:
    struct Row {
        std::vector<std::size_t> later; // places in the order, ascending
        std::vector<double> upper;      // U′: from this state to the later ones
        std::vector<double> lower;      // L′: from the later ones to this state
        double pivot = 1;
    };

    void find_pattern(const std::vector<Arc>& arcs);
    void eliminate(const std::vector<Arc>& arcs, const std::vector<double>& leaving);

    std::vector<std::size_t> m_place; // of a state in the order
    std::vector<Row> m_rows;          // by place
};

} // namespace tappa
