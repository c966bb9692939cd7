// The assess screen in the windows people have: what they need is seen without scrolling, nothing
// moves while they press, and the way on is always there.

#include "support/overlaps.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;
using tappa::test::Driver;
using tappa::ui::Node;
using tappa::ui::Role;

namespace {

Driver assessing(float width, float height, std::string_view way = "New quick scan") {
    Driver driver(Driver::Options{
        .surface = {.width = width, .height = height, .coarse_pointer = width < 600}});
    driver.click(way);
    return driver;
}

const Node& bar(const Driver& driver) {
    return driver.get(Role::Navigation, "Questions");
}

float bottom_of(const Driver& driver, const Node& node) {
    const auto bounds = driver.on_page(node);
    return bounds ? bounds->y + bounds->height : 1e6F;
}

void answer_all(Driver& driver) {
    for (const Question& question : current_questionnaire(driver.state()).questions)
        driver.dispatch(actions::AnswerLevel{question.id, 3});
    driver.frames();
}

} // namespace

TEST_CASE("in a window of 720 pixels all five levels stand above the bar") {
    for (const Language language : all_languages) {
        const bool it = language == Language::It;
        Driver driver(Driver::Options{
            .language = language, .surface = {.width = 1280, .height = 720}});
        driver.click(it ? "Nuova valutazione completa" : "New full assessment");
        const float top = driver.get(Role::Navigation, it ? "Domande" : "Questions").bounds.y;
        for (const Question& question : current_questionnaire(driver.state()).questions) {
            driver.dispatch(actions::OpenQuestion{question.id});
            driver.frames();
            INFO(question.id.text << ", " << language_code(language));
            for (const Node& node : driver.tree().nodes())
                if (node.role == Role::Radio && !node.shortcut.empty())
                    CHECK(bottom_of(driver, node) <= top);
        }
    }
}

TEST_CASE("in a window of 900 pixels question, levels and evidence stand above the bar") {
    for (const Language language : all_languages) {
        Driver driver(Driver::Options{
            .language = language, .surface = {.width = 1440, .height = 900}});
        driver.click(
            language == Language::It ? "Nuova valutazione completa" : "New full assessment"
        );
        const float top =
            driver.get(Role::Navigation, language == Language::It ? "Domande" : "Questions")
                .bounds.y;
        for (const Question& question : current_questionnaire(driver.state()).questions) {
            driver.dispatch(actions::OpenQuestion{question.id});
            driver.frames();
            INFO(question.id.text << ", " << language_code(language));
            for (const Node& node : driver.tree().nodes())
                if (node.role == Role::Radio || node.role == Role::TextArea)
                    CHECK(bottom_of(driver, node) <= top);
        }
    }
}

TEST_CASE("on a phone the levels of a question are seen without scrolling") {
    for (const Language language : all_languages) {
        const bool it = language == Language::It;
        Driver driver(Driver::Options{
            .language = language, .surface = {.width = 390, .height = 844, .coarse_pointer = true}}
        );
        driver.click(it ? "Nuova valutazione rapida" : "New quick scan");
        const float top = driver.get(Role::Navigation, it ? "Domande" : "Questions").bounds.y;
        int whole = 0;
        const auto& questions = current_questionnaire(driver.state()).questions;
        for (const Question& question : questions) {
            driver.dispatch(actions::OpenQuestion{question.id});
            driver.frames();
            INFO(question.id.text << ", " << language_code(language));
            int seen = 0;
            for (const Node& node : driver.tree().nodes())
                if (node.role == Role::Radio && !node.shortcut.empty()) {
                    seen += bottom_of(driver, node) <= top ? 1 : 0;
                    CHECK(node.bounds.height >= 44);
                }
            CHECK(seen >= highest_level - 1);
            whole += seen == highest_level ? 1 : 0;
            CHECK(driver.sees(question.help.in(language))); // below them
        }
        CHECK(whole >= static_cast<int>(questions.size()) - 2); // long ones may take a line more
    }
}

TEST_CASE("progress, Back and Next stay on the page at every size and wherever it is scrolled") {
    struct Size {
        float width, height;
    };
    for (const Size size : {Size{1440, 900}, {1280, 720}, {720, 450}, {390, 844}}) {
        INFO(size.width << " × " << size.height);
        Driver driver = assessing(size.width, size.height, "New full assessment");
        for (const float turns : {0.0F, -40.0F}) {
            driver.interface().point(ui::PointerMove{size.width / 2, size.height / 2});
            driver.interface().point(ui::Wheel{0, turns});
            driver.frames(8);
            for (const char* name : {"Back", "Next"})
                CHECK(bottom_of(driver, driver.pressable(name)) <= size.height);
            CHECK(bar(driver).bounds.y + bar(driver).bounds.height <= size.height);
            bool has_progress = false;
            for (const Node& node : driver.tree().nodes())
                has_progress =
                    has_progress || (node.role == Role::Progress && node.parent == bar(driver).id);
            CHECK(has_progress);
        }
    }
}

TEST_CASE("enlarged to 400 % the bar stands below the question and leaves the page to it") {
    Driver driver = assessing(360, 225);
    const Node* around = driver.tree().find(bar(driver).parent);
    while (around && around->role != Role::Main)
        around = driver.tree().find(around->parent);
    CHECK(around != nullptr);
    driver.press("3");
    driver.click("Next");
    CHECK(driver.state().session.question == current_questionnaire(driver.state()).questions[1].id);
}

TEST_CASE("the last answer moves nothing, and results are the next step") {
    for (const float width : {1440.0F, 1280.0F, 390.0F}) {
        INFO(width);
        Driver driver = assessing(width, width < 600 ? 844.0F : 900.0F);
        for (int i = 0; i < 11; ++i) {
            driver.press("3");
            driver.press("Enter");
        }
        CHECK(driver.find(Role::Button, "See the results") == nullptr);
        const auto radios = [&] {
            std::vector<ui::Bounds> all;
            for (const Node& node : driver.tree().nodes())
                if (node.role == Role::Radio)
                    all.push_back(*driver.on_page(node));
            return all;
        };
        const auto before = radios();
        const auto answers = driver.on_page(driver.pressable("Don't know"));
        driver.press("2");
        CHECK(radios() == before);
        CHECK(driver.on_page(driver.pressable("Don't know")) == answers);
        const Node& results = driver.pressable("See the results");
        CHECK(results.parent == bar(driver).id);
        CHECK(results.shortcut == "Enter");
        driver.press("Enter");
        CHECK(driver.state().session.screen == Screen::Insights);
    }
}

TEST_CASE("after a press of the navigation the keys answer one question after the other") {
    Driver driver = assessing(1440, 900);
    driver.dispatch(actions::GoTo{Screen::Home});
    driver.frames();
    driver.point_and_click("Assess");
    const auto& questions = current_questionnaire(driver.state()).questions;
    for (const char* key : {"1", "Enter", "2", "Enter", "d", "Enter", "4"})
        driver.press(key);
    const auto& answers = driver.state().document.assessment->answers;
    REQUIRE(answers.size() == 4);
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(answers[i].question == questions[i].id);
    CHECK(answers[1].level == 2);
    CHECK(driver.tree().find(driver.focused())->key == "level-4");
}

TEST_CASE("with everything answered Enter leads to the results, but not past a filter") {
    Driver driver = assessing(1440, 900);
    answer_all(driver);
    driver.press("Enter");
    CHECK(driver.state().session.screen == Screen::Insights);
    driver.dispatch(actions::GoTo{Screen::Assess});
    driver.dispatch(actions::SetAssessFilter{Set<&AssessFilter::show>{AssessFilter::Show::Key}});
    driver.frames();
    CHECK(driver.find(Role::Button, "See the results") == nullptr);
    driver.press("Enter");
    CHECK(driver.state().session.screen == Screen::Assess);
}

TEST_CASE("the words of a choice are whole where there is room") {
    for (const float width : {1280.0F, 1440.0F, 2560.0F}) {
        INFO(width);
        Driver driver = assessing(width, 900);
        float widths[3]{};
        for (const Node& node : driver.tree().nodes())
            for (std::size_t i = 0; const char* name : {"Guess", "Fairly sure", "Documented"}) {
                if (node.role == Role::Radio && node.name == name)
                    widths[i] = node.bounds.width;
                ++i;
            }
        // 24 of padding, and some 6 pixels a letter: cut, they were 75.
        CHECK(widths[1] > 24 + 6 * 10);
        CHECK(widths[2] > 24 + 6 * 10);
    }
}

TEST_CASE("what an answer rests on waits for the answer, and says so") {
    Driver driver = assessing(1440, 900);
    const auto has_waiting = [&] {
        const Node* const guess = driver.find(Role::Radio, "Guess");
        REQUIRE(guess != nullptr);
        CHECK(guess->disabled == driver.field("Evidence (optional)").disabled);
        return guess->disabled;
    };
    CHECK(has_waiting());
    CHECK(driver.field("Evidence (optional)").placeholder == "Choose an answer first");
    driver.press("d"); // that nobody knows may rest on something, too
    CHECK_FALSE(has_waiting());
    CHECK(driver.field("Evidence (optional)").placeholder.find("Choose") == std::string::npos);
}

TEST_CASE("a link's field comes when it is asked for, and stays while there is a link") {
    Driver driver = assessing(1440, 900);
    CHECK(driver.pressable("Add a link").disabled); // it is kept with an answer
    CHECK(driver.pressable("Add a link").description == "Choose an answer first");
    driver.press("3");
    CHECK(driver.find(Role::TextField, "Link to the evidence") == nullptr);
    driver.click("Add a link");
    CHECK(driver.focused() == driver.field("Link to the evidence").id);
    driver.type("Link to the evidence", "https://intranet/minutes");
    driver.click("Next");
    CHECK(driver.find(Role::TextField, "Link to the evidence") == nullptr);
    driver.click("Back");
    CHECK(driver.field("Link to the evidence").value == "https://intranet/minutes");
}

TEST_CASE("what the bar says stands within it, in windows enlarged to 200 %, too") {
    for (const Language language : all_languages)
        for (const bool done : {false, true})
            for (const float width : {640.0F, 720.0F, 960.0F, 1280.0F}) {
                INFO(language_code(language) << " " << width << (done ? ", done" : ""));
                const bool it = language == Language::It;
                Driver driver(Driver::Options{
                    .language = language, .surface = {.width = width, .height = 450}});
                driver.click(it ? "Nuova valutazione rapida" : "New quick scan");
                if (done)
                    answer_all(driver);
                const Node& around = driver.get(Role::Navigation, it ? "Domande" : "Questions");
                for (const Node& node : driver.tree().nodes()) {
                    if (!test::is_inside(driver.tree(), node, around))
                        continue;
                    INFO(node.name);
                    CHECK(node.bounds.y >= around.bounds.y);
                    CHECK(
                        node.bounds.y + node.bounds.height <= around.bounds.y + around.bounds.height
                    );
                }
            }
}

TEST_CASE("a name of wide letters stands within the bar, and one of narrow letters is said") {
    bool is_said = false;
    for (float width = 520; width <= 1000; width += 40)
        for (const char letter : {'W', 'i'}) {
            INFO(width << " " << letter);
            Driver driver = assessing(width, 900);
            driver.dispatch(actions::AddRespondent{std::string(24, letter), ""});
            driver.dispatch(actions::AddRespondent{"Bo", ""}); // of one person no name is said
            driver.frames();
            for (const Node& node : driver.tree().nodes()) {
                if (!test::is_inside(driver.tree(), node, bar(driver)))
                    continue;
                INFO(node.name);
                CHECK(node.bounds.y >= bar(driver).bounds.y);
                CHECK(
                    node.bounds.y + node.bounds.height
                    <= bar(driver).bounds.y + bar(driver).bounds.height
                );
                is_said = is_said
                    || (letter == 'i' && node.role == Role::Text
                        && node.name.find("iii") != std::string::npos);
            }
        }
    CHECK(is_said);
}

TEST_CASE("what gets the focus stands above the bar") {
    for (const char* const way : {"New quick scan", "New full assessment"}) {
        Driver driver = assessing(1280, 500, way);
        const float top = bar(driver).bounds.y;
        std::vector<ui::NodeId> stops;
        for (const Node& node : driver.tree().nodes())
            if (node.bounds.x >= bar(driver).bounds.x && test::is_interactive(node)
                && test::scroll_around(driver.tree(), node)) // not the navigation beside
                stops.push_back(node.id);
        REQUIRE(stops.size() > 4);
        for (const ui::NodeId stop : stops) {
            driver.focus(stop);
            const Node* node = driver.tree().find(stop);
            if (!node || node->bounds.height > top - 150) // a group that is taller than the window
                continue;
            INFO(node->name);
            CHECK(bottom_of(driver, *node) <= top);
        }
    }
}
