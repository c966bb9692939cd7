// The plan's screen and panel, driven by the names of things.

#include "planning/completeness.hpp"
#include "support/driver.hpp"
#include "ui/screens/plan_facts.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;
using tappa::test::Driver;
using tappa::ui::Node;
using tappa::ui::Role;

namespace {

Driver sample_plan(Language language = Language::En) {
    Driver driver({.language = language});
    driver.dispatch(actions::ExploreSample{});
    driver.frames();
    driver.dispatch(actions::GoTo{Screen::Plan});
    driver.frames();
    return driver;
}

const Plan& plan_of(const Driver& driver) {
    return driver.state().document.plan;
}

const PlanAction& open_action(const Driver& driver) {
    const PlanAction* action =
        find_plan_action(plan_of(driver), driver.state().session.plan_action);
    REQUIRE(action != nullptr);
    return *action;
}

std::vector<std::string> titles_in_table(const Driver& driver) {
    std::vector<std::string> titles;
    const auto& nodes = driver.tree().nodes();
    for (const Node& node : nodes)
        if (node.role == Role::Button && node.key == "open")
            titles.push_back(node.name);
    return titles;
}

std::vector<std::string> choices_of(const Driver& driver, std::string_view label) {
    std::vector<std::string> names;
    for (const ui::Choice& choice : driver.field(label).choices)
        names.push_back(choice.name);
    return names;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

std::size_t count_with_key(const Driver& driver, std::string_view key) {
    const auto& nodes = driver.tree().nodes();
    return static_cast<std::size_t>(std::count_if(nodes.begin(), nodes.end(), [&](const Node& n) {
        return n.key == key;
    }));
}

PlanAction planned(const std::string& id, std::vector<std::string> prerequisites = {}) {
    PlanAction action;
    action.id = PlanActionId(id);
    action.title = "Action " + id;
    for (const std::string& needed : prerequisites)
        action.prerequisites.emplace_back(needed);
    return action;
}

std::vector<std::string> ids_of(const std::vector<const PlanAction*>& actions) {
    std::vector<std::string> ids;
    for (const PlanAction* action : actions)
        ids.push_back(action->id.text);
    return ids;
}

} // namespace

TEST_CASE("the table shows every action by priority, with what it lacks") {
    const Driver driver = sample_plan();
    REQUIRE(driver.find(Role::Table, "Actions") != nullptr);
    const std::vector<std::string> titles = titles_in_table(driver);
    REQUIRE(titles.size() == plan_of(driver).actions.size());
    CHECK(titles.front() == "Let customers resume a failed identity check");
    CHECK(driver.sees("Owner missing"));
    CHECK(driver.sees("Metric missing"));
    CHECK(driver.sees("2 actions are incomplete"));
    CHECK(driver.sees("Still missing: owner (1), metric (1)"));
    CHECK(driver.sees("Quick win"));
}

TEST_CASE("numbers of a metric are written in the form of the language, both ends alike") {
    Driver driver = sample_plan(Language::It);
    driver.click(titles_in_table(driver).front());
    driver.type("Indicatore", "CES");
    driver.type("Valore di partenza", "5,1");
    driver.type("Traguardo", "6");
    driver.type("Unità", "");
    CHECK(driver.sees("CES 5,1\u00A0→\u00A06,0"));
}

TEST_CASE("every priority can be explained") {
    Driver driver = sample_plan();
    const std::string title = titles_in_table(driver).front();
    driver.click("How is this computed? Priority of “" + title + "”");
    CHECK(driver.state().session.overlay == Overlay::HowComputed);
    CHECK(driver.state().session.explain.rfind("priority:", 0) == 0);
    CHECK(driver.find(Role::Dialog, "How is this computed?") != nullptr);
}

TEST_CASE("a proposal is accepted into the plan, and the step can be undone") {
    Driver driver = sample_plan();
    const auto& nodes = driver.tree().nodes();
    const auto accept = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.key == "accept";
    });
    REQUIRE(accept != nodes.end());
    const std::string name = accept->name;
    const std::size_t before = plan_of(driver).actions.size();
    driver.click(name);
    CHECK(plan_of(driver).actions.size() == before + 1);
    CHECK_THROWS(driver.pressable(name)); // no longer proposed
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK(plan_of(driver).actions.size() == before);
    CHECK_NOTHROW(driver.pressable(name));
}

TEST_CASE("a dropped proposal goes, and all dropped ones come back together") {
    Driver driver = sample_plan();
    const auto drop_first = [&] {
        const auto& nodes = driver.tree().nodes();
        const auto drop = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
            return node.key == "drop";
        });
        REQUIRE(drop != nodes.end());
        const std::string name = drop->name;
        CHECK(name.rfind("Drop “", 0) == 0);
        driver.click(name);
        CHECK_THROWS(driver.pressable(name));
        return name;
    };
    const std::string first = drop_first();
    drop_first();
    const std::size_t dropped = plan_of(driver).dropped_proposals.size();
    driver.click("Bring back " + std::to_string(dropped) + " dropped proposals");
    CHECK(plan_of(driver).dropped_proposals.empty());
    CHECK_NOTHROW(driver.pressable(first));
}

TEST_CASE("five proposals are shown until more are asked for") {
    Driver driver = sample_plan();
    CHECK(count_with_key(driver, "accept") == 5);
    const auto& nodes = driver.tree().nodes();
    const auto more = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.name.rfind("Show ", 0) == 0 && node.expanded != ui::Tri::Unset;
    });
    REQUIRE(more != nodes.end());
    CHECK(more->expanded == ui::Tri::No);
    driver.click(std::string(more->name));
    CHECK(count_with_key(driver, "accept") > 5);
    driver.click("Show fewer");
    CHECK(count_with_key(driver, "accept") == 5);
}

TEST_CASE("every field of an action can be edited in the panel") {
    Driver driver = sample_plan();
    driver.click("Add an action");
    REQUIRE(driver.find(Role::Complementary, "Details of the action") != nullptr);
    CHECK(driver.sees("Still missing: owner, metric, due date"));

    driver.type("Title", "Ring those who gave up");
    driver.type("Why", "They were nearly customers");
    driver.type("Owner's name", "M. Conti");
    driver.type("Owner's role", "Head of sales");
    driver.type("Start", "2027-01-10");
    driver.type("Due", "2027-02-15");
    driver.choose("Status", "In progress");
    driver.type("Effort, person-days", "7.5");
    driver.type("Duration, weeks", "6");
    driver.slide("How sure it will help", 0.65);
    driver.type("Notes", "Ask the branch first");
    driver.click("Add a metric");
    driver.choose("Kind", "Churn");
    driver.type("Unit", "%");
    driver.type("Baseline", "12");
    driver.type("Target", "9");
    driver.choose("Measured", "Periodically");
    driver.type("Measured again on", "2027-06-30");

    const PlanAction& action = open_action(driver);
    CHECK(action.title == "Ring those who gave up");
    CHECK(action.why == "They were nearly customers");
    CHECK(action.owner_name == "M. Conti");
    CHECK(action.owner_role == "Head of sales");
    CHECK(action.start == Date{2027, 1, 10});
    CHECK(action.due == Date{2027, 2, 15});
    CHECK(action.status == ActionStatus::InProgress);
    CHECK(action.effort_days == 7.5);
    CHECK(action.duration_weeks == 6);
    CHECK(action.confidence == doctest::Approx(0.65));
    CHECK(action.notes == "Ask the branch first");
    REQUIRE(action.metrics.size() == 1);
    const PlanMetric& metric = action.metrics[0];
    CHECK(metric.kind == MetricKind::Churn);
    CHECK(metric.name == "Churn"); // a name that said nothing follows the kind
    CHECK(metric.better == Direction::Down);
    CHECK(metric.baseline == 12);
    CHECK(metric.target == 9);
    CHECK(metric.moment == Moment::Cold);
    CHECK(metric.due == Date{2027, 6, 30});
    CHECK(missing_parts(action).empty());
    CHECK_FALSE(driver.sees("Still missing: owner, metric"));

    driver.choose("Better when", "It goes up");
    driver.type("Metric", "Customers lost");
    driver.choose("Kind", "NPS");
    CHECK(open_action(driver).metrics[0].name == "Customers lost"); // what people wrote stays
    CHECK(open_action(driver).metrics[0].better == Direction::Up);
    driver.click("Remove the metric: Customers lost");
    CHECK(open_action(driver).metrics.empty());
}

TEST_CASE("an effort that is no number, or is nothing, changes nothing") {
    Driver driver = sample_plan();
    driver.click(titles_in_table(driver).front());
    const double before = open_action(driver).effort_days;
    for (const char* typed : {"", "-3", "0", "abc", "1e999", "99999999"}) {
        INFO(typed);
        driver.type("Effort, person-days", typed);
        CHECK(open_action(driver).effort_days == before);
    }
}

TEST_CASE("a deleted action comes back by the undo it offers") {
    Driver driver = sample_plan();
    const std::string title = titles_in_table(driver).front();
    const Plan before = plan_of(driver);
    driver.click(title);
    driver.click("Delete the action");
    CHECK(plan_of(driver).actions.size() == before.actions.size() - 1);
    CHECK(driver.find(Role::Complementary, "Details of the action") == nullptr);
    REQUIRE_FALSE(driver.state().session.toasts.empty());
    CHECK(driver.state().session.toasts.back().offers_undo);
    driver.click("Undo");
    CHECK(plan_of(driver) == before);
}

TEST_CASE("sources are added and removed, but the last one stays") {
    Driver driver = sample_plan();
    driver.click("Add an action");
    REQUIRE(open_action(driver).sources.size() == 1);
    CHECK(count_with_key(driver, "remove") == 0);
    const std::vector<std::string> offered = choices_of(driver, "Add what it answers to");
    const auto pain = std::find_if(offered.begin(), offered.end(), [](const std::string& name) {
        return name.rfind("Pain point: ", 0) == 0;
    });
    REQUIRE(pain != offered.end());
    driver.choose("Add what it answers to", *pain);
    REQUIRE(open_action(driver).sources.size() == 2);
    CHECK(open_action(driver).sources[1].kind == SourceKind::Pain);
    CHECK_FALSE(holds(choices_of(driver, "Add what it answers to"), *pain));
    driver.click("Remove “" + *pain + "”");
    CHECK(open_action(driver).sources.size() == 1);
}

TEST_CASE("a prerequisite that would close a circle is never offered") {
    const Plan chain{
        {planned("a"), planned("b", {"a"}), planned("c", {"b"}), planned("d")}, {}, {}};
    using ui::possible_prerequisites;
    CHECK(ids_of(possible_prerequisites(chain, chain.actions[0])) == std::vector<std::string>{"d"});
    CHECK(ids_of(possible_prerequisites(chain, chain.actions[1])) == std::vector<std::string>{"d"});
    CHECK(
        ids_of(possible_prerequisites(chain, chain.actions[2]))
        == std::vector<std::string>{"a", "d"}
    );
    CHECK(
        ids_of(possible_prerequisites(chain, chain.actions[3]))
        == std::vector<std::string>{"a", "b", "c"}
    );
    // Whatever is offered can be taken.
    for (const PlanAction& action : chain.actions)
        for (const PlanAction* offered : possible_prerequisites(chain, action)) {
            Plan with = chain;
            for (PlanAction& edited : with.actions)
                if (edited.id == action.id)
                    edited.prerequisites.push_back(offered->id);
            CHECK(prerequisite_cycles(with).empty());
        }
    // A circle from a file does not hang it.
    const Plan circle{{planned("a", {"b"}), planned("b", {"a"}), planned("c")}, {}, {}};
    CHECK(
        ids_of(possible_prerequisites(circle, circle.actions[0])) == std::vector<std::string>{"c"}
    );
}

TEST_CASE("prerequisites are chosen and taken away in the panel") {
    Driver driver = sample_plan();
    const std::string first = titles_in_table(driver)[0];
    driver.click("Add an action");
    driver.choose("Add an action that comes first", first);
    REQUIRE(open_action(driver).prerequisites.size() == 1);
    const std::string waiting = open_action(driver).title;
    driver.click(first);
    CHECK_FALSE(holds(choices_of(driver, "Add an action that comes first"), waiting));
    driver.click(waiting);
    driver.click("Remove “" + first + "”");
    CHECK(open_action(driver).prerequisites.empty());
}

TEST_CASE("weights change the order, and go back to what they were") {
    Driver driver = sample_plan();
    const std::vector<std::string> before = titles_in_table(driver);
    CHECK_THROWS(driver.field("Pain points"));
    driver.click("Weights");
    CHECK(driver.pressable("Back to the default weights").disabled);
    driver.slide("Pain points", 0);
    driver.slide("How much effort counts against", 1);
    CHECK(plan_of(driver).weights.pain == 0);
    CHECK(plan_of(driver).weights.effort_exponent == 1);
    CHECK(titles_in_table(driver) != before);
    driver.click("Back to the default weights");
    CHECK(plan_of(driver).weights == PriorityWeights{});
    CHECK(titles_in_table(driver) == before);
}

TEST_CASE("the matrix is a figure with a table, beside the list it numbers") {
    Driver driver = sample_plan();
    driver.click("Matrix");
    const Node& figure = driver.get(Role::Figure, "Impact and effort");
    CHECK(figure.description.find("9 actions") != std::string::npos);
    CHECK(titles_in_table(driver).size() == 9);
    driver.click(titles_in_table(driver).back());
    CHECK(driver.find(Role::Complementary, "Details of the action") != nullptr);
}

TEST_CASE("an empty plan says what to do first") {
    Driver driver;
    driver.dispatch(actions::NewDocument{Language::En, {}, {}, {}});
    driver.frames();
    driver.dispatch(actions::GoTo{Screen::Plan});
    driver.frames();
    CHECK(driver.sees("No action in the plan yet"));
    driver.click("Start answering");
    CHECK(driver.state().session.screen == Screen::Assess);
}

TEST_CASE("a dropped action stays at the end, without a priority") {
    Driver driver = sample_plan();
    const std::string title = titles_in_table(driver).front();
    driver.click(title);
    driver.choose("Status", "Dropped");
    CHECK(titles_in_table(driver).back() == title);
    CHECK_THROWS(driver.pressable("How is this computed? Priority of “" + title + "”"));
    driver.click("Matrix");
    CHECK_FALSE(holds(titles_in_table(driver), title));
}

TEST_CASE("a very long plan shows its first rows until all are asked for") {
    Driver driver = sample_plan();
    const std::size_t before = plan_of(driver).actions.size();
    for (int i = 0; i < 70; ++i)
        driver.dispatch(actions::AddPlanAction{"Extra " + std::to_string(i), {}});
    driver.dispatch(actions::SelectPlanAction{});
    driver.frames();
    CHECK(titles_in_table(driver).size() == 60);
    driver.click("Show " + std::to_string(before + 10) + " more");
    CHECK(titles_in_table(driver).size() == before + 70);
}

TEST_CASE("the plan fits every width, and every frame comes to rest") {
    for (const float width : {1440.0F, 1024.0F, 720.0F, 390.0F, 320.0F})
        for (const bool panel : {false, true})
            for (const PlanView view : {PlanView::Table, PlanView::Matrix}) {
                INFO("width " << width << ", panel " << panel);
                Driver driver = sample_plan(Language::It);
                driver.dispatch(actions::SetPlanView{view});
                driver.resize(width, 844);
                if (panel)
                    driver.click(titles_in_table(driver).front());
                driver.frames(8);
                CHECK_FALSE(driver.interface().wants_frame());
                CHECK(driver.tree().duplicates().empty());
                for (const std::string& item : driver.items_without_node())
                    FAIL_CHECK("no node for the item " << item);
                const Node* main = nullptr;
                for (const Node& node : driver.tree().nodes())
                    if (node.role == Role::Main)
                        main = &node;
                REQUIRE(main != nullptr);
                for (const Node& node : driver.tree().nodes()) {
                    bool inside = false;
                    for (const Node* at = &node; at; at = driver.tree().find(at->parent))
                        inside = inside || at == main;
                    if (!inside || node.role == Role::Main)
                        continue;
                    INFO(node.key << " “" << node.name << "”");
                    CHECK(node.bounds.x >= 0);
                    CHECK(node.bounds.x + node.bounds.width <= main->bounds.width + 0.5F);
                }
            }
}
