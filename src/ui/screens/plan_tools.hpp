#pragma once

#include "app/derived/derived.hpp"
#include "ui/kit/ui.hpp"

#include <cstddef>

namespace tappa::ui {

// The filter with the table's tools beside it, so that the table begins higher up. Returns false,
// and draws nothing, where there is no room for both: they stand under each other then.
[[nodiscard]] bool plan_filter_and_tools_ui(Ui&, const State&, std::size_t shown);

} // namespace tappa::ui
