// The budget and what the plan will bring, by the names of things.

#include "app/jobs/outlook.hpp"
#include "base/date_text.hpp"
#include "plan_screen.hpp"

#include <algorithm>
#include <set>

using namespace tappa;
using namespace tappa::test;

namespace {

Driver sample_budget(Language language = Language::En) {
    Driver driver = sample_plan(language);
    driver.click("Budget");
    driver.frames(8);
    return driver;
}

} // namespace

TEST_CASE("the budget shows what is in, what is left out and why, with the share of samples") {
    Driver driver = sample_budget();
    REQUIRE(chosen_actions(driver.state()));
    const PlanBudget& budget = chosen_actions(driver.state())->budget;
    CHECK(driver.find(Role::Table, "What the budget pays for") != nullptr);
    CHECK(driver.sees("Actions chosen"));
    CHECK(driver.sees(" sure, 1 close call"));
    CHECK_FALSE(driver.sees("1 close calls"));
    CHECK(count_with_key(driver, "open") == budget.actions.size());
    CHECK(driver.find(Role::Figure, "Benefit by budget") != nullptr);
    driver.slide("Budget", 5);
    driver.frames(8);
    CHECK(chosen_actions(driver.state())->budget.limit.amount == 5);
    CHECK(driver.sees("Takes more than the budget"));
    driver.type("Person-days", "1000");
    driver.frames(8);
    CHECK(chosen_actions(driver.state())->budget.limit.amount == 1000);
    CHECK_FALSE(driver.sees("Takes more than the budget"));
    CHECK(driver.items_without_node().empty());
}

TEST_CASE("the budget may be of money, which says what has no cost") {
    Driver driver = sample_budget();
    const Plan before = plan_of(driver);
    const std::optional<double> none;
    for (const PlanAction& action : before.actions) {
        driver.dispatch(actions::EditPlanAction{action.id, Set<&PlanAction::cost_once>{none}});
        driver.dispatch(actions::EditPlanAction{action.id, Set<&PlanAction::cost_yearly>{none}});
    }
    driver.click("In money");
    driver.frames(8);
    CHECK(driver.sees("No open action says what it costs"));
    const auto& open = chosen_actions(driver.state())->budget.actions;
    REQUIRE(open.size() > 1);
    const PlanActionId first = open[0].action;
    driver.dispatch(actions::EditPlanAction{
        first, Set<&PlanAction::cost_once>{std::optional(8'000.0)}});
    driver.frames(8);
    CHECK(driver.sees(" no cost entered and count"));
    CHECK(driver.sees("No cost entered"));
    CHECK(driver.find(Role::Figure, "Benefit by budget") != nullptr);
    driver.type("Amount (EUR)", "7999");
    driver.frames(8);
    CHECK(chosen_actions(driver.state())->budget.limit == BudgetLimit{7'999, BudgetUnit::Money});
    CHECK(driver.sees("Takes more than the budget"));
    driver.type("Amount (EUR)", "8000");
    driver.frames(8);
    CHECK_FALSE(driver.sees("Takes more than the budget"));
    CHECK(driver.items_without_node().empty());
    // At a day rate work costs, too: nothing is unknown, and the next stage has its price.
    CHECK_FALSE(driver.sees("the work on them costs"));
    driver.type("Cost of a person-day (EUR)", "500");
    driver.frames(8);
    CHECK(chosen_actions(driver.state())->budget.limit.day_rate == 500);
    CHECK_FALSE(driver.sees("No cost entered"));
    CHECK_FALSE(driver.sees(" no cost entered and count"));
    CHECK(driver.sees("their person-days, what is spent once"));
    CHECK(driver.sees("At EUR\u00a0500 a person-day, the work on them costs EUR\u00a0"));
    driver.type("Cost of a person-day (EUR)", "");
    driver.frames(8);
    CHECK(driver.sees("No cost entered"));
    driver.click("In person-days");
    driver.frames(8);
    CHECK(chosen_actions(driver.state())->budget.limit.unit == BudgetUnit::Days);
}

TEST_CASE("the focus comes back from the panel to the action in the choice") {
    Driver driver = sample_budget();
    const std::string title = titles_in_table(driver)[2];
    driver.tab_to(title);
    driver.press("Enter");
    REQUIRE_FALSE(driver.state().session.plan_action.empty());
    driver.press("Escape");
    driver.frames();
    CHECK(driver.state().session.plan_action.empty());
    const Node* node = driver.tree().find(driver.focused());
    REQUIRE(node);
    CHECK(node->name == title);
}

TEST_CASE("the points of the curve are told apart where all actions take little") {
    Driver driver = sample_budget();
    const Plan plan = plan_of(driver);
    for (const PlanAction& action : plan.actions)
        driver.dispatch(actions::EditPlanAction{action.id, Set<&PlanAction::effort_days>{0.1}});
    driver.frames(8);
    const auto& nodes = driver.tree().nodes();
    std::size_t points = 0;
    std::set<std::string> days;
    for (const Node& node : nodes) {
        const Node* const row = driver.tree().find(node.parent);
        const Node* const table = row ? driver.tree().find(row->parent) : nullptr;
        if (node.role != Role::RowHeader || table->name != "Benefit by budget")
            continue;
        ++points;
        days.emplace(node.name);
    }
    REQUIRE(points == curve_points + 1);
    CHECK(days.size() == points);
}

TEST_CASE("what was chosen is agreed with one press, and undone with one") {
    Driver driver = sample_budget();
    const auto set_status = [&](ActionStatus status) {
        for (std::size_t i = 0; i < plan_of(driver).actions.size(); ++i)
            driver.dispatch(actions::EditPlanAction{
                plan_of(driver).actions[i].id, Set<&PlanAction::status>{status}});
        driver.frames(8);
    };
    set_status(ActionStatus::Proposed);
    driver.type("Person-days", "1000");
    driver.frames(8);
    std::int64_t chosen = 0;
    for (const BudgetedAction& action : chosen_actions(driver.state())->budget.actions)
        chosen += action.chosen ? 1 : 0;
    REQUIRE(chosen > 1);
    driver.click("Agree these " + std::to_string(chosen) + " actions");
    std::int64_t agreed = 0;
    for (const PlanAction& action : plan_of(driver).actions)
        agreed += action.status == ActionStatus::Agreed ? 1 : 0;
    CHECK(agreed == chosen);
    CHECK(driver.pressable("Nothing to agree").disabled);
    driver.click("Undo");
    for (const PlanAction& action : plan_of(driver).actions)
        CHECK(action.status == ActionStatus::Proposed);
}

TEST_CASE("what the plan will bring is said, drawn, and stands on assumptions that can be read") {
    Driver driver = sample_budget(Language::It);
    CHECK(driver.sees("Che cosa porterà il piano"));
    CHECK(driver.find(Role::Figure, "Probabilità di ogni stadio") != nullptr);
    CHECK(driver.find(Role::Figure, "Punteggio complessivo") != nullptr);
    CHECK(driver.sees("delle simulazioni"));
    CHECK(driver.sees("2000 simulazioni a caso"));
    CHECK(driver.sees("Che cosa decide l'esito"));
    // Its last month is later than the roadmap's end, which is said.
    const Date end =
        *Derived(parts_of(driver.state().content, driver.state().document)).schedule().end;
    REQUIRE(plan_simulation(driver.state()));
    const SimulatedMonth& last = plan_simulation(driver.state())->months.back();
    CHECK(
        driver.sees("La roadmap finisce in data " + formatted_date(end, Language::It))
        == (end < Date{last.year, last.month, 1})
    );
}

TEST_CASE("what moves the stage stands first among what decides the outcome") {
    Driver driver = sample_budget();
    const Node* const accept = node_with_key(driver, "accept-way");
    REQUIRE(accept);
    driver.click(std::string(accept->name));
    driver.frames(8);
    std::vector<std::string> drivers; // what each says
    for (const Node& node : driver.tree().nodes()) {
        const Node* const item = driver.tree().find(node.parent);
        if (node.key.rfind("driver/", 0) == 0)
            drivers.emplace_back();
        else if (item && item->key.rfind("driver/", 0) == 0)
            drivers.back() += node.name;
    }
    REQUIRE(drivers.size() > 1);
    const auto chance = [](const std::string& words) {
        return words.find("chance of a higher stage +") != std::string::npos;
    };
    CHECK(chance(drivers.front()));
    // What keeps customers alone comes after all that lift the stage.
    CHECK(std::is_partitioned(drivers.begin(), drivers.end(), chance));
}

TEST_CASE("while the jobs run their progress is shown, and a failure says what to do") {
    Driver driver = sample_plan();
    driver.jobs_wait = true;
    driver.click("Budget");
    CHECK(
        driver.find(Role::Progress, "Searching for the best choice and simulating the plan")
        != nullptr
    );
    driver.jobs_fail = JobFailure::NotLoaded;
    driver.run_jobs();
    driver.frames();
    CHECK(driver.sees("Budget and outlook could not be computed."));
    driver.jobs_fail.reset();
    driver.jobs_wait = false;
    driver.click("Try again");
    driver.frames(8);
    CHECK(chosen_actions(driver.state()));
    CHECK_FALSE(driver.sees("could not be computed"));
}

TEST_CASE("a phone lists the choice") {
    Driver driver = sample_budget();
    driver.resize(390, 844);
    driver.frames();
    CHECK(driver.find(Role::Table, "What the budget pays for") == nullptr);
    CHECK(driver.find(Role::List, "What the budget pays for") != nullptr);
    CHECK(driver.sees("person-days, in "));
}

TEST_CASE("what actions keep shows in the conversion, with what drives it and what is assumed") {
    Driver driver = sample_budget();
    REQUIRE(plan_simulation(driver.state()));
    REQUIRE(plan_simulation(driver.state())->conversions.size() == 1);
    CHECK(driver.find(Role::Figure, "Conversion of “Open a current account”") != nullptr);
    CHECK(driver.sees("conversion of “Open a current account”"));
    CHECK(driver.sees("these 7 shares are assumed by Tappa"));
    const Plan before = plan_of(driver);
    for (const PlanAction& action : before.actions)
        for (const Reduction& reduction : action.reduces)
            driver.dispatch(actions::RemoveReduction{action.id, reduction.touchpoint});
    driver.frames(8);
    CHECK(plan_simulation(driver.state())->conversions.empty());
    CHECK(driver.find(Role::Figure, "Conversion of “Open a current account”") == nullptr);
    CHECK(driver.sees("Conversion is left out"));
}

TEST_CASE("where counts do not match no conversion is told, but how to mend them") {
    for (const Language language : all_languages) {
        const bool english = language == Language::En;
        const std::string name = english ? "Conversion of “Open a current account”"
                                         : "Conversione di «Apri un conto corrente»";
        Driver driver = sample_plan(language);
        driver.dispatch(actions::SetPlanView{PlanView::Budget});
        driver.frames(8);
        REQUIRE(driver.find(Role::Figure, name) != nullptr);
        driver.dispatch(actions::EditTransition{
            TouchpointId("online-application"),
            TouchpointId("identity-check"),
            Set<&Transition::count>{9000.0}});
        driver.frames(8);
        CHECK(driver.find(Role::Figure, name) == nullptr);
        CHECK(driver.sees(name + (english ? ": not known" : ": non si conosce")));
        CHECK(driver.sees(
            english ? "what actions keep there is not computed"
                    : "quanto vi trattengono le azioni non viene calcolato"
        ));
        CHECK_FALSE(driver.sees(english ? "Conversion is left out" : "La conversione resta fuori"));
    }
}
