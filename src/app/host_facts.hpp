#pragma once

#include "app/action.hpp"

#include <cstdint>

namespace tappa {

// What only the host knows. It completes every action with it before `update`, so that `update`
// stays pure and a recorded run repeats exactly.
struct HostFacts {
    Date today;
    std::uint64_t random = 0; // fresh for every action
};

[[nodiscard]] Action completed(Action action, const HostFacts& facts);

} // namespace tappa
