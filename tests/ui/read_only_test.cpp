// A document that another tab has: nothing of it that can be pressed is refused.

#include "app/texts.hpp"
#include "import_screen.hpp"
#include "ui/screens/journey_words.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;
using tappa::ui::NodeId;

namespace {

bool has_refused(const Driver& driver) {
    const auto& toasts = driver.state().session.toasts;
    return std::any_of(toasts.begin(), toasts.end(), [](const Toast& toast) {
        return toast.text == text(Text::StandingOpenElsewhere, Language::En);
    });
}

bool is_below(const Driver& driver, const Node& node, Role role) {
    for (const Node* at = &node; at; at = driver.tree().find(at->parent))
        if (at->role == role)
            return true;
    return false;
}

bool is_pressed(const Node& node) {
    return node.role == Role::Button || node.role == Role::Switch || node.role == Role::Checkbox
        || node.role == Role::Radio || node.role == Role::Tab || node.role == Role::MenuItem;
}

bool has_dialog(const Driver& driver) {
    return driver.count(Role::Dialog) > 0;
}

// What lies over a screen and changes nothing of the document; it is long, too.
bool is_only_read(Overlay overlay) {
    return overlay == Overlay::Knowledge || overlay == Overlay::HowComputed
        || overlay == Overlay::Settings || overlay == Overlay::MapExport;
}

// The next that has not been pressed: of a dialog or a menu while one is open, else of the screen
// and its panel.
const Node* next_to_press(const Driver& driver, const std::set<NodeId>& done) {
    const bool dialog = has_dialog(driver);
    for (const Node& node : driver.tree().nodes()) {
        if (!is_pressed(node) || node.disabled || node.key == "work-here" || done.contains(node.id))
            continue;
        const bool in_dialog = is_below(driver, node, Role::Dialog);
        const bool in_menu = is_below(driver, node, Role::Menu);
        const bool in_screen =
            is_below(driver, node, Role::Main) || is_below(driver, node, Role::Complementary);
        if (in_dialog || (!dialog && (in_menu || in_screen)))
            return &node;
    }
    return nullptr;
}

// Presses everything there, and what comes to be there by it.
void press_all(Driver& driver, const std::vector<Action>& view) {
    constexpr int most = 1'500;
    std::set<NodeId> done;
    const auto show = [&] {
        for (const Action& action : view)
            driver.dispatch(action);
        driver.frames(2);
    };
    show();
    const Screen screen = driver.state().session.screen;
    for (int presses = 0; presses < most; ++presses) {
        const Node* const node = next_to_press(driver, done);
        if (!node && !has_dialog(driver))
            return;
        if (node) {
            const std::string what = std::string(node->key) + ": " + std::string(node->name);
            INFO(what);
            done.insert(node->id);
            driver.interface().request({node->id, ui::Request::Activate, {}});
            driver.frames(2);
            REQUIRE_FALSE(has_refused(driver));
        }
        if (!node || is_only_read(driver.state().session.overlay)) {
            driver.dispatch(actions::CloseOverlay{});
            driver.frames(2);
            if (!node && has_dialog(driver))
                driver.press("Escape");
        }
        if (driver.state().session.screen != screen)
            show();
    }
    FAIL("more and more comes to be pressed");
}

void press_all_of(Screen screen, const std::vector<std::vector<Action>>& views) {
    for (std::size_t place = 0; place < views.size(); ++place) {
        CAPTURE(place);
        Driver driver = sample_on(screen);
        driver.dispatch(outcomes::DocumentStands{Standing::OpenElsewhere});
        driver.frames();
        press_all(driver, views[place]);
    }
}

} // namespace

TEST_CASE("in a document of another tab nothing that can be pressed is refused: questions, results"
) {
    press_all_of(
        Screen::Assess,
        {{actions::GoTo{Screen::Assess}, actions::SetAssessView{AssessView::OneByOne}},
         {actions::GoTo{Screen::Assess}, actions::SetAssessView{AssessView::Table}},
         {actions::OpenOverlay{Overlay::Respondents}},
         {actions::OpenOverlay{Overlay::DocumentDetails}},
         {actions::GoTo{Screen::Insights}}}
    );
}

TEST_CASE("in a document of another tab nothing that can be pressed is refused: the journey") {
    const Driver driver = sample_on(Screen::Journey);
    const TouchpointId first = current_journey(driver.state()).touchpoints[0].id;
    press_all_of(
        Screen::Journey,
        {{actions::SetJourneyView{JourneyView::Map}, actions::SelectTouchpoint{first}},
         {actions::SetJourneyView{JourneyView::Map},
          actions::SelectTouchpoints{TouchpointIds{first}}},
         {actions::SetJourneyView{JourneyView::Board}},
         {actions::SetJourneyView{JourneyView::Audit}},
         {actions::OpenOverlay{Overlay::TouchpointList}},
         {actions::GoTo{Screen::Graph}},
         {actions::GoTo{Screen::Graph}, actions::LookAtGraph{Set<&GraphLook::selected>{first}}}}
    );
}

TEST_CASE("in a document of another tab nothing that can be pressed is refused: the plan") {
    const Driver driver = sample_on(Screen::Plan);
    const PlanActionId first = driver.state().document.plan->actions[0].id;
    std::vector<std::vector<Action>> views;
    for (const PlanView view :
         {PlanView::Table,
          PlanView::Matrix,
          PlanView::Board,
          PlanView::Roadmap,
          PlanView::Budget,
          PlanView::Metrics})
        views.push_back({actions::SetPlanView{view}});
    views.push_back({actions::SetPlanView{PlanView::Table}, actions::SelectPlanAction{first}});
    press_all_of(Screen::Plan, views);
}

TEST_CASE("what changes a document of another tab is disabled and says why, and cannot be dragged"
) {
    Driver driver = sample_on(Screen::Journey);
    driver.dispatch(actions::EditDetails{Set<&Document::title>{"Another"}});
    driver.frames();
    CHECK_FALSE(node_with_key(driver, "add")->disabled);
    CHECK_FALSE(driver.pressable("Undo").disabled);
    driver.dispatch(outcomes::DocumentStands{Standing::OpenElsewhere});
    driver.frames();
    for (const Node* node : {node_with_key(driver, "add"), &driver.pressable("Undo")}) {
        CHECK(node->disabled);
        CHECK(node->description.find("open in another tab") != std::string::npos);
    }
    const auto& touchpoints = current_journey(driver.state()).touchpoints;
    const auto name = [&](std::size_t i) {
        return node_with_key(driver, ui::card_key(touchpoints[i].id))->name;
    };
    driver.drag(name(0), name(1));
    CHECK_FALSE(has_refused(driver));
    driver.dispatch(outcomes::DocumentStands{Standing::Mine});
    driver.frames();
    CHECK_FALSE(node_with_key(driver, "add")->disabled);
}

TEST_CASE("a log cannot become a journey in a document of another tab, and why is said") {
    Driver driver = at_result();
    CHECK_FALSE(driver.pressable("Add as a journey").disabled);
    driver.dispatch(outcomes::DocumentStands{Standing::OpenElsewhere});
    driver.frames();
    const Node& add = driver.pressable("Add as a journey");
    CHECK(add.disabled);
    CHECK(add.description.find("open in another tab") != std::string::npos);
}
