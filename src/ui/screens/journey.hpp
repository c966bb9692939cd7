#pragma once

#include "app/action.hpp"
#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <optional>
#include <string_view>

namespace tappa::ui {

// The journey: what the customer meets on the seven stages, and how that feels.
void journey_ui(Ui& ui, const State& state, const Derived& derived);

// Everything about the touchpoint that is open; nothing when none is.
void journey_panel_ui(Ui& ui, const State& state, const Derived& derived);

// Alt and an arrow move the focused card, else the touchpoint that is open in the panel.
// `focused` is the key of the node that has the focus: "touchpoint/<id>" for a card.
[[nodiscard]] std::optional<Action> journey_key(
    const State& state, std::string_view focused, std::string_view key, bool alt
);

} // namespace tappa::ui
