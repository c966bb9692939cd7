#pragma once

#include "base/language.hpp"
#include "cli/outcome.hpp"
#include "model/plan.hpp"
#include "planning/completeness.hpp"

#include <string>
#include <vector>

namespace tappa::cli {

// The titles of these actions of the plan, the id for one without.
[[nodiscard]] std::vector<std::string> titles_of(const Plan&, const std::vector<PlanActionId>&);

// Notes what can be used and is odd all the same: dates in the wrong order, targets that ask for
// nothing or for the worse, circles of prerequisites, a country whose holidays are not known,
// owners whom no action has.
void add_oddities(
    Outcome& outcome, const std::string& path, const Plan&, const Completeness&, Language language
);

} // namespace tappa::cli
