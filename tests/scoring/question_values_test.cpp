#include "scoring/question_values.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

// The value of the one question "q", answered by r1, r2, … in turn.
QuestionValue value_of(std::vector<Answer> answers) {
    for (std::size_t i = 0; i < answers.size(); ++i)
        answers[i].respondent = RespondentId("r" + std::to_string(i + 1));
    return question_values(questionnaire({question("q", "c")}), assessment(answers)).at(0);
}

} // namespace

TEST_CASE("one respondent's level is the question's value") {
    const QuestionValue value = value_of({at_level("q", 3)});
    CHECK(value.value == 3.0);
    CHECK(value.gating_value == 3);
    CHECK(value.level_count == 1);
    CHECK(value.state() == QuestionState::Level);
    CHECK(value.coverage() == 1.0);
}

TEST_CASE("several respondents: the mean, and the lower median for gating") {
    struct Row {
        std::vector<int> levels;
        double mean;
        int lower_median;
    };
    const std::vector<Row> rows{
        {{1, 1, 2, 4, 5}, 2.6, 2},
        {{4, 2}, 3.0, 2},
        {{5, 1, 5, 1}, 3.0, 1},
        {{5, 5, 4}, 14.0 / 3, 5},
        {{2, 3, 4, 5}, 3.5, 3},
        {{5}, 5.0, 5},
    };
    for (const Row& row : rows) {
        CAPTURE(row.lower_median);
        std::vector<Answer> answers;
        for (const int level : row.levels)
            answers.push_back(at_level("q", level));
        const QuestionValue value = value_of(answers);
        CHECK(*value.value == doctest::Approx(row.mean));
        CHECK(value.gating_value == row.lower_median);
        CHECK(value.level_count == static_cast<int>(row.levels.size()));
    }
}

TEST_CASE("a don't know leaves the mean and lowers the coverage") {
    const QuestionValue value = value_of({at_level("q", 4), dont_know("q"), at_level("q", 2)});
    CHECK(value.value == 3.0);
    CHECK(value.gating_value == 2);
    CHECK(value.dont_know_count == 1);
    CHECK(value.coverage() == doctest::Approx(2.0 / 3));
}

TEST_CASE("a respondent who says not applicable leaves the question's counts") {
    const QuestionValue value = value_of({at_level("q", 4), not_applicable("q")});
    CHECK(value.value == 4.0);
    CHECK(value.not_applicable_count == 1);
    CHECK(value.coverage() == 1.0);
    CHECK(value.applicable());
}

TEST_CASE("without a level there is no value, and the state says why") {
    CHECK(value_of({}).state() == QuestionState::Unanswered);
    CHECK(value_of({}).applicable());
    CHECK_FALSE(value_of({}).answered());
    CHECK(value_of({dont_know("q")}).state() == QuestionState::DontKnow);
    CHECK(value_of({dont_know("q"), not_applicable("q")}).state() == QuestionState::DontKnow);
    CHECK(value_of({not_applicable("q")}).state() == QuestionState::NotApplicable);
    CHECK_FALSE(value_of({not_applicable("q")}).applicable());
    for (const auto& answers :
         std::vector<std::vector<Answer>>{{}, {dont_know("q")}, {not_applicable("q")}}) {
        CHECK_FALSE(value_of(answers).value.has_value());
        CHECK_FALSE(value_of(answers).gating_value.has_value());
        CHECK(value_of(answers).coverage() == 0.0);
    }
}

TEST_CASE("an agreed level is the value and gates, beside what the respondents said") {
    Assessment given =
        assessment({at_level("q", 1, "a"), at_level("q", 4, "b"), dont_know("q", "c")});
    given.agreed = {{QuestionId("gone"), 5, "Another version"}, {QuestionId("q"), 3, "Shown"}};
    const QuestionValue value = question_values(questionnaire({question("q", "c")}), given).at(0);
    CHECK(value.agreed == 3);
    CHECK(value.value == 3.0);
    CHECK(value.gating_value == 3);
    CHECK(value.mean == 2.5);
    CHECK(value.lower_median == 1);
    CHECK(value.level_count == 2);
    CHECK(value.dont_know_count == 1);
    CHECK(value.coverage() == 1.0); // no doubt is left
}

TEST_CASE("a level may be agreed on where nobody gave one") {
    for (const auto& answers :
         std::vector<std::vector<Answer>>{{}, {dont_know("q")}, {not_applicable("q")}}) {
        Assessment given = assessment(answers);
        given.agreed = {{QuestionId("q"), 2, "Decided in the workshop"}};
        const QuestionValue value =
            question_values(questionnaire({question("q", "c")}), given).at(0);
        CHECK(value.value == 2.0);
        CHECK(value.gating_value == 2);
        CHECK(value.state() == QuestionState::Level);
        CHECK(value.applicable());
        CHECK_FALSE(value.mean);
        CHECK_FALSE(value.lower_median);
    }
}

TEST_CASE("answers to questions of another version change nothing") {
    const Questionnaire two = questionnaire({question("b", "c"), question("a", "c")});
    const QuestionValues values =
        question_values(two, assessment({at_level("gone", 5), at_level("a", 2)}));
    REQUIRE(values.size() == 2);
    CHECK(values[0].question == QuestionId("b"));
    CHECK_FALSE(values[0].answered());
    CHECK(find_value(values, QuestionId("a"))->value == 2.0);
    CHECK(find_value(values, QuestionId("gone")) == nullptr);
}
