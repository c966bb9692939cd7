#include "graph/causes.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace tappa {

namespace {

using Effects = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

Effects effects_of(const Journey& journey) {
    std::unordered_map<PainPointId, std::size_t> index;
    for (const PainPoint& pain : journey.pain_points)
        index.emplace(pain.id, index.size());
    Effects effects(index.size());
    for (const PainPoint& pain : journey.pain_points)
        for (const PainPointId& cause : pain.causes)
            if (const auto from = index.find(cause); from != index.end())
                boost::add_edge(from->second, index.at(pain.id), effects);
    return effects;
}

// What each circle, or pain point by itself, leads to: a bit for each pain point. Components are
// numbered so that arcs lead to lower ones, whose bits are complete then.
class Reach {
public:
    Reach(const Effects& effects, const std::vector<std::size_t>& component, std::size_t count)
        : m_words((boost::num_vertices(effects) + 63) / 64), m_bits(count * m_words, 0) {
        std::vector<std::vector<std::size_t>> members(count);
        for (std::size_t pain = 0; pain < component.size(); ++pain)
            members[component[pain]].push_back(pain);
        for (std::size_t one = 0; one < count; ++one)
            for (const std::size_t pain : members[one])
                for (auto [arc, end] = boost::out_edges(pain, effects); arc != end; ++arc) {
                    const std::size_t to = boost::target(*arc, effects);
                    m_bits[one * m_words + to / 64] |= std::uint64_t{1} << (to % 64);
                    for (std::size_t word = 0; word < m_words && component[to] != one; ++word)
                        m_bits[one * m_words + word] |= m_bits[component[to] * m_words + word];
                }
    }

    [[nodiscard]] bool leads_to(std::size_t component, std::size_t pain) const {
        return (m_bits[component * m_words + pain / 64] >> (pain % 64) & 1U) != 0;
    }

private:
    std::size_t m_words;
    std::vector<std::uint64_t> m_bits;
};

} // namespace

PainCauses pain_causes(const Journey& journey, double usual_share) {
    const Effects effects = effects_of(journey);
    const std::size_t pains = boost::num_vertices(effects);
    PainCauses found;
    if (boost::num_edges(effects) == 0)
        return found;
    std::vector<std::size_t> component(pains, 0);
    const auto count = static_cast<std::size_t>(boost::strong_components(
        effects,
        boost::make_iterator_property_map(
            component.begin(), boost::get(boost::vertex_index, effects)
        )
    ));
    const Reach reach(effects, component, count);
    std::vector<std::vector<PainPointId>> circles(count);
    for (std::size_t pain = 0; pain < pains; ++pain) {
        if (reach.leads_to(component[pain], pain))
            circles[component[pain]].push_back(journey.pain_points[pain].id);
        if (boost::out_degree(pain, effects) == 0)
            continue;
        PainCause cause{journey.pain_points[pain].id};
        for (std::size_t effect = 0; effect < pains; ++effect)
            if (effect != pain && reach.leads_to(component[pain], effect)) {
                cause.downstream += pain_burden(journey.pain_points[effect], usual_share);
                ++cause.effects;
            }
        if (cause.effects > 0)
            found.causes.push_back(cause);
    }
    std::stable_sort(found.causes.begin(), found.causes.end(), [](const auto& a, const auto& b) {
        return a.downstream > b.downstream;
    });
    // By the first member's place: components are numbered from the ends of chains.
    std::vector<bool> named(count, false);
    for (std::size_t pain = 0; pain < pains; ++pain)
        if (!circles[component[pain]].empty() && !named[component[pain]]) {
            named[component[pain]] = true;
            found.circles.push_back(circles[component[pain]]);
        }
    return found;
}

} // namespace tappa
