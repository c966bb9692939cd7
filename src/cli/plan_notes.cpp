#include "cli/plan_notes.hpp"

#include "app/texts.hpp"
#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/texts.gen.hpp"
#include "planning/holidays.hpp"
#include "texts/texts.hpp"

#include <algorithm>

namespace tappa::cli {

namespace {

class Notes {
public:
    Notes(Outcome& outcome, const std::string& path, Language language)
        : m_outcome(outcome), m_path(path), m_language(language) {}

    template <typename Pattern>
    void add(Pattern pattern, const std::vector<std::string>& arguments) {
        m_outcome.notes.push_back(
            shown_on_line(m_path + ": " + text_with(pattern, m_language, arguments))
        );
    }
    [[nodiscard]] std::string date(const Date& date) const {
        return formatted_date(date, m_language);
    }
    [[nodiscard]] std::string number(double value) const {
        return formatted_short(value, 2, m_language);
    }

private:
    Outcome& m_outcome;
    const std::string& m_path;
    Language m_language;
};

bool is_worse(const PlanMetric& metric) {
    return metric.better == Direction::Up ? *metric.target < *metric.baseline
                                          : *metric.target > *metric.baseline;
}

void add_oddities_of(Notes& notes, const PlanAction& action) {
    if (action.start && action.due && *action.due < *action.start)
        notes.add(
            CliText::PlanDueBeforeStart,
            {action.title, notes.date(*action.due), notes.date(*action.start)}
        );
    for (const PlanMetric& metric : action.metrics) {
        if (!metric.baseline || !metric.target)
            continue;
        if (*metric.target == *metric.baseline)
            notes.add(
                CliText::PlanTargetIsBaseline,
                {metric.name, action.title, notes.number(*metric.target)}
            );
        else if (is_worse(metric))
            notes.add(
                CliText::PlanTargetIsWorse,
                {metric.name,
                 action.title,
                 notes.number(*metric.target),
                 notes.number(*metric.baseline)}
            );
    }
}

bool has_owner(const Plan& plan, const std::string& name) {
    return std::any_of(plan.actions.begin(), plan.actions.end(), [&](const PlanAction& action) {
        return action.status != ActionStatus::Dropped && action.owner_name == name;
    });
}

} // namespace

std::vector<std::string> titles_of(const Plan& plan, const std::vector<PlanActionId>& ids) {
    std::vector<std::string> titles;
    for (const PlanActionId& id : ids) {
        const PlanAction* const action = find_plan_action(plan, id);
        titles.push_back(action && !action->title.empty() ? action->title : id.text);
    }
    return titles;
}

void add_oddities(
    Outcome& outcome,
    const std::string& path,
    const Plan& plan,
    const Completeness& completeness,
    Language language
) {
    Notes notes(outcome, path, language);
    for (const PlanAction& action : plan.actions)
        if (action.status != ActionStatus::Dropped)
            add_oddities_of(notes, action);
    for (const PrerequisiteCycle& cycle : completeness.cycles)
        notes.add(Text::PlanCycle, {joined(titles_of(plan, cycle), "; ")});
    const PlanSchedule& schedule = plan.schedule;
    if (!schedule.country.empty() && !knows_holidays_of(schedule.country))
        notes.add(CliText::PlanHolidaysUnknown, {schedule.country});
    for (const OwnerCapacity& owner : schedule.owners)
        if (!owner.name.empty() && !has_owner(plan, owner.name))
            notes.add(CliText::PlanOwnerUnknown, {owner.name});
}

} // namespace tappa::cli
