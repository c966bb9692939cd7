// Where the card of what is chosen stands: beside the picture where findings do, else below it.

#include "graph_screen.hpp"
#include "support/overlaps.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

// What can be pressed or typed into in a card, and lies beyond its sides or over something else.
std::vector<std::string> ill_placed(const Driver& driver, std::string_view card_key) {
    const Node* card = nullptr;
    std::vector<const Node*> seen;
    std::vector<std::string> found;
    for (const Node& node : driver.tree().nodes()) {
        if (!card && node.key == card_key)
            card = &node;
        if (!card || !is_interactive(node) || !is_inside(driver.tree(), node, *card))
            continue;
        const ui::Bounds& all = card->bounds;
        if (node.bounds.x < all.x || node.bounds.x + node.bounds.width > all.x + all.width)
            found.push_back(place_of(node) + " leaves the card");
        for (const Node* const other : seen)
            if (overlap(node.bounds, other->bounds) && !is_inside(driver.tree(), node, *other))
                found.push_back(place_of(node) + " lies over " + place_of(*other));
        seen.push_back(&node);
    }
    return found;
}

} // namespace

TEST_CASE("what is chosen shows beside the picture, above the findings, and nothing of it is cut") {
    for (const Language language : all_languages) {
        Driver driver = graph_of_sample(language, 1440);
        const auto box = [&](std::string_view key) {
            CAPTURE(key);
            const Node* found = nullptr;
            for (const Node& node : driver.tree().nodes())
                if (!found && node.key == key)
                    found = &node;
            REQUIRE(found);
            return found->bounds;
        };
        const ui::Bounds findings = box("findings");
        for (std::size_t place = 0; place < journey(driver).touchpoints.size(); place += 6) {
            const Touchpoint& touchpoint = journey(driver).touchpoints[place];
            CAPTURE(touchpoint.id.text);
            driver.dispatch(actions::LookAtGraph{Set<&GraphLook::selected>{touchpoint.id}});
            driver.frames(4);
            const ui::Bounds chosen = box("selected");
            CHECK(chosen.x == doctest::Approx(findings.x));
            CHECK(chosen.y == doctest::Approx(findings.y)); // where the findings began
            CHECK(chosen.width == doctest::Approx(findings.width));
            CHECK(box("findings").y > chosen.y + chosen.height);
            CHECK(box("picture").x + box("picture").width < box("graph-beside").x);
            CHECK(ill_placed(driver, "selected").empty());
        }
        const Transition way = journey(driver).transitions.front();
        driver.dispatch(actions::LookAtGraph{Set<&GraphLook::way>{WayEnds{way.from, way.to}}});
        driver.frames(4);
        CHECK(box("way").y == doctest::Approx(findings.y));
        CHECK(ill_placed(driver, "way").empty());
    }
    // Where the findings stand below, so does what is chosen.
    Driver driver = graph_of_sample(Language::En, 1000);
    driver.dispatch(actions::LookAtGraph{
        Set<&GraphLook::selected>{journey(driver).touchpoints.front().id}});
    driver.frames(4);
    const Node* picture = nullptr;
    const Node* chosen = nullptr;
    for (const Node& node : driver.tree().nodes()) {
        picture = node.key == "picture" && !picture ? &node : picture;
        chosen = node.key == "selected" && !chosen ? &node : chosen;
    }
    REQUIRE((picture && chosen));
    CHECK(chosen->bounds.y >= picture->bounds.y + picture->bounds.height);
}

TEST_CASE(
    "the column beside the picture stays in sight, scrolls by itself, and shows what is chosen"
) {
    Driver driver = graph_of_sample();
    const auto node = [&](std::string_view key) {
        CAPTURE(key);
        const Node* const found = node_with_key(driver, key);
        REQUIRE(found);
        return *found;
    };
    const auto scroll_at = [&](float x, float y) {
        driver.interface().point(ui::PointerMove{x, y});
        driver.frames(2);
        driver.interface().point(ui::Wheel{0, -2});
        driver.frames(6);
    };
    scroll_at(300, 90); // over the title
    const float scrolled = node("main-graph").scroll_y;
    CHECK(scrolled > 0);
    const auto column = driver.on_page(node("graph-beside"));
    REQUIRE(column);
    CHECK(column->y >= 56);
    CHECK(column->y < 56 + 24);
    CHECK(column->y + column->height <= 900);
    scroll_at(column->x + 100, 500);
    CHECK(node("graph-beside").scroll_y > 0);
    CHECK(node("main-graph").scroll_y == scrolled);
    // What is shown there moves neither the page nor the column.
    const std::string first = journey(driver).touchpoints.front().id.text;
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::selected>{TouchpointId(first)}});
    driver.frames(6);
    CHECK(node("graph-beside").scroll_y == 0);
    driver.focus(node("lead-to").id);
    driver.frames(6);
    CHECK(node("main-graph").scroll_y == scrolled);
}

TEST_CASE("a leverage says how sure it is, where customers were counted") {
    Driver driver = graph_of_sample();
    const auto& nodes = driver.tree().nodes();
    const auto intervals = std::count_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.name.starts_with("95% interval: ") && node.name.ends_with(" of 1,000");
    });
    CHECK(intervals > 0);
}
