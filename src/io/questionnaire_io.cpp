#include "io/questionnaire_io.hpp"

#include "io/checks.hpp"
#include "io/field_reader.hpp"
#include "io/field_writer.hpp"
#include "io/questionnaire_fields.hpp"

#include <optional>
#include <utility>

namespace tappa {

namespace {

std::optional<Error> questionnaire_problem(const Questionnaire& questionnaire) {
    IdSet capabilities;
    for (std::size_t i = 0; i < questionnaire.capabilities.size(); ++i) {
        const std::string& id = questionnaire.capabilities[i].id.text;
        if (!capabilities.insert(id).second)
            return duplicate_id(id, place("capabilities", i, "id"));
    }
    IdSet questions;
    for (std::size_t i = 0; i < questionnaire.questions.size(); ++i) {
        const Question& question = questionnaire.questions[i];
        if (!questions.insert(question.id.text).second)
            return duplicate_id(question.id.text, place("questions", i, "id"));
        if (capabilities.count(question.capability.text) == 0)
            return unknown_reference(question.capability.text, place("questions", i, "capability"));
    }
    return std::nullopt;
}

} // namespace

Result<Questionnaire> questionnaire_from_json(std::string_view bytes) {
    std::string storage;
    const Result<JsonOutline> outline = opened(bytes, questionnaire_file, storage);
    if (!outline)
        return outline.error();
    JsonInput input(outline->text);
    Questionnaire questionnaire;
    FieldReader(input).members_of(questionnaire);
    if (input.error())
        return *input.error();
    if (std::optional<Error> problem = questionnaire_problem(questionnaire))
        return *problem;
    return questionnaire;
}

std::string json_from_questionnaire(const Questionnaire& questionnaire) {
    JsonOutput output;
    FieldWriter(output).members_of(questionnaire);
    return output.take();
}

} // namespace tappa
