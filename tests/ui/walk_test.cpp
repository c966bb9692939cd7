// Who knows other journey mappers maps thirty touchpoints from nothing, finds what to fix first and
// puts three findings into the plan: by mouse, by keyboard alone, and with a finger on a phone.

#include "app/texts.hpp"
#include "graph_pointer.hpp"
#include "planning/names.hpp"
#include "support/overlaps.hpp"
#include "thirty_touchpoints.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

std::string said(Text words, Language language) {
    return std::string(text(words, language));
}

// What stands before the place in "Add to plan: {0}".
std::string beginning(Text words, Language language) {
    const std::string pattern = said(words, language);
    return pattern.substr(0, pattern.find('{'));
}

// "Add touchpoints as a list…", as one types it.
std::string typed_command(Text words, Language language) {
    std::string name = said(words, language);
    constexpr std::string_view dots = "…";
    if (name.ends_with(dots))
        name.resize(name.size() - dots.size());
    return name;
}

// Into the field that has the focus, without looking for it.
void type_here(Driver& driver, const std::string& value) {
    const Node* const field = driver.tree().find(driver.focused());
    REQUIRE(field);
    INFO(place_of(*field));
    const bool takes_text = field->role == Role::TextField || field->role == Role::TextArea
        || field->role == Role::NumberField || field->role == Role::Combobox;
    REQUIRE(takes_text);
    driver.interface().request({driver.focused(), ui::Request::SetValue, value});
    driver.frames();
}

ui::NodeId button_with_key(const Driver& driver, std::string_view key) {
    for (const Node& node : driver.tree().nodes())
        if (node.key == key && node.role == Role::Button)
            return node.id;
    FAIL("nothing to press with the key ", std::string(key), " in\n", driver.outline());
    return 0;
}

ui::NodeId pressable_called(const Driver& driver, Text words, Language language) {
    return driver.pressable(said(words, language)).id;
}

// --- By pointer --------------------------------------------------------------------------------

// A real press in its middle, which must be where a person sees it.
void press_at(Driver& driver, ui::NodeId id) {
    driver.interface().request({id, ui::Request::ScrollIntoView, {}});
    driver.frames();
    const Node* const node = driver.tree().find(id);
    REQUIRE(node);
    INFO(place_of(*node));
    const auto box = driver.on_page(*node);
    REQUIRE(box);
    move(driver, {box->x + box->width / 2, box->y + box->height / 2});
    press(driver, true);
    press(driver, false);
    driver.frames();
}

// What leads to a screen in the navigation, or in the menu of those that have no room there.
std::optional<ui::NodeId> entry_of(const Driver& driver, Screen screen) {
    const ui::Tree& tree = driver.tree();
    for (const Node& node : tree.nodes()) {
        if (node.key != enum_id(screen))
            continue;
        if (node.role == Role::MenuItem)
            return node.id;
        for (const Node* at = tree.find(node.parent); at; at = tree.find(at->parent))
            if (at->role == Role::Navigation && node.role == Role::Button)
                return node.id;
    }
    return std::nullopt;
}

void press_screen(Driver& driver, Screen screen) {
    if (!entry_of(driver, screen))
        press_at(driver, button_with_key(driver, "more-screens"));
    const auto entry = entry_of(driver, screen);
    REQUIRE(entry);
    press_at(driver, *entry);
    REQUIRE(driver.state().session.screen == screen);
    driver.frames(8);
}

void map_by_mouse(Driver& driver, Language language) {
    for (const Step& step : steps) {
        CAPTURE(step.name);
        press_at(
            driver,
            driver
                .pressable(text_with(
                    Text::JourneyAddTouchpointTo,
                    language,
                    {std::string(name_of(step.stage, language))}
                ))
                .id
        );
        type_here(driver, std::string(step.name)); // it asks for its name
    }
}

std::string card_key_of(const Driver& driver, std::string_view name) {
    return "card/" + id_of(driver, name).text;
}

// From each card to the next, and how many customers go there.
void draw_ways_by_mouse(Driver& driver) {
    std::string from = "end/start";
    const auto draw = [&](const std::string& to, int customers) {
        CAPTURE(to);
        begin_way(driver, from);
        end_way(driver, middle_of(driver, to));
        type_here(driver, std::to_string(customers));
        from = to;
    };
    for (const Step& step : steps)
        draw(card_key_of(driver, step.name), step.customers);
    draw("end/goal", arriving);
}

// --- By keyboard -------------------------------------------------------------------------------

bool is_stop(const Node& node) {
    return (is_interactive(node) || node.focusable) && !node.disabled
        && node.stop != ui::Tristate::No;
}

// How many presses of Tab, or of Shift and Tab, lead from where the focus is to it.
std::size_t tabs_to(const Driver& driver, ui::NodeId to) {
    const auto& nodes = driver.tree().nodes();
    const Node* layer = nullptr;
    for (const Node& node : nodes)
        if (node.role == Role::Dialog || node.role == Role::Menu)
            layer = &node;
    std::size_t count = 0;
    std::size_t here = 0; // stops before the focus
    std::size_t there = 0;
    bool begins_at_stop = false;
    for (const Node& node : nodes) {
        if (layer && !is_inside(driver.tree(), node, *layer))
            continue;
        if (node.id == driver.focused()) {
            here = count;
            begins_at_stop = is_stop(node);
        }
        if (node.id == to)
            there = count;
        count += is_stop(node) ? 1U : 0U;
    }
    REQUIRE(count > 0);
    const std::size_t back = (here + count - there) % count;
    const std::size_t on = (there + count - here) % count + (begins_at_stop ? 0 : 1);
    return back == 0 ? on : std::min(back, on);
}

// Presses keys one after the other and counts them.
class Keyboard {
public:
    explicit Keyboard(Driver& driver) : m_driver(driver) {}

    void press(std::string_view key, bool control = false, bool alt = false) {
        ++m_pressed;
        const Screen before = m_driver.state().session.screen;
        m_driver.press(key, control, false, alt);
        m_driver.frames();
        INFO("after ", std::string(key));
        // The focus is never lost; on another screen the page leads it to its beginning.
        if (m_driver.state().session.screen == before)
            CHECK(m_driver.tree().find(m_driver.focused()));
    }
    void enter_on(ui::NodeId id, std::size_t most_tabs) {
        const std::size_t tabs = tabs_to(m_driver, id);
        INFO(place_of(*m_driver.tree().find(id)));
        CHECK(tabs <= most_tabs);
        m_pressed += tabs;
        m_driver.focus(id);
        press("Enter");
    }
    void command(Text words, Language language) {
        press("k", true);
        type_here(m_driver, typed_command(words, language));
        press("Enter");
    }
    [[nodiscard]] std::size_t pressed() const { return m_pressed; }

private:
    Driver& m_driver;
    std::size_t m_pressed = 0;
};

// --- Whichever way -----------------------------------------------------------------------------

void check_mapped(const Driver& driver) {
    REQUIRE(driver.state().session.screen == Screen::Journey);
    const auto& touchpoints = journey(driver).touchpoints;
    REQUIRE(touchpoints.size() == steps.size());
    for (const Step& step : steps) {
        CAPTURE(step.name);
        const Touchpoint* const mapped = find_touchpoint(journey(driver), id_of(driver, step.name));
        REQUIRE(mapped);
        CHECK(mapped->stage == step.stage);
    }
}

void check_drawn(const Driver& driver) {
    CHECK(journey(driver).transitions.size() == steps.size() - 1);
    CHECK(journey(driver).entries.size() == 1);
    CHECK(journey(driver).goals.size() == 1);
}

// Nobody said yet that those who do not go on leave.
ui::NodeId others_leave(const Driver& driver) {
    return button_with_key(driver, "all-others-leave");
}

ui::NodeId next_to_plan(const Driver& driver, Language language) {
    const std::string begin = beginning(Text::GraphAddToPlanNamed, language);
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Button && node.name.starts_with(begin))
            return node.id;
    FAIL("nothing to plan in\n", driver.outline());
    return 0;
}

// What to fix first is where keeping a few is worth most.
void check_first(const Driver& driver, Language language) {
    const Node* const first = driver.tree().find(next_to_plan(driver, language));
    REQUIRE(first);
    CHECK(
        first->name
        == beginning(Text::GraphAddToPlanNamed, language)
            + std::string(name_of(FindingKind::Leverage, language)) + ": Identity check"
    );
}

template <typename Press>
void plan_three(Driver& driver, Language language, const Press& press_it) {
    for (std::size_t planned = 1; planned <= 3; ++planned) {
        driver.wait_ms(10000); // who reads it sees messages pass
        press_it(next_to_plan(driver, language));
        CHECK(driver.state().document.plan->actions.size() == planned);
        CHECK(focused_key(driver).starts_with("finding/")); // which says that it is in the plan
    }
}

void check_planned(const Driver& driver) {
    REQUIRE(driver.state().session.screen == Screen::Plan);
    const auto& actions = driver.state().document.plan->actions;
    REQUIRE(actions.size() == 3);
    for (const PlanAction& action : actions) {
        CAPTURE(action.title);
        CHECK(driver.sees(action.title));
        CHECK_FALSE(action.sources.empty());
    }
}

} // namespace

TEST_CASE("thirty touchpoints, their ways and three findings in the plan, by mouse") {
    constexpr Language language = Language::En;
    Driver driver({.language = language, .surface = {.width = 1440, .height = 900}});
    const auto press_it = [&](ui::NodeId id) { press_at(driver, id); };
    press_it(pressable_called(driver, Text::CommandNewJourney, language));
    map_by_mouse(driver, language);
    check_mapped(driver);
    press_screen(driver, Screen::Graph);
    draw_ways_by_mouse(driver);
    check_drawn(driver);
    press_it(others_leave(driver));
    check_first(driver, language);
    plan_three(driver, language, press_it);
    press_screen(driver, Screen::Plan);
    check_planned(driver);
}

TEST_CASE("thirty touchpoints, their ways and three findings in the plan, by keyboard alone") {
    for (const Language language : all_languages) {
        CAPTURE(static_cast<int>(language));
        Driver driver({.language = language, .surface = {.width = 1440, .height = 900}});
        Keyboard keys(driver);
        keys.enter_on(pressable_called(driver, Text::CommandNewJourney, language), 20);
        keys.command(Text::CommandAddTouchpoints, language);
        type_here(driver, touchpoint_lines(language));
        keys.enter_on(pressable_called(driver, Text::JourneyListAdd, language), 4);
        check_mapped(driver);
        keys.press("7", false, true);
        REQUIRE(driver.state().session.screen == Screen::Graph);
        keys.command(Text::CommandAddWays, language);
        type_here(driver, way_lines());
        keys.enter_on(pressable_called(driver, Text::GraphListAdd, language), 4);
        check_drawn(driver);
        CHECK(focused_key(driver) == "graph-findings"); // what follows from them
        keys.enter_on(others_leave(driver), 12);
        CHECK(focused_key(driver) == "graph-findings");
        check_first(driver, language);
        plan_three(driver, language, [&](ui::NodeId id) { keys.enter_on(id, 12); });
        keys.press("5", false, true);
        check_planned(driver);
        CHECK(keys.pressed() <= 80); // beside what is typed
    }
}

TEST_CASE("thirty touchpoints, their ways and three findings in the plan, on a phone") {
    constexpr Language language = Language::It;
    Driver driver(
        {.language = language, .surface = {.width = 390, .height = 844, .coarse_pointer = true}}
    );
    const auto press_it = [&](ui::NodeId id) { press_at(driver, id); };
    press_it(pressable_called(driver, Text::CommandNewJourney, language));
    press_it(pressable_called(driver, Text::CommandAddTouchpoints, language));
    type_here(driver, touchpoint_lines(language));
    press_it(pressable_called(driver, Text::JourneyListAdd, language));
    check_mapped(driver);
    press_screen(driver, Screen::Graph);
    press_it(pressable_called(driver, Text::CommandAddWays, language));
    type_here(driver, way_lines());
    press_it(pressable_called(driver, Text::GraphListAdd, language));
    check_drawn(driver);
    press_it(others_leave(driver));
    check_first(driver, language);
    plan_three(driver, language, press_it);
    press_screen(driver, Screen::Plan);
    check_planned(driver);
}
