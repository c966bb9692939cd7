#include "planning/lifts.hpp"
#include "planning/priority.hpp"
#include "planning/stability.hpp"
#include "ranked.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

const std::vector<Gap> gaps{weighted_gap("data", 8), weighted_gap("speed", 3)};
const Journeys journeys{journey(
    {hitting(0.5, pain_point("p1", PainCategory::SlowResponse, 4)),
     hitting(1, pain_point("p2", PainCategory::Price, 3)),
     pain_point("p3", PainCategory::Access, 2)}
)};

PriorityInput input(
    const std::string& id, std::vector<ActionSource> sources, double effort_days, double confidence
) {
    return {id, std::move(sources), effort_days, confidence, std::nullopt};
}

std::vector<std::string> order(const std::vector<ActionPriority>& priorities) {
    std::vector<std::string> ids;
    for (const ActionPriority& priority : priorities)
        ids.push_back(priority.id);
    return ids;
}

} // namespace

TEST_CASE("priority by hand, with every term") {
    // gap raw: a 8 + 3 = 11, b 0, c 3; pain raw: a 0, b 4·0.5 + 3 = 5, c 2.
    // V: a 1, b 1, c 3/11 + 2/5 = 37/55. Ratio: a 1·0.8/√16 = 0.2; b 1·0.5/√4 = 0.25;
    // c 37/55·1/√1 = 37/55, the largest.
    const std::vector<ActionPriority> result = prioritised(
        {input("a", {gap_source("data"), gap_source("speed")}, 16, 0.8),
         input("b", {pain_source("p1"), pain_source("p2")}, 4, 0.5),
         input("c", {gap_source("speed"), pain_source("p1")}, 1, 1)},
        {},
        gaps,
        journeys,
        PriorityWeights{}
    );
    CHECK(order(result) == std::vector<std::string>{"c", "b", "a"});
    const ActionPriority& a = *find_priority(result, "a");
    CHECK(a.gap.raw == 11.0);
    CHECK(a.gap.largest == 11.0);
    CHECK(a.gap.scaled == 1.0);
    CHECK(a.pain.raw == 0.0);
    CHECK(a.value == 1.0);
    CHECK(a.effort_exponent == 0.5);
    CHECK(a.effort_factor == doctest::Approx(4));
    CHECK(a.ratio == doctest::Approx(0.2));
    CHECK(a.priority == doctest::Approx(100 * 0.2 * 55 / 37));
    CHECK(a.rank == 3);
    const ActionPriority& b = *find_priority(result, "b");
    CHECK(b.pain.raw == 5.0);
    CHECK(b.pain.weighted == 1.0);
    CHECK(b.priority == doctest::Approx(100 * 0.25 * 55 / 37));
    const ActionPriority& c = *find_priority(result, "c");
    CHECK(c.gap.scaled == doctest::Approx(3.0 / 11));
    CHECK(c.pain.scaled == doctest::Approx(0.4));
    CHECK(c.value == doctest::Approx(37.0 / 55));
    CHECK(c.priority == doctest::Approx(100));
    CHECK(c.rank == 1);
    CHECK(c.largest_ratio == c.ratio);
    CHECK(find_priority(result, "nothing") == nullptr);
}

TEST_CASE("each source is listed with what it adds") {
    const std::vector<ActionPriority> result = prioritised(
        {input(
            "a",
            {gap_source("data"),
             pain_source("p1"),
             pain_source("p2"),
             pain_source("p3"),
             pain_source("gone"),
             gap_source("data")},
            4,
            1
        )},
        {},
        gaps,
        journeys,
        PriorityWeights{}
    );
    const std::vector<SourceTerm>& terms = result.at(0).sources;
    REQUIRE(terms.size() == 5); // the gap named twice counts once
    CHECK(terms[0] == SourceTerm{gap_source("data"), true, std::nullopt, std::nullopt, 8});
    CHECK(terms[1] == SourceTerm{pain_source("p1"), true, 4, 0.5, 2});
    CHECK(terms[2] == SourceTerm{pain_source("p2"), true, 3, 1, 3});
    // A share that is not known counts as the mean of the known ones.
    CHECK(terms[3] == SourceTerm{pain_source("p3"), true, 2, std::nullopt, 1.5});
    CHECK(terms[4] == SourceTerm{pain_source("gone"), false, std::nullopt, std::nullopt, 0});
    CHECK(result.at(0).gap.raw == 8.0);
}

TEST_CASE("the weights and the effort exponent change the order") {
    const std::vector<PriorityInput> inputs{
        input("gap", {gap_source("data")}, 100, 1), input("pain", {pain_source("p1")}, 1, 1)};
    PriorityWeights weights;
    weights.effort_exponent = 0; // effort does not count
    weights.pain = 0.5;
    CHECK(order(prioritised(inputs, {}, gaps, journeys, weights))[0] == "gap");
    weights.effort_exponent = 1;
    CHECK(order(prioritised(inputs, {}, gaps, journeys, weights))[0] == "pain");
    weights.pain = 0;
    const std::vector<ActionPriority> gap_only = prioritised(inputs, {}, gaps, journeys, weights);
    CHECK(order(gap_only)[0] == "gap");
    CHECK(gap_only[1].priority == 0.0);
}

TEST_CASE("confidence counts only where the weights do not ignore it") {
    const std::vector<PriorityInput> inputs{
        input("wide", {gap_source("data")}, 4, 0.1), input("sure", {gap_source("speed")}, 4, 1)};
    PriorityWeights weights;
    CHECK(order(prioritised(inputs, {}, gaps, journeys, weights))[0] == "sure");
    weights.ignores_confidence = true;
    const std::vector<ActionPriority> ignored = prioritised(inputs, {}, gaps, journeys, weights);
    CHECK(ignored[0].id == "wide");
    CHECK(ignored[0].confidence == 0.1);
    CHECK(ignored[0].confidence_factor == 1);
    CHECK(ignored[0].ratio == 0.5);                              // 1 · 1 / √4
    CHECK(ignored[1].priority == doctest::Approx(100 * 3. / 8)); // the gaps weigh 8 and 3
    CHECK(rank_stability(ignored, weights)[0].top3 == 1);
}

TEST_CASE("leverage counts where it is known") {
    std::vector<PriorityInput> inputs{input("a", {}, 1, 1), input("b", {}, 1, 1)};
    inputs[1].leverage = 0.2;
    const std::vector<ActionPriority> result =
        prioritised(inputs, {}, gaps, journeys, PriorityWeights{});
    CHECK(order(result) == std::vector<std::string>{"b", "a"});
    CHECK(result[0].leverage.scaled == 1.0);
    CHECK(result[1].leverage.raw == 0.0);
}

TEST_CASE("equal priorities are ranked by id, whatever the order they come in") {
    const std::vector<ActionSource> same{gap_source("data")};
    const std::vector<ActionPriority> result = prioritised(
        {input("c", same, 4, 0.8), input("a", same, 4, 0.8), input("b", same, 4, 0.8)},
        {},
        gaps,
        journeys,
        PriorityWeights{}
    );
    CHECK(order(result) == std::vector<std::string>{"a", "b", "c"});
    CHECK(result[2].rank == 3);
    CHECK(result[2].priority == 100.0);
}

TEST_CASE("nothing to answer, no confidence or no effort give a finite priority") {
    const std::vector<ActionPriority> nothing =
        prioritised({input("a", {}, 4, 0.8)}, {}, gaps, journeys, PriorityWeights{});
    CHECK(nothing.at(0).priority == 0.0);
    const std::vector<ActionPriority> free = prioritised(
        {input("free", {gap_source("data")}, 0, 1), input("unsure", {gap_source("data")}, 1, 0)},
        {},
        gaps,
        journeys,
        PriorityWeights{}
    );
    CHECK(free[0].id == "free");
    CHECK(free[0].ratio == doctest::Approx(10)); // 1 / √0.01
    CHECK(free[1].priority == 0.0);
    CHECK(prioritised({}, {}, gaps, journeys, PriorityWeights{}).empty());
}

TEST_CASE("the gap counts in full for what lifts a practice that blocks, as long as it does") {
    const ActionSource lifts_k{SourceKind::Practice, "k"};
    const std::vector<PriorityInput> inputs{
        input("lifts", {lifts_k, gap_source("speed")}, 1, 1),
        input("other", {gap_source("data")}, 1, 1),
        input("plain", {gap_source("speed")}, 1, 1)};
    const std::vector<ActionPriority> now =
        prioritised(inputs, {{QuestionId("k"), 1, 2}}, gaps, journeys, PriorityWeights{});
    const ActionPriority& lifts = *find_priority(now, "lifts");
    CHECK(lifts.gap.raw == 3.0);
    CHECK(lifts.gap.scaled == 1.0);
    CHECK(lifts.priority == 100.0);
    CHECK(lifts.sources.at(0).blocks);
    CHECK(find_priority(now, "plain")->gap.scaled == doctest::Approx(3.0 / 8));
    // Once the practice has the level, the action counts by its gap alone.
    const std::vector<ActionPriority> later =
        prioritised(inputs, {{QuestionId("j"), 1, 2}}, gaps, journeys, PriorityWeights{});
    CHECK(find_priority(later, "lifts")->gap.scaled == doctest::Approx(3.0 / 8));
    CHECK_FALSE(find_priority(later, "lifts")->sources.at(0).blocks);
}

TEST_CASE("what only prepares a practice that blocks counts by its own gap") {
    CatalogueAction first;
    first.id = CatalogueActionId("first");
    CatalogueAction between;
    between.id = CatalogueActionId("between");
    between.prerequisites = {first.id};
    CatalogueAction lifting;
    lifting.id = CatalogueActionId("lifting");
    lifting.lifts = {{QuestionId("k"), 1, 2}};
    lifting.prerequisites = {between.id};
    Catalogue catalogue;
    catalogue.actions = {first, between, lifting};
    const ActionSource names_k{SourceKind::Practice, "k"};
    const auto of_catalogue = [&](const CatalogueActionId& id) {
        PlanAction action = plan_action(id.text, {names_k, gap_source("speed")});
        action.catalogue_id = id;
        return action;
    };
    const Plan all = plan(
        {of_catalogue(first.id),
         of_catalogue(lifting.id),
         plan_action("own", {names_k}),
         plan_action("data", {gap_source("data")})}
    );
    const std::vector<ActionPriority> ranked =
        plan_priorities(all, {{QuestionId("k"), 1, 2}}, gaps, journeys, {}, catalogue);
    CHECK(find_priority(ranked, "lifting")->gap.scaled == 1.0);
    CHECK(find_priority(ranked, "own")->gap.scaled == 1.0); // whoever wrote it says that it does
    const ActionPriority& prepares = *find_priority(ranked, "first");
    CHECK(prepares.gap.scaled == doctest::Approx(3.0 / 8));
    CHECK(prepares.sources.at(0).prepares);
    CHECK_FALSE(prepares.sources.at(0).blocks);
    CHECK(only_prepares(catalogue, between.id, QuestionId("k")));
    CHECK_FALSE(only_prepares(catalogue, lifting.id, QuestionId("k")));
    CHECK_FALSE(only_prepares(catalogue, first.id, QuestionId("other")));
}

TEST_CASE("a plan's priorities leave dropped and done actions out of the scale") {
    PlanAction dropped = plan_action("big", {gap_source("data")});
    SUBCASE("dropped") {
        dropped.status = ActionStatus::Dropped;
    }
    SUBCASE("done") {
        dropped.status = ActionStatus::Done;
    }
    Plan with_dropped = plan({dropped, plan_action("small", {gap_source("speed")})});
    const std::vector<ActionPriority> result = plan_priorities(with_dropped, {}, gaps, journeys);
    REQUIRE(result.size() == 1);
    CHECK(result[0].id == "small");
    CHECK(result[0].gap.scaled == 1.0);
    CHECK(result[0].priority == 100.0);
    // Leverage stands beside the plan's actions, dropped ones included.
    CHECK(plan_priorities(with_dropped, {}, gaps, journeys, {9.0, 2.0})[0].leverage.raw == 2.0);
    CHECK(plan_priorities(with_dropped, {}, gaps, journeys, {9.0})[0].leverage.raw == 0.0);
}

TEST_CASE("a pain point is found in whichever journey holds it") {
    Journey second = journey({pain_point("p9", PainCategory::Access, 5)});
    second.id = JourneyId("j2");
    const std::vector<ActionPriority> result = prioritised(
        {input("a", {pain_source("p9")}, 1, 1)}, {}, gaps, {journeys[0], second}, PriorityWeights{}
    );
    CHECK(result.at(0).pain.raw == 5 * 0.75); // the mean of the known shares
}

TEST_CASE("the first action has a priority of 100 exactly, whatever its effort") {
    for (int effort = 1; effort <= 60; ++effort)
        for (const double confidence : {0.3, 0.5, 0.7, 0.9, 1.0}) {
            const std::vector<ActionPriority> result = prioritised(
                {input("a", {gap_source("data")}, effort, confidence)},
                {},
                gaps,
                journeys,
                PriorityWeights{}
            );
            CHECK(result.at(0).priority == 100.0);
        }
}
