#include "app/documents/new_document.hpp"

#include "app/texts.hpp"

#include <utility>

namespace tappa {

Document new_document(
    const Questionnaire& questionnaire, Language language, std::string id, Date date
) {
    Document document;
    document.id = std::move(id);
    document.title = text(Text::DetailsNewTitle, language);
    document.language = language;
    document.date = date;
    document.assessment.questionnaire_id = questionnaire.id;
    document.assessment.questionnaire_revision = questionnaire.revision;
    Respondent& respondent = document.assessment.respondents.emplace_back();
    respondent.id = RespondentId("r-1");
    Journey& journey = document.journeys.emplace_back();
    journey.id = JourneyId("j-1");
    journey.name = text(Text::JourneyNewName, language);
    return document;
}

} // namespace tappa
