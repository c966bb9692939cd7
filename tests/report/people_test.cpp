// What several people add to a report: intervals, roles, what is known of their answers, formulas.
// Agreement is in agreement_test.cpp.

#include "report/build.hpp"
#include "report/html_writer.hpp"
#include "report/json_tree_writer.hpp"
#include "report/markdown_writer.hpp"
#include "report/people.hpp"
#include "report/reading.hpp"
#include "report/sample.hpp"
#include "scoring/results.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace tappa;
using namespace tappa::report;
using namespace tappa::test;

namespace {

bool has_section(const Report& report, const std::string& id) {
    const std::vector<std::string> ids = section_ids(report);
    return std::count(ids.begin(), ids.end(), id) == 1;
}

bool has_column(const Table& table, const std::string& title) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return column.title == title;
    });
}

} // namespace

TEST_CASE("a report with several respondents is sound and has their sections in order") {
    const std::vector<std::string> wanted{
        "summary",
        "stage",
        "scores",
        "agreement",
        "journey",
        "pain-points",
        "quick-audit",
        "plan",
        "action-details",
        "missing",
        "method",
        "quality",
        "respondents",
        "answers"};
    for (const Language language : all_languages) {
        const Report report = report_of(people_document(), language);
        CHECK(section_ids(report) == wanted);
        check_sound(report);
    }
}

TEST_CASE("one person has no agreement, no agenda, no interval and no comparison of roles") {
    for (const Language language : all_languages) {
        const Report report = report_of(with_people(1), language);
        check_sound(report);
        CHECK_FALSE(has_section(report, "agreement"));
        CHECK_FALSE(has_section(report, "respondents"));
        for (const char* word :
             {"r_wg", "r*_wg", "IQR", "95% interval", "ntervallo al 95%", "bootstrap"}) {
            INFO(word);
            CHECK_FALSE(says(report, word));
        }
    }
}

TEST_CASE("two people have an agreement, three an interval") {
    const std::string interval = "95% interval";
    const Report two = report_of(with_people(2));
    check_sound(two);
    CHECK(has_section(two, "agreement"));
    CHECK(has_section(two, "respondents"));
    CHECK_FALSE(says(two, interval));
    CHECK_FALSE(says(two, "percentile"));
    const Report three = report_of(with_people(3));
    check_sound(three);
    CHECK(says(three, interval));
    CHECK(says(three, "percentile bootstrap, Efron and Tibshirani 1993"));
}

TEST_CASE("several people of whom none answered give a report without agreement") {
    Document document = people_document();
    document.assessment.edit().answers.clear();
    document.assessment.edit().agreed.clear();
    const Report report = report_of(document);
    check_sound(report);
    CHECK_FALSE(has_section(report, "agreement"));
    CHECK(says(report, "People involved: 9; with at least one answer: 0."));
}

TEST_CASE("intervals stand beside the overall score, the capabilities and the perspectives") {
    const Document document = people_document();
    const Questionnaire questionnaire = people_questionnaire();
    const Intervals intervals = score_intervals(questionnaire, document.assessment);
    REQUIRE(intervals.overall);
    const Report report = report_of(document, Language::It);
    const auto number = [](double value) {
        std::string text = std::to_string(value).substr(0, 3);
        std::replace(text.begin(), text.end(), '.', ',');
        return text;
    };
    // Every interval printed with one decimal begins with the digits before it.
    const Table* table = table_named(report, "Punteggi per area");
    REQUIRE(table);
    REQUIRE(table->columns[2].title == "Intervallo al 95%");
    REQUIRE(intervals.capabilities[1]);
    CHECK(table->rows[1][2].substr(0, 2) == number(intervals.capabilities[1]->low).substr(0, 2));
    CHECK(table->rows[1][2].find("–") != std::string::npos);
    CHECK(says(report, "intervallo al 95%: "));
    CHECK(says(report, ", con 8 persone; tra "));
    CHECK(says(report, "se avessero risposto altre persone simili a queste 8."));
    CHECK(says(report, "punteggio 2,4 (intervallo al 95%: "));
    const Table* perspectives = table_named(report, "Punteggi per pilastro e per componente");
    REQUIRE(perspectives);
    CHECK(has_column(*perspectives, "Intervallo al 95%"));
}

TEST_CASE("an agreed level never varies, and few people have no interval, which is said") {
    const Report report = report_of(people_document());
    const Table* table = table_named(report, "Scores per capability");
    REQUIRE(table);
    // Its only question has an agreed level.
    CHECK(table->rows[0][2] == "—");
    Document document = people_document();
    document.assessment.edit().answers.edit_all([](Answer& answer) {
        if (answer.question.text.rfind("speed.", 0) == 0)
            answer.state = AnswerState::DontKnow, answer.level = 0;
    });
    const Report fewer = report_of(document);
    CHECK(table_named(fewer, "Scores per capability")->rows[2][2] == "—");
    CHECK(says(fewer, "Where fewer than 3 people gave a level there is no interval."));
}

TEST_CASE("an input without intervals gives a report without them") {
    const Document document = people_document();
    const Questionnaire questionnaire = people_questionnaire();
    const Catalogue catalogue = small_catalogue();
    const Results results = score(questionnaire, document.assessment);
    const std::vector<ActionPriority> priorities;
    const Report report =
        build_report({document, questionnaire, catalogue, results, priorities}, Language::En);
    check_sound(report);
    CHECK_FALSE(says(report, "95%"));
    CHECK(has_section(report, "agreement"));
}

TEST_CASE("roles of fewer than four people have no number, and the reason is given") {
    const Report report = report_of(people_document());
    const Table* table = table_named(report, "Scores by role");
    REQUIRE(table);
    REQUIRE(table->rows.size() == 3);
    CHECK(table->rows[0][0] == "Utente: filiale");
    CHECK(table->rows[0][1] == "4");
    CHECK(table->rows[0][2] != "—");
    CHECK(table->rows[1] == std::vector<std::string>{"Utente: IT", "3", "—"});
    CHECK(table->rows[2] == std::vector<std::string>{"Role not stated", "2", "—"});
    CHECK(says(report, "Where fewer than 4 people of a role gave a level, and where"));
    const Table* capabilities = table_named(report, "Capabilities by role");
    REQUIRE(capabilities);
    REQUIRE(capabilities->columns.size() == 2);
    CHECK(capabilities->columns[1].title == "Utente: filiale");
    CHECK(capabilities->rows[0][1] == "3.0"); // of 1 1 5 5, whatever was agreed on
    CHECK(capabilities->rows[2][1] == "—");   // two of the four answered
    CHECK(says(report, "before any level was agreed on"));
}

TEST_CASE("many roles are shown a few to a table, whatever they are called") {
    Document document = people_document();
    Assessment& assessment = document.assessment.edit();
    assessment.respondents.clear();
    assessment.answers.clear();
    for (int i = 0; i < 40; ++i) {
        const RespondentId id("p" + std::to_string(i));
        assessment.respondents.push_back({id, "", "Utente: <b>|" + std::to_string(i / 4)});
        Answer answer;
        answer.question = QuestionId("data.record");
        answer.respondent = id;
        answer.level = 1 + i % 5;
        assessment.answers.push_back(answer);
    }
    const Report report = report_of(document);
    check_sound(report);
    for (const char* part : {"1 of 3", "2 of 3", "3 of 3"})
        CHECK(table_named(report, std::string("Capabilities by role (") + part + ")"));
    CHECK(table_named(report, "Capabilities by role (3 of 3)")->columns.size() == 3);
    CHECK(html_from_report(report).find("<b>|") == std::string::npos);
}

TEST_CASE("people without any role are not compared") {
    Document document = people_document();
    document.assessment.edit().respondents.edit_all([](Respondent& respondent) {
        respondent.role = "  ";
    });
    const Report report = report_of(document);
    CHECK(says(report, "No role is recorded"));
    CHECK_FALSE(table_named(report, "Scores by role"));
}

TEST_CASE("how much people answered is counted, never who") {
    const Report report = report_of(people_document());
    CHECK(says(report, "People involved: 9; with at least one answer: 8."));
    const Table* table = table_named(report, "How many questions each of them answered");
    REQUIRE(table);
    const auto row = [&](std::size_t i) { return table->rows[i][0] + " " + table->rows[i][1]; };
    CHECK(row(0) == "All 2");
    CHECK(row(1) == "Half or more 5");
    CHECK(row(2) == "Less than half 1");
    CHECK(row(3) == "None 1");
    CHECK_FALSE(says(report, "Utente: Anna"));
    CHECK_FALSE(says(report, "verbale di maggio"));
    CHECK_FALSE(table_named(report, "Who answered")); // that table is for one person
    CHECK(table_named(report_of(with_people(1)), "Who answered"));
}

TEST_CASE("the quality section says what is not known and what belongs elsewhere") {
    const Document document = people_document();
    const Report report = report_of(document);
    CHECK(says(report, "1 question answered with “don't know”:"));
    CHECK(says(report, "Is the site fast? (2 of 5)"));
    const Results results = score(people_questionnaire(), document.assessment);
    REQUIRE(results.bounds.low);
    CHECK(says(report, "The overall score would be "));
    CHECK(says(report, "2 answers belong to another questionnaire or version of it"));
    CHECK(says(report, "elsewhere.other: 2 answers"));
    CHECK(says(report, "It is the mean, over the applicable questions"));
    CHECK(table_named(report, "How sure people were"));
    CHECK(says(report, "of the answers with a level (1 of "));
}

TEST_CASE("answers to many other questions are listed up to fifteen and counted") {
    Document document = with_people(1);
    for (int i = 0; i < 18; ++i) {
        Answer answer;
        answer.question = QuestionId("gone." + std::to_string(i));
        answer.respondent = document.assessment->respondents[0].id;
        answer.level = 1;
        document.assessment.edit().answers.push_back(answer);
    }
    const Report report = report_of(document, Language::En, {{Section::Quality}});
    CHECK(says(report, "19 answers belong to another questionnaire"));
    CHECK(says(report, "… and 4 more questions."));
}

TEST_CASE("the method page prints each formula used, with its source, and none that is not") {
    const Report italian = report_of(people_document(), Language::It);
    for (const char* words :
         {"Efron e Tibshirani 1993",
          "James, Demaree e Wolf 1984",
          "Lindell, Brandt e Whitney 1999",
          "Burke, Finkelstein e Dusig 1999",
          "tipo 7, Hyndman e Fan 1996",
          "LeBreton e Senter 2008",
          "percentile di S su 2000 ricampionamenti",
          "seme fisso",
          "Sopra A / 6 = 0,83"})
        CHECK_MESSAGE(says(italian, words), words);
    const Report english = report_of(people_document());
    CHECK(says(english, "over 2,000 resamples"));
    CHECK(says(english, "fixed seed (" + std::to_string(resampling_seed) + ")"));
    Document document = people_document();
    document.assessment.edit().agreed.clear();
    CHECK_FALSE(says(report_of(document), "v = the level agreed on, if there is one"));
}

TEST_CASE("a section that is switched off stays out of the report") {
    ReportOptions options;
    auto& sections = options.sections;
    sections.erase(
        std::remove(sections.begin(), sections.end(), Section::Agreement), sections.end()
    );
    const Report report = report_of(people_document(), Language::En, options);
    CHECK_FALSE(has_section(report, "agreement"));
    CHECK(has_section(report, "respondents"));
}

TEST_CASE("sections with nothing to say are known beforehand") {
    const auto has = [](Section section, const Document& document) {
        return has_content(section, document, score(people_questionnaire(), document.assessment));
    };
    CHECK(has(Section::Agreement, people_document()));
    CHECK(has(Section::Respondents, people_document()));
    CHECK_FALSE(has(Section::Agreement, with_people(1)));
    CHECK_FALSE(has(Section::Respondents, with_people(1)));
    CHECK(has(Section::Scores, with_people(1)));
}

TEST_CASE("every writer hands over the agenda, and what people wrote stays text") {
    const Report report = report_of(people_document());
    const std::string html = html_from_report(report);
    CHECK(html.find("Questions to discuss</caption>") != std::string::npos);
    CHECK(html.find("visto | &lt;insieme&gt;") != std::string::npos);
    const std::string markdown = markdown_from_report(report);
    CHECK(markdown.find("**Questions to discuss**") != std::string::npos);
    CHECK(markdown.find("visto \\| \\<insieme\\>") != std::string::npos);
    CHECK(markdown.find("r\\*\\_wg") != std::string::npos);
    const std::string tree = json_from_report(report);
    CHECK(tree.find("\"caption\":\"Questions to discuss\"") != std::string::npos);
    CHECK(tree.find("\"id\":\"respondents\"") != std::string::npos);
}
