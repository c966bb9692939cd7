#include "ui/screens/plan_roadmap.hpp"

#include "base/date.hpp"
#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace tappa::ui {

namespace {

constexpr std::string_view roadmap_title_key = "roadmap-title";
constexpr float side_width = 270;
constexpr float beside_from = 1000;
constexpr std::size_t most_overloads = 3; // said one by one

std::string owner_name(const Ui& ui, const std::string& owner) {
    return owner.empty() ? std::string(ui.say(Text::RoadmapEverybody)) : owner;
}

std::string overload_sentence(const Ui& ui, const Overload& overload) {
    return ui.say(
        Text::RoadmapOverload,
        {owner_name(ui, overload.owner),
         formatted_short(overload.most_per_week, 1, ui.language()),
         formatted_short(overload.days_per_week, 2, ui.language()),
         formatted_date_short(overload.from, ui.language()),
         formatted_date_short(overload.to, ui.language())}
    );
}

void overloads_ui(Ui& ui, const std::vector<Overload>& overloads) {
    if (overloads.empty())
        return;
    std::vector<std::string> sentences;
    for (std::size_t i = 0; i < std::min(most_overloads, overloads.size()); ++i)
        sentences.push_back(overload_sentence(ui, overloads[i]));
    if (overloads.size() > most_overloads)
        sentences.push_back(
            ui.say_count(Text::RoadmapOverloadMore, std::ssize(overloads) - std::ssize(sentences))
        );
    ui.notice(
        "overloads",
        Tone::Bad,
        ui.say(Text::RoadmapOverloads, {joined(sentences, "; ")}),
        Role::Status
    );
    auto flow = ui.flow("fit");
    if (auto edits = ui.edits();
        ui.button("fit", ui.say(Text::RoadmapFit), {.icon = icons::calendar})) {
        ui.send(actions::FitPlanStarts{});
        ui.focus_key(roadmap_title_key, capacity_key); // this button goes; the bars have moved
    }
}

Text text_of(WhyUnscheduled why) {
    switch (why) {
    case WhyUnscheduled::InCircle:
        return Text::RoadmapInCircle;
    case WhyUnscheduled::Waiting:
        return Text::RoadmapWaiting;
    case WhyUnscheduled::BeyondCalendar:
        break;
    }
    return Text::RoadmapBeyond;
}

// Makes of dates that move with the plan such as stay.
void suggested_ui(Ui& ui, const State& state, const std::vector<SuggestedDates>& suggested) {
    const std::int64_t count = std::ssize(suggested);
    if (count == 0)
        return;
    ui.muted(ui.say_count(Text::RoadmapSuggested, count));
    const Date today = state.session.today;
    if (begin_too_early(state.document.plan, suggested, today))
        ui.text(ui.say(Text::RoadmapFromToday, {formatted_date(today, ui.language())}));
    auto flow = ui.flow("schedule");
    if (auto edits = ui.edits(); ui.button(
            "schedule-all",
            ui.say_count(Text::RoadmapScheduleAll, count),
            {.icon = icons::calendar, .description = ui.say(Text::RoadmapScheduleAllText)}
        )) {
        ui.send(actions::EnterSuggestedDates{});
        ui.focus_key(roadmap_title_key, capacity_key); // this button goes; the bars have moved
    }
}

void unscheduled_ui(
    Ui& ui,
    const State& state,
    const std::vector<UnscheduledAction>& all,
    const std::vector<SuggestedDates>& suggested
) {
    const Plan& plan = state.document.plan;
    auto card = ui.card("unscheduled", {.name = ui.say(Text::RoadmapUnscheduled)});
    ui.heading(2, ui.say(Text::RoadmapUnscheduled), {.size = 16});
    if (all.empty()) {
        ui.muted(ui.say(Text::RoadmapAllScheduled));
        suggested_ui(ui, state, suggested);
        return;
    }
    const bool unfolded = all.size() <= most_rows_at_once || ui.unfolded("all-unscheduled");
    {
        auto list = ui.list("unscheduled", ui.say(Text::RoadmapUnscheduled));
        auto gap = ui.gap(10);
        for (std::size_t i = 0; i < (unfolded ? all.size() : most_rows_at_once); ++i) {
            const PlanAction& action = *find_plan_action(plan, all[i].action);
            auto item = ui.list_item(action.id.text);
            auto lines = ui.gap(2);
            if (ui.link("open", title_of(ui, action), {.kind = ButtonKind::Ghost}))
                open_plan_action(ui, action.id);
            ui.chip(ui.say(text_of(all[i].why)), Tone::Warning);
        }
    }
    more_rows_ui(ui, "all-unscheduled", all.size());
    suggested_ui(ui, state, suggested);
}

std::int64_t working_days_of(
    const std::vector<PlanActionId>& path, const Plan& plan, const Schedule& schedule
) {
    const std::unordered_set<PlanActionId> on_path(path.begin(), path.end());
    std::int64_t days = 0;
    for (std::size_t i = 0; i < plan.actions.size(); ++i)
        if (schedule.actions[i] && on_path.count(plan.actions[i].id) > 0)
            days += schedule.actions[i]->working_days;
    return days;
}

// "Archives → One customer record → Pre-fill: 37 weeks. A delay of any moves the end."
void critical_path_ui(
    Ui& ui, const Plan& plan, const std::vector<PlanActionId>& path, std::int64_t days
) {
    if (path.empty())
        return;
    auto card = ui.card("critical-path", {.name = ui.say(Text::RoadmapCriticalPath)});
    ui.heading(2, ui.say(Text::RoadmapCriticalPath), {.size = 16});
    std::vector<std::string> titles;
    for (const PlanActionId& id : path)
        titles.push_back(title_of(ui, *find_plan_action(plan, id)));
    ui.text(joined(titles, " → "), {.size = 14});
    ui.muted(ui.say_count(Text::RoadmapPathLength, days));
}

// What a phone has room for: the actions under the month in which they begin.
void months_ui(Ui& ui, const std::vector<RoadmapRow>& rows) {
    const Language language = ui.language();
    const bool all = rows.size() <= most_rows_at_once || ui.unfolded("all-bars");
    const std::size_t count = all ? rows.size() : most_rows_at_once;
    for (std::size_t i = 0; i < count;) {
        const Date first = rows[i].dates->start;
        const std::string month = formatted_month(first.year, first.month, language);
        auto card = ui.card("month/" + month, {.name = month});
        ui.heading(2, month, {.size = 16});
        auto list = ui.list("actions", month);
        auto gap = ui.gap(10);
        for (const std::size_t first_row = i; i < count && rows[i].dates->start.year == first.year
             && rows[i].dates->start.month == first.month;
             ++i) {
            const RoadmapRow& row = rows[i];
            if (i > first_row)
                ui.rule();
            auto item = ui.list_item(row.action->id.text);
            auto lines = ui.gap(2);
            if (ui.link(
                    roadmap_bar_key(row.action->id),
                    title_of(ui, *row.action),
                    {.kind = ButtonKind::Ghost, .read_as = roadmap_bar_name(ui, row)}
                ))
                open_plan_action(ui, row.action->id);
            ui.muted(joined(
                {days_range(ui, row.dates->start, row.dates->end),
                 row.action->owner_name.empty() ? std::string(ui.say(Text::PlanNoOwner))
                                                : row.action->owner_name},
                middle_dot
            ));
            if (row.dates->critical)
                ui.chip(ui.say(Text::RoadmapCritical), Tone::Accent);
            if (const std::string late = late_words(ui, *row.action, row.dates->end); !late.empty())
                ui.chip(late, Tone::Warning);
        }
    }
    more_rows_ui(ui, "all-bars", rows.size());
}

LoadPeriods periods_of(RoadmapScale scale) {
    return scale == RoadmapScale::Week ? LoadPeriods::Weeks : LoadPeriods::Months;
}

void head_ui(Ui& ui, RoadmapScale scale) {
    auto row = ui.columns("head", {Column::grow(), Column::fit()}, {.align = Align::Middle});
    ui.next_column();
    ui.heading(2, ui.say(Text::RoadmapTitle), {.size = 16, .key = roadmap_title_key});
    ui.next_column();
    auto flow = ui.flow("scale", {.align = Align::End});
    const std::vector<std::string> scales{
        std::string(ui.say(Text::RoadmapByWeek)), std::string(ui.say(Text::RoadmapByMonth))};
    const auto chosen =
        ui.segmented("scale", ui.say(Text::RoadmapScale), scales, static_cast<std::size_t>(scale));
    if (chosen)
        ui.send(actions::SetRoadmapScale{static_cast<RoadmapScale>(*chosen)});
}

} // namespace

void PlanRoadmap::follow(
    const Ui& ui, const State& state, const Derived& derived, const std::vector<RoadmapRow>& rows
) {
    const Schedule& schedule = derived.schedule();
    scene::ChartStyle style;
    style.palette = *ui.theme().palette;
    style.language = ui.language();
    style.width = std::floor(ui.width());
    const Look look{
        derived.computations().schedule,
        style.width,
        style.language,
        &ui.theme(),
        roadmap_scale(state, schedule),
        state.session.today,
        rows.size()};
    if (look == m_look)
        return;
    m_look = look;
    const scene::GanttInput input = gantt_input(ui, state, schedule, rows);
    m_gantt = scene::gantt_drawing(input, style);
    m_days_off = days_off_words(ui, state.document.plan->schedule, input.axis);
    const PlanLoad& load = derived.load(periods_of(look.scale));
    m_load = load.periods.empty() || load.owners.empty()
        ? scene::Scene{}
        : scene::load_chart(load_input(ui, state, schedule, load), style);
    m_spots.clear();
    m_actions.clear();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const scene::Rect& place = m_gantt.places[i];
        m_spots.push_back(
            {roadmap_bar_key(rows[i].action->id),
             roadmap_bar_name(ui, rows[i]),
             place.x + place.width / 2,
             place.y + place.height / 2,
             place.radius,
             place.width,
             place.height,
             true}
        );
        m_actions.push_back(rows[i].action->id);
    }
    m_milestones.clear();
    m_shown_from = input.axis.from;
    m_shown_end = input.axis.end;
    for (const Milestone* const milestone : milestones_shown(state.document.plan, input.axis)) {
        const scene::Rect& place = m_gantt.milestone_places[m_milestones.size()];
        m_spots.push_back(
            {"milestone/" + milestone->id.text,
             ui.say(
                 Text::MilestonesSpot,
                 {milestone_name(ui, *milestone),
                  formatted_date(milestone->date, ui.language()),
                  milestone_words(ui, state.document.plan, schedule, *milestone)}
             ),
             place.x + place.width / 2,
             place.y + place.height / 2,
             place.radius,
             place.width,
             place.height}
        );
        m_milestones.push_back(milestone->id);
    }
}

void PlanRoadmap::chart_ui(
    Ui& ui, const State& state, const Derived& derived, std::vector<RoadmapRow> rows
) {
    auto card =
        ui.card("roadmap", {.padding_x = 12, .padding_y = 12, .name = ui.say(Text::RoadmapTitle)});
    head_ui(ui, roadmap_scale(state, derived.schedule()));
    const std::size_t count = rows.size();
    if (count > most_rows_at_once && !ui.unfolded("all-bars"))
        rows.resize(most_rows_at_once);
    follow(ui, state, derived, rows);
    dragged_ui(ui, state.document.plan, rows);
    const auto pressed = ui.figure(
        "gantt",
        ui.say(Text::RoadmapTitle),
        m_gantt.scene,
        {.spots = &m_spots, .over = m_ghost.items.empty() ? nullptr : &m_ghost}
    );
    if (pressed && *pressed < m_actions.size())
        open_plan_action(ui, m_actions[*pressed]);
    else if (pressed)
        ui.focus_key(milestone_name_key(m_milestones[*pressed - m_actions.size()]));
    more_rows_ui(ui, "all-bars", count);
    ui.muted(ui.say(Text::RoadmapKeys));
    if (!m_days_off.empty())
        ui.muted(m_days_off);
    if (m_load.width > 0)
        ui.figure("load", ui.say(Text::RoadmapLoad), m_load);
}

void PlanRoadmap::draw(Ui& ui, const State& state, const Derived& derived) {
    const Plan& plan = state.document.plan;
    const Schedule& schedule = derived.schedule();
    const std::vector<RoadmapRow> rows = roadmap_rows(plan, schedule);
    overloads_ui(ui, derived.load(LoadPeriods::Weeks).overloads);
    auto row = ui.columns(
        "roadmap", {Column::grow(), Column::fixed(side_width)}, {.stack_below = beside_from}
    );
    ui.next_column();
    if (rows.empty())
        ui.notice("nothing", Tone::Neutral, ui.say(Text::RoadmapNothing));
    else if (ui.narrow())
        months_ui(ui, rows);
    else
        chart_ui(ui, state, derived, rows);
    ui.next_column();
    if (const std::uint64_t now = derived.computations().schedule;
        m_facts_of != now || m_standings.size() != plan.milestones.size()) {
        m_facts_of = now;
        m_unscheduled = unscheduled_actions(plan, schedule);
        m_suggested = suggested_dates(plan, schedule);
        m_path_days = working_days_of(schedule.critical_path, plan, schedule);
        m_standings.clear();
        for (const Milestone& milestone : plan.milestones)
            m_standings.push_back(milestone_standing(plan, schedule, milestone));
    }
    milestones_ui(ui, state, !rows.empty() && !ui.narrow());
    if (!rows.empty() || !m_unscheduled.empty()) // some are open
        unscheduled_ui(ui, state, m_unscheduled, m_suggested);
    critical_path_ui(ui, plan, schedule.critical_path, m_path_days);
}

RoadmapScale roadmap_scale(const State& state, const Schedule& schedule) {
    constexpr std::int64_t most_days_by_week = 300;
    if (state.session.roadmap_scale)
        return *state.session.roadmap_scale;
    const bool is_long = schedule.start && schedule.end
        && days_from_date(*schedule.end) - days_from_date(*schedule.start) > most_days_by_week;
    return is_long ? RoadmapScale::Month : RoadmapScale::Week;
}

std::string roadmap_summary(const Ui& ui, const State& state, const Derived& derived) {
    const Schedule& schedule = derived.schedule();
    const auto planned =
        std::count_if(schedule.actions.begin(), schedule.actions.end(), [](const auto& dates) {
            return dates.has_value();
        });
    const auto& actions = state.document.plan->actions;
    const auto open_count = std::count_if(actions.begin(), actions.end(), is_open_action);
    std::vector<std::string> parts{text_count(
        Text::RoadmapSummary, ui.language(), open_count, {formatted_integer(planned, ui.language())}
    )};
    if (schedule.end)
        parts.push_back(ui.say(Text::RoadmapUntil, {formatted_date(*schedule.end, ui.language())}));
    return joined(parts, middle_dot);
}

} // namespace tappa::ui
