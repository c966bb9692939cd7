#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace tappa {

// How long customers took from their first touchpoint to their last, in classes: below the first of
// these seconds, from each to the next, from the last one on. Documents are made of them.
inline constexpr std::array<std::uint32_t, 10> time_class_bounds{
    60, 600, 3'600, 21'600, 86'400, 259'200, 604'800, 1'209'600, 2'592'000, 7'776'000};
inline constexpr std::size_t time_classes = time_class_bounds.size() + 1;

} // namespace tappa
