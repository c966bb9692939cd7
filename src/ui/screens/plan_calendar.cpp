#include "ui/screens/plan_calendar.hpp"

#include "app/list_room.hpp"
#include "base/date_text.hpp"
#include "io/limits.hpp"
#include "planning/holidays.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <array>

namespace tappa::ui {

namespace {

constexpr int most_years = 10; // of holidays at once
constexpr std::string_view from_key = "calendar-from";
constexpr std::array weekdays{
    Text::WeekdayMonday,
    Text::WeekdayTuesday,
    Text::WeekdayWednesday,
    Text::WeekdayThursday,
    Text::WeekdayFriday,
    Text::WeekdaySaturday,
    Text::WeekdaySunday};

// "Fri 25 Dec 2026".
std::string day_text(const Ui& ui, Date date) {
    return ui.say(
        Text::CalendarDay,
        {std::string(ui.say(weekdays[static_cast<std::size_t>(weekday(date))])),
         formatted_date_short(date, ui.language())}
    );
}

std::string days_text(const Ui& ui, const SpecialDays& days) {
    if (days.from == days.to)
        return day_text(ui, days.from);
    return ui.say(Text::RoadmapRange, {day_text(ui, days.from), day_text(ui, days.to)});
}

// "2026", "2026–2028".
std::string years_text(int first, int last) {
    return std::to_string(first) + (last > first ? "–" + std::to_string(last) : "");
}

// "Fri 25 Dec 2026 · Christmas Day".
std::string named_day_text(const Ui& ui, std::string_view country, Date date) {
    return ui.say(
        Text::CalendarNamedDay, {day_text(ui, date), holiday_name(country, date, ui.language())}
    );
}

void holiday_ui(Ui& ui, const PlanSchedule& schedule, const ListedHoliday& holiday) {
    const Date date = holiday.date;
    const std::string& day = holiday.text;
    const bool worked = is_worked(schedule, date);
    if (auto edits = ui.edits();
        ui.tick("day/" + iso_from_date(date), ui.say(Text::CalendarWorkedOf, {day}), worked, true))
        ui.send(actions::SetDayWorked{date, !worked});
}

} // namespace

void PlanCalendar::follow(const Ui& ui, const State& state, const Derived& derived) {
    const PlanSchedule& schedule = state.document.plan->schedule;
    const Schedule& planned = derived.schedule();
    const Date start = planned.start.value_or(schedule.start.value_or(state.document.date));
    const int last = std::clamp(
        planned.end.value_or(start).year, start.year, std::min(9999, start.year + most_years - 1)
    );
    const Look look{state.document.id, state.revision, start.year, last, ui.language()};
    if (look == m_look)
        return;
    if (look.document != m_look.document)
        m_draft = {};
    m_look = look;
    m_holidays.clear();
    for (const Date date : weekday_holidays(schedule.country, look.first_year, look.last_year))
        m_holidays.push_back({date, named_day_text(ui, schedule.country, date)});
    m_own = special_days_together(schedule);
    count_added(schedule);
}

void PlanCalendar::count_added(const PlanSchedule& schedule) {
    m_added = 0;
    if (!m_draft.from || m_draft.last() < *m_draft.from)
        return;
    const auto dates = days_to_list(schedule, *m_draft.from, m_draft.last(), m_draft.is_worked);
    m_added = dates ? std::optional(dates->size()) : std::nullopt;
}

void PlanCalendar::holidays_ui(Ui& ui, const PlanSchedule& schedule) {
    const std::string title =
        ui.say(Text::CalendarHolidays, {years_text(m_look.first_year, m_look.last_year)});
    ui.heading(3, title);
    if (schedule.country.empty())
        return ui.muted(ui.say(Text::CalendarNoCountry));
    if (!knows_holidays_of(schedule.country))
        return ui.muted(ui.say(Text::CalendarUnknownCountry, {schedule.country}));
    if (m_holidays.empty())
        return ui.muted(ui.say(Text::CalendarNone));
    ui.muted(ui.say(Text::CalendarHolidaysText));
    const bool all = m_holidays.size() <= most_rows_at_once || ui.unfolded("all-holidays");
    const std::size_t count = all ? m_holidays.size() : most_rows_at_once;
    {
        auto list = ui.list("holidays", title);
        constexpr std::size_t beside = 3;
        for (std::size_t first = 0; first < count; first += beside) {
            auto row = ui.columns(
                "holidays/" + std::to_string(first),
                std::vector<Column>(beside, Column::grow()),
                {.gap = 20, .stack_below = 640}
            );
            for (std::size_t i = first; i < std::min(first + beside, count); ++i) {
                ui.next_column();
                auto item = ui.list_item(iso_from_date(m_holidays[i].date));
                holiday_ui(ui, schedule, m_holidays[i]);
            }
        }
    }
    more_rows_ui(ui, "all-holidays", m_holidays.size());
}

void PlanCalendar::own_days_ui(Ui& ui) {
    ui.heading(3, ui.say(Text::CalendarOwn));
    ui.muted(ui.say(Text::CalendarOwnText));
    if (m_own.empty())
        return;
    const bool all = m_own.size() <= most_rows_at_once || ui.unfolded("all-own-days");
    const std::size_t count = all ? m_own.size() : most_rows_at_once;
    {
        auto list = ui.list("own-days", ui.say(Text::CalendarOwn));
        for (std::size_t i = 0; i < count; ++i) {
            const SpecialDays& days = m_own[i];
            const std::string when = days_text(ui, days);
            auto item = ui.list_item(iso_from_date(days.from));
            auto row = ui.columns(
                "row", {Column::grow(), Column::fixed(36)}, {.gap = 6, .align = Align::Middle}
            );
            ui.next_column();
            std::vector<std::string> words{
                when,
                ui.say_count(
                    days.is_worked ? Text::CalendarWorkedDays : Text::CalendarFreeDays,
                    static_cast<std::int64_t>(days.days)
                )};
            if (!days.name.empty())
                words.insert(words.begin() + 1, days.name);
            ui.text(joined(words, middle_dot), {.size = 14});
            ui.next_column();
            if (auto edits = ui.edits(); ui.button(
                    "remove",
                    ui.say(Text::CalendarRemove),
                    {.kind = ButtonKind::Ghost,
                     .icon = icons::trash_2,
                     .icon_only = true,
                     .small = true,
                     .read_as = std::string(ui.say(Text::CalendarRemove)) + ": " + when}
                )) {
                ui.send(actions::RemoveSpecialDays{days.from, days.to});
                ui.focus_key(from_key); // the list has another length now
            }
        }
    }
    more_rows_ui(ui, "all-own-days", m_own.size());
}

std::string PlanCalendar::what_is_added(const Ui& ui) const {
    if (!m_draft.from)
        return {};
    if (m_draft.last() < *m_draft.from)
        return std::string(ui.say(Text::CalendarReversed));
    if (!m_added)
        return list_full_sentence(ui.language(), limits::special_days, Text::CalendarFull);
    if (*m_added == 0)
        return std::string(
            ui.say(m_draft.is_worked ? Text::CalendarWorkedAnyway : Text::CalendarFreeAnyway)
        );
    return ui.say_count(Text::CalendarAdds, static_cast<std::int64_t>(*m_added));
}

void PlanCalendar::form_ui(Ui& ui) {
    {
        auto row = ui.columns(
            "when",
            {Column::grow(), Column::grow(), Column::grow()},
            {.gap = 12, .stack_below = 640}
        );
        ui.next_column();
        if (const auto change = ui.date_field(from_key, ui.say(Text::CalendarFrom), m_draft.from))
            m_draft.from = change->value;
        ui.next_column();
        if (const auto change = ui.date_field(
                "calendar-to",
                ui.say(Text::CalendarTo),
                m_draft.to,
                {},
                {.help = ui.say(Text::CalendarToElse)}
            ))
            m_draft.to = change->value;
        ui.next_column();
        if (auto typed = ui.text_field("calendar-name", ui.say(Text::CalendarName), m_draft.name))
            m_draft.name = *std::move(typed);
    }
    const std::vector<std::string> kinds{
        std::string(ui.say(Text::CalendarKindFree)), std::string(ui.say(Text::CalendarKindWorked))};
    auto flow = ui.flow("add-days-flow");
    const auto chosen = ui.segmented(
        "calendar-kind", ui.say(Text::CalendarKind), kinds, m_draft.is_worked ? 1U : 0U
    );
    if (chosen)
        m_draft.is_worked = *chosen == 1;
    const bool can_add =
        m_draft.from && !(m_draft.last() < *m_draft.from) && m_added.value_or(0) > 0;
    if (auto edits = ui.edits(); ui.button(
            "add-days", ui.say(Text::CalendarAdd), {.icon = icons::plus, .disabled = !can_add}
        )) {
        ui.send(actions::AddSpecialDays{
            *m_draft.from, m_draft.last(), m_draft.is_worked, m_draft.name});
        const bool is_worked_kind = m_draft.is_worked;
        m_draft = {};
        m_draft.is_worked = is_worked_kind;
        ui.focus_key(from_key); // a second Enter adds nothing
    }
    if (const std::string words = what_is_added(ui); !words.empty())
        ui.muted(words);
}

void PlanCalendar::draw(Ui& ui, const State& state, const Derived& derived) {
    follow(ui, state, derived);
    const PlanSchedule& schedule = state.document.plan->schedule;
    auto card = ui.card("calendar-card", {.name = ui.say(Text::CalendarTitle)});
    ui.heading(2, ui.say(Text::CalendarTitle), {.size = 16});
    holidays_ui(ui, schedule);
    own_days_ui(ui);
    const Draft before = m_draft;
    form_ui(ui);
    if (before.from != m_draft.from || before.to != m_draft.to
        || before.is_worked != m_draft.is_worked)
        count_added(schedule);
}

} // namespace tappa::ui
