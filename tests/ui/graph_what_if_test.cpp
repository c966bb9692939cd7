// The bar at the foot of the graph's page holds the longest that it has to say.

#include "app/texts.hpp"
#include "graph_screen.hpp"
#include "support/overlaps.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace tappa;
using namespace tappa::test;

namespace {

struct Window {
    float width = 0;
    float height = 0;
    double text_scale = 1;
};

// That nothing in it is cut, with this in sight.
void check_bar(const Driver& driver, std::string_view words) {
    CAPTURE(words);
    CHECK(driver.sees(words));
    const Node* const bar = node_with_key(driver, "what-if-bar");
    const Node* const page = node_with_key(driver, "main-graph");
    REQUIRE((bar && page));
    REQUIRE_FALSE(is_inside(driver.tree(), *bar, *page)); // it stands at the foot
    const ui::Bounds& all = bar->bounds;
    for (const Node& part : driver.tree().nodes()) {
        if (!is_inside(driver.tree(), part, *bar))
            continue;
        CAPTURE(place_of(part));
        CHECK(part.bounds.y >= all.y);
        CHECK(part.bounds.y + part.bounds.height <= all.y + all.height);
        CHECK(part.bounds.x + part.bounds.width <= all.x + all.width);
    }
}

} // namespace

TEST_CASE("the bar of what if holds its longest sentences, at any size of text") {
    const TouchpointId check("identity-check");
    for (const Language language : all_languages)
        for (const Window& window :
             {Window{1200, 800, 1},
              Window{1440, 900, 1},
              Window{1800, 1200, 1.5},
              Window{2160, 1350, 1.5}}) {
            CAPTURE(window.width);
            const bool english = language == Language::En;
            Driver driver(
                {.language = language, .surface = {.width = window.width, .height = window.height}}
            );
            open_sample(driver, Screen::Graph);
            driver.dispatch(actions::SetTextScale{window.text_scale});
            const auto ask = [&](double abandonment) {
                driver.dispatch(actions::LookAtGraph{
                    Set<&GraphLook::what_if>{std::optional(WhatIf{check, abandonment})}});
                driver.frames(6);
            };
            ask(0);
            check_bar(driver, english ? "more customers of" : "clienti in più su");
            ask(1);
            check_bar(driver, english ? "fewer customers of" : "clienti in meno su");
            driver.dispatch(actions::EditTouchpoint{
                check, Set<&Touchpoint::abandonment>{std::optional(1.0)}});
            ask(0.5);
            // Where all leave, those who are said to go on do not match.
            check_bar(driver, text(Text::GraphWhatIfUneven, language));
            const Journey counted = journey(driver);
            for (const Transition& transition : counted.transitions)
                driver.dispatch(actions::EditTransition{
                    transition.from,
                    transition.to,
                    Set<&Transition::count>{std::optional<double>()}});
            ask(0.5);
            check_bar(driver, text(Text::GraphWhatIfUnknown, language));
        }
}
