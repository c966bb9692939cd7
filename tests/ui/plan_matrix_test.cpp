// The plan's matrix: what its points say, and how the keys go between them.

#include "plan_screen.hpp"

#include <algorithm>
#include <cmath>

using namespace tappa;
using namespace tappa::test;
using tappa::ui::Node;
using tappa::ui::Role;
using tappa::ui::Tristate;

namespace {

// In the order of priority.
std::vector<Node> points_of(const Driver& driver) {
    std::vector<Node> found;
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Button && node.key.rfind("point/", 0) == 0)
            found.push_back(node);
    return found;
}

Driver on_matrix() {
    Driver driver = sample_plan();
    driver.dispatch(actions::SetPlanView{PlanView::Matrix});
    driver.frames();
    return driver;
}

struct Way {
    float ahead = 0; // in the arrow's direction
    float length = 0;
};

Way way_to(const Node& point, const Node& from, std::string_view key) {
    const float right =
        point.bounds.x + point.bounds.width / 2 - from.bounds.x - from.bounds.width / 2;
    const float down =
        point.bounds.y + point.bounds.height / 2 - from.bounds.y - from.bounds.height / 2;
    const bool sideways = key == "ArrowRight" || key == "ArrowLeft";
    const float sign = key == "ArrowRight" || key == "ArrowDown" ? 1.0F : -1.0F;
    const float ahead = sign * (sideways ? right : down);
    return {ahead, ahead + 2 * std::fabs(sideways ? down : right)};
}

const Node& with_focus(const Driver& driver) {
    const Node* const node = driver.tree().find(driver.focused());
    REQUIRE(node != nullptr);
    return *node;
}

} // namespace

TEST_CASE("every point of the matrix says what it is and opens its action") {
    Driver driver = sample_plan();
    driver.dispatch(actions::SetPlanView{PlanView::Matrix});
    driver.frames();
    const std::vector<Node> few = points_of(driver);
    REQUIRE(few.size() == 8);
    // Rank, title, benefit, where that puts it, effort.
    CHECK(few[0].name.rfind("1. " + titles_in_table(driver)[0] + "\u00A0· Impact ", 0) == 0);
    CHECK(few[0].name.find("%\u00A0· ") != std::string::npos);
    CHECK(few[0].name.find("person-day") != std::string::npos);
    driver.point_and_click(few[0].name);
    CHECK("point/" + driver.state().session.plan_action.text == few[0].key);
    driver.dispatch(actions::SelectPlanAction{});
    driver.frames();
    for (int i = 0; i < 70; ++i)
        driver.dispatch(actions::AddPlanAction{"Extra " + std::to_string(i), {}});
    driver.frames();
    CHECK(points_of(driver).size() == 78);
    CHECK(titles_in_table(driver).size() == 60);
    driver.click("Show 18 more");
    CHECK(titles_in_table(driver).size() == 78);
}

TEST_CASE("Tab stops at one point of the matrix, and the keys go to the others") {
    Driver driver = on_matrix();
    const std::vector<Node> points = points_of(driver);
    REQUIRE(points.size() == 8);
    const auto stops = [&] {
        std::vector<std::string> keys;
        for (const Node& point : points_of(driver))
            if (point.stop == Tristate::Yes)
                keys.push_back(point.key);
        return keys;
    };
    CHECK(stops() == std::vector<std::string>{points[0].key});
    CHECK_THROWS(driver.tab_to(points[3].name));
    driver.tab_to(points[0].name);
    driver.press("End");
    CHECK(with_focus(driver).key == points[7].key);
    driver.press("PageDown");
    CHECK(with_focus(driver).key == points[7].key);
    driver.press("PageUp");
    CHECK(with_focus(driver).key == points[6].key);
    driver.press("Home");
    CHECK(with_focus(driver).key == points[0].key);
    driver.press("PageDown");
    CHECK(with_focus(driver).key == points[1].key);
    CHECK(stops() == std::vector<std::string>{points[1].key});
}

TEST_CASE("an arrow goes to the nearest point that lies its way, until none does") {
    Driver driver = on_matrix();
    const std::vector<Node> points = points_of(driver);
    driver.tab_to(points[0].name);
    std::size_t moves = 0;
    for (const std::string_view key : {"ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"}) {
        INFO(key);
        for (std::size_t i = 0; i < points.size(); ++i) {
            const Node before = with_focus(driver);
            driver.press(key);
            const Way went = way_to(with_focus(driver), before, key);
            moves += went.ahead > 0 ? 1 : 0;
            for (const Node& point : points)
                if (const Way other = way_to(point, before, key); other.ahead >= 0.5F)
                    CHECK((went.ahead > 0 && went.length <= other.length + 0.01F));
        }
        const Node last = with_focus(driver);
        driver.press(key);
        CHECK(with_focus(driver).key == last.key);
    }
    CHECK(moves > 3);
}

TEST_CASE("a point opens its action by Enter, and has the focus again afterwards") {
    for (const float width : {1440.0F, 390.0F}) {
        INFO(width);
        Driver driver = on_matrix();
        driver.resize(width, 900);
        const std::vector<Node> points = points_of(driver);
        driver.tab_to(points[0].name);
        driver.press("End");
        driver.press("PageUp");
        driver.press("Enter");
        const std::string opened = driver.state().session.plan_action.text;
        CHECK("point/" + opened == points[6].key);
        driver.press("Escape");
        CHECK(driver.state().session.plan_action.empty());
        CHECK(with_focus(driver).key == points[6].key);
        // From the list beside, the focus comes back to the list.
        driver.tab_to(titles_in_table(driver)[2]);
        driver.press("Enter");
        driver.press("Escape");
        CHECK(with_focus(driver).key == "open");
        CHECK(with_focus(driver).name == titles_in_table(driver)[2]);
    }
}
