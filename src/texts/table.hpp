#pragma once

#include "base/language.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace tappa {

// A catalogue of texts as tools/generate_texts.py makes it. `table_of` gives the one of an enum.

// In four bytes, because a visitor downloads one of each text; tools/generate_texts.py writes the
// same.
struct TextExtent {
    std::uint32_t begin : 20;
    std::uint32_t size : 12;
};
static_assert(sizeof(TextExtent) == 4);

// The texts of a language, one after the other in one constant: what the first screen does without
// can then be taken out of the program's first part.
struct TextBlock {
    const char* bytes = nullptr;
    std::span<const TextExtent> extents; // by value of the enum

    [[nodiscard]] constexpr std::string_view text(const TextExtent& extent) const {
        return {bytes + extent.begin, extent.size};
    }
    [[nodiscard]] constexpr std::string_view text(std::size_t index) const {
        return text(extents[index]);
    }
};

struct Singular {
    std::size_t index = 0;                                    // of the text
    std::array<TextExtent, all_languages.size()> by_language; // in the language's texts
};

struct TextTable {
    // By language; of a text with plural forms the one for many.
    std::array<TextBlock, all_languages.size()> texts;
    std::span<const Singular> singulars; // the forms for one, where there are two
};

} // namespace tappa
