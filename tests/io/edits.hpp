#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace tappa::test {

// `text` with its one `from` replaced: an edit that misses its target would test nothing.
inline std::string edited(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    INFO(std::string(from));
    REQUIRE(at != std::string::npos);
    REQUIRE(text.find(from, at + 1) == std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace tappa::test
