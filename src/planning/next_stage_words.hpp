#pragma once

#include "base/language.hpp"
#include "model/questionnaire.hpp"
#include "planning/next_stage.hpp"
#include "scoring/stage.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// What it takes to reach the next stage, in sentences for screen, report and command line: which
// actions lift what holds it back, with their person-days; which practices nothing lifts; how many
// key practices without a level may hold it back too. Empty where nothing is known to.
[[nodiscard]] std::vector<std::string> next_stage_sentences(
    const WayToNextStage&, const GatedStage&, const Questionnaire&, Language
);

// "At EUR 500 a person-day, the work on them costs EUR 15,500": of what is proposed. At one rate
// for all, what takes the fewest days costs least, too. Empty without a rate, or where nothing is.
[[nodiscard]] std::string next_stage_cost(
    const WayToNextStage&, double day_rate, std::string_view currency, Language
);

// "Prepares: Map the journey": the practices of an action that only comes before one that lifts
// them.
[[nodiscard]] std::string preparing_words(const std::string& practices, Language);

} // namespace tappa
