// Which touchpoint each activity of the log is.

#include "app/import/imported_journey.hpp"
#include "base/number.hpp"
#include "ui/screens/import.hpp"
#include "ui/screens/import_parts.hpp"
#include "ui/screens/pages.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

namespace tappa::ui {

namespace {

constexpr std::size_t page_size = 20;
constexpr float least_beside_table = 1000; // five columns leave no room for cards before
constexpr std::string_view list_title_key = "import/activities-title"; // takes the focus
constexpr std::string_view choice_new = "";
constexpr std::string_view choice_left_out = "left-out"; // no id of ours: they end in a number

bool is_to_check(const ActivityChoice& choice) {
    return choice.why == MatchReason::None || choice.why == MatchReason::Place;
}

bool is_new(const ActivityChoice& choice) {
    return choice.touchpoint.empty() && !choice.left_out;
}

struct WhyLook {
    Text text;
    Tone tone;
};

WhyLook look_of(MatchReason why) {
    switch (why) {
    case MatchReason::SameName:
        return {Text::ImportWhySame, Tone::Good};
    case MatchReason::SimilarName:
        return {Text::ImportWhySimilar, Tone::Info};
    case MatchReason::Keyword:
        return {Text::ImportWhyKeyword, Tone::Info};
    case MatchReason::Place:
        return {Text::ImportWhyPlace, Tone::Warning};
    case MatchReason::LastTime:
        return {Text::ImportWhyLast, Tone::Good};
    case MatchReason::Chosen:
        return {Text::ImportWhyChosen, Tone::Good};
    case MatchReason::None:
        break;
    }
    return {Text::ImportWhyNone, Tone::Bad};
}

struct ActivityRow {
    const State& state;
    const Journey& journey;
    const ActivityChoice& choice;
    std::size_t place;
    std::uint64_t events;         // of all activities
    std::vector<Choice>& choices; // of touchpoints; the first, of a new one, is each row's own
};

std::vector<Choice> touchpoint_choices(const Ui& ui, const State& state, const Journey& journey) {
    std::vector<Choice> choices{{std::string(choice_new), {}}};
    for (const Touchpoint& touchpoint : journey.touchpoints)
        choices.push_back({touchpoint.id.text, touchpoint.name});
    if (is_event_log(state.import)) // out of counts nothing can be taken without a hole
        choices.push_back({std::string(choice_left_out), std::string(ui.say(Text::ImportLeaveOut))}
        );
    return choices;
}

void touchpoint_ui(Ui& ui, const ActivityRow& row) {
    const ActivityChoice& choice = row.choice;
    row.choices.front().name = ui.say(Text::ImportNewTouchpoint, {choice.name});
    const std::string_view chosen =
        choice.left_out ? choice_left_out : std::string_view(choice.touchpoint.text);
    if (const auto picked = ui.select(
            "touchpoint",
            ui.say(Text::ImportTouchpointOf, {choice.activity}),
            row.choices,
            chosen,
            {.label_hidden = true, .quiet = true, .local = true}
        )) {
        if (*picked == choice_left_out)
            ui.send(actions::LeaveOutActivity{row.place});
        else
            ui.send(actions::SetActivityTouchpoint{row.place, TouchpointId(*picked)});
    }
}

void stage_ui(Ui& ui, const ActivityRow& row) {
    const ActivityChoice& choice = row.choice;
    if (choice.left_out) {
        ui.text(ui.say(Text::CommonNotAvailable), {.size = 14, .colour = ui.theme().ink_muted});
        return;
    }
    if (const Touchpoint* own = find_touchpoint(row.journey, choice.touchpoint)) {
        ui.text(name_of(own->stage, ui.language()), {.size = 14});
        return;
    }
    std::vector<Choice> choices;
    for (const JourneyStage stage : all_of<JourneyStage>())
        choices.push_back({std::string(enum_id(stage)), std::string(name_of(stage, ui.language()))}
        );
    if (const auto picked = ui.select(
            "stage",
            ui.say(Text::ImportStageOf, {choice.activity}),
            choices,
            enum_id(choice.stage),
            {.label_hidden = true, .quiet = true, .local = true}
        ))
        ui.send(actions::SetActivityStage{
            row.place, enum_from_id<JourneyStage>(*picked).value_or(choice.stage)});
}

void activity_row_ui(Ui& ui, const ActivityRow& row) {
    const ActivityChoice& choice = row.choice;
    auto cells = ui.row("activity/" + std::to_string(row.place));
    ui.cell();
    {
        auto gap = ui.gap(1);
        ui.text(choice.activity, {.size = 14, .semibold = true});
        const double share = row.events == 0
            ? 0
            : static_cast<double>(choice.events) / static_cast<double>(row.events);
        ui.muted(
            ui.say_count(Text::ImportEventsShare, static_cast<std::int64_t>(choice.events)) + " · "
            + formatted_percent(share, 1, ui.language())
        );
    }
    ui.cell();
    touchpoint_ui(ui, row);
    ui.cell();
    stage_ui(ui, row);
    ui.cell();
    {
        auto gap = ui.gap(2);
        const WhyLook look = look_of(choice.why);
        ui.chip(ui.say(look.text), look.tone);
        if (is_to_check(choice))
            ui.muted(ui.say(Text::ImportToCheck));
    }
    if (!is_event_log(row.state.import))
        return;
    ui.cell();
    if (ui.tick("goal", ui.say(Text::ImportGoalOf, {choice.activity}), choice.is_goal))
        ui.send(actions::SetActivityGoal{row.place, !choice.is_goal});
}

// Only of events is one the goal; counts say in their rows who reached it.
std::vector<TableColumn> activity_columns(const Ui& ui, const ImportState& import) {
    const auto head = [&](Text text) { return std::string(ui.say(text)); };
    std::vector<TableColumn> columns{
        {head(Text::ImportActivityHead), Column::grow(), Align::Start, true},
        {head(Text::JourneyTouchpoint), Column::grow(1.25F)},
        {head(Text::JourneyStage), Column::fixed(150)},
        {head(Text::PlanWhy), Column::fixed(152)}};
    if (is_event_log(import))
        columns.push_back({head(Text::ImportGoal), Column::fixed(78)});
    return columns;
}

void stages_card_ui(Ui& ui, const ImportState& import, const ImportPlan& plan) {
    PerEnum<JourneyStage, std::uint64_t> events{};
    for (std::size_t i = 0; i < import.activities->size(); ++i)
        if (const auto& group = plan.rules[i].group)
            events[plan.touchpoints[*group].stage] += (*import.activities)[i].events;
    auto card = ui.card("stages");
    auto gap = ui.gap(8);
    ui.heading(2, ui.say(Text::ImportByStage), {.size = 16});
    const std::uint64_t most = *std::max_element(events.items.begin(), events.items.end());
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const std::string name(name_of(stage, ui.language()));
        const std::string count = count_text(ui, events[stage]);
        auto row = ui.columns(
            enum_id(stage),
            {Column::grow(1.3F), Column::grow(), Column::fixed(64)},
            {.gap = 8, .align = Align::Middle}
        );
        ui.next_column();
        ui.text(name, {.size = 13});
        ui.next_column();
        const double share =
            most == 0 ? 0 : static_cast<double>(events[stage]) / static_cast<double>(most);
        ui.progress(
            "bar/" + std::string(enum_id(stage)), name + ": " + count, share, {.height = 8}
        );
        ui.next_column();
        ui.text(count, {.size = 13, .align = Align::End});
    }
}

void rare_card_ui(Ui& ui, const ImportState& import, const ImportPlan& plan) {
    auto card = ui.card("rare");
    auto gap = ui.gap(8);
    ui.heading(2, ui.say(Text::ImportRare), {.size = 16});
    if (ui.tick("group", ui.say(Text::ImportRareGroup), import.groups_rare, true))
        ui.send(actions::SetRareGrouping{!import.groups_rare});
    const double share = plan.events == 0
        ? 1
        : static_cast<double>(plan.events_of_their_own) / static_cast<double>(plan.events);
    ui.muted(
        ui.say_count(Text::ImportRareCount, static_cast<std::int64_t>(plan.grouped)) + " "
        + ui.say(Text::ImportShareKept, {formatted_percent(share, 1, ui.language())})
    );
}

void goal_card_ui(Ui& ui, const ImportState& import) {
    auto card = ui.card("goal");
    auto gap = ui.gap(8);
    ui.heading(2, ui.say(Text::ImportGoal), {.size = 16});
    const auto& column = import.columns.at(LogColumn::Goal);
    if (column)
        ui.text(
            ui.say(Text::ImportGoalColumn, {(*import.preview)->heads[column->place]}),
            {.size = 14, .colour = ui.theme().ink_soft}
        );
    for (const ActivityChoice& choice : *import.activities)
        if (choice.is_goal)
            ui.text(ui.say(Text::ImportGoalActivity, {choice.activity}), {.size = 14});
    if (lacks_goal(import))
        ui.notice("no-goal", Tone::Warning, ui.say(Text::ImportGoalNone));
    else
        ui.muted(ui.say(Text::ImportGoalHelp));
}

// What was proposed as for the last log; only then there is something to forget.
void last_time_ui(Ui& ui, const ImportState& import) {
    const auto& choices = *import.activities;
    const auto count = std::count_if(choices.begin(), choices.end(), [](const auto& choice) {
        return choice.why == MatchReason::LastTime;
    });
    if (count == 0)
        return;
    auto card = ui.card("last-time");
    auto gap = ui.gap(8);
    ui.heading(2, ui.say(Text::ImportWhyLast), {.size = 16});
    ui.text(
        ui.say_count(Text::ImportLastTimeCount, count), {.size = 14, .colour = ui.theme().ink_soft}
    );
    auto flow = ui.flow("forget", {.row_height = 34});
    if (auto edits = ui.edits();
        ui.button("forget", ui.say(Text::ImportForgetLast), {.small = true})) {
        ui.send(actions::ForgetLogMapping{});
        ui.focus_key(list_title_key); // the card goes
    }
}

// From no pause at all, at the left, to ever shorter ones: the more cases, the further right.
void session_card_ui(Ui& ui, const ImportState& import) {
    const LogSummary& counts = **import.counts;
    const std::uint32_t hours = import.session_gap_hours;
    auto card = ui.card("session");
    auto gap = ui.gap(8);
    ui.heading(2, ui.say(Text::ImportSession), {.size = 16});
    const auto chosen = std::find(session_gaps.begin(), session_gaps.end(), hours);
    const std::ptrdiff_t stop = session_gaps.end() - chosen; // 0: none
    const std::string words = hours == 0 ? std::string(ui.say(Text::ImportSessionOff))
                                         : duration_text(hours * 3'600.0, ui.language());
    if (const auto slid = ui.slider(
            "gap",
            ui.say(Text::ImportSessionGap),
            static_cast<double>(stop),
            {.minimum = 0,
             .maximum = static_cast<double>(session_gaps.size()),
             .step = 1,
             .value_text = words}
        )) {
        const auto place = session_gaps.size() - static_cast<std::size_t>(std::lround(*slid));
        ui.send(actions::SetSessionGap{place < session_gaps.size() ? session_gaps[place] : 0});
    }
    auto status = ui.group(Role::Status, "sessions", {});
    if (hours == 0) {
        ui.muted(ui.say(Text::ImportSessionOne));
    } else {
        const std::uint64_t sessions =
            counts.session_counts[static_cast<std::size_t>(chosen - session_gaps.begin())];
        ui.text(text_count(
            Text::ImportSessionCount,
            ui.language(),
            static_cast<std::int64_t>(sessions),
            {count_text(ui, counts.cases_in_file)}
        ));
    }
    ui.muted(ui.say(Text::ImportSessionHelp));
}

} // namespace

void ImportView::filter_ui(Ui& ui, const State& state) {
    const auto& choices = *state.import.activities;
    const auto to_check = std::count_if(choices.begin(), choices.end(), is_to_check);
    const auto fresh = std::count_if(choices.begin(), choices.end(), is_new);
    const std::vector<std::string> names{
        ui.say(Text::ImportShowAll, {count_text(ui, choices.size())}),
        ui.say(Text::ImportShowToCheck, {count_text(ui, static_cast<std::uint64_t>(to_check))}),
        ui.say(Text::ImportShowNew, {count_text(ui, static_cast<std::uint64_t>(fresh))})};
    if (const auto chosen = ui.segmented(
            "filter", ui.say(Text::ImportShow), names, static_cast<std::size_t>(m_shown)
        )) {
        m_shown = static_cast<Shown>(*chosen);
        m_page = 0;
    }
}

void ImportView::activity_list_ui(Ui& ui, const State& state) {
    const auto& choices = *state.import.activities;
    std::vector<std::size_t> places;
    std::uint64_t events = 0;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        events += choices[i].events;
        const bool fits = m_shown == Shown::All || (m_shown == Shown::New && is_new(choices[i]))
            || (m_shown == Shown::ToCheck && is_to_check(choices[i]));
        if (fits)
            places.push_back(i);
    }
    // The most frequent first: what is rare matters least.
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        return choices[a].events > choices[b].events;
    });
    if (places.empty()) {
        ui.notice("nothing", Tone::Good, ui.say(Text::ImportNothingToCheck), Role::Status);
        return;
    }
    {
        auto table = ui.table(
            "activities", ui.say(Text::ImportActivitiesTitle), activity_columns(ui, state.import)
        );
        const Journey& journey = journey_of_import(state);
        std::vector<Choice> own = touchpoint_choices(ui, state, journey);
        const auto [begin, end] = page_rows(m_page, places.size(), page_size);
        for (std::size_t i = begin; i < end; ++i)
            activity_row_ui(ui, {state, journey, choices[places[i]], places[i], events, own});
    }
    pages_ui(ui, Text::ImportPage, m_page, places.size(), page_size);
}

void ImportView::activities_ui(Ui& ui, const State& state) {
    const ImportState& import = state.import;
    const ImportPlan plan = import_plan(import, journey_of_import(state), ui.language());
    auto row = ui.columns(
        "activities",
        {Column::grow(), Column::fixed(import_side_width)},
        {.stack_below = least_beside_table}
    );
    ui.next_column();
    {
        auto card = ui.card("which");
        auto gap = ui.gap(12);
        ui.heading(2, ui.say(Text::ImportActivitiesTitle), {.size = 16, .key = list_title_key});
        filter_ui(ui, state);
        activity_list_ui(ui, state);
    }
    ui.next_column();
    auto gap = ui.gap(14);
    last_time_ui(ui, import);
    stages_card_ui(ui, import, plan);
    if (is_event_log(import)) {
        goal_card_ui(ui, import);
        session_card_ui(ui, import);
        import_cases_ui(ui, import);
    }
    rare_card_ui(ui, import, plan);
}

} // namespace tappa::ui
