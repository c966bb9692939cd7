#pragma once

#include "base/language.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace tappa {

// A catalogue of texts as tools/generate_texts.py makes it. `table_of` gives the one of an enum.

struct Singular {
    std::size_t index = 0; // of the text
    std::array<std::string_view, all_languages.size()> by_language;
};

struct TextTable {
    // By language, then by value of the enum; of a text with plural forms the one for many.
    std::array<std::span<const std::string_view>, all_languages.size()> texts;
    std::span<const Singular> singulars; // the forms for one, where there are two
};

} // namespace tappa
