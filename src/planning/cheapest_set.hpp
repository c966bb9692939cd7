#pragma once

#include <cstddef>
#include <vector>

namespace tappa {

// Something that does part of what has to be done, whole or not at all.
struct CoverItem {
    double effort = 0;               // > 0
    std::vector<std::size_t> covers; // of what has to be done, each once
    std::vector<std::size_t> needs;  // items without which it cannot be chosen; no circles
};

struct CoverProblem {
    std::vector<CoverItem> items;
    std::size_t count = 0; // of what has to be done; some item covers each
};

struct CheapestSet {
    std::vector<bool> chosen; // for each item
    double effort = 0;
    double bound = 0; // no choice takes less; `effort` where it is the cheapest
    bool optimal = true;
};

// The choice of least effort that covers everything and stands with all it needs, by branch and
// bound: exact unless more nodes would have to be looked at than the limit allows. What fewest
// items cover is decided first, so that where only one does there is nothing to decide. The bound
// of a node lets what is not covered yet pay, one after the other, for the cheapest item that
// covers it: a solution of the dual linear programme. No recursion.
[[nodiscard]] CheapestSet cheapest_set(const CoverProblem&, std::size_t most_nodes = 50'000);

} // namespace tappa
