// Quotes: in the panel of a touchpoint, at a pain point, in the list of all, and found.

#include "app/journey/map_look.hpp"
#include "io/document_io.hpp"
#include "journey_screen.hpp"

using namespace tappa;
using namespace tappa::test;

namespace {

const Quote& quote(const Driver& driver, std::size_t index = 0) {
    REQUIRE(journey(driver).quotes.size() > index);
    return journey(driver).quotes[index];
}

void open_with_quote(Driver& driver) {
    open_sample_journey(driver);
    driver.dispatch(actions::AddQuote{{TouchpointId("search"), {}}, "I gave up"});
    driver.frames();
}

} // namespace

TEST_CASE("a quote is added at a touchpoint, its text ready to be typed") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "search");
    CHECK(driver.sees("What did customers say, word for word?"));
    driver.click("Add a quote");
    CHECK(quote(driver).touchpoints == std::vector{TouchpointId("search")});
    CHECK(driver.text_is_selected());
    driver.type("In the customer's words", "I gave up");
    driver.type("Source", "Interview 4");
    CHECK(quote(driver).text == "I gave up");
    CHECK(quote(driver).source == "Interview 4");
    REQUIRE_FALSE(driver.state().document.personas.empty());
    driver.choose("Who says it", driver.state().document.personas[0].name);
    CHECK(quote(driver).persona == driver.state().document.personas[0].id);
    driver.press("Escape");
    driver.frames();
    CHECK(driver.sees("“I gave up”")); // in the lane
}

TEST_CASE("a quote that is there is linked to another touchpoint and unlinked again") {
    Driver driver;
    open_with_quote(driver);
    open_panel(driver, "chat");
    driver.choose("Link a quote", "I gave up");
    CHECK(quote(driver).touchpoints.size() == 2);
    CHECK(focused_key(driver) == "quotes-of/chat"); // the choice is gone with its last quote
    driver.click("Unlink it here");
    CHECK(quote(driver).touchpoints == std::vector{TouchpointId("search")});
    CHECK(focused_key(driver) == "quotes-of/chat");
}

TEST_CASE("a pain point has quotes of its own") {
    Driver driver;
    open_sample_journey(driver);
    const PainPoint pain = journey(driver).pain_points[0];
    driver.dispatch(actions::SelectPainPoint{pain.id});
    driver.frames();
    driver.dispatch(actions::AddQuote{{{}, pain.id}, "Again and again"});
    driver.frames();
    CHECK(quote(driver).pain_points == std::vector{pain.id});
    CHECK(driver.field("In the customer's words").value == "Again and again");
    driver.click("Delete the quote");
    CHECK(journey(driver).quotes.empty());
    CHECK(focused_key(driver) == "quotes-of/" + pain.id.text);
}

TEST_CASE("the list of all quotes has those linked to nothing, and leads to the others") {
    Driver driver;
    open_with_quote(driver);
    driver.dispatch(actions::AddQuote{{}, "Lost and found"});
    driver.frames();
    CHECK_FALSE(driver.sees("Linked to nothing"));
    driver.click("2 quotes");
    CHECK(driver.sees("Linked to nothing"));
    CHECK(driver.sees("Lost and found"));
    // Once as a card, once as the place of a quote.
    const Node* link = node_with_key(driver, "at/search");
    REQUIRE(link != nullptr);
    driver.focus(link->id);
    driver.press("Enter");
    CHECK(driver.state().session.touchpoint.text == "search");
}

TEST_CASE("many quotes are shown in parts") {
    Driver driver;
    open_sample_journey(driver);
    for (int i = 0; i < 25; ++i)
        driver.dispatch(actions::AddQuote{{}, "Quote " + std::to_string(i)});
    driver.frames();
    driver.click("25 quotes");
    CHECK_FALSE(driver.sees("Quote 24"));
    driver.click("Show more quotes");
    CHECK(driver.sees("Quote 24"));
    // The button is gone: the focus is on the first of those that it showed.
    const Quote& first = journey(driver).quotes[quote_rows];
    CHECK(focused_key(driver) == "quote-text/all quotes/" + first.id.text);
}

TEST_CASE("of hundreds at one touchpoint so many rows show, and a new one at once") {
    Driver driver;
    open_sample_journey(driver);
    driver.resize(1440, 2400);
    Document document = driver.state().document;
    document.id = "doc-many";
    for (int i = 0; i < 180; ++i) {
        Persona persona;
        persona.id = PersonaId("many-" + std::to_string(i));
        persona.name = "Persona " + std::to_string(i);
        document.personas.push_back(persona);
    }
    for (int i = 0; i < 300; ++i) {
        Quote quote;
        quote.id = QuoteId("qu-" + std::to_string(i + 1));
        quote.text = "Quote " + std::to_string(i);
        quote.touchpoints = {TouchpointId("search")};
        document.journeys.front().edit().quotes.push_back(quote);
    }
    driver.open_file("many.json", json_from_document(document));
    driver.frames();
    driver.dispatch(actions::GoTo{Screen::Journey});
    driver.frames();
    open_panel(driver, "search");
    const auto rows = [&] {
        std::size_t count = 0;
        for (const Node& node : driver.tree().nodes())
            if (node.role == Role::TextArea && node.name == "In the customer's words")
                ++count;
        return count;
    };
    CHECK(rows() == quote_rows);
    driver.click("Show more quotes");
    CHECK(rows() == 2 * quote_rows);
    driver.click("Add a quote");
    CHECK(rows() == 301);
    CHECK(driver.text_is_selected());
}

TEST_CASE("while somebody looks, the list has what is found, changes too") {
    Driver driver;
    open_sample_journey(driver);
    for (int i = 0; i < 30; ++i)
        driver.dispatch(actions::AddQuote{
            {}, (i % 10 == 0 ? "Lost " : "Found ") + std::to_string(i)});
    driver.frames();
    driver.type("Find a touchpoint", "lost");
    driver.click("3 quotes found");
    CHECK(driver.sees("Lost 20"));
    CHECK_FALSE(driver.sees("Found 1"));
    driver.dispatch(actions::EditQuote{quote(driver, 1).id, Set<&Quote::text>{"Lost again"}});
    driver.frames();
    CHECK(driver.sees("4 quotes found"));
    CHECK(driver.sees("Lost again"));
}

TEST_CASE("the search finds the touchpoint where something was said") {
    Driver driver;
    open_with_quote(driver);
    driver.type("Find a touchpoint", "gave up");
    CHECK(driver.sees("1 touchpoint found"));
    CHECK(driver.sees("1 quote found"));
    driver.type("Find a touchpoint", "nobody said this");
    CHECK(driver.sees("0 touchpoints found"));
}

TEST_CASE("the last quote of all is deleted, and the focus stays on the page") {
    Driver driver;
    open_sample_journey(driver);
    CHECK_FALSE(driver.sees("All quotes"));
    driver.dispatch(actions::AddQuote{{}, "Lost and found"});
    driver.frames();
    driver.click("1 quote");
    driver.click("Delete the quote");
    CHECK(journey(driver).quotes.empty());
    CHECK_FALSE(driver.sees("All quotes"));
    CHECK(focused_key(driver) == "edit-journey");
}

TEST_CASE("among many quotes the one to link is found by its words") {
    Driver driver;
    open_with_quote(driver);
    for (int i = 0; i < 10; ++i)
        driver.dispatch(actions::AddQuote{{}, "Said " + std::to_string(i)});
    driver.frames();
    open_panel(driver, "chat");
    CHECK(driver.field("Link a quote").choices.size() == 12);
    driver.type("Find a quote to link", "gave UP");
    CHECK(driver.field("Link a quote").choices.size() == 2);
    CHECK(driver.sees("1 quote found"));
    driver.choose("Link a quote", "I gave up");
    CHECK(quote(driver).touchpoints.size() == 2);
    CHECK(driver.field("Find a quote to link").value.empty());
    driver.type("Find a quote to link", "nobody said it");
    CHECK(driver.sees("0 quotes found"));
    CHECK(driver.field("Link a quote").disabled);
}
