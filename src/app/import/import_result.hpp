#pragma once

#include "app/import/import_state.hpp"

namespace tappa {

// Whether two groups are chosen that the log of the result may have.
[[nodiscard]] bool can_be_compared(const ImportState&);
// Whether the result is of an event log, so that customers could be compared and their steps
// written.
[[nodiscard]] bool has_customers(const ImportState&);

} // namespace tappa
