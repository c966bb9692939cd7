#include "base/hash.hpp"

namespace tappa {

std::string hex_of(std::uint64_t value) {
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; value >>= 4)
        text[i] = "0123456789abcdef"[value & 0xF];
    return text;
}

} // namespace tappa
