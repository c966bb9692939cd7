#include "app/documents/new_document.hpp"

#include "app/document_rules.hpp"
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
    const std::string_view title = trimmed(document.title);
    const auto is_stand_in = [&](const Language language) {
        const std::string_view fresh = text(Text::DetailsNewTitle, language);
        return title == fresh || title == copy_title(fresh, language)
            || title == copy_title("", language);
    };
    return title.empty()
        || std::any_of(std::begin(all_languages), std::end(all_languages), is_stand_in);
}

bool is_empty(const Journey& journey) {
    return journey.touchpoints.empty() && journey.pain_points.empty()
        && journey.opportunities.empty() && journey.quotes.empty();
}

bool is_unnamed(const Journey& journey) {
    const std::string_view name = trimmed(journey.name);
    const auto is_stand_in = [&](const Language language) {
        return name == text(Text::JourneyNewName, language)
            || name == text(Text::JourneysNewName, language);
    };
    return name.empty()
        || std::any_of(std::begin(all_languages), std::end(all_languages), is_stand_in);
}

std::string shown_title(std::string_view title, Language language) {
    return std::string(trimmed(title).empty() ? text(Text::DetailsUntitled, language) : title);
}

std::string copy_title(std::string_view title, Language language) {
    return clean_text(
        text_with(Text::ConflictCopyTitle, language, {shown_title(title, language)}), limits::title
    );
}

} // namespace tappa
