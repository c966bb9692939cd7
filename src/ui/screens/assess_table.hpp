#pragma once

#include "app/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// All questions with their answers, to scan and change many of them fast.
void assess_table_ui(Ui& ui, const State& state, const Derived& derived);

} // namespace tappa::ui
