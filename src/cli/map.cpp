#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/chosen_journey.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/pdf.hpp"
#include "cli/texts.gen.hpp"
#include "io/document_io.hpp"
#include "io/limits.hpp"
#include "report/journey_map.hpp"
#include "report/json_tree_writer.hpp"
#include "texts/texts.hpp"

#include <string>
#include <variant>

namespace tappa::cli {

namespace {

Outcome drawn(const Document& document, const Journey& journey, const Arguments& arguments) {
    const std::string& path = arguments.files.front();
    const Language language = arguments.chosen_language.value_or(document.language);
    const report::MapInput input = report::whole_map(journey, document);
    const report::JourneyMap map = report::journey_map(input, arguments.paper, language);
    Outcome outcome;
    const auto note = [&](CliText id, const std::string& value) {
        outcome.notes.push_back(
            shown_on_line(path) + ": " + text_with(id, arguments.language, {value})
        );
    };
    if (const std::optional<double> cut = report::share_cut_off(map))
        note(CliText::MapCut, formatted_percent(*cut, 0, arguments.language));
    else if (const std::optional<double> smallest = report::hard_to_read(map))
        note(CliText::MapSmall, formatted_short(*smallest, 1, arguments.language));
    if (arguments.format == OutputFormat::Svg) {
        outcome.output = report::svg_from_map(map, arguments.paper);
        return outcome;
    }
    MadePdf pdf = pdf_from_tree(
        report::json_from_report(report::sheet_from_map(map, input, language)), arguments.language
    );
    if (!pdf.problem.empty())
        return failed({path, error_id(ErrorCode::PdfFailed), "", pdf.problem});
    if (!pdf.lacking.empty())
        outcome.notes.push_back(text_with(
            CliText::FilesLackingCharacters, arguments.language, {characters_named(pdf.lacking)}
        ));
    outcome.output = std::move(pdf.bytes);
    return outcome;
}

} // namespace

Outcome map(const Arguments& arguments) {
    const std::string& path = arguments.files.front();
    const Result<std::string> bytes = read_file(path, limits::document_bytes);
    if (!bytes)
        return failed(failure_of(path, bytes.error(), arguments.language));
    const Result<Document> document = document_from_json(*bytes);
    if (!document)
        return failed(failure_of(path, document.error(), arguments.language));
    const std::variant<std::size_t, Failure> chosen = chosen_journey(*document, arguments);
    if (const Failure* const failure = std::get_if<Failure>(&chosen))
        return failed(*failure);
    return drawn(*document, *document->journeys[*std::get_if<std::size_t>(&chosen)], arguments);
}

} // namespace tappa::cli
