#include "io/document_io.hpp"
#include "support/driver.hpp"
#include "support/files.hpp"
#include "support/screens.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using tappa::test::Driver;

TEST_CASE("both questionnaires are offered by name and size, before and after they have arrived") {
    Driver driver(Driver::Options{.with_content = false});
    driver.pressable("New quick scan");
    driver.pressable("New full assessment");
    const auto sizes_are_seen = [&] {
        return driver.sees("12 questions, about 10 minutes")
            && driver.sees("71 questions, about 90 minutes");
    };
    CHECK(sizes_are_seen());
    driver.receive_content();
    driver.frames();
    CHECK(sizes_are_seen());
    CHECK(driver.sees("or a questionnaire of your own"));

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
            language == Language::It ? "Prima guardatene una già fatta"
                                     : "Look around in a finished one first"
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
    driver.files_to_pick.push_back(
        {"own.json", test::file_bytes("tests/data/valid/questionnaire.json")}
    );
    driver.click("Open a file (or drop it here)");
    driver.frames();
    REQUIRE(driver.state().session.has_document);
    CHECK(driver.state().document.assessment->questionnaire_id == "small");
    CHECK(current_questionnaire(driver.state()).revision == 3);
    CHECK(driver.count(ui::Role::Dialog) == 0);
}

TEST_CASE("a questionnaire that is cut is not opened, and the dialog says so") {
    Driver driver;
    driver.files_to_pick.push_back({"own.json", R"({"format": "tappa-questionnaire")"});
    driver.click("Open a file (or drop it here)");
    CHECK(driver.find(ui::Role::Dialog, "“own.json” was not opened") != nullptr);
    CHECK_FALSE(driver.state().session.has_document);
}

TEST_CASE("recent documents say stage and average, or that there is none yet") {
    Driver driver;
    RecentDocument scored{"doc-1", "Retail 2026", 2, 2.554, 0};
    RecentDocument new_one{"doc-2", "Only begun", std::nullopt, std::nullopt, 0};
    driver.dispatch(outcomes::RecentsListed{{scored, new_one}});
    driver.frames();
    CHECK(
        driver.pressable("Open Retail 2026").description.find("Developing · average 2.55 out of 5")
        != std::string::npos
    );
    CHECK(
        driver.pressable("Open Only begun").description.find("Not known yet") != std::string::npos
    );
}

TEST_CASE("a recent document opens where one presses its row") {
    Driver driver;
    driver.click("Explore the sample");
    const std::string id = driver.state().document.id;
    driver.click("New quick scan");
    driver.frames(6);
    driver.dispatch(actions::GoTo{Screen::Home});
    driver.frames(6);
    driver.point_and_click("Open " + id);
    CHECK(driver.state().document.id == id);
}

TEST_CASE("recent documents say whose they are, and the day and the time of their last change") {
    Driver driver;
    const std::int64_t noon = 1795262400000;
    RecentDocument one{"doc-1", "Retail 2026", std::nullopt, std::nullopt, noon};
    RecentDocument two{"doc-2", "Retail 2026", std::nullopt, std::nullopt, noon + 60'000};
    one.organisation = "Banca Aurora";
    driver.dispatch(outcomes::RecentsListed{{one, two}});
    driver.frames(6);
    std::vector<std::string> said;
    for (const ui::Node& node : driver.tree().nodes())
        if (node.name == "Open Retail 2026")
            said.push_back(node.description);
    REQUIRE(said.size() == 2);
    CHECK(said[0].find("Banca Aurora") != std::string::npos);
    CHECK(said[0].find("21 Nov 2026, 12:00") != std::string::npos);
    CHECK(said[1].find("21 Nov 2026, 12:01") != std::string::npos);
}

TEST_CASE("a document without a title is named by what it is, wherever it is named") {
    Driver driver;
    RecentDocument left{"doc-9", " ", std::nullopt, std::nullopt, 1795262400000};
    driver.dispatch(outcomes::RecentsListed{{left}, {{"doc-8", "", 1795262400000, false}}});
    driver.frames(6);
    CHECK(driver.find(ui::Role::Button, "Open Untitled assessment") != nullptr);
    CHECK(driver.find(ui::Role::Button, "Delete Untitled assessment from this device") != nullptr);
    CHECK(driver.sees("Go on with “Untitled assessment”"));
    CHECK(driver.sees("“Untitled assessment”, deleted on"));
    driver.click("New quick scan");
    driver.dispatch(actions::EditDetails{Set<&Document::title>{std::string()}});
    driver.dispatch(actions::GoTo{Screen::Home});
    driver.frames();
    CHECK(driver.find(ui::Role::Heading, "Untitled assessment") != nullptr);
    CHECK(driver.find(ui::Role::Button, "Title and details: Untitled assessment") != nullptr);
}

TEST_CASE("who comes back without a document open is led to the last one") {
    Driver driver;
    driver.click("Explore the sample");
    driver.frames(8);
    const std::string id = driver.state().document.id;
    REQUIRE(driver.stored.count(id) == 1);

    Driver later;
    later.stored = driver.stored;
    RecentDocument left{id, "Retail 2026", 2, 2.5, 1795262400000};
    later.dispatch(outcomes::RecentsListed{{left}});
    later.frames(6);
    CHECK(later.sees("Welcome back"));
    CHECK(later.sees("Go on with “Retail 2026”"));
    CHECK(later.sees("You left it on 21 Nov 2026, 12:00."));
    later.click("Open it");
    CHECK(later.state().document.id == id);
    // The time it was left, not that of opening it.
    CHECK(later.sees("you left it on 21 Nov 2026"));
    CHECK(later.sees("Saved on this device on 21 Nov 2026 at"));
    CHECK(later.find(ui::Role::Heading, "Welcome back") != nullptr);
    CHECK(later.sees(later.state().document.title + " · "));
    later.dispatch(actions::EditDetails{Set<&Document::title>{"Retail 2027"}});
    later.frames(8);
    CHECK(later.find(ui::Role::Heading, "Retail 2027") != nullptr); // it is being worked on
    later.click("New");
    CHECK(later.find(ui::Role::MenuItem, "Map a journey") != nullptr);
    later.click("New full assessment");
    CHECK(later.state().document.assessment->questionnaire_id == "cx-maturity");
}

TEST_CASE("one next step leads on, from the first question to the report") {
    Driver driver;
    driver.click("New quick scan");
    driver.press("3");
    const auto at_home = [&] {
        driver.dispatch(actions::GoTo{Screen::Home});
        driver.frames();
    };
    at_home();
    CHECK(driver.sees("Answer the 11 open questions"));
    driver.click("Answer");
    CHECK(driver.state().session.screen == Screen::Assess);
    for (const Question& question : current_questionnaire(driver.state()).questions)
        driver.dispatch(actions::AnswerLevel{question.id, 2});
    at_home();
    CHECK(driver.sees("12 of 12 answered, done"));
    CHECK_FALSE(driver.sees("Continue: "));
    const auto next = [&] { // the step strip has one of this name too
        for (const ui::Node& node : driver.tree().nodes())
            if (node.key == "go" && driver.tree().find(node.parent)->key == "next")
                return node;
        FAIL("no next step");
        return ui::Node{};
    };
    CHECK(next().name == "Start mapping");
    driver.dispatch(actions::GoTo{Screen::Journey});
    driver.dispatch(actions::AddTouchpoint{JourneyStage::Use, "Card"});
    at_home();
    CHECK(driver.sees("Choose the first actions"));
    driver.dispatch(actions::AddPlanAction{});
    at_home();
    driver.click("Complete it");
    CHECK(driver.state().session.screen == Screen::Plan);
    CHECK_FALSE(driver.state().session.plan_action.empty());
    CHECK(test::focused_key(driver) == "owner-name"); // the first that is missing, in the panel
}

TEST_CASE("from home one goes on where one was, in a later visit too") {
    Driver driver;
    driver.click("Explore the sample");
    driver.frames(8);
    CHECK(driver.find(ui::Role::Button, "Go on where I was: Plan") == nullptr);
    driver.dispatch(actions::GoTo{Screen::Plan});
    driver.dispatch(actions::GoTo{Screen::Home});
    driver.frames();
    driver.click("Go on where I was: Plan");
    CHECK(driver.state().session.screen == Screen::Plan);

    const std::string id = driver.state().document.id;
    const auto is_offered = [&](const std::string& kept) {
        Driver later;
        later.stored = driver.stored;
        later.screens[id] = kept;
        later.dispatch(actions::OpenRecent{id});
        later.frames(8);
        REQUIRE(later.state().session.has_document);
        return later.find(ui::Role::Button, "Go on where I was: Plan") != nullptr;
    };
    CHECK(driver.screens.at(id) == "plan");
    CHECK(is_offered(driver.screens.at(id)));
    for (const char* other : {"", "home", "<b>plan", "plans"})
        CHECK_FALSE(is_offered(other));
}

TEST_CASE("with the next step alone to do, nothing else is said to wait") {
    Driver driver;
    driver.click("New quick scan");
    driver.press("3");
    driver.dispatch(actions::EditDetails{Set<&Document::title>{"Retail"}});
    driver.dispatch(actions::GoTo{Screen::Home});
    driver.frames();
    CHECK(driver.sees("Answer the 11 open questions"));
    CHECK(driver.sees("Nothing but the next step."));
}

TEST_CASE("what needs somebody is listed with the way to it") {
    Driver driver;
    driver.click("New quick scan");
    driver.dispatch(actions::AddRespondent{"Anna", "Sales"});
    driver.dispatch(actions::AddRespondent{"Bruno", "Sales"});
    driver.dispatch(actions::GoTo{Screen::Home});
    driver.frames();
    CHECK(driver.sees("2 people have not finished"));
    driver.click("Name it: The assessment has no title yet");
    driver.type("Title", "Retail 2026");
    driver.click("OK");
    CHECK_FALSE(driver.sees("The assessment has no title yet"));
    driver.click("Respondents: 2 people have not finished");
    CHECK(driver.find(ui::Role::Dialog, "Respondents") != nullptr);
}

TEST_CASE("the figures explain themselves, and the five steps lead to their screens") {
    Driver driver;
    driver.click("Explore the sample");
    driver.frames(8);
    const ui::Node& stage = driver.pressable("Maturity stage: How is this computed?");
    CHECK(stage.description.find("2 · Developing") != std::string::npos);
    driver.click("Maturity stage: How is this computed?");
    CHECK(driver.count(ui::Role::Dialog) == 1);
    driver.press("Escape");
    CHECK(driver.pressable("Assess maturity").description == "12 of 12 answered, done");
    driver.click("Read the findings");
    CHECK(driver.state().session.screen == Screen::Insights);
}

TEST_CASE("what was deleted or replaced is listed and brought back") {
    Driver driver;
    driver.dispatch(outcomes::RecentsListed{{}, {{"doc-9~5", "Retail", 1795262400000, true}}});
    driver.frames(6);
    CHECK(driver.sees("“Retail”, replaced on"));
    CHECK(driver.find(ui::Role::Button, "Bring back Retail") != nullptr);
}

TEST_CASE("a file that differs from the stored copy is asked about") {
    Driver driver;
    driver.click("Explore the sample");
    driver.frames(8);
    Document file = driver.state().document;
    file.title = "From a colleague";
    const std::string id = file.id;
    driver.open_file("colleague.json", json_from_document(file));
    driver.frames(6);
    CHECK(driver.find(ui::Role::Dialog, "The file differs from your copy") != nullptr);
    driver.click("Replace your copy with the file");
    driver.frames(8);
    CHECK(driver.state().document.title == "From a colleague");
    driver.click("Bring back " + id + "~1");
    driver.frames(8);
    CHECK(driver.stored.at(id).find("From a colleague") == std::string::npos);
}

TEST_CASE("a document of another tab says so and its fields wait") {
    Driver driver;
    driver.click("Explore the sample");
    driver.frames(8);
    driver.dispatch(actions::GoTo{Screen::Assess});
    driver.dispatch(outcomes::DocumentStands{Standing::OpenElsewhere});
    driver.frames(8);
    CHECK(driver.field("Evidence (optional)").disabled);
    CHECK(driver.sees("This assessment is open in another tab"));
    driver.click("Work here");
    driver.dispatch(outcomes::DocumentStands{Standing::Mine});
    driver.frames(8);
    CHECK_FALSE(driver.field("Evidence (optional)").disabled);
    CHECK(driver.find(ui::Role::Button, "Work here") == nullptr);
}

TEST_CASE("a button beside a text that grows has room for longer words than it had") {
    for (const float scale : {1.0F, 2.0F})
        for (const Language language : all_languages) {
            INFO(language_code(language) << " at " << scale);
            Driver driver(Driver::Options{
                .language = language,
                .surface = {.width = 1280 * scale, .height = 720 * scale, .scale = scale}});
            test::open_sample(driver, Screen::Home);
            driver.dispatch(outcomes::DocumentStands{Standing::OpenElsewhere});
            driver.frames(8);
            driver.dispatch(outcomes::DocumentStands{Standing::DeletedElsewhere});
            driver.frames(8);
            const std::string_view name =
                language == Language::It ? "Recupera e lavora qui" : "Bring it back and work here";
            const float beside = driver.pressable(name).bounds.width;
            driver.resize(460 * scale, 720 * scale, scale); // below the text, with all the room
            driver.frames(8);
            CHECK(beside == doctest::Approx(driver.pressable(name).bounds.width).epsilon(0.02));
        }
}

TEST_CASE("the settings say what is stored here, download all of it and delete it") {
    Driver driver;
    driver.click("Explore the sample");
    driver.frames(3);
    driver.press(",", true);
    CHECK(driver.sees("1 assessment is stored here."));
    CHECK(driver.sees("With the program that takes 6.2 MB; 2 GB are free."));
    CHECK(driver.sees("The browser keeps what is here until you delete it."));
    CHECK(driver.pressable("Bring the deleted back").disabled);
    driver.click("Download all");
    REQUIRE(driver.downloads.size() == 1);
    CHECK(driver.downloads[0].name == "tappa-2026-11-21.zip");
    CHECK(driver.state().session.toasts.back().text.find("1 assessment") == 0);
    driver.tab_to("Delete all");
    driver.press("Enter");
    CHECK(driver.stored.empty());
    CHECK(driver.sees("No assessment is stored here."));
    CHECK(driver.sees("1 deleted or replaced one can be brought back for a day."));
    CHECK(driver.tree().find(driver.focused())->key == "delete-all"); // and does nothing more
    driver.click("Bring the deleted back");
    CHECK(driver.stored.size() == 1);
    driver.click("Delete all");
    driver.click("Delete for good");
    CHECK(driver.state().session.removed.empty());
    CHECK(driver.pressable("Delete for good").disabled);
}
