#include "scoring/overall.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

const std::vector<Question> three_questions{
    question("a1", "a"), question("a2", "a"), question("b1", "b")};

OverallScore overall_of(const Assessment& answers) {
    const Questionnaire three = questionnaire(three_questions);
    return overall_score(three, question_index(three), answers, question_values(three, answers));
}

Bounds bounds_of(const Assessment& answers) {
    const Questionnaire three = questionnaire(three_questions);
    return overall_bounds(three, question_index(three), answers, question_values(three, answers));
}

} // namespace

TEST_CASE("the overall score is the mean of the capabilities, however many questions they have") {
    // a = (2 + 4) / 2 = 3, b = 5; (3 + 5) / 2 = 4, while the questions' own mean would be 11/3.
    const OverallScore overall =
        overall_of(assessment({at_level("a1", 2), at_level("a2", 4), at_level("b1", 5)}));
    CHECK(overall.value == 4.0);
    CHECK(
        overall.terms
        == std::vector<CapabilityTerm>{{CapabilityId("a"), 1, 3}, {CapabilityId("b"), 1, 5}}
    );
    CHECK(overall.coverage == 1.0);
}

TEST_CASE("capability weights move the overall score") {
    Assessment answers = assessment({at_level("a1", 3), at_level("b1", 5)});
    answers.weights = {{CapabilityId("b"), 3}};
    CHECK(capability_weight(answers, CapabilityId("b")) == 3.0);
    CHECK(capability_weight(answers, CapabilityId("a")) == 1.0);
    CHECK(overall_of(answers).value == 4.5); // (3 + 3·5) / 4
    CHECK(overall_of(answers).coverage == doctest::Approx(2.0 / 3));
    answers.weights = {{CapabilityId("b"), 0}};
    CHECK(overall_of(answers).value == 3.0);
    CHECK(overall_of(answers).terms.size() == 2); // the one that weighs nothing is shown too
    answers.weights = {{CapabilityId("a"), 0}, {CapabilityId("b"), 0}};
    CHECK_FALSE(overall_of(answers).value);
}

TEST_CASE("a capability without a score is left out of the overall score") {
    CHECK(overall_of(assessment({at_level("b1", 2)})).value == 2.0);
    CHECK(overall_of(assessment({at_level("b1", 2)})).terms.size() == 1);
    CHECK_FALSE(overall_of(assessment({})).value);
    CHECK(overall_of(assessment({})).coverage == 0.0);
}

TEST_CASE("bounds put every don't know at 1 and at 5") {
    // low: a = (4 + 1) / 2, b = 2 → 2.25; high: a = (4 + 5) / 2 → 3.25.
    const Bounds bounds =
        bounds_of(assessment({at_level("a1", 4), dont_know("a2"), at_level("b1", 2)}));
    CHECK(bounds.low == 2.25);
    CHECK(bounds.high == 3.25);
    CHECK(bounds.dont_know == std::vector<QuestionId>{QuestionId("a2")});
    CHECK(bounds.low_terms[0] == CapabilityTerm{CapabilityId("a"), 1, 2.5});
    CHECK(bounds.high_terms[0] == CapabilityTerm{CapabilityId("a"), 1, 4.5});
}

TEST_CASE("bounds count the don't know of each respondent") {
    // 4, 2 and one don't know: (4 + 2 + 1) / 3 and (4 + 2 + 5) / 3.
    const Bounds bounds =
        bounds_of(assessment({at_level("a1", 4, "x"), at_level("a1", 2, "y"), dont_know("a1", "z")})
        );
    CHECK(*bounds.low == doctest::Approx(7.0 / 3));
    CHECK(*bounds.high == doctest::Approx(11.0 / 3));
}

TEST_CASE("an agreed level leaves no doubt for the bounds") {
    Assessment given = assessment(
        {at_level("a1", 4), dont_know("a2"), at_level("b1", 2, "x"), dont_know("b1", "y")}
    );
    given.agreed = {{QuestionId("a2"), 2, "Minutes found"}, {QuestionId("b1"), 5, "Seen"}};
    // a = (4 + 2) / 2, b = 5; both bounds are the score.
    const Bounds bounds = bounds_of(given);
    CHECK(overall_of(given).value == 4.0);
    CHECK(overall_of(given).coverage == 1.0);
    CHECK(bounds.low == 4.0);
    CHECK(bounds.high == 4.0);
    CHECK(bounds.dont_know.empty());
}

TEST_CASE("a capability nobody knows counts in the bounds, an unanswered one does not") {
    const Bounds unknown = bounds_of(assessment({at_level("a1", 3), dont_know("b1")}));
    CHECK(unknown.low == 2.0);
    CHECK(unknown.high == 4.0);
    const Bounds open = bounds_of(assessment({at_level("a1", 3)}));
    CHECK(open.low == 3.0);
    CHECK(open.high == 3.0);
    CHECK(open.dont_know.empty());
    CHECK_FALSE(bounds_of(assessment({})).low);
    CHECK_FALSE(bounds_of(assessment({not_applicable("a1")})).high);
}
