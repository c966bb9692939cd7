#pragma once

#include "base/error.hpp"
#include "io/json_path.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tappa {

// Ids seen so far. They are not copied: what they stand in must outlive the set.
using IdSet = std::set<std::string_view>;

[[nodiscard]] inline Error duplicate_id(const std::string& id, std::string where) {
    return {ErrorCode::DuplicateId, std::move(where), {id}};
}

[[nodiscard]] inline Error unknown_reference(const std::string& id, std::string where) {
    return {ErrorCode::UnknownReference, std::move(where), {id}};
}

// The nodes on one cycle of a directed graph, in order, each pointing to the next and the last to
// the first; empty when there is none. `targets[i]` are the nodes that node i points to.
// A depth-first search without recursion: O(nodes + edges).
[[nodiscard]] std::vector<std::size_t> find_cycle(
    const std::vector<std::vector<std::size_t>>& targets
);

} // namespace tappa
