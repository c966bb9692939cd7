#include "scene/heat_map.hpp"
#include "scene/scene_checks.hpp"

#include <doctest/doctest.h>

using namespace tappa::scene;
using tappa::test::shapes_of;

namespace {

HeatMapInput map() {
    HeatMapInput input;
    input.columns = {"Awareness", "Use"};
    input.rows = {{"Strategy", {1.0, 4.6}}, {"Data", {std::nullopt, 3.4}}};
    input.row_name = "Capability";
    input.missing = "\u2013";
    return input;
}

} // namespace

TEST_CASE("cells take the colour of their level") {
    const auto cells = shapes_of<Rect>(heat_map(map(), {}));
    REQUIRE(cells.size() == 4);
    CHECK(cells[0].fill == light_palette().levels[0]);
    CHECK(cells[1].fill == light_palette().levels[4]);
    CHECK(cells[3].fill == light_palette().levels[2]);
}

TEST_CASE("a cell nothing is known of is an empty frame, not a low value") {
    const Scene drawing = heat_map(map(), {});
    const Rect cell = shapes_of<Rect>(drawing)[2];
    CHECK_FALSE(cell.fill.visible());
    CHECK(cell.stroke.visible());
    CHECK(drawing.table.rows[1][1] == "\u2013");
    CHECK(drawing.table.rows[0][1] == "1.0");
}

TEST_CASE("a name shrunk to fit is not cut") {
    HeatMapInput input = map();
    input.columns.assign(7, "Consideration");
    for (double width = 500; width < 900; width += 7) {
        ChartStyle style;
        style.width = width;
        INFO(width);
        CHECK(tappa::test::shows_text(heat_map(input, style), "Consideration"));
    }
}

TEST_CASE("column names never overlap, however narrow the columns") {
    HeatMapInput input = map();
    input.columns = {
        "Consapevolezza",
        "Scoperta",
        "Interesse",
        "Considerazione",
        "Azione",
        "Utilizzo",
        "Advocacy"};
    for (const double width : {300.0, 400.0, 480.0, 560.0, 640.0, 900.0}) {
        ChartStyle style;
        style.width = width;
        const Scene drawing = heat_map(input, style);
        std::vector<tappa::test::Box> boxes;
        for (std::size_t i = 0; i < 7; ++i)
            boxes.push_back(tappa::test::box_of(drawing.items[i]));
        for (std::size_t a = 0; a < boxes.size(); ++a)
            for (std::size_t b = a + 1; b < boxes.size(); ++b) {
                const bool apart = boxes[a].right <= boxes[b].left + 0.5
                    || boxes[b].right <= boxes[a].left + 0.5
                    || boxes[a].bottom <= boxes[b].top + 0.5
                    || boxes[b].bottom <= boxes[a].top + 0.5;
                INFO(width, ": ", input.columns[a], " and ", input.columns[b]);
                CHECK(apart);
            }
    }
}

TEST_CASE("what has no answer yet and what nobody asks about are told apart") {
    HeatMapInput input = map();
    input.unanswered = "?";
    input.rows = {{"Strategy", {std::nullopt, std::nullopt}, {true, false}}};
    const Scene drawing = heat_map(input, {});
    CHECK(drawing.table.rows[0][1] == "?");
    CHECK(drawing.table.rows[0][2] == "\u2013");
    CHECK(tappa::test::shows_text(drawing, "?"));
}
