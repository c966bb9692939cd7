#include "base/text.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/texts.gen.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
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

Outcome outcome_of(const Arguments& arguments) {
    switch (arguments.command) {
    case Command::Help:
        return {text_with(CliText::UsageHelp, arguments.language, {TAPPA_VERSION}), {}, {}};
    case Command::Version:
        return {"tappa " TAPPA_VERSION "\n", {}, {}};
    case Command::Validate:
        return validate(arguments);
    case Command::Score:
        return score(arguments);
    case Command::Plan:
        return plan(arguments);
    case Command::Report:
        return report(arguments);
    }
    return {};
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
    say(stdout, outcome.output);
    const bool written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    const int write_error = errno;
    for (const std::string& note : outcome.notes)
        say(stderr, note + "\n");
    for (const Failure& failure : outcome.failures)
        say(stderr, line_of(failure) + "\n");
    if (!written)
        say(stderr,
            "tappa: "
                + text_with(
                    CliText::FilesNotWritten, arguments.language, {std::strerror(write_error)}
                )
                + "\n");
    return written && outcome.failures.empty() ? ended_well : bad_input;
}

} // namespace

} // namespace tappa::cli

int main(int count, char** words) {
    return tappa::cli::run({words + (count > 0 ? 1 : 0), words + count});
}
