#include "base/random.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace tappa;

TEST_CASE("splitmix64 gives the numbers published for the seed 1234567") {
    // rosettacode.org, "Pseudo-random numbers/Splitmix64".
    SplitMix64 random(1234567);
    for (const std::uint64_t expected :
         {6457827717110365317ULL,
          3203168211198807973ULL,
          9817491932198370423ULL,
          4593380528125082431ULL,
          16408922859458223821ULL})
        CHECK(random.next() == expected);
}

TEST_CASE("xoshiro256** gives the numbers its reference program prints for the state 1 2 3 4") {
    // The same ten stand in the tests of Rust's rand_xoshiro, made with the authors' C program.
    Xoshiro256 random(Xoshiro256::State{1, 2, 3, 4});
    for (const std::uint64_t expected :
         {11520ULL,
          0ULL,
          1509978240ULL,
          1215971899390074240ULL,
          1216172134540287360ULL,
          607988272756665600ULL,
          16172922978634559625ULL,
          8476171486693032832ULL,
          10595114339597558777ULL,
          2904607092377533576ULL})
        CHECK(random.next() == expected);
}

TEST_CASE("a seed sets the state by splitmix64") {
    Xoshiro256 seeded(1234567);
    Xoshiro256 stated(Xoshiro256::State{
        6457827717110365317ULL,
        3203168211198807973ULL,
        9817491932198370423ULL,
        4593380528125082431ULL});
    for (int i = 0; i < 10; ++i)
        CHECK(seeded.next() == stated.next());
}

TEST_CASE("an index is the upper part of number times limit") {
    // The first number for the state 1 2 3 4 is 11520, whose upper 32 bits are 0; the third is
    // 1509978240, likewise; the fourth, 1215971899390074240, has 283115520 there, and
    // 283115520 · 1000 / 2³² = 65.9.
    Xoshiro256 random(Xoshiro256::State{1, 2, 3, 4});
    // A low half of 0 is below 2³² mod 1000 = 296: the first three are drawn again.
    CHECK(random.below(1000) == 65);
}

TEST_CASE("every index comes, about equally often, and none beyond the limit") {
    Xoshiro256 random(42);
    std::array<int, 7> counts{};
    for (int i = 0; i < 70'000; ++i)
        ++counts.at(random.below(7));
    for (const int count : counts) {
        // The standard deviation is √(70000 · 1/7 · 6/7) = 93.
        CHECK(count > 10'000 - 5 * 93);
        CHECK(count < 10'000 + 5 * 93);
    }
    for (int i = 0; i < 100; ++i)
        CHECK(random.below(1) == 0);
}
