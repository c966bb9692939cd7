// The plan's table: columns for every width, order, filter, and rows that are edited in place.

#include "app/texts.hpp"
#include "plan_screen.hpp"

#include <algorithm>

using namespace tappa;
using namespace tappa::test;

namespace {

const Node& head(const Driver& driver, std::string_view title) {
    return driver.get(Role::ColumnHeader, title);
}

const Node& row_of(const Driver& driver, const PlanActionId& action) {
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Row && node.key == action.text)
            return node;
    throw std::runtime_error("no row of " + action.text);
}

// "Anna: 3 actions, 12 person-days".
bool has_heading_of(const Driver& driver, const std::string& group) {
    const std::vector<std::string> all = names_with_prefix(driver, "fold/");
    return std::any_of(all.begin(), all.end(), [&](const std::string& heading) {
        return heading.rfind(group + ": ", 0) == 0;
    });
}

// A press of the pointer in the middle of what is on the page.
void press_at(Driver& driver, const ui::Bounds& bounds) {
    auto& interface = driver.interface();
    interface.point(ui::PointerMove{bounds.x + bounds.width / 2, bounds.y + bounds.height / 2});
    driver.frames(1);
    interface.point(ui::PointerButton{0, true});
    driver.frames(1);
    interface.point(ui::PointerButton{0, false});
    driver.frames();
}

} // namespace

TEST_CASE("no column of the plan is too narrow for its words, at any width") {
    for (const Language language : all_languages)
        for (const float width : {1024.0F, 1280.0F, 1366.0F, 1440.0F, 1920.0F})
            for (const bool panel : {false, true}) {
                Driver driver = wide_plan(language, width, 720);
                if (panel)
                    driver.dispatch(actions::SelectPlanAction{plan_of(driver).actions[0].id});
                driver.frames(6);
                INFO(language_code(language) << " " << width << " panel " << panel);
                for (const Node& node : driver.tree().nodes())
                    if (node.role == Role::RowHeader)
                        CHECK(node.bounds.width >= 170);
            }
}

TEST_CASE("a press on a head sorts the plan, a second one turns it round") {
    Driver driver = wide_plan();
    CHECK(head(driver, "No.").sorted == ui::SortOrder::Ascending);
    CHECK(head(driver, "Effort (days)").sorted == ui::SortOrder::None);
    driver.click("Effort (days)");
    CHECK(head(driver, "No.").sorted == ui::SortOrder::None);
    CHECK(head(driver, "Effort (days)").sorted == ui::SortOrder::Ascending);
    const auto efforts = [&] {
        std::vector<double> values;
        for (const std::string& title : titles_in_table(driver))
            values.push_back(action_titled(driver, title).effort_days);
        return values;
    };
    std::vector<double> sorted = efforts();
    CHECK(std::is_sorted(sorted.begin(), sorted.end()));
    driver.point_and_click("Effort (days)");
    CHECK(head(driver, "Effort (days)").sorted == ui::SortOrder::Descending);
    sorted = efforts();
    CHECK(std::is_sorted(sorted.rbegin(), sorted.rend()));
}

TEST_CASE("the head of the plan's table stays in sight, and is pressed there") {
    Driver driver = wide_plan(Language::En, 1440, 600);
    const std::vector<std::string> titles = titles_in_table(driver);
    driver.tab_to(titles.back());
    driver.frames();
    REQUIRE(main_of(driver).scroll_y > 200);
    const auto bounds = driver.on_page(driver.pressable("Action"));
    REQUIRE(bounds.has_value());
    CHECK(bounds->y >= main_of(driver).bounds.y);
    CHECK(bounds->y < main_of(driver).bounds.y + 20);
    press_at(driver, *bounds);
    CHECK(driver.state().session.plan_sort.by == PlanColumn::Action);
    CHECK(driver.state().session.plan_action.empty()); // not the row under the head
    // What has the focus is not under it.
    const std::vector<std::string> sorted = titles_in_table(driver);
    for (const std::string& title : {sorted[7], sorted[3], sorted[1]}) {
        driver.tab_to(title);
        driver.frames();
        const auto link = driver.on_page(driver.pressable(title));
        const auto over = driver.on_page(head(driver, "Action"));
        REQUIRE(link.has_value());
        REQUIRE(over.has_value());
        CHECK(link->y >= over->y + over->height - 1);
    }
}

TEST_CASE("a field under the head of a table is not met there") {
    Driver driver = wide_plan(Language::En, 1440, 600);
    driver.tab_to(titles_in_table(driver).back());
    driver.frames();
    const auto over = driver.on_page(head(driver, "Owner"));
    REQUIRE(over.has_value());
    for (const Node& node : driver.tree().nodes()) {
        if (node.key != "row-owner")
            continue;
        const auto bounds = driver.on_page(node);
        if (!bounds)
            continue;
        const float under = over->y + over->height - bounds->y;
        CHECK(node.covered == doctest::Approx(std::clamp(under, 0.0F, bounds->height)));
    }
}

TEST_CASE("owner, date and status are edited in the table") {
    Driver driver = wide_plan();
    const std::string title = titles_in_table(driver)[1];
    driver.type("Owner of “" + title + "”", "P. Neri");
    driver.type("Due date of “" + title + "”", "2027-03-01");
    driver.choose("Status of “" + title + "”", "Done");
    const PlanAction& action = action_titled(driver, title);
    CHECK(action.owner_name == "P. Neri");
    CHECK(action.due == Date{2027, 3, 1});
    CHECK(action.status == ActionStatus::Done);
    CHECK(driver.state().session.plan_action.empty());
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK(action_titled(driver, title).due == Date{2027, 3, 1});
    CHECK(action_titled(driver, title).status != ActionStatus::Done);
}

TEST_CASE("rows stay where they are while one of them is edited") {
    Driver driver = wide_plan();
    driver.click("Owner");
    const std::vector<std::string> before = titles_in_table(driver);
    const std::string name = "Owner of “" + before[0] + "”";
    driver.interface().request({driver.field(name).id, ui::Request::Focus, "visible"});
    driver.type(name, "Zoe");
    CHECK(titles_in_table(driver) == before);
    driver.dispatch(actions::SetPlanFilter{Set<&PlanFilter::owner>{"Nobody else"}});
    driver.frames();
    CHECK(titles_in_table(driver) == before);
    driver.dispatch(actions::ClearPlanFilter{});
    driver.click("Matrix");
    driver.click("Table");
    CHECK(titles_in_table(driver) != before);
}

TEST_CASE("a press anywhere on a row opens its action") {
    Driver driver = wide_plan();
    const PlanAction& action = action_titled(driver, titles_in_table(driver)[2]);
    const PlanActionId id = action.id;
    const std::string title = action.title;
    auto bounds = driver.on_page(row_of(driver, id));
    REQUIRE(bounds.has_value());
    bounds->width = 20; // its very edge, where nothing stands
    press_at(driver, *bounds);
    CHECK(driver.state().session.plan_action == id);
    CHECK(driver.focused() == driver.pressable("Close").id);
    driver.press("Escape");
    CHECK(driver.state().session.plan_action.empty());
    CHECK(driver.focused() == driver.pressable(title).id);
}

TEST_CASE("enter on an action's name leads into its panel, a second one changes nothing") {
    for (const float width : {390.0F, 800.0F, 1100.0F, 1200.0F, 1280.0F, 1500.0F, 1920.0F})
        for (const PlanView view : {PlanView::Table, PlanView::Matrix}) {
            INFO("width " << width << " view " << static_cast<int>(view));
            Driver driver = wide_plan(Language::En, width, 720);
            driver.dispatch(actions::SetPlanView{view});
            driver.frames();
            const Plan before = plan_of(driver);
            const std::string title = titles_in_table(driver)[2];
            driver.tab_to(title);
            driver.press("Enter");
            CHECK_FALSE(driver.state().session.plan_action.empty());
            driver.press("Enter");
            CHECK(plan_of(driver) == before);
            if (!driver.state().session.plan_action.empty())
                driver.press("Escape");
            CHECK(driver.state().session.plan_action.empty());
            CHECK(plan_of(driver) == before);
            CHECK(driver.focused() == driver.pressable(title).id);
        }
}

TEST_CASE("what is missing leads to the field it is filled in") {
    Driver driver = wide_plan();
    driver.click("Owner missing");
    const PlanActionId id = driver.state().session.plan_action;
    const PlanAction* action = find_plan_action(plan_of(driver), id);
    REQUIRE(action != nullptr);
    CHECK(action->owner_name.empty());
    CHECK(driver.focused() == driver.field("Owner's name").id);
    driver.dispatch(actions::SelectPlanAction{});
    driver.frames();
    driver.click("Metric missing");
    driver.frames(8);
    // Right above the button that adds one, which a second Enter must not press.
    const Node* const focused = driver.tree().find(driver.focused());
    REQUIRE(focused);
    CHECK(focused->name == "Metrics");
    const Plan before = plan_of(driver);
    driver.press("Enter");
    CHECK(plan_of(driver) == before);
    CHECK(driver.on_page(driver.pressable("Add a metric")).has_value());
}

TEST_CASE("the field that a chip names is in sight the first time its panel opens") {
    for (const char* const chip : {"Baseline missing", "Target missing"}) {
        CAPTURE(chip);
        Driver driver = wide_plan();
        const auto& nodes = driver.tree().nodes();
        const auto accept = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
            return node.key == "accept";
        });
        REQUIRE(accept != nodes.end());
        driver.click(std::string(accept->name));
        driver.click(chip);
        driver.frames(8);
        const Node* const focused = driver.tree().find(driver.focused());
        REQUIRE(focused);
        CHECK(std::string(chip).rfind(focused->name, 0) == 0);
        const auto place = driver.on_page(*focused);
        REQUIRE(place.has_value());
        CHECK(place->y + place->height <= 900);
    }
}

TEST_CASE("the plan is filtered by words, status, owner and type") {
    Driver driver = wide_plan();
    const std::vector<std::string> all = titles_in_table(driver);
    driver.type("Find an action", "identity");
    CHECK(titles_in_table(driver).size() < all.size());
    CHECK(driver.sees("of " + std::to_string(all.size()) + " actions"));
    driver.click("Show all actions");
    CHECK(titles_in_table(driver) == all);
    CHECK(driver.focused() == driver.field("Find an action").id);
    driver.choose("Owned by", "No owner");
    CHECK(driver.sees("Owner missing"));
    CHECK(titles_in_table(driver).size() < all.size());
    driver.choose("Owned by", "Every owner");
    driver.choose("Of type", "Quick win");
    for (const std::string& title : titles_in_table(driver))
        CHECK(holds(all, title));
    CHECK(titles_in_table(driver).size() < all.size());
    driver.type("Find an action", "no such words");
    CHECK(driver.sees("No action fits this filter."));
    CHECK(titles_in_table(driver).empty());
    // The filter changes nothing of the document, and another document begins without it.
    driver.dispatch(actions::NewDocument{Language::En, {}, {}, {}});
    driver.frames();
    CHECK(driver.state().session.plan_filter == PlanFilter{});
}

TEST_CASE("priority bars stand under each other") {
    const Driver driver = wide_plan();
    float x = -1;
    for (const Node& node : driver.tree().nodes()) {
        if (node.role != Role::Progress || node.name != "Priority")
            continue;
        CHECK(node.bounds.x == (x < 0 ? node.bounds.x : x));
        x = node.bounds.x;
    }
    CHECK(x > 0);
}

namespace {

// A plan of 50 more actions than the sample's.
Driver long_plan() {
    Driver driver = wide_plan(Language::En, 1440, 600);
    for (int i = 1; i <= 50; ++i)
        driver.dispatch(actions::AddPlanAction{"Further action " + std::to_string(i), {}});
    driver.dispatch(actions::SelectPlanAction{{}});
    driver.frames(6);
    return driver;
}

} // namespace

TEST_CASE("rows far out of sight say and do what near ones do") {
    Driver driver = long_plan();
    const auto before = driver.tree().nodes();
    driver.frames();
    CHECK(driver.tree().nodes() == before);
    const PlanActionId last = action_titled(driver, "Further action 50").id;
    // What they say follows the document, the language and what is open.
    driver.dispatch(actions::EditPlanAction{last, Set<&PlanAction::title>{"Renamed far away"}});
    driver.frames();
    CHECK(driver.sees("Renamed far away"));
    CHECK_FALSE(driver.sees("Further action 50"));
    driver.dispatch(actions::SelectPlanAction{last});
    driver.frames();
    CHECK(row_of(driver, last).selected == ui::Tristate::Yes);
    driver.dispatch(actions::SelectPlanAction{{}});
    driver.frames();
    CHECK(row_of(driver, last).selected == ui::Tristate::Unset);
    // They are pressed and typed in without the pointer.
    driver.type("Owner of “Renamed far away”", "Paola Greco");
    CHECK(action_titled(driver, "Renamed far away").owner_name == "Paola Greco");
    driver.click("Renamed far away");
    CHECK(driver.state().session.plan_action == last);
}

TEST_CASE("the table stands in groups under headings that fold, by keyboard too") {
    Driver driver = wide_plan();
    driver.choose("Group the table", "By owner");
    const std::size_t all = plan_of(driver).actions.size();
    CHECK(titles_in_table(driver).size() == all);
    const std::string owner = [&] {
        for (const PlanAction& action : plan_of(driver).actions)
            if (!action.owner_name.empty())
                return action.owner_name;
        throw std::runtime_error("nobody owns anything");
    }();
    std::int64_t count = 0;
    double effort = 0;
    for (const PlanAction& action : plan_of(driver).actions)
        if (action.owner_name == owner) {
            ++count;
            effort += action.effort_days;
        }
    const std::string heading = owner + ": "
        + text_count(Text::PlanSummaryActions, Language::En, count) + ", "
        + text_amount(Text::PlanPersonDays, Language::En, effort, 2);
    CHECK(driver.pressable(heading).expanded == ui::Tristate::Yes);
    // All of them stand under one head; a heading lies across the columns.
    const Node& table = driver.get(Role::Table, "Actions");
    const auto& nodes = driver.tree().nodes();
    CHECK(
        std::count_if(
            nodes.begin(),
            nodes.end(),
            [](const Node& node) { return node.role == Role::ColumnHeader && node.name == "Owner"; }
        )
        == 1
    );
    const Node* const cell = driver.tree().find(driver.pressable(heading).parent);
    REQUIRE(cell);
    CHECK(cell->role == Role::Cell);
    CHECK(cell->bounds.width > 0.95F * table.bounds.width);
    driver.resize(1440, 600);
    driver.tab_to(titles_in_table(driver).back());
    driver.frames();
    REQUIRE(main_of(driver).scroll_y > 300);
    CHECK(driver.on_page(head(driver, "Owner"))->y >= main_of(driver).bounds.y);
    driver.tab_to(heading);
    driver.press("Enter");
    driver.frames();
    CHECK(driver.pressable(heading).expanded == ui::Tristate::No);
    CHECK(titles_in_table(driver).size() == all - static_cast<std::size_t>(count));
    driver.press("Enter"); // the focus is still there
    driver.frames();
    CHECK(titles_in_table(driver).size() == all);
    CHECK(driver.items_without_node().empty());
    CHECK(driver.tree().duplicates().empty());
    driver.choose("Group the table", "Not grouped");
    CHECK_FALSE(has_heading_of(driver, owner));
}

TEST_CASE("a row stays in its group while its owner is typed") {
    Driver driver = wide_plan();
    driver.choose("Group the table", "By owner");
    const std::string title = titles_in_table(driver)[0];
    const std::string name = "Owner of “" + title + "”";
    driver.interface().request({driver.field(name).id, ui::Request::Focus, "visible"});
    driver.type(name, "Aaron");
    CHECK_FALSE(has_heading_of(driver, "Aaron"));
    CHECK(driver.field(name).id == driver.focused());
    // Nor is it taken away from under the focus when that goes on to another part of the row.
    const std::string explain = text_with(Text::PlanExplainPriority, Language::En, {title});
    driver.interface().request({driver.pressable(explain).id, ui::Request::Focus, "visible"});
    driver.frames();
    CHECK(driver.tree().find(driver.focused()) != nullptr);
    CHECK_FALSE(has_heading_of(driver, "Aaron"));
    driver.click("Matrix");
    driver.click("Table");
    CHECK(has_heading_of(driver, "Aaron"));
}
