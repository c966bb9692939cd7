#pragma once

#include "app/graph/graph_look.hpp"
#include "model/journey.hpp"

#include <optional>
#include <string>
#include <unordered_set>

namespace tappa {

// All ways that a journey states, where many are asked for: is_stated (actions.hpp) goes through
// the journey for each.
class StatedWays {
public:
    explicit StatedWays(const Journey&);
    [[nodiscard]] bool has(const WayEnds&) const;

private:
    std::unordered_set<std::string> m_ways; // both ids in one
};

// The customers counted on all ways to a touchpoint, and on all from it.
struct CountedPassing {
    double come = 0;
    double go_on = 0;
};
// Nothing where one of these ways has no count, or none leads on.
[[nodiscard]] std::optional<CountedPassing> counted_passing(const Journey&, const TouchpointId&);

} // namespace tappa
