#include "planning/milestones.hpp"

#include "texts/names.gen.hpp"
#include "texts/texts.hpp"

namespace tappa {

MilestoneStanding milestone_standing(
    const Plan& plan, const Schedule& schedule, const Milestone& milestone
) {
    MilestoneStanding standing;
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
        const PlanAction& action = plan.actions[i];
        const bool is_open =
            action.status != ActionStatus::Done && action.status != ActionStatus::Dropped;
        if (!is_open || !action.due || milestone.date < *action.due)
            continue;
        ++standing.due;
        if (schedule.actions[i] && milestone.date < schedule.actions[i]->end)
            ++standing.late;
    }
    return standing;
}

std::string milestone_sentence(const MilestoneStanding& standing, Language language) {
    if (standing.late > 0)
        return text_count(NameText::MilestoneLate, language, standing.late);
    return std::string(
        text(standing.due > 0 ? NameText::MilestoneNoneLate : NameText::MilestoneNoneDue, language)
    );
}

} // namespace tappa
