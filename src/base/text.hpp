#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// Where the first byte that is not UTF-8 stands (overlong forms, surrogates and values above
// U+10FFFF count as wrong, RFC 3629), or npos.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text);
// Number of code points of a valid UTF-8 text.
[[nodiscard]] std::size_t code_point_count(std::string_view text);
// The text cut to at most `limit` code points, never inside one.
[[nodiscard]] std::string_view first_code_points(std::string_view text, std::size_t limit);
// The beginning, as messages show what others wrote: a cell may hold a novel.
[[nodiscard]] std::string shown_start(std::string_view text);
// Decodes the code point at `position` and moves past it; U+FFFD for a wrong byte.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& position);
void append_code_point(std::string& text, char32_t code_point);
// "3:14": where a byte stands, both from 1, the column in code points.
[[nodiscard]] std::string line_and_column(std::string_view text, std::size_t position);

// Without white space at its ends: what "\s" is in ECMAScript, so that schemas agree on what is
// blank.
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view between);
[[nodiscard]] std::string joined(const std::vector<int>& numbers, std::string_view between);
// "A" to "Z", then "AA", "AB": places from 0, as workbooks name their columns.
[[nodiscard]] std::string in_letters(std::size_t place);
// What stands between spaces, as views into the text.
[[nodiscard]] std::vector<std::string_view> search_words(std::string_view text);
// Whether every word of the query stands somewhere in the text, as it is written there: for
// searching fold both before.
[[nodiscard]] bool holds_words(std::string_view text, std::string_view query);
// Lower case for Latin letters up to U+017F, Romanian, Greek and Cyrillic ones, accents dropped,
// composed or not: for searching, not for showing.
[[nodiscard]] std::string folded(std::string_view text);

// "中 (U+4E2D), 文 (U+6587)", for messages: what cannot be shown is named all the same.
[[nodiscard]] std::string characters_named(std::string_view characters);

// Replaces {0}, {1}… with the arguments; a place without an argument stays as it is. Within
// quotation marks of the pattern, an argument's own become inner ones: «Dire “ciao”».
[[nodiscard]] std::string with_arguments(
    std::string_view pattern, const std::vector<std::string>& arguments
);

} // namespace tappa
