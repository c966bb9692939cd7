#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/calendar_days.hpp"
#include "planning/holidays.hpp"
#include "ui/screens/plan_roadmap.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace tappa::ui {

namespace {

constexpr std::size_t most_days_named = 12; // a line or two
constexpr int most_years = 10;              // of holidays at once

struct DayOff {
    Date date;
    std::string words;
};

std::string named(const Ui& ui, const std::string& when, const std::string& name) {
    return name.empty() ? when : ui.say(Text::CalendarNamedDay, {when, name});
}

std::string range_words(const Ui& ui, Date from, Date to) {
    return from == to ? formatted_date_short(from, ui.language()) : days_range(ui, from, to);
}

} // namespace

std::string days_off_words(
    const Ui& ui, const PlanSchedule& schedule, const scene::TimeAxis& axis
) {
    const auto is_shown = [&](Date date) {
        const std::int64_t day = days_from_date(date);
        return day >= axis.from && day < axis.end;
    };
    std::vector<DayOff> days;
    const int first_year = date_from_days(axis.from).year;
    const int last_year = std::min({9999, date_from_days(axis.end).year, first_year + most_years});
    for (const Date date : weekday_holidays(schedule.country, first_year, last_year))
        if (is_shown(date) && !is_worked(schedule, date))
            days.push_back(
                {date,
                 named(
                     ui,
                     formatted_date_short(date, ui.language()),
                     holiday_name(schedule.country, date, ui.language())
                 )}
            );
    for (const SpecialDays& own : special_days_together(schedule))
        if (!own.is_worked && is_shown(own.from))
            days.push_back({own.from, named(ui, range_words(ui, own.from, own.to), own.name)});
    if (days.empty())
        return {};
    std::stable_sort(days.begin(), days.end(), [](const DayOff& a, const DayOff& b) {
        return a.date < b.date;
    });
    std::vector<std::string> words;
    for (std::size_t i = 0; i < std::min(days.size(), most_days_named); ++i)
        words.push_back(std::move(days[i].words));
    if (days.size() > most_days_named)
        words.push_back(
            formatted_signed(static_cast<double>(days.size() - most_days_named), 0, ui.language())
        );
    return ui.say(Text::RoadmapDaysOff, {joined(words, "; ")});
}

} // namespace tappa::ui
