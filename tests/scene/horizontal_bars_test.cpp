#include "scene/horizontal_bars.hpp"
#include "scene/scene_checks.hpp"

#include <doctest/doctest.h>

using namespace tappa::scene;
using tappa::test::shapes_of;

namespace {

HorizontalBarsInput bars() {
    HorizontalBarsInput input;
    input.rows = {{"Strategy", 5.0, std::nullopt}, {"Data", 2.5, std::nullopt}};
    input.row_name = "Capability";
    input.value_name = "Score";
    input.target_name = "Target";
    input.missing = "no answer";
    return input;
}

} // namespace

TEST_CASE("bars are as long as their share of the scale") {
    const auto rects = shapes_of<Rect>(horizontal_bars(bars(), {})); // ground, bar, ground, bar
    REQUIRE(rects.size() == 4);
    CHECK(rects[1].width == doctest::Approx(rects[0].width));
    CHECK(rects[3].width == doctest::Approx(rects[2].width / 2));
}

TEST_CASE("a missing value has a ground, its words and no bar") {
    HorizontalBarsInput input = bars();
    input.rows[1].value.reset();
    const Scene drawing = horizontal_bars(input, {});
    CHECK(shapes_of<Rect>(drawing).size() == 3);
    CHECK(tappa::test::shows_text(drawing, "no answer"));
    CHECK(drawing.table.rows[1][1] == "no answer");
}

TEST_CASE("a target is a marker at its place, explained below") {
    HorizontalBarsInput input = bars();
    input.rows[1].target = 5;
    const Scene drawing = horizontal_bars(input, {});
    const auto rects = shapes_of<Rect>(drawing);
    REQUIRE(rects.size() == 6); // with the marker and the legend's
    CHECK(rects[4].fill == light_palette().target);
    CHECK(rects[4].x + rects[4].width / 2 == doctest::Approx(rects[2].x + rects[2].width));
    CHECK(tappa::test::shows_text(drawing, "Target"));
    CHECK(drawing.table.columns.size() == 3);
}

TEST_CASE("a long name takes two lines rather than vanish") {
    HorizontalBarsInput input = bars();
    input.rows[0].label = "Speed, convenience and self-service for everybody who buys or uses";
    ChartStyle style;
    style.width = 400;
    std::string shown;
    for (const Text& text : shapes_of<Text>(horizontal_bars(input, style)))
        if (text.x == 0)
            shown += text.text + "/";
    CHECK(shown.find("Speed, convenience") == 0);
    CHECK(std::count(shown.begin(), shown.end(), '/') == 3); // two lines and "Data"
}
