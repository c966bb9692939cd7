// How far people agree, what they should talk about, and what they agreed on.

#include "report/people.hpp"
#include "report/reading.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>

using namespace tappa;
using namespace tappa::report;
using namespace tappa::test;

TEST_CASE("r*_wg is read in words, which agree with the number printed") {
    struct Row {
        std::array<int, 4> levels;
        const char* words;
    };
    // s² of the four levels → r*_wg = 1 − s²/2.
    const Row rows[]{
        {{3, 3, 3, 3}, "very strong: r*_wg is 1.00"},
        {{3, 3, 3, 4}, "strong: r*_wg is 0.88"},    // s² 0.25
        {{2, 3, 3, 4}, "moderate: r*_wg is 0.67"},  // s² 2/3
        {{2, 2, 4, 3}, "moderate: r*_wg is 0.54"},  // s² 11/12
        {{2, 2, 4, 4}, "weak: r*_wg is 0.33"},      // s² 4/3
        {{1, 3, 3, 4}, "lacking: r*_wg is 0.21"},   // s² 19/12
        {{1, 1, 5, 5}, "lacking: r*_wg is −1.67"}}; // s² 16/3
    for (const Row& row : rows) {
        Document document = with_people(4);
        document.assessment.edit().answers.clear();
        document.assessment.edit().agreed.clear();
        for (std::size_t i = 0; i < row.levels.size(); ++i) {
            Answer answer;
            answer.question = QuestionId("data.record");
            answer.respondent = document.assessment->respondents[i].id;
            answer.level = row.levels[i];
            document.assessment.edit().answers.push_back(answer);
        }
        const Report report = report_of(document);
        INFO(row.words);
        CHECK(says(report, std::string("Agreement among people is ") + row.words));
        CHECK(
            says(report, "The value is below zero")
            == (std::string(row.words).find("−") != std::string::npos)
        );
    }
}

TEST_CASE("everybody of one mind has an agreement and no agenda") {
    Document document = people_document();
    document.assessment.edit().agreed.clear();
    document.assessment.edit().answers.edit_all([](Answer& answer) {
        if (answer.state == AnswerState::Level)
            answer.level = 3;
    });
    const Report report = report_of(document);
    CHECK(says(report, "Agreement among people is very strong: r*_wg is 1.00"));
    CHECK(says(report, "there is nothing to discuss"));
    CHECK_FALSE(table_named(report, "Questions to discuss"));
}

TEST_CASE("the agenda shows the fifteen most divided questions and counts the others") {
    const Report report = report_of(people_document());
    const Table* table = table_named(report, "Questions to discuss");
    REQUIRE(table);
    REQUIRE(table->rows.size() == 15);
    CHECK(says(report, "On 18 questions people gave different levels"));
    CHECK(says(report, "… and 3 more questions."));
    // 1 1 5 5 1 5 1 5: median 3, quartiles 1 and 5, AD 2, s² 32/7.
    CHECK(
        table->rows[0]
        == std::vector<
            std::
                string>{"Are there goals?", "8", "4\u00A0· 0\u00A0· 0\u00A0· 0\u00A0· 4", "3", "4", "2.00 (high)", "−1.29", "2"}
    );
    CHECK(table->rows[1][7] == "—");
    CHECK(table->rows[1][5].find("high") == std::string::npos);
    CHECK(says(report, "above 0.83 it is marked as high"));
    CHECK(says(report_of(people_document(), Language::It), "… e altre 3 domande."));
}

TEST_CASE("an agenda of fifteen questions leaves none out") {
    Document document = people_document();
    const std::set<std::string> dropped{"data.more-12", "data.more-13", "data.more-14"};
    const auto gone = [&](const Answer& answer) { return dropped.count(answer.question.text) > 0; };
    document.assessment.edit().answers.erase_if(gone);
    const Report report = report_of(document);
    REQUIRE(table_named(report, "Questions to discuss"));
    CHECK(table_named(report, "Questions to discuss")->rows.size() == 15);
    CHECK_FALSE(says(report, "more question"));
}

TEST_CASE("agreed levels are marked wherever they count, with their reasons") {
    const Report report = report_of(people_document());
    CHECK(
        says(report, "For 1 question the level agreed on together counts, in place of the answers.")
    );
    CHECK(says(report, "in place of the answers: Strategy and leadership (1)."));
    CHECK(says(report, "Levels and reasons are in the section “Agreement and agenda”."));
    CHECK(says(report, "2. Level 2 can be seen (agreed level)")); // the stage's distance
    CHECK(says(
        report,
        ": level 2; the mean of the answers was 3.0 (8 people). Reason: Utente: l'abbiamo visto"
    ));
    CHECK(says(report, "2 (agreed; mean 3.0, 8 people)"));
    CHECK(says(report, "Level 2 can be seen Reason for the agreed level: Utente: l'abbiamo"));
    CHECK(says(report, "v = the level agreed on, if there is one"));
    // What belongs to another version counts nowhere.
    CHECK_FALSE(says(report, "Utente: di un'altra versione"));
}

TEST_CASE("without the section on agreement the scores give the reasons") {
    const Report left_out = report_of(people_document(), Language::En, {{Section::Scores}});
    CHECK(says(left_out, "Reason: Utente: l'abbiamo visto"));
    CHECK_FALSE(says(left_out, "Levels and reasons are in the section"));
    // Nor has one person alone such a section.
    const Report alone = report_of(with_people(1));
    CHECK(says(alone, "The agreed levels and their reasons"));
    CHECK(says(alone, ": level 2; the answer was 1.0 (1 person). Reason: Utente:"));
    CHECK(says(alone, "2 (agreed; answer 1.0, 1 person)"));
}
