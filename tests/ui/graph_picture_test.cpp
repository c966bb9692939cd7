// The picture on the graph's screen: its cards, its window and what is searched for in it.

#include "graph_screen.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

using namespace tappa;
using namespace tappa::test;

TEST_CASE("each card of the picture is a button that says all it shows, and selects") {
    Driver driver = graph_of_sample();
    std::size_t cards = 0;
    const Node* check = nullptr;
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Button && node.key.starts_with("card/")) {
            ++cards;
            CHECK(node.bounds.width > 0);
            if (node.key == "card/identity-check")
                check = &node;
        }
    CHECK(cards == 25);
    REQUIRE(check);
    const std::string name = check->name;
    CHECK(name.find("of them leave here") != std::string::npos);
    CHECK(name.find("come here") != std::string::npos);
    driver.point_and_click(name);
    CHECK(driver.state().session.graph.selected.text == "identity-check");
    CHECK(driver.find(Role::List, "They go to"));
    driver.click(name);
    CHECK(driver.state().session.graph.selected.empty());
    driver.choose("Colour of the cards", "Colour: emotion");
    CHECK(driver.state().session.graph.colour == report::CardColour::Emotion);
}

TEST_CASE("on a small laptop the whole picture is read without scrolling, its panel beside it") {
    for (const Language language : all_languages) {
        CAPTURE(static_cast<int>(language));
        Driver driver({.language = language, .surface = {.width = 1280, .height = 720}});
        open_sample(driver, Screen::Graph);
        const auto place = [&](const std::string& key) {
            const Node* const node = node_with_key(driver, key);
            REQUIRE(node);
            const auto box = driver.on_page(*node);
            REQUIRE(box);
            return *box;
        };
        constexpr float card_width = 104; // of the layout
        for (const Touchpoint& touchpoint : journey(driver).touchpoints) {
            const ui::Bounds card = place("card/" + touchpoint.id.text);
            CHECK(card.width >= 0.79F * card_width - 1);
            CHECK(card.y + card.height < 720);
        }
        const ui::Bounds picture = node_with_key(driver, "picture")->bounds;
        CHECK(node_with_key(driver, "graph-beside")->bounds.x > picture.x + picture.width);
        // The navigation says the same as on other screens, in less room.
        const Node* navigation = nullptr;
        std::size_t entries = 0;
        for (const Node& node : driver.tree().nodes()) {
            if (node.role == Role::Navigation)
                navigation = &node;
            if (navigation && node.parent == navigation->id && node.role == Role::Button)
                ++entries;
        }
        REQUIRE(navigation);
        CHECK(navigation->bounds.width < 80);
        CHECK(entries == enum_count<Screen>);
        // A wide window has room for both.
        Driver wide({.language = language, .surface = {.width = 1920, .height = 1080}});
        open_sample(wide, Screen::Graph);
        for (const Node& node : wide.tree().nodes())
            if (node.role == Role::Navigation)
                CHECK(node.bounds.width > 200);
    }
}

TEST_CASE("below the picture stands what its signs mean, of those that are in it") {
    Driver driver = graph_of_sample();
    CHECK(driver.sees("As wide as the customers who go on"));
    CHECK(driver.sees("More than 30% leave"));
    CHECK_FALSE(driver.sees("On their way to it"));
    CHECK_FALSE(driver.sees("Nobody takes it"));
    driver.choose("Colour of the cards", "Colour: emotion");
    CHECK_FALSE(driver.sees("More than 30% leave"));
    const Transition way = journey(driver).transitions.front();
    driver.dispatch(actions::EditTransition{way.from, way.to, Set<&Transition::count>{0.0}});
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::selected>{way.from}});
    driver.frames();
    CHECK(driver.sees("On their way to it"));
    CHECK(driver.sees("Nobody takes it"));
}

TEST_CASE("the picture is made larger, dragged and fitted again") {
    Driver driver = graph_of_sample();
    const auto place = [&] {
        return driver.on_page(*node_with_key(driver, "card/identity-check"));
    };
    const auto before = place();
    REQUIRE(before);
    driver.click("Larger");
    driver.click("Larger");
    const auto larger = place();
    REQUIRE(larger);
    CHECK(larger->width > before->width);
    const Node& figure = driver.get(Role::Figure, "Picture of the graph");
    const auto window = driver.on_page(figure);
    REQUIRE(window);
    auto& interface = driver.interface();
    // Somewhere between the cards.
    const auto is_free = [&](float x, float y) {
        for (const Node& node : driver.tree().nodes())
            if (node.key.starts_with("card/"))
                if (const auto card = driver.on_page(node))
                    if (x >= card->x && x <= card->x + card->width && y >= card->y
                        && y <= card->y + card->height)
                        return false;
        return true;
    };
    float x = window->x + 200;
    const float y = window->y + window->height - 60;
    while (!is_free(x, y))
        x += 10;
    interface.point(ui::PointerMove{x, y});
    driver.frames(1);
    interface.point(ui::PointerButton{0, true});
    driver.frames(1);
    interface.point(ui::PointerMove{x - 100, y - 40});
    driver.frames(2);
    interface.point(ui::PointerButton{0, false});
    driver.frames();
    const auto moved = place();
    REQUIRE(moved);
    CHECK(moved->x < larger->x);
    CHECK(driver.state().session.graph.selected.empty()); // a drag presses nothing
    driver.click("Fit");
    const auto fitted = place();
    REQUIRE(fitted);
    CHECK(fitted->width == doctest::Approx(before->width));
}

TEST_CASE("two fingers make the picture larger about the point between them, and move it") {
    Driver driver = graph_of_sample();
    driver.click("Larger");
    driver.click("Larger");
    driver.click("Larger");
    const auto place = [&](const std::string& key) {
        const auto found = driver.on_page(*node_with_key(driver, key));
        REQUIRE(found);
        return *found;
    };
    const ui::Node figure = driver.get(Role::Figure, "Picture of the graph");
    CHECK(figure.zooms);
    const auto window = driver.on_page(figure);
    REQUIRE(window);
    // A card that is whole in the window, and still is when it is half as large again.
    std::string key;
    for (const Node& node : driver.tree().nodes())
        if (const auto card = driver.on_page(node); key.empty() && node.key.starts_with("card/")
            && card && card->x > window->x + 20 && card->y > window->y + 20 && card->width > 60
            && card->x + 1.6F * card->width < window->x + window->width
            && card->y + 1.6F * card->height < window->y + window->height)
            key = node.key;
    REQUIRE_FALSE(key.empty());
    const auto before = place(key);
    const float x = before.x;
    const float y = before.y;
    driver.interface().point(ui::Pinch{figure.id, x, y, 0, 0, 1.2F});
    driver.interface().point(ui::Pinch{figure.id, x, y, 0, 0, 1.25F});
    driver.frames();
    const auto larger = place(key);
    CHECK(larger.width == doctest::Approx(1.5 * before.width).epsilon(0.02));
    CHECK(larger.x == doctest::Approx(before.x).epsilon(0.02));
    CHECK(larger.y == doctest::Approx(before.y).epsilon(0.02));
    // Both fingers to the left and up: the picture goes with them.
    driver.interface().point(ui::Pinch{figure.id, x - 30, y - 20, -30, -20, 1});
    driver.frames();
    const auto moved = place(key);
    CHECK(moved.x == doctest::Approx(larger.x - 30).epsilon(0.02));
    CHECK(moved.y == doctest::Approx(larger.y - 20).epsilon(0.02));
    CHECK(driver.state().session.graph.selected.empty()); // it presses nothing
}

TEST_CASE("a pinch has its ends, and one on something else changes nothing") {
    Driver driver = graph_of_sample();
    const auto width = [&] {
        const auto found = driver.on_page(*node_with_key(driver, "card/identity-check"));
        return found ? found->width : 0;
    };
    const float before = width();
    const ui::Node figure = driver.get(Role::Figure, "Picture of the graph");
    driver.interface().point(ui::Pinch{figure.id + 1, 600, 500, 0, 0, 2});
    driver.frames();
    CHECK(width() == before);
    for (int i = 0; i < 40; ++i)
        driver.interface().point(ui::Pinch{figure.id, 600, 500, 0, 0, 0.5F});
    driver.frames();
    CHECK(driver.sees("10%"));
    for (int i = 0; i < 40; ++i)
        driver.interface().point(ui::Pinch{figure.id, 600, 500, 0, 0, 2});
    driver.frames();
    CHECK(driver.sees("300%"));
    driver.click("Fit");
    CHECK(width() == doctest::Approx(before));
}

TEST_CASE("what is searched for is found in the picture, one after the other") {
    Driver driver = graph_of_sample();
    driver.click("Larger");
    driver.click("Larger");
    driver.click("Larger");
    driver.type("Find a touchpoint", "survey");
    CHECK(driver.sees("1 touchpoint found"));
    // What is beyond the window has no width in it.
    const auto is_seen = [&](const std::string& key) {
        const auto card = driver.on_page(*node_with_key(driver, key));
        return card && card->width > 50;
    };
    CHECK(is_seen("card/survey"));
    const Node* const map = node_with_key(driver, "small-map");
    REQUIRE(map);
    const auto found = driver.on_page(*node_with_key(driver, "card/survey"));
    const auto covering = driver.on_page(*map);
    REQUIRE(covering);
    CHECK(found->width > 150); // all of it, beside the map
    const bool is_covered =
        found->x + found->width > covering->x + 1 && found->y + found->height > covering->y + 1;
    CHECK_FALSE(is_covered);
    CHECK_FALSE(is_seen("card/ads"));
    driver.type("Find a touchpoint", "nothing is called so");
    CHECK(driver.sees("No touchpoint is called so."));
    driver.type("Find a touchpoint", "");
    CHECK_FALSE(driver.sees("No touchpoint is called so."));
}

TEST_CASE("the small map moves the window and lets nothing behind it be pressed") {
    Driver driver = graph_of_sample();
    for (int i = 0; i < 5; ++i)
        driver.click("Larger");
    const auto window = driver.on_page(driver.get(Role::Figure, "Picture of the graph"));
    REQUIRE(window);
    const auto place = [&] {
        return driver.on_page(*node_with_key(driver, "card/identity-check"));
    };
    const auto press = [&](float x, float y) {
        driver.interface().point(ui::PointerMove{x, y});
        driver.frames(1);
        driver.interface().point(ui::PointerButton{0, true});
        driver.frames(2);
        driver.interface().point(ui::PointerButton{0, false});
        driver.frames();
    };
    const float right = window->x + window->width - 10;
    const float bottom = window->y + window->height - 10;
    press(right, bottom);
    const auto from_right = place();
    press(right - 120, bottom);
    const auto from_left = place();
    REQUIRE(from_right);
    REQUIRE(from_left);
    CHECK(from_left->x > from_right->x + 100);
    CHECK(driver.state().session.graph.selected.empty());
}

TEST_CASE("at the end of the picture its last card stands clear of the small map") {
    Driver driver({.surface = {.width = 1440, .height = 900}});
    driver.click("New quick scan");
    for (int i = 1; i <= 14; ++i)
        driver.dispatch(actions::AddTouchpoint{
            JourneyStage::Advocacy, "Review " + std::to_string(i)});
    driver.dispatch(actions::GoTo{Screen::Graph});
    driver.frames();
    for (int i = 0; i < 3; ++i)
        driver.click("Larger");
    // By hand as far down and to the right as it goes.
    const ui::Node figure = driver.get(Role::Figure, "Picture of the graph");
    driver.interface().point(ui::Pinch{figure.id, 600, 500, -9000, -9000, 1});
    driver.frames();
    REQUIRE(node_with_key(driver, "small-map"));
    // What the map covers of a card is not there to be pressed.
    const Node* last = nullptr;
    float width = 0;
    for (const Node& node : driver.tree().nodes()) {
        if (!node.key.starts_with("card/"))
            continue;
        width = std::max(width, node.bounds.width);
        if (!last || node.bounds.y > last->bounds.y)
            last = &node;
    }
    REQUIRE(last);
    CHECK(last->bounds.width > 60);
    CHECK(last->bounds.width == doctest::Approx(width));
}

TEST_CASE("a card of the picture says whether it is the chosen one, and stays where it is") {
    Driver driver = graph_of_sample();
    const std::string key = "card/" + journey(driver).touchpoints[3].id.text;
    const auto card = [&]() -> const Node& {
        const auto& nodes = driver.tree().nodes();
        const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) {
            return node.key == key;
        });
        REQUIRE(found != nodes.end());
        return *found;
    };
    CHECK(card().pressed == ui::Tristate::No);
    const float before = card().bounds.y;
    const ui::NodeId id = card().id;
    driver.focus(id);
    driver.press("Enter");
    driver.frames();
    CHECK(driver.state().session.graph.selected == journey(driver).touchpoints[3].id);
    CHECK(card().pressed == ui::Tristate::Yes);
    CHECK(card().bounds.y == before);
    driver.focus(id);
    driver.press("Enter");
    driver.frames();
    CHECK(card().pressed == ui::Tristate::No);
    CHECK(driver.focused() == id);
}

TEST_CASE("by keys a card is one stop, Enter leads to its panel, and Escape back to the card") {
    for (const float width : {1440.0F, 1000.0F}) {
        CAPTURE(width);
        Driver driver = graph_of_sample(Language::En, width);
        const std::string card = "card/identity-check";
        const auto stops_of_cards = [&] {
            const auto& nodes = driver.tree().nodes();
            return std::count_if(nodes.begin(), nodes.end(), [](const Node& node) {
                return node.key.starts_with("card/") || node.key.starts_with("pull/");
            });
        };
        const auto focus = [&](std::string_view key) {
            const Node* const node = node_with_key(driver, key);
            REQUIRE(node);
            driver.focus(node->id);
        };
        const auto press = [&](std::string_view key) {
            driver.press(key);
            driver.frames(6);
        };
        // A pointer that lies on a card while one goes by keys adds none.
        const auto lies = driver.on_page(*node_with_key(driver, card));
        REQUIRE(lies);
        driver.interface().point(ui::PointerMove{
            lies->x + lies->width / 2, lies->y + lies->height / 2});
        driver.frames(4);
        CHECK(stops_of_cards() == 26);
        focus(card);
        driver.frames(4);
        CHECK(stops_of_cards() == 25);
        CHECK(node_with_key(driver, card)->shortcut == "D");
        for (const std::string_view within : {"graph-selected", "lead-to", "leave", "close"}) {
            CAPTURE(within);
            press("Enter");
            CHECK(driver.state().session.graph.selected.text == "identity-check");
            CHECK(focused_key(driver) == "graph-selected");
            CHECK(stops_of_cards() == 25);
            focus(within);
            press("Escape");
            CHECK(driver.state().session.graph.selected.empty());
            CHECK(focused_key(driver) == card);
        }
        driver.click("Table");
        driver.dispatch(actions::LookAtGraph{
            Set<&GraphLook::selected>{TouchpointId("identity-check")}});
        driver.frames();
        focus("graph-selected");
        press("Escape");
        CHECK(focused_key(driver) == "row/identity-check");
    }
}

TEST_CASE("Escape closes the card of the chosen way, from within and from the picture") {
    Driver driver = graph_of_sample();
    const Transition way = journey(driver).transitions.front();
    const std::string card = "card/" + way.from.text;
    for (const std::string& from :
         {std::string("graph-way"), std::string("way-count"), std::string("way-close"), card}) {
        CAPTURE(from);
        driver.dispatch(actions::LookAtGraph{Set<&GraphLook::way>{WayEnds{way.from, way.to}}});
        driver.frames(4);
        const Node* const node = node_with_key(driver, from);
        REQUIRE(node);
        driver.focus(node->id);
        driver.press("Escape");
        driver.frames(6);
        CHECK(driver.state().session.graph.way.is_none());
        CHECK(focused_key(driver) == card);
    }
}
