#include "graph/kept_in_turn.hpp"

#include "graph/absorbing_chain.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace tappa {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

// Beyond this the subtractions in the pivots could be seen in the twelfth digit: what is known is
// then left alone, and the system solved anew, without any.
constexpr double least_precision = 1e-3;

// So many rows are corrected at once: what is added to them is then read once for all.
constexpr std::size_t rows_at_once = 4;

void add_to_rows(
    double* rows,
    std::size_t width,
    const std::array<double, rows_at_once>& factors,
    const double* added,
    std::size_t count
) {
    const auto [first, second, third, fourth] = factors; // where nothing that is stored alters them
    double* const row_2 = rows + width;
    double* const row_3 = row_2 + width;
    double* const row_4 = row_3 + width;
    for (std::size_t k = 0; k < count; ++k) {
        const double one = added[k];
        rows[k] += first * one;
        row_2[k] += second * one;
        row_3[k] += third * one;
        row_4[k] += fourth * one;
    }
}

} // namespace

KeptInTurn::KeptInTurn(CensoredChain chain) : m_chain(std::move(chain)) {
    know_today();
    start_over({});
}

// With q the shares that go on, P where those come next, g the part of them that comes to Goal, s
// and N = (I − qP)⁻¹: from the start they come sN to each, of those who go on at each P N q g + g
// reach Goal, and they come P N to each.
void KeptInTurn::know_today() {
    const std::size_t count = m_chain.size();
    std::vector<AbsorbingChain::Arc> arcs;
    std::vector<double> ending;
    std::vector<double> to_goal;
    for (std::size_t i = 0; i < count; ++i) {
        const CensoredChain::Onward& onward = m_chain.onward(i);
        const double leaving = m_chain.leaving(i);
        for (std::size_t k = 0; k < count; ++k)
            if (onward.watched[k] > 0)
                arcs.push_back({i, k, (1 - leaving) * onward.watched[k]});
        to_goal.push_back((1 - leaving) * onward.goal);
        ending.push_back(to_goal.back() + (1 - leaving) * onward.lost + leaving);
    }
    const AbsorbingChain chain(std::move(arcs), ending);
    const std::vector<double> from_start = chain.visits(m_chain.from_start().watched);
    const std::vector<double> reaching = chain.ends(to_goal);
    m_today = m_chain.from_start().goal;
    for (std::size_t i = 0; i < count; ++i) {
        const std::vector<double> back = chain.visits(m_chain.onward(i).watched);
        m_ways_back.insert(m_ways_back.end(), back.begin(), back.end());
        m_of_today.push_back({from_start[i], reaching[i] / (1 - m_chain.leaving(i))});
        m_today += m_chain.from_start().watched[i] * reaching[i];
    }
}

void KeptInTurn::start_over(std::vector<Change> coming) {
    m_coming = std::move(coming);
    m_happened = 0;
    m_still_leaving.assign(m_chain.size(), 1);
    m_conversion = m_today;
    m_precision = 1;
    place_changes();
}

void KeptInTurn::place_changes() {
    m_places.assign(m_chain.size(), none);
    m_changed.clear();
    m_is_last.assign(m_coming.size(), false);
    for (std::size_t i = m_coming.size(); i-- > 0;) {
        std::size_t& place = m_places[m_coming[i].touchpoint];
        if (place != none)
            continue;
        m_is_last[i] = true;
        place = m_changed.size();
        m_changed.push_back(m_coming[i].touchpoint);
    }
    m_open = m_changed.size();
    // Some rows more than there are, so that none is left over.
    const std::size_t rows = m_open + rows_at_once;
    m_pairs.clear();
    m_ways.assign(rows * m_open, 0);
    double* way = m_ways.data();
    for (const std::size_t touchpoint : m_changed) {
        m_pairs.push_back(m_of_today[touchpoint]);
        const double* const back = m_ways_back.data() + touchpoint * m_chain.size();
        for (const std::size_t other : m_changed)
            *way++ = back[other];
    }
    m_pairs.resize(rows);
}

void KeptInTurn::next() {
    const bool is_last = m_is_last[m_happened];
    const Change& change = m_coming[m_happened++];
    double& still_leaving = m_still_leaving[change.touchpoint];
    const double going_on = m_chain.leaving(change.touchpoint) * still_leaving * change.share;
    still_leaving *= 1 - change.share;
    const std::size_t place = m_places[change.touchpoint];
    if (is_last)
        m_open = place; // it stood at the end of what still changes
    if (is_precise())
        keep(place, going_on);
}

// So many more of those who come to the touchpoint go on. `pivot`: 1 − the part of them that comes
// back and goes on once more because of that.
void KeptInTurn::keep(std::size_t place, double going_on) {
    const std::size_t width = m_changed.size();
    double* const own = m_ways.data() + place * width;
    const double pivot = 1 - going_on * own[place];
    m_precision *= pivot;
    if (!is_precise())
        return;
    const Pair pair = m_pairs[place];
    const double gain = going_on / pivot;
    m_conversion += gain * pair.from_start * pair.onward;
    for (std::size_t k = 0; k < m_open; ++k)
        m_pairs[k].from_start += gain * pair.from_start * own[k];
    for (std::size_t i = 0; i < m_open; i += rows_at_once) {
        double* const rows = m_ways.data() + i * width;
        std::array<double, rows_at_once> more{};
        for (std::size_t row = 0; row < rows_at_once; ++row)
            if (i + row != place) {
                more[row] = gain * rows[row * width + place];
                m_pairs[i + row].onward += more[row] * pair.onward;
            }
        add_to_rows(rows, width, more, own, m_open);
    }
    if (place >= m_open)
        return;
    m_pairs[place].onward /= pivot;
    for (std::size_t k = 0; k < m_open; ++k)
        own[k] /= pivot;
}

// Not where it is no number either.
bool KeptInTurn::is_precise() const {
    return m_precision >= least_precision;
}

double KeptInTurn::conversion() {
    if (!is_precise())
        return m_chain.conversion(m_still_leaving);
    return std::clamp(m_conversion, 0.0, 1.0);
}

} // namespace tappa
