#include "base/hash.hpp"

#include <algorithm>
#include <cstddef>

namespace tappa {

std::uint64_t checksum_of(std::string_view bytes) {
    constexpr std::size_t word_size = 4;
    constexpr std::uint32_t start = 2166136261U;
    const char* const first = bytes.data();
    const auto word = [&](std::size_t at) { // zeros beyond the end
        std::uint32_t value = 0;
        for (std::size_t i = std::min(at + word_size, bytes.size()); i-- > at;)
            value = value << 8U | static_cast<unsigned char>(first[i]);
        return value;
    };
    const auto whole_word = [&](std::size_t at) {
        const auto byte = [&](std::size_t i) {
            return std::uint32_t{static_cast<unsigned char>(first[at + i])};
        };
        return byte(0) | byte(1) << 8U | byte(2) << 16U | byte(3) << 24U;
    };
    const auto with = [](std::uint32_t sum, std::uint32_t next) {
        sum = (sum ^ next) * 16777619U;
        return sum ^ (sum >> 15U);
    };
    std::uint32_t even = start;
    std::uint32_t odd = start;
    std::size_t at = 0;
    for (; at + 2 * word_size <= bytes.size(); at += 2 * word_size) {
        even = with(even, whole_word(at));
        odd = with(odd, whole_word(at + word_size));
    }
    if (at < bytes.size())
        even = with(even, word(at));
    if (at + word_size < bytes.size())
        odd = with(odd, word(at + word_size));
    return std::uint64_t{even} << 32U | odd;
}

std::string hex_of(std::uint64_t value) {
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; value >>= 4)
        text[i] = "0123456789abcdef"[value & 0xF];
    return text;
}

} // namespace tappa
