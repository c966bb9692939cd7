#include "app/documents/new_document.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/pdf.hpp"
#include "cli/texts.gen.hpp"
#include "report/build.hpp"
#include "report/html_writer.hpp"
#include "report/json_tree_writer.hpp"
#include "report/markdown_writer.hpp"
#include "texts/texts.hpp"

#include <string>
#include <variant>

namespace tappa::cli {

namespace {

std::string text_of(const report::Report& tree, OutputFormat format) {
    if (format == OutputFormat::Html)
        return report::html_from_report(tree);
    if (format == OutputFormat::Markdown)
        return report::markdown_from_report(tree);
    return report::json_from_report(tree);
}

} // namespace

Outcome report(const Arguments& arguments) {
    const std::string& path = arguments.files.front();
    const std::variant<Assessed, Failure> loaded = assessed_from(path, arguments.language);
    if (const Failure* const failure = std::get_if<Failure>(&loaded))
        return failed(*failure);
    const Assessed& assessed = *std::get_if<Assessed>(&loaded);
    const report::Report tree = report::build_report(
        assessed.document,
        assessed.questionnaire(),
        assessed.content.catalogue,
        arguments.chosen_language.value_or(assessed.document.language),
        {.unnamed = is_unnamed(assessed.document)}
    );
    std::string bytes = text_of(tree, arguments.format);
    std::string lacking;
    if (arguments.format == OutputFormat::Pdf) {
        MadePdf pdf = pdf_from_tree(bytes, arguments.language);
        if (!pdf.problem.empty())
            return failed({path, error_id(ErrorCode::PdfFailed), "", pdf.problem});
        bytes = pdf.bytes;
        lacking = characters_named(pdf.lacking);
    }

    Outcome outcome;
    add_notes(outcome, path, derived_from(assessed), arguments.language);
    if (!lacking.empty())
        outcome.notes.push_back(
            text_with(CliText::FilesLackingCharacters, arguments.language, {lacking})
        );
    outcome.output = bytes;
    return outcome;
}

} // namespace tappa::cli
