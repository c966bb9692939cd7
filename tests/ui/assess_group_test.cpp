// Answers of a group: the table with its mark, and the grid of questions and people.

#include "app/commands/commands.hpp"
#include "support/screens.hpp"
#include "ui/screens/assess_group.hpp"
#include "ui/screens/assess_table.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;
using tappa::test::Driver;
using tappa::test::main_of;
using tappa::ui::Node;
using tappa::ui::Role;
using tappa::ui::Tristate;

namespace {

Driver with_people(std::size_t count, const char* view, float width = 1440) {
    Driver driver(Driver::Options{
        .surface = {.width = width, .height = 900, .coarse_pointer = width < 600}});
    driver.click("New quick scan");
    for (std::size_t i = 0; count > 1 && i < count; ++i)
        driver.dispatch(actions::AddRespondent{"Person no " + std::to_string(i + 1), "Sales"});
    driver.dispatch(actions::SelectRespondent{RespondentId("r-1")});
    driver.frames();
    driver.click(view);
    return driver;
}

const std::vector<Question>& questions(const Driver& driver) {
    return current_questionnaire(driver.state()).questions;
}

const Assessment& assessment(const Driver& driver) {
    return driver.state().document.assessment;
}

const Answer* answer(const Driver& driver, std::size_t question, std::size_t person) {
    return find_answer(
        assessment(driver),
        questions(driver)[question].id,
        assessment(driver).respondents[person].id
    );
}

std::size_t marked_question(const Driver& driver) {
    for (std::size_t i = 0; i < questions(driver).size(); ++i)
        if (questions(driver)[i].id == driver.state().session.question)
            return i;
    return 1000;
}

const Node* cell(const Driver& driver, std::size_t question, std::size_t person) {
    const std::string key = ui::group_cell_key(
        questions(driver)[question].id, assessment(driver).respondents[person].id
    );
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::GridCell && node.key == key)
            return &node;
    return nullptr;
}

void press_with_pointer(Driver& driver, const Node& node, float from_right = 0) {
    const auto at = driver.on_page(node);
    REQUIRE(at.has_value());
    const float x = from_right > 0 ? at->x + at->width - from_right : at->x + at->width / 2;
    driver.interface().point(ui::PointerMove{x, at->y + at->height / 2});
    driver.frames(1);
    driver.interface().point(ui::PointerButton{0, true});
    driver.frames(1);
    driver.interface().point(ui::PointerButton{0, false});
    driver.frames();
}

} // namespace

TEST_CASE("in the table the mark goes to the row one presses or answers in") {
    Driver driver = with_people(1, "Table");
    const Node* row = nullptr;
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Row && node.key == ui::question_key(questions(driver)[3].id))
            row = &node;
    REQUIRE(row != nullptr);
    press_with_pointer(driver, *row, 4); // beside the fields
    CHECK(marked_question(driver) == 3);
    CHECK(driver.state().session.assess_view == AssessView::Table);
    driver.press("4");
    CHECK(answer(driver, 3, 0)->level == 4);
    driver.choose("Answer: " + questions(driver)[6].text.in(Language::En), "2 · Developing");
    CHECK(marked_question(driver) == 6);
}

TEST_CASE("for another person the mark goes to their first open question") {
    Driver driver = with_people(3, "Table");
    const auto answer_everything = [&] {
        for (std::size_t i = 0; i < questions(driver).size(); ++i) {
            driver.press(std::to_string(1 + i % 5));
            if (i + 1 < questions(driver).size())
                driver.press("Enter");
        }
    };
    answer_everything();
    for (const char* name : {"Person no 2 · Sales", "Person no 3 · Sales"}) {
        driver.choose("Answers by", name);
        CHECK(marked_question(driver) == 0);
        answer_everything();
    }
    for (std::size_t person = 0; person < 3; ++person)
        for (std::size_t i = 0; i < questions(driver).size(); ++i) {
            INFO(person << ", " << i);
            REQUIRE(answer(driver, i, person) != nullptr);
            CHECK(answer(driver, i, person)->level == static_cast<int>(1 + i % 5));
        }
}

TEST_CASE("the grid is offered to a group only") {
    Driver driver;
    driver.click("New quick scan");
    CHECK(driver.find(Role::Radio, "Group") == nullptr);
    CHECK_FALSE(find_command("assess-group")->enabled(driver.state()));
    driver.dispatch(actions::AddRespondent{"Anna", ""});
    driver.dispatch(actions::AddRespondent{"Bruno", ""});
    driver.frames();
    CHECK(driver.find(Role::Radio, "Group") != nullptr);
    CHECK(find_command("assess-group")->enabled(driver.state()));
}

TEST_CASE("the grid is a grid to a screen reader, with one cell in the order of Tab") {
    Driver driver = with_people(6, "Group");
    driver.press("3");
    const Node& grid = driver.get(Role::Grid, "Answers of the group");
    std::size_t heads = 0;
    std::size_t rows = 0;
    std::size_t marked = 0;
    for (const Node& node : driver.tree().nodes()) {
        const Node* parent = driver.tree().find(node.parent);
        if (node.role == Role::GridCell) {
            CHECK(parent->role == Role::Row);
            CHECK(parent->parent == grid.id);
            CHECK_FALSE(node.name.empty());
            marked += node.selected == Tristate::Yes ? 1U : 0U;
        }
        rows += node.role == Role::RowHeader && !node.name.empty() ? 1U : 0U;
        heads += node.role == Role::ColumnHeader ? 1U : 0U;
    }
    CHECK(rows == questions(driver).size());
    CHECK(heads == 7); // the questions' and six people's
    CHECK(marked == 1);
    CHECK(driver.count(Role::GridCell) == 6 * questions(driver).size());
    CHECK(cell(driver, 0, 0)->name == "3 · Defined");
    CHECK(cell(driver, 0, 1)->name == "Not answered");
    CHECK(driver.items_without_node().empty());
    CHECK(driver.tree().duplicates().empty());
}

TEST_CASE("by keys alone each person's answers go where the mark stands") {
    Driver driver = with_people(3, "Group");
    driver.press("2");
    driver.press("ArrowRight");
    driver.press("5");
    driver.press("ArrowDown");
    driver.press("n");
    driver.press("ArrowRight");
    driver.press("d");
    driver.press("ArrowRight"); // there is nobody further right
    driver.press("ArrowUp");
    driver.press("4");
    CHECK(answer(driver, 0, 0)->level == 2);
    CHECK(answer(driver, 0, 1)->level == 5);
    CHECK(answer(driver, 0, 2)->level == 4);
    CHECK(answer(driver, 1, 1)->state == AnswerState::NotApplicable);
    CHECK(answer(driver, 1, 2)->state == AnswerState::DontKnow);
    CHECK(assessment(driver).answers.size() == 5);
    driver.press("Delete");
    CHECK(answer(driver, 0, 2) == nullptr);
    driver.press("Home");
    driver.press("Enter");
    driver.press("1");
    CHECK(answer(driver, 1, 0)->level == 1);
}

// The focus follows the mark with a pass between, and out of view the page scrolls, too.
TEST_CASE("keys pressed at any pace go where the mark has got to, not where the focus comes late") {
    for (const int pace : {0, 1, 2, 3}) {
        INFO(pace << " frames after each key");
        Driver driver = with_people(3, "Group");
        driver.resize(1440, 420);
        driver.frames();
        const auto key = [&](const std::string& name) {
            driver.interface().key({name, false, false, false});
            driver.frames(pace);
        };
        for (std::size_t i = 0; i < questions(driver).size(); ++i) {
            key("Home");
            for (std::size_t person = 0; person < 3; ++person) {
                key(std::to_string(1 + (i + person) % 5));
                if (person < 2)
                    key("ArrowRight");
            }
            key("ArrowDown");
        }
        driver.frames();
        for (std::size_t i = 0; i < questions(driver).size(); ++i)
            for (std::size_t person = 0; person < 3; ++person) {
                INFO("question " << i << ", person " << person);
                REQUIRE(answer(driver, i, person) != nullptr);
                CHECK(answer(driver, i, person)->level == static_cast<int>(1 + (i + person) % 5));
            }
    }
}

TEST_CASE("the focus goes with the mark from cell to cell, and the mark with the focus") {
    Driver driver = with_people(3, "Group");
    driver.interface().request({cell(driver, 0, 0)->id, ui::Request::Focus, "visible"});
    driver.frames();
    driver.press("ArrowRight");
    CHECK(driver.focused() == cell(driver, 0, 1)->id);
    driver.interface().request({cell(driver, 4, 2)->id, ui::Request::Focus, "visible"});
    driver.frames();
    CHECK(marked_question(driver) == 4);
    driver.press("3");
    CHECK(answer(driver, 4, 2)->level == 3);
}

TEST_CASE("a cell that is pressed is marked, and changes nothing") {
    Driver driver = with_people(4, "Group");
    press_with_pointer(driver, *cell(driver, 2, 3));
    CHECK(assessment(driver).answers.empty());
    CHECK(marked_question(driver) == 2);
    CHECK(cell(driver, 2, 3)->selected == Tristate::Yes);
    driver.press("1");
    CHECK(answer(driver, 2, 3)->level == 1);
}

TEST_CASE("a finger or a mouse answers the marked cell without any key") {
    for (const float width : {1440.0F, 390.0F}) {
        INFO(width);
        Driver driver = with_people(3, "Group", width);
        press_with_pointer(driver, *cell(driver, 1, 1));
        driver.point_and_click("4 · Managed");
        CHECK(answer(driver, 1, 1)->level == 4);
        CHECK(assessment(driver).answers.size() == 1);
        driver.point_and_click("Don't know");
        CHECK(answer(driver, 1, 1)->state == AnswerState::DontKnow);
        driver.point_and_click("Not applicable");
        CHECK(answer(driver, 1, 1)->state == AnswerState::NotApplicable);
        CHECK(cell(driver, 1, 1)->selected == Tristate::Yes);
        CHECK(driver.items_without_node().empty());
        CHECK(driver.tree().duplicates().empty());
    }
}

TEST_CASE("people who do not fit beside each other come in turn, the marked one always in view") {
    for (const float width : {1440.0F, 390.0F}) {
        INFO(width);
        Driver driver = with_people(30, "Group", width);
        CHECK(cell(driver, 0, 0) != nullptr);
        CHECK(cell(driver, 0, 29) == nullptr);
        driver.press("End");
        REQUIRE(cell(driver, 0, 29) != nullptr);
        CHECK(cell(driver, 0, 29)->selected == Tristate::Yes);
        CHECK(driver.pressable("People after these").disabled);
        driver.press("Home");
        driver.click("People after these");
        CHECK(cell(driver, 0, 0) == nullptr);
        driver.press("2");
        CHECK(assessment(driver).answers.size() == 1);
        for (const Node& node : driver.tree().nodes())
            if (node.role == Role::GridCell)
                CHECK(driver.on_page(node).value_or(ui::Bounds{}).x < width);
    }
}

namespace {

void scroll(Driver& driver, float turns) {
    driver.interface().point(ui::PointerMove{195, 500});
    driver.interface().point(ui::Wheel{0, turns});
    driver.frames(8);
}

// The cell of a person in view that lies lowest, whole above the bar.
const Node* lowest_cell(const Driver& driver, const Node& bar) {
    const Node* lowest = nullptr;
    for (const Node& node : driver.tree().nodes()) {
        const auto at = node.role == Role::GridCell ? driver.on_page(node) : std::nullopt;
        if (at && at->y + at->height <= bar.bounds.y)
            lowest = &node;
    }
    return lowest;
}

} // namespace

TEST_CASE("on a phone names and pager stay in sight, and the bar says whose answer it sets") {
    Driver driver = with_people(14, "Group", 390);
    scroll(driver, -4);
    const float top = main_of(driver).bounds.y;
    REQUIRE(driver.on_page(*cell(driver, 0, 0))->y < top); // the first row is out of sight
    const auto pager = driver.on_page(driver.pressable("People after these"));
    CHECK(pager->y >= top);
    CHECK(pager->y < top + 20);
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::ColumnHeader)
            CHECK(driver.on_page(node)->y >= pager->y + pager->height);

    press_with_pointer(driver, *lowest_cell(driver, driver.get(Role::Navigation, "Questions")));
    const std::size_t question = marked_question(driver);
    CHECK(question > 0);
    const auto says = [&](const std::string& person) {
        const std::string& words = questions(driver)[question].text.in(Language::En);
        return driver.find(Role::Group, "Answer by " + person + " to “" + words + "”") != nullptr;
    };
    const RespondentId& marked = driver.state().session.respondent;
    CHECK(says("Person no " + marked.text.substr(2) + " · Sales"));
    driver.point_and_click("People after these");
    CHECK(marked_question(driver) == question);
    CHECK_FALSE(driver.state().session.respondent == RespondentId("r-1"));
    CHECK(says("Person no " + driver.state().session.respondent.text.substr(2) + " · Sales"));
}

TEST_CASE("what the arrows mark stands below the names that stay in sight") {
    Driver driver = with_people(14, "Group", 390);
    const std::size_t count = questions(driver).size();
    for (std::size_t i = 1; i < count; ++i)
        driver.press("ArrowDown");
    for (std::size_t i = count - 1; i-- > 0;) {
        driver.press("ArrowUp");
        REQUIRE(marked_question(driver) == i);
        const auto pager = driver.on_page(driver.pressable("People after these"));
        CHECK(driver.on_page(*cell(driver, i, 0))->y >= pager->y + pager->height);
    }
}

TEST_CASE("marking a cell moves no row, and on a phone the grid begins near the top") {
    for (const float width : {1440.0F, 390.0F}) {
        INFO(width);
        Driver driver = with_people(14, "Group", width);
        if (width < 600)
            CHECK(driver.on_page(*cell(driver, 0, 0))->y < 300);
        const auto places = [&] {
            std::vector<ui::Bounds> all{driver.get(Role::Navigation, "Questions").bounds};
            for (std::size_t i = 0; i < questions(driver).size(); ++i) {
                const Node& node = *cell(driver, i, 0);
                all.push_back(node.bounds);
                all.back().y -= main_of(driver).scroll_y;
            }
            return all;
        };
        const auto before = places();
        const Node* lowest = lowest_cell(driver, driver.get(Role::Navigation, "Questions"));
        REQUIRE(lowest != nullptr);
        press_with_pointer(driver, *lowest);
        CHECK(marked_question(driver) > 0);
        if (cell(driver, 0, 0)) // the same people are in view
            CHECK(places() == before);
        CHECK(driver.tree().duplicates().empty());
    }
}
