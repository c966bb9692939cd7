#include "app/plan/calendar_actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "base/text.hpp"
#include "planning/calendar_days.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

// All or none: what is left out would be the end of a stretch of days.
void say_full(Change& change) {
    say_left_out(change, 1, 1, limits::special_days, Text::CalendarFull);
}

// Lists the days, or lists them no more where they are so by themselves.
void list_days(
    PlanSchedule& schedule, const std::vector<Date>& dates, bool is_worked, const std::string& name
) {
    for (const Date date : dates) {
        std::erase_if(schedule.special_days, [&](const SpecialDay& day) {
            return day.date == date;
        });
        if (is_usually_worked(schedule.country, date) != is_worked)
            schedule.special_days.push_back({date, is_worked, name});
    }
    schedule = cleaned(std::move(schedule));
}

template <typename Milestones>
auto found_milestone(Milestones& milestones, const MilestoneId& id) {
    return std::find_if(milestones.begin(), milestones.end(), [&](const Milestone& milestone) {
        return milestone.id == id;
    });
}

} // namespace

void apply(Change& change, const actions::SetDayWorked& action) {
    const PlanSchedule& schedule = change.document().plan->schedule;
    if (!is_day(action.date))
        return;
    const auto dates = days_to_list(schedule, action.date, action.date, action.is_worked);
    if (!dates)
        return say_full(change);
    if (!dates->empty())
        list_days(change.document().plan.edit().schedule, *dates, action.is_worked, {});
}

void apply(Change& change, const actions::AddSpecialDays& action) {
    const PlanSchedule& schedule = change.document().plan->schedule;
    if (!is_day(action.from) || !is_day(action.to) || action.to < action.from)
        return;
    const auto dates = days_to_list(schedule, action.from, action.to, action.is_worked);
    if (!dates)
        return say_full(change);
    if (dates->empty())
        return;
    list_days(
        change.document().plan.edit().schedule,
        *dates,
        action.is_worked,
        std::string(trimmed(clean_text(action.name, limits::title)))
    );
    change.announce(
        text_count(Text::CalendarAdded, change.language(), static_cast<std::int64_t>(dates->size()))
    );
}

void apply(Change& change, const actions::RemoveSpecialDays& action) {
    const auto is_meant = [&](const SpecialDay& day) {
        return !(day.date < action.from) && !(action.to < day.date);
    };
    const std::vector<SpecialDay>& days = change.document().plan->schedule.special_days;
    const auto count = std::count_if(days.begin(), days.end(), is_meant);
    if (count == 0)
        return;
    std::erase_if(change.document().plan.edit().schedule.special_days, is_meant);
    change.undo_offer =
        text_count(Text::CalendarRemoved, change.language(), static_cast<std::int64_t>(count));
}

void apply(Change& change, const actions::AddMilestone&) {
    const std::size_t count = change.document().plan->milestones.size();
    if (!takes_another(change, count, limits::milestones, Text::MilestonesFull))
        return;
    Milestone added;
    added.id = next_milestone_id(change.document());
    added.name = text(Text::MilestonesNew, change.document().language);
    added.date = change.session().today;
    if (!is_day(added.date))
        added.date = change.document().date;
    Session& session = change.session();
    show_screen(change, Screen::Plan);
    session.plan_view = PlanView::Roadmap;
    session.plan_action = {}; // on a phone its panel would cover the roadmap
    session.new_milestone = added.id;
    change.document().plan.edit().milestones.push_back(std::move(added));
}

void apply(Change& change, const actions::EditMilestone& action) {
    const std::vector<Milestone>& all = change.document().plan->milestones;
    const auto known = found_milestone(all, action.milestone);
    if (known == all.end())
        return;
    Milestone edited = *known;
    set_field(edited, action.edit);
    edited.name = clean_text(edited.name, limits::title);
    if (!is_day(edited.date))
        edited.date = known->date;
    const auto place = static_cast<std::size_t>(known - all.begin());
    change.document().plan.edit().milestones[place] = std::move(edited);
}

void apply(Change& change, const actions::DeleteMilestone& action) {
    const std::vector<Milestone>& all = change.document().plan->milestones;
    const auto known = found_milestone(all, action.milestone);
    if (known == all.end())
        return;
    change.offer_undo(Text::MilestonesDeleted, {known->name});
    if (change.session().new_milestone == action.milestone)
        change.session().new_milestone = {};
    const auto place = known - all.begin();
    std::vector<Milestone>& milestones = change.document().plan.edit().milestones;
    milestones.erase(milestones.begin() + place);
}

} // namespace tappa
