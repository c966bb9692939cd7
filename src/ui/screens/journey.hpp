#pragma once

#include "app/action.hpp"
#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/journey_search.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tappa::ui {

// The journey: what the customer meets on the seven stages, and how that feels.
void journey_ui(Ui& ui, const State& state, const Derived& derived, JourneySearch& search);

// Everything about the touchpoint that is open; nothing when none is.
void journey_panel_ui(Ui& ui, const State& state, const Derived& derived);

// Alt and an arrow move the focused card, else the touchpoint that is open in the panel. Delete
// takes the focused card away. Where several are selected and it is one of them, all of them go.
// `focused` is the key of the node that has the focus: "touchpoint/<id>" for a card.
[[nodiscard]] std::optional<Action> journey_key(
    const State& state, std::string_view focused, std::string_view key, bool alt
);

// A new touchpoint in the stage of what has the focus: a card or the button under a column; else of
// the one that is open or in view. `beyond`: in the stage after that one.
[[nodiscard]] Action touchpoint_beside(
    const State& state, std::string_view focused, bool beyond = false
);

// Where the focus goes when a card is taken away: a neighbour, which changes nothing when Enter is
// pressed once more. Empty when there is none.
[[nodiscard]] std::string key_after_removal(const Journey& journey, const TouchpointId& gone);
// When several are: the button that selects several, or the one beside it where too few are left.
[[nodiscard]] std::string key_after_removal(const Journey& journey, const TouchpointIds& gone);

} // namespace tappa::ui
