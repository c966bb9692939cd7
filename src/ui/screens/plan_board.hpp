#pragma once

#include "app/action.hpp"
#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/plan_facts.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

// The key of an action's card, from which board_key() and dragging know the action again.
[[nodiscard]] std::string plan_card_key(const PlanActionId&);

// The actions as cards in a column for each status, in order of priority. A card opens its action;
// dragged, or moved by keys or its menu, the action gets another status. Dropped ones are folded.
// Where there is no room for the columns: one, and all statuses to choose from.
void plan_board_ui(Ui&, const State&, const std::vector<PlanRow>&);

// Alt and an arrow move the card that has the focus to the next or previous status.
[[nodiscard]] std::optional<Action> board_key(
    const State&, std::string_view focused, std::string_view key, bool alt
);

} // namespace tappa::ui
