#include "base/random.hpp"
#include "base/shared_list.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

using tappa::SharedList;

namespace {

SharedList<int> up_to(int count) {
    SharedList<int> list;
    for (int i = 0; i < count; ++i)
        list.push_back(i);
    return list;
}

// Chunks of `b` that `a` does not hold.
template <typename T>
std::size_t chunks_beyond(const SharedList<T>& a, const SharedList<T>& b) {
    std::set<const void*> held;
    for (const auto& chunk : a.chunks())
        held.insert(chunk.items.identity());
    std::size_t own = 0;
    for (const auto& chunk : b.chunks())
        own += held.count(chunk.items.identity()) == 0 ? std::size_t{1} : 0;
    return own;
}

void check_same(const SharedList<int>& list, const std::vector<int>& expected) {
    REQUIRE(list.size() == expected.size());
    CHECK(list.empty() == expected.empty());
    CHECK(std::vector<int>(list.begin(), list.end()) == expected);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        REQUIRE(list[i] == expected[i]);
        REQUIRE(list.begin()[static_cast<std::ptrdiff_t>(i)] == expected[i]);
    }
    for (const auto& chunk : list.chunks()) {
        REQUIRE(!chunk.items->empty());
        REQUIRE(chunk.items->size() <= SharedList<int>::most_in_chunk);
    }
}

} // namespace

TEST_CASE("whatever is done to it, a list holds what a vector would") {
    tappa::Xoshiro256 random(7);
    const auto below = [&](std::size_t end) {
        return std::size_t{random.below(static_cast<std::uint32_t>(end))};
    };
    SharedList<int> list;
    std::vector<int> expected;
    std::vector<std::pair<SharedList<int>, std::vector<int>>> kept;
    for (int step = 0; step < 3000; ++step) {
        const std::size_t at = below(expected.size() + 1);
        const auto place = expected.begin() + static_cast<std::ptrdiff_t>(at);
        switch (below(8)) {
        case 0:
        case 1:
            list.push_back(step);
            expected.push_back(step);
            break;
        case 2:
        case 3:
            list.insert(at, step);
            expected.insert(place, step);
            break;
        case 4:
            if (at < expected.size()) {
                list.erase(at);
                expected.erase(place);
            }
            break;
        case 5:
            if (at < expected.size()) {
                list.edit(at) = -step;
                expected[at] = -step;
            }
            break;
        case 6:
            kept.emplace_back(list, expected);
            break;
        default:
            if (step % 50 == 0) {
                const int divisor = 2 + static_cast<int>(below(5));
                const auto goes = [&](int item) { return item % divisor == 0; };
                CHECK(list.erase_if(goes) == std::erase_if(expected, goes));
            }
        }
        if (step % 100 == 0)
            check_same(list, expected);
    }
    check_same(list, expected);
    // No copy made on the way was touched.
    for (const auto& [copy, items] : kept)
        REQUIRE(std::vector<int>(copy.begin(), copy.end()) == items);
}

TEST_CASE("a list compares by its items, however it is cut") {
    const SharedList<int> whole = up_to(100);
    SharedList<int> other;
    for (int i = 99; i >= 0; --i)
        other.insert(0, i);
    CHECK(other.chunks().size() != whole.chunks().size());
    CHECK(other == whole);
    other.edit(70) = 0;
    CHECK_FALSE(other == whole);
    CHECK_FALSE(up_to(99) == whole);
    CHECK(SharedList<int>() == SharedList<int>());
}

TEST_CASE("one edit among 30,000 items copies one chunk") {
    const SharedList<int> before = up_to(30'000);
    SharedList<int> after = before;
    CHECK(after.is_same(before));
    after.edit(17'001) = 0;
    CHECK_FALSE(after.is_same(before));
    CHECK(chunks_beyond(before, after) == 1);
    after.insert(5, 0);
    CHECK(chunks_beyond(before, after) == 3); // the full one was halved
    CHECK(before == up_to(30'000));
}

TEST_CASE("items are found and changed by what they are like") {
    const SharedList<int> before = up_to(1000);
    SharedList<int> list = before;
    CHECK(list.edit_first([](int item) { return item == 2000; }) == nullptr);
    CHECK(list.is_same(before));
    *list.edit_first([](int item) { return item >= 500; }) = -1;
    CHECK(list[500] == -1);
    list.edit_all([](int item) { return item == -1; }, [](int& item) { item = 500; });
    CHECK(list == before);
    CHECK(chunks_beyond(before, list) == 1);
    list.edit_all([](int& item) { ++item; });
    CHECK(list[999] == 1000);
    CHECK(list.erase_if([](int) { return false; }) == 0);
    list.clear();
    CHECK(list.empty());
    CHECK(list.begin() == list.end());
}
