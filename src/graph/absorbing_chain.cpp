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

std::vector<double> AbsorbingChain::visits_from_itself() const {
    const std::size_t count = m_rows.size();
    // Of the inverse: the diagonal, and what stands where the triangles have entries.
    std::vector<double> diagonal(count, 0);
    std::vector<std::vector<double>> right(count);
    std::vector<std::vector<double>> below(count);
    constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> at_of(count, nowhere);
    for (std::size_t k = count; k-- > 0;) {
        const Row& row = m_rows[k];
        const std::size_t width = row.later.size();
        std::vector<double>& across = right[k];
        std::vector<double>& down = below[k];
        across.assign(width, 0);
        down.assign(width, 0);
        for (std::size_t at = 0; at < width; ++at)
            at_of[row.later[at]] = at;
        for (std::size_t at = 0; at < width; ++at) {
            const std::size_t i = row.later[at];
            across[at] += row.upper[at] * diagonal[i];
            down[at] += diagonal[i] * row.lower[at];
            for (std::size_t of_i = 0; of_i < m_rows[i].later.size(); ++of_i) {
                const std::size_t other = at_of[m_rows[i].later[of_i]];
                if (other == nowhere)
                    continue;
                across[other] += row.upper[at] * right[i][of_i];
                across[at] += row.upper[other] * below[i][of_i];
                down[other] += below[i][of_i] * row.lower[at];
                down[at] += right[i][of_i] * row.lower[other];
            }
        }
        diagonal[k] = 1 / row.pivot;
        for (std::size_t at = 0; at < width; ++at) {
            diagonal[k] += row.upper[at] * down[at];
            at_of[row.later[at]] = nowhere;
        }
    }
    std::vector<double> visits(count);
    for (std::size_t state = 0; state < count; ++state)
        visits[state] = std::max(diagonal[m_place[state]], 1.0);
    return visits;
}

} // namespace tappa
