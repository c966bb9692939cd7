// Where the card of what is chosen stands: beside the picture where findings do, else below it;
// and the picture by its zoom and its small map.

#include "graph/figures.hpp"
#include "graph_screen.hpp"
#include "planning/finding_source.hpp"
#include "support/overlaps.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
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

TEST_CASE("what if stands at the foot of the page, in sight with the picture, and answers there") {
    for (const Language language : all_languages)
        for (const auto& [width, height] :
             {std::pair(1440.0F, 900.0F), std::pair(1280.0F, 820.0F)}) {
            CAPTURE(width);
            Driver driver({.language = language, .surface = {.width = width, .height = height}});
            open_sample(driver, Screen::Graph);
            const auto node = [&](std::string_view key) -> const Node& {
                CAPTURE(key);
                const Node* const found = node_with_key(driver, key);
                REQUIRE(found);
                return *found;
            };
            const Touchpoint* const check =
                find_touchpoint(journey(driver), TouchpointId("identity-check"));
            REQUIRE(check);
            driver.choose(std::string(node("what-if-at").name), check->name);
            driver.frames(4);
            const ui::Bounds foot = node("what-if-bar").bounds;
            CHECK(foot.y + foot.height == doctest::Approx(height));
            const ui::Bounds main = node("main-graph").bounds;
            CHECK(main.y + main.height <= foot.y);
            for (const Touchpoint& touchpoint : journey(driver).touchpoints) { // none behind it
                const auto card = driver.on_page(node("card/" + touchpoint.id.text));
                REQUIRE(card);
                CHECK(card->y + card->height <= foot.y);
            }
            CHECK(node("what-if-result").role == Role::Status);
            CHECK(ill_placed(driver, "what-if-bar").empty());
            for (const Node& part : driver.tree().nodes()) {
                if (!is_inside(driver.tree(), part, node("what-if-bar")))
                    continue;
                CAPTURE(place_of(part));
                CHECK(part.bounds.y >= foot.y);
                CHECK(part.bounds.y + part.bounds.height <= foot.y + foot.height);
            }
        }
}

TEST_CASE("where what if has no room at the foot it stands in the page, as it does in the table") {
    for (const auto& [width, height] :
         {std::pair(1000.0F, 900.0F), std::pair(1280.0F, 720.0F), std::pair(1440.0F, 900.0F)}) {
        CAPTURE(width);
        Driver driver({.surface = {.width = width, .height = height}});
        open_sample(driver, Screen::Graph);
        if (width == 1440.0F)
            driver.click("Table");
        const Node* const what_if = node_with_key(driver, "what-if-bar");
        const Node* const main = node_with_key(driver, "main-graph");
        REQUIRE((what_if && main));
        CHECK(is_inside(driver.tree(), *what_if, *main));
        CHECK(main->bounds.y + main->bounds.height == doctest::Approx(height));
    }
}

TEST_CASE("a leverage says how sure it is, where customers were counted") {
    Driver driver = graph_of_sample();
    const auto& nodes = driver.tree().nodes();
    const auto intervals = std::count_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.name.starts_with("95% interval: ") && node.name.ends_with(" of 1,000");
    });
    CHECK(intervals > 0);
}

namespace {

// The middle of a card, from the middle of the picture's window; far away where it is below it.
std::pair<float, float> from_middle(const Driver& driver, const std::string& key) {
    const auto window = driver.on_page(driver.get(Role::Figure, "Picture of the graph"));
    const Node* const node = node_with_key(driver, key);
    REQUIRE(window);
    REQUIRE(node);
    const auto card = driver.on_page(*node);
    if (!card)
        return {1e6F, 1e6F};
    return {
        card->x + card->width / 2 - window->x - window->width / 2,
        card->y + card->height / 2 - window->y - window->height / 2};
}

// The card next to the middle of the window.
std::string middle_card(const Driver& driver) {
    std::string nearest;
    float least = 0;
    for (const Touchpoint& touchpoint : journey(driver).touchpoints) {
        const std::string key = "card/" + touchpoint.id.text;
        const auto [x, y] = from_middle(driver, key);
        const float distance = std::abs(x) + std::abs(y);
        if (!nearest.empty() && distance >= least)
            continue;
        nearest = key;
        least = distance;
    }
    return nearest;
}

} // namespace

TEST_CASE("larger and smaller keep what is in the middle, or the chosen touchpoint, in its place") {
    Driver driver = graph_of_sample();
    for (int i = 0; i < 3; ++i)
        driver.click("Larger");
    const std::string card = middle_card(driver);
    const auto before = from_middle(driver, card);
    driver.click("Larger");
    const auto larger = from_middle(driver, card);
    CHECK(std::abs(larger.first - 1.25F * before.first) < 4);
    CHECK(std::abs(larger.second - 1.25F * before.second) < 4);
    driver.click("Smaller");
    const auto again = from_middle(driver, card);
    CHECK(std::abs(again.first - before.first) < 4);
    CHECK(std::abs(again.second - before.second) < 4);
    driver.dispatch(actions::LookAtGraph{
        Set<&GraphLook::selected>{TouchpointId(card.substr(std::string_view("card/").size()))}});
    driver.frames(4);
    const auto chosen = from_middle(driver, card);
    driver.click("Larger");
    const auto kept = from_middle(driver, card);
    CHECK(std::abs(kept.first - chosen.first) < 4);
    CHECK(std::abs(kept.second - chosen.second) < 4);
}

TEST_CASE("by keys the small map is one stop that says what is in view, and moves it") {
    Driver driver = graph_of_sample();
    for (int i = 0; i < 3; ++i)
        driver.click("Larger");
    const auto map = [&]() -> const Node& {
        const Node* const node = node_with_key(driver, "small-map");
        REQUIRE(node);
        return *node;
    };
    CHECK(map().role == Role::Button);
    CHECK(map().name == "Small map of the picture");
    CHECK(map().description.find(" of 25 touchpoints") != std::string::npos);
    CHECK(node_with_key(driver, "small-map-view") == nullptr);
    for (const Touchpoint& touchpoint : journey(driver).touchpoints) // what it covers is not there
        CHECK_FALSE(
            overlap(node_with_key(driver, "card/" + touchpoint.id.text)->bounds, map().bounds)
        );
    driver.focus(map().id);
    driver.frames(4);
    const auto press = [&](std::string_view key) {
        driver.press(key);
        driver.frames(4);
        CHECK(focused_key(driver) == "small-map");
        return map().description;
    };
    const std::string begin = press("Home");
    CHECK(begin.find("In view: 1. Awareness to ") != std::string::npos);
    const Node* const told = node_with_key(driver, "in-view"); // and heard when it changes
    REQUIRE(told);
    CHECK(begin.starts_with(told->name));
    const std::string end = press("End");
    CHECK(end != begin);
    std::string back = end;
    for (int i = 0; i < 20; ++i)
        back = press("ArrowLeft");
    CHECK(back == begin);
    CHECK(press("ArrowRight") != begin);
    const auto width = [&] {
        const std::string card = middle_card(driver);
        return driver.on_page(*node_with_key(driver, card))->width;
    };
    const float before = width();
    press("+");
    CHECK(width() > before);
    press("-");
    CHECK(width() == doctest::Approx(before).epsilon(0.02));
    for (int i = 0; i < 2; ++i)
        CHECK(press("Enter").find("25 of 25 touchpoints") != std::string::npos);
    // With nothing left out of sight it goes once the focus is elsewhere.
    driver.focus(node_with_key(driver, "card/identity-check")->id);
    driver.frames(4);
    CHECK(node_with_key(driver, "small-map") == nullptr);
}

TEST_CASE("root causes beyond the heaviest three are told, and unfold below them") {
    Driver driver = graph_of_sample();
    const auto& pains = journey(driver).pain_points;
    REQUIRE(pains.size() > 8);
    const PainPointId effect = pains[8].id;
    for (std::size_t i = 0; i < 8; ++i)
        driver.dispatch(actions::AddCause{effect, pains[i].id});
    driver.frames();
    const GraphFigures figures = graph_figures(journey(driver), 1);
    const auto causes =
        std::count_if(figures.findings.begin(), figures.findings.end(), [](const Finding& finding) {
            return finding.kind == FindingKind::Cause;
        });
    REQUIRE(causes >= 8);
    const auto shown = [&] {
        const auto& nodes = driver.tree().nodes();
        return std::count_if(nodes.begin(), nodes.end(), [](const Node& node) {
            return node.role == Role::Group && node.key.starts_with("finding/cause:");
        });
    };
    const Node* const all = node_with_key(driver, "all-findings");
    REQUIRE(all);
    driver.click(all->name);
    CHECK(shown() == 3);
    driver.click("and " + std::to_string(causes - 3) + " more root causes");
    CHECK(shown() == causes);
    CHECK(driver.tree().duplicates().empty());
}

TEST_CASE("a chosen touchpoint leads to what is found about it, which shows however much there is"
) {
    for (const float width : {1440.0F, 390.0F}) {
        CAPTURE(width);
        Driver driver = graph_of_sample(Language::En, width);
        const GraphFigures figures = graph_figures(journey(driver), 1);
        const auto key_of = [&](const Finding& finding) {
            return "finding/" + finding_id(finding, figures.graph, journey(driver).id);
        };
        // One about a single touchpoint that waits behind the button below the first ones.
        const auto waiting = std::find_if(
            figures.findings.begin(),
            figures.findings.end(),
            [&](const Finding& finding) {
                return finding.touchpoints.size() == 1 && finding.kind != FindingKind::Cause
                    && !node_with_key(driver, key_of(finding));
            }
        );
        REQUIRE(waiting != figures.findings.end());
        const std::string& id = figures.graph.touchpoints[waiting->touchpoints.front()].id;
        driver.dispatch(actions::LookAtGraph{Set<&GraphLook::selected>{TouchpointId(id)}});
        driver.frames();
        CHECK(node_with_key(driver, key_of(*waiting)));
        const Node* const about = node_with_key(driver, "findings-about");
        REQUIRE(about);
        CHECK(about->name.find(" about it") != std::string::npos);
        driver.point_and_click(std::string(about->name));
        CHECK(focused_key(driver).starts_with("finding/"));
        CHECK(driver.tree().duplicates().empty());
    }
}
