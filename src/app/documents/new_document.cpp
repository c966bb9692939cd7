#include "app/documents/new_document.hpp"

#include "app/texts.hpp"
#include "base/text.hpp"

#include <algorithm>
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
    Assessment& assessment = document.assessment.edit();
    assessment.questionnaire_id = questionnaire.id;
    assessment.questionnaire_revision = questionnaire.revision;
    assessment.respondents.emplace_back().id = RespondentId("r-1");
    Journey& journey = document.journeys.emplace_back().edit();
    journey.id = JourneyId("j-1");
    journey.name = text(Text::JourneyNewName, language);
    return document;
}

bool is_unnamed(const Document& document) {
    const std::string title(trimmed(document.title));
    return title.empty()
        || std::any_of(
               std::begin(all_languages),
               std::end(all_languages),
               [&](const Language language) {
                   return title == text(Text::DetailsNewTitle, language);
               }
        );
}

} // namespace tappa
