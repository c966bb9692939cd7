#include "scoring/scores.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

TEST_CASE("a capability's score is the weighted mean of its questions, with its terms") {
    // (2·4 + 1·1) / 3 = 3; q3 is not known and q4 does not apply.
    const Questionnaire four = questionnaire(
        {weighing(2, question("q1", "data")),
         question("q2", "data"),
         question("q3", "data"),
         question("q4", "data"),
         question("other", "speed")}
    );
    const QuestionValues values = question_values(
        four,
        assessment(
            {at_level("q1", 4),
             at_level("q2", 1),
             dont_know("q3"),
             not_applicable("q4"),
             at_level("other", 5)}
        )
    );
    const std::vector<CapabilityScore> scores = question_scores(four, values).capabilities;
    REQUIRE(scores.size() == 2);
    const Score& data = scores[0].score;
    CHECK(data.value == 3.0);
    CHECK(data.terms == std::vector<Term>{{QuestionId("q1"), 2, 4}, {QuestionId("q2"), 1, 1}});
    CHECK(data.coverage == doctest::Approx(2.0 / 3));
    CHECK(data.question_count == 4);
    CHECK(data.applicable_count == 3);
    CHECK(data.answered_count == 4);
    CHECK(find_score(scores, CapabilityId("speed"))->score.value == 5.0);
    CHECK(find_score(scores, CapabilityId("nothing")) == nullptr);
    CHECK(find_score(scores, CapabilityId("data"))->score == data);
}

TEST_CASE("a score without terms has no value rather than a zero") {
    const Questionnaire one = questionnaire({question("q", "data")});
    const auto score_after = [&](std::vector<Answer> answers) {
        return question_scores(one, question_values(one, assessment(std::move(answers))))
            .capabilities[0]
            .score;
    };
    CHECK_FALSE(score_after({}).value);
    CHECK(score_after({}).coverage == 0.0);
    CHECK(score_after({}).applicable_count == 1);
    CHECK_FALSE(score_after({dont_know("q")}).value);
    CHECK(score_after({dont_know("q")}).answered_count == 1);
    CHECK_FALSE(score_after({not_applicable("q")}).value);
    CHECK(score_after({not_applicable("q")}).applicable_count == 0);
    CHECK(score_after({not_applicable("q")}).coverage == 0.0);
}

TEST_CASE("coverage counts each respondent's don't know") {
    // q1: 2 of 3 know; q2: nobody answered. (2/3 + 0) / 2 = 1/3.
    const Questionnaire two = questionnaire({question("q1", "data"), question("q2", "data")});
    const QuestionValues values = question_values(
        two, assessment({at_level("q1", 4, "a"), at_level("q1", 2, "b"), dont_know("q1", "c")})
    );
    CHECK(question_scores(two, values).capabilities[0].score.coverage == doctest::Approx(1.0 / 3));
}

TEST_CASE("a journey stage is scored by the questions that name it only") {
    const Questionnaire three = questionnaire(
        {question("all", "data"),
         naming({JourneyStage::Use, JourneyStage::Advocacy}, question("use", "data")),
         naming({JourneyStage::Use}, question("use2", "speed"))}
    );
    const QuestionValues values = question_values(
        three, assessment({at_level("all", 1), at_level("use", 3), at_level("use2", 4)})
    );
    const auto stages = question_scores(three, values).journey_stages;
    CHECK(stages[JourneyStage::Use].value == 3.5);
    CHECK(stages[JourneyStage::Advocacy].value == 3.0);
    CHECK_FALSE(stages[JourneyStage::Awareness].value);
    CHECK(stages[JourneyStage::Awareness].question_count == 0);
}

TEST_CASE("a heat map cell takes the capability's questions that name the stage or speak of all") {
    const Questionnaire three = questionnaire(
        {question("all", "data"),
         naming({JourneyStage::Use}, question("use", "data")),
         naming({JourneyStage::Use}, question("use2", "speed"))}
    );
    const QuestionValues values = question_values(
        three, assessment({at_level("all", 1), at_level("use", 4), at_level("use2", 5)})
    );
    const std::vector<CapabilityScore> scores = question_scores(three, values).capabilities;
    const auto& data = find_score(scores, CapabilityId("data"))->journey_stages;
    CHECK(data[JourneyStage::Use].value == 2.5);
    CHECK(data[JourneyStage::Awareness].value == 1.0);
    const auto& speed = find_score(scores, CapabilityId("speed"))->journey_stages;
    CHECK(speed[JourneyStage::Use].value == 5.0);
    CHECK_FALSE(speed[JourneyStage::Awareness].value);
    CHECK(speed[JourneyStage::Awareness].question_count == 0);
}

TEST_CASE("pillars and components are scored by their questions") {
    Question people = weighing(3, question("q1", "data"));
    people.pillar = Pillar::People;
    people.component = Component::User;
    Question people_too = question("q2", "speed");
    people_too.pillar = Pillar::People;
    people_too.component = Component::Brand;
    const Questionnaire two = questionnaire({people, people_too});
    const QuestionValues values =
        question_values(two, assessment({at_level("q1", 5), at_level("q2", 1)}));
    CHECK(question_scores(two, values).pillars[Pillar::People].value == 4.0); // (3·5 + 1) / 4
    CHECK_FALSE(question_scores(two, values).pillars[Pillar::Process].value);
    CHECK(question_scores(two, values).components[Component::User].value == 5.0);
    CHECK(question_scores(two, values).components[Component::Brand].value == 1.0);
    CHECK(question_scores(two, values).components[Component::Product].question_count == 0);
}
