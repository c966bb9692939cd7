#include "planning/next_stage.hpp"

#include "planning/cheapest_set.hpp"
#include "planning/lifts.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace tappa {

namespace {

using Actions = std::vector<const CatalogueAction*>;

// Levels of the blocking practices as actions are taken one after the other.
class Climb {
public:
    explicit Climb(const std::vector<BlockingPractice>& practices) : m_practices(practices) {
        for (const BlockingPractice& practice : practices)
            m_levels.push_back(practice.value);
    }

    [[nodiscard]] int level(std::size_t practice) const { return m_levels[practice]; }
    // How many levels of what is needed the action would add.
    [[nodiscard]] int levels_added(const CatalogueAction& action) const {
        int added = 0;
        for (std::size_t i = 0; i < m_practices.size(); ++i)
            added += std::max(0, reached(action, i) - m_levels[i]);
        return added;
    }
    // Whether it begins above a level that another action is still to bring.
    [[nodiscard]] bool is_too_early(const CatalogueAction& action) const {
        for (std::size_t i = 0; i < m_practices.size(); ++i)
            for (const Lift& lift : action.lifts)
                if (lift.question == m_practices[i].question && lift.from > m_levels[i]
                    && lift.from < m_practices[i].needed)
                    return true;
        return false;
    }
    // Takes the action and names the practices it lifts.
    LiftingAction take(const CatalogueAction& action) {
        LiftingAction taken{action.id, {}};
        for (std::size_t i = 0; i < m_practices.size(); ++i) {
            const int level = reached(action, i);
            if (level > m_levels[i])
                taken.practices.push_back(m_practices[i].question);
            m_levels[i] = level;
        }
        return taken;
    }

private:
    // The level of that practice after the action, at most the one it needs.
    [[nodiscard]] int reached(const CatalogueAction& action, std::size_t i) const {
        int level = m_levels[i];
        for (const Lift& lift : action.lifts)
            if (lift.question == m_practices[i].question && lift.from <= m_levels[i])
                level = std::max(level, std::min(lift.to, m_practices[i].needed));
        return level;
    }

    const std::vector<BlockingPractice>& m_practices;
    std::vector<int> m_levels;
};

// The plan's actions, as often as one of them lifts something: one may need another to come first.
std::vector<LiftingAction> taken_from_plan(
    const Catalogue& catalogue, const Plan& plan, Climb& climb
) {
    std::vector<LiftingAction> taken(plan.actions.size());
    for (bool lifted = true; lifted;) {
        lifted = false;
        for (std::size_t i = 0; i < plan.actions.size(); ++i) {
            const PlanAction& planned = plan.actions[i];
            const CatalogueAction* action = find_action(catalogue, planned.catalogue_id);
            if (!action || planned.status == ActionStatus::Dropped
                || climb.levels_added(*action) == 0)
                continue;
            for (QuestionId& practice : climb.take(*action).practices)
                if (std::find(taken[i].practices.begin(), taken[i].practices.end(), practice)
                    == taken[i].practices.end())
                    taken[i].practices.push_back(std::move(practice));
            taken[i].action = action->id;
            lifted = true;
        }
    }
    std::erase_if(taken, [](const LiftingAction& each) { return each.practices.empty(); });
    return taken;
}

// What may be proposed: neither in the plan nor dropped.
Actions usable_actions(const Catalogue& catalogue, const Plan& plan) {
    std::unordered_set<CatalogueActionId> ruled_out(
        plan.dropped_proposals.begin(), plan.dropped_proposals.end()
    );
    for (const PlanAction& action : plan.actions)
        ruled_out.insert(action.catalogue_id);
    Actions usable;
    for (const CatalogueAction& action : catalogue.actions)
        if (ruled_out.count(action.id) == 0)
            usable.push_back(&action);
    return usable;
}

// Of the practice at that place, every step from its level on, as far as actions reach.
std::vector<PracticeStep> steps_ahead(
    const Actions& usable, const BlockingPractice& practice, int from
) {
    std::vector<PracticeStep> steps;
    for (PracticeStep step{practice.question, from}; step.from < practice.needed; ++step.from) {
        const bool lifted =
            std::any_of(usable.begin(), usable.end(), [&](const CatalogueAction* action) {
                return lifts(*action, step);
            });
        if (!lifted)
            break;
        steps.push_back(step);
    }
    return steps;
}

// Whether the level that the lift leads to is there; nothing: nobody was asked.
std::optional<bool> is_reached(const Lift& lift, const QuestionValues& values) {
    const QuestionValue* value = find_value(values, lift.question);
    if (!value)
        return std::nullopt;
    if (!value->applicable())
        return true;
    return value->gating_value && *value->gating_value >= lift.to;
}

bool is_in_place(const CatalogueAction& action, const Results& results) {
    bool was_asked = false;
    for (const Lift& lift : action.lifts)
        if (const std::optional<bool> reached = is_reached(lift, results.questions)) {
            was_asked = true;
            if (!*reached)
                return false;
        }
    if (was_asked)
        return true;
    return !action.capability_steps.empty()
        && std::all_of(
            action.capability_steps.begin(),
            action.capability_steps.end(),
            [&](const CapabilityStep& step) {
                const Gap* gap = find_gap(results.gaps, step.capability);
                return gap && gap->level && *gap->level > step.from;
            }
        );
}

CoverProblem cover_problem(
    const Actions& usable, const std::vector<PracticeStep>& steps, const Results& results
) {
    std::unordered_map<CatalogueActionId, std::size_t> missing; // what may be needed first
    for (std::size_t i = 0; i < usable.size(); ++i)
        if (!is_in_place(*usable[i], results))
            missing.emplace(usable[i]->id, i);
    CoverProblem problem;
    problem.count = steps.size();
    for (const CatalogueAction* action : usable) {
        CoverItem& item = problem.items.emplace_back();
        item.effort = action->effort_days.likely;
        for (std::size_t k = 0; k < steps.size(); ++k)
            if (lifts(*action, steps[k]))
                item.covers.push_back(k);
        for (const CatalogueActionId& id : action->prerequisites)
            if (const auto found = missing.find(id); found != missing.end())
                item.needs.push_back(found->second);
    }
    return problem;
}

// Puts what was chosen in order: after what it needs, and where it finds the levels it begins at;
// then what adds most levels for a person-day, then the smaller id.
class Order {
public:
    Order(const Actions& usable, const CoverProblem& problem, const Climb& climb)
        : m_usable(usable), m_problem(problem), m_climb(climb) {}

    std::vector<std::size_t> of(const std::vector<bool>& chosen) {
        std::vector<std::size_t> left;
        for (std::size_t i = 0; i < chosen.size(); ++i)
            if (chosen[i])
                left.push_back(i);
        m_waiting = chosen;
        std::vector<std::size_t> order;
        while (!left.empty()) {
            const auto next =
                std::min_element(left.begin(), left.end(), [&](std::size_t a, std::size_t b) {
                    return comes_before(a, b);
                });
            order.push_back(*next);
            m_climb.take(*m_usable[*next]);
            m_waiting[*next] = false;
            left.erase(next);
        }
        return order;
    }

private:
    [[nodiscard]] bool waits(std::size_t i) const {
        const std::vector<std::size_t>& needs = m_problem.items[i].needs;
        return std::any_of(needs.begin(), needs.end(), [&](std::size_t need) {
            return m_waiting[need];
        });
    }
    [[nodiscard]] bool comes_before(std::size_t a, std::size_t b) const {
        if (waits(a) != waits(b))
            return waits(b);
        const bool a_is_early = m_climb.is_too_early(*m_usable[a]);
        const bool b_is_early = m_climb.is_too_early(*m_usable[b]);
        if (a_is_early != b_is_early)
            return b_is_early;
        const double by_a = m_climb.levels_added(*m_usable[a]) * m_problem.items[b].effort;
        const double by_b = m_climb.levels_added(*m_usable[b]) * m_problem.items[a].effort;
        return by_a != by_b ? by_a > by_b : m_usable[a]->id < m_usable[b]->id;
    }

    const Actions& m_usable;
    const CoverProblem& m_problem;
    Climb m_climb;
    std::vector<bool> m_waiting;
};

// Which practices each lifts, or prepares: what needs it stands after it, so from the last on.
std::vector<std::vector<bool>> practices_of(
    const std::vector<std::size_t>& order,
    const CoverProblem& problem,
    const std::vector<std::size_t>& practice_of_step,
    std::size_t practices
) {
    std::vector<std::vector<bool>> helped(problem.items.size(), std::vector<bool>(practices));
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
        for (const std::size_t step : problem.items[*i].covers)
            helped[*i][practice_of_step[step]] = true;
        for (const std::size_t need : problem.items[*i].needs)
            for (std::size_t k = 0; problem.items[need].covers.empty() && k < practices; ++k)
                if (helped[*i][k])
                    helped[need][k] = true;
    }
    return helped;
}

} // namespace

WayToNextStage way_to_next_stage(
    const Catalogue& catalogue, const Results& results, const Plan& plan
) {
    const std::vector<BlockingPractice>& blocking = results.stage.blocking;
    Climb climb(blocking);
    WayToNextStage way;
    way.in_plan = taken_from_plan(catalogue, plan, climb);
    const Actions usable = usable_actions(catalogue, plan);
    std::vector<PracticeStep> steps;
    std::vector<std::size_t> practice_of_step;
    for (std::size_t i = 0; i < blocking.size(); ++i) {
        const std::vector<PracticeStep> ahead = steps_ahead(usable, blocking[i], climb.level(i));
        steps.insert(steps.end(), ahead.begin(), ahead.end());
        practice_of_step.resize(steps.size(), i);
        if (climb.level(i) + std::ssize(ahead) < blocking[i].needed)
            way.not_lifted.push_back(blocking[i].question);
    }
    const CoverProblem problem = cover_problem(usable, steps, results);
    const CheapestSet cheapest = cheapest_set(problem);
    way.effort_days = cheapest.effort;
    way.bound = cheapest.bound;
    way.optimal = cheapest.optimal;
    const std::vector<std::size_t> order = Order(usable, problem, climb).of(cheapest.chosen);
    const std::vector<std::vector<bool>> helped =
        practices_of(order, problem, practice_of_step, blocking.size());
    for (const std::size_t i : order) {
        LiftingAction& lifting = way.proposed.emplace_back();
        lifting.action = usable[i]->id;
        lifting.prepares = problem.items[i].covers.empty();
        for (std::size_t k = 0; k < blocking.size(); ++k)
            if (helped[i][k])
                lifting.practices.push_back(blocking[k].question);
    }
    return way;
}

} // namespace tappa
