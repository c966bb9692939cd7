#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/assess_table.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tappa::ui {

// The questions, one at a time or in a table.
class AssessScreen {
public:
    void draw(Ui& ui, const State& state, const Derived& derived);

private:
    AssessTable m_table;
};

// What a key means while answering: levels 1–5, N, D, Enter. Nothing for other keys.
[[nodiscard]] std::optional<Action> assess_key(const State& state, std::string_view key);

} // namespace tappa::ui
