#include "planning/simulation.hpp"

#include "base/hash.hpp"
#include "planning/draws.hpp"
#include "planning/serial_schedule.hpp"
#include "scoring/overall.hpp"
#include "scoring/quantile.hpp"
#include "scoring/question_index.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace tappa {

namespace {

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
    std::size_t conversions; // where those of the journeys begin among all that were found
};

// One action, draw after draw.
struct Actor {
    Draws draws;
    Draws share_draws; // of its reductions, apart: one more reduction changes nothing else
    SimulatedAction action;
    int successes = 0;
    double score_sum = 0;      // at the end of the draws in which it succeeds
    double higher_sum = 0;     // of those that end on a higher stage
    double conversion_sum = 0; // of the first journey that it keeps customers in
    bool succeeds = false;     // in the draw at hand
    double share = 0;          // where its reductions lie between their bounds
};

} // namespace

struct SimulationRun::Parts {
    explicit Parts(const SimulationInput& from)
        : input(from)
        , practices(from)
        , months(from)
        , journeys(from.journeys)
        , problem(from.problem)
        , conversion_sums(from.journeys.size()) {
        const std::string seed = std::to_string(from.seed);
        for (const SimulatedAction& action : from.actions)
            actors.push_back(
                {Draws(hash_of(action.action.text, hash_of(seed + " "))),
                 Draws(hash_of(action.action.text, hash_of(seed + " shares "))),
                 action}
            );
        stage_today = practices.stage();
    }

    // The standings of one draw, in order of months; the first is today's.
    std::vector<Standing> draw() {
        for (std::size_t i = 0; i < actors.size(); ++i) {
            Actor& actor = actors[i];
            actor.succeeds = actor.draws.uniform() < actor.action.confidence;
            if (!actor.action.reductions.empty())
                actor.share = actor.share_draws.uniform();
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
        start_journeys(ends);
        std::vector<Standing> standings{standing(0)};
        for (std::size_t k = 0; k < ends.size(); ++k) {
            const auto& [month, task] = ends[k];
            if (actors[task].succeeds)
                finish(actors[task]);
            if (k + 1 < ends.size() && ends[k + 1].first == month)
                continue;
            practices.lift();
            standings.push_back(standing(month));
        }
        count(standings.back());
        return standings;
    }
    // With what the actions that succeed are going to keep, in order of their ends.
    void start_journeys(const std::vector<std::pair<std::size_t, std::size_t>>& ends) {
        coming.clear();
        for (const auto& [month, task] : ends)
            for (const PlacedReduction& one : actors[task].action.reductions)
                if (actors[task].succeeds)
                    coming.push_back(
                        {one.journey,
                         one.touchpoint,
                         one.low + actors[task].share * (one.high - one.low)}
                    );
        journeys.start_over(coming);
    }
    // As an action leaves it that succeeded.
    void finish(const Actor& actor) {
        practices.add(actor.action.lifts);
        for (std::size_t i = 0; i < actor.action.reductions.size(); ++i)
            journeys.next();
    }
    Standing standing(std::size_t month) {
        const std::size_t first = conversions.size();
        const std::vector<double>& now = journeys.now();
        conversions.insert(conversions.end(), now.begin(), now.end());
        return {month, practices.stage(), practices.score(), first};
    }
    [[nodiscard]] double conversion(const Standing& at, std::size_t journey) const {
        return conversions[at.conversions + journey];
    }
    void count(const Standing& last) {
        const double higher = last.stage > stage_today ? 1 : 0;
        score_sum += last.score;
        higher_sum += higher;
        for (std::size_t journey = 0; journey < conversion_sums.size(); ++journey)
            conversion_sums[journey] += conversion(last, journey);
        for (Actor& actor : actors)
            if (actor.succeeds) {
                ++actor.successes;
                actor.score_sum += last.score;
                actor.higher_sum += higher;
                if (const auto journey = first_journey(actor.action))
                    actor.conversion_sum += conversion(last, *journey);
            }
    }
    [[nodiscard]] static std::optional<std::size_t> first_journey(const SimulatedAction& action) {
        std::optional<std::size_t> first;
        for (const PlacedReduction& one : action.reductions)
            first = std::min<std::size_t>(first.value_or(one.journey), one.journey);
        return first;
    }
    [[nodiscard]] ActionEffect effect_of(const Actor& actor) const {
        ActionEffect effect{actor.action.action, std::nullopt, std::nullopt, std::nullopt, {}};
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
        if (const auto journey = first_journey(actor.action)) {
            effect.conversion = difference(actor.conversion_sum, conversion_sums[*journey]);
            effect.journey = input.journeys[*journey].journey;
        }
        return effect;
    }

    SimulationInput input;
    Practices practices;
    Months months;
    JourneyConversions journeys;
    ScheduleProblem problem;
    std::vector<Actor> actors;     // of the problem's tasks
    std::vector<KeptShare> coming; // in the draw at hand; kept for its memory
    int stage_today = 1;
    double score_sum = 0;
    double higher_sum = 0;
    std::vector<double> conversion_sums; // by journey
    std::vector<double> conversions;     // of all standings, one after the other
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

namespace {

// What 5, 50 and 95 % of the values stay below.
std::array<double, 3> middle_and_ends(std::vector<double>& values) {
    std::sort(values.begin(), values.end());
    std::array<double, 3> three{};
    for (std::size_t k = 0; const double p : {0.05, 0.5, 0.95})
        three[k++] = linear_quantile(values.size(), p, [&](std::size_t i) { return values[i]; });
    return three;
}

// Every draw's standing at the end of a month: a place in its list, which moves on with the months.
class Places {
public:
    explicit Places(const std::vector<std::vector<Standing>>& draws)
        : m_draws(draws), m_at(draws.size()) {}

    void move_on_to(std::size_t month) {
        for (std::size_t d = 0; d < m_draws.size(); ++d)
            while (m_at[d] + 1 < m_draws[d].size() && m_draws[d][m_at[d] + 1].month <= month)
                ++m_at[d];
    }
    // A number of each standing.
    template <typename Number>
    [[nodiscard]] std::vector<double> numbers(const Number& number) const {
        std::vector<double> numbers;
        numbers.reserve(m_draws.size());
        for (std::size_t d = 0; d < m_draws.size(); ++d)
            numbers.push_back(number(m_draws[d][m_at[d]]));
        return numbers;
    }

private:
    const std::vector<std::vector<Standing>>& m_draws;
    std::vector<std::size_t> m_at;
};

std::array<double, 5> shares_of(const std::vector<double>& stages) {
    std::array<double, 5> shares{};
    for (const double stage : stages)
        shares[static_cast<std::size_t>(stage - 1)] += 1;
    for (double& share : shares)
        share /= static_cast<double>(stages.size());
    return shares;
}

} // namespace

void SimulationRun::add_months(Simulation& simulation, std::size_t last) const {
    const Parts& parts = *m_parts;
    Places places(parts.draws);
    for (std::size_t number = 0; number <= last; ++number) {
        places.move_on_to(number);
        SimulatedMonth& month = simulation.months.emplace_back(parts.months.month(number));
        if (parts.input.has_stage)
            month.stage_shares = shares_of(places.numbers([](const Standing& at) {
                return static_cast<double>(at.stage);
            }));
        if (parts.input.score_today) {
            std::vector<double> scores =
                places.numbers([](const Standing& at) { return at.score; });
            month.score = middle_and_ends(scores);
        }
        for (std::size_t i = 0; i < simulation.conversions.size(); ++i) {
            std::vector<double> found =
                places.numbers([&](const Standing& at) { return parts.conversion(at, i); });
            simulation.conversions[i].months.push_back(middle_and_ends(found));
        }
    }
}

// Every draw's standing at the end of each month, summed up.
Simulation SimulationRun::simulation() const {
    const Parts& parts = *m_parts;
    Simulation simulation;
    simulation.seed = parts.input.seed;
    simulation.unknown_practices = parts.input.unknown_practices;
    simulation.uneven_journeys = parts.input.uneven_journeys;
    simulation.reductions = parts.input.reductions;
    simulation.assumed_reductions = parts.input.assumed_reductions;
    simulation.idle_reductions = parts.input.idle_reductions;
    simulation.actions = static_cast<int>(parts.actors.size());
    for (const Actor& actor : parts.actors) {
        const SimulatedAction& action = actor.action;
        const bool has_effect = !action.lifts.empty() || !action.reductions.empty();
        simulation.without_effect += has_effect ? 0 : 1;
        if (has_effect)
            simulation.effects.push_back(parts.effect_of(actor));
    }
    for (std::size_t i = 0; i < parts.input.journeys.size(); ++i) {
        const SimulatedJourney& journey = parts.input.journeys[i];
        simulation.conversions.push_back(
            {journey.journey, has_counts(journey.graph), parts.journeys.today()[i], {}}
        );
    }
    std::size_t last = 0;
    for (const std::vector<Standing>& draw : parts.draws)
        last = std::max(last, draw.back().month);
    simulation.cut = last >= most_simulated_months;
    add_months(simulation, std::min<std::size_t>(last, most_simulated_months - 1));
    return simulation;
}

Simulation simulated_plan(const PlanToSimulate& of, std::uint64_t seed) {
    SimulationRun run(simulation_input(of, seed));
    run.draw(simulation_draws);
    return run.simulation();
}

} // namespace tappa
