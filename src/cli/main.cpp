#include "cli/arguments.hpp"
#include "cli/bad_rows.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/texts.gen.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tappa::cli {

namespace {

constexpr int ended_well = 0;
constexpr int bad_input = 1;
constexpr int bad_usage = 2;

// As a language tag, "it-IT" for "it_IT.UTF-8". The order of the variables and the parts of a
// locale's name are those of POSIX (Base Definitions, 8.2).
std::string locale_of_environment() {
    std::string locale = environment("LC_ALL", environment("LC_MESSAGES", environment("LANG", "")));
    locale = locale.substr(0, locale.find_first_of(".@"));
    std::replace(locale.begin(), locale.end(), '_', '-');
    return locale;
}

void say(std::FILE* stream, std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stream);
}

// To standard output or into the file asked for. What stood in the way, or nothing.
std::optional<Failure> written(const Arguments& arguments, const std::string& output) {
    if (!arguments.output_is_file()) {
        say(stdout, output);
        if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
            return std::nullopt;
    }
    const std::optional<std::string> problem = arguments.output_is_file()
        ? write_file(arguments.output, output)
        : std::optional<std::string>(std::strerror(errno));
    if (!problem)
        return std::nullopt;
    return Failure{
        arguments.output_is_file() ? arguments.output : "tappa",
        "write-failed",
        "",
        text_with(CliText::FilesNotWritten, arguments.language, {*problem})};
}

// A result must not take the place of what it was made from.
std::optional<Failure> replaces_input(const Arguments& arguments) {
    if (!arguments.output_is_file())
        return std::nullopt;
    std::vector<std::string> inputs = arguments.files;
    for (const std::optional<std::string>& input : {arguments.against, arguments.apply})
        if (input)
            inputs.push_back(*input);
    for (const std::string& input : inputs)
        if (is_same_file(input, arguments.output))
            return Failure{
                arguments.output,
                "write-failed",
                "",
                std::string(text(CliText::FilesOverInput, arguments.language))};
    return std::nullopt;
}

Outcome outcome_of(const Arguments& arguments) {
    if (std::optional<Failure> failure = replaces_input(arguments))
        return failed(*std::move(failure));
    Outcome outcome = arguments.command->run(arguments);
    if (outcome.output.empty())
        return outcome;
    if (std::optional<Failure> failure = written(arguments, outcome.output))
        outcome.failures.push_back(*std::move(failure));
    return outcome;
}

int run(const std::vector<std::string>& words) {
    const std::variant<Arguments, UsageError> parsed =
        arguments_from(words, locale_of_environment());
    if (const UsageError* const error = std::get_if<UsageError>(&parsed)) {
        const std::string_view hint = text(CliText::UsageSeeHelp, error->language);
        say(stderr, shown_on_line("tappa: " + error->message + " " + std::string(hint)) + "\n");
        return bad_usage;
    }
    const Arguments& arguments = *std::get_if<Arguments>(&parsed);
    const Outcome outcome = outcome_of(arguments);
    for (const std::string& note : outcome.notes)
        say(stderr, note + "\n");
    if (outcome.bad_rows)
        say_bad_rows(*outcome.bad_rows, arguments.language, [](std::string_view lines) {
            say(stderr, lines);
        });
    for (const Failure& failure : outcome.failures)
        say(stderr, line_of(failure) + "\n");
    return outcome.failures.empty() ? ended_well : bad_input;
}

} // namespace

} // namespace tappa::cli

int main(int count, char** words) {
    return tappa::cli::run({words + (count > 0 ? 1 : 0), words + count});
}
