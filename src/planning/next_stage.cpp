#include "planning/next_stage.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_set>
#include <utility>

namespace tappa {

namespace {

// Levels of the blocking practices as actions are taken one after the other.
class Climb {
public:
    explicit Climb(const std::vector<BlockingPractice>& practices) : m_practices(practices) {
        for (const BlockingPractice& practice : practices)
            m_levels.push_back(practice.value);
    }

    // How many levels of what is needed the action would add.
    [[nodiscard]] int levels_added(const CatalogueAction& action) const {
        int added = 0;
        for (std::size_t i = 0; i < m_practices.size(); ++i)
            added += std::max(0, reached(action, i) - m_levels[i]);
        return added;
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
    [[nodiscard]] std::vector<QuestionId> still_blocking() const {
        std::vector<QuestionId> practices;
        for (std::size_t i = 0; i < m_practices.size(); ++i)
            if (m_levels[i] < m_practices[i].needed)
                practices.push_back(m_practices[i].question);
        return practices;
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

// More levels for a person-day, then the smaller id.
bool serves_better(
    const CatalogueAction& a, int levels_of_a, const CatalogueAction& b, int levels_of_b
) {
    const double by_a = levels_of_a * b.effort_days.likely;
    const double by_b = levels_of_b * a.effort_days.likely;
    return by_a != by_b ? by_a > by_b : a.id < b.id;
}

const CatalogueAction* best_of(
    const Catalogue& catalogue,
    const std::unordered_set<CatalogueActionId>& ruled_out,
    const Climb& climb
) {
    const CatalogueAction* best = nullptr;
    int levels_of_best = 0;
    for (const CatalogueAction& action : catalogue.actions) {
        if (ruled_out.count(action.id) > 0)
            continue;
        const int levels = climb.levels_added(action);
        if (levels > 0 && (!best || serves_better(action, levels, *best, levels_of_best))) {
            best = &action;
            levels_of_best = levels;
        }
    }
    return best;
}

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

} // namespace

WayToNextStage way_to_next_stage(
    const Catalogue& catalogue, const std::vector<BlockingPractice>& blocking, const Plan& plan
) {
    Climb climb(blocking);
    WayToNextStage way;
    way.in_plan = taken_from_plan(catalogue, plan, climb);
    std::unordered_set<CatalogueActionId> ruled_out(
        plan.dropped_proposals.begin(), plan.dropped_proposals.end()
    );
    for (const PlanAction& action : plan.actions)
        ruled_out.insert(action.catalogue_id);
    while (const CatalogueAction* action = best_of(catalogue, ruled_out, climb)) {
        way.proposed.push_back(climb.take(*action));
        way.effort_days += action->effort_days.likely;
        ruled_out.insert(action->id);
    }
    way.not_lifted = climb.still_blocking();
    return way;
}

} // namespace tappa
