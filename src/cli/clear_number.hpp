#pragma once

#include "base/language.hpp"
#include "cli/texts.gen.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tappa::cli {

// A number given with an option, written as in either language; nothing where it is none, or the
// two read two numbers.
[[nodiscard]] std::optional<double> clear_number(std::string_view text);

// Why an option's number was refused: `bad` says what it may be, with what was given instead; where
// that may be meant as two numbers, both are named.
[[nodiscard]] std::string refused_number(
    std::string_view option, std::string_view text, CliText bad, Language language
);

} // namespace tappa::cli
