#pragma once

#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// Why there are no confidence intervals, and a button that has them computed again; nothing while
// all is well.
void interval_notice_ui(Ui&, const State&);

} // namespace tappa::ui
