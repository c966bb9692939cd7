#include "base/shared.hpp"

#include <doctest/doctest.h>

#include <string>

using tappa::Shared;

TEST_CASE("a copy holds the same value until one of them is edited") {
    Shared<std::string> first(std::string("one"));
    Shared<std::string> second = first;
    CHECK(second.is_same(first));
    CHECK(second.identity() == first.identity());
    second.edit() += " more";
    CHECK_FALSE(second.is_same(first));
    CHECK(*first == "one");
    CHECK(*second == "one more");
}

TEST_CASE("a value that nobody else holds is edited in place") {
    Shared<std::string> only(std::string("one"));
    const void* before = only.identity();
    only.edit() = "two";
    CHECK(only.identity() == before);
    {
        const Shared<std::string> passing = only;
        only.edit() = "three";
        CHECK(*passing == "two");
    }
    before = only.identity();
    only.edit() = "four";
    CHECK(only.identity() == before);
}

TEST_CASE("what is moved from keeps its value") {
    Shared<std::string> first(std::string("one"));
    const Shared<std::string> second = std::move(first);
    CHECK(*first == "one");
    CHECK(first.is_same(second));
}

namespace {

struct Counted {
    int value = 0;
    static inline int comparisons = 0;
    bool operator==(const Counted& other) const {
        ++comparisons;
        return value == other.value;
    }
};

} // namespace

TEST_CASE("equality looks at identity first, then at the value") {
    const Shared<Counted> one(Counted{1});
    const Shared<Counted> same = one;
    const Shared<Counted> equal(Counted{1});
    const Shared<Counted> other(Counted{2});
    Counted::comparisons = 0;
    CHECK(one == same);
    CHECK(Counted::comparisons == 0);
    CHECK(one == equal);
    CHECK_FALSE(one == other);
    CHECK(Counted::comparisons == 2);
}
