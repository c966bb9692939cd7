#pragma once

#include "app/state.hpp"
#include "scoring/results.hpp"

#include <vector>

namespace tappa {

// The questions the assess screen shows, in the questionnaire's order. The pointers live as long as
// the state's questionnaire.
[[nodiscard]] std::vector<const Question*> filtered_questions(const State&, const Results&);

} // namespace tappa
