#include "mining/key_index.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;

TEST_CASE("keys are numbered in the order in which they come") {
    TextIndex index;
    CHECK(index.index_of("b") == 0);
    CHECK(index.index_of("a") == 1);
    CHECK(index.index_of("b") == 0);
    CHECK(index.index_of("") == 2);
    CHECK(index.texts() == std::vector<std::string>{"b", "a", ""});
}

TEST_CASE("a hundred thousand texts that are much alike keep their numbers") {
    KeyIndex index;
    for (std::uint32_t i = 0; i < 100'000; ++i)
        REQUIRE(index.index_of(key_of("customer-" + std::to_string(i))) == i);
    for (std::uint32_t i = 0; i < 100'000; i += 777)
        CHECK(index.index_of(key_of("customer-" + std::to_string(i))) == i);
    CHECK(index.size() == 100'000);
}

TEST_CASE("texts that differ in zero bytes or in length have different keys") {
    const std::string zeros(40, '\0');
    KeyIndex index;
    for (std::size_t length = 0; length <= zeros.size(); ++length)
        CHECK(index.index_of(key_of(std::string_view(zeros).substr(0, length))) == length);
}

TEST_CASE("each letter of a text counts for its key, whatever its length") {
    KeyIndex index;
    std::uint32_t count = 0;
    for (std::size_t length = 0; length <= 40; ++length) {
        const std::string text(length, 'a');
        REQUIRE(index.index_of(key_of(text)) == count++);
        for (std::size_t i = 0; i < length; ++i) {
            std::string changed = text;
            changed[i] = 'b';
            REQUIRE(index.index_of(key_of(changed)) == count++);
        }
    }
}

TEST_CASE("the order of numbers counts for their key") {
    const auto key = [](std::initializer_list<std::uint64_t> numbers) {
        KeyMaker maker;
        for (const std::uint64_t number : numbers)
            maker.add(number);
        return maker.key();
    };
    CHECK(key({1, 2}) == key({1, 2}));
    CHECK_FALSE(key({1, 2}) == key({2, 1}));
    CHECK_FALSE(key({}) == key({0}));
    CHECK_FALSE(key({0}) == key({0, 0}));
}
