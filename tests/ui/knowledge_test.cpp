// The knowledge reader, as somebody reads in it.

#include "app/knowledge/knowledge.hpp"
#include "app/texts.hpp"
#include "support/driver.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace tappa {

using test::Driver;
using ui::Node;
using ui::Role;

namespace {

// Everything interactive has a node, keys are unique, nothing lies outside the page.
void check_sound(Driver& driver, float width) {
    CHECK(driver.items_without_node().empty());
    for (const std::string& twice : driver.tree().duplicates())
        FAIL_CHECK("twice: " << twice);
    for (const Node& node : driver.tree().nodes()) {
        INFO(ui::role_id(node.role) << " “" << node.name << "”");
        CHECK(node.bounds.x + node.bounds.width <= width + 1);
    }
}

// Whether the glossary lists a term; others may refer to it.
bool lists(const Driver& driver, const std::string& term) {
    const auto& nodes = driver.tree().nodes();
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
        return node.key == "term/" + term;
    });
}

// How many buttons of this name say that they lead there.
std::ptrdiff_t ways_to(const Driver& driver, std::string_view name, std::string_view description) {
    const auto& nodes = driver.tree().nodes();
    return std::count_if(nodes.begin(), nodes.end(), [&](const Node& node) {
        return node.role == Role::Button && node.name == name && node.description == description;
    });
}

std::string dialog_name(const Driver& driver) {
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Dialog)
            return node.name;
    return {};
}

} // namespace

TEST_CASE("the menu leads to the pages, and a page to its terms and back") {
    Driver driver;
    driver.click("More");
    driver.click("Guides");
    CHECK(dialog_name(driver) == "Guides");
    CHECK(driver.find(Role::Heading, "The journey stages"));
    driver.click("Customer service and customer experience");
    CHECK(dialog_name(driver) == "Customer service and customer experience");
    for (const char* heading :
         {"What good looks like",
          "What customers complain about",
          "What to measure",
          "Further reading"})
        CHECK_MESSAGE(driver.find(Role::Heading, heading), heading);
    CHECK(driver.sees("Article 002: Trengo, customer service compared with customer experience"));
    CHECK(driver.sees("“Each time you solve the case, never the problem.”"));
    driver.click("Root cause");
    CHECK(dialog_name(driver) == "Root cause");
    driver.click("Back: Customer service and customer experience");
    CHECK(dialog_name(driver) == "Customer service and customer experience");
    driver.click("Back: Guides");
    CHECK(dialog_name(driver) == "Guides");
    driver.press("Escape");
    CHECK(driver.count(Role::Dialog) == 0);
}

TEST_CASE("every question leads to the page of its capability, and back to the question") {
    Driver driver({.language = Language::It});
    driver.dispatch(actions::NewDocument{Language::It, "cx-maturity", "doc-1", {2026, 11, 21}});
    driver.frames(6);
    const Questionnaire& questionnaire = current_questionnaire(driver.state());
    REQUIRE(questionnaire.questions.size() == 71);
    for (const Question& question : questionnaire.questions) {
        INFO(question.id.text);
        driver.dispatch(actions::OpenQuestion{question.id});
        driver.frames();
        const Capability* capability = find_capability(questionnaire, question.capability);
        REQUIRE(capability);
        const std::string& title = capability->title.in(Language::It);
        driver.click("Approfondisci quest'area: " + title);
        CHECK(dialog_name(driver) == title);
        CHECK(driver.find(Role::Heading, "Che cosa si vede quando funziona"));
        driver.press("Escape");
        CHECK(driver.count(Role::Dialog) == 0);
        CHECK(driver.state().session.question == question.id);
    }
}

TEST_CASE("a score leads to the page of its capability, and back to the score") {
    for (const float width : {1440.0F, 390.0F}) {
        INFO(width);
        Driver driver({.surface = {.width = width, .height = 844}});
        driver.dispatch(actions::ExploreSample{});
        driver.frames();
        driver.dispatch(actions::GoTo{Screen::Insights});
        driver.frames(6);
        for (const Capability& capability : current_questionnaire(driver.state()).capabilities) {
            const std::string& title = capability.title.in(Language::En);
            INFO(title);
            CHECK(ways_to(driver, title, "About this capability") == 1);
            driver.click(title);
            CHECK(dialog_name(driver) == title);
            CHECK(driver.find(Role::Heading, "What good looks like"));
            driver.press("Escape");
            CHECK(driver.count(Role::Dialog) == 0);
            const Node* focused = driver.tree().find(driver.focused());
            REQUIRE(focused);
            CHECK(focused->name == title);
        }
    }
}

TEST_CASE("a stage of the journey leads to its page, as a heading and on a phone") {
    Driver driver({.language = Language::It});
    driver.dispatch(actions::ExploreSample{});
    driver.frames();
    driver.dispatch(actions::GoTo{Screen::Journey});
    driver.frames(6);
    const auto opens = [&](const std::string& link, JourneyStage stage) {
        INFO(link);
        driver.click(link);
        CHECK(dialog_name(driver) == name_of(stage, Language::It));
        driver.press("Escape");
        CHECK(driver.count(Role::Dialog) == 0);
        const Node* focused = driver.tree().find(driver.focused());
        REQUIRE(focused);
        CHECK(focused->name == link);
    };
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const std::string title = std::to_string(static_cast<int>(stage) + 1) + ". "
            + std::string(name_of(stage, Language::It));
        CHECK(driver.get(Role::Heading, title).level == 2);
        CHECK(ways_to(driver, title, "Approfondisci questa fase") == 1);
        opens(title, stage);
    }
    driver.resize(390, 844);
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        driver.dispatch(actions::ShowStageColumn{stage});
        driver.frames();
        opens("Approfondisci questa fase: " + std::string(name_of(stage, Language::It)), stage);
    }
}

TEST_CASE("a capability of a team's own has no page, and no link to one") {
    std::string own = test::file_bytes("tests/data/valid/own-questionnaire.json");
    const std::string shipped = "\"measurement\"";
    bool linked = true;
    SUBCASE("one of ours that they use has") {}
    SUBCASE("one of theirs has not") {
        linked = false;
        for (std::size_t at = own.find(shipped); at != std::string::npos; at = own.find(shipped))
            own.replace(at, shipped.size(), "\"our-own\"");
    }
    Driver driver;
    driver.open_file("own.json", own);
    driver.dispatch(actions::GoTo{Screen::Assess});
    driver.frames(6);
    REQUIRE(driver.state().document.questionnaire);
    const Capability& capability = driver.state().document.questionnaire.value()->capabilities[0];
    const std::string link = "About this capability: " + capability.title.in(Language::En);
    CHECK((driver.find(Role::Button, link) != nullptr) == linked);
    driver.dispatch(actions::AnswerLevel{driver.state().session.question, 3});
    driver.dispatch(actions::GoTo{Screen::Insights});
    driver.frames(6);
    const std::string& title = capability.title.in(Language::En);
    CHECK(driver.sees(title));
    CHECK((driver.find(Role::Button, title) != nullptr) == linked);
}

TEST_CASE("the focus follows into each place, and home when the reader closes") {
    Driver driver;
    driver.click("More");
    driver.click("Glossary");
    driver.click("NPS (Net Promoter Score)");
    const Node* focused = driver.tree().find(driver.focused());
    REQUIRE(focused);
    CHECK(focused->role == Role::Dialog);
    CHECK(focused->name == "NPS (Net Promoter Score)");
    driver.press("Escape");
    CHECK(driver.tree().find(driver.focused())); // nothing that is gone
}

TEST_CASE("going on begins at the top, going back finds what was left") {
    Driver driver;
    const auto scrolled = [&] {
        for (const Node& node : driver.tree().nodes())
            if (node.role == Role::Scroll && node.name == "Glossary")
                return node.scroll_y;
        return -1.0F;
    };
    driver.dispatch(actions::OpenKnowledge{"glossary"});
    driver.frames(6);
    CHECK(scrolled() == 0);
    driver.interface().request({driver.pressable("Persona").id, ui::Request::ScrollIntoView, {}});
    driver.frames(6);
    const float left_at = scrolled();
    CHECK(left_at > 1000);
    driver.click("Persona");
    driver.click("Back: Glossary");
    CHECK(scrolled() == left_at);
    driver.click("Persona");
    driver.click("Glossary"); // onwards, not back
    CHECK(scrolled() == 0);
}

TEST_CASE("the glossary is searched and leafed through") {
    Driver driver;
    driver.dispatch(actions::OpenKnowledge{"glossary"});
    driver.frames(6);
    CHECK(driver.sees("126 terms"));
    driver.type("Search the glossary", "detractor 0");
    CHECK(lists(driver, "detractor"));
    CHECK_FALSE(lists(driver, "persona"));
    driver.type("Search the glossary", "xyzzy");
    CHECK(driver.find(Role::Status, "No term with these words."));
    driver.type("Search the glossary", "");
    driver.click("P");
    CHECK(lists(driver, "persona"));
    CHECK_FALSE(lists(driver, "detractor"));
    CHECK(driver.get(Role::Button, "P").pressed == ui::Tristate::Yes);
    driver.click("All");
    CHECK(driver.sees("126 terms"));
    driver.click("Persona");
    CHECK(dialog_name(driver) == "Persona");
    driver.press("Escape");
    driver.dispatch(actions::OpenKnowledge{"glossary"});
    driver.frames(6);
    CHECK(driver.field("Search the glossary").value.empty());
}

TEST_CASE("the palette opens the pages, the glossary and how to read a result") {
    struct Case {
        const char* query;
        const char* name;
        const char* title;
    };
    const Case cases[] = {
        {"guides", "Open the guides", "Guides"},
        {"glossary", "Open the glossary", "Glossary"},
        {"read result", "How to read your result", "Reading and defending your result"}};
    for (const Case& c : cases) {
        INFO(c.query);
        Driver driver;
        driver.dispatch(actions::OpenOverlay{Overlay::Palette});
        driver.frames();
        driver.type("Commands", c.query);
        driver.click(c.name);
        driver.frames();
        CHECK(dialog_name(driver) == c.title);
    }
}

TEST_CASE("knowledge that does not arrive is said, in both languages, and fetched again") {
    for (const Language language : all_languages) {
        const bool italian = language == Language::It;
        Driver driver({.language = language});
        driver.knowledge_fails = true;
        driver.dispatch(actions::OpenKnowledge{"glossary"});
        driver.frames(6);
        CHECK(driver.count(Role::Alert) == 1);
        CHECK(driver.sees(italian ? "Il vostro lavoro è al sicuro" : "Your work is safe"));
        driver.knowledge_fails = false;
        driver.click(italian ? "Riprova" : "Try again");
        driver.frames(6);
        CHECK(driver.count(Role::Alert) == 0);
        CHECK(driver.sees(italian ? "126 voci" : "126 terms"));
    }
}

TEST_CASE("every page and every term can be read, wide and on a phone, in both languages") {
    for (const Language language : all_languages) {
        for (const float width : {1440.0F, 390.0F}) {
            Driver driver({.language = language, .surface = {.width = width, .height = 844}});
            driver.dispatch(actions::OpenKnowledge{});
            driver.frames(6);
            check_sound(driver, width);
            const Knowledge& knowledge = driver.state().knowledge;
            for (const KnowledgePage& page : knowledge.pages.pages) {
                INFO(page.id.text << " " << width);
                driver.dispatch(actions::OpenKnowledge{page.id.text});
                driver.frames(5);
                CHECK(dialog_name(driver) == page.title.in(language));
                check_sound(driver, width);
            }
            for (const GlossaryTerm& term : knowledge.glossary.terms) {
                INFO(term.id.text << " " << width);
                driver.dispatch(actions::OpenKnowledge{"term:" + term.id.text});
                driver.frames(3);
                CHECK(driver.sees(term.definition.in(language)));
                CHECK(driver.tree().duplicates().empty());
            }
            driver.dispatch(actions::OpenKnowledge{"glossary"});
            driver.frames(6);
            check_sound(driver, width);
            driver.frames(12);
            CHECK_FALSE(driver.interface().wants_frame());
        }
    }
}

TEST_CASE("what somebody linked to that is not there shows all pages") {
    Driver driver;
    driver.dispatch(actions::OpenKnowledge{"capability.our-own"});
    driver.frames(6);
    CHECK(dialog_name(driver) == "Guides");
    CHECK(driver.find(Role::Button, "Glossary"));
}

} // namespace tappa
