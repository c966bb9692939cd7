#include "web/content.hpp"

#include "app/record.hpp"
#include "io/catalogue_io.hpp"
#include "io/questionnaire_io.hpp"

#include <utility>

namespace tappa::web {

Result<Content> content_from(std::string_view questionnaire, std::string_view catalogue) {
    Result<Questionnaire> questions = questionnaire_from_json(questionnaire);
    if (!questions)
        return questions.error();
    Result<Catalogue> actions = catalogue_from_json(catalogue);
    if (!actions)
        return actions.error();
    return Content{std::move(questions).value(), std::move(actions).value()};
}

bool is_good_record(std::string_view bytes) {
    return record_from_bytes(bytes).ok();
}

} // namespace tappa::web
