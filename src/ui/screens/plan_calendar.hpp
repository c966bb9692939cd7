#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "planning/calendar_days.hpp"
#include "ui/kit/ui.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tappa::ui {

struct ListedHoliday {
    Date date;
    std::string text; // "Fri 25 Dec 2026 · Christmas Day"
};

// The public holidays of the years of the plan, each of which may be worked, and days of its own
// that are free or worked. What is typed into the form is nobody's until it is added, so the view
// keeps it, with what it would add: looking at hundreds of days is no work for every frame.
class PlanCalendar {
public:
    void draw(Ui& ui, const State& state, const Derived& derived);
    void forget() { *this = {}; }

private:
    struct Draft {
        std::optional<Date> from;
        std::optional<Date> to; // nothing: one day
        bool is_worked = false;
        std::string name;
        [[nodiscard]] Date last() const { return to.value_or(*from); }
    };
    struct Look { // what the lists are of
        std::string document;
        std::uint64_t revision = 0;
        int first_year = 0;
        int last_year = 0;
        Language language = Language::En;
        bool operator==(const Look&) const = default;
    };

    void follow(const Ui& ui, const State& state, const Derived& derived);
    void count_added(const PlanSchedule& schedule);
    void holidays_ui(Ui& ui, const PlanSchedule& schedule);
    void own_days_ui(Ui& ui);
    void form_ui(Ui& ui);
    // Why nothing can be added, or what would be; empty where no day is entered.
    [[nodiscard]] std::string what_is_added(const Ui& ui) const;

    Look m_look;
    std::vector<ListedHoliday> m_holidays;
    std::vector<SpecialDays> m_own;
    Draft m_draft;
    std::optional<std::size_t> m_added; // days that the form would add; nothing: too many
};

} // namespace tappa::ui
