#include "base/random.hpp"
#include "io/catalogue_io.hpp"
#include "io/questionnaire_io.hpp"
#include "planning/lifts.hpp"
#include "planning/next_stage.hpp"
#include "planning/proposals.hpp"
#include "scoring/results.hpp"
#include "support/builders.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

CatalogueAction raising(const std::string& practice, int from, int to, CatalogueAction made) {
    made.lifts.push_back({QuestionId(practice), from, to});
    return made;
}

BlockingPractice blocking(const std::string& practice, int value, int needed) {
    return {QuestionId(practice), value, needed};
}

Results held_back_by(std::vector<BlockingPractice> practices) {
    Results results;
    results.stage.blocking = std::move(practices);
    return results;
}

// A company that was asked of the practice, and what came out.
Results with_level(Results results, const std::string& practice, int level) {
    QuestionValue& value = results.questions.emplace_back();
    value.question = QuestionId(practice);
    value.gating_value = level;
    value.level_count = 1;
    return results;
}

LiftingAction lifting(const std::string& action, const std::vector<std::string>& practices) {
    LiftingAction made{CatalogueActionId(action), {}};
    for (const std::string& practice : practices)
        made.practices.emplace_back(practice);
    return made;
}

PlanAction taken(const std::string& catalogue_id, ActionStatus status) {
    PlanAction made = plan_action("of-" + catalogue_id);
    made.catalogue_id = CatalogueActionId(catalogue_id);
    made.status = status;
    return made;
}

const Catalogue steps = catalogue(
    {raising("a", 1, 2, costing(4, catalogue_action("a-2"))),
     raising("a", 2, 3, costing(2, catalogue_action("a-3"))),
     raising("b", 1, 2, costing(5, catalogue_action("b-2"))),
     raising("b", 2, 3, costing(30, catalogue_action("b-3"))),
     raising("a", 1, 2, raising("b", 1, 2, costing(6, catalogue_action("both"))))}
);

Questionnaire shipped(const std::string& id) {
    auto read = questionnaire_from_json(file_bytes("questionnaires/" + id + ".json"));
    REQUIRE(read);
    return std::move(*read);
}

Catalogue shipped_catalogue() {
    auto read = catalogue_from_json(file_bytes("questionnaires/actions.json"));
    REQUIRE(read);
    return std::move(*read);
}

// One person's levels around a level of the company's own.
Assessment company(const Questionnaire& asked, Xoshiro256& random) {
    const int around = 1 + static_cast<int>(random.below(5));
    std::vector<Answer> answers;
    for (const Question& question : asked.questions) {
        const int level = around - 1 + static_cast<int>(random.below(3));
        answers.push_back(at_level(question.id.text, std::clamp(level, lowest_level, highest_level))
        );
    }
    return assessment(std::move(answers));
}

Assessment all_at(const Questionnaire& asked, int level) {
    std::vector<Answer> answers;
    for (const Question& question : asked.questions)
        answers.push_back(at_level(question.id.text, level));
    return assessment(std::move(answers));
}

bool names_practice(const Proposal& proposal) {
    return proposal.sources.front().kind == SourceKind::Practice;
}

bool lifts_what_it_names(const Catalogue& actions, const Proposal& proposal) {
    const std::vector<Lift>& lifts = find_action(actions, proposal.action)->lifts;
    return std::any_of(lifts.begin(), lifts.end(), [&](const Lift& lift) {
        return lift.question.text == proposal.sources.front().id;
    });
}

// What the action's lifts do to the answers; nothing else changes.
void lift(Assessment& given, const CatalogueAction& action) {
    for (const Lift& one : action.lifts)
        given.answers.edit_all(
            [&](const Answer& answer) {
                return answer.question == one.question && answer.level >= one.from
                    && answer.level < one.to;
            },
            [&](Answer& answer) { answer.level = one.to; }
        );
}

std::vector<Proposal> proposals_for(
    const Catalogue& actions, const Results& results, const Plan& plan = {}
) {
    return proposed_actions(
        actions,
        results.stage.blocking,
        results.gaps,
        {},
        plan,
        {},
        way_to_next_stage(actions, results, plan)
    );
}

std::vector<std::string> first_three(const std::vector<Proposal>& proposals) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, proposals.size()); ++i)
        ids.push_back(proposals[i].action.text);
    return ids;
}

} // namespace

TEST_CASE("chooses what takes the least effort, and orders it so that each helps") {
    const WayToNextStage way =
        way_to_next_stage(steps, held_back_by({blocking("a", 1, 3), blocking("b", 1, 2)}), {});
    // Two levels for 6 days, then the step of a that this opens.
    CHECK(way.proposed == std::vector{lifting("both", {"a", "b"}), lifting("a-3", {"a"})});
    CHECK(way.in_plan.empty());
    CHECK(way.effort_days == 8.0);
    CHECK(way.bound == 8.0);
    CHECK(way.optimal);
    CHECK(way.not_lifted.empty());
}

TEST_CASE("is not misled by what adds most levels for a person-day") {
    // Two of three practices for 5 days look best, but the third needs what lifts all three.
    const Catalogue three = catalogue(
        {raising("a", 1, 2, raising("b", 1, 2, costing(5, catalogue_action("two")))),
         raising(
             "a",
             1,
             2,
             raising("b", 1, 2, raising("c", 1, 2, costing(9, catalogue_action("three"))))
         )}
    );
    const WayToNextStage way = way_to_next_stage(
        three, held_back_by({blocking("a", 1, 2), blocking("b", 1, 2), blocking("c", 1, 2)}), {}
    );
    CHECK(way.proposed == std::vector{lifting("three", {"a", "b", "c"})});
    CHECK(way.effort_days == 9.0);
}

TEST_CASE("prerequisites are in the choice, unless they are not needed any more") {
    CatalogueAction first = raising("x", 1, 2, costing(10, catalogue_action("first")));
    CatalogueAction second = raising("a", 1, 2, costing(4, catalogue_action("second")));
    second.prerequisites = {first.id};
    CatalogueAction alone = raising("a", 1, 2, costing(12, catalogue_action("alone")));
    const Catalogue made = catalogue({first, second, alone});
    const Results held = held_back_by({blocking("a", 1, 2)});
    // 4 + 10 days against 12.
    CHECK(way_to_next_stage(made, held, {}).proposed == std::vector{lifting("alone", {"a"})});
    const std::vector cheaper{lifting("second", {"a"})};
    CHECK(way_to_next_stage(made, with_level(held, "x", 2), {}).proposed == cheaper);
    CHECK(way_to_next_stage(made, with_level(held, "x", 1), {}).proposed != cheaper);
    CHECK(
        way_to_next_stage(made, held, plan({taken("first", ActionStatus::Agreed)})).proposed
        == cheaper
    );
    Plan refused;
    refused.dropped_proposals = {first.id};
    CHECK(way_to_next_stage(made, held, refused).proposed == cheaper);
    // Nobody was asked of x, but the capability has passed the step.
    CatalogueAction step = first;
    step.capability_steps = {{CapabilityId("data"), 1}};
    Results passed = held;
    passed.gaps.emplace_back().capability = CapabilityId("data");
    passed.gaps.back().level = 2;
    CHECK(way_to_next_stage(catalogue({step, second, alone}), passed, {}).proposed == cheaper);
    // Without another way it comes first, and says which practices it is there for.
    const WayToNextStage both = way_to_next_stage(catalogue({second, first}), held, {});
    LiftingAction preparing = lifting("first", {"a"});
    preparing.prepares = true;
    CHECK(both.proposed == std::vector{preparing, lifting("second", {"a"})});
    CHECK(both.effort_days == 14.0);
}

TEST_CASE("the plan's own actions come first, in whichever order they help") {
    const Plan own = plan(
        {taken("a-3", ActionStatus::Agreed),
         taken("a-2", ActionStatus::Done),
         taken("b-3", ActionStatus::Agreed)}
    );
    const WayToNextStage way =
        way_to_next_stage(steps, held_back_by({blocking("a", 1, 3), blocking("b", 1, 2)}), own);
    CHECK(way.in_plan == std::vector{lifting("a-3", {"a"}), lifting("a-2", {"a"})});
    CHECK(way.proposed == std::vector{lifting("b-2", {"b"})});
    CHECK(way.effort_days == 5.0);
}

TEST_CASE("dropped actions do not come back, and what they leave is named") {
    Plan refused = plan({taken("b-2", ActionStatus::Dropped)});
    refused.dropped_proposals = {CatalogueActionId("both")};
    const WayToNextStage way =
        way_to_next_stage(steps, held_back_by({blocking("a", 1, 2), blocking("b", 1, 2)}), refused);
    CHECK(way.in_plan.empty());
    CHECK(way.proposed == std::vector{lifting("a-2", {"a"})});
    CHECK(way.not_lifted == std::vector{QuestionId("b")});
}

TEST_CASE("a practice that is lifted only part of the way stays named") {
    const WayToNextStage way = way_to_next_stage(steps, held_back_by({blocking("a", 1, 4)}), {});
    CHECK(way.proposed == std::vector{lifting("a-2", {"a"}), lifting("a-3", {"a"})});
    CHECK(way.not_lifted == std::vector{QuestionId("a")});
}

TEST_CASE("where nothing blocks there is nothing to do") {
    CHECK(way_to_next_stage(steps, Results{}, {}) == WayToNextStage{});
}

TEST_CASE("every step of every key practice that ships has an action") {
    const Catalogue actions = shipped_catalogue();
    for (const char* id : {"cx-maturity", "cx-quick"}) {
        const std::vector<PracticeStep> unlifted = unlifted_steps(shipped(id), actions);
        INFO(id, " ", unlifted.empty() ? std::string() : unlifted[0].question.text);
        CHECK(unlifted.empty());
    }
}

TEST_CASE("raising exactly what the first proposals lift reaches the next stage") {
    const Catalogue actions = shipped_catalogue();
    for (const char* id : {"cx-maturity", "cx-quick"}) {
        const Questionnaire asked = shipped(id);
        Xoshiro256 random(9);
        for (int i = 0; i < 300; ++i) {
            CAPTURE(id);
            CAPTURE(i);
            Assessment given = company(asked, random);
            const Results before = score(asked, given);
            const std::vector<Proposal> proposals = proposals_for(actions, before);
            const auto rest = std::find_if_not(proposals.begin(), proposals.end(), names_practice);
            REQUIRE(std::none_of(rest, proposals.end(), names_practice));
            for (auto proposal = proposals.begin(); proposal != rest; ++proposal)
                lift(given, *find_action(actions, proposal->action));
            const Results after = score(asked, given);
            if (before.stage.next_stage) {
                CHECK(rest != proposals.begin());
                CHECK(*after.stage.stage == *before.stage.next_stage);
            } else {
                CHECK(rest == proposals.begin());
            }
        }
    }
}

TEST_CASE("no proposal that names a practice can be left out") {
    const Catalogue actions = shipped_catalogue();
    const Questionnaire asked = shipped("cx-maturity");
    Xoshiro256 random(10);
    for (int i = 0; i < 60; ++i) {
        const Assessment given = company(asked, random);
        const Results before = score(asked, given);
        const std::vector<Proposal> proposals = proposals_for(actions, before);
        for (const Proposal& left_out : proposals) {
            if (!names_practice(left_out))
                break;
            // What prepares others is missed by those that wait for it.
            if (!lifts_what_it_names(actions, left_out))
                continue;
            CAPTURE(left_out.action.text);
            Assessment lifted = given;
            for (const Proposal& proposal : proposals)
                if (names_practice(proposal) && proposal.action != left_out.action)
                    lift(lifted, *find_action(actions, proposal.action));
            CHECK(*score(asked, lifted).stage.stage < *before.stage.next_stage);
        }
    }
}

TEST_CASE("accepting the first proposals leaves none that names a practice") {
    const Catalogue actions = shipped_catalogue();
    const Questionnaire asked = shipped("cx-maturity");
    const Results results = score(asked, all_at(asked, 2));
    Plan accepted;
    std::size_t lifting = 0;
    for (const Proposal& proposal : proposals_for(actions, results)) {
        if (!names_practice(proposal))
            continue;
        accepted.actions.push_back(taken(proposal.action.text, ActionStatus::Agreed));
        lifting += lifts_what_it_names(actions, proposal) ? 1U : 0U;
    }
    REQUIRE_FALSE(accepted.actions.empty());
    const std::vector<Proposal> left = proposals_for(actions, results, accepted);
    CHECK(std::none_of(left.begin(), left.end(), names_practice));
    const WayToNextStage way = way_to_next_stage(actions, results, accepted);
    CHECK(way.in_plan.size() == lifting);
    CHECK(way.proposed.empty());
}

TEST_CASE("different answers get different first three proposals") {
    const Catalogue actions = shipped_catalogue();
    const Questionnaire asked = shipped("cx-maturity");
    // From one level to the next, nothing is proposed first twice.
    std::set<std::string> seen;
    for (int level = 1; level < highest_level; ++level)
        for (const std::string& id :
             first_three(proposals_for(actions, score(asked, all_at(asked, level)))))
            CHECK(seen.insert(id).second);
    // Companies that stumble in different places are sent to different places.
    Xoshiro256 random(11);
    std::set<std::vector<std::string>> ways;
    constexpr int companies = 200;
    for (int i = 0; i < companies; ++i)
        ways.insert(first_three(proposals_for(actions, score(asked, company(asked, random)))));
    CHECK(ways.size() > companies / 3);
}
