// The help, made from the records of commands and options.

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace tappa::cli {

namespace {

// What stands left, and what it means.
using Lines = std::vector<std::pair<std::string, std::string>>;

std::string section(CliText head, const Lines& lines, Language language) {
    std::size_t width = 0;
    for (const auto& line : lines)
        width = std::max(width, code_point_count(line.first));
    std::string block = "\n" + std::string(text(head, language)) + "\n";
    for (const auto& [left, meaning] : lines) {
        const std::size_t gap = width - code_point_count(left) + 3;
        block += "  " + left + std::string(gap, ' ') + meaning + "\n";
    }
    return block;
}

Lines command_lines(Language language) {
    Lines lines;
    for (const Command& command : all_commands()) {
        std::string call = "tappa " + std::string(command.name);
        if (command.files == Files::Several)
            call += " FILE…";
        if (command.files == Files::One || command.files == Files::OneOrTable)
            call += " FILE";
        if (command.must_choose_format)
            call += " --format FORMAT";
        lines.emplace_back(std::move(call), text(command.what, language));
    }
    return lines;
}

Lines format_lines(Language language) {
    Lines lines;
    for (const Command& command : all_commands()) {
        if (command.files == Files::None)
            continue;
        std::vector<std::string> names;
        for (const Format& format : command.formats)
            names.emplace_back(format.name);
        if (!command.must_choose_format)
            names.front() = text_with(CliText::HelpDefault, language, {names.front()});
        lines.emplace_back(command.name, joined(names, ", "));
    }
    return lines;
}

Lines option_lines(Language language) {
    Lines lines;
    for (const Option& option : all_options()) {
        std::string left(option.short_name);
        left += (left.empty() ? "" : ", ") + std::string(option.name);
        if (!option.value.empty())
            left += " " + std::string(option.value);
        std::string meaning(text(option.what, language));
        std::string command(option.command);
        if (!option.also.empty())
            command += ", " + std::string(option.also);
        if (!command.empty())
            meaning = text_with(CliText::HelpOnly, language, {command, meaning});
        lines.emplace_back(std::move(left), std::move(meaning));
    }
    lines.emplace_back("--", text(CliText::OptionRest, language));
    return lines;
}

} // namespace

Outcome help(const Arguments& arguments) {
    const Language language = arguments.language;
    const Lines variables{
        {"TAPPA_DATA_DIR", std::string(text(CliText::VariableData, language))},
        {"TAPPA_PDF_NODE", std::string(text(CliText::VariablePdf, language))},
        {"TAPPA_TABLE_NODE", std::string(text(CliText::VariableTable, language))},
        {"TAPPA_FONTS_DIR", std::string(text(CliText::VariableFonts, language))}};
    Outcome outcome;
    outcome.output = text_with(CliText::HelpTitle, language, {TAPPA_VERSION}) + "\n"
        + section(CliText::HelpUsage, command_lines(language), language)
        + section(CliText::HelpOptions, option_lines(language), language)
        + section(CliText::HelpFormats, format_lines(language), language)
        + section(CliText::HelpVariables, variables, language) + "\n"
        + std::string(text(CliText::HelpInput, language)) + "\n"
        + std::string(text(CliText::HelpProblems, language)) + "\n"
        + std::string(text(CliText::HelpExit, language)) + "\n";
    return outcome;
}

} // namespace tappa::cli
