// What a phone shows of the graph: a touchpoint among its neighbours, and bars of the stages.

#include "scene/neighbourhood.hpp"
#include "scene/scene_checks.hpp"
#include "scene/stage_bars.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

using namespace tappa::scene;
using tappa::LayoutBox;

namespace {

ChartStyle wide(double width) {
    ChartStyle style;
    style.width = width;
    return style;
}

NeighbourhoodInput identity_check() {
    NeighbourhoodInput input;
    input.name = "Identity check with a very long name that does not fit on one line";
    input.where = "Web · Operations";
    input.emotion = -2;
    input.emotion_value = "−2";
    input.moment_of_truth = true;
    input.figures = {{"2,112", "customers"}, {"34%", "of them leave here"}, {"1", "pain point"}};
    input.before_title = "They come from";
    input.before = {{"Online application", "100% · 2,112", 1.0, NeighbourWay::On}};
    input.after = {
        {"Confirmation", "47% · 993", 0.47, NeighbourWay::On},
        {"Leave", "34% · 718", 0.34, NeighbourWay::Leave},
        {"Back to: Online application", "14% · 296", 0.14, NeighbourWay::Back}};
    return input;
}

template <typename Shape>
std::vector<Shape> all_of(const Scene& scene) {
    std::vector<Shape> found;
    for (const Item& item : scene.items)
        if (const Shape* const shape = std::get_if<Shape>(&item))
            found.push_back(*shape);
    return found;
}

// Of a ribbon, where it leaves.
double width_of(const Polygon& ribbon) {
    return ribbon.points.back().x - ribbon.points.front().x;
}

bool overlap(const LayoutBox& a, const LayoutBox& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

} // namespace

TEST_CASE("a ribbon is as wide as its share, and who goes back is dashed") {
    const Neighbourhood drawn = neighbourhood(identity_check(), wide(350));
    std::vector<double> widths;
    for (const Polygon& ribbon : all_of<Polygon>(drawn.scene))
        if (ribbon.points.size() > 20)
            widths.push_back(width_of(ribbon));
    REQUIRE(widths.size() == 3);
    CHECK(widths[1] / widths[0] == doctest::Approx(0.47));
    CHECK(widths[2] / widths[0] == doctest::Approx(0.34));
    const std::vector<Polyline> lines = all_of<Polyline>(drawn.scene);
    CHECK(
        std::count_if(
            lines.begin(), lines.end(), [](const Polyline& line) { return !line.dash.empty(); }
        )
        == 1
    );
}

TEST_CASE("words of those who leave can be read on their card, and their share stands out") {
    NeighbourhoodInput input = identity_check();
    input.figures[1].alert = true;
    const ChartStyle style = wide(350);
    const Neighbourhood drawn = neighbourhood(input, style);
    const auto colour_of = [&](const std::string& words) {
        for (const Text& text : all_of<Text>(drawn.scene))
            if (text.text == words)
                return text.fill;
        FAIL("not drawn: " << words);
        return style.palette.ink;
    };
    CHECK(colour_of("Leave") == style.palette.alert);
    CHECK(colour_of("34% · 718") == style.palette.alert);
    CHECK(colour_of("34%") == style.palette.alert);
    CHECK(colour_of("2,112") == style.palette.ink);
}

TEST_CASE("neighbours stand beside each other, within the picture, at any width") {
    for (const double width : {300.0, 350.0, 700.0}) {
        INFO(width);
        const Neighbourhood drawn = neighbourhood(identity_check(), wide(width));
        CHECK(drawn.before.size() == 1);
        REQUIRE(drawn.after.size() == 3);
        CHECK_FALSE(overlap(drawn.after[0], drawn.after[1]));
        CHECK_FALSE(overlap(drawn.after[1], drawn.after[2]));
        CHECK(drawn.before[0].bottom() < drawn.after[0].y);
        for (const Item& item : drawn.scene.items) {
            const tappa::test::Box box = tappa::test::box_of(item);
            CHECK(box.left >= -0.5);
            CHECK(box.right <= width + 0.5);
            CHECK(box.top >= -0.5);
            CHECK(box.bottom <= drawn.scene.height + 0.5);
        }
    }
}

TEST_CASE(
    "a touchpoint nobody comes to or goes on from stands alone, and more than three are not drawn"
) {
    NeighbourhoodInput alone = identity_check();
    alone.before.clear();
    alone.after.clear();
    const Neighbourhood drawn = neighbourhood(alone, wide(350));
    CHECK(drawn.before.empty());
    CHECK(drawn.after.empty());
    CHECK(drawn.scene.height < neighbourhood(identity_check(), wide(350)).scene.height);
    NeighbourhoodInput many = identity_check();
    many.after.insert(many.after.end(), many.after.begin(), many.after.end());
    CHECK(neighbourhood(many, wide(350)).after.size() == drawn_neighbours);
}

TEST_CASE("a bar is as tall as its share, the chosen one stands out, and none is of nobody") {
    StageBarsInput input;
    input.shares = {1, 0.5, 0.25, 0.001, 0, 0, 0};
    input.chosen = 1;
    const StageBars drawn = stage_bars(input, wide(350));
    const std::vector<Rect> bars = all_of<Rect>(drawn.scene);
    REQUIRE(bars.size() == 4);
    CHECK(bars[1].height / bars[0].height == doctest::Approx(0.5));
    CHECK(bars[2].height / bars[0].height == doctest::Approx(0.25));
    CHECK(bars[3].height >= 1);
    CHECK_FALSE(bars[1].fill == bars[0].fill);
    CHECK(bars[2].fill == bars[0].fill);
    REQUIRE(drawn.places.size() == 7);
    CHECK(drawn.places.back().right() == doctest::Approx(350));
    CHECK_FALSE(overlap(drawn.places[0], drawn.places[1]));
    CHECK(stage_bars({}, wide(350)).places.empty());
}
