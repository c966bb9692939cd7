#include "graph/drawn.hpp"
#include "report/build.hpp"
#include "report/graph_picture.hpp"
#include "report/journey_graph.hpp"
#include "report/reading.hpp"
#include "report/sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

using namespace tappa;
using namespace tappa::report;
using namespace tappa::test;

namespace {

// The small document's journey, in which customers go from t1 over t2 to t3.
Journey connected_journey() {
    Journey journey = *small_document().journeys.begin();
    Touchpoint first = *journey.touchpoints.begin();
    first.monthly_volume = 1000;
    std::vector<Touchpoint> touchpoints(journey.touchpoints.begin(), journey.touchpoints.end());
    touchpoints[0] = first;
    journey.touchpoints = touchpoints;
    Transition on;
    on.from = TouchpointId("t1");
    on.to = TouchpointId("t2");
    on.count = 1000;
    Transition further = on;
    further.from = TouchpointId("t2");
    further.to = TouchpointId("t3");
    further.count = 660;
    journey.transitions = {on, further};
    return journey;
}

Document with_journey(Journey journey) {
    Document document = small_document();
    document.journeys = {Shared<Journey>(std::move(journey))};
    return document;
}

Report report_of(const Document& document, Language language = Language::En) {
    return build_report(document, small_questionnaire(), small_catalogue(), language);
}

const Figure* graph_figure(const Report& report) {
    for (const Block& block : report.blocks)
        if (const Figure* figure = std::get_if<Figure>(&block))
            if (figure->caption.starts_with("Touchpoint graph"))
                return figure;
    return nullptr;
}

struct Made {
    Journey journey;
    JourneyGraph computed = graph_from_journey(journey);
    JourneyGraph graph = drawn_ways(computed, journey).graph;
    Absorption absorption = absorption_of(computed, GraphArcs(computed));
    std::vector<double> flows = flows_of(graph, absorption);
    GraphLayout layout = layout_of(graph, flows);

    [[nodiscard]] scene::TouchpointGraphInput input(CardColour colour) const {
        return touchpoint_graph_input(picture(colour), Language::En);
    }
    [[nodiscard]] GraphPicture picture(CardColour colour) const {
        return {graph, computed, absorption, flows, layout, journey, 1, colour};
    }
    explicit Made(Journey told = connected_journey()) : journey(std::move(told)) {}
};

std::vector<double> strengths(const scene::TouchpointGraphInput& input) {
    std::vector<double> strengths;
    for (const scene::GraphCard& card : input.cards)
        strengths.push_back(card.strength);
    return strengths;
}

} // namespace

TEST_CASE("a journey with transitions has its graph in the report, one without has none") {
    CHECK(graph_figure(report_of(small_document())) == nullptr);
    const Report report = report_of(with_journey(connected_journey()));
    check_sound(report);
    const Figure* figure = graph_figure(report);
    REQUIRE(figure);
    CHECK(figure->scene.table.rows.size() == 3);
    CHECK(says(report, "34% leave"));
    CHECK(says(report, "66 of 100 customers reach the goal"));
    check_sound(report_of(with_journey(connected_journey()), Language::It));
}

TEST_CASE("each finding in the report says its interval, its evidence and its step") {
    const Report report = report_of(with_journey(connected_journey()));
    const std::string conversion = "66 of 100 customers reach the goal";
    for (const std::string& said : texts_of(report))
        if (said.find(conversion) != std::string::npos) {
            CHECK(said.find("95% interval: 63.0% to 68.9%") != std::string::npos);
            CHECK(said.find(" · Evidence: ") != std::string::npos);
            CHECK(said.find(" · Step: ") != std::string::npos);
        }
    CHECK(says(report, "95% interval: 63.0% to 68.9%"));
    CHECK(says(report_of(with_journey(connected_journey()), Language::It), "Intervallo al 95%: da ")
    );
}

TEST_CASE("what weakens findings is told once below them, and by number at each") {
    Journey drawn = connected_journey();
    drawn.touchpoints.edit(0).monthly_volume.reset();
    for (std::size_t i = 0; i < drawn.transitions.size(); ++i)
        drawn.transitions.edit(i).count.reset();
    for (const Language language : all_languages) {
        const bool english = language == Language::En;
        const std::string note =
            english ? "Drawn, not measured: nobody" : "Disegnato, non misurato: nessuno";
        const Report report = report_of(with_journey(drawn), language);
        check_sound(report);
        std::size_t told = 0;
        std::size_t named = 0;
        for (const std::string& said : texts_of(report)) {
            told += said.starts_with(note) ? 1U : 0U;
            named += said.find(english ? " · Notes: " : " · Note: ") != std::string::npos ? 1U : 0U;
        }
        CHECK(told == 1);
        CHECK(named >= 3);
    }
    const Report measured = report_of(with_journey(connected_journey()));
    CHECK_FALSE(says(measured, "Drawn, not measured: nobody"));
    CHECK(says(measured, " · Notes: 1"));
    CHECK(says(measured, "No way around it: every way to the goal"));
}

TEST_CASE("a graph too large for a page is named, and nothing of it is drawn") {
    Journey journey = connected_journey();
    std::vector<Touchpoint> touchpoints(journey.touchpoints.begin(), journey.touchpoints.end());
    while (touchpoints.size() <= most_drawn_touchpoints) {
        touchpoints.push_back(touchpoints.back());
        touchpoints.back().id = TouchpointId("t" + std::to_string(touchpoints.size()));
    }
    journey.touchpoints = touchpoints;
    const Report report = report_of(with_journey(journey));
    CHECK(graph_figure(report) == nullptr);
    CHECK(says(report, "81 touchpoints and 2 transitions"));
}

TEST_CASE("the report draws no ways that a touchpoint without ways is only presumed to have") {
    Journey journey = connected_journey();
    std::vector<Touchpoint> touchpoints(journey.touchpoints.begin(), journey.touchpoints.end());
    touchpoints.push_back(touchpoints.back());
    touchpoints.back().id = TouchpointId("alone");
    touchpoints.back().name = "Nobody drew a way to it";
    touchpoints.back().abandonment = 0.25;
    touchpoints.back().monthly_volume.reset();
    journey.touchpoints = touchpoints;
    const Made made(journey);
    const auto leads = [&](const JourneyGraph& graph, std::size_t from, std::size_t to) {
        return std::any_of(graph.links.begin(), graph.links.end(), [&](const GraphLink& link) {
            return link.from == from && link.to == to;
        });
    };
    CHECK(leads(made.computed, 3, made.computed.goal()));
    CHECK_FALSE(leads(made.graph, 3, made.graph.goal()));
    const Report report = report_of(with_journey(journey));
    check_sound(report);
    const Figure* figure = graph_figure(report);
    REQUIRE(figure);
    // What is known of it stands in the table all the same.
    const std::vector<std::string>& row = figure->scene.table.rows.at(3);
    CHECK(row[3] == "25%");
    CHECK(row.back().find("Goal") == std::string::npos);
    // What is drawn leads to the goal, as before.
    CHECK(figure->scene.table.rows.at(2).back().find("Goal") != std::string::npos);
}

TEST_CASE("cards, bands and ends say what the graph knows") {
    const Made made;
    const scene::TouchpointGraphInput input = made.input(CardColour::Abandonment);
    REQUIRE(input.cards.size() == 3);
    CHECK(input.cards[1].figure == "1,000");
    CHECK(input.cards[1].pains == "1");
    CHECK(input.cards[1].moment_of_truth);
    CHECK(input.cards[1].emotion == -2.0);
    CHECK_FALSE(input.cards[2].emotion.has_value());
    CHECK(input.bands[1].title == "2. Discovery");
    CHECK(input.bands[1].note == "1 touchpoint");
    CHECK(input.leaving[4] == "340 leave");
    CHECK(input.start.figure == "1,000");
    CHECK(input.goal.figure == "66.0%");
    CHECK(input.exit.figure == "34.0%");
    const scene::SceneTable table =
        touchpoint_graph_table(made.picture(CardColour::Abandonment), Language::En);
    const std::vector<std::string>& row = table.rows[1];
    CHECK(row[2] == "1,000");
    CHECK(row[3] == "34%");
    CHECK(row.back().find("call center 66%") != std::string::npos);
}

TEST_CASE("a card that no way leads to or from tells no customers, as nobody said that none come") {
    Journey journey = connected_journey();
    std::vector<Touchpoint> touchpoints(journey.touchpoints.begin(), journey.touchpoints.end());
    touchpoints.push_back(touchpoints.back());
    touchpoints.back().id = TouchpointId("alone");
    journey.touchpoints = touchpoints;
    const Made made(journey);
    const scene::TouchpointGraphInput input = made.input(CardColour::Abandonment);
    REQUIRE(input.cards.size() == 4);
    for (std::size_t at = 0; at < made.graph.touchpoints.size(); ++at)
        CHECK(input.cards[at].figure.empty() == (made.graph.touchpoints[at].id == "alone"));
}

TEST_CASE("the colour of the cards tells what was asked for") {
    const Made made;
    const std::vector<double> leaving = strengths(made.input(CardColour::Abandonment));
    CHECK(leaving[0] == 0);
    CHECK(leaving[1] == doctest::Approx(0.34));
    CHECK(leaving[2] == 0);
    CHECK(strengths(made.input(CardColour::Emotion)) == std::vector<double>{0.5, 1, 0});
    const std::vector<double> pain = strengths(made.input(CardColour::Pain));
    CHECK(pain[0] == 0);
    CHECK(*std::max_element(pain.begin(), pain.end()) == doctest::Approx(1));
    CHECK(strengths(made.input(CardColour::Visits))[0] == doctest::Approx(1));
    CHECK(strengths(made.input(CardColour::Visits))[2] == doctest::Approx(0.66));
    CHECK(strengths(made.input(CardColour::RemovalEffect))[1] == doctest::Approx(1));
}

TEST_CASE("where just as many leave as are not many, no card is coloured") {
    for (const double go : {700.0, 690.0}) {
        Journey journey = connected_journey();
        journey.touchpoints.edit(1).abandonment = 1 - go / 1000;
        journey.transitions.edit(1).count = go;
        CHECK((strengths(Made(journey).input(CardColour::Abandonment))[1] > 0) == (go < 700));
    }
}

TEST_CASE("without counts the figures are shares of all customers") {
    Journey journey = connected_journey();
    std::vector<Touchpoint> touchpoints(journey.touchpoints.begin(), journey.touchpoints.end());
    touchpoints[0].monthly_volume.reset();
    journey.touchpoints = touchpoints;
    std::vector<Transition> transitions(journey.transitions.begin(), journey.transitions.end());
    for (Transition& transition : transitions)
        transition.count.reset();
    journey.transitions = transitions;
    const Made made(journey);
    const scene::TouchpointGraphInput input = made.input(CardColour::Abandonment);
    CHECK(input.cards[2].figure == "66%");
    CHECK(input.leaving[4] == "34% leave");
    CHECK(input.start.figure.empty());
}

TEST_CASE("where all leave, all are said to leave, and nobody goes on") {
    Journey journey = connected_journey();
    std::vector<Touchpoint> touchpoints(journey.touchpoints.begin(), journey.touchpoints.end());
    for (Touchpoint& touchpoint : touchpoints)
        touchpoint.abandonment = 1;
    journey.touchpoints = touchpoints;
    const Made made(journey);
    const scene::SceneTable table =
        touchpoint_graph_table(made.picture(CardColour::Abandonment), Language::En);
    for (const std::vector<std::string>& row : table.rows)
        CHECK(row[3] == "100%");
    for (std::size_t i = 0; i < made.graph.links.size(); ++i)
        if (made.graph.links[i].from < made.graph.touchpoints.size()
            && made.graph.links[i].to != made.graph.exit())
            CHECK(made.flows[i] == 0);
}

TEST_CASE("counts of a journey that nobody is said to begin are customers") {
    Journey journey = connected_journey();
    std::vector<Touchpoint> touchpoints(journey.touchpoints.begin(), journey.touchpoints.end());
    for (Touchpoint& touchpoint : touchpoints) {
        touchpoint.monthly_volume.reset();
        touchpoint.abandonment = 0;
    }
    journey.touchpoints = touchpoints;
    // All come round: none is without a way to it, and so none begins.
    std::vector<Transition> transitions;
    for (std::size_t i = 0; i < touchpoints.size(); ++i)
        transitions.push_back(
            {.from = touchpoints[i].id,
             .to = touchpoints[(i + 1) % touchpoints.size()].id,
             .count = 2500,
             .share = std::nullopt,
             .median_minutes = std::nullopt}
        );
    journey.transitions = transitions;
    const Made made(journey);
    const scene::TouchpointGraphInput input = made.input(CardColour::Visits);
    CHECK(input.cards[1].figure == "2,500");
    // Of nobody there is no share that arrives.
    CHECK(input.goal.figure == "—");
    CHECK(input.exit.figure == "—");
    CHECK(input.alternative.find('%') == std::string::npos);
}

TEST_CASE("where counts do not match nothing is said of who reaches the goal, and why") {
    Journey journey = connected_journey();
    std::vector<Transition> transitions(journey.transitions.begin(), journey.transitions.end());
    transitions[1].count = 1660; // of 1,000 who come
    journey.transitions = transitions;
    const Made made(journey);
    const scene::TouchpointGraphInput input = made.input(CardColour::Visits);
    CHECK(input.goal.figure == "—");
    CHECK(input.exit.figure == "—");
    const std::string why = "How many customers reach the goal, and what each touchpoint "
                            "contributes to it, is not told: at 1 touchpoint";
    CHECK(input.alternative.find(why) != std::string::npos);
    CHECK(input.alternative.find("of customers reach the goal") == std::string::npos);
    CHECK(says(report_of(with_journey(journey)), why));
    check_sound(report_of(with_journey(journey), Language::It));
    CHECK_FALSE(says(report_of(with_journey(connected_journey())), why));
}

TEST_CASE("where counts do not match nothing is known of what is due to a touchpoint") {
    Journey journey = connected_journey();
    const auto due = [&](Language language) {
        const Made made(journey);
        std::vector<std::string> cells;
        for (const std::vector<std::string>& row :
             touchpoint_graph_table(made.picture(CardColour::Abandonment), language).rows) {
            cells.push_back(row.at(6)); // removal effect
            cells.push_back(row.at(7)); // Shapley value
        }
        return cells;
    };
    CHECK(due(Language::En).front() == "100.0%");
    CHECK(says(report_of(with_journey(journey)), "more of 1,000 would reach the goal"));
    std::vector<Transition> transitions(journey.transitions.begin(), journey.transitions.end());
    transitions[1].count = 1660; // of 1,000 who come
    journey.transitions = transitions;
    for (const Language language : all_languages)
        CHECK(due(language) == std::vector<std::string>(6, "—"));
    CHECK_FALSE(says(report_of(with_journey(journey)), "more of 1,000 would reach the goal"));
    const std::vector<double> coloured = strengths(Made(journey).input(CardColour::RemovalEffect));
    CHECK(coloured == std::vector<double>(3, 0));
}

TEST_CASE("links of few customers are faint in a journey that is drawn, too") {
    Journey journey = connected_journey();
    std::vector<Transition> transitions(journey.transitions.begin(), journey.transitions.end());
    transitions[0].count = 29;
    journey.transitions = transitions;
    const Made made(journey);
    const std::vector<bool> faint = made.input(CardColour::Visits).faint;
    for (std::size_t i = 0; i < made.graph.links.size(); ++i)
        CHECK(faint[i] == (made.graph.links[i].count.value_or(30) < 30));
    CHECK(std::count(faint.begin(), faint.end(), true) > 0);
}

TEST_CASE("the report tells customers by segment and by period where the log told them") {
    Journey journey = connected_journey();
    JourneyVariants variants;
    variants.customers = 200;
    variants.conversions = 70;
    variants.different = 3;
    variants.goal_median_minutes = 90;
    journey.variants = variants;
    const auto report_of = [&](Language language) {
        return build_report(
            with_journey(journey), small_questionnaire(), small_catalogue(), language
        );
    };
    CHECK_FALSE(table_named(report_of(Language::En), "By segment"));
    variants.segments = {{"Young | old"}};
    variants.periods = {{{2026, 1, 1}, {2026, 1, 31}}, {{2026, 2, 1}, {2026, 2, 14}}};
    variants.groups = {
        {0, {}, 120, 40, 2, {}, 30.0, {}, {}},
        {1, {}, 80, 30, 2, {}, 2880.0, {}, {}},
        {{}, 0, 90, 30, 2, {}, {}, {}, {}},
        {{}, 1, 110, 0, 2, {}, {}, {}, {}},
        {0, 1, 60, 20, 2, {}, {}, {}, {}}};
    journey.variants = variants;
    const Report report = report_of(Language::En);
    check_sound(report);
    const Table* const by_segment = table_named(report, "By segment");
    REQUIRE(by_segment);
    REQUIRE(by_segment->rows.size() == 3);
    CHECK(
        by_segment->rows[0]
        == std::vector<std::string>{"Young | old", "120", "33.3% (25.5%–42.2%)", "30 min"}
    );
    CHECK(by_segment->rows[1][0] == "Other segments or none");
    CHECK(by_segment->rows[1][3] == "2 days");
    CHECK(by_segment->rows[2][0] == "All customers");
    CHECK(by_segment->rows[2][3] == "1.5 hours");
    const Table* const by_period = table_named(report, "By period");
    REQUIRE(by_period);
    REQUIRE(by_period->rows.size() == 3);
    CHECK(by_period->rows[0][0] == "January 2026");
    CHECK(by_period->rows[1][0] == "1 Feb 2026 – 14 Feb 2026");
    CHECK(by_period->rows[1][2].starts_with("0.0% (0.0%–"));
    CHECK(table_named(report_of(Language::It), "Per segmento"));
}
