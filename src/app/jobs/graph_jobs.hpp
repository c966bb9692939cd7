#pragma once

#include "app/effect.hpp"
#include "app/state.hpp"

#include <string>
#include <vector>

// The graphs of large journeys are analysed by a job; small ones where they are needed
// (app/derived/derived.hpp).

namespace tappa {

// Starts the job for a large journey whose analysis is missing, in place of one for a former state
// of it. A failed job is not repeated until the journey changes or the person asks for it again.
// Returns whether an analysis has become that of the journey as it is now: an edit that changes no
// number needs no job.
bool ask_for_graphs(State& state, std::vector<Effect>& effects);

// Ends the job and forgets all analyses: another document has journeys of the same ids.
void forget_graphs(State& state, std::vector<Effect>& effects);

// Why the analysis of the journey on screen stays away, as a sentence that says what to do; empty
// while there is hope.
[[nodiscard]] std::string graph_failure(const State&, Language);
// The same of what priorities lack, of the first journey that failed.
[[nodiscard]] std::string leverage_failure(const State&, Language);

} // namespace tappa
