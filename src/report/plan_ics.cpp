#include "report/plan_ics.hpp"

#include "base/date.hpp"
#include "base/text.hpp"
#include "planning/priority.hpp"
#include "report/texts.gen.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace tappa::report {

namespace {

constexpr std::string_view line_end = "\r\n";

// 20261112.
std::string basic_date(Date date) {
    std::string text = iso_from_date(date);
    text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
    return text;
}

// A value of type TEXT (3.3.11): no controls but line breaks, which are written as \n.
std::string escaped(std::string_view value) {
    std::string text;
    for (std::size_t at = 0; at < value.size();) {
        const char32_t c = next_code_point(value, at);
        if (c == U'\\' || c == U';' || c == U',')
            text += '\\';
        if (c == U'\n')
            text += "\\n";
        else if (c == U'\t')
            text += ' ';
        else if ((c >= 0x20 && c < 0x7F) || c >= 0xA0)
            append_code_point(text, c);
    }
    return text;
}

// When the alarm of an event goes off (3.8.6.3). An all-day event begins at midnight, so it is at
// nine in the morning.
std::string_view trigger_of(Reminder reminder) {
    return reminder == Reminder::Day ? "-PT15H" : "-P6DT15H";
}

// Writes lines of at most 75 octets, a character in one piece; what follows goes on in lines that
// begin with a blank (3.1). Whatever event they make has its alarm before its end, which shows the
// event's summary.
class Lines {
public:
    explicit Lines(Reminder reminder) : m_reminder(reminder) {}

    void add(std::string_view name, std::string_view value) {
        if (name == "SUMMARY:")
            m_summary = value;
        if (name == "END:" && value == "VEVENT" && m_reminder != Reminder::None)
            add_alarm();
        add_line(name, value);
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    // (3.6.6)
    void add_alarm() {
        add_line("BEGIN:", "VALARM");
        add_line("ACTION:", "DISPLAY");
        add_line("TRIGGER:", trigger_of(m_reminder));
        add_line("DESCRIPTION:", m_summary);
        add_line("END:", "VALARM");
    }
    void add_line(std::string_view name, std::string_view value) {
        const std::string line = std::string(name) + std::string(value);
        std::size_t room = most_octets;
        for (std::size_t at = 0; at < line.size();) {
            std::size_t end = at;
            static_cast<void>(next_code_point(line, end)); // moves to where it ends
            if (end - at > room) {
                m_text += line_end;
                m_text += ' ';
                room = most_octets - 1;
            }
            m_text += line.substr(at, end - at);
            room -= end - at;
            at = end;
        }
        m_text += line_end;
    }

    static constexpr std::size_t most_octets = 75;
    Reminder m_reminder;
    std::string m_summary;
    std::string m_text;
};

std::string description(const PlanAction& action) {
    std::string text = action.why;
    std::string owner = action.owner_name;
    if (!action.owner_role.empty())
        owner += owner.empty() ? action.owner_role : ", " + action.owner_role;
    for (const std::string& part : {owner, action.notes})
        if (!part.empty())
            text += (text.empty() ? "" : "\n\n") + part;
    return text;
}

void begin_event(
    Lines& lines, const Document& document, const std::string& id, Date start, Date end
) {
    lines.add("BEGIN:", "VEVENT");
    lines.add("UID:", document.id + "." + id + "@tappa");
    lines.add("DTSTAMP:", basic_date(document.date) + "T000000Z");
    lines.add("DTSTART;VALUE=DATE:", basic_date(start));
    // Exclusive. Without it an event lasts one day: the last of the calendar has none after it.
    if (end < Date{9999, 12, 31})
        lines.add("DTEND;VALUE=DATE:", basic_date(date_from_days(days_from_date(end) + 1)));
}

// A day of its own: the planned dates may lie elsewhere, and move with the plan.
void add_due_day(
    Lines& lines, const Document& document, const PlanAction& action, Language language
) {
    begin_event(lines, document, "due." + action.id.text, *action.due, *action.due);
    lines.add("SUMMARY:", escaped(text_with(ReportText::IcsDue, language, {action.title})));
    if (const std::string text = description(action); !text.empty())
        lines.add("DESCRIPTION:", escaped(text));
    lines.add("STATUS:", action.status == ActionStatus::Proposed ? "TENTATIVE" : "CONFIRMED");
    lines.add("TRANSP:", "TRANSPARENT");
    lines.add("END:", "VEVENT");
}

// Ids of actions and milestones may be equal.
void add_milestone(
    Lines& lines, const Document& document, const Milestone& milestone, Language language
) {
    begin_event(lines, document, "milestone." + milestone.id.text, milestone.date, milestone.date);
    const std::string_view name = trimmed(milestone.name);
    lines.add(
        "SUMMARY:", escaped(name.empty() ? text(ReportText::MilestonesName, language) : name)
    );
    lines.add("STATUS:", "CONFIRMED");
    lines.add("TRANSP:", "TRANSPARENT");
    lines.add("END:", "VEVENT");
}

void add_event(
    Lines& lines, const Document& document, const PlanAction& action, const PlannedDates& dates
) {
    begin_event(lines, document, action.id.text, dates.start, dates.end);
    lines.add("SUMMARY:", escaped(action.title));
    if (const std::string text = description(action); !text.empty())
        lines.add("DESCRIPTION:", escaped(text));
    lines.add("STATUS:", action.status == ActionStatus::Proposed ? "TENTATIVE" : "CONFIRMED");
    lines.add("TRANSP:", "TRANSPARENT");
    lines.add("END:", "VEVENT");
}

} // namespace

std::string ics_from_plan(
    const Document& document,
    const Schedule& schedule,
    Language language,
    Reminder reminder,
    DueDays due_days
) {
    Lines lines(reminder);
    lines.add("BEGIN:", "VCALENDAR");
    lines.add("VERSION:", "2.0");
    lines.add("PRODID:", "-//Tappa//Tappa//EN");
    lines.add("CALSCALE:", "GREGORIAN");
    lines.add("METHOD:", "PUBLISH");
    lines.add("X-WR-CALNAME:", escaped(document.title));
    const SharedList<PlanAction>& actions = document.plan->actions;
    for (std::size_t i = 0; i < actions.size(); ++i)
        if (schedule.actions[i])
            add_event(lines, document, actions[i], *schedule.actions[i]);
    for (const PlanAction& action : actions)
        if (due_days == DueDays::AsEvents && action.due && is_open_action(action))
            add_due_day(lines, document, action, language);
    for (const Milestone& milestone : document.plan->milestones)
        add_milestone(lines, document, milestone, language);
    lines.add("END:", "VCALENDAR");
    return lines.take();
}

} // namespace tappa::report
