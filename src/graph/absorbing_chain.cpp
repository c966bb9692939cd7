#include "graph/absorbing_chain.hpp"

#include <Eigen/OrderingMethods>
#include <Eigen/SparseCore>

#include <algorithm>
#include <limits>

namespace tappa {

namespace {

// The place of each state in an order that fills in little.
std::vector<std::size_t> places_of(
    std::size_t count, const std::vector<AbsorbingChain::Arc>& arcs
) {
    std::vector<Eigen::Triplet<double, int>> entries;
    const auto index = [](std::size_t state) { return static_cast<int>(state); };
    for (const AbsorbingChain::Arc& arc : arcs)
        entries.emplace_back(index(arc.from), index(arc.to), 1.0);
    Eigen::SparseMatrix<double, Eigen::ColMajor, int> pattern(index(count), index(count));
    pattern.setFromTriplets(entries.begin(), entries.end());
    Eigen::PermutationMatrix<Eigen::Dynamic, Eigen::Dynamic, int> order;
    Eigen::AMDOrdering<int>()(pattern, order);
    std::vector<std::size_t> places(count, 0);
    for (int place = 0; place < index(count); ++place)
        places[static_cast<std::size_t>(order.indices()[place])] = static_cast<std::size_t>(place);
    return places;
}

} // namespace

AbsorbingChain::AbsorbingChain(std::vector<Arc> arcs, const std::vector<double>& leaving)
    : m_place(places_of(leaving.size(), arcs)), m_rows(leaving.size()) {
    for (Arc& arc : arcs) {
        arc.from = m_place[arc.from];
        arc.to = m_place[arc.to];
    }
    std::sort(arcs.begin(), arcs.end(), [](const Arc& a, const Arc& b) { return a.from < b.from; });
    find_pattern(arcs);
    eliminate(arcs, leaving);
}

// Taking a state out joins all its neighbours that are still there. What that adds is known
// already from the first of them, which inherits the others.
void AbsorbingChain::find_pattern(const std::vector<Arc>& arcs) {
    const std::size_t count = m_rows.size();
    std::vector<std::vector<std::size_t>> children(count);
    for (const Arc& arc : arcs)
        if (arc.from != arc.to)
            m_rows[std::min(arc.from, arc.to)].later.push_back(std::max(arc.from, arc.to));
    std::vector<std::size_t> seen_by(count, count);
    for (std::size_t k = 0; k < count; ++k) {
        std::vector<std::size_t> later;
        const auto add = [&](const std::vector<std::size_t>& places) {
            for (const std::size_t place : places)
                if (place != k && seen_by[place] != k) {
                    seen_by[place] = k;
                    later.push_back(place);
                }
        };
        add(m_rows[k].later);
        for (const std::size_t child : children[k])
            add(m_rows[child].later);
        std::sort(later.begin(), later.end());
        if (!later.empty())
            children[later.front()].push_back(k);
        m_rows[k].later = std::move(later);
    }
}

void AbsorbingChain::eliminate(const std::vector<Arc>& arcs, const std::vector<double>& leaving) {
    const std::size_t count = m_rows.size();
    std::vector<std::vector<std::size_t>> earlier(count);
    for (std::size_t k = 0; k < count; ++k) {
        for (const std::size_t j : m_rows[k].later)
            earlier[j].push_back(k);
        m_rows[k].lower.reserve(m_rows[k].later.size());
    }
    std::vector<double> ending(count, 0); // what is left of `leaving`, by place
    for (std::size_t state = 0; state < count; ++state)
        ending[m_place[state]] = leaving[state];
    std::vector<double> row(count, 0);
    auto arc = arcs.begin();
    for (std::size_t k = 0; k < count; ++k) {
        for (; arc != arcs.end() && arc->from == k; ++arc)
            if (arc->to != k)
                row[arc->to] += arc->probability;
        for (const std::size_t i : earlier[k]) {
            Row& gone = m_rows[i];
            const double share = row[i] / gone.pivot;
            row[i] = 0;
            gone.lower.push_back(share);
            for (std::size_t at = 0; at < gone.later.size(); ++at)
                row[gone.later[at]] += share * gone.upper[at];
            ending[k] += share * ending[i];
        }
        row[k] = 0; // coming back to itself is what the pivot leaves out
        Row& own = m_rows[k];
        own.pivot = ending[k];
        for (const std::size_t j : own.later) {
            own.upper.push_back(row[j]);
            own.pivot += row[j];
            row[j] = 0;
        }
        // A product of many rare ways may be too small for a double.
        own.pivot = std::max(own.pivot, std::numeric_limits<double>::min());
    }
    for (Row& own : m_rows)
        for (double& probability : own.upper)
            probability /= own.pivot;
}

std::vector<double> AbsorbingChain::visits(const std::vector<double>& first) const {
    const std::size_t count = m_rows.size();
    std::vector<double> mass(count, 0);
    for (std::size_t state = 0; state < count; ++state)
        mass[m_place[state]] = first[state];
    for (std::size_t k = 0; k < count; ++k)
        for (std::size_t at = 0; at < m_rows[k].later.size(); ++at)
            mass[m_rows[k].later[at]] += mass[k] * m_rows[k].upper[at];
    for (std::size_t k = count; k-- > 0;) {
        mass[k] /= m_rows[k].pivot;
        for (std::size_t at = 0; at < m_rows[k].later.size(); ++at)
            mass[k] += mass[m_rows[k].later[at]] * m_rows[k].lower[at];
    }
    std::vector<double> visits(count);
    for (std::size_t state = 0; state < count; ++state)
        visits[state] = mass[m_place[state]];
    return visits;
}

std::vector<double> AbsorbingChain::ends(const std::vector<double>& next_step) const {
    const std::size_t count = m_rows.size();
    std::vector<double> mass(count, 0);
    for (std::size_t state = 0; state < count; ++state)
        mass[m_place[state]] = next_step[state];
    for (std::size_t k = 0; k < count; ++k)
        for (std::size_t at = 0; at < m_rows[k].later.size(); ++at)
            mass[m_rows[k].later[at]] += mass[k] * m_rows[k].lower[at];
    for (std::size_t k = count; k-- > 0;) {
        mass[k] /= m_rows[k].pivot;
        for (std::size_t at = 0; at < m_rows[k].later.size(); ++at)
            mass[k] += mass[m_rows[k].later[at]] * m_rows[k].upper[at];
    }
    std::vector<double> ends(count);
    for (std::size_t state = 0; state < count; ++state)
        ends[state] = mass[m_place[state]];
    return ends;
}

namespace {

// What stands across from a state and below it, at the same place; the two are used together.
struct Both {
    double across = 0;
    double below = 0;
};

} // namespace

// The entries of the inverse where the triangles have some, from the last state to the first.
std::vector<double> AbsorbingChain::visits_from_itself() const {
    const std::size_t count = m_rows.size();
    std::vector<double> diagonal(count, 0);
    std::vector<std::vector<Both>> inverse(count);
    // Places in the row at hand, from 1; all that it has no entry for share place 0, so that the
    // innermost loop asks nothing.
    std::vector<std::size_t> at_of(count, 0);
    std::vector<Both> own;
    for (std::size_t k = count; k-- > 0;) {
        const Row& row = m_rows[k];
        own.assign(1, {});
        for (std::size_t at = 0; at < row.later.size(); ++at) {
            at_of[row.later[at]] = own.size();
            own.push_back({row.upper[at], row.lower[at]});
        }
        std::vector<Both>& found = inverse[k];
        found.assign(own.size(), {});
        for (const std::size_t i : row.later) {
            const Both to_i = own[at_of[i]];
            Both sum{to_i.across * diagonal[i], diagonal[i] * to_i.below};
            const std::vector<std::size_t>& later = m_rows[i].later;
            const std::vector<Both>& of_i = inverse[i];
            for (std::size_t at = 0; at < later.size(); ++at) {
                const std::size_t other = at_of[later[at]];
                const Both entry = of_i[at + 1];
                found[other].across += to_i.across * entry.across;
                found[other].below += entry.below * to_i.below;
                sum.across += own[other].across * entry.below;
                sum.below += entry.across * own[other].below;
            }
            found[at_of[i]].across += sum.across;
            found[at_of[i]].below += sum.below;
        }
        diagonal[k] = 1 / row.pivot;
        for (const std::size_t i : row.later) {
            diagonal[k] += own[at_of[i]].across * found[at_of[i]].below;
            at_of[i] = 0;
        }
    }
    std::vector<double> visits(count);
    for (std::size_t state = 0; state < count; ++state)
        visits[state] = std::max(diagonal[m_place[state]], 1.0);
    return visits;
}

} // namespace tappa
