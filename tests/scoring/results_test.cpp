#include "scoring/results.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

TEST_CASE("results put together what each part computes") {
    const Questionnaire two = questionnaire(
        {key_practice(naming({JourneyStage::Use}, question("a", "data"))), question("b", "speed")}
    );
    Answer documented = at_level("a", 2);
    documented.confidence = Confidence::Documented;
    const Results results = score(two, assessment({documented, dont_know("b")}));
    CHECK(results.questions.size() == 2);
    CHECK(results.capabilities.size() == 2);
    CHECK(results.overall.value == 2.0);
    CHECK(results.bounds.low == 1.5);
    CHECK(results.bounds.high == 3.5);
    CHECK(results.stage.stage == 2);
    CHECK(results.gaps.at(0).target == 3);
    CHECK(results.journey_stages[JourneyStage::Use].value == 2.0);
    CHECK(results.pillars[Pillar::Process].value == 2.0);
    CHECK(results.components[Component::Service].coverage == 0.5);
    CHECK(results.confidence.documented == 1);
    CHECK(results.evidence.share() == 1.0);
    CHECK(results.progress == Progress{2, 2});
    CHECK(results.respondents.size() == 1);
    CHECK(score(two, assessment({documented, dont_know("b")})) == results);
}

TEST_CASE("results hold what several people say of each other") {
    const Questionnaire one = questionnaire({question("a", "data")});
    Assessment given = assessment(
        {at_level("a", 1, "r1"),
         at_level("a", 4, "r2"),
         at_level("gone", 3, "r2"),
         at_level("long-gone", 3, "r3")}
    );
    given.agreed = {{QuestionId("a"), 2, "Shown"}, {QuestionId("gone"), 2, "Shown"}};
    const Results results = score(one, given);
    CHECK(results.overall.value == 2.0);
    CHECK(results.agreement.agenda == std::vector<QuestionId>{QuestionId("a")});
    CHECK(results.roles.size() == 1);
    CHECK(results.roles[0].people == 3);
    CHECK(results.foreign_answers == 2);
}

TEST_CASE("an empty questionnaire and an empty assessment give empty results, not a failure") {
    const Results results = score(Questionnaire{}, Assessment{});
    CHECK_FALSE(results.overall.value);
    CHECK_FALSE(results.bounds.low);
    CHECK_FALSE(results.stage.stage);
    CHECK(results.capabilities.empty());
    CHECK(results.progress.total == 0);
}
