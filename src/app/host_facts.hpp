#pragma once

#include "app/action.hpp"
#include "app/outcome.hpp"

#include <cstdint>

namespace tappa {

// What only the host knows. What needs it gets it before `update`, which so stays pure: a recorded
// run repeats exactly.
struct HostFacts {
    Date today;
    std::uint64_t random = 0; // fresh for every action
};

// Fills in the id and the date of a document that the action or outcome begins, where they are
// missing.
void complete(Action& action, const HostFacts& facts);
void complete(Outcome& outcome, const HostFacts& facts);

} // namespace tappa
