#pragma once

#include "app/state.hpp"
#include "scoring/results.hpp"

#include <vector>

namespace tappa {

// The answer of the one whose answers are shown to each question, in the questionnaire's order;
// null where there is none. One walk over the answers, of which there may be tens of thousands.
// The pointers live until the document changes.
[[nodiscard]] std::vector<const Answer*> current_answers(const State&);

// Whether the one whose answers are shown has answered everything.
[[nodiscard]] bool has_answered_all(const State&);

// The questions the assess screen shows, in the questionnaire's order. The pointers live as long as
// the state's questionnaire.
[[nodiscard]] std::vector<const Question*> filtered_questions(const State&, const Results&);
[[nodiscard]] std::vector<const Question*> filtered_questions(
    const State&, const Results&, const std::vector<const Answer*>& current_answers
);

} // namespace tappa
