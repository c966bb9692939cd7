#include "app/exchange/exchange_words.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/texts.gen.hpp"
#include "io/catalogue_io.hpp"
#include "io/document_io.hpp"
#include "io/file_kind.hpp"
#include "io/json_string.hpp"
#include "io/json_writer.hpp"
#include "io/knowledge_io.hpp"
#include "io/limits.hpp"
#include "io/questionnaire_io.hpp"
#include "planning/lifts.hpp"
#include "texts/texts.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::cli {

namespace {

struct Verdict {
    std::string_view format; // empty: no kind of ours
    std::optional<Error> error;
    std::vector<std::string> unlifted = {}; // of a questionnaire; see unlifted_steps
    std::vector<int> open_stages = {};      // of a questionnaire; see stages_without_key_practice
    std::optional<AdoptionReport> adoption = {}; // of a journey of another program
};

template <typename T>
std::optional<Error> error_of(const Result<T>& result) {
    return result ? std::nullopt : std::optional<Error>(result.error());
}

// What the file says it is.
std::string format_of(const JsonOutline& outline) {
    for (const JsonOutline::Member& member : outline.members)
        if (member.key == "format")
            return text_of_json_string(member.value);
    return {};
}

// Nothing where the catalogue of actions cannot be read: that is another command's problem.
std::vector<std::string> unlifted_of(const Questionnaire& questionnaire) {
    const Result<std::string> bytes =
        read_file(data_folder() + "/questionnaires/actions.json", limits::content_bytes);
    const Result<Catalogue> catalogue =
        bytes ? catalogue_from_json(*bytes) : Result<Catalogue>(bytes.error());
    std::vector<std::string> steps;
    if (!catalogue)
        return steps;
    for (const PracticeStep& step : unlifted_steps(questionnaire, *catalogue))
        steps.push_back(
            step.question.text + " " + std::to_string(step.from) + "→"
            + std::to_string(step.from + 1)
        );
    return steps;
}

Verdict verdict_on_questionnaire(const std::string& bytes) {
    const Result<Questionnaire> questionnaire = questionnaire_from_json(bytes);
    if (!questionnaire)
        return {questionnaire_file.format, questionnaire.error()};
    return {
        questionnaire_file.format,
        std::nullopt,
        unlifted_of(*questionnaire),
        stages_without_key_practice(*questionnaire)};
}

constexpr std::string_view mermaid_journey = "mermaid-journey";
constexpr std::string_view cjml = "cjml";

Verdict verdict_on_foreign(
    const std::string& path, std::string bytes, ExchangeFormat format, Language language
) {
    Verdict verdict{format == ExchangeFormat::Cjml ? cjml : mermaid_journey, std::nullopt};
    const Result<ForeignFile> file = foreign_from(format, bytes);
    if (!file) {
        verdict.error = file.error();
        return verdict;
    }
    const AdoptionWords words = adoption_words("", language);
    std::vector<AdoptedJourney> journeys;
    for (const ForeignJourney& journey : file->journeys)
        journeys.push_back(adopted(journey, words));
    verdict.adoption = adoption_report(path, *file, journeys);
    return verdict;
}

Verdict verdict_on(const std::string& path, Language language) {
    const Result<std::string> bytes = read_file(path, limits::document_bytes);
    if (!bytes)
        return {"", bytes.error()};
    if (const auto foreign = exchange_format_of(path, *bytes))
        return verdict_on_foreign(path, *bytes, *foreign, language);
    const Result<JsonOutline> outline = outline_of(*bytes, limits::document_bytes);
    if (!outline)
        return {"", outline.error()};
    const std::string format = format_of(*outline);
    if (format == questionnaire_file.format)
        return verdict_on_questionnaire(*bytes);
    if (format == catalogue_file.format)
        return {catalogue_file.format, error_of(catalogue_from_json(*bytes))};
    if (format == glossary_file.format)
        return {glossary_file.format, error_of(glossary_from_json(*bytes))};
    if (format == knowledge_file.format)
        return {knowledge_file.format, error_of(knowledge_pages_from_json(*bytes))};
    // Also for what is none of ours: reading it as a document says what was found instead.
    const bool document = format == document_file.format;
    return {document ? document_file.format : "", error_of(document_from_json(*bytes))};
}

std::string kind_name(std::string_view format, Language language) {
    if (format == questionnaire_file.format)
        return std::string(text(CliText::KindQuestionnaire, language));
    if (format == catalogue_file.format)
        return std::string(text(CliText::KindCatalogue, language));
    if (format == glossary_file.format)
        return std::string(text(CliText::KindGlossary, language));
    if (format == knowledge_file.format)
        return std::string(text(CliText::KindKnowledge, language));
    if (format == mermaid_journey)
        return std::string(text(CliText::KindMermaid, language));
    if (format == cjml)
        return std::string(text(CliText::KindCjml, language));
    return std::string(text(CliText::KindDocument, language));
}

void write_file_verdict(
    JsonWriter& json,
    const std::string& path,
    const Verdict& verdict,
    const std::optional<Failure>& failure
) {
    json.begin_object();
    json.member("file", shown_on_line(path));
    json.key("format");
    if (verdict.format.empty())
        json.null();
    else
        json.value(verdict.format);
    json.member("valid", !failure.has_value());
    json.key("error");
    if (failure) {
        json.begin_object();
        json.member("code", failure->code);
        json.member("where", failure->where);
        json.member("message", failure->message);
        json.end_object();
    } else {
        json.null();
    }
    json.key("unlifted");
    json.begin_array();
    for (const std::string& step : verdict.unlifted)
        json.value(step);
    json.end_array();
    json.key("stages_without_key_practice");
    json.begin_array();
    for (const int stage : verdict.open_stages)
        json.value(stage);
    json.end_array();
    json.end_object();
}

} // namespace

Outcome validate(const Arguments& arguments) {
    Outcome outcome;
    const bool as_json = arguments.format == OutputFormat::Json;
    const Language language = as_json ? language_of_json(arguments) : arguments.language;
    JsonWriter json(JsonLayout::Indented);
    json.begin_object();
    json.key("files");
    json.begin_array();
    for (const std::string& path : arguments.files) {
        const Verdict verdict = verdict_on(path, language);
        std::optional<Failure> failure;
        if (verdict.error)
            failure = failure_of(path, *verdict.error, language);
        write_file_verdict(json, path, verdict, failure);
        if (!verdict.unlifted.empty())
            outcome.notes.push_back(shown_on_line(text_with(
                CliText::ValidateUnlifted, language, {path, joined(verdict.unlifted, ", ")}
            )));
        if (!verdict.open_stages.empty())
            outcome.notes.push_back(shown_on_line(text_count(
                CliText::ValidateStagesWithoutKeyPractice,
                language,
                static_cast<std::int64_t>(verdict.open_stages.size()),
                {path, joined(verdict.open_stages, ", ")}
            )));
        if (verdict.adoption)
            for (const std::string& sentence : sentences_of(*verdict.adoption, language))
                outcome.notes.push_back(shown_on_line(path + ": " + sentence));
        if (failure)
            outcome.failures.push_back(*failure);
        else if (!as_json)
            outcome.output +=
                shown_on_line(text_with(
                    CliText::ValidateValid, language, {path, kind_name(verdict.format, language)}
                ))
                + "\n";
    }
    json.end_array();
    json.end_object();
    if (as_json)
        outcome.output = json.take();
    return outcome;
}

} // namespace tappa::cli
