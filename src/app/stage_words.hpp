#pragma once

#include "base/language.hpp"
#include "scoring/intervals.hpp"
#include "scoring/stage.hpp"

#include <string>

namespace tappa {

// "2 · Developing"; of a stage that is not determined "between 1 · Initial and 3 · Defined"; where
// no key practice applies, that it cannot be determined; before the first level, that it is open.
[[nodiscard]] std::string stage_text(const GatedStage&, Language);
// The same in a few characters, for a figure: "2 · Developing", "1–3", "–".
[[nodiscard]] std::string short_stage_text(const GatedStage&, Language);
// How sure the stage is: "Stage 2 in 97% of the resamples, stage 3 in 3%". Needs stage_shares.
[[nodiscard]] std::string stage_shares_text(const StageShares&, Language);

} // namespace tappa
