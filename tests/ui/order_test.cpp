// What happens takes effect in the order in which it happened, however much of it comes between
// two frames: a slow machine gives the same document as a quick one.

#include "io/document_io.hpp"
#include "support/driver.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <random>
#include <variant>

namespace tappa {

using test::Driver;
using ui::Node;
using ui::Request;
using ui::Role;

namespace {

using Event = std::variant<Action, ui::KeyPress, ui::SemanticRequest, ui::PointerInput>;

void deliver(Driver& driver, const Event& event) {
    ui::Interface& to = driver.interface();
    if (const auto* action = std::get_if<Action>(&event))
        to.dispatch(*action);
    else if (const auto* key = std::get_if<ui::KeyPress>(&event)) {
        driver.frames(1); // as the page does: a key goes where the focus has come to
        to.key(*key);
    } else if (const auto* request = std::get_if<ui::SemanticRequest>(&event))
        to.request(*request);
    else
        to.point(std::get<ui::PointerInput>(event));
}

Driver sample() {
    Driver driver;
    driver.dispatch(outcomes::FileRead{
        "s.json", test::file_bytes("assets/samples/banca-aurora.en.json"), true});
    driver.frames();
    driver.dispatch(actions::GoTo{Screen::Journey});
    driver.frames();
    return driver;
}

bool is_pressed(const Node& node) {
    // A message goes away after a while, and its buttons with it.
    if (node.name == "Undo" || node.name == "Dismiss")
        return false;
    return node.role == Role::Button || node.role == Role::Radio || node.role == Role::Switch
        || node.role == Role::Checkbox || node.role == Role::Tab || node.role == Role::MenuItem;
}

bool is_typed(const Node& node) {
    return node.role == Role::TextField || node.role == Role::TextArea
        || node.role == Role::NumberField;
}

// Draws what a person could do next from what is on the screen.
class Person {
public:
    explicit Person(std::uint32_t seed) : m_random(seed) {}

    std::vector<Event> next(const Driver& driver) {
        const Session& session = driver.state().session;
        // What the host answers comes when it comes: home, files and the palette are left out.
        if (session.screen == Screen::Home || session.overlay == Overlay::Palette) {
            constexpr Screen screens[]{Screen::Assess, Screen::Journey, Screen::Plan};
            return {Action(actions::GoTo{screens[below(3)]})};
        }
        switch (below(5)) {
        case 0:
            return {key()};
        case 1:
        case 2:
            return typing(driver);
        case 3:
            return pointer_press(driver);
        default:
            if (const Node* node = any_of(driver, is_pressed))
                return {ui::SemanticRequest{node->id, Request::Activate, {}}};
            return {key()};
        }
    }
    std::size_t below(std::size_t limit) { return m_random() % limit; }

private:
    ui::KeyPress key() {
        const ui::KeyPress keys[]{
            {"1"},
            {"2"},
            {"3"},
            {"4"},
            {"5"},
            {"n"},
            {"d"},
            {"Enter"},
            {"Escape"},
            {"z", true},
            {"z", true, true},
            {"ArrowRight", false, false, true},
            {"ArrowDown", false, false, true}};
        return keys[below(std::size(keys))];
    }
    template <typename Kind>
    const Node* any_of(const Driver& driver, Kind kind) {
        std::vector<const Node*> nodes;
        for (const Node& node : driver.tree().nodes())
            if (kind(node) && !node.disabled)
                nodes.push_back(&node);
        return nodes.empty() ? nullptr : nodes[below(nodes.size())];
    }
    std::vector<Event> typing(const Driver& driver) {
        const Node* node = any_of(driver, is_typed);
        if (!node)
            return {key()};
        std::string text;
        std::vector<Event> events{ui::SemanticRequest{node->id, Request::Focus, "visible"}};
        for (std::size_t count = 1 + below(4); count > 0; --count) {
            text += static_cast<char>('1' + below(9));
            events.emplace_back(ui::SemanticRequest{node->id, Request::SetValue, text});
        }
        return events;
    }
    std::vector<Event> pointer_press(const Driver& driver) {
        const Node* node = any_of(driver, is_pressed);
        const auto at = node ? driver.on_page(*node) : std::nullopt;
        if (!at)
            return {key()};
        return {
            ui::PointerInput(ui::PointerMove{at->x + at->width / 2, at->y + at->height / 2}),
            ui::PointerInput(ui::PointerButton{0, true}),
            ui::PointerInput(ui::PointerButton{0, false})};
    }

    std::mt19937 m_random;
};

// As JSON, so that a difference shows.
std::string text_of(const Driver& driver) {
    Document document = driver.state().document;
    document.id = "doc-1"; // of a new one it is random
    return json_from_document(document);
}

} // namespace

TEST_CASE("quick keys within one frame answer one question each") {
    Driver driver;
    driver.dispatch(actions::NewDocument{Language::En, {}, "doc-1", {2026, 11, 21}});
    driver.frames();
    for (const char* key : {"2", "Enter", "5"})
        driver.interface().key({key});
    driver.frames();
    const auto& questions = current_questionnaire(driver.state()).questions;
    const Assessment assessment = driver.state().document.assessment;
    REQUIRE(assessment.answers.size() == 2);
    CHECK(assessment.answers[0].question == questions[0].id);
    CHECK(assessment.answers[0].level == 2);
    CHECK(assessment.answers[1].question == questions[1].id);
    CHECK(assessment.answers[1].level == 5);
}

TEST_CASE("of two presses within one frame the second holds") {
    Driver driver;
    driver.dispatch(actions::NewDocument{Language::En, {}, "doc-1", {2026, 11, 21}});
    driver.frames();
    std::map<ui::NodeId, std::vector<ui::NodeId>> groups;
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Radio)
            groups[node.parent].push_back(node.id);
    std::vector<ui::NodeId> levels; // the largest group
    for (const auto& [parent, radios] : groups)
        if (radios.size() > levels.size())
            levels = radios;
    REQUIRE(levels.size() >= 5);
    for (const std::size_t level : {std::size_t{2}, std::size_t{1}})
        driver.interface().request({levels[level], Request::Activate, {}});
    driver.frames();
    const Assessment assessment = driver.state().document.assessment;
    REQUIRE(assessment.answers.size() == 1);
    CHECK(assessment.answers[0].level == 2);
}

TEST_CASE("two fields typed within one frame both hold") {
    Driver driver = sample();
    const Touchpoint first = current_journey(driver.state()).touchpoints[0];
    driver.dispatch(actions::SelectTouchpoint{first.id});
    driver.frames();
    const ui::NodeId name = driver.field("Name").id;
    const ui::NodeId channel = driver.field("Channel").id;
    driver.interface().request({name, Request::SetValue, "NAME-1"});
    driver.interface().request({channel, Request::SetValue, "CHANNEL-1"});
    driver.frames();
    const Touchpoint edited = current_journey(driver.state()).touchpoints[0];
    CHECK(edited.name == "NAME-1");
    CHECK(edited.channel == "CHANNEL-1");
}

// How many frames follow each event; none: it shares the next one's.
std::string delivered(const std::vector<Event>& all, const std::function<int()>& frames_after) {
    Driver driver = sample();
    for (const Event& event : all) {
        deliver(driver, event);
        driver.frames(frames_after());
    }
    driver.frames();
    return text_of(driver);
}

TEST_CASE("keys, presses and typing give the same document in whatever frames they come") {
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        INFO("seed ", seed);
        Person person(seed);
        Driver one_by_one = sample();
        std::vector<Event> all;
        for (int step = 0; step < 20; ++step) {
            for (const Event& event : person.next(one_by_one)) {
                deliver(one_by_one, event);
                one_by_one.frames();
                all.push_back(event);
            }
        }
        const std::string right = text_of(one_by_one);
        CHECK(delivered(all, [] { return 1; }) == right);
        std::size_t left = 0;
        CHECK(
            delivered(
                all,
                [&] {
                    if (left == 0)
                        left = 1 + person.below(9);
                    return --left == 0 ? 1 : 0;
                }
            )
            == right
        );
        CHECK(delivered(all, [] { return 0; }) == right);
    }
}

} // namespace tappa
