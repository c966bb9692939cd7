#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tappa {

enum class JsonStringFault { None, Syntax, Null };

// Reads the JSON string whose opening quote stands at `at`, and moves past its closing quote, or
// to the fault: something that is no JSON (a lone surrogate is none), or U+0000. The text goes to
// `out` unless that is null.
[[nodiscard]] JsonStringFault read_json_string(
    std::string_view json, std::size_t& at, std::string* out
);

// Where the plain part of a JSON string that begins at `at` ends: at the next quote, backslash or
// byte below U+0020, or at the end of the text.
[[nodiscard]] std::size_t end_of_plain(std::string_view json, std::size_t at);

// The text of a JSON string as it stands in checked bytes, quotes included; empty for any other
// value.
[[nodiscard]] std::string text_of_json_string(std::string_view literal);

} // namespace tappa
