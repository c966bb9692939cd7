#include "cli/arguments.hpp"

#include "base/text.hpp"
#include "cli/texts.gen.hpp"
#include "texts/texts.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

namespace tappa::cli {

namespace {

template <typename T>
using Names = std::vector<std::pair<std::string_view, T>>;

const Names<Command>& command_names() {
    static const Names<Command> names{
        {"help", Command::Help},
        {"validate", Command::Validate},
        {"score", Command::Score},
        {"plan", Command::Plan},
        {"report", Command::Report}};
    return names;
}

const Names<OutputFormat>& format_names(Command command) {
    static const Names<OutputFormat> of_report{
        {"pdf", OutputFormat::Pdf},
        {"html", OutputFormat::Html},
        {"md", OutputFormat::Markdown},
        {"json", OutputFormat::Json}};
    static const Names<OutputFormat> of_others{
        {"text", OutputFormat::Text}, {"json", OutputFormat::Json}};
    return command == Command::Report ? of_report : of_others;
}

const Names<Language>& language_names() {
    static const Names<Language> names{{"it", Language::It}, {"en", Language::En}};
    return names;
}

template <typename T>
std::optional<T> named(const Names<T>& names, std::string_view name) {
    for (const auto& [known, value] : names)
        if (known == name)
            return value;
    return std::nullopt;
}

template <typename T>
std::string listed(const Names<T>& names) {
    std::vector<std::string> parts;
    for (const auto& entry : names)
        parts.emplace_back(entry.first);
    return joined(parts, ", ");
}

// The options as they were written, before anyone asks what they mean.
struct Pieces {
    std::vector<std::string> names; // neither options nor their values
    std::optional<std::string> format;
    std::optional<std::string> language;
    std::optional<std::string> output;
    bool help = false;
    bool version = false;
    std::string unknown;      // the first option that is none of ours
    std::string lacks_value;  // the first that came last
    std::string comes_double; // the first given twice
};

std::optional<std::string>* slot_of(Pieces& pieces, std::string_view option) {
    if (option == "--format")
        return &pieces.format;
    if (option == "--lang")
        return &pieces.language;
    if (option == "-o" || option == "--output")
        return &pieces.output;
    return nullptr;
}

void note(std::string& slot, const std::string& option) {
    if (slot.empty())
        slot = option;
}

Pieces pieces_of(const std::vector<std::string>& words) {
    Pieces pieces;
    bool only_names = false; // after "--"
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (only_names || word.size() < 2 || word[0] != '-') {
            pieces.names.push_back(word);
            continue;
        }
        if (word == "--") {
            only_names = true;
            continue;
        }
        if (word == "--help" || word == "-h" || word == "--version") {
            (word == "--version" ? pieces.version : pieces.help) = true;
            continue;
        }
        const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string::npos;
        const std::string option = word.substr(0, equals);
        std::optional<std::string>* const slot = slot_of(pieces, option);
        if (!slot) {
            note(pieces.unknown, option);
            continue;
        }
        if (slot->has_value())
            note(pieces.comes_double, option);
        if (equals != std::string::npos)
            *slot = word.substr(equals + 1);
        else if (i + 1 < words.size())
            *slot = words[++i];
        else
            note(pieces.lacks_value, option);
    }
    return pieces;
}

// The first thing wrong with the number of files or an option, or nothing.
std::string count_problem(const Arguments& arguments, const Pieces& pieces) {
    const std::size_t count = arguments.files.size();
    if (count == 0)
        return std::string(text(CliText::UsageNoFile, arguments.language));
    if (arguments.command != Command::Validate && count > 1)
        return std::string(text(CliText::UsageOneFile, arguments.language));
    if (pieces.output && arguments.command != Command::Report)
        return text_with(CliText::UsageOptionOfReport, arguments.language, {"-o"});
    if (pieces.output && pieces.output->empty())
        return text_with(CliText::UsageLacksValue, arguments.language, {"-o"});
    return {};
}

std::string option_problem(const Pieces& pieces, Language language) {
    if (!pieces.unknown.empty())
        return text_with(CliText::UsageUnknownOption, language, {pieces.unknown});
    if (!pieces.lacks_value.empty())
        return text_with(CliText::UsageLacksValue, language, {pieces.lacks_value});
    if (!pieces.comes_double.empty())
        return text_with(CliText::UsageComesDouble, language, {pieces.comes_double});
    return {};
}

} // namespace

std::variant<Arguments, UsageError> arguments_from(
    const std::vector<std::string>& words, const std::string& locale
) {
    Pieces pieces = pieces_of(words);
    Arguments arguments;
    if (pieces.language)
        arguments.chosen_language = named(language_names(), *pieces.language);
    arguments.language = arguments.chosen_language.value_or(language_from_locale(locale));

    const auto wrong = [&](std::string message) {
        return UsageError{std::move(message), arguments.language};
    };
    const std::string problem = option_problem(pieces, arguments.language);
    if (!problem.empty())
        return wrong(problem);
    if (pieces.language && !arguments.chosen_language)
        return wrong(text_with(
            CliText::UsageUnknownValue,
            arguments.language,
            {"--lang", *pieces.language, listed(language_names())}
        ));
    if (pieces.help)
        return arguments;
    if (pieces.version) {
        arguments.command = Command::Version;
        return arguments;
    }
    if (pieces.names.empty())
        return wrong(std::string(text(CliText::UsageNoCommand, arguments.language)));
    const std::optional<Command> command = named(command_names(), pieces.names.front());
    if (!command)
        return wrong(
            text_with(CliText::UsageUnknownCommand, arguments.language, {pieces.names.front()})
        );
    arguments.command = *command;
    if (arguments.command == Command::Help)
        return arguments;

    arguments.files.assign(pieces.names.begin() + 1, pieces.names.end());
    const std::string miscounted = count_problem(arguments, pieces);
    if (!miscounted.empty())
        return wrong(miscounted);
    const Names<OutputFormat>& formats = format_names(arguments.command);
    if (!pieces.format && arguments.command == Command::Report)
        return wrong(text_with(CliText::UsageNoFormat, arguments.language, {listed(formats)}));
    if (pieces.format) {
        const std::optional<OutputFormat> format = named(formats, *pieces.format);
        if (!format)
            return wrong(text_with(
                CliText::UsageUnknownValue,
                arguments.language,
                {"--format", *pieces.format, listed(formats)}
            ));
        arguments.format = *format;
    }
    if (pieces.output)
        arguments.output = *pieces.output;
    return arguments;
}

} // namespace tappa::cli
