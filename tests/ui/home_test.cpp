#include "support/driver.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using tappa::test::Driver;

TEST_CASE("both questionnaires are offered by name, and with their size once they have arrived") {
    Driver driver(Driver::Options{.with_content = false});
    driver.pressable("New quick scan");
    driver.pressable("New full assessment");
    CHECK_FALSE(driver.sees("12 questions"));
    driver.receive_content();
    driver.frames();
    CHECK(driver.sees("12 questions, about 10 minutes"));
    CHECK(driver.sees("71 questions, about 90 minutes"));
    CHECK(driver.sees("A questionnaire of your own opens the same way"));

    SUBCASE("the quick scan") {
        driver.click("New quick scan");
        CHECK(driver.state().document.assessment->questionnaire_id == "cx-quick");
    }
    SUBCASE("the full assessment") {
        driver.click("New full assessment");
        CHECK(driver.state().document.assessment->questionnaire_id == "cx-maturity");
        CHECK(driver.sees("0 of 71 answered"));
    }
    SUBCASE("by the palette") {
        driver.press("k", true);
        driver.type("Commands", "new full");
        driver.press("Enter");
        CHECK(driver.state().document.assessment->questionnaire_id == "cx-maturity");
    }
}

TEST_CASE("the sizes are said in Italian as in English") {
    Driver driver(Driver::Options{.language = Language::It});
    CHECK(driver.sees("12 domande, circa 10 minuti"));
    CHECK(driver.sees("71 domande, circa 90 minuti"));
}

TEST_CASE("the workshop sample has people who answered the full assessment and what they agreed") {
    for (const Language language : all_languages) {
        Driver driver(Driver::Options{.language = language});
        driver.click(
            language == Language::It ? "Esplora l'esempio del workshop"
                                     : "Explore the workshop sample"
        );
        REQUIRE(driver.state().session.has_document);
        const Assessment& assessment = driver.state().document.assessment;
        CHECK(assessment.questionnaire_id == "cx-maturity");
        CHECK(assessment.respondents.size() > 10);
        CHECK_FALSE(assessment.agreed.empty());
    }
}

TEST_CASE("a team's own questionnaire opens from the home screen") {
    Driver driver;
    std::string own = R"({"format": "tappa-questionnaire")";
    driver.files_to_pick.push_back({"own.json", own});
    driver.click("Open a file (or drop it here)");
    CHECK(driver.find(ui::Role::Dialog, "“own.json” was not opened") != nullptr);
}

TEST_CASE("recent documents say stage and average, or that there is none yet") {
    Driver driver;
    RecentDocument scored{"doc-1", "Retail 2026", 2, 2.554, 0};
    RecentDocument new_one{"doc-2", "Only begun", std::nullopt, std::nullopt, 0};
    driver.dispatch(outcomes::RecentsListed{{scored, new_one}});
    driver.frames();
    CHECK(driver.sees("2 · Developing"));
    CHECK(driver.sees("average 2.55 out of 5"));
    CHECK(driver.sees("—"));
    driver.pressable("Open Only begun");
}
