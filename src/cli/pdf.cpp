#include "cli/pdf.hpp"

#include "app/texts.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/files.hpp"
#include "cli/node_part.hpp"
#include "cli/outcome.hpp"
#include "cli/texts.gen.hpp"
#include "texts/texts.hpp"

namespace tappa::cli {

namespace {

MadePdf problem(std::string sentence) {
    return {"", std::move(sentence), ""};
}

// What web/pdf/node.ts says of characters that no font has.
std::string lacking_in(const std::string& errors) {
    constexpr std::string_view key = "lacking:";
    const std::size_t start = errors.find(key);
    if (start == std::string::npos)
        return {};
    const std::size_t from = start + key.size();
    return errors.substr(from, errors.find('\n', from) - from);
}

} // namespace

MadePdf pdf_from_tree(std::string_view tree_json, Language language) {
    const std::string build = data_folder() + "/build";
    const std::string program = environment("TAPPA_PDF_NODE", build + "/pdf_node.mjs");
    const std::string fonts = environment("TAPPA_FONTS_DIR", build + "/fonts");
    NodePart part = run_node_part(
        program,
        {"-",
         "-",
         "--regular",
         fonts + "/inter-regular-print.otf",
         "--semibold",
         fonts + "/inter-semibold-print.otf",
         "--whole-regular",
         fonts + "/inter-regular-whole.otf",
         "--whole-semibold",
         fonts + "/inter-semibold-whole.otf"},
        tree_json
    );
    switch (part.end) {
    case NodePart::End::NoProgram:
        return problem(text_with(CliText::FilesNoPdfPart, language, {program}));
    case NodePart::End::NoNode:
        return problem(std::string(text(CliText::FilesNoNode, language)));
    case NodePart::End::Failed:
    case NodePart::End::Ended:
        break;
    }
    // An empty file is no PDF, whatever the program said at its end.
    if (part.end == NodePart::End::Failed || part.status != 0 || part.output.empty())
        return problem(error_sentence(
            {ErrorCode::PdfFailed, "", {shown_on_line(trimmed(part.errors))}}, language
        ));
    return {std::move(part.output), "", lacking_in(part.errors)};
}

} // namespace tappa::cli
