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
    return proposed_actions(actions, results.stage.blocking, results.gaps, {}, plan);
}

std::vector<std::string> first_three(const std::vector<Proposal>& proposals) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, proposals.size()); ++i)
        ids.push_back(proposals[i].action.text);
    return ids;
}

} // namespace

TEST_CASE("chooses what adds most levels for a person-day, step after step") {
    const WayToNextStage way =
        way_to_next_stage(steps, {blocking("a", 1, 3), blocking("b", 1, 2)}, {});
    // Two levels for 6 days, then the step of a that this opens.
    CHECK(way.proposed == std::vector{lifting("both", {"a", "b"}), lifting("a-3", {"a"})});
    CHECK(way.in_plan.empty());
    CHECK(way.effort_days == 8.0);
    CHECK(way.not_lifted.empty());
}

TEST_CASE("the plan's own actions come first, in whichever order they help") {
    const Plan own = plan(
        {taken("a-3", ActionStatus::Agreed),
         taken("a-2", ActionStatus::Done),
         taken("b-3", ActionStatus::Agreed)}
    );
    const WayToNextStage way =
        way_to_next_stage(steps, {blocking("a", 1, 3), blocking("b", 1, 2)}, own);
    CHECK(way.in_plan == std::vector{lifting("a-3", {"a"}), lifting("a-2", {"a"})});
    CHECK(way.proposed == std::vector{lifting("b-2", {"b"})});
    CHECK(way.effort_days == 5.0);
}

TEST_CASE("dropped actions do not come back, and what they leave is named") {
    Plan refused = plan({taken("b-2", ActionStatus::Dropped)});
    refused.dropped_proposals = {CatalogueActionId("both")};
    const WayToNextStage way =
        way_to_next_stage(steps, {blocking("a", 1, 2), blocking("b", 1, 2)}, refused);
    CHECK(way.in_plan.empty());
    CHECK(way.proposed == std::vector{lifting("a-2", {"a"})});
    CHECK(way.not_lifted == std::vector{QuestionId("b")});
}

TEST_CASE("a practice that is lifted only part of the way stays named") {
    const WayToNextStage way = way_to_next_stage(steps, {blocking("a", 1, 4)}, {});
    CHECK(way.proposed == std::vector{lifting("a-2", {"a"}), lifting("a-3", {"a"})});
    CHECK(way.not_lifted == std::vector{QuestionId("a")});
}

TEST_CASE("where nothing blocks there is nothing to do") {
    CHECK(way_to_next_stage(steps, {}, {}) == WayToNextStage{});
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
    for (const Proposal& proposal : proposals_for(actions, results))
        if (names_practice(proposal))
            accepted.actions.push_back(taken(proposal.action.text, ActionStatus::Agreed));
    REQUIRE_FALSE(accepted.actions.empty());
    const std::vector<Proposal> left = proposals_for(actions, results, accepted);
    CHECK(std::none_of(left.begin(), left.end(), names_practice));
    const WayToNextStage way = way_to_next_stage(actions, results.stage.blocking, accepted);
    CHECK(way.in_plan.size() == accepted.actions.size());
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
