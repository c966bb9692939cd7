#include "app/state.hpp"

#include "app/new_document.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

State initial_state(Content content, Language language) {
    State state;
    state.content = std::move(content);
    state.session.language = language;
    state.session.report_language = language;
    state.document = new_document(state.content, language, "", Date{});
    return state;
}

RespondentId current_respondent(const State& state) {
    const auto& respondents = state.document.assessment.respondents;
    return respondents.empty() ? RespondentId() : respondents.front().id;
}

const Journey& current_journey(const State& state) {
    static const Journey none; // of a default State, which no document ever filled
    const auto& journeys = state.document.journeys;
    const auto chosen = std::find_if(journeys.begin(), journeys.end(), [&](const Journey& journey) {
        return journey.id == state.session.journey;
    });
    if (chosen != journeys.end())
        return *chosen;
    return journeys.empty() ? none : journeys.front();
}

} // namespace tappa
