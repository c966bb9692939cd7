#include "app/state.hpp"

#include "app/documents/new_document.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

State initial_state(Language language) {
    State state;
    state.session.language = language;
    state.session.report_language = language;
    state.document = new_document({}, language, "", Date{});
    return state;
}

void receive_content(State& state, Content content) {
    state.content = std::move(content);
    if (!state.session.has_document)
        state.document = new_document(
            shipped_questionnaire(state.content, {}), state.session.language, "", Date{}
        );
}

const Questionnaire* find_shipped(const Content& content, std::string_view id) {
    for (const Questionnaire& each : content.questionnaires)
        if (each.id == id)
            return &each;
    return nullptr;
}

const Shared<Questionnaire>& shipped_questionnaire(const Content& content, std::string_view id) {
    static const Shared<Questionnaire> none; // before the content has arrived
    for (const Shared<Questionnaire>& each : content.questionnaires)
        if (each->id == id)
            return each;
    return content.questionnaires.empty() ? none : content.questionnaires.front();
}

const Shared<Questionnaire>& questionnaire_part(const Content& content, const Document& document) {
    if (document.questionnaire)
        return *document.questionnaire;
    return shipped_questionnaire(content, document.assessment->questionnaire_id);
}

const Questionnaire& questionnaire_of(const Content& content, const Document& document) {
    return questionnaire_part(content, document);
}

const Questionnaire& current_questionnaire(const State& state) {
    return questionnaire_of(state.content, state.document);
}

RespondentId current_respondent(const State& state) {
    const auto& respondents = state.document.assessment->respondents;
    for (const Respondent& each : respondents)
        if (each.id == state.session.respondent)
            return each.id;
    return respondents.empty() ? RespondentId() : respondents.front().id;
}

const Shared<Journey>& journey_part(const State& state) {
    static const Shared<Journey> none; // of a default State, which no document ever filled
    const Journeys& journeys = state.document.journeys;
    const auto chosen = std::find_if(journeys.begin(), journeys.end(), [&](const Journey& journey) {
        return journey.id == state.session.journey;
    });
    if (chosen != journeys.end())
        return *chosen;
    return journeys.empty() ? none : journeys.front();
}

const Journey& current_journey(const State& state) {
    return journey_part(state);
}

} // namespace tappa
