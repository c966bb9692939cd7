#include "cli/packed_table.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/files.hpp"
#include "cli/node_part.hpp"
#include "cli/texts.gen.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace tappa::cli {

namespace {

using namespace std::string_view_literals;

constexpr std::array beginnings{
    "\x1F\x8B"sv,         // gzip
    "PK\x03\x04"sv,       // zip, and the workbooks that are one
    "PK\x05\x06"sv,       // an empty one
    "\xD0\xCF\x11\xE0"sv, // workbooks before .xlsx, and those with a password
};

constexpr std::size_t most_cells = 5'000'000; // WORKBOOK_LIMITS of web/src/workbook/parts.ts

struct Problem {
    std::string_view name; // as web/cli/table_node.ts says it
    CliText text;
};
constexpr std::array<Problem, 7> problems{
    {{"bad-archive", CliText::FilesBadArchive},
     {"no-table", CliText::FilesNoTable},
     {"too-large", CliText::FilesTableTooLarge},
     {"too-many-cells", CliText::FilesTooManyCells},
     {"locked-workbook", CliText::FilesLockedWorkbook},
     {"bad-workbook", CliText::FilesBadWorkbook},
     {"empty-workbook", CliText::FilesEmptyWorkbook}}};

std::string sentence_of(const std::string& errors, std::size_t most_bytes, Language language) {
    constexpr std::string_view key = "problem:";
    const std::string_view said = trimmed(errors);
    for (const Problem& each : problems)
        if (said.starts_with(key) && said.substr(key.size()) == each.name) {
            const std::string limit = each.text == CliText::FilesTooManyCells
                ? formatted_integer(static_cast<std::int64_t>(most_cells), language)
                : std::to_string(most_bytes / 1'000'000);
            return text_with(each.text, language, {limit});
        }
    return text_with(CliText::FilesTableFailed, language, {shown_on_line(said)});
}

} // namespace

std::optional<Failure> unpack_table(
    const std::string& path, std::string& bytes, std::size_t most_bytes, Language language
) {
    const bool is_packed =
        std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view begin) {
            return bytes.starts_with(begin);
        });
    if (!is_packed)
        return std::nullopt;
    const auto problem = [&](std::string sentence) {
        return Failure{path, "unusable-table", "", std::move(sentence)};
    };
    const std::string program =
        environment("TAPPA_TABLE_NODE", data_folder() + "/build/table_node.mjs");
    NodePart part = run_node_part(program, {"--most-bytes=" + std::to_string(most_bytes)}, bytes);
    switch (part.end) {
    case NodePart::End::NoProgram:
        return problem(text_with(CliText::FilesNoTablePart, language, {program}));
    case NodePart::End::NoNode:
        return problem(std::string(text(CliText::FilesTableNoNode, language)));
    case NodePart::End::Failed:
    case NodePart::End::Ended:
        break;
    }
    if (part.end == NodePart::End::Failed || part.status != 0)
        return problem(sentence_of(part.errors, most_bytes, language));
    bytes = std::move(part.output);
    return std::nullopt;
}

} // namespace tappa::cli
