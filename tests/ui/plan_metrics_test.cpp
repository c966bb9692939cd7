// The register of metrics, by the names of things.

#include "plan_screen.hpp"
#include "report/plan_view.hpp"
#include "ui/screens/plan_metrics.hpp"

#include <algorithm>
#include <utility>

using namespace tappa;
using namespace tappa::test;

namespace {

Driver sample_metrics(Language language = Language::En) {
    Driver driver = sample_plan(language);
    driver.dispatch(actions::SetPlanView{PlanView::Metrics});
    driver.frames();
    return driver;
}

// The same metric on the plan's first two actions; what it read is entered on one of them.
void share_a_metric(Driver& driver) {
    for (const std::size_t i : {0U, 1U}) {
        const PlanActionId id = plan_of(driver).actions[i].id;
        const std::size_t place = plan_of(driver).actions[i].metrics.size();
        driver.dispatch(actions::AddPlanMetric{id});
        driver.dispatch(actions::EditPlanMetric{id, place, Set<&PlanMetric::name>{"Answered"}});
        driver.dispatch(actions::EditPlanMetric{id, place, Set<&PlanMetric::unit>{"%"}});
        driver.dispatch(actions::EditPlanMetric{id, place, Set<&PlanMetric::baseline>{61.0}});
        driver.dispatch(actions::EditPlanMetric{id, place, Set<&PlanMetric::owner>{"Service"}});
        driver.dispatch(actions::EditPlanMetric{id, place, Set<&PlanMetric::source>{"Survey"}});
        if (i > 0)
            continue;
        driver.dispatch(actions::AddMetricReading{id, place});
        driver.dispatch(actions::EditMetricReading{id, place, 0, Set<&MetricReading::value>{72.5}});
    }
    driver.dispatch(actions::SelectPlanAction{});
    driver.frames();
}

// Rows alone: links to actions have a place more in their key.
std::ptrdiff_t count_metrics(const Driver& driver) {
    const auto& nodes = driver.tree().nodes();
    return std::count_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.key.starts_with("metric/")
            && std::count(node.key.begin(), node.key.end(), '/') == 2;
    });
}

std::vector<std::string> order_of_metrics(const Driver& driver) {
    std::vector<std::string> names;
    for (const Node& node : driver.tree().nodes()) {
        const Node* const cell = driver.tree().find(node.parent);
        if (cell && cell->role == Role::RowHeader)
            names.emplace_back(node.name);
    }
    return names;
}

} // namespace

TEST_CASE("what a further metric of an action misses is named, though the action is complete") {
    Driver driver = wide_plan();
    const auto& actions = plan_of(driver).actions;
    const auto found = std::find_if(actions.begin(), actions.end(), [](const PlanAction& action) {
        return counts_for_completeness(action) && missing_parts(action).empty();
    });
    REQUIRE(found != actions.end());
    const PlanActionId id = found->id;
    const std::size_t added = found->metrics.size();
    CHECK_FALSE(driver.sees("Baseline missing"));
    driver.dispatch(actions::AddPlanMetric{id});
    driver.dispatch(actions::EditPlanMetric{id, added, Set<&PlanMetric::name>{"Answered"}});
    driver.frames();
    CHECK(driver.sees("Answered"));
    CHECK_FALSE(driver.sees("Target missing"));
    driver.dispatch(actions::EditPlanMetric{id, added, Set<&PlanMetric::target>{75.0}});
    driver.frames();
    CHECK(driver.sees("Answered missing\u00A0→\u00A075"));
}

TEST_CASE("the register lists every metric once, with its figures and the actions that move it") {
    Driver driver = sample_metrics();
    REQUIRE(driver.find(Role::Table, "Metrics of the plan") != nullptr);
    const std::ptrdiff_t before = count_metrics(driver);
    CHECK(before == 10);
    share_a_metric(driver);
    CHECK(count_metrics(driver) == before + 1);
    for (const char* const shown : {"Answered", "61%", "72.5% on ", "Service", "Survey"})
        CHECK(driver.sees(shown));
    driver.dispatch(actions::EditPlanAction{
        plan_of(driver).actions[0].id, Set<&PlanAction::status>{ActionStatus::Dropped}});
    driver.dispatch(actions::EditPlanAction{
        plan_of(driver).actions[1].id, Set<&PlanAction::status>{ActionStatus::Dropped}});
    driver.frames();
    CHECK_FALSE(driver.sees("Answered"));
}

TEST_CASE("only of surveys does the register say when people are asked") {
    const Driver driver = sample_metrics();
    std::ptrdiff_t surveys = 0;
    for (const PlanAction& action : plan_of(driver).actions)
        surveys += std::count_if(
            action.metrics.begin(),
            action.metrics.end(),
            [](const PlanMetric& metric) { return report::is_survey(metric.kind); }
        );
    const auto& nodes = driver.tree().nodes();
    const auto moments = std::count_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.name == name_of(Moment::Hot, Language::En)
            || node.name == name_of(Moment::Cold, Language::En);
    });
    CHECK(surveys > 0);
    CHECK(moments == surveys);
}

TEST_CASE("a value stays in one line with its scale") {
    for (const auto& [language, shown] :
         {std::pair{Language::En, std::string("3.9\u00a0out\u00a0of\u00a07")},
          std::pair{Language::It, std::string("3,9\u00a0su\u00a07")}}) {
        Driver driver = sample_metrics(language);
        driver.resize(1280, 720);
        driver.frames(8);
        INFO(shown);
        const auto& nodes = driver.tree().nodes();
        const auto value = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) {
            return node.name == shown;
        });
        REQUIRE(value != nodes.end());
        CHECK(value->bounds.height < 30);
        // Words that are too long for that break where they did.
        const PlanAction& action = plan_of(driver).actions[0];
        REQUIRE_FALSE(action.metrics.empty());
        driver.dispatch(actions::EditPlanMetric{
            action.id, 0, Set<&PlanMetric::unit>{"out of a hundred"}});
        driver.frames();
        CHECK(driver.sees(" out of a hundred"));
    }
}

TEST_CASE("an action of the register opens, and the focus comes back to its link") {
    Driver driver = sample_metrics();
    share_a_metric(driver);
    const PlanAction action = plan_of(driver).actions[1];
    driver.tab_to(action.title);
    driver.press("Enter");
    CHECK(driver.state().session.plan_action == action.id);
    driver.press("Escape");
    driver.frames();
    CHECK(driver.state().session.plan_action.empty());
    const Node* node = driver.tree().find(driver.focused());
    REQUIRE(node);
    CHECK(node->name == action.title);
    CHECK(node->key == ui::metric_link_key(action.id));
    CHECK(driver.tree().duplicates().empty());
}

TEST_CASE("the register is put in order by its heads; what is not known stays last") {
    Driver driver = sample_metrics();
    const std::vector<std::string> by_name = order_of_metrics(driver);
    REQUIRE(by_name.size() == 10);
    CHECK(by_name.front() == "Databases with an owner");
    driver.click("Metric");
    CHECK(order_of_metrics(driver) == std::vector<std::string>(by_name.rbegin(), by_name.rend()));
    driver.click("Target");
    CHECK(order_of_metrics(driver).front() == "Phone wait, 90th percentile");
    driver.click("Latest reading");
    CHECK(order_of_metrics(driver).front() == "Ultra-detractors called back in time");
    driver.click("Latest reading");
    CHECK(order_of_metrics(driver).front() == "Ultra-detractors called back in time");
}

TEST_CASE("without metrics the register says where to enter one") {
    Driver driver = sample_metrics();
    for (std::size_t i = 0; i < plan_of(driver).actions.size(); ++i)
        while (!plan_of(driver).actions[i].metrics.empty()) {
            driver.dispatch(actions::RemovePlanMetric{plan_of(driver).actions[i].id, 0});
            driver.frames();
        }
    driver.frames();
    CHECK(driver.sees("No metrics yet"));
    CHECK(driver.find(Role::Table, "Metrics of the plan") == nullptr);
    driver.click("Show the plan as a table");
    CHECK(driver.state().session.plan_view == PlanView::Table);
}

TEST_CASE("on a phone the register is a list, and all six views stand in a row") {
    for (const Language language : all_languages) {
        Driver driver = sample_metrics(language);
        driver.resize(390, 844);
        driver.frames(8);
        CHECK(driver.count(Role::Table) == 0);
        CHECK(count_metrics(driver) == 10);
        CHECK(driver.tree().duplicates().empty());
        CHECK(driver.items_without_node().empty());
        for (const Node& node : driver.tree().nodes())
            if (node.role == Role::Radio)
                CHECK(node.bounds.x + node.bounds.width <= 390);
    }
}

TEST_CASE("what contradicts itself is said beside its fields and above every view") {
    Driver driver = sample_plan();
    const std::string title = titles_in_table(driver).front();
    driver.click(title);
    CHECK_FALSE(driver.sees("Check 1 action"));
    driver.type("Start", "2027-05-03");
    CHECK(driver.sees("The due date is before the start"));
    CHECK(driver.sees("Check 1 action: it is due before its start"));
    driver.type("Start", "2026-10-26");
    CHECK_FALSE(driver.sees("The due date is before the start"));
    CHECK_FALSE(driver.sees("Check 1 action"));
    const PlanMetric metric = action_titled(driver, title).metrics.front();
    driver.dispatch(actions::EditPlanMetric{
        action_titled(driver, title).id, 0, Set<&PlanMetric::target>{metric.baseline}});
    driver.frames();
    CHECK(driver.sees("there is no change to see"));
    driver.dispatch(actions::SetPlanView{PlanView::Budget});
    driver.frames();
    CHECK(driver.sees("off the scale: " + title + "."));
}
