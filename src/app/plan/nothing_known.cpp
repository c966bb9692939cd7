#include "app/plan/nothing_known.hpp"

#include <algorithm>

namespace tappa {

std::optional<Text> nothing_known_words(const Document& document, const Results& results) {
    const bool has_pain = std::any_of(
        document.journeys.begin(),
        document.journeys.end(),
        [](const Shared<Journey>& journey) { return !journey->pain_points.empty(); }
    );
    if (results.overall.value || has_pain)
        return std::nullopt;
    return document.assessment->answers.empty() ? Text::PlanEmptyNothingKnown
                                                : Text::PlanEmptyNoLevel;
}

} // namespace tappa
