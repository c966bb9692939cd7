#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/interface.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// Brand, document, saved state, undo and redo, language, export.
void header_ui(Ui& ui, const State& state, Region region, const Surface& surface);

} // namespace tappa::ui
