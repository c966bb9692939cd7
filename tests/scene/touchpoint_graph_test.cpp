#include "graph/link_counts.hpp"
#include "graph/shown_part.hpp"
#include "scene/scene_checks.hpp"
#include "scene/touchpoint_graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace tappa;
using namespace tappa::scene;
using namespace tappa::test;

namespace {

constexpr std::size_t ads = 0;
constexpr std::size_t form = 1;
constexpr std::size_t check = 2;

// Start to the ads, on to the form and the check, back from there, and half leave at each.
struct Example {
    JourneyGraph graph;
    std::vector<double> flows;
    GraphLayout layout;
    Passing passing;

    Example() {
        for (const auto& [id, stage] :
             {std::pair{"ads", JourneyStage::Awareness},
              std::pair{"form", JourneyStage::Action},
              std::pair{"check", JourneyStage::Action}}) {
            GraphTouchpoint touchpoint;
            touchpoint.id = id;
            touchpoint.name = id;
            touchpoint.stage = stage;
            graph.touchpoints.push_back(touchpoint);
        }
        graph.links = {
            {3, ads, 1000, 0},
            {ads, form, 500, 0},
            {ads, 5, 500, 0},
            {form, check, 300, 0},
            {form, 5, 300, 0},
            {check, ads, 20, 0},
            {check, form, 100, 0},
            {check, 4, 180, 0}};
        graph.measured = true;
        normalise_by_count(graph);
        flows = flows_of(graph, {});
        layout = layout_of(graph, flows);
        passing = passing_of(graph, flows, check);
    }

    [[nodiscard]] TouchpointGraphInput input() const {
        TouchpointGraphInput input;
        input.graph = &graph;
        input.layout = &layout;
        input.cards = {
            {"TV and social ads", "1,000", 1.0, "", false, 0},
            {"Online application", "600", -1.0, "2", true, 0.5},
            {"Identity check", "300", -2.0, "1", false, 0}};
        input.bands.assign(7, {"1. Stage", "3 touchpoints"});
        input.start = {"Start", "1,000"};
        input.goal = {"Goal", "18.0%"};
        input.exit = {"Exit", "82.0%"};
        input.leaving.assign(7, "500 leave");
        input.table = {{"Touchpoint", "Customers"}, {{"a", "1"}, {"b", "2"}, {"c", "3"}}};
        input.alternative = "A graph.";
        return input;
    }
};

std::size_t lines_of(const Scene& drawing, Colour colour) {
    std::size_t count = 0;
    for (const Polyline& line : shapes_of<Polyline>(drawing))
        count += line.stroke == colour ? 1U : 0U;
    return count;
}

Colour text_colour(const Scene& drawing, const std::string& text) {
    for (const Text& shown : shapes_of<Text>(drawing))
        if (shown.text == text)
            return shown.fill;
    FAIL("no text ", text);
    return no_colour;
}

} // namespace

TEST_CASE("a touchpoint graph lies inside its drawing, in every palette") {
    const Example example;
    for (const Palette& palette : {light_palette(), dark_palette(), high_contrast_palette()})
        for (const bool chosen : {false, true}) {
            TouchpointGraphInput input = example.input();
            if (chosen)
                input.chosen = ChosenCard{check, &example.passing};
            ChartStyle style;
            style.palette = palette;
            CHECK(faults_of(touchpoint_graph(input, style)) == std::vector<std::string>{});
        }
}

TEST_CASE("it shows cards, stages, ends and those who leave") {
    const Example example;
    const Scene drawing = touchpoint_graph(example.input(), {});
    for (const char* text :
         {"TV and social",
          "ads",
          "600",
          "1. Stage",
          "3 touchpoints",
          "Start",
          "Goal",
          "18.0%",
          "Exit",
          "500 leave",
          "50%"}) // who leave at the ads
        CHECK_MESSAGE(shows_text(drawing, text), text);
    CHECK(drawing.table.rows.size() == 3);
}

TEST_CASE("what goes back is dashed, what goes on is not") {
    const Example example;
    const Scene drawing = touchpoint_graph(example.input(), {});
    std::size_t dashed = 0;
    for (const Polyline& line : shapes_of<Polyline>(drawing)) {
        CHECK((line.stroke == light_palette().back) == !line.dash.empty());
        dashed += line.dash.empty() ? 0U : 1U;
    }
    CHECK(dashed == 2);
}

TEST_CASE("links of few customers are faint") {
    const Example example;
    TouchpointGraphInput input = example.input();
    CHECK(lines_of(touchpoint_graph(input, {}), light_palette().line) == 0);
    input.faint.assign(example.graph.links.size(), true);
    CHECK(lines_of(touchpoint_graph(input, {}), light_palette().line) > 0);
}

TEST_CASE("a chosen card shows who comes to it and where they go on to") {
    const Example example;
    TouchpointGraphInput input = example.input();
    input.chosen = ChosenCard{check, &example.passing};
    const Palette& palette = light_palette();
    const Scene drawing = touchpoint_graph(input, {});
    CHECK(lines_of(drawing, with_alpha(palette.before, 0xCC)) == 3); // from Start, ads and form
    CHECK(lines_of(drawing, with_alpha(palette.after, 0xCC)) == 1);  // to Goal
    CHECK(shows_text(drawing, "60%"));                               // to Goal
    CHECK(shows_text(drawing, "33%"));                               // back to the form
    // The other cards' percentages step back.
    CHECK(text_colour(drawing, "50%") == palette.ink_soft);
    CHECK(text_colour(touchpoint_graph(example.input(), {}), "50%") == palette.alert);
}

TEST_CASE("cards that few of the chosen customers pass are dimmed") {
    Example example;
    example.passing.share_before[ads] = 0.05;
    example.passing.share_after[ads] = 0;
    TouchpointGraphInput input = example.input();
    input.chosen = ChosenCard{check, &example.passing};
    CHECK(text_colour(touchpoint_graph(input, {}), "ads") == light_palette().ink_muted);
    example.passing.share_before[ads] = 0.07;
    CHECK(text_colour(touchpoint_graph(input, {}), "ads") == light_palette().ink);
}

TEST_CASE("labels of the chosen card's ways out lie on no card and on no other label") {
    const Example example;
    TouchpointGraphInput input = example.input();
    input.chosen = ChosenCard{form, &example.passing};
    const Scene drawing = touchpoint_graph(input, {});
    std::vector<Rect> labels;
    for (const Rect& rect : shapes_of<Rect>(drawing))
        if (rect.height == doctest::Approx(17))
            labels.push_back(rect);
    REQUIRE_FALSE(labels.empty());
    for (const Rect& label : labels)
        for (const LayoutBox& card : example.layout.cards) {
            const bool apart = label.x >= card.right() || card.x >= label.x + label.width
                || label.y >= card.bottom() || card.y >= label.y + label.height;
            CHECK(apart);
        }
}

TEST_CASE("a strength colours its card, and none does not") {
    const Example example;
    const auto ground = [&](const TouchpointGraphInput& input, std::size_t at) {
        const LayoutBox& card = example.layout.cards[at];
        for (const Rect& rect : shapes_of<Rect>(touchpoint_graph(input, {})))
            if (rect.x == card.x && rect.y == card.y && rect.width == card.width)
                return rect.fill;
        return no_colour;
    };
    TouchpointGraphInput input = example.input();
    CHECK(ground(input, ads) == light_palette().surface);
    const Colour alert = ground(input, form);
    CHECK_FALSE(alert == light_palette().surface);
    input.tone = GraphTone::Accent;
    CHECK_FALSE(ground(input, form) == alert);
    input.tone = GraphTone::Emotion;
    CHECK_FALSE(ground(input, form) == light_palette().surface);
}

TEST_CASE("a long name shrinks before it is cut") {
    const Example example;
    TouchpointGraphInput input = example.input();
    input.cards[ads].name = "Call to customer service";
    CHECK(shows_text(touchpoint_graph(input, {}), "service"));
    input.cards[ads].name = "Recommendation by others";
    CHECK(shows_text(touchpoint_graph(input, {}), "Recommendation"));
    input.cards[ads].name = "A name that no card of this size can ever show in full";
    bool cut = false;
    for (const Text& text : shapes_of<Text>(touchpoint_graph(input, {})))
        cut = cut || text.text.ends_with("\u2026");
    CHECK(cut);
}

TEST_CASE("a marked path stands out, as wide as its customers, and the rest steps back") {
    const Example example;
    TouchpointGraphInput input = example.input();
    CHECK(lines_of(touchpoint_graph(input, {}), light_palette().accent) == 0);
    MarkedPath path{{true, true, false}, std::vector<bool>(8, false), 400};
    path.links[*link_between(example.graph, ads, form)] = true;
    input.marked = path;
    const Scene drawing = touchpoint_graph(input, {});
    CHECK(faults_of(drawing) == std::vector<std::string>{});
    double width = 0;
    for (const Polyline& line : shapes_of<Polyline>(drawing))
        if (line.stroke == light_palette().accent)
            width = line.stroke_width;
    CHECK(width == doctest::Approx(400 / example.layout.flow_per_pixel));
    CHECK(lines_of(drawing, light_palette().accent) == 1);
    CHECK(lines_of(drawing, light_palette().flow) == 0);
    // A chosen card has its own ways to show.
    input.chosen = ChosenCard{check, &example.passing};
    CHECK(lines_of(touchpoint_graph(input, {}), light_palette().accent) == 0);
}

TEST_CASE("what is hidden is left out and nothing else moves") {
    const Example example;
    TouchpointGraphInput input = example.input();
    const Scene whole = touchpoint_graph(input, {});
    input.hidden_cards = {false, false, true};
    for (const GraphLink& link : example.graph.links)
        input.hidden_links.push_back(link.from == check || link.to == check);
    const Scene some = touchpoint_graph(input, {});
    const auto has_text = [](const Scene& drawing, const std::string& words) {
        const std::vector<Text> texts = shapes_of<Text>(drawing);
        return std::any_of(texts.begin(), texts.end(), [&](const Text& text) {
            return text.text == words;
        });
    };
    CHECK(has_text(whole, "Identity check"));
    CHECK_FALSE(has_text(some, "Identity check"));
    CHECK(has_text(some, "Goal"));
    CHECK(lines_of(some, light_palette().back) == 0);
    CHECK(lines_of(whole, light_palette().back) > 0);
    CHECK(some.width == whole.width);
    for (const Text& text : shapes_of<Text>(some)) {
        const std::vector<Text> before = shapes_of<Text>(whole);
        CHECK(std::find(before.begin(), before.end(), text) != before.end());
    }
}
