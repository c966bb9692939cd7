#include "base/hash.hpp"

#include <array>
#include <cstddef>

namespace tappa {

std::uint64_t checksum_of(std::string_view bytes) {
    constexpr std::size_t word_size = 4;
    constexpr std::uint32_t start = 2166136261U;
    std::array<std::uint32_t, 2> sums{start, start};
    const char* const first = bytes.data();
    const auto byte = [&](std::size_t at) {
        return std::uint32_t{static_cast<unsigned char>(first[at])};
    };
    const auto add = [&](std::size_t lane, std::uint32_t word) {
        const std::uint32_t sum = (sums[lane] ^ word) * 16777619U;
        sums[lane] = sum ^ (sum >> 15U);
    };
    const std::size_t whole = bytes.size() / word_size * word_size;
    for (std::size_t at = 0; at < whole; at += word_size)
        add(at / word_size % 2,
            byte(at) | byte(at + 1) << 8U | byte(at + 2) << 16U | byte(at + 3) << 24U);
    if (whole < bytes.size()) {
        std::uint32_t rest = 0;
        for (std::size_t at = bytes.size(); at-- > whole;)
            rest = rest << 8U | byte(at);
        add(whole / word_size % 2, rest);
    }
    return std::uint64_t{sums[0]} << 32U | sums[1];
}

std::string hex_of(std::uint64_t value) {
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; value >>= 4)
        text[i] = "0123456789abcdef"[value & 0xF];
    return text;
}

} // namespace tappa
