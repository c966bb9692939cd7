#pragma once

#include "app/texts.hpp"

#include <cstddef>
#include <string>

// How many more a list of the document takes (io/limits.hpp), and the one way to say that it is
// full. Each `full` has a place for the limit.

namespace tappa {

struct Change;

[[nodiscard]] std::string list_full_sentence(
    Language language, std::size_t most, Text full = Text::ListFull
);

// Of so many that should have been added so many were not.
void say_left_out(
    Change& change,
    std::size_t left_out,
    std::size_t wanted,
    std::size_t most,
    Text full = Text::ListFull
);

// How many of `wanted` a list takes that has `count`; says so where it does not take all.
[[nodiscard]] std::size_t room_for(
    Change& change,
    std::size_t wanted,
    std::size_t count,
    std::size_t most,
    Text full = Text::ListFull
);
// Whether it takes one more.
[[nodiscard]] bool takes_another(
    Change& change, std::size_t count, std::size_t most, Text full = Text::ListFull
);

} // namespace tappa
