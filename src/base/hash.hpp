#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tappa {

// FNV-1a, 64 bits (Fowler, Noll, Vo): for change detection and record checksums, not secrets.
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

[[nodiscard]] std::string hex_of(std::uint64_t value); // 16 lower-case digits

} // namespace tappa
