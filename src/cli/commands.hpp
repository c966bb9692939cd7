#pragma once

#include "cli/arguments.hpp"
#include "cli/outcome.hpp"
#include "cli/texts.gen.hpp"

#include <span>
#include <string_view>

namespace tappa::cli {

struct Format {
    std::string_view name; // as after --format
    OutputFormat format;
};

enum class Files { None, One, OneOrTable, Several };

// All there is to know of a command; the parser and the help read it from here.
struct Command {
    std::string_view name;
    Files files;
    std::span<const Format> formats; // the first is the default, unless one must be chosen
    bool must_choose_format;
    CliText what; // in the help
    Outcome (*run)(const Arguments& arguments);
};

[[nodiscard]] std::span<const Command> all_commands();
// The commands that are also asked for as an option.
[[nodiscard]] const Command& help_command();
[[nodiscard]] const Command& version_command();

// One function a command, each in the file of its name.
[[nodiscard]] Outcome help(const Arguments& arguments);
[[nodiscard]] Outcome validate(const Arguments& arguments);
[[nodiscard]] Outcome score(const Arguments& arguments);
[[nodiscard]] Outcome plan(const Arguments& arguments);
[[nodiscard]] Outcome report(const Arguments& arguments);
[[nodiscard]] Outcome graph(const Arguments& arguments);
[[nodiscard]] Outcome map(const Arguments& arguments);

} // namespace tappa::cli
