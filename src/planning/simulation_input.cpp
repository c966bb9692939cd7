// What the draws of a simulation need, as numbers.

#include "planning/effort_range.hpp"
#include "planning/kept_customers.hpp"
#include "planning/schedule.hpp"
#include "planning/simulation.hpp"
#include "scoring/question_index.hpp"
#include "scoring/scores.hpp"

#include <cstddef>
#include <unordered_map>
#include <vector>

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

} // namespace

SimulationInput simulation_input(const PlanToSimulate& of, std::uint64_t seed) {
    const Plan& plan = of.plan;
    const Results& results = of.results;
    SimulationInput input;
    input.seed = seed;
    input.country = plan.schedule.country;
    for (const SpecialDay& day : plan.schedule.special_days)
        input.special_days.push_back({day.date, day.is_worked, {}});
    input.first = first_date_of(plan, of.document_date);
    WorkingDays calendar(plan.schedule, input.first);
    input.problem = schedule_problem(plan, of.by_rank, of.document_date, calendar);
    input.has_stage = results.stage.standing().has_value();
    input.score_today = results.overall.value;
    add_practices(input, of.questionnaire, of.assessment, results);
    std::unordered_map<QuestionId, std::size_t> places;
    for (std::size_t i = 0; i < results.questions.size(); ++i)
        places.emplace(results.questions[i].question, i);
    std::vector<const PlanAction*> carried_out;
    for (const ScheduleTask& task : input.problem.tasks)
        carried_out.push_back(&plan.actions[task.place]);
    const KeptCustomers kept(carried_out, of.journeys, of.with_uneven);
    ReductionCounts counts;
    for (const ScheduleTask& task : input.problem.tasks) {
        const PlanAction& action = plan.actions[task.place];
        SimulatedAction& simulated = input.actions.emplace_back();
        simulated.action = action.id;
        simulated.confidence = action.confidence;
        simulated.effort = effort_range(action, of.catalogue);
        simulated.duration_weeks = action.duration_weeks;
        // The lifts of practices that are applicable here.
        if (const CatalogueAction* const known = find_action(of.catalogue, action.catalogue_id))
            for (const Lift& lift : known->lifts)
                if (const auto place = places.find(lift.question);
                    place != places.end() && input.practices[place->second].level > 0)
                    simulated.lifts.push_back(
                        {static_cast<std::uint32_t>(place->second),
                         static_cast<std::uint8_t>(lift.from),
                         static_cast<std::uint8_t>(lift.to)}
                    );
        simulated.reductions = kept.of(action, counts);
    }
    input.journeys = kept.journeys();
    input.uneven_journeys = kept.uneven();
    input.reductions = counts.all;
    input.assumed_reductions = counts.assumed;
    input.idle_reductions = counts.idle;
    return input;
}

} // namespace tappa
