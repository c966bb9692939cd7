// What customers said, linked to touchpoints and pain points.

#include "builders.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;
using test::App;

namespace {

const TouchpointId web("tp-1");
const TouchpointId branch("tp-2");
const PainPointId slow("pp-1");
const QuoteId first("qu-1");

App with_quote() {
    App app = test::new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Use, "Web"});
    app.act(actions::AddTouchpoint{JourneyStage::Use, "Branch"});
    app.act(actions::AddPainPoint{web, "Slow"});
    app.act(actions::AddQuote{{web, {}}, "I gave up"});
    return app;
}

const Quote& quote(const App& app, std::size_t index = 0) {
    return app.journey().quotes[index];
}

void check_saves(const App& app) {
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
}

} // namespace

TEST_CASE("a quote is added at a touchpoint, at a pain point or nowhere") {
    App app = with_quote();
    app.act(actions::AddQuote{{{}, slow}, ""});
    app.act(actions::AddQuote{{}, "Somewhere"});
    app.act(actions::AddQuote{{TouchpointId("no"), {}}, "Lost"});
    REQUIRE(app.journey().quotes.size() == 3);
    CHECK(quote(app).touchpoints == std::vector{web});
    CHECK(quote(app, 1).pain_points == std::vector{slow});
    CHECK(quote(app, 1).text == "New quote");
    CHECK(quote(app, 2).touchpoints.empty());
    check_saves(app);
}

TEST_CASE("typing a quote is one step, and it stays within what a file holds") {
    App app = with_quote();
    const Document before = app.document();
    app.act(actions::EditQuote{first, Set<&Quote::text>{"I"}});
    app.act(actions::EditQuote{first, Set<&Quote::text>{std::string(3'000, 'y')}});
    CHECK(quote(app).text.size() == limits::paragraph);
    app.act(actions::Undo{});
    CHECK(app.document() == before);
    app.act(actions::EditQuote{first, Set<&Quote::persona>{PersonaId("nobody")}});
    CHECK(quote(app).persona.empty());
}

TEST_CASE("a quote is linked to each place once, and unlinked it stays") {
    App app = with_quote();
    for (int i = 0; i < 2; ++i) {
        app.act(actions::LinkQuote{first, {branch, {}}});
        app.act(actions::LinkQuote{first, {{}, slow}});
    }
    CHECK(quote(app).touchpoints == std::vector{web, branch});
    CHECK(quote(app).pain_points == std::vector{slow});
    app.act(actions::LinkQuote{first, {TouchpointId("no"), {}}});
    app.act(actions::UnlinkQuote{first, {web, {}}});
    app.act(actions::UnlinkQuote{first, {branch, {}}});
    app.act(actions::UnlinkQuote{first, {{}, slow}});
    REQUIRE(app.journey().quotes.size() == 1);
    CHECK(quote(app).touchpoints.empty());
    CHECK(quote(app).pain_points.empty());
}

TEST_CASE("a link too many is refused in words") {
    App app = with_quote();
    for (std::size_t i = 0; i < limits::quote_links; ++i) {
        app.act(actions::AddTouchpoint{JourneyStage::Action, "Form"});
        app.act(actions::LinkQuote{first, {app.session().touchpoint, {}}});
    }
    CHECK(quote(app).touchpoints.size() == limits::quote_links);
    CHECK(app.session().toasts.back().text.find("at most 200 touchpoints") != std::string::npos);
    check_saves(app);
    app.act(actions::DuplicateTouchpoint{web}); // whose copy the quote has no room for
    CHECK(quote(app).touchpoints.size() == limits::quote_links);
    CHECK(
        app.session().toasts.back().text
        == "A quote can be linked to at most 200 touchpoints, and as many pain points. 1 link of a "
           "copy was left out."
    );
}

TEST_CASE("what is deleted is no longer linked, and the quote stays") {
    App app = with_quote();
    app.act(actions::LinkQuote{first, {branch, {}}});
    app.act(actions::LinkQuote{first, {{}, slow}});
    SUBCASE("a pain point") {
        app.act(actions::DeletePainPoint{slow});
        CHECK(quote(app).pain_points.empty());
        CHECK(quote(app).touchpoints.size() == 2);
    }
    SUBCASE("a touchpoint, with the pain points on it") {
        app.act(actions::DeleteTouchpoint{web});
        CHECK(quote(app).touchpoints == std::vector{branch});
        CHECK(quote(app).pain_points.empty());
    }
    SUBCASE("several touchpoints") {
        app.act(actions::DeleteTouchpoints{{web, branch}});
        CHECK(quote(app).touchpoints.empty());
        CHECK(quote(app).text == "I gave up");
    }
    check_saves(app);
}

TEST_CASE("the copy of a touchpoint is linked to the same quotes") {
    App app = with_quote();
    app.act(actions::LinkQuote{first, {{}, slow}});
    app.act(actions::DuplicateTouchpoint{web});
    CHECK(quote(app).touchpoints.size() == 2);
    REQUIRE(app.journey().pain_points.size() == 2);
    CHECK(quote(app).pain_points == std::vector{slow, app.journey().pain_points[1].id});
    check_saves(app);
}

TEST_CASE("a deleted quote can be brought back") {
    App app = with_quote();
    const Document before = app.document();
    app.act(actions::DeleteQuote{first});
    CHECK(app.journey().quotes.empty());
    CHECK(app.session().toasts.back().text == "Quote “I gave up” deleted");
    CHECK(app.session().toasts.back().offers_undo);
    app.act(actions::Undo{});
    CHECK(app.document() == before);
}
