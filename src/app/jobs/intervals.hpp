#pragma once

#include "app/effect.hpp"
#include "app/state.hpp"

#include <optional>
#include <string>
#include <vector>

// The confidence intervals that screens show are computed by a job. Exports and the command line
// compute them themselves (report/build.hpp) and never take what is on the screen.

namespace tappa {

// What to do after a job failed so, in a sentence.
[[nodiscard]] std::string job_failure_sentence(JobFailure, Language);

// From three respondents on every score has an interval.
[[nodiscard]] bool expects_intervals(const State&);
// Those of the document as it is now or, while they are being computed anew, those before.
// Null when there are none, and when computing them failed.
[[nodiscard]] const Intervals* intervals_of(const State&);
// They are expected, and those of the document as it is now are not there yet.
[[nodiscard]] bool are_intervals_missing(const State&);
// Why they stay away, as a sentence that says what to do; empty while there is hope.
[[nodiscard]] std::string interval_failure(const State&, Language);

// Starts the job where a screen shows intervals that are missing, in place of one for a former
// state of the document. A failed job is not repeated until the document changes or the person asks
// for it again.
void ask_for_intervals(State& state, std::vector<Effect>& effects);

} // namespace tappa
