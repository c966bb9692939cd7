#include "app/derived/derived.hpp"
#include "app/texts.hpp"
#include "builders.hpp"
#include "planning/completeness.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;
using test::App;

namespace {

// Everything at level 2: every capability has a gap, so that the catalogue has much to propose.
App answered() {
    App app = test::new_app();
    for (const Question& question : test::content().questionnaires.front()->questions)
        app.act(actions::AnswerLevel{question.id, 2});
    return app;
}

std::vector<Proposal> proposals_of(const App& app) {
    return Derived(parts_of(app.state)).proposals();
}

bool is_proposed(const App& app, const CatalogueActionId& id) {
    const std::vector<Proposal> all = proposals_of(app);
    return std::any_of(all.begin(), all.end(), [&](const Proposal& p) { return p.action == id; });
}

} // namespace

TEST_CASE("an accepted proposal becomes an action with its sources and is not proposed again") {
    App app = answered();
    REQUIRE(!proposals_of(app).empty());
    const Proposal first = proposals_of(app)[0];
    app.act(actions::AcceptProposal{first.action});
    REQUIRE(app.document().plan->actions.size() == 1);
    const PlanAction& action = app.document().plan->actions[0];
    CHECK(action.id == PlanActionId("pa-1"));
    CHECK(action.catalogue_id == first.action);
    CHECK(action.sources == first.sources);
    CHECK_FALSE(is_proposed(app, first.action));
    CHECK(app.session().toasts.back().offers_undo);
    app.act(actions::AcceptProposal{first.action});
    CHECK(app.document().plan->actions.size() == 1);
    app.act(actions::Undo{});
    CHECK(app.document().plan->actions.empty());
    CHECK(is_proposed(app, first.action));
}

TEST_CASE("the first proposals lift what blocks the next stage, until the plan does") {
    App app = answered();
    const auto names_practice = [](const Proposal& proposal) {
        return proposal.sources[0].kind == SourceKind::Practice;
    };
    const std::vector<Proposal> all = proposals_of(app);
    const auto count = std::count_if(all.begin(), all.end(), names_practice);
    REQUIRE(count > 1);
    CHECK(std::all_of(all.begin(), all.begin() + count, names_practice));
    const auto way = [&] { return Derived(parts_of(app.state)).way_to_next_stage(); };
    CHECK(std::ssize(way().proposed) == count);
    for (std::ptrdiff_t i = 0; i < count; ++i)
        app.act(actions::AcceptProposal{all[static_cast<std::size_t>(i)].action});
    CHECK(way().proposed.empty());
    // One of them prepares another, and lifts nothing itself.
    CHECK(std::ssize(way().in_plan) == count - 1);
    const std::vector<Proposal> left = proposals_of(app);
    CHECK(std::none_of(left.begin(), left.end(), names_practice));
    // What lifts a practice has the whole of the gap's part in its priority; what only prepares
    // that says so.
    const Derived derived(parts_of(app.state));
    std::ptrdiff_t preparing = 0;
    for (const ActionPriority& priority : derived.priorities()) {
        const auto& terms = priority.sources;
        const bool lifts = std::any_of(terms.begin(), terms.end(), [](const SourceTerm& term) {
            return term.blocks;
        });
        if (lifts)
            CHECK(priority.gap.scaled == 1.0);
        else
            preparing += terms.at(0).prepares ? 1 : 0;
    }
    CHECK(preparing == 1);
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
}

TEST_CASE("costs are kept within what a file may hold, and can be taken away again") {
    App app = answered();
    app.act(actions::AddPlanAction{"First", {}}).act(actions::AddPlanAction{"Second", {}});
    const PlanActionId first("pa-1");
    const PlanActionId second("pa-2");
    const auto cost = [&] { return plan_cost(app.document().plan); };
    CHECK(cost() == PlanCost{});
    app.act(actions::EditPlanAction{first, Set<&PlanAction::cost_once>{1200.5}});
    app.act(actions::EditPlanAction{second, Set<&PlanAction::cost_once>{300.0}});
    app.act(actions::EditPlanAction{second, Set<&PlanAction::cost_yearly>{-5.0}});
    CHECK(cost() == PlanCost{1500.5, 0.0});
    app.act(actions::EditPlanAction{first, Set<&PlanAction::status>{ActionStatus::Dropped}});
    CHECK(cost().once == 300.0);
    app.act(actions::EditPlanAction{second, Set<&PlanAction::cost_once>{std::nullopt}});
    app.act(actions::EditPlanAction{second, Set<&PlanAction::cost_yearly>{1e13}});
    CHECK(cost() == PlanCost{std::nullopt, 1e12});
    app.act(actions::EditDetails{Set<&Document::currency>{std::string("CHF")}});
    CHECK(app.document().currency == "CHF");
    app.act(actions::EditDetails{Set<&Document::currency>{std::string("francs")}});
    CHECK(app.document().currency == "CHF");
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
}

TEST_CASE("several proposals are accepted in one step") {
    App app = answered();
    const std::vector<Proposal> proposals = proposals_of(app);
    REQUIRE(proposals.size() >= 3);
    const CatalogueActionId first = proposals[0].action;
    const CatalogueActionId third = proposals[2].action;
    app.act(actions::AcceptProposals{{first, third, first, CatalogueActionId("no-such")}});
    REQUIRE(app.document().plan->actions.size() == 2);
    CHECK(app.document().plan->actions[0].catalogue_id == first);
    CHECK(app.document().plan->actions[1].catalogue_id == third);
    CHECK(app.document().plan->actions[1].sources == proposals[2].sources);
    CHECK(app.session().toasts.back().text == "2 actions are now in the plan");
    app.act(actions::Undo{});
    CHECK(app.document().plan->actions.empty());
}

TEST_CASE("accepting everything in any order links prerequisites without a circle") {
    App app = answered();
    std::vector<CatalogueActionId> accepted;
    for (int guard = 0; guard < 200 && !proposals_of(app).empty(); ++guard) {
        accepted.push_back(proposals_of(app)[0].action);
        app.act(actions::AcceptProposal{accepted.back()});
    }
    REQUIRE(accepted.size() > 5);
    CHECK(prerequisite_cycles(app.document().plan).empty());
    const Plan& plan = app.document().plan;
    for (const PlanAction& action : plan.actions) {
        const CatalogueAction* known = find_action(test::content().catalogue, action.catalogue_id);
        REQUIRE(known);
        CHECK(action.prerequisites.size() == prerequisites_in_plan(*known, plan).size());
    }
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
}

TEST_CASE("a dropped proposal stays away until all are brought back") {
    App app = answered();
    const CatalogueActionId id = proposals_of(app)[0].action;
    app.act(actions::DropProposal{id}).act(actions::DropProposal{id});
    CHECK(app.document().plan->dropped_proposals.size() == 1);
    CHECK_FALSE(is_proposed(app, id));
    app.act(actions::RestoreProposals{});
    CHECK(is_proposed(app, id));
    CHECK(app.session().toasts.back().text == "1 proposal is back");
    app.act(actions::DropProposal{CatalogueActionId("no.such")});
    CHECK(app.document().plan->dropped_proposals.empty());
}

TEST_CASE("an action of one's own answers to something, whatever was handed over") {
    App app = answered();
    app.act(actions::AddPlanAction{});
    REQUIRE(app.document().plan->actions.size() == 1);
    const PlanAction& action = app.document().plan->actions[0];
    CHECK(action.title == "New action");
    REQUIRE(action.sources.size() == 1);
    CHECK(
        find_capability(test::content().questionnaires.front(), CapabilityId(action.sources[0].id))
    );
    CHECK(app.session().plan_action == action.id);
}

TEST_CASE("an edited action keeps its origin, its sources and its numbers in range") {
    App app = answered();
    app.act(actions::AcceptProposal{proposals_of(app)[0].action});
    app.act(actions::AddPlanAction{"Own", {}});
    const PlanAction before = app.document().plan->actions[0];
    const PlanActionId id = before.id;
    app.act(actions::AddSource{id, {SourceKind::Pain, "gone"}});
    for (const ActionSource& source : before.sources)
        app.act(actions::RemoveSource{id, source});
    app.act(actions::EditPlanAction{id, Set<&PlanAction::effort_days>{-4.0}});
    app.act(actions::EditPlanAction{id, Set<&PlanAction::duration_weeks>{1e9}});
    app.act(actions::EditPlanAction{id, Set<&PlanAction::confidence>{3.0}});
    app.act(actions::EditPlanAction{id, Set<&PlanAction::due>{Date{2026, 2, 31}}});
    app.act(actions::EditPlanAction{id, Set<&PlanAction::start>{Date{2026, 2, 28}}});
    for (const char* other : {"pa-1", "pa-2", "pa-2", "pa-7"})
        app.act(actions::AddPrerequisite{id, PlanActionId(other)});
    for (int count = 0; count < 80; ++count)
        app.act(actions::AddPlanMetric{id});
    const PlanAction& kept = app.document().plan->actions[0];
    CHECK(kept.catalogue_id == before.catalogue_id);
    CHECK(kept.sources.size() == 1);
    CHECK(kept.sources[0] == before.sources.back());
    CHECK(kept.effort_days == doctest::Approx(0.01));
    CHECK(kept.duration_weeks == 1000);
    CHECK(kept.confidence == 1);
    CHECK_FALSE(kept.due);
    CHECK(kept.start == Date{2026, 2, 28});
    CHECK(kept.prerequisites == std::vector<PlanActionId>{PlanActionId("pa-2")});
    CHECK(kept.metrics.size() == 50);
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
}

TEST_CASE("deleting an action frees those that wait for it, closes its panel and offers undo") {
    App app = answered();
    app.act(actions::AddPlanAction{"First", {}}).act(actions::AddPlanAction{"Second", {}});
    app.act(actions::AddPrerequisite{PlanActionId("pa-2"), PlanActionId("pa-1")});
    REQUIRE(app.document().plan->actions[1].prerequisites.size() == 1);
    app.act(actions::SelectPlanAction{PlanActionId("pa-1")});
    app.act(actions::DeletePlanAction{PlanActionId("pa-1")});
    REQUIRE(app.document().plan->actions.size() == 1);
    CHECK(app.document().plan->actions[0].prerequisites.empty());
    CHECK(app.session().plan_action.empty());
    CHECK(app.session().toasts.back().text == "Action “First” deleted");
    app.act(actions::Undo{});
    CHECK(app.document().plan->actions.size() == 2);
}

TEST_CASE("dragging a weight is one step and stays in range") {
    App app = answered();
    for (const double gap : {1.2, 1.6, 250.0})
        app.act(actions::SetPriorityWeight{Set<&PriorityWeights::gap>{gap}});
    CHECK(app.document().plan->weights.gap == 100);
    app.act(actions::Undo{});
    CHECK(app.document().plan->weights == PriorityWeights{});
}

TEST_CASE("the weights go back to the usual ones in one step") {
    App app = answered();
    app.act(actions::SetPriorityWeight{Set<&PriorityWeights::pain>{2.0}});
    app.act(actions::UsePriorityPreset{});
    CHECK(app.document().plan->weights == PriorityWeights{});
    app.act(actions::Undo{});
    CHECK(app.document().plan->weights.pain == 2);
}

TEST_CASE("a way of ranking sets all weights in one step") {
    App app = answered();
    app.act(actions::SetPriorityWeight{Set<&PriorityWeights::ignores_confidence>{true}});
    const PriorityWeights own = app.document().plan->weights;
    CHECK(own.ignores_confidence);
    app.act(actions::UsePriorityPreset{PriorityPreset::Rice});
    CHECK(app.document().plan->weights == weights_of(PriorityPreset::Rice));
    app.act(actions::Undo{});
    CHECK(app.document().plan->weights == own);
    app.act(actions::Undo{});
    CHECK(app.document().plan->weights == PriorityWeights{});
}

TEST_CASE("a metric's name and direction follow its kind until people write their own") {
    App app = answered();
    app.act(actions::AddPlanAction{"Own", {}});
    const PlanActionId id = app.document().plan->actions[0].id;
    const auto metric = [&] { return app.document().plan->actions[0].metrics.at(0); };
    app.act(actions::AddPlanMetric{id});
    app.act(actions::SetPlanMetricKind{id, 0, MetricKind::Churn});
    CHECK(metric().name == std::string(name_of(MetricKind::Churn, Language::En)));
    CHECK(metric().better == Direction::Down);
    app.act(actions::EditPlanMetric{id, 0, Set<&PlanMetric::name>{"Customers lost"}});
    app.act(actions::SetPlanMetricKind{id, 0, MetricKind::Nps});
    CHECK(metric().kind == MetricKind::Nps);
    CHECK(metric().name == "Customers lost");
    app.act(actions::RemovePlanMetric{id, 1});
    CHECK(app.document().plan->actions[0].metrics.size() == 1);
    app.act(actions::RemovePlanMetric{id, 0});
    CHECK(app.document().plan->actions[0].metrics.empty());
}

TEST_CASE("what a metric read is entered, corrected and deleted, and never cannot be saved") {
    App app = answered();
    app.act(outcomes::DayBegan{{2026, 12, 7}});
    app.act(actions::AddPlanAction{"Own", {}});
    const PlanActionId id = app.document().plan->actions[0].id;
    app.act(actions::AddPlanMetric{id});
    const auto readings = [&] { return app.document().plan->actions[0].metrics.at(0).readings; };
    app.act(actions::AddMetricReading{id, 0}).act(actions::AddMetricReading{id, 0});
    CHECK(readings() == std::vector<MetricReading>(2, {{2026, 12, 7}, {}, {}}));
    CHECK(app.session().toasts.back().text == "Reading of 7 December 2026 added: enter its value");
    CHECK(app.effect<effects::Announce>() != nullptr);
    for (const double value : {7.0, 79.0})
        app.act(actions::EditMetricReading{id, 0, 0, Set<&MetricReading::value>{value}});
    app.act(actions::EditMetricReading{id, 0, 0, Set<&MetricReading::answers>{212}});
    app.act(actions::EditMetricReading{id, 0, 1, Set<&MetricReading::answers>{-4}});
    app.act(actions::EditMetricReading{id, 0, 1, Set<&MetricReading::value>{1e300}});
    app.act(actions::EditMetricReading{id, 0, 1, Set<&MetricReading::date>{Date{2026, 2, 31}}});
    const std::vector<MetricReading> entered{{{2026, 12, 7}, 79.0, 212}, {{2026, 12, 7}, 1e12, 1}};
    CHECK(readings() == entered);
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
    app.act(actions::RemoveMetricReading{id, 0, 0});
    CHECK(readings().size() == 1);
    CHECK(app.session().toasts.back().text == "Reading of 7 December 2026 deleted");
    app.act(actions::Undo{});
    CHECK(readings() == entered);
    // What is not there stays as it is.
    app.act(actions::RemoveMetricReading{id, 0, 5}).act(actions::RemoveMetricReading{id, 3, 0});
    app.act(actions::AddMetricReading{id, 3});
    app.act(actions::EditMetricReading{id, 0, 5, Set<&MetricReading::answers>{3}});
    CHECK(readings() == entered);
    for (int count = 0; count < 1'010; ++count)
        app.act(actions::AddMetricReading{id, 0});
    CHECK(readings().size() == 1'000);
}

TEST_CASE("typing a reading is one step, another reading another one") {
    App app = answered();
    app.act(actions::AddPlanAction{"Own", {}});
    const PlanActionId id = app.document().plan->actions[0].id;
    app.act(actions::AddPlanMetric{id});
    app.act(actions::AddMetricReading{id, 0}).act(actions::AddMetricReading{id, 0});
    for (const std::size_t reading : {0U, 1U})
        for (const double value : {5.0, 50.0})
            app.act(actions::EditMetricReading{id, 0, reading, Set<&MetricReading::value>{value}});
    const auto value = [&](std::size_t reading) {
        return app.document().plan->actions[0].metrics.at(0).readings.at(reading).value;
    };
    app.act(actions::Undo{});
    CHECK(value(0) == 50);
    CHECK_FALSE(value(1));
    app.act(actions::Undo{});
    CHECK_FALSE(value(0));
}

TEST_CASE("what an action answers to and waits for is added and removed one by one") {
    App app = answered();
    app.act(actions::AddPlanAction{"First", {}}).act(actions::AddPlanAction{"Second", {}});
    const auto first = [&] { return app.document().plan->actions[0]; };
    const PlanActionId id = first().id;
    const ActionSource given = first().sources.at(0);
    const ActionSource added{
        SourceKind::Gap, given.id == "strategy" ? std::string("speed") : std::string("strategy")};
    app.act(actions::RemoveSource{id, given}); // the last one stays
    CHECK(first().sources.size() == 1);
    app.act(actions::AddSource{id, added});
    CHECK(first().sources == std::vector<ActionSource>{given, added});
    app.act(actions::RemoveSource{id, given});
    CHECK(first().sources == std::vector<ActionSource>{added});
    app.act(actions::AddPrerequisite{id, PlanActionId("pa-2")});
    CHECK(first().prerequisites.size() == 1);
    app.act(actions::RemovePrerequisite{id, PlanActionId("pa-2")});
    CHECK(first().prerequisites.empty());
}

TEST_CASE("an accepted proposal says as assumed where it keeps customers") {
    App app = answered();
    app.act(actions::AddTouchpoint{JourneyStage::Action, "Cost"});
    app.act(actions::AddTouchpoint{JourneyStage::Action, "Signature"});
    const TouchpointId cost = app.journey().touchpoints[0].id;
    const TouchpointId signature = app.journey().touchpoints[1].id;
    app.act(actions::EditTouchpoint{cost, Set<&Touchpoint::abandonment>{0.3}});
    for (const TouchpointId& touchpoint : {cost, signature}) {
        app.act(actions::AddPainPoint{touchpoint, "Hidden"});
        const PainPointId pain = app.journey().pain_points.back().id;
        app.act(actions::EditPainPoint{pain, Set<&PainPoint::category>{PainCategory::Price}});
    }
    const CatalogueActionId upfront("price.total-upfront");
    REQUIRE(is_proposed(app, upfront));
    app.act(actions::AcceptProposal{upfront});
    // Nobody is known to leave at the signature.
    CHECK(
        app.document().plan->actions[0].reduces
        == std::vector<Reduction>{{cost, {0.05, 0.1}, EffectBasis::Assumed}}
    );
}

TEST_CASE("where an action keeps customers is added, stated and removed") {
    App app = test::new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Action, "One"});
    app.act(actions::AddTouchpoint{JourneyStage::Action, "Two"});
    const TouchpointId one = app.journey().touchpoints[0].id;
    const TouchpointId two = app.journey().touchpoints[1].id;
    app.act(actions::AddPlanAction{"Act", {}});
    const PlanActionId id = app.session().plan_action;
    const auto reductions = [&] { return app.document().plan->actions[0].reduces; };
    for (const TouchpointId& touchpoint : {one, two, one, TouchpointId("gone")})
        app.act(actions::AddReduction{id, touchpoint});
    REQUIRE(reductions().size() == 2);
    CHECK(reductions()[0] == Reduction{one, {0.05, 0.1}, EffectBasis::Assumed});
    app.act(actions::SetReductionShare{id, one, 0.2, 0.3});
    CHECK(reductions()[0] == Reduction{one, {0.2, 0.3}, EffectBasis::Stated});
    app.act(actions::SetReductionBasis{id, one, EffectBasis::Assumed});
    CHECK(reductions()[0].basis == EffectBasis::Assumed);
    // Out of bounds, or the wrong way round, is brought within them.
    app.act(actions::SetReductionShare{id, one, 0.4, 7});
    CHECK(reductions()[0].share == ShareRange{0.4, 1});
    app.act(actions::SetReductionShare{id, one, 0.4, 0.1});
    CHECK(reductions()[0].share == ShareRange{0.4, 0.4});
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
    app.act(actions::RemoveReduction{id, one});
    REQUIRE(reductions().size() == 1);
    CHECK(app.session().toasts.back().offers_undo);
    // A journey takes what was said of its touchpoints with it.
    app.act(actions::DeleteTouchpoint{two});
    CHECK(reductions().empty());
}
