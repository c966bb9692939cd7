#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tappa {

// FNV-1a, 64 bits (Fowler, Noll, Vo): for change detection, not secrets.
[[nodiscard]] constexpr std::uint64_t hash_of(
    std::string_view bytes, std::uint64_t seed = 14695981039346656037ULL
) {
    std::uint64_t hash = seed;
    for (const char c : bytes) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211ULL;
    }
    return hash;
}

// What shows whether bytes are still those that were written, quick enough for megabytes at every
// save, in a page's script too (web/src/record_text.ts). The bytes are taken as 32-bit words,
// lowest byte first, the last filled up with zeros; the even words and the odd ones each go through
// FNV-1a, 32 bits, which after each word is XORed with itself shifted right by 15, so that the
// upper bits of a word count for all that follows. The even words' sum is the upper half.
[[nodiscard]] std::uint64_t checksum_of(std::string_view bytes);

[[nodiscard]] std::string hex_of(std::uint64_t value); // 16 lower-case digits

} // namespace tappa
