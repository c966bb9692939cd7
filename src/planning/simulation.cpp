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

// A lift with its question's place.
struct PlacedLift {
    std::size_t question;
    int from;
    int to;
};

// The questionnaire's practices as the answers leave them, lifted and put back draw by draw.
class Practices {
public:
    Practices(
        const Questionnaire& questionnaire, const Assessment& assessment, const Results& results
    )
        : m_index(question_index(questionnaire))
        , m_keys(key_practices_of(m_index))
        , m_has_stage(results.stage.standing().has_value())
        , m_score_today(results.overall.value) {
        for (std::size_t i = 0; i < results.questions.size(); ++i)
            m_places.emplace(results.questions[i].question, i);
        set_levels(results.questions);
        set_weights(questionnaire, assessment);
        m_levels = m_levels_today;
    }

    [[nodiscard]] int unknown() const { return m_unknown; }
    [[nodiscard]] bool has_stage() const { return m_has_stage; }
    [[nodiscard]] bool has_score() const { return m_score_today.has_value(); }
    // The lifts of practices that are applicable here.
    [[nodiscard]] std::vector<PlacedLift> placed(const std::vector<Lift>& lifts) const {
        std::vector<PlacedLift> placed;
        for (const Lift& lift : lifts)
            if (const auto place = m_places.find(lift.question);
                place != m_places.end() && m_levels_today[place->second])
                placed.push_back({place->second, lift.from, lift.to});
        return placed;
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
        double score = m_score_today.value_or(0);
        for (const PlacedLift& lift : m_active)
            m_touched.push_back(lift.question);
        std::sort(m_touched.begin(), m_touched.end());
        m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
        for (const std::size_t i : m_touched)
            if (*m_levels[i] > *m_levels_today[i])
                score += m_weights[i] * std::max(0.0, *m_levels[i] - m_values[i]);
        m_touched.clear();
        return score;
    }

private:
    void set_levels(const QuestionValues& questions) {
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const QuestionValue& question = questions[i];
            std::optional<int>& level = m_levels_today.emplace_back(question.gating_value);
            m_values.push_back(question.value.value_or(0));
            if (level || question.state() == QuestionState::NotApplicable)
                continue;
            level = 1;
            m_unknown += m_index[i].key() ? 1 : 0;
        }
    }
    // How much the overall score rises when a question's value rises by 1.
    void set_weights(const Questionnaire& questionnaire, const Assessment& assessment) {
        const std::vector<double> of_capability = capability_weights(questionnaire, assessment);
        std::vector<double> sums(of_capability.size());
        for (std::size_t i = 0; i < m_values.size(); ++i)
            if (m_values[i] > 0 && m_index[i].capability < sums.size())
                sums[m_index[i].capability] += m_index[i].weight;
        double all = 0;
        for (std::size_t c = 0; c < sums.size(); ++c)
            all += sums[c] > 0 ? of_capability[c] : 0;
        m_weights.resize(m_values.size());
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            const std::size_t c = m_index[i].capability;
            if (m_values[i] > 0 && c < sums.size() && all > 0)
                m_weights[i] = of_capability[c] / all * m_index[i].weight / sums[c];
        }
    }

    QuestionIndex m_index;
    std::vector<std::size_t> m_keys;
    bool m_has_stage;
    std::optional<double> m_score_today;
    std::unordered_map<QuestionId, std::size_t> m_places;
    std::vector<std::optional<int>> m_levels_today; // nothing where the question does not apply
    std::vector<double> m_values;                   // 0 without one
    std::vector<double> m_weights;
    std::vector<std::optional<int>> m_levels;
    std::vector<PlacedLift> m_active;
    mutable std::vector<std::size_t> m_touched; // kept for its memory
    int m_unknown = 0;
};

// Months counted from the first one of the plan.
class Months {
public:
    Months(std::string_view country, Date first) : m_calendar(country, first), m_first(first) {}

    [[nodiscard]] WorkingDays& calendar() { return m_calendar; }
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
    double confidence;
    Effort effort;
    double duration_weeks;
    std::vector<PlacedLift> lifts;
};

class Simulator {
public:
    Simulator(ScheduleProblem problem, std::vector<Actor> actors, Practices& practices)
        : m_problem(std::move(problem)), m_actors(std::move(actors)), m_practices(practices) {}

    // The standings of one draw, in order of months; the first is today's.
    std::vector<Standing> draw(Months& months) {
        std::vector<bool> succeeds;
        for (std::size_t i = 0; i < m_actors.size(); ++i) {
            Actor& actor = m_actors[i];
            succeeds.push_back(actor.draws.uniform() < actor.confidence);
            const double effort = actor.draws.triangular(actor.effort);
            m_problem.tasks[i].effort_days = effort;
            m_problem.tasks[i].duration_weeks = actor.duration_weeks * effort / actor.effort.likely;
        }
        const std::vector<TaskDays> planned = serial_schedule(m_problem);
        std::vector<std::pair<std::size_t, std::size_t>> ends; // month, task
        for (std::size_t i = 0; i < planned.size(); ++i)
            ends.emplace_back(months.of(planned[i].end() - 1), i);
        std::sort(ends.begin(), ends.end());
        m_practices.start_over();
        std::vector<Standing> standings{{0, m_practices.stage(), m_practices.score()}};
        for (std::size_t k = 0; k < ends.size(); ++k) {
            const auto& [month, task] = ends[k];
            if (succeeds[task])
                m_practices.add(m_actors[task].lifts);
            if (k + 1 < ends.size() && ends[k + 1].first == month)
                continue;
            m_practices.lift();
            standings.push_back({month, m_practices.stage(), m_practices.score()});
        }
        return standings;
    }

private:
    ScheduleProblem m_problem;
    std::vector<Actor> m_actors; // of the problem's tasks
    Practices& m_practices;
};

// Every draw's standing at the end of each month, summed up.
void sum_up(
    Simulation& simulation,
    const std::vector<std::vector<Standing>>& draws,
    const Practices& practices,
    const Months& months
) {
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
        SimulatedMonth& month = simulation.months.emplace_back(months.month(number));
        for (double& share : shares)
            share /= static_cast<double>(draws.size());
        if (practices.has_stage())
            month.stage_shares = shares;
        if (!practices.has_score())
            continue;
        std::sort(scores.begin(), scores.end());
        std::array<double, 3>& score = month.score.emplace();
        for (std::size_t k = 0; const double p : {0.05, 0.5, 0.95})
            score[k++] =
                linear_quantile(scores.size(), p, [&](std::size_t i) { return scores[i]; });
    }
}

} // namespace

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
    Months months(plan.schedule.country, first_date_of(plan, document_date));
    ScheduleProblem problem = schedule_problem(plan, by_rank, document_date, months.calendar());
    Practices practices(questionnaire, assessment, results);
    Simulation simulation;
    simulation.seed = seed;
    simulation.unknown_practices = practices.unknown();
    std::vector<Actor> actors;
    for (const ScheduleTask& task : problem.tasks) {
        const PlanAction& action = plan.actions[task.place];
        const CatalogueAction* const known = find_action(catalogue, action.catalogue_id);
        actors.push_back(
            {Draws(hash_of(action.id.text, hash_of(std::to_string(seed) + " "))),
             action.confidence,
             effort_range(action, catalogue),
             action.duration_weeks,
             known ? practices.placed(known->lifts) : std::vector<PlacedLift>()}
        );
        simulation.without_lifts += actors.back().lifts.empty() ? 1 : 0;
    }
    simulation.actions = static_cast<int>(actors.size());
    Simulator simulator(std::move(problem), std::move(actors), practices);
    std::vector<std::vector<Standing>> draws;
    for (int i = 0; i < simulation_draws; ++i)
        draws.push_back(simulator.draw(months));
    sum_up(simulation, draws, practices, months);
    return simulation;
}

} // namespace tappa
