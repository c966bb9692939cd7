#include "web/content.hpp"

#include "app/documents/record.hpp"
#include "io/catalogue_io.hpp"
#include "io/questionnaire_io.hpp"

#include <utility>

namespace tappa::web {

Result<Content> content_from(
    const std::vector<std::string_view>& questionnaires, std::string_view catalogue
) {
    Content content;
    for (const std::string_view json : questionnaires) {
        Result<Questionnaire> questionnaire = questionnaire_from_json(json);
        if (!questionnaire)
            return questionnaire.error();
        content.questionnaires.push_back(std::move(questionnaire).value());
    }
    Result<Catalogue> actions = catalogue_from_json(catalogue);
    if (!actions)
        return actions.error();
    content.catalogue = std::move(actions).value();
    return content;
}

bool is_good_record(std::string_view bytes) {
    return record_from_bytes(bytes).ok();
}

} // namespace tappa::web
