#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace tappa {

// Something that may be chosen, whole or not at all.
struct SetItem {
    double benefit = 0;               // >= 0
    double days = 0;                  // >= 0; or whatever else there is to spend
    std::optional<std::size_t> owner; // in SetProblem::owner_days
    std::vector<std::size_t> needs;   // items without which it cannot be chosen; no circles
};

struct SetProblem {
    std::vector<SetItem> items;
    double days = 0;                // what all that is chosen may take
    std::vector<double> owner_days; // what is chosen of one owner may take
};

struct BestSet {
    std::vector<bool> chosen; // for each item
    double benefit = 0;
    double bound = 0; // no choice brings more; `benefit` where it is the best
    bool optimal = true;
};

// How long to search.
struct SearchLimits {
    std::size_t nodes = 1'000'000;
    int steps = 100; // of the multipliers
};

// The choice that brings most, by branch and bound: exact unless more nodes would have to be looked
// at than the limit allows. The bound of a node is the choice that may take parts of items, with
// the needs moved into the benefits by Lagrange multipliers (Held and Karp 1971); that one is found
// greedily, because the limits are nested. No recursion.
[[nodiscard]] BestSet best_set(const SetProblem&, SearchLimits limits = {});

} // namespace tappa
