#pragma once

#include "report/context.hpp"

namespace tappa::report {

// What customers think, say and want at the touchpoints, what happens behind them, how it is to be
// and how personas and segments feel; nothing where nobody said so.
void add_journey_words(Blocks&, const Context&, const Journey&);
// What customers said, word for word; nothing without quotes.
void add_journey_quotes(Blocks&, const Context&, const Journey&);

} // namespace tappa::report
