#pragma once

#include "report/context.hpp"

#include <string>

namespace tappa::report {

// How many customers of each segment, and of each period, a journey's log counted, how many of them
// reached the goal and how long it took them; nothing where the journey keeps no such groups.
void add_variant_groups(Blocks&, const Context&, const Journey&);

// "November 2026", "2026", or its first day and its last one.
[[nodiscard]] std::string period_words(const VariantPeriod&, Language);

} // namespace tappa::report
