#pragma once

#include "base/language.hpp"
#include "planning/simulation.hpp"

#include <string>
#include <vector>

namespace tappa {

// What a simulation takes for granted, a sentence each.
[[nodiscard]] std::vector<std::string> assumptions_of(const Simulation&, Language);

} // namespace tappa
