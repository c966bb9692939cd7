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
            planned,
            plan_priorities(planned, results.stage.blocking, results.gaps, {Journey()}),
            actions,
            asked,
            answers,
            results,
            {2026, 11, 2},
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
    CHECK(together.simulate(9).without_lifts == 1);
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
        company.planned,
        plan_priorities(company.planned, results.stage.blocking, results.gaps, {Journey()}),
        company.actions,
        company.asked,
        company.answers,
        results,
        {2026, 11, 2},
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
