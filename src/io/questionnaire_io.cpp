#include "io/questionnaire_io.hpp"

#include "io/field_reader.hpp"
#include "io/field_writer.hpp"
#include "io/questionnaire_check.hpp"
#include "io/questionnaire_fields.hpp"

#include <optional>
#include <utility>

namespace tappa {

Result<Questionnaire> questionnaire_from_json(std::string_view bytes) {
    std::string storage;
    const Result<JsonOutline> outline = checked_file(bytes, questionnaire_file, storage);
    if (!outline)
        return outline.error();
    JsonInput input(*outline);
    Questionnaire questionnaire;
    FieldReader(input).members_of(questionnaire);
    if (input.error())
        return *input.error();
    if (std::optional<Error> problem = questionnaire_problem(questionnaire))
        return *problem;
    return questionnaire;
}

std::string json_from_questionnaire(const Questionnaire& questionnaire) {
    JsonOutput output(JsonLayout::Indented);
    FieldWriter(output).members_of(questionnaire);
    return output.take();
}

} // namespace tappa
