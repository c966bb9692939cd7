#include "base/hash.hpp"

#include <fmt/format.h>

namespace tappa {

std::string hex_of(std::uint64_t value) {
    return fmt::format("{:016x}", value);
}

} // namespace tappa
