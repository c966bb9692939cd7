#include "cli/workbook.hpp"

#include "base/text.hpp"
#include "cli/files.hpp"
#include "cli/node_part.hpp"
#include "cli/outcome.hpp"
#include "cli/texts.gen.hpp"
#include "texts/texts.hpp"

#include <array>
#include <utility>

namespace tappa::cli {

namespace {

// What the part for Node says on standard error, alone on a line.
struct Told {
    std::string_view word;
    CliText sentence;
};
constexpr std::array<Told, 5> told{
    {{"locked", CliText::WorkbookLocked},
     {"damaged", CliText::WorkbookDamaged},
     {"too-large", CliText::WorkbookTooLarge},
     {"too-many-cells", CliText::WorkbookTooLarge},
     {"no-plan", CliText::WorkbookNoPlan}}};

ReadWorkbook problem(std::string sentence) {
    return {"", std::move(sentence)};
}

} // namespace

bool is_workbook(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")
        || bytes.starts_with("\xd0\xcf\x11\xe0");
}

ReadWorkbook plan_in_workbook(std::string_view bytes, Language language) {
    const std::string program =
        environment("TAPPA_WORKBOOK_NODE", data_folder() + "/build/workbook_node.mjs");
    NodePart part = run_node_part(program, {}, bytes);
    switch (part.end) {
    case NodePart::End::NoProgram:
        return problem(text_with(CliText::WorkbookNoPart, language, {program}));
    case NodePart::End::NoNode:
        return problem(std::string(text(CliText::WorkbookNoNode, language)));
    case NodePart::End::Failed:
    case NodePart::End::Ended:
        break;
    }
    const std::string_view said = trimmed(part.errors);
    if (part.end == NodePart::End::Ended && part.status == 0 && !part.output.empty())
        return {std::move(part.output), ""};
    for (const Told& one : told)
        if (said == one.word)
            return problem(std::string(text(one.sentence, language)));
    return problem(
        text_with(CliText::WorkbookFailed, language, {shown_on_line(said.empty() ? "node" : said)})
    );
}

} // namespace tappa::cli
