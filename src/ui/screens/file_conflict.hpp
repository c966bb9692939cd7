#pragma once

#include "ui/kit/ui.hpp"

namespace tappa::ui {

// The dialog over a file that differs from what this device holds of the same document.
[[nodiscard]] bool has_file_conflict(const State& state);
void file_conflict_ui(Ui& ui, const State& state);

} // namespace tappa::ui
