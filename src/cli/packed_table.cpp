#include "cli/packed_table.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/files.hpp"
#include "cli/node_part.hpp"
#include "cli/texts.gen.hpp"
#include "io/limits.hpp"
#include "texts/texts.hpp"

#include <array>
#include <utility>

namespace tappa::cli {

namespace {

struct Problem {
    std::string_view name; // as web/cli/table_node.ts says it
    CliText text;
};
constexpr std::array<Problem, 9> problems{
    {{"bad-archive", CliText::FilesBadArchive},
     {"no-table", CliText::FilesNoTable},
     {"too-large", CliText::FilesTableTooLarge},
     {"workbook-too-large", CliText::FilesWorkbookTooLarge},
     {"too-many-cells", CliText::FilesTooManyCells},
     {"locked-workbook", CliText::FilesLockedWorkbook},
     {"bad-workbook", CliText::FilesBadWorkbook},
     {"empty-workbook", CliText::FilesEmptyWorkbook},
     {"no-plan", CliText::FilesNoPlan}}};

std::string megabytes(std::size_t bytes) {
    return std::to_string(bytes / 1'000'000);
}

// What the sentence says is the most; empty where it names none.
std::string limit_of(CliText problem, std::size_t most_bytes, Language language) {
    switch (problem) {
    case CliText::FilesTableTooLarge:
        return megabytes(most_bytes);
    case CliText::FilesWorkbookTooLarge: // whatever is read: the part's own limits, as the page's
        return megabytes(limits::table_bytes);
    case CliText::FilesTooManyCells:
        return formatted_integer(std::int64_t{limits::workbook_cells}, language);
    default:
        return {};
    }
}

std::string sentence_of(const std::string& errors, std::size_t most_bytes, Language language) {
    constexpr std::string_view key = "problem:";
    const std::string_view said = trimmed(errors);
    for (const Problem& each : problems)
        if (said.starts_with(key) && said.substr(key.size()) == each.name)
            return text_with(each.text, language, {limit_of(each.text, most_bytes, language)});
    return text_with(
        CliText::FilesTableFailed, language, {shown_on_line(said.empty() ? "node" : said)}
    );
}

ReadTable read_by_node(
    const std::string& option, std::string_view bytes, std::size_t most_bytes, Language language
) {
    const std::string program =
        environment("TAPPA_TABLE_NODE", data_folder() + "/build/table_node.mjs");
    NodePart part = run_node_part(program, {option}, bytes);
    switch (part.end) {
    case NodePart::End::NoProgram:
        return {"", text_with(CliText::FilesNoTablePart, language, {program})};
    case NodePart::End::NoNode:
        return {"", std::string(text(CliText::FilesTableNoNode, language))};
    case NodePart::End::Ended:
        if (part.status == 0)
            return {std::move(part.output), ""};
        break;
    case NodePart::End::Failed:
        break;
    }
    return {"", sentence_of(part.errors, most_bytes, language)};
}

} // namespace

bool is_workbook(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04")        // a zip archive, as workbooks are
        || bytes.starts_with("PK\x05\x06")        // an empty one
        || bytes.starts_with("\xD0\xCF\x11\xE0"); // before .xlsx, or with a password
}

std::optional<Failure> unpack_table(
    const std::string& path, std::string& bytes, std::size_t most_bytes, Language language
) {
    constexpr std::string_view gzip = "\x1F\x8B";
    if (!bytes.starts_with(gzip) && !is_workbook(bytes))
        return std::nullopt;
    ReadTable read =
        read_by_node("--most-bytes=" + std::to_string(most_bytes), bytes, most_bytes, language);
    if (!read.problem.empty())
        return Failure{path, "unusable-table", "", std::move(read.problem)};
    bytes = std::move(read.table);
    return std::nullopt;
}

ReadTable plan_in_workbook(std::string_view bytes, Language language) {
    ReadTable read = read_by_node("--plan", bytes, limits::table_bytes, language);
    if (read.problem.empty() && read.table.empty()) // a plan has at least its names of columns
        read.problem = sentence_of({}, limits::table_bytes, language);
    return read;
}

} // namespace tappa::cli
