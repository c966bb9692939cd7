#pragma once

#include "app/action.hpp"
#include "app/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <optional>
#include <string_view>

namespace tappa::ui {

// One question at a time with five described levels, or all of them in a table.
void assess_ui(Ui& ui, const State& state, const Derived& derived);

// 1–5 answer, N not applicable, D don't know, Enter the next question.
[[nodiscard]] std::optional<Action> assess_key(const State& state, std::string_view key);

} // namespace tappa::ui
