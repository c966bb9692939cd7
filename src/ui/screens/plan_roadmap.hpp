#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "planning/milestones.hpp"
#include "scene/gantt.hpp"
#include "scene/load_chart.hpp"
#include "ui/kit/ui.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

// An action with planned dates, as the roadmap lists it.
struct RoadmapRow {
    const PlanAction* action = nullptr;
    const PlannedDates* dates = nullptr;
};

// By planned start, then by end. The pointers live until the document changes.
[[nodiscard]] std::vector<RoadmapRow> roadmap_rows(const Plan&, const Schedule&);
// The one chosen, else weeks for as long as there is room for them.
[[nodiscard]] RoadmapScale roadmap_scale(const State&, const Schedule&);
// The key of an action's bar, or of its entry in a phone's list.
[[nodiscard]] std::string roadmap_bar_key(const PlanActionId&);
// "MC" for Marco Conti; empty without a name.
[[nodiscard]] std::string owner_mark(std::string_view owner);
// What a bar is called when read aloud: title, owner, dates, effort, what it may slip, when
// it is due.
[[nodiscard]] std::string roadmap_bar_name(const Ui&, const RoadmapRow&);
// "due on 3 March 2027, before it ends"; empty where it is not.
[[nodiscard]] std::string late_words(const Ui&, const PlanAction&, Date end);
[[nodiscard]] std::string milestone_name(const Ui&, const Milestone&); // never empty
// How many actions that are due by then end after it.
[[nodiscard]] std::string
milestone_words(const Ui&, const Plan&, const Schedule&, const Milestone&);
// The holidays and days of the plan's own that are free on the axis, with their names; empty where
// there are none.
[[nodiscard]] std::string days_off_words(const Ui&, const PlanSchedule&, const scene::TimeAxis&);
[[nodiscard]] std::string milestone_name_key(const MilestoneId&); // of its field
// Those on the axis, in order of their days.
[[nodiscard]] std::vector<const Milestone*> milestones_shown(const Plan&, const scene::TimeAxis&);
[[nodiscard]] std::string days_range(const Ui&, Date from, Date to);
[[nodiscard]] scene::GanttInput
gantt_input(const Ui&, const State&, const Schedule&, const std::vector<RoadmapRow>&);
[[nodiscard]] scene::LoadInput
load_input(const Ui&, const State&, const Schedule&, const PlanLoad&);

// When the plan's actions are worked on: bars over weeks or months, what is asked of everybody
// below, what cannot be scheduled and the critical path beside; a list by month on a phone. A bar
// opens its action; dragged, or moved by keys, it starts on another day. Drawing hundreds of bars
// anew is no work for every frame, so the view keeps its figures for as long as they look the same.
class PlanRoadmap {
public:
    void draw(Ui& ui, const State& state, const Derived& derived);

private:
    struct Look {
        std::uint64_t schedule = 0; // how often it was computed
        double width = 0;
        Language language = Language::En;
        const ThemeColours* theme = nullptr;
        RoadmapScale scale = RoadmapScale::Week;
        Date today;
        std::size_t rows = 0;
        bool operator==(const Look&) const = default;
    };

    void follow(
        const Ui& ui,
        const State& state,
        const Derived& derived,
        const std::vector<RoadmapRow>& rows
    );
    void chart_ui(Ui& ui, const State& state, const Derived& derived, std::vector<RoadmapRow> rows);
    // What the bar that is dragged would become, if any; enters it where it was let go.
    void dragged_ui(Ui& ui, const Plan& plan, const std::vector<RoadmapRow>& rows);
    // `has_axis`: those that have no place on it say so.
    void milestones_ui(Ui& ui, const State& state, bool has_axis);

    Look m_look;
    scene::GanttDrawing m_gantt;
    scene::Scene m_load;
    std::vector<FigureSpot> m_spots;
    std::vector<PlanActionId> m_actions;   // of the spots of bars, which come first
    std::vector<MilestoneId> m_milestones; // of those after
    std::int64_t m_shown_from = 0;         // the days of the axis
    std::int64_t m_shown_end = 0;
    scene::Scene m_ghost;         // what a drag would do
    MilestoneId m_focused;        // whose name was given the focus
    std::uint64_t m_facts_of = 0; // how often the schedule was computed that these are of
    std::vector<UnscheduledAction> m_unscheduled;
    std::vector<SuggestedDates> m_suggested;    // of actions without a start of their own
    std::int64_t m_path_days = 0;               // of the critical path
    std::vector<MilestoneStanding> m_standings; // of the plan's milestones, likewise
    std::string m_days_off;                     // below the bars
};

// "13 of 16 actions scheduled · until 30 July 2027".
[[nodiscard]] std::string roadmap_summary(const Ui&, const State&, const Derived&);
// An arrow moves the action whose bar has the focus by a working day, with Shift or Alt by a week.
[[nodiscard]] std::optional<Action> roadmap_key(
    const State&, std::string_view focused, std::string_view key, bool shift, bool alt
);
// Start, country, and how much everybody can do (plan_capacity.cpp).
void plan_capacity_ui(Ui&, const State&);
inline constexpr std::string_view capacity_key = "capacity"; // what unfolds it

} // namespace tappa::ui
