#pragma once

#include <cstddef>

namespace tappa::test {

// What this program holds of the memory it asked `new` for, with the allocator's rounding.
[[nodiscard]] std::size_t bytes_in_use();

} // namespace tappa::test
