#include "planning/simulation.hpp"

#include "base/hash.hpp"
#include "planning/draws.hpp"
#include "planning/effort_range.hpp"
#include "planning/serial_schedule.hpp"
#include "scoring/overall.hpp"
#include "scoring/quantile.hpp"
#include "scoring/question_index.hpp"
#include "scoring/scores.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>
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

// The questionnaire's practices as the answers leave them, lifted and put back draw by draw.
class Practices {
public:
    explicit Practices(const SimulationInput& input)
        : m_practices(input.practices), m_score_today(input.score_today.value_or(0)) {
        for (const SimulatedPractice& practice : m_practices) {
            QuestionPlace& place = m_index.emplace_back();
            place.gate = practice.gate;
            std::optional<int>& level = m_levels_today.emplace_back();
            if (practice.level > 0)
                level = practice.level;
        }
        m_keys = key_practices_of(m_index);
        m_levels = m_levels_today;
    }

    void start_over() {
        m_levels = m_levels_today;
        m_active.clear();
    }
    void add(const std::vector<PlacedLift>& lifts) {
        m_active.insert(m_active.end(), lifts.begin(), lifts.end());
    }
    // Lifts until nothing rises any more: one lift may reach what another begins from.
    void lift() {
        for (bool risen = true; risen;) {
            risen = false;
            for (const PlacedLift& lift : m_active) {
                int& level = *m_levels[lift.question];
                if (level >= lift.from && level < lift.to) {
                    level = lift.to;
                    risen = true;
                }
            }
        }
    }
    [[nodiscard]] int stage() const {
        return largest_stage(m_index, m_keys, [&](std::size_t i) { return m_levels[i]; });
    }
    [[nodiscard]] double score() const {
        double score = m_score_today;
        for (const PlacedLift& lift : m_active)
            m_touched.push_back(lift.question);
        std::sort(m_touched.begin(), m_touched.end());
        m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
        for (const std::size_t i : m_touched)
            if (*m_levels[i] > *m_levels_today[i])
                score += m_practices[i].weight * std::max(0.0, *m_levels[i] - m_practices[i].value);
        m_touched.clear();
        return score;
    }

private:
    std::vector<SimulatedPractice> m_practices;
    QuestionIndex m_index; // of their gates
    std::vector<std::size_t> m_keys;
    double m_score_today;
    std::vector<std::optional<int>> m_levels_today; // nothing where the question does not apply
    std::vector<std::optional<int>> m_levels;
    std::vector<PlacedLift> m_active;
    mutable std::vector<std::size_t> m_touched; // kept for its memory
};

// Months counted from the first one of the plan.
class Months {
public:
    explicit Months(const SimulationInput& input)
        : m_calendar(input.country, input.first, input.special_days), m_first(input.first) {}

    // That in which the working day lies; one too many beyond the calendar and what is shown.
    [[nodiscard]] std::size_t of(DayNumber day) {
        constexpr std::size_t beyond = most_simulated_months;
        while (m_months.size() <= day) {
            const std::optional<Date> date = m_calendar.date_of(m_months.size());
            const int months =
                date ? 12 * (date->year - m_first.year) + date->month - m_first.month : 0;
            if (!date || static_cast<std::size_t>(months) >= beyond)
                return beyond;
            m_months.push_back(static_cast<std::size_t>(months));
        }
        return m_months[static_cast<std::size_t>(day)];
    }
    [[nodiscard]] SimulatedMonth month(std::size_t number) const {
        const int month = m_first.month - 1 + static_cast<int>(number);
        return {m_first.year + month / 12, month % 12 + 1, std::nullopt, std::nullopt};
    }

private:
    WorkingDays m_calendar;
    Date m_first;
    std::vector<std::size_t> m_months; // of each working day
};

// Where a draw stands from a month on.
struct Standing {
    std::size_t month;
    int stage;
    double score;
};

// One action, draw after draw.
struct Actor {
    Draws draws;
    SimulatedAction action;
    int successes = 0;
    double score_sum = 0;  // at the end of the draws in which it succeeds
    double higher_sum = 0; // of those that end on a higher stage
    bool succeeds = false; // in the draw at hand
};

} // namespace

struct SimulationRun::Parts {
    explicit Parts(const SimulationInput& from)
        : input(from), practices(from), months(from), problem(from.problem) {
        for (const SimulatedAction& action : from.actions)
            actors.push_back(
                {Draws(hash_of(action.action.text, hash_of(std::to_string(from.seed) + " "))),
                 action}
            );
        stage_today = practices.stage();
    }

    // The standings of one draw, in order of months; the first is today's.
    std::vector<Standing> draw() {
        for (std::size_t i = 0; i < actors.size(); ++i) {
            Actor& actor = actors[i];
            actor.succeeds = actor.draws.uniform() < actor.action.confidence;
            const Effort& range = actor.action.effort;
            const double effort = actor.draws.triangular(range);
            problem.tasks[i].effort_days = effort;
            problem.tasks[i].duration_weeks = actor.action.duration_weeks * effort / range.likely;
        }
        const std::vector<TaskDays> planned = serial_schedule(problem);
        std::vector<std::pair<std::size_t, std::size_t>> ends; // month, task
        for (std::size_t i = 0; i < planned.size(); ++i)
            ends.emplace_back(months.of(planned[i].end() - 1), i);
        std::sort(ends.begin(), ends.end());
        practices.start_over();
        std::vector<Standing> standings{{0, practices.stage(), practices.score()}};
        for (std::size_t k = 0; k < ends.size(); ++k) {
            const auto& [month, task] = ends[k];
            if (actors[task].succeeds)
                practices.add(actors[task].action.lifts);
            if (k + 1 < ends.size() && ends[k + 1].first == month)
                continue;
            practices.lift();
            standings.push_back({month, practices.stage(), practices.score()});
        }
        count(standings.back());
        return standings;
    }
    void count(const Standing& last) {
        const double higher = last.stage > stage_today ? 1 : 0;
        score_sum += last.score;
        higher_sum += higher;
        for (Actor& actor : actors)
            if (actor.succeeds) {
                ++actor.successes;
                actor.score_sum += last.score;
                actor.higher_sum += higher;
            }
    }
    [[nodiscard]] ActionEffect effect_of(const Actor& actor) const {
        ActionEffect effect{actor.action.action, std::nullopt, std::nullopt};
        const int failures = static_cast<int>(draws.size()) - actor.successes;
        if (actor.successes == 0 || failures == 0)
            return effect;
        const auto difference = [&](double with, double all) {
            return with / actor.successes - (all - with) / failures;
        };
        if (input.score_today)
            effect.score = difference(actor.score_sum, score_sum);
        if (input.has_stage)
            effect.higher_stage = difference(actor.higher_sum, higher_sum);
        return effect;
    }

    SimulationInput input;
    Practices practices;
    Months months;
    ScheduleProblem problem;
    std::vector<Actor> actors; // of the problem's tasks
    int stage_today = 1;
    double score_sum = 0;
    double higher_sum = 0;
    std::vector<std::vector<Standing>> draws;
};

SimulationRun::SimulationRun(const SimulationInput& input)
    : m_parts(std::make_unique<Parts>(input)) {}
SimulationRun::~SimulationRun() = default;
SimulationRun::SimulationRun(SimulationRun&&) noexcept = default;
SimulationRun& SimulationRun::operator=(SimulationRun&&) noexcept = default;

void SimulationRun::draw(int draws) {
    for (int i = 0; i < draws && !is_done(); ++i)
        m_parts->draws.push_back(m_parts->draw());
}

bool SimulationRun::is_done() const {
    return m_parts->draws.size() == simulation_draws;
}

double SimulationRun::share_done() const {
    return static_cast<double>(m_parts->draws.size()) / simulation_draws;
}

// Every draw's standing at the end of each month, summed up.
Simulation SimulationRun::simulation() const {
    const std::vector<std::vector<Standing>>& draws = m_parts->draws;
    Simulation simulation;
    simulation.seed = m_parts->input.seed;
    simulation.unknown_practices = m_parts->input.unknown_practices;
    simulation.actions = static_cast<int>(m_parts->actors.size());
    for (const Actor& actor : m_parts->actors) {
        simulation.without_lifts += actor.action.lifts.empty() ? 1 : 0;
        if (!actor.action.lifts.empty())
            simulation.effects.push_back(m_parts->effect_of(actor));
    }
    std::size_t last = 0;
    for (const std::vector<Standing>& draw : draws)
        last = std::max(last, draw.back().month);
    simulation.cut = last >= most_simulated_months;
    last = std::min<std::size_t>(last, most_simulated_months - 1);
    std::vector<std::size_t> at(draws.size());
    std::vector<double> scores(draws.size());
    for (std::size_t number = 0; number <= last; ++number) {
        std::array<double, 5> shares{};
        for (std::size_t d = 0; d < draws.size(); ++d) {
            while (at[d] + 1 < draws[d].size() && draws[d][at[d] + 1].month <= number)
                ++at[d];
            const Standing& standing = draws[d][at[d]];
            shares[static_cast<std::size_t>(standing.stage - 1)] += 1;
            scores[d] = standing.score;
        }
        SimulatedMonth& month = simulation.months.emplace_back(m_parts->months.month(number));
        for (double& share : shares)
            share /= static_cast<double>(draws.size());
        if (m_parts->input.has_stage)
            month.stage_shares = shares;
        if (!m_parts->input.score_today)
            continue;
        std::sort(scores.begin(), scores.end());
        std::array<double, 3>& score = month.score.emplace();
        for (std::size_t k = 0; const double p : {0.05, 0.5, 0.95})
            score[k++] =
                linear_quantile(scores.size(), p, [&](std::size_t i) { return scores[i]; });
    }
    return simulation;
}

namespace {

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

SimulationInput simulation_input(
    const Plan& plan,
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
    }
    return input;
}

Simulation simulated_plan(
    const Plan& plan,
    const std::vector<ActionPriority>& by_rank,
    const Catalogue& catalogue,
    const Questionnaire& questionnaire,
    const Assessment& assessment,
    const Results& results,
    Date document_date,
    std::uint64_t seed
) {
    SimulationRun run(simulation_input(
        plan, by_rank, catalogue, questionnaire, assessment, results, document_date, seed
    ));
    run.draw(simulation_draws);
    return run.simulation();
}

} // namespace tappa
