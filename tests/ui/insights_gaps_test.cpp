// What a figure of the insights counts from, where the numbers beside it do not show it.

#include "team.hpp"

#include <algorithm>

using namespace tappa;
using namespace tappa::test;

TEST_CASE("what holds the stage back has a gap, on the screen too") {
    Driver driver = team(1);
    const Results results = results_of(driver);
    REQUIRE_FALSE(results.stage.blocking.empty());
    for (const BlockingPractice& practice : results.stage.blocking) {
        const Question& question = *find_question(questionnaire_of(driver), practice.question);
        INFO(question.capability.text);
        const auto said =
            within(driver, row_in(driver, "Scores per capability", question.capability.text));
        const Gap& gap = *find_gap(results.gaps, question.capability);
        REQUIRE(gap.gap.has_value());
        CHECK(*gap.gap > 0);
        CHECK(std::any_of(said.begin(), said.end(), [&](const std::string& each) {
            return each.find("Gap: " + shown(*gap.gap)) != std::string::npos;
        }));
    }
}

TEST_CASE("a gap that counts from a key practice says so, others do not") {
    Driver driver = team(1);
    const Results results = results_of(driver);
    std::size_t held = 0;
    for (const Gap& gap : results.gaps) {
        if (!gap.gap)
            continue;
        INFO(gap.capability.text);
        const auto said =
            within(driver, row_in(driver, "Scores per capability", gap.capability.text));
        const bool is_said = std::any_of(said.begin(), said.end(), [&](const std::string& each) {
            return each.ends_with("Gap: " + shown(*gap.gap) + ", from a key practice");
        });
        CHECK(is_said == gap.is_held());
        held += gap.is_held() ? 1U : 0U;
    }
    REQUIRE(held > 0);
    CHECK(driver.sees("With a star: a key practice that the next stage asks for"));
    CHECK(driver.sees("Counts from level "));
    for (const Question& question : questionnaire_of(driver).questions)
        driver.dispatch(actions::AnswerLevel{question.id, 3});
    driver.frames(4);
    CHECK_FALSE(driver.sees("With a star: "));
}

TEST_CASE("which questions count for a stage and which for a cell is said at both") {
    for (const Language language : all_languages) {
        const Driver driver = team(1, language);
        const bool it = language == Language::It;
        CHECK(driver.sees(
            it ? "Il punteggio di una fase conta solo le domande che la nominano."
               : "A stage's score counts only the questions that name it."
        ));
        CHECK(driver.sees(
            it ? "I punteggi per fase contano solo le prime."
               : "The scores per journey stage count only the former."
        ));
    }
}

TEST_CASE("without a score nothing is said of its bounds, nor of proposals that are not there") {
    Driver driver;
    driver.click("New quick scan");
    driver.dispatch(actions::GoTo{Screen::Insights});
    driver.frames(4);
    CHECK(driver.find(ui::Role::Button, "See the proposed actions") == nullptr);
    CHECK(driver.find(ui::Role::Button, "Go to the action plan") != nullptr);
    const QuestionId first = current_questionnaire(driver.state()).questions.front().id;
    driver.dispatch(actions::AnswerNotApplicable{first});
    driver.frames(4);
    CHECK_FALSE(driver.sees("among the answers"));
    driver.dispatch(actions::AnswerLevel{first, 1});
    driver.frames(4);
    CHECK(driver.sees("No “don't know” among the answers"));
}
