#pragma once

#include <cstddef>
#include <string_view>

namespace tappa {

// Where a word that does not fit into its line may be divided with a hyphen: the last place at most
// `most` bytes from its beginning, or 0 where there is none. Two letters at least stay before it
// and three come after; the next line begins with a consonant and its vowel, as Italian has it and
// English mostly has. What is not made of letters alone, an address or a number, is never divided:
// a hyphen would seem to belong to it. Quotes and brackets around a word are no part of it.
[[nodiscard]] std::size_t syllable_end(std::string_view word, std::size_t most);

} // namespace tappa
