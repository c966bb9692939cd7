#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// "How is this computed?" over the page. Terms that are computed themselves open their own
// explanation, and questions can be gone to.
void explanation_ui(Ui& ui, const State& state, const Derived& derived);

} // namespace tappa::ui
