#pragma once

#include "app/action.hpp"
#include "app/state.hpp"
#include "model/journey.hpp"

#include <cstddef>
#include <optional>

namespace tappa::ui {

enum class Step { PreviousStage, NextStage, Up, Down };

// The stage before or after; nothing at the ends and for steps within a stage.
[[nodiscard]] std::optional<JourneyStage> stage_beyond(JourneyStage stage, Step step);

// Where in its stage a touchpoint stands, from 0.
[[nodiscard]] std::size_t position_of(const Journey& journey, const Touchpoint& touchpoint);

// The action that moves a touchpoint one step; to another stage it goes at the height it has
// now. Nothing where there is no further step.
[[nodiscard]] std::optional<actions::MoveTouchpoint> moved(
    const Journey& journey, const Touchpoint& touchpoint, Step step
);

// The action that a step of this card has: all that are selected go to another stage together where
// it is one of them, and do not change places within theirs.
[[nodiscard]] std::optional<Action> moved_with_selected(
    const State& state, const Touchpoint& touchpoint, Step step
);

} // namespace tappa::ui
