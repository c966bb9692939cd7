#include "base/hash.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>

using namespace tappa;

// Computed by a program of ten lines in another language; tests/web/record_text.test.ts has them
// too.
TEST_CASE("the checksum is the one that hash.hpp describes") {
    CHECK(hex_of(checksum_of("")) == "811c9dc5811c9dc5");
    CHECK(hex_of(checksum_of("a")) == "e40de134811c9dc5");
    CHECK(hex_of(checksum_of("foobar")) == "b2879394e48cf636");
    CHECK(hex_of(checksum_of("tappa-record")) == "091e81643e406eac");
}

TEST_CASE("one changed bit anywhere, and two words in each other's place, change the checksum") {
    std::string text;
    for (int i = 0; i < 67; ++i)
        text += static_cast<char>(i * 37);
    const std::uint64_t whole = checksum_of(text);
    for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
        INFO("bit ", bit);
        std::string changed = text;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
        CHECK(checksum_of(changed) != whole);
    }
    CHECK(checksum_of(text.substr(8, 8) + text.substr(0, 8) + text.substr(16)) != whole);
    CHECK(checksum_of(text.substr(4, 4) + text.substr(0, 4) + text.substr(8)) != whole);
}
