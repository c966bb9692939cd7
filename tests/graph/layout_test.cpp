#include "graph/builders.hpp"
#include "graph/drawn.hpp"
#include "graph/layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace tappa;
using namespace tappa::test;

namespace {

// Any links between touchpoints in any stages: loops, orphans and steps back among them.
JourneyGraph random_staged_graph(Random& random, std::size_t touchpoints, std::size_t links) {
    std::vector<std::optional<int>> stages;
    for (std::size_t i = 0; i < touchpoints; ++i)
        stages.push_back(
            random.below(12) == 0 ? std::nullopt
                                  : std::optional<int>(static_cast<int>(random.below(7)))
        );
    std::vector<GraphLink> list;
    for (std::size_t i = 0; i < links; ++i)
        list.push_back(
            {random.below(touchpoints + 1), // Start among them
             random.below(touchpoints + 2),
             static_cast<double>(1 + random.below(500)),
             0}
        );
    for (GraphLink& link : list)
        if (link.to == touchpoints) // none leads to Start
            link.to = touchpoints + 2;
    return staged(stages, list);
}

GraphLayout layout(const JourneyGraph& graph, const std::vector<std::string>& kept_order = {}) {
    return layout_of(graph, flows_of(graph, {}), kept_order);
}

bool overlap(const LayoutBox& a, const LayoutBox& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool inside(const GraphLayout& picture, LayoutPoint at) {
    return std::isfinite(at.x) && std::isfinite(at.y) && at.x >= 0 && at.y >= 0
        && at.x <= picture.width && at.y <= picture.height;
}

const LinkRoute& route_of(
    const GraphLayout& picture, const JourneyGraph& graph, std::size_t from, std::size_t to
) {
    for (const LinkRoute& route : picture.routes)
        if (graph.links[route.link].from == from && graph.links[route.link].to == to)
            return route;
    FAIL("no route from ", from, " to ", to);
    return picture.routes.front();
}

// The touchpoints of each stage from the top, by name.
std::map<int, std::vector<std::string>> order_of(
    const JourneyGraph& graph, const GraphLayout& picture
) {
    std::map<int, std::vector<std::size_t>> touchpoints;
    for (std::size_t i = 0; i < graph.touchpoints.size(); ++i)
        touchpoints[static_cast<int>(*graph.touchpoints[i].stage)].push_back(i);
    std::map<int, std::vector<std::string>> order;
    for (auto& [stage, its] : touchpoints) {
        std::sort(its.begin(), its.end(), [&](std::size_t a, std::size_t b) {
            return picture.cards[a].y < picture.cards[b].y;
        });
        for (const std::size_t i : its)
            order[stage].push_back(graph.touchpoints[i].id);
    }
    return order;
}

// Three touchpoints in each stage, each leading to those of the next.
JourneyGraph tidy_graph(Random& random, std::size_t per_stage) {
    std::vector<std::optional<int>> stages;
    std::vector<GraphLink> links;
    const std::size_t count = 7 * per_stage;
    for (std::size_t i = 0; i < count; ++i) {
        stages.push_back(static_cast<int>(i / per_stage));
        if (i < per_stage)
            links.push_back({count, i, 100.0, 0});
        else
            for (int k = 0; k < 2; ++k)
                links.push_back(
                    {(i / per_stage - 1) * per_stage + random.below(per_stage),
                     i,
                     static_cast<double>(1 + random.below(100)),
                     0}
                );
        if (i >= count - per_stage)
            links.push_back({i, count + 1, 10.0, 0});
    }
    return staged(stages, links);
}

} // namespace

TEST_CASE("whatever the graph, nothing overlaps and every way is inside the picture") {
    Random random(1);
    for (int round = 0; round < 70; ++round) {
        const std::size_t touchpoints = 1 + random.below(24);
        const JourneyGraph graph = random_staged_graph(random, touchpoints, random.below(80));
        INFO("round ", round);
        const GraphLayout picture = layout(graph);
        REQUIRE(picture.cards.size() == touchpoints);
        std::vector<LayoutBox> boxes = picture.cards;
        boxes.insert(boxes.end(), {picture.start, picture.goal, picture.exit, picture.lane});
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            CHECK(inside(picture, {boxes[i].x, boxes[i].y}));
            CHECK(inside(picture, {boxes[i].right(), boxes[i].bottom()}));
            for (std::size_t j = 0; j < i; ++j)
                CHECK_FALSE(overlap(boxes[i], boxes[j]));
        }
        std::size_t routes = 0;
        for (const GraphLink& link : graph.links)
            routes += link.to == graph.exit() ? 0U : 1U;
        CHECK(picture.routes.size() == routes);
        for (const LinkRoute& route : picture.routes) {
            CHECK(route.width >= thinnest_flow);
            for (const LayoutPoint at : points_of(route))
                CHECK(inside(picture, at));
        }
    }
}

TEST_CASE("a link that passes a stage runs between its cards") {
    Random random(2);
    for (int round = 0; round < 60; ++round) {
        const JourneyGraph graph = random_staged_graph(random, 2 + random.below(20), 40);
        INFO("round ", round);
        const GraphLayout picture = layout(graph);
        for (const LinkRoute& route : picture.routes) {
            if (route.course != LinkCourse::Onward)
                continue;
            const GraphLink& link = graph.links[route.link];
            for (const LayoutPoint at : points_of(route))
                for (std::size_t i = 0; i < picture.cards.size(); ++i) {
                    const LayoutBox& card = picture.cards[i];
                    const bool behind = at.x > card.x + 0.01 && at.x < card.right() - 0.01
                        && at.y + route.width / 2 > card.y
                        && at.y - route.width / 2 < card.bottom();
                    if (i != link.from && i != link.to)
                        CHECK_FALSE(behind);
                }
        }
    }
}

TEST_CASE("the same graph always has the same layout") {
    Random random(3);
    const JourneyGraph graph = random_staged_graph(random, 20, 70);
    CHECK(layout(graph) == layout(graph));
}

TEST_CASE("ways leave and reach a card in the order of where they go") {
    Random random(4);
    for (int round = 0; round < 40; ++round) {
        const JourneyGraph graph = tidy_graph(random, 4);
        INFO("round ", round);
        const GraphLayout picture = layout(graph);
        for (const LinkRoute& a : picture.routes)
            for (const LinkRoute& b : picture.routes) {
                const GraphLink& one = graph.links[a.link];
                const GraphLink& other = graph.links[b.link];
                if (one.from == other.from && one.to != other.to
                    && a.pieces.back().end.y < b.pieces.back().end.y && one.to < graph.start()
                    && other.to < graph.start())
                    CHECK(a.begin.y < b.begin.y);
            }
    }
}

TEST_CASE("an inserted touchpoint changes no order elsewhere") {
    Random random(5);
    for (int round = 0; round < 40; ++round) {
        JourneyGraph graph = tidy_graph(random, 4);
        INFO("round ", round);
        const GraphLayout before = layout(graph);
        // In the middle of the list, with links from and to anywhere.
        JourneyGraph more = graph;
        const std::size_t at = random.below(graph.touchpoints.size());
        GraphTouchpoint inserted;
        inserted.id = "new";
        inserted.stage = static_cast<JourneyStage>(random.below(7));
        more.touchpoints.insert(
            more.touchpoints.begin() + static_cast<std::ptrdiff_t>(at), inserted
        );
        for (GraphLink& link : more.links) {
            link.from += link.from >= at ? 1U : 0U;
            link.to += link.to >= at ? 1U : 0U;
        }
        for (int k = 0; k < 4; ++k) {
            more.links.push_back({random.below(28), at, 5'000.0, 0});
            more.links.push_back({at, random.below(28), 5'000.0, 0});
        }
        normalise_by_count(more);
        auto order = order_of(more, layout(more, before.order));
        for (auto& [stage, ids] : order)
            ids.erase(std::remove(ids.begin(), ids.end(), "new"), ids.end());
        CHECK(order == order_of(graph, before));
    }
}

TEST_CASE("courses of links") {
    // t0 and t1, t2, t3 in one stage, t4 in the next.
    const JourneyGraph graph = staged(
        {0, 1, 1, 1, 2},
        {{5, 0, 900, 0},
         {0, 1, 900, 0},
         {1, 2, 900, 0},
         {2, 3, 900, 0},
         {3, 1, 50, 0},
         {1, 3, 40, 0},
         {3, 4, 400, 0},
         {4, 0, 30, 0},
         {2, 2, 20, 0},
         {4, 6, 300, 0},
         {3, 7, 300, 0}}
    );
    const GraphLayout picture = layout(graph);
    const auto course = [&](std::size_t from, std::size_t to) {
        return route_of(picture, graph, from, to).course;
    };
    CHECK(course(5, 0) == LinkCourse::Onward);
    CHECK(course(3, 4) == LinkCourse::Onward);
    CHECK(course(4, 6) == LinkCourse::Onward);
    CHECK(course(1, 2) == LinkCourse::Beside);
    CHECK(course(2, 3) == LinkCourse::Beside);
    CHECK(course(1, 3) == LinkCourse::Bow);
    CHECK(course(3, 1) == LinkCourse::BackInStage);
    CHECK(course(2, 2) == LinkCourse::BackInStage);
    CHECK(course(4, 0) == LinkCourse::BackOverStages);

    SUBCASE("what goes on within a stage leads down") {
        CHECK(picture.cards[1].y < picture.cards[2].y);
        CHECK(picture.cards[2].y < picture.cards[3].y);
    }
    SUBCASE("a bow is on the right, a way back on the left, a lane above the cards") {
        for (const LayoutPoint at : points_of(route_of(picture, graph, 1, 3)))
            CHECK(at.x >= picture.cards[1].right() - 0.01);
        for (const LayoutPoint at : points_of(route_of(picture, graph, 3, 1)))
            CHECK(at.x <= picture.cards[1].x + 0.01);
        double top = picture.height;
        for (const LayoutPoint at : points_of(route_of(picture, graph, 4, 0)))
            top = std::min(top, at.y);
        for (const LayoutBox& card : picture.cards)
            CHECK(top < card.y);
    }
    SUBCASE("ribbons have no arrowhead, all else has") {
        for (const LinkRoute& route : picture.routes)
            CHECK(route.tip.has_value() == (route.course != LinkCourse::Onward));
    }
}

TEST_CASE("those who leave add up by stage") {
    const JourneyGraph graph = staged(
        {0, 0, 3},
        {{3, 0, 100, 0},
         {3, 1, 60, 0},
         {3, 5, 40, 0},
         {0, 5, 70, 0},
         {0, 2, 30, 0},
         {1, 5, 20, 0},
         {1, 2, 40, 0},
         {2, 4, 50, 0}}
    );
    const GraphLayout picture = layout(graph);
    CHECK(picture.bands[0].leaving == doctest::Approx(90));
    CHECK(picture.bands[3].leaving == doctest::Approx(0));
    REQUIRE(picture.leaving.size() == 3);
    CHECK(picture.leaving[0].node == graph.start());
    CHECK(picture.leaving[0].share == doctest::Approx(0.2));
    CHECK(picture.leaving[1].share == doctest::Approx(0.7));
    CHECK(picture.bands[0].touchpoints == 2);
    CHECK(picture.bands[0].stage == JourneyStage::Awareness);
}

TEST_CASE("a touchpoint that leads nowhere is left by all who come") {
    const JourneyGraph graph = staged({0}, {{1, 0, 25, 0}});
    const GraphLayout picture = layout(graph);
    REQUIRE(picture.leaving.size() == 1);
    CHECK(picture.leaving[0].flow == doctest::Approx(25));
    CHECK(picture.leaving[0].share == doctest::Approx(1));
}

TEST_CASE("touchpoints without stage stand by the steps customers made") {
    // A chain of ten, of which the first may be passed over by a few.
    std::vector<GraphLink> links{{10, 0, 90, 0}, {10, 1, 10, 0}, {9, 11, 100, 0}};
    for (std::size_t i = 0; i + 1 < 10; ++i)
        links.push_back({i, i + 1, 100, 0});
    const JourneyGraph graph = staged(std::vector<std::optional<int>>(10), links);
    const GraphLayout picture = layout(graph);
    for (std::size_t i = 0; i + 1 < 10; ++i)
        CHECK(picture.cards[i].x <= picture.cards[i + 1].x);
    CHECK(picture.cards[0].x < picture.cards[4].x);
    CHECK(picture.cards[4].x < picture.cards[9].x);
    for (const StageBand& band : picture.bands)
        CHECK_FALSE(band.stage.has_value());
}

TEST_CASE("one scale holds for all that flows") {
    const JourneyGraph graph = staged(
        {0, 1}, {{2, 0, 480, 0}, {0, 1, 240, 0}, {0, 4, 240, 0}, {1, 3, 1, 0}, {1, 4, 239, 0}}
    );
    const GraphLayout picture = layout(graph);
    CHECK(route_of(picture, graph, 2, 0).width == doctest::Approx(48)); // the card's height less 10
    CHECK(route_of(picture, graph, 0, 1).width == doctest::Approx(24));
    CHECK(route_of(picture, graph, 1, 3).width == doctest::Approx(thinnest_flow));
    CHECK(picture.leaving[0].width == doctest::Approx(24));
}

TEST_CASE("what goes back is never wider than its corners") {
    const JourneyGraph graph =
        staged({0, 1, 1}, {{0, 1, 900, 0}, {1, 0, 900, 0}, {1, 2, 300, 0}, {2, 1, 300, 0}});
    const GraphLayout picture = layout(graph);
    CHECK(route_of(picture, graph, 0, 1).width > widest_back);
    for (const std::size_t from : {std::size_t{1}, std::size_t{2}}) {
        const LinkRoute& route = route_of(picture, graph, from, from - 1);
        CHECK(goes_back(route));
        CHECK(route.width == widest_back);
    }
}

TEST_CASE("the main path is straight") {
    std::vector<GraphLink> links{{14, 0, 1000, 0}, {14, 1, 50, 0}};
    std::vector<std::optional<int>> stages;
    for (std::size_t i = 0; i < 14; ++i) { // the even ones are the path
        stages.push_back(static_cast<int>(i / 2));
        if (i + 2 < 14)
            links.push_back({i, i + 2, i % 2 == 0 ? 1000.0 : 50.0, 0});
        if (i + 3 < 14 && i % 2 == 0)
            links.push_back({i, i + 3, 40, 0});
    }
    links.push_back({12, 15, 1000, 0});
    links.push_back({13, 15, 50, 0});
    const JourneyGraph graph = staged(stages, links);
    const GraphLayout picture = layout(graph);
    for (std::size_t i = 0; i + 2 < 14; i += 2)
        CHECK(std::abs(picture.cards[i].y - picture.cards[i + 2].y) < 6);
}

TEST_CASE("a journey without anything has a picture") {
    const GraphLayout picture = layout(graph_from_journey({}));
    CHECK(picture.cards.empty());
    CHECK(picture.routes.empty());
    CHECK(picture.bands.size() == 7);
    CHECK(picture.height > 0);
}

TEST_CASE("flows are counts, or what the walk gives where one is missing") {
    JourneyGraph graph =
        staged({0, 1}, {{2, 0, 80, 0}, {0, 1, 40, 0}, {0, 4, 40, 0}, {1, 3, 40, 0}});
    const Absorption absorption = absorption_of(graph, GraphArcs(graph));
    CHECK(flows_of(graph, absorption) == std::vector<double>{40, 40, 40, 80});
    graph.links[0].count.reset();
    const std::vector<double> flows = flows_of(graph, absorption);
    CHECK(flows[0] == doctest::Approx(40)); // of 80 at Start
    graph.links.back().count.reset();
    CHECK(flows_of(graph, absorption)[2] == doctest::Approx(0.5)); // of 1
}

TEST_CASE("a graph as large as a document may hold is laid out") {
    Random random(6);
    const JourneyGraph graph = random_staged_graph(random, 10'000, 100'000);
    const GraphLayout picture = layout(graph);
    CHECK(picture.cards.size() == 10'000);
    CHECK(std::isfinite(picture.height));
}
