#include "planning/budget.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using namespace tappa;
using test::plan;
using test::plan_action;
using test::waiting_for;

namespace {

// An action that answers to the gap of its own name.
PlanAction costing(double days, const std::string& id, double confidence = 1) {
    PlanAction action = plan_action(id, {{SourceKind::Gap, id}});
    action.effort_days = days;
    action.confidence = confidence;
    return action;
}

std::vector<Gap> gaps(const std::vector<std::pair<std::string, double>>& weights) {
    std::vector<Gap> made;
    for (const auto& [id, weight] : weights) {
        Gap& gap = made.emplace_back();
        gap.capability = CapabilityId(id);
        gap.weight = weight;
    }
    return made;
}

PlanBudget budget_of(const Plan& plan, const std::vector<Gap>& weights, double days) {
    return plan_budget(plan, {}, plan_priorities(plan, {}, weights, {}), {days});
}

std::vector<std::string> chosen(const PlanBudget& budget) {
    std::vector<std::string> ids;
    for (const BudgetedAction& action : budget.actions)
        if (action.chosen)
            ids.push_back(action.action.text);
    return ids;
}

const BudgetedAction& of(const PlanBudget& budget, const std::string& id) {
    for (const BudgetedAction& action : budget.actions)
        if (action.action.text == id)
            return action;
    throw std::logic_error(id);
}

} // namespace

TEST_CASE("the benefit of an action is its value times its confidence") {
    const PlanBudget budget = budget_of(
        plan({costing(5, "a", 0.5), costing(5, "b", 0.9)}), gaps({{"a", 8}, {"b", 2}}), 20
    );
    CHECK(of(budget, "a").benefit == doctest::Approx(0.5));
    CHECK(of(budget, "b").benefit == doctest::Approx(0.9 * 0.25));
    CHECK(budget.benefit == doctest::Approx(0.725));
    CHECK(budget.used == 10);
    CHECK(budget.bound == budget.benefit);
}

TEST_CASE("the benefit leaves confidence out where the weights ignore it") {
    Plan made = plan({costing(5, "a", 0.5), costing(5, "b", 0.9)});
    made.weights.ignores_confidence = true;
    const PlanBudget budget = budget_of(made, gaps({{"a", 8}, {"b", 2}}), 20);
    CHECK(of(budget, "a").benefit == doctest::Approx(1));
    CHECK(of(budget, "b").benefit == doctest::Approx(0.25));
}

TEST_CASE("two small actions may be worth more than the one that ranks first") {
    const Plan made = plan({costing(6, "a"), costing(5, "b"), costing(5, "c")});
    const std::vector<Gap> weights = gaps({{"a", 8}, {"b", 5}, {"c", 5}});
    CHECK(chosen(budget_of(made, weights, 10)) == std::vector<std::string>{"b", "c"});
    CHECK(chosen(budget_of(made, weights, 9)) == std::vector<std::string>{"a"});
}

TEST_CASE("a choice that no sample changes is sure, one that hangs on a day is not") {
    // Both efforts vary from half to 1.7 times; 40 days hold them always, 21 seldom.
    const Plan made = plan({costing(10, "a"), costing(10, "b")});
    const std::vector<Gap> weights = gaps({{"a", 8}, {"b", 7}});
    const PlanBudget wide = budget_of(made, weights, 40);
    CHECK(of(wide, "a").share == 1);
    CHECK(of(wide, "a").is_sure());
    const PlanBudget narrow = budget_of(made, weights, 20);
    CHECK(chosen(narrow) == std::vector<std::string>{"a", "b"});
    CHECK(of(narrow, "a").is_sure());
    CHECK_FALSE(of(narrow, "b").is_sure());
    CHECK(of(narrow, "b").share > 0.2);
    CHECK(of(narrow, "b").share < 0.6);
}

TEST_CASE("what is left out is never sure, however often samples choose it") {
    const Plan made = plan({costing(10, "a")});
    const PlanBudget budget = budget_of(made, gaps({{"a", 8}}), 9.99);
    CHECK(chosen(budget).empty());
    CHECK(of(budget, "a").share > 0.2);
    CHECK_FALSE(of(budget, "a").is_sure());
}

TEST_CASE("prerequisites are paid for unless they are done, dropped or unknown") {
    PlanAction done = costing(50, "done");
    done.status = ActionStatus::Done;
    PlanAction dropped = costing(50, "dropped");
    dropped.status = ActionStatus::Dropped;
    const Plan made = plan(
        {waiting_for({"done", "dropped"}, costing(5, "a")),
         waiting_for({"needed"}, costing(5, "b")),
         costing(7, "needed"),
         done,
         dropped}
    );
    const std::vector<Gap> weights = gaps({{"a", 3}, {"b", 8}});
    CHECK(chosen(budget_of(made, weights, 11)) == std::vector<std::string>{"a"});
    CHECK(chosen(budget_of(made, weights, 12)) == std::vector<std::string>{"b", "needed"});
}

TEST_CASE("an owner's days are those of the weeks that the budget lasts") {
    PlanAction first = costing(4, "a");
    PlanAction second = costing(4, "b");
    first.owner_name = second.owner_name = "Anna";
    Plan made = plan({first, second, costing(4, "c")});
    made.schedule.owners = {{"Anna", 1.0}};
    const std::vector<Gap> weights = gaps({{"a", 8}, {"b", 7}, {"c", 1}});
    CHECK(chosen(budget_of(made, weights, 8)) == std::vector<std::string>{"a", "b"});
    // Two days a week of all: eight days last four weeks, of which Anna has four days.
    made.schedule.days_per_week = 2;
    CHECK(chosen(budget_of(made, weights, 8)) == std::vector<std::string>{"a", "c"});
    CHECK(chosen(budget_of(made, weights, 16)) == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("without any weight nothing is worth a day, and an empty plan has no actions") {
    Plan made = plan({costing(1, "a")});
    made.weights = {0, 0, 0, 0.5};
    const PlanBudget budget = budget_of(made, gaps({{"a", 8}}), 10);
    CHECK(chosen(budget).empty());
    CHECK(budget.optimal);
    CHECK(budget_of(plan({}), {}, 10).actions.empty());
}

TEST_CASE("money buys the set that brings most, by what actions cost in their first year") {
    // Efforts would say otherwise: "a" takes the fewest days and costs most.
    PlanAction a = costing(1, "a");
    a.cost_once = 40'000;
    a.cost_yearly = 20'000;
    PlanAction b = costing(90, "b");
    b.cost_once = 30'000;
    PlanAction c = waiting_for({"needed"}, costing(90, "c"));
    c.cost_yearly = 20'000;
    PlanAction needed = costing(90, "needed");
    needed.cost_once = 5'000;
    const Plan made = plan({a, b, c, needed, costing(3, "free")});
    const std::vector<Gap> weights =
        gaps({{"a", 8}, {"b", 6}, {"c", 5}, {"needed", 0}, {"free", 1}});
    const auto bought = [&](double money) {
        const PlanBudget budget = plan_budget(
            made, {}, plan_priorities(made, {}, weights, {}), {money, BudgetUnit::Money}
        );
        CHECK(budget.optimal);
        CHECK(budget.used <= money);
        std::vector<std::string> ids = chosen(budget);
        std::sort(ids.begin(), ids.end());
        return ids;
    };
    using Ids = std::vector<std::string>;
    CHECK(bought(0) == Ids{"free"}); // nobody said that it costs anything
    CHECK(bought(29'999) == Ids{"c", "free", "needed"});
    CHECK(bought(54'999) == Ids{"b", "free"});
    CHECK(bought(55'000) == Ids{"b", "c", "free", "needed"});
    CHECK(bought(115'000) == Ids{"a", "b", "c", "free", "needed"});
}

TEST_CASE("at a day rate, money pays for person-days too") {
    PlanAction bought = costing(1, "bought");
    bought.cost_once = 3'000;
    const Plan made = plan({bought, costing(10, "worked")});
    const std::vector<ActionPriority> ranked =
        plan_priorities(made, {}, gaps({{"bought", 5}, {"worked", 5}}), {});
    const auto chosen_for = [&](double money, double day_rate) {
        const PlanBudget budget =
            plan_budget(made, {}, ranked, {money, BudgetUnit::Money, day_rate});
        CHECK(budget.optimal);
        std::vector<std::string> ids = chosen(budget);
        std::sort(ids.begin(), ids.end());
        return ids;
    };
    using Ids = std::vector<std::string>;
    CHECK(chosen_for(2'999, 0) == Ids{"worked"});
    CHECK(chosen_for(3'499, 500) == Ids{});
    CHECK(chosen_for(3'500, 500) == Ids{"bought"});
    CHECK(chosen_for(8'500, 500) == Ids{"bought", "worked"});
    CHECK(amount_of(bought, BudgetUnit::Days, 500) == 1);
}

TEST_CASE("the best choice for money is that of trying all") {
    std::mt19937 random(7);
    const auto below = [&](unsigned limit) {
        return static_cast<int>(random() % std::mt19937::result_type{limit});
    };
    for (int round = 0; round < 60; ++round) {
        INFO("round " << round);
        constexpr unsigned count = 9;
        std::vector<PlanAction> actions;
        std::vector<std::pair<std::string, double>> weights;
        for (unsigned i = 0; i < count; ++i) {
            const std::string id = "a" + std::to_string(i);
            PlanAction action = costing(1 + below(30), id, 0.1 * (1 + below(10)));
            if (below(4) > 0)
                action.cost_once = 500.0 * below(40);
            if (below(2) > 0)
                action.cost_yearly = 250.0 * below(40);
            for (unsigned k = 0; k < i; ++k)
                if (below(8) == 0)
                    action.prerequisites.emplace_back("a" + std::to_string(k));
            actions.push_back(action);
            weights.emplace_back(id, 1 + below(9));
        }
        const Plan made = plan(actions);
        const double money = 1'000.0 * below(90);
        const PlanBudget budget = plan_budget(
            made, {}, plan_priorities(made, {}, gaps(weights), {}), {money, BudgetUnit::Money}
        );
        double best = 0;
        for (unsigned mask = 0; mask < (1U << count); ++mask) {
            double cost = 0;
            double benefit = 0;
            bool stands = true;
            for (unsigned i = 0; i < count; ++i) {
                if (((mask >> i) & 1U) == 0)
                    continue;
                cost += actions[i].cost_once.value_or(0) + actions[i].cost_yearly.value_or(0);
                benefit += of(budget, actions[i].id.text).benefit;
                for (const PlanActionId& need : actions[i].prerequisites)
                    stands = stands && ((mask >> std::stoul(need.text.substr(1))) & 1U) != 0;
            }
            if (stands && cost <= money)
                best = std::max(best, benefit);
        }
        CHECK(budget.optimal);
        CHECK(budget.used <= money);
        CHECK(budget.benefit == doctest::Approx(best).epsilon(1e-9));
    }
}

TEST_CASE("money is the same in all samples, and owners do not limit it") {
    PlanAction first = costing(40, "a");
    PlanAction second = costing(40, "b");
    first.owner_name = second.owner_name = "Anna";
    first.cost_once = second.cost_once = 100;
    Plan made = plan({first, second});
    made.schedule.owners = {{"Anna", 0.1}};
    made.schedule.days_per_week = 5;
    const auto ranked = plan_priorities(made, {}, gaps({{"a", 8}, {"b", 7}}), {});
    BudgetRun run(budget_input(made, {}, ranked, {200, BudgetUnit::Money}), true);
    while (!run.is_done())
        run.step();
    CHECK(chosen(run.budget()) == std::vector<std::string>{"a", "b"});
    CHECK(of(run.budget(), "a").is_sure());
    CHECK(of(run.budget(), "b").is_sure());
    REQUIRE(run.curve().size() == curve_points + 1);
    CHECK(run.curve().back().amount == 200);
    CHECK(run.curve().back().benefit == doctest::Approx(1));
    // Where nothing costs anything there is no curve to draw.
    const Plan free = plan({costing(4, "a")});
    BudgetRun nothing(
        budget_input(
            free, {}, plan_priorities(free, {}, gaps({{"a", 8}}), {}), {10, BudgetUnit::Money}
        ),
        true
    );
    while (!nothing.is_done())
        nothing.step();
    CHECK(nothing.curve().empty());
    CHECK(chosen(nothing.budget()) == std::vector<std::string>{"a"});
}

TEST_CASE("what is left out of a budget of money says why") {
    const auto of_cost = [](const std::string& id, double cost) {
        PlanAction action = costing(1, id);
        action.cost_once = cost;
        return action;
    };
    const Plan made = plan({of_cost("a", 60), of_cost("large", 500), of_cost("wide", 50)});
    const PlanBudget budget = plan_budget(
        made,
        {},
        plan_priorities(made, {}, gaps({{"a", 8}, {"large", 8}, {"wide", 1}}), {}),
        {100, BudgetUnit::Money}
    );
    CHECK(of(budget, "large").left_out == WhyLeftOut::TooLarge);
    CHECK(of(budget, "wide").left_out == WhyLeftOut::NoRoom);
    CHECK(budget.used == 60);
}

TEST_CASE("what is left out says why") {
    PlanAction first = costing(4, "a");
    PlanAction second = costing(4, "b");
    first.owner_name = second.owner_name = "Anna";
    Plan made = plan(
        {first,
         second,
         costing(90, "large"),
         costing(1, "idle"),
         waiting_for({"large"}, costing(1, "waits")),
         costing(8, "wide")}
    );
    made.schedule.owners = {{"Anna", 1.0}};
    made.schedule.days_per_week = 2;
    const PlanBudget budget =
        budget_of(made, gaps({{"a", 8}, {"b", 7}, {"large", 8}, {"waits", 8}, {"wide", 1}}), 10);
    CHECK(chosen(budget) == std::vector<std::string>{"a"});
    CHECK_FALSE(of(budget, "a").left_out);
    CHECK(of(budget, "b").left_out == WhyLeftOut::OwnerFull);
    CHECK(of(budget, "large").left_out == WhyLeftOut::TooLarge);
    CHECK(of(budget, "idle").left_out == WhyLeftOut::NoBenefit);
    CHECK(of(budget, "waits").left_out == WhyLeftOut::NeedsOther);
    CHECK(of(budget, "wide").left_out == WhyLeftOut::NoRoom);
}

TEST_CASE("the curve rises from nothing to all, within its band, and leaves the choice as it is") {
    const Plan made =
        plan({costing(6, "a"), costing(5, "b", 0.5), waiting_for({"a"}, costing(13, "c"))});
    const auto ranked = plan_priorities(made, {}, gaps({{"a", 8}, {"b", 5}, {"c", 5}}), {});
    BudgetRun run(budget_input(made, {}, ranked, {11}), true);
    while (!run.is_done())
        run.step();
    CHECK(run.share_done() == 1);
    CHECK(run.budget() == plan_budget(made, {}, ranked, {11}));
    const std::vector<BenefitPoint> curve = run.curve();
    REQUIRE(curve.size() == curve_points + 1);
    CHECK(curve.front() == BenefitPoint{});
    CHECK(curve.back().amount == 24);
    CHECK(curve.back().benefit == doctest::Approx(1));
    for (std::size_t i = 1; i < curve.size(); ++i) {
        CHECK(curve[i].benefit >= curve[i - 1].benefit);
        CHECK(curve[i].low >= curve[i - 1].low);
        CHECK(curve[i].high >= curve[i].low);
    }
    // Half of the days: what the best choice for them brings.
    CHECK(
        curve[12].benefit
        == doctest::Approx(
            plan_budget(made, {}, ranked, {12}).benefit
            / plan_budget(made, {}, ranked, {24}).benefit
        )
    );
    BudgetRun without(budget_input(made, {}, ranked, {11}));
    while (!without.is_done())
        without.step();
    CHECK(without.curve().empty());
}
