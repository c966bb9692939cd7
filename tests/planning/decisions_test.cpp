#include "planning/decisions.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;

namespace {

Plan plan_with_decisions() {
    Plan plan;
    PlanAction dropped;
    dropped.id = PlanActionId("a-1");
    dropped.title = "Build our own tool";
    dropped.status = ActionStatus::Dropped;
    PlanAction open;
    open.id = PlanActionId("a-2");
    plan.actions = {dropped, open};
    plan.dropped_proposals = {CatalogueActionId("old"), CatalogueActionId("known")};
    plan.decisions = {
        {DecisionKind::Finding, "drop-off:tp-1", "A known loss", "", Date{2026, 3, 1}},
        {DecisionKind::Proposal, "known", "Too dear", "Anna", Date{2026, 5, 1}},
        {DecisionKind::Action, "a-2", "Of an action that is open again", "", Date{2026, 6, 1}}};
    return plan;
}

} // namespace

TEST_CASE("lists all that was decided against, the latest first, those without a date last") {
    const std::vector<PlanDecision> all = decisions_against(plan_with_decisions());
    REQUIRE(all.size() == 4);
    CHECK(
        all[0]
        == PlanDecision{DecisionKind::Proposal, "known", "Too dear", "Anna", Date{2026, 5, 1}}
    );
    CHECK(all[1].kind == DecisionKind::Finding);
    CHECK(all[2] == PlanDecision{DecisionKind::Action, "a-1", "", "", std::nullopt});
    CHECK(all[3] == PlanDecision{DecisionKind::Proposal, "old", "", "", std::nullopt});
}

TEST_CASE("a decision is called what it is about, or by its id where nothing has that any more") {
    const Plan plan = plan_with_decisions();
    CatalogueAction known;
    known.id = CatalogueActionId("known");
    known.title = test::local("Buy a tool");
    Catalogue catalogue;
    catalogue.actions = {known};
    const auto title = [&](DecisionKind kind, const std::string& id) {
        return decision_title({kind, id, "", "", {}}, plan, catalogue, {}, Language::En);
    };
    CHECK(title(DecisionKind::Proposal, "known") == "Buy a tool (en)");
    CHECK(title(DecisionKind::Proposal, "old") == "old");
    CHECK(title(DecisionKind::Action, "a-1") == "Build our own tool");
    CHECK(title(DecisionKind::Action, "a-9") == "a-9");
    CHECK(title(DecisionKind::Finding, "drop-off:tp-1").find("Drop-off") == 0);
}
