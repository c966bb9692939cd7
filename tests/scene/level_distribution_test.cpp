#include "scene/level_distribution.hpp"
#include "scene/scene_checks.hpp"

#include <doctest/doctest.h>

using namespace tappa::scene;
using tappa::test::shapes_of;

namespace {

Scene drawn(std::array<int, 5> counts, std::optional<int> agreed = {}) {
    ChartStyle style;
    style.width = 120;
    style.text_size = 11;
    return level_distribution({counts, agreed, "Level 1: 4"}, style);
}

} // namespace

TEST_CASE("the most frequent level has the tallest bar, others their part of it") {
    const auto bars = shapes_of<Rect>(drawn({4, 2, 0, 0, 0}));
    REQUIRE(bars.size() == 5);
    CHECK(bars[1].height == doctest::Approx(bars[0].height / 2));
    CHECK(bars[2].height < bars[1].height / 2);
    for (const Rect& bar : bars)
        CHECK(bar.y + bar.height == doctest::Approx(bars[0].y + bars[0].height));
}

TEST_CASE("each count and each level stands there as a number, not as a colour alone") {
    const auto words = shapes_of<Text>(drawn({4, 2, 0, 0, 7}));
    REQUIRE(words.size() == 3 + 5); // nobody is not written above the bar
    CHECK(words[0].text == "4");
    CHECK(words[1].text == "1");
    CHECK(words.back().text == "5");
}

TEST_CASE("an agreed level is framed") {
    CHECK(shapes_of<Rect>(drawn({1, 1, 1, 1, 1}, 3)).size() == 6);
}

TEST_CASE("nobody at all is five empty bars within the drawing") {
    const Scene scene = drawn({0, 0, 0, 0, 0});
    for (const Rect& bar : shapes_of<Rect>(scene)) {
        CHECK(bar.y >= 0);
        CHECK(bar.y + bar.height <= scene.height);
    }
    CHECK(scene.alternative == "Level 1: 4");
}
