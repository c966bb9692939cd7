#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// Of the touchpoint that is open: the emotion to reach, how personas and segments feel, what
// customers think, say and want, and what happens backstage.
void experience_ui(Ui& ui, const State& state, const Touchpoint& touchpoint);

// Among the fields of the journey on screen: the persona or segment that it is of, chosen or
// described, and those that it is not of.
void own_persona_ui(Ui& ui, const State& state, const Derived& derived, PersonaKind kind);
void other_personas_ui(Ui& ui, const State& state, const Derived& derived);

} // namespace tappa::ui
