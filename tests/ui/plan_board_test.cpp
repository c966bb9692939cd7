// The board by status: cards moved by the pointer, by keys and by their menu.

#include "plan_screen.hpp"
#include "ui/screens/plan_board.hpp"

#include <algorithm>

using namespace tappa;
using namespace tappa::test;

namespace {

using S = ActionStatus;

Driver sample_board() {
    Driver driver = sample_plan();
    driver.resize(1280, 2000); // all cards are on the page
    driver.click("Board");
    return driver;
}

const PlanAction& first_with(const Driver& driver, S status) {
    for (const PlanAction& action : plan_of(driver).actions)
        if (action.status == status)
            return action;
    FAIL("no action with this status");
    return plan_of(driver).actions[0];
}

S status_of(const Driver& driver, const PlanActionId& id) {
    return find_plan_action(plan_of(driver), id)->status;
}

const Node* card(const Driver& driver, const PlanActionId& id) {
    for (const Node& node : driver.tree().nodes())
        if (node.key == ui::plan_card_key(id))
            return &node;
    return nullptr;
}

std::string called(const Driver& driver, const PlanActionId& id) {
    const Node* const found = card(driver, id);
    REQUIRE(found != nullptr);
    return std::string(found->name);
}

void add_in_status(Driver& driver, S status) {
    driver.dispatch(actions::AddPlanAction{"Added", {}});
    const PlanActionId id = plan_of(driver).actions.back().id;
    driver.dispatch(actions::MoveToStatus{id, status});
    driver.dispatch(actions::SelectPlanAction{});
    driver.frames();
}

} // namespace

TEST_CASE("every action is a card in the column of its status, with what it lacks") {
    const Driver driver = sample_board();
    std::size_t dropped = 0;
    for (const PlanAction& action : plan_of(driver).actions) {
        dropped += action.status == S::Dropped ? 1U : 0U;
        CHECK((card(driver, action.id) != nullptr) == (action.status != S::Dropped));
    }
    const auto agreed =
        std::count_if(plan_of(driver).actions.begin(), plan_of(driver).actions.end(), [](auto& a) {
            return a.status == S::Agreed;
        });
    CHECK(driver.sees("Agreed (" + std::to_string(agreed) + ")"));
    CHECK(driver.sees("Owner missing"));
    CHECK(driver.sees("priority 100"));
    CHECK(driver.tree().duplicates().empty());
}

TEST_CASE("Alt and an arrow give the next or previous status, and the card keeps the focus") {
    Driver driver = sample_board();
    const PlanActionId id = first_with(driver, S::Agreed).id;
    driver.announcements.clear();
    driver.tab_to(called(driver, id));
    driver.press("ArrowRight", false, false, true);
    CHECK(status_of(driver, id) == S::InProgress);
    CHECK(focused_key(driver) == ui::plan_card_key(id));
    CHECK(driver.announcements.size() == 1);
    driver.press("ArrowLeft", false, false, true);
    driver.press("ArrowLeft", false, false, true);
    CHECK(status_of(driver, id) == S::Proposed);
    const Document before = driver.state().document;
    CHECK(driver.interface().key({"ArrowLeft", false, false, true})); // not the browser's
    driver.frames();
    CHECK(driver.state().document == before);
    driver.press("z", true);
    CHECK(status_of(driver, id) == S::Agreed);
}

TEST_CASE("keys are nobody's without Alt, without a card, and on another view") {
    Driver driver = sample_board();
    const std::string key = ui::plan_card_key(plan_of(driver).actions[0].id);
    CHECK(ui::board_key(driver.state(), key, "ArrowRight", true));
    CHECK_FALSE(ui::board_key(driver.state(), key, "ArrowRight", false));
    CHECK_FALSE(ui::board_key(driver.state(), key, "ArrowUp", true));
    CHECK_FALSE(ui::board_key(driver.state(), "plan-card/nobody", "ArrowRight", true));
    driver.click("Table");
    CHECK_FALSE(ui::board_key(driver.state(), key, "ArrowRight", true));
}

TEST_CASE("a card dropped in another column has its status, at the place of its rank") {
    Driver driver = sample_board();
    add_in_status(driver, S::InProgress);
    const PlanActionId target = first_with(driver, S::InProgress).id;
    const PlanActionId id = first_with(driver, S::Agreed).id;
    driver.drag(called(driver, id), called(driver, target));
    CHECK(status_of(driver, id) == S::InProgress);
    CHECK(focused_key(driver) == ui::plan_card_key(id));
    CHECK(driver.state().session.plan_action.empty()); // dragging is not pressing
    const std::vector<PlanRow> rows =
        Derived(parts_of(driver.state())).plan_rows(driver.state().session.plan_filter);
    std::vector<std::string> expected;
    for (const PlanRow& row : rows)
        if (row.action->status == S::InProgress)
            expected.push_back(ui::plan_card_key(row.action->id));
    std::vector<std::pair<float, std::string>> shown;
    for (const std::string& key : expected)
        for (const Node& node : driver.tree().nodes())
            if (node.key == key)
                shown.emplace_back(driver.on_page(node)->y, key);
    REQUIRE(shown.size() == expected.size());
    CHECK(std::is_sorted(shown.begin(), shown.end()));
    driver.press("z", true);
    CHECK(status_of(driver, id) == S::Agreed);
}

TEST_CASE("a card let go where it was has not moved") {
    Driver driver = sample_board();
    const Document before = driver.state().document;
    const PlanActionId id = plan_of(driver).actions[0].id;
    driver.drag(called(driver, id), called(driver, id));
    CHECK(driver.state().document == before);
}

TEST_CASE("a card dropped on those that are folded is decided against, and says why on demand") {
    Driver driver = sample_board();
    const PlanActionId id = first_with(driver, S::Agreed).id;
    const std::string title = find_plan_action(plan_of(driver), id)->title;
    const auto dropped = std::count_if(
        plan_of(driver).actions.begin(),
        plan_of(driver).actions.end(),
        [](const auto& each) { return each.status == S::Dropped; }
    );
    const auto folded = [](std::ptrdiff_t count) {
        return "Dropped: " + std::to_string(count) + (count == 1 ? " action" : " actions");
    };
    driver.drag(called(driver, id), folded(dropped));
    CHECK(status_of(driver, id) == S::Dropped);
    CHECK(card(driver, id) == nullptr);
    // In place, and never blocking: the decision below has its fields open.
    driver.type("Reason", "Too slow");
    CHECK(find_decision(plan_of(driver), DecisionKind::Action, id.text)->reason == "Too slow");
    driver.click(folded(dropped + 1));
    CHECK(card(driver, id) != nullptr);
    driver.tab_to(called(driver, id));
    driver.press("ArrowLeft", false, false, true);
    CHECK(status_of(driver, id) == S::Agreed);
    CHECK_FALSE(driver.sees("Too slow"));
}

TEST_CASE("on a phone one status shows, and takes its place in the row of all") {
    Driver driver;
    driver.resize(390, 844);
    open_sample(driver, Screen::Plan);
    driver.dispatch(actions::SetPlanView{PlanView::Board});
    driver.frames();
    const PlanActionId id = first_with(driver, S::Agreed).id;
    driver.dispatch(actions::ShowPlanStatus{S::Agreed});
    driver.frames();
    driver.tab_to(called(driver, id));
    driver.press("ArrowRight", false, false, true);
    CHECK(status_of(driver, id) == S::InProgress);
    CHECK(focused_key(driver) == ui::plan_card_key(id)); // its column shows
    driver.dispatch(actions::ShowPlanStatus{S::Done});
    driver.frames();
    CHECK(card(driver, id) == nullptr);
}

TEST_CASE("the panel of a card closes to the card") {
    Driver driver = sample_board();
    const PlanActionId id = plan_of(driver).actions[0].id;
    driver.click(called(driver, id));
    CHECK(driver.state().session.plan_action == id);
    driver.press("Escape");
    CHECK(driver.state().session.plan_action.empty());
    CHECK(focused_key(driver) == ui::plan_card_key(id));
}
