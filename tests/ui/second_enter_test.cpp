// Enter pressed twice: where the first one opens something or moves the focus, the second changes
// nothing of the document.

#include "support/screens.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

namespace tappa {

using test::Driver;
using ui::Node;
using ui::Request;
using ui::Role;

namespace {

bool is_pressed_by_enter(Role role) {
    return role == Role::Button || role == Role::Link || role == Role::Tab || role == Role::MenuItem
        || role == Role::Option;
}

// One of each kind: rows and cards of one list differ in the id their key holds, or in a number.
std::string kind_of(const Driver& driver, const Node& node) {
    std::string kind;
    for (const Node* at = &node; at; at = driver.tree().find(at->parent)) {
        std::string key(at->key.substr(0, at->key.find('/')));
        key.erase(key.find_last_not_of("0123456789") + 1);
        kind += key + "<";
    }
    return kind;
}

std::vector<ui::NodeId> one_of_each(const Driver& driver, std::set<std::string>& kinds) {
    std::vector<ui::NodeId> ids;
    for (const Node& node : driver.tree().nodes())
        if (is_pressed_by_enter(node.role) && !node.disabled
            && kinds.insert(kind_of(driver, node)).second)
            ids.push_back(node.id);
    return ids;
}

void enter_twice(Driver& driver, ui::NodeId id) {
    const Node* node = driver.tree().find(id);
    if (!node)
        return; // not on this screen after it was opened anew
    const std::string name(node->name);
    INFO("on “", name, "”");
    driver.focus(id);
    const Document before = driver.state().document;
    driver.press("Enter");
    const Document between = driver.state().document;
    const bool has_moved = driver.focused() != id;
    const Node* now = driver.tree().find(driver.focused());
    const std::string where = now ? std::string(now->name) : std::string();
    INFO("then on “", where, "”");
    driver.press("Enter");
    if (has_moved || between == before)
        CHECK(driver.state().document == between);
}

} // namespace

TEST_CASE("a second Enter changes nothing where the first opened something") {
    struct Place {
        Screen screen;
        float width;
    };
    std::set<std::string> kinds; // header and navigation are the same on every screen
    for (const auto& [screen, width] :
         {Place{Screen::Assess, 1200},
          {Screen::Journey, 1200},
          {Screen::Graph, 1200},
          {Screen::Graph, 390},
          {Screen::Insights, 1200},
          {Screen::Plan, 1200},
          {Screen::Plan, 390},
          {Screen::Report, 1200}}) {
        INFO("screen ", std::string(enum_id(screen)), " at ", width);
        Driver driver({.surface = {.width = width, .height = 720}});
        test::open_sample(driver, screen);
        for (const ui::NodeId id : one_of_each(driver, kinds)) {
            test::open_sample(driver, screen);
            enter_twice(driver, id);
        }
    }
}

} // namespace tappa
