// The assess screen with many questions: filter, table, the way from the quick scan to the full
// assessment and back.

#include "support/driver.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using tappa::test::Driver;
using tappa::ui::Node;
using tappa::ui::Role;

namespace {

// With the filter unfolded: one question at a time it is asked for.
Driver filtering() {
    Driver driver;
    driver.click("New full assessment");
    driver.click("Filter the questions");
    return driver;
}

Driver full_assessment(float width = 1440, float height = 900) {
    Driver driver(Driver::Options{.surface = {.width = width, .height = height}});
    driver.click("New full assessment");
    REQUIRE(driver.state().session.screen == Screen::Assess);
    return driver;
}

const Assessment& assessment(const Driver& driver) {
    return driver.state().document.assessment;
}

const std::vector<Question>& questions(const Driver& driver) {
    return current_questionnaire(driver.state()).questions;
}

std::string text_of(const Question& question) {
    return question.text.in(Language::En);
}

const Node* marked_row(const Driver& driver) {
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Row && node.selected == ui::Tristate::Yes)
            return &node;
    return nullptr;
}

std::size_t rows(const Driver& driver) {
    std::size_t count = 0;
    for (const Node& node : driver.tree().nodes())
        count += node.role == Role::Row && node.key.rfind("question/", 0) == 0 ? 1U : 0U;
    return count;
}

// Inside the scroll region around it, and the region is on the page.
bool in_view(const Driver& driver, const Node& node) {
    const Node* around = driver.tree().find(node.parent);
    while (around && around->content_height <= 0)
        around = driver.tree().find(around->parent);
    REQUIRE(around != nullptr);
    const float top = node.bounds.y - around->scroll_y;
    return top >= 0 && top + node.bounds.height <= around->bounds.height;
}

} // namespace

TEST_CASE("the full assessment says how far one is, by capability and with the time left") {
    Driver driver = full_assessment();
    CHECK(driver.sees("0 of 71 answered · about 90 minutes left"));
    driver.press("3");
    driver.press("Enter");
    driver.press("d");
    CHECK(driver.sees("2 of 71 answered · about 88 minutes left"));
    const Capability& first = current_questionnaire(driver.state()).capabilities.front();
    const Node& entry = driver.pressable(first.title.in(Language::En) + ": 2 of 6 answered");
    CHECK(entry.description == "about 6 minutes left");
    driver.click("Speed, convenience and self-service: 0 of 9 answered");
    const Question* question =
        find_question(current_questionnaire(driver.state()), driver.state().session.question);
    REQUIRE(question != nullptr);
    CHECK(question->capability.text == "speed");
}

TEST_CASE("words, kind, capability and stage narrow the questions down together") {
    Driver driver = filtering();
    CHECK(driver.sees("71 of 71 questions"));
    driver.choose("Capability", "Speed, convenience and self-service");
    CHECK(driver.sees("9 of 71 questions"));
    driver.choose("Show", "Key practices");
    CHECK(driver.sees("1 of 71 questions"));
    CHECK(
        driver
            .get(
                Role::Heading,
                text_of(*find_question(
                    current_questionnaire(driver.state()), driver.state().session.question
                ))
            )
            .level
        == 1
    );
    driver.click("Clear the filter");
    driver.choose("Journey stage", "Advocacy");
    CHECK_FALSE(driver.sees("71 of 71 questions"));
    driver.click("Clear the filter");
    CHECK(driver.sees("71 of 71 questions"));
    driver.type("Search", text_of(questions(driver)[7]));
    CHECK(driver.find(Role::Heading, text_of(questions(driver)[7])) != nullptr);
}

TEST_CASE("next and back go through the questions that fit, and stop at their ends") {
    Driver driver = filtering();
    driver.choose("Capability", "Speed, convenience and self-service");
    CHECK(driver.pressable("Back").disabled);
    for (int i = 0; i < 8; ++i)
        driver.press("Enter");
    CHECK(driver.pressable("Next").disabled);
    CHECK_FALSE(driver.pressable("Back").disabled);
}

TEST_CASE("typing into the search answers nothing") {
    Driver driver = filtering();
    driver.tab_to("Search");
    for (const char* key : {"3", "n", "d", "Enter"})
        driver.press(key);
    CHECK(assessment(driver).answers.empty());
    CHECK(driver.state().session.question == questions(driver)[0].id);
}

TEST_CASE("where no question fits it is said, with a way back, and no key answers unseen") {
    for (const char* view : {"One by one", "Table"}) {
        INFO(view);
        Driver driver = filtering();
        driver.click(view);
        driver.type("Search", "no such words");
        CHECK(driver.sees("No question fits this filter."));
        CHECK(driver.sees("0 of 71 questions"));
        CHECK(driver.find(Role::Heading, text_of(questions(driver)[0])) == nullptr);
        driver.tab_to("Clear the filter");
        driver.press("3");
        CHECK(assessment(driver).answers.empty());
        driver.press("Enter");
        CHECK(driver.sees("71 of 71 questions"));
        CHECK(driver.state().session.question == questions(driver)[0].id);
        const Node* focused = driver.tree().find(driver.focused()); // the button is gone
        REQUIRE(focused != nullptr);
        CHECK(focused->parent != 0);
    }
}

TEST_CASE("in the table the keys answer the marked row, and it stays in view") {
    Driver driver = full_assessment();
    driver.click("Table");
    CHECK(rows(driver) == 71);
    for (int i = 0; i < 30; ++i) {
        driver.press(std::to_string(1 + i % 5));
        driver.press("Enter");
    }
    CHECK(assessment(driver).answers.size() == 30);
    CHECK(assessment(driver).answers[3].level == 4);
    const Node* marked = marked_row(driver);
    REQUIRE(marked != nullptr);
    CHECK(marked->key == "question/" + questions(driver)[30].id.text);
    CHECK(in_view(driver, *marked));
    driver.press("ArrowUp", false, false, true);
    CHECK(marked_row(driver)->key == "question/" + questions(driver)[29].id.text);
}

TEST_CASE("the table keeps a row that has just been answered until the filter changes") {
    Driver driver = full_assessment();
    driver.click("Table");
    driver.choose("Show", "Still open");
    driver.choose("Answer: " + text_of(questions(driver)[4]), "2 · Developing");
    CHECK(driver.sees("70 of 71 questions"));
    CHECK(rows(driver) == 71);
    driver.choose("Answer: " + text_of(questions(driver)[4]), "3 · Defined");
    CHECK(assessment(driver).answers[0].level == 3);
    driver.choose("Show", "Key practices");
    driver.choose("Show", "Still open");
    CHECK(rows(driver) == 70);
}

TEST_CASE("beside the table a capability is a filter, and none when pressed again") {
    Driver driver = full_assessment();
    driver.click("Table");
    driver.click("Speed, convenience and self-service: 0 of 9 answered");
    CHECK(rows(driver) == 9);
    driver.click("Speed, convenience and self-service: 0 of 9 answered");
    CHECK(rows(driver) == 71);
}

TEST_CASE("a question pressed in the table opens by itself") {
    Driver driver = full_assessment();
    driver.click("Table");
    driver.click(text_of(questions(driver)[9]));
    CHECK(driver.state().session.assess_view == AssessView::OneByOne);
    CHECK(driver.state().session.question == questions(driver)[9].id);
}

TEST_CASE("the quick scan leads on to the full assessment, and its answers carry over") {
    Driver driver;
    driver.click("New quick scan");
    const auto offered = [&] { return driver.sees("The quick scan is complete."); };
    CHECK_FALSE(offered());
    SUBCASE("when all is answered") {
        for (int i = 0; i < 12; ++i) {
            driver.press("3");
            driver.press("Enter");
        }
        driver.dispatch(actions::GoTo{Screen::Assess}); // the last one led to the results
        driver.frames();
        REQUIRE(offered());
        driver.click("Continue with the full assessment");
        CHECK(driver.sees("12 of 71 answered"));
        CHECK_FALSE(offered());
        driver.press("z", true);
        CHECK(driver.state().document.assessment->questionnaire_id == "cx-quick");
        CHECK(offered());
    }
    SUBCASE("before, from the menu") {
        driver.press("3");
        driver.click("Questionnaire and people");
        driver.click("Continue with the full assessment");
        CHECK(driver.sees("1 of 71 answered"));
    }
}

TEST_CASE("answers to other questions are named as kept, and listed when asked") {
    Driver driver = full_assessment();
    const Question& only_full = questions(driver)[1];
    driver.press("4");
    driver.press("Enter");
    driver.press("2");
    driver.click("Questionnaire and people");
    driver.click("Go back to the quick scan");
    CHECK(driver.sees("1 answer is to a question that this questionnaire does not have."));
    CHECK_FALSE(driver.sees(only_full.id.text));
    driver.click("Show the answers kept");
    CHECK(driver.find(Role::Table, "Answers kept") != nullptr);
    CHECK(driver.sees(only_full.id.text));
    CHECK(driver.sees("Level 2"));
    driver.click("Questionnaire and people");
    driver.click("Continue with the full assessment");
    CHECK_FALSE(driver.sees("that this questionnaire does not have"));
    CHECK(driver.sees("2 of 71 answered"));
}

TEST_CASE("on a phone the filter is folded away, and what it leaves out is said") {
    Driver driver = full_assessment(390, 844);
    CHECK(driver.find(Role::TextField, "Search") == nullptr);
    driver.click("Filter the questions");
    driver.choose("Capability", "Speed, convenience and self-service");
    CHECK(driver.sees("9 of 71 questions"));
    driver.click("Filter the questions");
    CHECK(driver.find(Role::TextField, "Search") == nullptr);
    CHECK(driver.sees("9 of 71 questions"));
    driver.click("Clear the filter");
    CHECK_FALSE(driver.sees("of 71 questions"));
    driver.click("Table");
    CHECK(rows(driver) == 71);
    driver.press("3");
    CHECK(assessment(driver).answers.size() == 1);
}

TEST_CASE("a filter set elsewhere shows itself, and goes when it is cleared") {
    Driver driver = full_assessment();
    CHECK(driver.find(Role::TextField, "Search") == nullptr);
    driver.dispatch(actions::SetAssessFilter{Set<&AssessFilter::stage>{JourneyStage::Advocacy}});
    driver.frames();
    CHECK(driver.field("Journey stage").value == "advocacy");
    driver.click("Clear the filter");
    CHECK(driver.find(Role::TextField, "Search") == nullptr);
    CHECK(driver.tree().find(driver.focused())->name == "Filter the questions");
}

TEST_CASE("the table of a short questionnaire folds the filter away too") {
    Driver driver;
    driver.click("New quick scan");
    driver.click("Table");
    CHECK(driver.find(Role::TextField, "Search") == nullptr);
    driver.tab_to("Filter the questions");
    driver.press("Enter");
    CHECK(driver.find(Role::TextField, "Search") != nullptr);
}
