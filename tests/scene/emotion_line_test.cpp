#include "scene/emotion_line.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa::scene;

namespace {

template <typename T>
std::vector<T> all_of(const Scene& scene) {
    std::vector<T> found;
    for (const Item& item : scene.items)
        if (const T* one = std::get_if<T>(&item))
            found.push_back(*one);
    return found;
}

} // namespace

TEST_CASE("the small curve has a point for each stage that is known, joined to its neighbours") {
    const Scene scene =
        emotion_line({2, 0, std::nullopt, -2, -1, std::nullopt, 1}, 120, light_palette());
    const auto points = all_of<Circle>(scene);
    REQUIRE(points.size() == 5);
    CHECK(std::is_sorted(points.begin(), points.end(), [](const Circle& a, const Circle& b) {
        return a.x < b.x;
    }));
    CHECK(points[0].y < points[1].y); // better is higher
    CHECK(points[1].y == scene.height / 2);
    CHECK(points[2].y > points[3].y);
    for (const Circle& point : points) {
        CHECK(point.x - point.r >= 0);
        CHECK(point.x + point.r <= scene.width);
        CHECK(point.y - point.r >= 0);
        CHECK(point.y + point.r <= scene.height);
    }
    // The zero line, and two runs; the last point stands alone.
    CHECK(all_of<Polyline>(scene).size() == 3);
}

TEST_CASE("nothing known, or one stage alone, is drawn all the same") {
    CHECK(all_of<Circle>(emotion_line({}, 100, light_palette())).empty());
    CHECK(all_of<Circle>(emotion_line({1.0}, 100, light_palette())).size() == 1);
}
