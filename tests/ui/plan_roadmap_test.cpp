// The roadmap: bars, what is asked of everybody, and what is done about it, by the names of things.

#include "app/plan/plan_rows.hpp"
#include "base/date_text.hpp"
#include "plan_screen.hpp"

#include <algorithm>

using namespace tappa;
using namespace tappa::test;

namespace {

Driver sample_roadmap(Language language = Language::En) {
    Driver driver = sample_plan(language);
    driver.click("Roadmap");
    return driver;
}

std::vector<Node> bars_of(const Driver& driver) {
    std::vector<Node> bars;
    for (const Node& node : driver.tree().nodes())
        if (node.key.starts_with("bar/"))
            bars.push_back(node);
    return bars;
}

const PlanAction& action_of(const Driver& driver, const Node& bar) {
    return *find_plan_action(plan_of(driver), PlanActionId(bar.key.substr(4)));
}

// What the first milestone's diamond is called; empty where it has none.
std::string milestone_spot(const Driver& driver) {
    for (const Node& node : driver.tree().nodes())
        if (node.key.rfind("milestone/", 0) == 0)
            return node.name;
    return {};
}

// Takes hold of a bar and pulls it to the right; it is not let go.
void grab(Driver& driver, const Node& bar, float by) {
    driver.interface().request({bar.id, ui::Request::ScrollIntoView, {}});
    driver.frames();
    const ui::Bounds at = *driver.on_page(*driver.tree().find(bar.id));
    const float x = at.x + at.width / 2;
    const float y = at.y + at.height / 2;
    driver.interface().point(ui::PointerMove{x, y});
    driver.frames(1);
    driver.interface().point(ui::PointerButton{0, true});
    driver.frames(1);
    for (int step = 1; step <= 6; ++step) {
        driver.interface().point(ui::PointerMove{x + by * static_cast<float>(step) / 6, y});
        driver.frames(1);
    }
}

} // namespace

TEST_CASE("every scheduled action is a bar that says all about itself and opens its panel") {
    Driver driver = sample_roadmap();
    const std::vector<Node> bars = bars_of(driver);
    REQUIRE(bars.size() == 8);
    const PlanAction& first = action_of(driver, bars[0]);
    CHECK(bars[0].name.rfind(first.title, 0) == 0);
    CHECK(bars[0].name.find(" 2026 – ") != std::string::npos);
    CHECK(bars[0].name.find("person-day") != std::string::npos);
    CHECK(driver.sees("8 of 8 open actions scheduled"));
    driver.point_and_click(bars[1].name);
    CHECK("bar/" + driver.state().session.plan_action.text == bars[1].key);
    CHECK(driver.find(Role::Complementary, action_of(driver, bars[1]).title) != nullptr);
    driver.dispatch(actions::SelectPlanAction{});
    driver.frames();
    driver.tab_to(bars[2].name);
    driver.press("Enter");
    CHECK("bar/" + driver.state().session.plan_action.text == bars[2].key);
    // The same facts as tables.
    CHECK(driver.get(Role::Figure, "Roadmap").description.find("8 actions") != std::string::npos);
    CHECK(driver.sees("Can slip by dependencies alone, working days"));
    CHECK(driver.items_without_node().empty());
}

TEST_CASE("a bar and the table say when the action is due") {
    Driver driver = sample_roadmap();
    const std::vector<Node> bars = bars_of(driver);
    for (const Node& bar : bars) {
        const PlanAction& action = action_of(driver, bar);
        INFO(action.id.text);
        REQUIRE(action.due);
        CHECK(bar.name.find(formatted_date_short(*action.due, Language::En)) != std::string::npos);
        CHECK(bar.name.find("due ") != std::string::npos);
        CHECK(driver.sees(formatted_date(*action.due, Language::En)));
    }
    driver.dispatch(actions::EditPlanAction{
        action_of(driver, bars[0]).id, Set<&PlanAction::due>{std::nullopt}});
    driver.frames();
    CHECK(bars_of(driver)[0].name.find("due ") == std::string::npos);
}

TEST_CASE("Alt and an arrow move the bar with the focus by a week, and undo brings it back") {
    Driver driver = sample_roadmap();
    const Node bar = bars_of(driver)[0];
    const std::optional<Date> entered = action_of(driver, bar).start;
    REQUIRE(entered);
    const auto weeks_moved = [&] {
        return (days_from_date(*action_of(driver, bar).start) - days_from_date(*entered)) / 7;
    };
    driver.focus(bar.id);
    driver.press("ArrowRight", false, false, true);
    CHECK(weeks_moved() == 1);
    driver.press("ArrowRight", false, false, true);
    CHECK(weeks_moved() == 2);
    driver.press("ArrowLeft", false, false, true);
    CHECK(weeks_moved() == 1);
    REQUIRE_FALSE(driver.announcements.empty());
    CHECK(driver.announcements.back().find("now starts on") != std::string::npos);
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK(action_of(driver, bar).start == entered);
}

TEST_CASE("capacity, holidays and the start are set beside the bars") {
    Driver driver = sample_roadmap();
    driver.click("Capacity and calendar");
    driver.type("Work begins on", "1 March 2027");
    CHECK(driver.sees("Days off shown: "));
    CHECK(driver.sees("8 Dec 2026 · Immaculate Conception"));
    driver.type("All owners together", "7.5");
    const PlanSchedule& schedule = plan_of(driver).schedule;
    CHECK(schedule.start == Date{2027, 3, 1});
    CHECK(schedule.country == "IT");
    CHECK(schedule.days_per_week == 7.5);
    const std::string owner = owners_in(plan_of(driver)).front();
    driver.type(owner, "0.5");
    REQUIRE(plan_of(driver).schedule.owners.size() == 1);
    CHECK(plan_of(driver).schedule.owners[0] == OwnerCapacity{owner, 0.5});
    driver.type(owner, "");
    CHECK(plan_of(driver).schedule.owners.empty());
    driver.type("E-mail of " + owner, "conti@");
    CHECK(driver.sees("This is not an e-mail address yet."));
    driver.type("E-mail of " + owner, "conti@bank.example");
    CHECK_FALSE(driver.sees("This is not an e-mail address yet."));
    CHECK(email_of(plan_of(driver), owner) == "conti@bank.example");
}

TEST_CASE("too much work is said in a sentence, and dates that fit are one press away") {
    Driver driver = sample_roadmap();
    CHECK_FALSE(driver.sees("More work than capacity"));
    const Plan plan = plan_of(driver);
    const std::string owner = owners_in(plan).front();
    driver.dispatch(actions::SetOwnerCapacity{owner, 1.0});
    for (const std::size_t i : {0U, 2U}) { // the second is done
        const PlanActionId id = plan.actions[i].id;
        driver.dispatch(actions::EditPlanAction{id, Set<&PlanAction::owner_name>{owner}});
        driver.dispatch(actions::EditPlanAction{id, Set<&PlanAction::effort_days>{4}});
        driver.dispatch(actions::EditPlanAction{id, Set<&PlanAction::duration_weeks>{4}});
        driver.dispatch(actions::EditPlanAction{id, Set<&PlanAction::start>{Date{2027, 3, 1}}});
    }
    driver.frames();
    CHECK(driver.sees(
        "More work than capacity. " + owner + ": 2 of 1 person-days a week from 1 Mar 2027"
    ));
    driver.tab_to("Suggest dates that fit");
    driver.press("Enter");
    driver.frames();
    CHECK(focused_key(driver) == "roadmap-title"); // the button is gone
    CHECK_FALSE(driver.sees("More work than capacity"));
    CHECK(driver.sees("start moved so that the work fits"));
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK(driver.sees("More work than capacity"));
}

TEST_CASE("bars are drawn anew when the leverage of a large journey changes the order") {
    Driver driver = sample_roadmap();
    driver.dispatch(actions::EditPlanSchedule{Set<&PlanSchedule::days_per_week>{1.0}});
    for (const PlanAction& action :
         std::vector<PlanAction>(plan_of(driver).actions.begin(), plan_of(driver).actions.end()))
        driver.dispatch(actions::EditPlanAction{action.id, Set<&PlanAction::start>{std::nullopt}});
    enlarge_journey(driver);
    CHECK(driver.sees("Priorities do not count it in full yet"));
    const std::vector<std::string> before = names_with_prefix(driver, "bar/");
    driver.run_jobs();
    driver.frames();
    CHECK_FALSE(driver.sees("Priorities do not count it in full yet"));
    const std::vector<std::string> shown = names_with_prefix(driver, "bar/");
    CHECK(shown != before);
    driver.resize(1300, 800); // draws them anew, whatever they show
    driver.frames();
    CHECK(shown == names_with_prefix(driver, "bar/"));
}

TEST_CASE("the focus comes back from the panel to the bar, and to what has none") {
    Driver driver = sample_roadmap();
    const Node bar = bars_of(driver)[1];
    driver.tab_to(bar.name);
    driver.press("Enter");
    REQUIRE(focused_key(driver) != bar.key);
    driver.press("Escape");
    driver.frames();
    CHECK(driver.state().session.plan_action.empty());
    CHECK(focused_key(driver) == bar.key);
    const Plan plan = plan_of(driver);
    driver.dispatch(actions::AddPrerequisite{plan.actions[0].id, plan.actions[2].id});
    driver.dispatch(actions::AddPrerequisite{plan.actions[2].id, plan.actions[0].id});
    driver.frames();
    driver.click(plan.actions[0].title);
    driver.press("Escape");
    driver.frames();
    const Node* node = driver.tree().find(driver.focused());
    REQUIRE(node);
    CHECK(node->name == plan.actions[0].title);
}

TEST_CASE("what cannot be scheduled is listed with the reason, and the critical path is a sentence"
) {
    Driver driver = sample_roadmap();
    CHECK(driver.sees("Every open action can be scheduled."));
    const Plan plan = plan_of(driver);
    const PlanActionId a = plan.actions[0].id;
    const PlanActionId b = plan.actions[2].id; // the second is done
    driver.dispatch(actions::AddPrerequisite{a, b});
    driver.frames();
    CHECK(driver.sees(plan.actions[2].title + " → " + plan.actions[0].title));
    CHECK(driver.sees("A delay on this path makes it longer."));
    driver.dispatch(actions::AddPrerequisite{b, a});
    driver.frames();
    CHECK(driver.sees("In a circle of dependencies"));
    driver.click(plan.actions[0].title);
    CHECK(driver.state().session.plan_action == a);
}

TEST_CASE("a phone lists the actions by month") {
    Driver driver = sample_roadmap(Language::It);
    driver.resize(390, 844);
    driver.frames();
    CHECK(driver.find(Role::Figure, "Roadmap") == nullptr);
    const std::vector<Node> bars = bars_of(driver);
    REQUIRE(bars.size() == 8);
    CHECK(driver.sees("novembre 2026"));
    CHECK(driver.sees("Percorso critico"));
    driver.click(bars[0].name);
    CHECK("bar/" + driver.state().session.plan_action.text == bars[0].key);
}

TEST_CASE("weeks or months is a choice of the person") {
    Driver driver = sample_roadmap();
    driver.click("By month");
    CHECK(driver.sees("Load"));
    CHECK(driver.state().session.roadmap_scale == RoadmapScale::Month);
    driver.click("By week");
    CHECK(driver.state().session.roadmap_scale == RoadmapScale::Week);
}

TEST_CASE("an arrow moves the bar with the focus by a working day, with Shift by a week") {
    Driver driver = sample_roadmap();
    const Node bar = bars_of(driver)[0];
    driver.dispatch(actions::EditPlanAction{
        action_of(driver, bar).id, Set<&PlanAction::start>{Date{2027, 1, 8}}}); // a Friday
    driver.frames();
    driver.focus(bar.id);
    driver.press("ArrowRight");
    CHECK(action_of(driver, bar).start == Date{2027, 1, 11});
    driver.press("ArrowRight", false, true);
    CHECK(action_of(driver, bar).start == Date{2027, 1, 18});
    driver.press("ArrowLeft", false, true);
    driver.press("ArrowLeft");
    CHECK(action_of(driver, bar).start == Date{2027, 1, 8});
    CHECK(driver.announcements.back().find("8 January 2027") != std::string::npos);
}

TEST_CASE("a bar is dragged to another day: one step, and Escape lets it go where it was") {
    Driver driver = sample_roadmap();
    const Node bar = bars_of(driver)[0];
    const std::optional<Date> before = action_of(driver, bar).start;
    REQUIRE(before);
    grab(driver, bar, 120);
    CHECK(action_of(driver, bar).start == before); // not let go yet
    driver.interface().point(ui::PointerButton{0, false});
    driver.frames();
    const std::optional<Date> after = action_of(driver, bar).start;
    CHECK((*before < *after && weekday(*after) < 5));
    CHECK(focused_key(driver) == bar.key);             // the arrow keys can go on from there
    CHECK(driver.state().session.plan_action.empty()); // it was not pressed
    CHECK(driver.sees("now starts on"));
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK(action_of(driver, bar).start == before);
    grab(driver, bar, 120);
    driver.press("Escape");
    driver.interface().point(ui::PointerButton{0, false});
    driver.frames();
    CHECK(action_of(driver, bar).start == before);
}

TEST_CASE("holidays are switched to worked, and days off are added and removed") {
    Driver driver = sample_roadmap();
    driver.click("Capacity and calendar");
    driver.choose("Public holidays of", "No public holidays");
    CHECK(driver.sees("Choose a country above"));
    driver.choose("Public holidays of", "Italy");
    driver.click("Tue 8 Dec 2026 · Immaculate Conception: worked");
    const auto days = [&] { return plan_of(driver).schedule.special_days; };
    CHECK(days() == std::vector<SpecialDay>{{{2026, 12, 8}, true, ""}});
    CHECK(driver.sees("1 day worked"));
    driver.type("From", "21 December 2026");
    CHECK(driver.sees("Adds 1 day"));
    driver.type("To", "20 December 2026");
    CHECK(driver.sees("The last day is before the first."));
    CHECK(driver.pressable("Add days").disabled);
    driver.type("To", "27 December 2026");
    CHECK(driver.sees("Adds 4 days")); // Christmas is free anyway
    driver.type("Name", "Closing");
    driver.tab_to("Add days");
    driver.press("Enter");
    driver.frames();
    CHECK(days().size() == 5);
    CHECK(focused_key(driver) == "calendar-from");
    CHECK(driver.sees("Closing"));
    CHECK(driver.sees("4 days off"));
    driver.click("Remove these days: Mon 21 Dec 2026 – Thu 24 Dec 2026");
    CHECK(days().size() == 1);
    CHECK(focused_key(driver) == "calendar-from");
    CHECK(driver.sees("4 days removed from the calendar"));
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK(days().size() == 5);
    CHECK(driver.items_without_node().empty());
}

TEST_CASE("a milestone is added, named, dated and deleted, and its diamond leads to its name") {
    Driver driver = sample_roadmap();
    driver.click("Add a milestone");
    driver.frames();
    REQUIRE(plan_of(driver).milestones.size() == 1);
    const MilestoneId id = plan_of(driver).milestones[0].id;
    CHECK(focused_key(driver) == "milestone-name/" + id.text);
    driver.dispatch(actions::EditMilestone{id, Set<&Milestone::name>{"Board"}});
    driver.dispatch(actions::EditMilestone{id, Set<&Milestone::date>{Date{2027, 1, 15}}});
    driver.frames();
    const std::int64_t due = std::count_if(
        plan_of(driver).actions.begin(),
        plan_of(driver).actions.end(),
        [](const PlanAction& action) {
            return is_open_action(action) && action.due && !(Date{2027, 1, 15} < *action.due);
        }
    );
    const std::string diamond = milestone_spot(driver);
    CHECK(diamond.starts_with("Milestone: Board, 15 January 2027 · "));
    CHECK((diamond.find("No action is due by then") != std::string::npos) == (due == 0));
    driver.click(diamond);
    CHECK(focused_key(driver) == "milestone-name/" + id.text);
    CHECK_FALSE(driver.sees("Outside the dates of the bars"));
    driver.dispatch(actions::EditMilestone{id, Set<&Milestone::date>{Date{2050, 1, 15}}});
    driver.frames();
    CHECK(driver.sees("Outside the dates of the bars"));
    CHECK(milestone_spot(driver).empty());
    // All that has a due date is due by 2050, and ends before.
    CHECK(driver.sees("No action due by then ends after it"));
    driver.click("Delete the milestone: Board");
    CHECK(plan_of(driver).milestones.empty());
    CHECK(focused_key(driver) == "add-milestone");
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK(plan_of(driver).milestones.size() == 1);
    CHECK(driver.items_without_node().empty());
    driver.resize(390, 844);
    driver.frames();
    CHECK(driver.field("Name").value == "Board");
}

TEST_CASE("all actions are scheduled with one press, which says how many") {
    Driver driver = sample_plan();
    driver.click("Roadmap");
    driver.frames();
    const auto starts = [&] {
        std::vector<std::optional<Date>> dates;
        for (const PlanAction& action : plan_of(driver).actions)
            dates.push_back(action.start);
        return dates;
    };
    const Plan sample = plan_of(driver);
    for (const PlanAction& action : sample.actions)
        driver.dispatch(actions::EditPlanAction{action.id, Set<&PlanAction::start>{}});
    driver.frames();
    const auto before = starts();
    const Derived derived(parts_of(driver.state().content, driver.state().document));
    const std::size_t open = suggested_dates(plan_of(driver), derived.schedule()).size();
    REQUIRE(open > 1);
    const auto all = "Schedule all " + std::to_string(open);
    driver.tab_to(all);
    driver.press("Enter");
    driver.frames();
    CHECK(driver.sees(std::to_string(open) + " actions scheduled"));
    CHECK_FALSE(driver.sees(all));
    CHECK(focused_key(driver) == "roadmap-title");
    CHECK(starts() != before);
    driver.click("Undo");
    CHECK(starts() == before);
    CHECK(driver.sees(all));
}
