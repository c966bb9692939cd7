// A preview too long to be drawn whole: what is near the window is there, and the rest is counted.

#include "io/document_io.hpp"
#include "report_preview.hpp"

#include <cmath>

using namespace tappa;
using namespace tappa::test;

namespace {

Driver long_report(std::size_t touchpoints) {
    Driver driver;
    open_sample(driver, Screen::Home);
    Document document = driver.state().document;
    document.id = "long";
    Journey& journey = document.journeys.front().edit();
    const Touchpoint model = journey.touchpoints[0];
    for (std::size_t i = 0; i < touchpoints; ++i) {
        Touchpoint touchpoint = model;
        touchpoint.id = TouchpointId("long-" + std::to_string(i));
        touchpoint.name = "Touchpoint number " + std::to_string(i);
        touchpoint.notes = "Note " + std::to_string(i);
        journey.touchpoints.push_back(touchpoint);
    }
    driver.open_file("long.json", json_from_document(document));
    driver.frames(6);
    driver.dispatch(actions::GoTo{Screen::Report});
    driver.frames(6);
    return driver;
}

} // namespace

TEST_CASE("a long report holds what is near the window, with every heading and honest numbers") {
    Driver driver = long_report(3000);
    CHECK(driver.tree().nodes().size() < 3000);
    std::vector<std::string> headings{driver.state().document.title};
    const report::Report tree = tree_of(driver.state());
    for (const report::Heading* heading : blocks_of<report::Heading>(tree))
        headings.push_back(heading->text);
    CHECK(names_within_preview(driver, Role::Heading).size() == headings.size());

    // What one scrolls to is there, in its place.
    const float height = main_of(driver).content_height;
    const auto scroll_to = [&](float share) {
        const Node& main = main_of(driver);
        const float turns = (main.scroll_y - share * main.content_height) / 100;
        driver.interface().point(ui::PointerMove{700, 500});
        driver.interface().point(ui::Wheel{0, turns});
        driver.frames(8);
    };
    std::size_t rows_seen = 0;
    for (const float share : {0.2F, 0.5F, 0.9F, 0.1F}) {
        INFO(share);
        scroll_to(share);
        CHECK(std::abs(main_of(driver).content_height - height) < 200);
        CHECK(driver.tree().nodes().size() < 3000);
        CHECK(driver.tree().duplicates().empty());
        for (const Node& node : driver.tree().nodes())
            if (node.role == Role::Table && node.maximum > 1000) {
                CHECK(node.maximum > 3000);
                for (const Node& row : driver.tree().nodes())
                    if (row.parent == node.id && row.level > 1) {
                        ++rows_seen;
                        CHECK(row.key == "row-" + std::to_string(row.level - 2));
                    }
            }
    }
    CHECK(rows_seen > 20);
}

TEST_CASE("the rows of a long table stand without a gap, as high as they were measured") {
    Driver driver = long_report(3000);
    driver.interface().point(ui::PointerMove{700, 500});
    for (int step = 0; step < 12; ++step) {
        driver.interface().point(ui::Wheel{0, -20});
        driver.frames(6);
        const Node* before = nullptr;
        for (const Node& node : driver.tree().nodes()) {
            if (node.role != Role::Row || node.level < 2)
                continue;
            if (before && before->parent == node.parent && before->level + 1 == node.level)
                CHECK(std::abs(before->bounds.y + before->bounds.height - node.bounds.y) <= 1);
            before = &node;
        }
    }
}
