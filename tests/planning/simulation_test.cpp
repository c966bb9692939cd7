#include "planning/simulation.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

// Two key practices of one capability at level 1, and a third question at 4.
struct Company {
    Questionnaire asked = questionnaire(
        {key_practice(question("a", "c")), key_practice(question("b", "c")), question("z", "c")}
    );
    Catalogue actions;
    Assessment answers;
    Plan planned;
    Journeys journeys{Journey()};

    Company() { answers = assessment({answer("a", 1), answer("b", 1), answer("z", 4)}); }

    static Answer answer(const std::string& id, int level) {
        Answer made;
        made.question = QuestionId(id);
        made.respondent = RespondentId("r");
        made.state = AnswerState::Level;
        made.level = level;
        return made;
    }
    // An action of five days in a week, that lifts these.
    PlanAction& act(const std::string& id, double confidence, std::vector<Lift> lifts) {
        CatalogueAction known;
        known.id = CatalogueActionId("cat-" + id);
        known.lifts = std::move(lifts);
        known.effort_days = {5, 5, 5};
        actions.actions.push_back(known);
        PlanAction action = plan_action(id);
        action.catalogue_id = known.id;
        action.confidence = confidence;
        action.effort_days = 5;
        action.duration_weeks = 1;
        planned.actions.push_back(action);
        return planned.actions.edit(planned.actions.size() - 1);
    }
    [[nodiscard]] Simulation simulate(std::uint64_t seed = 1) const {
        const Results results = score(asked, answers);
        return simulated_plan(
            {planned,
             journeys,
             plan_priorities(planned, results.stage.blocking, results.gaps, {Journey()}),
             actions,
             asked,
             answers,
             results,
             {2026, 11, 2}},
            seed
        );
    }
};

Lift lift(const std::string& id, int from, int to) {
    return {QuestionId(id), from, to};
}

// Four standard errors of a share over all draws.
double near(double p) {
    return 4 * std::sqrt(p * (1 - p) / simulation_draws) + 1e-12;
}

} // namespace

TEST_CASE("one action of confidence p lifts the stage with probability p") {
    for (const double p : {0.0, 0.3, 0.8, 1.0}) {
        INFO(p);
        Company company;
        company.act("one", p, {lift("a", 1, 2), lift("b", 1, 2)});
        for (const std::uint64_t seed : {1U, 2U, 77U}) {
            const Simulation simulation = company.simulate(seed);
            REQUIRE(simulation.months.size() == 1);
            const auto& shares = simulation.months.back().stage_shares.value();
            CHECK(std::abs(shares[1] - p) <= near(p));
            CHECK(shares[0] + shares[1] == doctest::Approx(1));
        }
    }
}

TEST_CASE("two independent actions lift it together with the product of their confidences") {
    Company company;
    company.act("one", 0.6, {lift("a", 1, 2)});
    company.act("two", 0.7, {lift("b", 1, 3)});
    const auto shares = company.simulate().months.back().stage_shares.value();
    CHECK(std::abs(shares[1] - 0.42) <= near(0.42));
}

TEST_CASE("an action counts from the month of its last day") {
    Company company;
    company.act("one", 1, {lift("a", 1, 2), lift("b", 1, 2)}).duration_weeks = 6;
    const Simulation simulation = company.simulate();
    REQUIRE(simulation.months.size() == 2);
    CHECK(simulation.months[0].year == 2026);
    CHECK(simulation.months[0].month == 11);
    CHECK(simulation.months[0].stage_shares.value()[0] == 1);
    CHECK(simulation.months[1].month == 12);
    CHECK(simulation.months[1].stage_shares.value()[1] == 1);
}

TEST_CASE("the score rises by what its questions rise, and never falls") {
    Company company;
    company.act("one", 1, {lift("a", 1, 4), lift("z", 1, 2)});
    const Simulation simulation = company.simulate();
    // (4 + 1 + 4) / 3; z stands above what the action leaves behind.
    const auto score = simulation.months.back().score.value();
    CHECK(score[0] == doctest::Approx(3));
    CHECK(score[1] == doctest::Approx(3));
    CHECK(score[2] == doctest::Approx(3));
}

TEST_CASE("with half the confidence the score's middle and ends are those of a coin") {
    Company company;
    company.act("one", 0.5, {lift("a", 1, 4)});
    const auto score = company.simulate().months.back().score.value();
    CHECK(score[0] == doctest::Approx(2));
    CHECK(score[2] == doctest::Approx(3));
}

TEST_CASE("a lift waits until its practice stands where it begins") {
    Company company;
    company.act("high", 1, {lift("a", 2, 3), lift("b", 2, 3)});
    CHECK(company.simulate().months.back().stage_shares.value()[0] == 1);
    company.act("low", 1, {lift("a", 1, 2), lift("b", 1, 2)}).duration_weeks = 8;
    const Simulation simulation = company.simulate();
    CHECK(simulation.months.front().stage_shares.value()[0] == 1);
    CHECK(simulation.months.back().score.value()[1] == doctest::Approx(10.0 / 3));
}

TEST_CASE("an effort within its range takes time in proportion") {
    Company company;
    company.act("one", 1, {lift("a", 1, 2), lift("b", 1, 2)}).duration_weeks = 4;
    // From 2 November: likely until the 27th; at twice the effort until Christmas.
    company.actions.actions[0].effort_days = {5, 5, 10};
    const Simulation simulation = company.simulate();
    REQUIRE(simulation.months.size() == 2);
    // The end is in November up to 21 of 20 working days: an effort up to 5.25. Of the triangle
    // from 5 to 10 that is 1 − (4.75 / 5)².
    const double share = 1 - 0.95 * 0.95;
    CHECK(std::abs(simulation.months[0].stage_shares.value()[1] - share) <= near(share));
    CHECK(simulation.months[1].stage_shares.value()[1] == 1);
}

TEST_CASE("another action changes nothing of an action's own draws") {
    Company alone;
    alone.act("one", 0.5, {lift("a", 1, 4)});
    Company together = alone;
    together.act("other", 0.5, {});
    CHECK(alone.simulate(9).months == together.simulate(9).months);
    CHECK(together.simulate(9).without_effect == 1);
    CHECK(together.simulate(9).actions == 2);
    CHECK(alone.simulate(9) == alone.simulate(9));
}

TEST_CASE("more confidence is never worse with the same seed") {
    double before = 0;
    for (int tenths = 0; tenths <= 10; ++tenths) {
        Company company;
        company.act("one", tenths / 10.0, {lift("a", 1, 2), lift("b", 1, 2)});
        const double share = company.simulate().months.back().stage_shares.value()[1];
        CHECK(share >= before);
        before = share;
    }
}

TEST_CASE(
    "key practices without a level count as level 1, and their questions stay out of the score"
) {
    Company company;
    company.answers = assessment({Company::answer("a", 3), Company::answer("z", 4)});
    company.act("one", 1, {lift("b", 1, 2)});
    const Simulation simulation = company.simulate();
    CHECK(simulation.unknown_practices == 1);
    CHECK(simulation.months.back().stage_shares.value()[1] == 1);
    CHECK(simulation.months.back().score.value()[1] == doctest::Approx(3.5));
}

TEST_CASE("what is done, dropped or in a circle is not carried out; nothing at all is today") {
    Company company;
    company.act("done", 1, {lift("a", 1, 2)}).status = ActionStatus::Done;
    company.act("self", 1, {lift("a", 1, 2)}).prerequisites = {PlanActionId("self")};
    const Simulation simulation = company.simulate();
    CHECK(simulation.actions == 0);
    REQUIRE(simulation.months.size() == 1);
    CHECK(simulation.months[0].stage_shares.value()[0] == 1);
    CHECK(simulation.months[0].score.value()[1] == doctest::Approx(2));
}

TEST_CASE("without key practices there is no stage, and without answers no score") {
    Company company;
    company.asked = questionnaire({question("a", "c")});
    company.act("one", 1, {lift("a", 1, 2)});
    CHECK_FALSE(company.simulate().months.back().stage_shares);
    CHECK(company.simulate().months.back().score);
    company.answers = assessment({});
    CHECK_FALSE(company.simulate().months.back().score);
}

TEST_CASE("ten years are shown, and that work goes on after them is said") {
    Company company;
    company.act("one", 1, {lift("a", 1, 2)}).duration_weeks = 1000;
    const Simulation simulation = company.simulate();
    CHECK(simulation.months.size() == 120);
    CHECK(simulation.cut);
    CHECK(simulation.months.back().stage_shares.value()[0] == 1);
}

TEST_CASE("what hangs on an action is what its success changes") {
    Company company;
    company.act("score", 0.5, {lift("z", 4, 5)});
    company.act("stage", 0.5, {lift("a", 1, 2), lift("b", 1, 2)});
    company.act("certain", 1, {lift("a", 4, 5)});
    company.act("idle", 0.5, {});
    const Simulation simulation = company.simulate();
    REQUIRE(simulation.effects.size() == 3); // what lifts nothing changes nothing
    const auto effect_of = [&](const std::string& id) {
        for (const ActionEffect& effect : simulation.effects)
            if (effect.action.text == id)
                return effect;
        FAIL(id);
        return ActionEffect{};
    };
    // A third of a level more of the score; the draws of others differ by chance.
    CHECK(std::abs(*effect_of("score").score - 1.0 / 3) < 0.05);
    CHECK(std::abs(*effect_of("score").higher_stage) < 0.1);
    CHECK(std::abs(*effect_of("stage").score - 2.0 / 3) < 0.05);
    CHECK(*effect_of("stage").higher_stage == 1);
    CHECK_FALSE(effect_of("certain").score);
}

TEST_CASE("a simulation in steps is the same as at once") {
    Company company;
    company.act("one", 0.6, {lift("a", 1, 2)});
    company.act("two", 0.7, {lift("b", 1, 3)});
    const Results results = score(company.asked, company.answers);
    SimulationRun run(simulation_input(
        {company.planned,
         company.journeys,
         plan_priorities(company.planned, results.stage.blocking, results.gaps, {Journey()}),
         company.actions,
         company.asked,
         company.answers,
         results,
         {2026, 11, 2}},
        1
    ));
    CHECK(run.share_done() == 0);
    for (int steps = 0; !run.is_done(); ++steps) {
        REQUIRE(steps < simulation_draws);
        run.draw(333);
    }
    CHECK(run.share_done() == 1);
    CHECK(run.simulation() == company.simulate());
}

namespace {

// One journey after the other touchpoint "<name>-1" that some leave, then "<name>-2" and the goal.
Journey way(const std::string& name, double leaving, double count = 0) {
    Journey journey;
    journey.id = JourneyId(name);
    for (const char* const number : {"-1", "-2"}) {
        Touchpoint touchpoint;
        touchpoint.id = TouchpointId(name + number);
        journey.touchpoints.push_back(touchpoint);
    }
    journey.touchpoints.edit(0).abandonment = leaving;
    journey.transitions.push_back(
        {TouchpointId(name + "-1"), TouchpointId(name + "-2"), std::nullopt, {}, {}}
    );
    if (count > 0)
        journey.transitions.edit(0).count = count;
    return journey;
}

Reduction keeps(const std::string& touchpoint, double low, double high) {
    return {TouchpointId(touchpoint), {low, high}, EffectBasis::Stated};
}

} // namespace

TEST_CASE("what an action keeps comes with its confidence, and not before it is done") {
    const double leaving = 0.4;
    const double kept = 0.25;
    for (const double p : {0.0, 0.3, 0.8, 1.0}) {
        INFO(p);
        Company company;
        company.journeys = {Shared<Journey>(way("j", leaving))};
        PlanAction& action = company.act("one", p, {});
        action.reduces = {keeps("j-1", kept, kept)};
        action.duration_weeks = 6; // from 2 November
        const Simulation simulation = company.simulate(3);
        REQUIRE(simulation.conversions.size() == 1);
        const SimulatedConversion& found = simulation.conversions[0];
        CHECK(found.journey.text == "j");
        CHECK(found.today == doctest::Approx(1 - leaving));
        REQUIRE(found.months.size() == 2);
        const double after = 1 - leaving * (1 - kept);
        for (const double share : found.months[0])
            CHECK(share == doctest::Approx(1 - leaving));
        // A coin's ends: the lower one is today's as long as more than one draw in 20 fails.
        CHECK(found.months[1][0] == doctest::Approx(p > 0.95 ? after : 1 - leaving));
        CHECK(found.months[1][2] == doctest::Approx(p < 0.05 ? 1 - leaving : after));
        CHECK(simulation.without_effect == 0);
        REQUIRE(simulation.effects.size() == 1);
        CHECK(simulation.effects[0].conversion.has_value() == (p > 0 && p < 1));
        if (p > 0 && p < 1) {
            CHECK(*simulation.effects[0].conversion == doctest::Approx(after - (1 - leaving)));
            CHECK(simulation.effects[0].journey.text == "j");
        }
    }
}

TEST_CASE("a share between two bounds is drawn evenly") {
    Company company;
    company.journeys = {Shared<Journey>(way("j", 0.5))};
    company.act("one", 1, {}).reduces = {keeps("j-1", 0.2, 0.6)};
    const auto three = company.simulate().conversions.at(0).months.back();
    // 1 − 0.5 (1 − r) for r at 5, 50 and 95 % of the way; four standard errors of a quantile.
    for (std::size_t k = 0; const double at : {0.05, 0.5, 0.95}) {
        const double expected = 1 - 0.5 * (1 - (0.2 + 0.4 * at));
        CHECK(std::abs(three[k++] - expected) <= 0.5 * 0.4 * near(at));
    }
}

TEST_CASE("each of two actions keeps its part of those whom the other leaves") {
    Company company;
    company.journeys = {Shared<Journey>(way("j", 0.5))};
    company.act("one", 1, {}).reduces = {keeps("j-1", 0.2, 0.2)};
    company.act("two", 1, {}).reduces = {keeps("j-1", 0.5, 0.5)};
    const auto three = company.simulate().conversions.at(0).months.back();
    CHECK(three[1] == doctest::Approx(1 - 0.5 * 0.8 * 0.5));
}

TEST_CASE("the counted journey stands first, and what keeps nobody is told apart") {
    Company company;
    Journey aimless = way("aimless", 0.2);
    aimless.touchpoints.edit(1).abandonment = 1; // nobody reaches the goal
    company.journeys = {
        Shared<Journey>(way("drawn", 0.2)),
        Shared<Journey>(way("counted", 0.3, 100)),
        Shared<Journey>(aimless),
        Shared<Journey>(way("unnamed", 0.5))};
    PlanAction& action = company.act("one", 0.5, {});
    action.reduces = {
        keeps("drawn-1", 0.1, 0.1),
        keeps("counted-1", 0.2, 0.2),
        keeps("counted-2", 0.2, 0.2), // where nobody leaves
        keeps("aimless-1", 0.2, 0.2)};
    action.reduces[0].basis = EffectBasis::Assumed;
    company.act("done", 1, {}).reduces = {keeps("unnamed-1", 0.2, 0.2)};
    company.planned.actions.edit(1).status = ActionStatus::Done;
    const Simulation simulation = company.simulate();
    REQUIRE(simulation.conversions.size() == 2);
    CHECK(simulation.conversions[0].journey.text == "counted");
    CHECK(simulation.conversions[0].is_measured);
    CHECK(simulation.conversions[1].journey.text == "drawn");
    CHECK_FALSE(simulation.conversions[1].is_measured);
    CHECK(simulation.reductions == 3);
    CHECK(simulation.assumed_reductions == 1);
    CHECK(simulation.idle_reductions == 1);
    CHECK(simulation.effects.at(0).journey.text == "counted");
    CHECK(*simulation.effects.at(0).conversion == doctest::Approx(0.3 * 0.2));
}

TEST_CASE("what an action keeps changes nothing of its other draws") {
    Company plain;
    plain.act("one", 0.5, {lift("a", 1, 4)});
    Company keeping = plain;
    keeping.journeys = {Shared<Journey>(way("j", 0.5))};
    keeping.planned.actions.edit(0).reduces = {keeps("j-1", 0.1, 0.9)};
    CHECK(plain.simulate(4).months == keeping.simulate(4).months);
    CHECK(plain.simulate(4).conversions.empty());
}
