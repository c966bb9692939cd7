#include "planning/measured_journey.hpp"

#include "graph/conformance.hpp"

#include <algorithm>

namespace tappa {

namespace {

template <typename Record>
bool has_count(const SharedList<Record>& ways) {
    return std::any_of(ways.begin(), ways.end(), [](const Record& way) {
        return way.count.has_value();
    });
}

using Names = std::unordered_map<std::string, std::size_t>; // how many have each

Names names_of(const Journey& journey) {
    Names names;
    for (const Touchpoint& touchpoint : journey.touchpoints)
        ++names[compared_name_key(touchpoint.name)];
    return names;
}

} // namespace

bool is_counted(const Journey& journey) {
    return has_count(journey.transitions) || has_count(journey.entries) || has_count(journey.goals);
}

MeasuredJourneys::MeasuredJourneys(const Journeys& journeys) : m_journeys(journeys) {
    for (std::size_t i = 0; i < journeys.size(); ++i)
        if (is_counted(journeys[i]))
            for (const auto& [name, count] : names_of(journeys[i]))
                m_named[name].push_back({i, count});
}

const Journey* MeasuredJourneys::like(const Journey& drawn) const {
    if (drawn.transitions.empty() || is_counted(drawn))
        return nullptr;
    std::vector<std::size_t> in_common(m_journeys.size(), 0);
    for (const auto& [name, count] : names_of(drawn))
        if (const auto found = m_named.find(name); found != m_named.end())
            for (const Named& named : found->second)
                in_common[named.journey] += std::min(count, named.touchpoints);
    const auto most = std::max_element(in_common.begin(), in_common.end());
    if (most == in_common.end() || *most < least_in_common)
        return nullptr;
    return &*m_journeys[static_cast<std::size_t>(most - in_common.begin())];
}

} // namespace tappa
