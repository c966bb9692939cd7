// Several people who answer: whose answers are shown, who they are, what they agreed on.

#include "app/documents/new_document.hpp"
#include "io/document_io.hpp"
#include "support/driver.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using tappa::test::Driver;
using tappa::ui::Node;
using tappa::ui::Role;

namespace {

const Assessment& assessment(const Driver& driver) {
    return driver.state().document.assessment;
}

Driver with_anna(float width = 1440) {
    Driver driver(Driver::Options{.surface = {.width = width, .height = 844}});
    driver.click("New quick scan");
    driver.press("2");
    if (width > 700) {
        driver.click("Add people");
    } else { // a phone has it in the menu
        driver.click("Questionnaire and people");
        driver.click("Respondents");
    }
    driver.type("Name of the new person", "Anna");
    driver.type("Role of the new person", "Marketing");
    driver.click("Add a person");
    return driver;
}

std::string document_of(std::size_t people, const Questionnaire& questionnaire) {
    Document document = new_document(questionnaire, Language::En, "many", {2026, 11, 21});
    Assessment& made = document.assessment.edit();
    made.respondents.clear();
    for (std::size_t i = 0; i < people; ++i) {
        const RespondentId id("r-" + std::to_string(i + 1));
        made.respondents.push_back(
            {id, "Person no " + std::to_string(i + 1), i % 2 == 0 ? "Sales" : "Support"}
        );
        for (const Question& question : questionnaire.questions) {
            Answer answer;
            answer.question = question.id;
            answer.respondent = id;
            answer.level = static_cast<int>(1 + (i * 7 + question.id.text.size()) % 5);
            made.answers.push_back(answer);
        }
    }
    return json_from_document(document);
}

std::size_t people_rows(const Driver& driver) {
    std::size_t count = 0;
    for (const Node& node : driver.tree().nodes())
        count += node.role == Role::Row && node.key.rfind("respondent/", 0) == 0 ? 1U : 0U;
    return count;
}

} // namespace

TEST_CASE("people are added in a dialog, and each has answers of their own") {
    Driver driver = with_anna();
    CHECK(driver.count(Role::Dialog) == 1);
    REQUIRE(assessment(driver).respondents.size() == 2);
    CHECK(assessment(driver).respondents[1].role == "Marketing");
    CHECK(driver.field("Name of the new person").value.empty());
    CHECK(driver.tree().find(driver.focused())->name == "Name of the new person");
    CHECK(driver.sees("2 people."));
    CHECK(driver.sees("1 of 12"));

    driver.press("Escape");
    CHECK(driver.field("Answers by").value == assessment(driver).respondents[0].id.text);
    CHECK(driver.sees("Person 1: 1 of 12 answered"));
    driver.choose("Answers by", "Anna · Marketing");
    CHECK(driver.sees("Anna: 0 of 12 answered"));
    driver.press("4");
    driver.choose("Answers by", "Person 1");
    CHECK(driver.sees("Person 1: 1 of 12 answered"));
    CHECK(
        find_answer(
            assessment(driver),
            assessment(driver).answers[0].question,
            assessment(driver).respondents[0].id
        )
            ->level
        == 2
    );
    driver.click("Manage people");
    driver.click("Show Anna · Marketing's answers");
    CHECK(driver.count(Role::Dialog) == 0);
    CHECK(current_respondent(driver.state()) == assessment(driver).respondents[1].id);
}

TEST_CASE("Enter adds the person being typed, once, and the name field waits for the next") {
    Driver driver;
    driver.click("New quick scan");
    driver.click("Add people");
    const auto name_has_focus = [&] {
        const Node* focused = driver.tree().find(driver.focused());
        return focused && focused->name == "Name of the new person";
    };
    CHECK(name_has_focus());
    driver.press("Enter"); // nothing typed: nobody
    CHECK(assessment(driver).respondents.size() == 1);
    for (const char* name : {"Anna", "Bruno", "Carla"}) {
        driver.type("Name of the new person", name);
        driver.press("Enter");
        CHECK(
            assessment(driver).respondents[assessment(driver).respondents.size() - 1].name == name
        );
        CHECK(name_has_focus());
        CHECK(driver.field("Name of the new person").value.empty());
        driver.press("Enter");
    }
    CHECK(assessment(driver).respondents.size() == 3); // nobody else was there
    driver.type("Role of the new person", "Sales");
    driver.press("Enter");
    REQUIRE(assessment(driver).respondents.size() == 4);
    CHECK(assessment(driver).respondents[3].role == "Sales");
    CHECK(name_has_focus());
}

TEST_CASE("the dialog gives the focus back to its button, wherever that stands by then") {
    for (const bool by_pointer : {false, true}) {
        Driver driver(Driver::Options{.surface = {.width = 1280, .height = 844}});
        driver.click("New quick scan");
        driver.press("3");
        driver.click("Add people");
        driver.type("Name of the new person", "Anna");
        driver.click("Add a person");
        if (by_pointer) {
            driver.interface().point(tappa::ui::PointerMove{20, 800});
            driver.interface().point(tappa::ui::PointerButton{0, true});
            driver.frames(1);
            driver.interface().point(tappa::ui::PointerButton{0, false});
        } else {
            driver.press("Escape");
        }
        driver.frames();
        CHECK(driver.count(Role::Dialog) == 0);
        REQUIRE(driver.tree().find(driver.focused()));
        CHECK(driver.tree().find(driver.focused())->name == "Manage people");
    }
}

TEST_CASE("names and roles are edited in the table, as steps that can be undone") {
    Driver driver = with_anna();
    driver.type("Name of person 1", "Bruno");
    driver.type("Role of Bruno", "Sales");
    CHECK(assessment(driver).respondents[0].name == "Bruno");
    CHECK(assessment(driver).respondents[0].role == "Sales");
    driver.press("Escape");
    CHECK(driver.field("Answers by").choices[0].name == "Bruno · Sales");
    driver.press("z", true);
    CHECK(assessment(driver).respondents[0].role.empty());
    CHECK(assessment(driver).respondents[0].name == "Bruno");
}

TEST_CASE("roles already used are offered, those that go on what is typed first") {
    Driver driver = with_anna();
    driver.click("Use the role Marketing");
    CHECK(driver.field("Role of the new person").value == "Marketing");
    CHECK_FALSE(driver.sees("Roles already used")); // it is there already
    driver.type("Role of the new person", "sal");
    CHECK_FALSE(driver.sees("Use the role"));
    driver.type("Role of the new person", "mark");
    CHECK(driver.sees("Use the role Marketing"));
}

TEST_CASE("deleting a person by mouse leaves the focus on who stands beside") {
    Driver driver = with_anna();
    driver.type("Name of the new person", "Bruno");
    driver.click("Add a person");
    const auto focused = [&] {
        const Node* node = driver.tree().find(driver.focused());
        return node ? node->name : std::string();
    };
    driver.point_and_click("Delete Anna · Marketing and their answers");
    driver.frames();
    CHECK(focused() == "Name of person 2"); // Bruno, who was third
    driver.press("Enter");                  // and deletes nobody else
    CHECK(assessment(driver).respondents.size() == 2);
    driver.point_and_click("Delete Bruno and their answers");
    driver.frames();
    CHECK(focused() == "Name of person 1");
}

TEST_CASE("deleting says whose answers go, can be undone, and leaves the last person") {
    Driver driver = with_anna();
    driver.click("Delete Anna · Marketing and their answers");
    CHECK(assessment(driver).respondents.size() == 1);
    CHECK(driver.pressable("Delete Person 1 and their answers").disabled);
    CHECK(driver.sees("“Anna” and their answers removed"));
    driver.press("Escape");
    driver.pressable("Add people");
    driver.press("z", true);
    CHECK(assessment(driver).respondents.size() == 2);
}

TEST_CASE("five hundred people come in pages, and one finds a person by name or role") {
    for (const float width : {1440.0F, 390.0F}) {
        Driver driver(Driver::Options{.surface = {.width = width, .height = 844}});
        driver.open_file("many.json", document_of(500, driver.state().content.questionnaires[1]));
        REQUIRE(assessment(driver).respondents.size() == 500);
        driver.dispatch(actions::GoTo{Screen::Assess});
        driver.frames();
        CHECK(driver.field("Answers by").choices.size() == 500);
        const auto open_dialog = [&] {
            if (width > 700) {
                driver.click("Manage people");
            } else {
                driver.click("Questionnaire and people");
                driver.click("Respondents");
            }
        };
        open_dialog();
        CHECK(people_rows(driver) == 25);
        CHECK(driver.sees("1–25 of 500"));
        CHECK(driver.pressable("Previous").disabled);
        driver.click("Next");
        CHECK(driver.sees("26–50 of 500"));
        driver.type("Find a person", "person no 499");
        CHECK(people_rows(driver) == 1);
        driver.type("Find a person", "SUPPORT");
        CHECK(driver.sees("1–25 of 250"));
        driver.type("Find a person", "nobody at all");
        CHECK(driver.sees("Nobody with this name or role."));
        CHECK(driver.items_without_node().empty());
        CHECK(driver.tree().duplicates().empty());
        driver.press("Escape");
        CHECK(driver.count(Role::Dialog) == 0);
        open_dialog();
        CHECK(driver.sees("1–25 of 500")); // begins anew
    }
}

TEST_CASE("the dialog is reached and left by keys alone") {
    Driver driver;
    driver.click("New quick scan");
    driver.tab_to("Add people");
    const ui::NodeId opener = driver.focused();
    driver.press("Enter");
    REQUIRE(driver.find(Role::Dialog, "Respondents") != nullptr);
    driver.tab_to("Name of the new person");
    driver.press("3"); // types, answers nothing
    CHECK(assessment(driver).answers.empty());
    driver.press("Escape");
    CHECK(driver.count(Role::Dialog) == 0);
    CHECK(driver.focused() == opener);
}

TEST_CASE("an agreed level is shown on its question with the reason, and can be withdrawn") {
    for (const float width : {1440.0F, 390.0F}) {
        Driver driver = with_anna(width);
        driver.press("Escape");
        const QuestionId question = driver.state().session.question;
        driver.dispatch(actions::SetAgreedLevel{question, 3, "Seen in the minutes"});
        driver.frames();
        CHECK(driver.sees("Agreed level 3 · Defined: Seen in the minutes"));
        driver.press("ArrowDown", false, false, true);
        CHECK_FALSE(driver.sees("Agreed level 3"));
        driver.press("ArrowUp", false, false, true);
        driver.click("Withdraw the agreed level");
        CHECK(assessment(driver).agreed.empty());
        CHECK_FALSE(driver.sees("Agreed level 3"));
        driver.press("z", true);
        CHECK(assessment(driver).agreed.size() == 1);
    }
}

TEST_CASE("questions on which people are divided can be listed, and are marked in the table") {
    Driver driver = with_anna();
    driver.press("Escape");
    driver.choose("Answers by", "Anna · Marketing");
    driver.press("5"); // the other one said 2
    driver.click("Filter the questions");
    driver.choose("Show", "People divided");
    CHECK(driver.sees("1 of 12 questions"));
    driver.click("Table");
    const Node& chip = driver.get(Role::Text, "People divided");
    CHECK(driver.tree().find(chip.parent)->role == Role::RowHeader);
}

TEST_CASE("one person alone is not asked for what only several can be") {
    Driver driver;
    driver.click("New full assessment");
    driver.click("Table");
    for (const ui::Choice& choice : driver.field("Show").choices)
        CHECK(choice.id != "divided");
}

TEST_CASE("on a phone the people's dialog stands within the page") {
    Driver driver = with_anna(390);
    for (const Node& node : driver.tree().nodes()) {
        INFO(ui::role_id(node.role) << " “" << node.name << "”");
        CHECK(node.bounds.x + node.bounds.width <= 391);
    }
    driver.type("Name of person 1", "Bruno");
    CHECK(assessment(driver).respondents[0].name == "Bruno");
}

TEST_CASE("the views stand below the title where they would break its word") {
    Driver driver = with_anna();
    driver.dispatch(actions::SetLanguage{Language::It});
    for (const float width : {720.0F, 800.0F, 1000.0F, 1280.0F}) {
        INFO(width);
        driver.resize(width, 900);
        driver.frames(6);
        CHECK(driver.get(Role::Heading, "Valutazione").bounds.height < 32);
    }
}
