#include "io/limits.hpp"
#include "planning/proposals.hpp"
#include "scoring/results.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

// One key practice a capability, named after it.
std::vector<Gap> gaps_of(std::vector<std::pair<std::string, int>> levels, int target = 0) {
    std::vector<Question> questions;
    std::vector<Answer> answers;
    for (const auto& [id, level] : levels) {
        questions.push_back(key_practice(question(id + ".practice", id)));
        answers.push_back(at_level(id + ".practice", level));
    }
    const Questionnaire asked = questionnaire(questions);
    Assessment answered = assessment(answers);
    if (target > 0)
        for (const auto& [id, level] : levels)
            answered.targets.push_back({CapabilityId(id), target});
    return score(asked, answered).gaps;
}

std::vector<std::string> sorted_ids(const std::vector<Proposal>& proposals) {
    std::vector<std::string> ids;
    for (const Proposal& proposal : proposals)
        ids.push_back(proposal.action.text);
    std::sort(ids.begin(), ids.end());
    return ids;
}

const Catalogue ladder = catalogue(
    {lifting("data", 1, catalogue_action("data-1")),
     lifting("data", 2, catalogue_action("data-2")),
     lifting("data", 3, catalogue_action("data-3")),
     lifting("speed", 2, catalogue_action("speed-2"))}
);

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("a gap proposes the step the capability stands on") {
    CHECK(
        sorted_ids(proposed_actions(ladder, {}, gaps_of({{"data", 2}}), {}, {})) == Ids{"data-2"}
    );
    CHECK(sorted_ids(proposed_actions(ladder, {}, gaps_of({{"data", 5}}), {}, {})).empty());
    CHECK(sorted_ids(proposed_actions(ladder, {}, {}, {}, {})).empty());
}

TEST_CASE("the next step too when the target is two or more levels above") {
    CHECK(
        sorted_ids(proposed_actions(ladder, {}, gaps_of({{"data", 1}}, 2), {}, {})) == Ids{"data-1"}
    );
    CHECK(
        sorted_ids(proposed_actions(ladder, {}, gaps_of({{"data", 1}}, 3), {}, {}))
        == Ids{"data-1", "data-2"}
    );
    CHECK(
        sorted_ids(proposed_actions(ladder, {}, gaps_of({{"data", 1}}, 5), {}, {}))
        == Ids{"data-1", "data-2"}
    );
}

TEST_CASE("a target already reached proposes nothing") {
    CHECK(proposed_actions(ladder, {}, gaps_of({{"data", 3}}, 3), {}, {}).empty());
}

TEST_CASE("a key practice that lags behind its capability still gets its step") {
    const Questionnaire two =
        questionnaire({key_practice(question("k", "data")), question("q", "data")});
    const Assessment answers = assessment({at_level("k", 2), at_level("q", 5)});
    const std::vector<Gap> gaps = score(two, answers).gaps;
    REQUIRE(gaps[0].gap == 1.0);
    const std::vector<Proposal> proposals = proposed_actions(ladder, {}, gaps, {}, {});
    CHECK(sorted_ids(proposals) == Ids{"data-2"});
    CHECK(proposals[0].priority.priority == 100.0);
}

TEST_CASE("the sources of one action are merged, gaps first, then pain points worst first") {
    const Catalogue one = catalogue({easing(
        PainCategory::SlowResponse,
        easing(PainCategory::Access, lifting("data", 2, lifting("speed", 2, catalogue_action("x"))))
    )});
    const Journey hurting = journey(
        {pain_point("mild", PainCategory::SlowResponse, 2),
         pain_point("bad", PainCategory::Access, 5)}
    );
    const std::vector<Proposal> proposals =
        proposed_actions(one, {}, gaps_of({{"speed", 2}, {"data", 2}}), {hurting}, {});
    REQUIRE(proposals.size() == 1);
    const std::vector<ActionSource> merged{
        gap_source("speed"), gap_source("data"), pain_source("bad"), pain_source("mild")};
    CHECK(proposals[0].sources == merged);
    CHECK(proposals[0].priority.gap.raw == 6.0);
    CHECK(proposals[0].priority.pain.raw == 7.0);
}

TEST_CASE("a pain point proposes its three best remedies") {
    // Best: suggested by a gap too; then the nearest step; then the cheapest; then by id.
    const auto slow = [](CatalogueAction action) {
        return easing(PainCategory::SlowResponse, std::move(action));
    };
    const Catalogue remedies = catalogue(
        {slow(costing(1, lifting("data", 4, catalogue_action("far-and-cheap")))),
         slow(costing(9, lifting("data", 3, catalogue_action("near-dear")))),
         slow(costing(2, lifting("data", 3, catalogue_action("near-cheap")))),
         slow(costing(2, lifting("data", 3, catalogue_action("near-cheap-too")))),
         slow(costing(50, lifting("data", 2, catalogue_action("in-a-gap")))),
         easing(PainCategory::Price, catalogue_action("other-pain"))}
    );
    const Journeys journeys{journey({pain_point("p", PainCategory::SlowResponse, 4)})};
    const std::vector<Gap> gaps = gaps_of({{"data", 2}});
    CHECK(
        sorted_ids(proposed_actions(remedies, {}, gaps, journeys, {}))
        == Ids{"in-a-gap", "near-cheap", "near-cheap-too"}
    );
    SUBCASE("a dropped one gives way to the next best") {
        Plan refused;
        refused.dropped_proposals = {CatalogueActionId("near-cheap")};
        CHECK(
            sorted_ids(proposed_actions(remedies, {}, gaps, journeys, refused))
            == Ids{"in-a-gap", "near-cheap-too", "near-dear"}
        );
    }
    SUBCASE("an accepted one keeps its place") {
        Plan accepted = plan({plan_action("a1")});
        accepted.actions.edit(0).catalogue_id = CatalogueActionId("near-cheap");
        CHECK(
            sorted_ids(proposed_actions(remedies, {}, gaps, journeys, accepted))
            == Ids{"in-a-gap", "near-cheap-too"}
        );
    }
}

TEST_CASE("a remedy that closes a gap too goes before a cheaper one that fits as well") {
    // Level 2 with target 4: the step from 3 is proposed as well, one level away.
    const auto pricey = [](CatalogueAction action) {
        return easing(PainCategory::Price, std::move(action));
    };
    const Catalogue remedies = catalogue(
        {pricey(costing(1, catalogue_action("a"))),
         pricey(costing(1, catalogue_action("b"))),
         pricey(costing(1, catalogue_action("c"))),
         pricey(costing(90, lifting("data", 3, catalogue_action("closes-a-gap"))))}
    );
    const std::vector<Proposal> proposals = proposed_actions(
        remedies,
        {},
        gaps_of({{"data", 2}}, 4),
        {journey({pain_point("p", PainCategory::Price, 4)})},
        {}
    );
    CHECK(sorted_ids(proposals) == Ids{"a", "b", "closes-a-gap"});
}

TEST_CASE("an action keeps no more sources than a file may hold, the worst pain points first") {
    CHECK(most_sources_per_action <= tappa::limits::per_action);
    std::vector<PainPoint> pains;
    for (int i = 0; i < 2000; ++i)
        pains.push_back(pain_point("p" + std::to_string(i), PainCategory::Price, i < 1990 ? 2 : 5));
    const std::vector<Proposal> proposals = proposed_actions(
        catalogue({easing(PainCategory::Price, catalogue_action("x"))}),
        {},
        {},
        {journey(pains)},
        {}
    );
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0].sources.size() == most_sources_per_action);
    CHECK(proposals[0].sources[0] == pain_source("p1990"));
    CHECK(proposals[0].sources[10] == pain_source("p0"));
}

TEST_CASE("pain points alone are enough for a proposal") {
    const Catalogue one =
        catalogue({easing(PainCategory::Price, lifting("data", 1, catalogue_action("x")))});
    const std::vector<Proposal> proposals =
        proposed_actions(one, {}, {}, {journey({pain_point("p", PainCategory::Price, 1)})}, {});
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0].sources == std::vector<ActionSource>{pain_source("p")});
}

TEST_CASE("dropped proposals and actions of the plan do not come back, whatever their status") {
    const std::vector<Gap> gaps = gaps_of({{"data", 2}, {"speed", 2}});
    for (const ActionStatus status : all_of<ActionStatus>()) {
        CAPTURE(enum_id(status));
        Plan held = plan({plan_action("a1")});
        held.actions.edit(0).catalogue_id = CatalogueActionId("data-2");
        held.actions.edit(0).status = status;
        CHECK(sorted_ids(proposed_actions(ladder, {}, gaps, {}, held)) == Ids{"speed-2"});
    }
    Plan refused;
    refused.dropped_proposals = {CatalogueActionId("data-2"), CatalogueActionId("unknown")};
    CHECK(sorted_ids(proposed_actions(ladder, {}, gaps, {}, refused)) == Ids{"speed-2"});
}

TEST_CASE("proposals come in order of provisional priority, with the plan's weights") {
    const Catalogue two = catalogue(
        {lifting("data", 2, costing(25, catalogue_action("for-the-gap"))),
         easing(PainCategory::Price, costing(16, catalogue_action("for-the-pain")))}
    );
    const Journeys journeys{journey({pain_point("p", PainCategory::Price, 5)})};
    const std::vector<Gap> gaps = gaps_of({{"data", 2}});
    Plan chosen;
    CHECK(proposed_actions(two, {}, gaps, journeys, chosen)[0].action.text == "for-the-pain");
    CHECK(
        proposed_actions(two, {}, gaps, journeys, chosen)[1].priority.priority
        == doctest::Approx(80)
    );
    chosen.weights.pain = 0.5;
    CHECK(proposed_actions(two, {}, gaps, journeys, chosen)[0].action.text == "for-the-gap");
}

TEST_CASE("prerequisites are named, and those the plan does not hold apart") {
    const Catalogue three = catalogue(
        {catalogue_action("first"),
         catalogue_action("second"),
         after({"first", "second"}, lifting("data", 2, catalogue_action("third")))}
    );
    Plan held = plan({plan_action("a1"), plan_action("a2")});
    held.actions.edit(0).catalogue_id = CatalogueActionId("first");
    held.actions.edit(1).catalogue_id = CatalogueActionId("second");
    held.actions.edit(1).status = ActionStatus::Dropped;
    const std::vector<Proposal> proposals =
        proposed_actions(three, {}, gaps_of({{"data", 2}}), {}, held);
    REQUIRE(proposals.size() == 1);
    CHECK(
        proposals[0].prerequisites
        == std::vector<CatalogueActionId>{CatalogueActionId("first"), CatalogueActionId("second")}
    );
    CHECK(
        proposals[0].prerequisites_outside_plan
        == std::vector<CatalogueActionId>{CatalogueActionId("second")}
    );
    CHECK(
        prerequisites_in_plan(three.actions[2], held)
        == std::vector<PlanActionId>{PlanActionId("a1")}
    );
}

TEST_CASE("an accepted proposal becomes an action in the language asked for") {
    CatalogueAction chosen = costing(12, catalogue_action("survey"));
    chosen.duration_weeks = 6;
    chosen.metrics = {
        {MetricKind::Nps, local("NPS"), local("points"), Direction::Up},
        {MetricKind::FirstResponse, local("First response"), local("h"), Direction::Down}};
    const PlanAction action =
        action_from_proposal(chosen, {gap_source("measurement")}, PlanActionId("a7"), Language::It);
    CHECK(action.id == PlanActionId("a7"));
    CHECK(action.catalogue_id == CatalogueActionId("survey"));
    CHECK(action.title == "Action survey (it)");
    CHECK(action.why == "Why survey (it)");
    CHECK(action.owner_role == "Owner of survey (it)");
    CHECK(action.owner_name.empty());
    CHECK(action.sources == std::vector<ActionSource>{gap_source("measurement")});
    CHECK(action.effort_days == 12.0);
    CHECK(action.duration_weeks == 6.0);
    CHECK(action.confidence == PlanAction{}.confidence);
    REQUIRE(action.metrics.size() == 2);
    CHECK(action.metrics[0].name == "NPS (it)");
    CHECK(action.metrics[0].moment == Moment::Cold);
    CHECK(action.metrics[1].unit == "h (it)");
    CHECK(action.metrics[1].better == Direction::Down);
    CHECK(action.metrics[1].moment == Moment::Hot);
    CHECK_FALSE(action.metrics[0].baseline);
    CHECK_FALSE(action.due);
    CHECK(
        action_from_proposal(chosen, {}, PlanActionId("a7"), Language::En).title
        == "Action survey (en)"
    );
}
