#pragma once

#include "app/graph/graph_look.hpp"
#include "model/journey.hpp"

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

} // namespace tappa
