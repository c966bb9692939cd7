// How long planning takes, on plans that are always the same.

#include "base/random.hpp"
#include "median_ms.hpp"
#include "planning/budget.hpp"
#include "planning/schedule.hpp"
#include "planning/simulation.hpp"
#include "planning/stability.hpp"
#include "work_times.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace tappa;
using bench::median_ms;

namespace {

// A company with key practices at level 1, and a catalogue whose actions lift one each.
struct Company {
    Questionnaire questionnaire;
    Catalogue catalogue;
    Assessment assessment;
    Plan plan;
    Journeys journeys;
    std::vector<Gap> gaps;

    // With eight owners, a prerequisite for every second action, and gaps of many sizes.
    explicit Company(std::uint32_t actions) {
        constexpr std::uint32_t capabilities = 40;
        Xoshiro256 random(actions);
        for (std::uint32_t i = 0; i < capabilities; ++i)
            add_practice(i, random);
        for (std::uint32_t i = 0; i < actions; ++i)
            add_action(i, random.below(capabilities), random);
        add_journey(random);
        plan.schedule.start = Date{2027, 1, 4};
        plan.schedule.country = "IT";
        plan.schedule.days_per_week = 20;
        for (int i = 0; i < 8; ++i)
            plan.schedule.owners.push_back({"Owner " + std::to_string(i), 3.0});
    }

    [[nodiscard]] std::vector<ActionPriority> priorities() const {
        return plan_priorities(plan, {}, gaps, {});
    }

private:
    static constexpr std::uint32_t touchpoints = 60;

    static TouchpointId touchpoint_id(std::uint32_t number) {
        return TouchpointId("t" + std::to_string(number));
    }
    // Some leave at each touchpoint, and the others go on to any: the most there is to solve.
    void add_journey(Xoshiro256& random) {
        Journey journey;
        journey.id = JourneyId("j");
        for (std::uint32_t i = 0; i < touchpoints; ++i) {
            Touchpoint touchpoint;
            touchpoint.id = touchpoint_id(i);
            touchpoint.abandonment = 0.005 * (5 + i);
            journey.touchpoints.push_back(touchpoint);
            for (std::uint32_t to = 0; to < touchpoints; ++to)
                if (to != i)
                    journey.transitions.push_back(
                        {touchpoint_id(i),
                         touchpoint_id(to),
                         1.0 + random.below(90),
                         std::nullopt,
                         std::nullopt}
                    );
        }
        journey.goals.push_back({touchpoint_id(touchpoints - 1), 800.0, std::nullopt});
        journeys.emplace_back(std::move(journey));
    }
    void add_practice(std::uint32_t i, Xoshiro256& random) {
        const std::string id = "c" + std::to_string(i);
        Capability capability;
        capability.id = CapabilityId(id);
        questionnaire.capabilities.push_back(capability);
        Question question;
        question.id = QuestionId(id);
        question.capability = capability.id;
        question.gate = 2;
        questionnaire.questions.push_back(question);
        Answer answer;
        answer.question = question.id;
        answer.respondent = RespondentId("r");
        answer.state = AnswerState::Level;
        answer.level = 1;
        assessment.answers.push_back(answer);
        Gap gap;
        gap.capability = capability.id;
        gap.weight = 0.01 * random.below(800);
        gaps.push_back(gap);
    }
    void add_action(std::uint32_t i, std::uint32_t capability, Xoshiro256& random) {
        const std::string id = "a" + std::to_string(i);
        const std::string practice = "c" + std::to_string(capability);
        PlanAction action;
        action.id = PlanActionId(id);
        action.catalogue_id = CatalogueActionId(id);
        action.sources = {{SourceKind::Gap, practice}};
        action.owner_name = "Owner " + std::to_string(i % 8);
        action.effort_days = 1 + random.below(30);
        action.duration_weeks = 0.2 * (1 + random.below(60));
        action.confidence = 0.1 * (1 + random.below(10));
        if (i > 0 && i % 2 == 0)
            action.prerequisites.emplace_back("a" + std::to_string(random.below(i)));
        for (const std::uint32_t step : {0U, 7U})
            action.reduces.push_back(
                {touchpoint_id((i + step) % touchpoints), {0.05, 0.1}, EffectBasis::Assumed}
            );
        plan.actions.push_back(action);
        CatalogueAction known;
        known.id = action.catalogue_id;
        known.effort_days = {0.5, 1, 1.7};
        known.lifts = {{QuestionId(practice), 1, 2}};
        catalogue.actions.push_back(known);
    }
};

} // namespace

namespace tappa::bench {

bool print_planning_times() {
    const Company large(500);
    const Company medium(200);
    const Company small(60);
    const Date date{2026, 11, 29};
    const std::vector<ActionPriority> of_large = large.priorities();
    const std::vector<ActionPriority> of_medium = medium.priorities();
    const std::vector<ActionPriority> of_small = small.priorities();
    std::size_t kept = 0; // so that nothing can be left out as unused
    const double ranking = median_ms(11, [&] { kept += large.priorities().size(); });
    const double schedule =
        median_ms(11, [&] { kept += plan_schedule(large.plan, of_large, date).actions.size(); });
    const double stability =
        median_ms(3, [&] { kept += rank_stability(of_large, large.plan.weights).size(); });
    PlanBudget budget;
    const double budgeting = median_ms(3, [&] {
        budget = plan_budget(medium.plan, medium.catalogue, of_medium, {600});
    });
    const Results results = score(small.questionnaire, small.assessment);
    const double simulating = median_ms(3, [&] {
        kept += simulated_plan(
                    {small.plan,
                     small.journeys,
                     of_small,
                     small.catalogue,
                     small.questionnaire,
                     small.assessment,
                     results,
                     date},
                    1
        )
                    .months.size();
    });
    std::printf(
        "{\"ranking\": %.3f, \"schedule\": %.3f, \"stability\": %.1f, \"budget\": %.1f, "
        "\"budget_gap\": %.6f, \"simulation\": %.1f}\n",
        ranking,
        schedule,
        stability,
        budgeting,
        budget.benefit > 0 ? budget.bound / budget.benefit - 1 : 0,
        simulating
    );
    return kept > 0;
}

} // namespace tappa::bench
