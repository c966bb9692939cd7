// What the draws of a simulation need, as numbers.

#include "graph/drawn.hpp"
#include "planning/effort_range.hpp"
#include "planning/schedule.hpp"
#include "planning/simulation.hpp"
#include "scoring/question_index.hpp"
#include "scoring/scores.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace tappa {

namespace {

// How much the overall score rises when a question's value rises by 1, for each question.
std::vector<double> score_weights(
    const QuestionIndex& index,
    const std::vector<double>& of_capability,
    const std::vector<SimulatedPractice>& practices
) {
    std::vector<double> sums(of_capability.size());
    for (std::size_t i = 0; i < practices.size(); ++i)
        if (practices[i].value > 0 && index[i].capability < sums.size())
            sums[index[i].capability] += index[i].weight;
    double all = 0;
    for (std::size_t c = 0; c < sums.size(); ++c)
        all += sums[c] > 0 ? of_capability[c] : 0;
    std::vector<double> weights(practices.size());
    for (std::size_t i = 0; i < practices.size(); ++i) {
        const std::size_t c = index[i].capability;
        if (practices[i].value > 0 && c < sums.size() && all > 0)
            weights[i] = of_capability[c] / all * index[i].weight / sums[c];
    }
    return weights;
}

void add_practices(
    SimulationInput& input,
    const Questionnaire& questionnaire,
    const Assessment& assessment,
    const Results& results
) {
    const QuestionIndex index = question_index(questionnaire);
    for (std::size_t i = 0; i < results.questions.size(); ++i) {
        const QuestionValue& question = results.questions[i];
        SimulatedPractice& practice = input.practices.emplace_back();
        practice.gate = static_cast<std::uint8_t>(index[i].gate);
        practice.value = question.value.value_or(0);
        if (question.gating_value) {
            practice.level = static_cast<std::uint8_t>(*question.gating_value);
        } else if (question.state() != QuestionState::NotApplicable) {
            practice.level = 1;
            input.unknown_practices += index[i].key() ? 1 : 0;
        }
    }
    const std::vector<double> weights =
        score_weights(index, capability_weights(questionnaire, assessment), input.practices);
    for (std::size_t i = 0; i < weights.size(); ++i)
        input.practices[i].weight = weights[i];
}

// Where a touchpoint is in the input, once its journey and it are known to be there.
struct PlacedTouchpoint {
    std::size_t journey = 0;
    std::size_t node = 0;
};

// The journeys that open actions keep customers in and that reach their goal; what the actions do
// there. `m_of` knows each touchpoint of theirs.
class KeptCustomers {
public:
    KeptCustomers(const Plan& plan, const Journeys& journeys, const ScheduleProblem& problem) {
        std::unordered_set<TouchpointId> named;
        for (const ScheduleTask& task : problem.tasks)
            for (const Reduction& one : plan.actions[task.place].reduces)
                named.insert(one.touchpoint);
        if (named.empty())
            return;
        for (const Journey& journey : journeys)
            if (std::any_of(
                    journey.touchpoints.begin(),
                    journey.touchpoints.end(),
                    [&](const Touchpoint& each) { return named.count(each.id) > 0; }
                ))
                add(journey);
        sort();
        for (std::size_t i = 0; i < m_journeys.size(); ++i)
            place(i, named);
    }

    // Those of an action, with what it adds to the counts.
    [[nodiscard]] std::vector<PlacedReduction> of(const PlanAction& action, SimulationInput& input)
        const {
        std::vector<PlacedReduction> placed;
        for (const Reduction& one : action.reduces) {
            const auto found = m_of.find(one.touchpoint);
            if (found == m_of.end())
                continue; // of a journey that reaches no goal
            ++input.reductions;
            input.assumed_reductions += one.basis == EffectBasis::Assumed ? 1 : 0;
            const PlacedTouchpoint& at = found->second;
            const std::vector<std::size_t>& watched = m_journeys[at.journey].touchpoints;
            const auto place = std::lower_bound(watched.begin(), watched.end(), at.node);
            if (place == watched.end() || *place != at.node) {
                ++input.idle_reductions;
                continue;
            }
            placed.push_back(
                {static_cast<std::uint32_t>(at.journey),
                 static_cast<std::uint32_t>(place - watched.begin()),
                 one.share.low,
                 one.share.high}
            );
        }
        return placed;
    }

    [[nodiscard]] std::vector<SimulatedJourney> journeys() && { return std::move(m_journeys); }

private:
    void add(const Journey& journey) {
        SimulatedJourney added{journey.id, graph_from_journey(journey), {}};
        const GraphArcs arcs(added.graph);
        if (reachable_from(arcs, added.graph.start())[added.graph.goal()])
            m_journeys.push_back(std::move(added));
    }
    // Counted ones first, those with most customers before others.
    void sort() {
        const auto customers = [](const SimulatedJourney& journey) {
            const double counted = has_counts(journey.graph) ? 1 : 0;
            return std::make_pair(
                counted, count_out_of(journey.graph, journey.graph.start()).value_or(0)
            );
        };
        std::stable_sort(m_journeys.begin(), m_journeys.end(), [&](const auto& a, const auto& b) {
            return customers(a) > customers(b);
        });
    }
    void place(std::size_t number, const std::unordered_set<TouchpointId>& named) {
        SimulatedJourney& journey = m_journeys[number];
        const GraphArcs arcs(journey.graph);
        for (std::size_t node = 0; node < journey.graph.touchpoints.size(); ++node) {
            const TouchpointId id(journey.graph.touchpoints[node].id);
            if (named.count(id) == 0)
                continue;
            m_of.emplace(id, PlacedTouchpoint{number, node});
            if (can_keep_customers(journey.graph, arcs, node))
                journey.touchpoints.push_back(node);
        }
        // Numbers alone are followed.
        journey.graph.touchpoints.assign(journey.graph.touchpoints.size(), {});
    }

    std::vector<SimulatedJourney> m_journeys;
    std::unordered_map<TouchpointId, PlacedTouchpoint> m_of;
};

} // namespace

SimulationInput simulation_input(
    const Plan& plan,
    const Journeys& journeys,
    const std::vector<ActionPriority>& by_rank,
    const Catalogue& catalogue,
    const Questionnaire& questionnaire,
    const Assessment& assessment,
    const Results& results,
    Date document_date,
    std::uint64_t seed
) {
    SimulationInput input;
    input.seed = seed;
    input.country = plan.schedule.country;
    for (const SpecialDay& day : plan.schedule.special_days)
        input.special_days.push_back({day.date, day.is_worked, {}});
    input.first = first_date_of(plan, document_date);
    WorkingDays calendar(plan.schedule, input.first);
    input.problem = schedule_problem(plan, by_rank, document_date, calendar);
    input.has_stage = results.stage.standing().has_value();
    input.score_today = results.overall.value;
    add_practices(input, questionnaire, assessment, results);
    std::unordered_map<QuestionId, std::size_t> places;
    for (std::size_t i = 0; i < results.questions.size(); ++i)
        places.emplace(results.questions[i].question, i);
    KeptCustomers kept(plan, journeys, input.problem);
    for (const ScheduleTask& task : input.problem.tasks) {
        const PlanAction& action = plan.actions[task.place];
        SimulatedAction& simulated = input.actions.emplace_back();
        simulated.action = action.id;
        simulated.confidence = action.confidence;
        simulated.effort = effort_range(action, catalogue);
        simulated.duration_weeks = action.duration_weeks;
        // The lifts of practices that are applicable here.
        if (const CatalogueAction* const known = find_action(catalogue, action.catalogue_id))
            for (const Lift& lift : known->lifts)
                if (const auto place = places.find(lift.question);
                    place != places.end() && input.practices[place->second].level > 0)
                    simulated.lifts.push_back(
                        {static_cast<std::uint32_t>(place->second),
                         static_cast<std::uint8_t>(lift.from),
                         static_cast<std::uint8_t>(lift.to)}
                    );
        simulated.reductions = kept.of(action, input);
    }
    input.journeys = std::move(kept).journeys();
    return input;
}

} // namespace tappa
