#include "app/documents/new_document.hpp"
#include "app/documents/wall_clock.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/home_parts.hpp"
#include "ui/screens/plan_facts.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

struct Next {
    std::string title;
    std::string text;
    std::string button;
    std::vector<Action> actions;
    int minutes = 0;                        // 0: nobody knows
    const PlanAction* incomplete = nullptr; // whose panel opens, where a part of it is missing
    MissingPart missing = {};
};

std::string said(Ui& ui, Text key) {
    return std::string(ui.say(key));
}

std::string number(Ui& ui, std::int64_t n) {
    return formatted_integer(n, ui.language());
}

Next open_again(Ui& ui, const RecentDocument& recent) {
    return {
        ui.say(Text::HomeNextOpen, {shown_title(recent.title, ui.language())}),
        ui.say(Text::HomeNextOpenText, {day_and_clock_of(recent.changed_ms, ui.language())}),
        said(ui, Text::HomeNextOpenDo),
        {actions::OpenRecent{recent.id}}};
}

Next answer(Ui& ui, const Derived& derived) {
    const Progress& progress = derived.results().progress;
    return {
        ui.say_count(Text::HomeNextAnswer, progress.total - progress.answered),
        ui.say(
            Text::HomeNextAnswerText, {number(ui, progress.answered), number(ui, progress.total)}
        ),
        said(ui, Text::HomeNextAnswerDo),
        {actions::GoTo{Screen::Assess}},
        derived.minutes_left()};
}

Next map_journey(Ui& ui) {
    return {
        said(ui, Text::HomeNextJourney),
        said(ui, Text::HomeNextJourneyText),
        said(ui, Text::HomeNextJourneyDo),
        {actions::GoTo{Screen::Journey}}};
}

Next choose_actions(Ui& ui, const Derived& derived) {
    return {
        said(ui, Text::HomeNextPlan),
        ui.say_count(Text::HomeNextPlanText, std::ssize(derived.proposals())),
        said(ui, Text::HomeNextPlanDo),
        {actions::GoTo{Screen::Plan}}};
}

// The first of the plan's that misses something.
Next complete_action(Ui& ui, const State& state, const Completeness& completeness) {
    const ActionCompleteness* const found = first_unready(completeness);
    if (!found) // circles among the prerequisites
        return {
            ui.say_count(Text::HomeActionsIncomplete, completeness.unready_count),
            said(ui, Text::HomeNeedsActionsText),
            said(ui, Text::HomeNextPlanDo),
            {actions::GoTo{Screen::Plan}}};
    const PlanAction* action = find_plan_action(state.document.plan, found->action);
    std::vector<std::string> missing;
    for (const MissingPart part : found->missing)
        missing.emplace_back(name_of(part, ui.language()));
    const std::string what =
        ui.say(Text::HomeNextMissing, {joined(missing, ui.say(Text::CommonListSeparator))});
    return {
        ui.say(Text::HomeNextAction, {action ? action->title : std::string()}),
        text_count(Text::HomeNextActionText, ui.language(), completeness.unready_count, {what}),
        said(ui, Text::HomeNextActionDo),
        {actions::GoTo{Screen::Plan}},
        0,
        action,
        found->missing.front()};
}

Next share_report(Ui& ui) {
    return {
        said(ui, Text::HomeNextReport),
        said(ui, Text::HomeNextReportText),
        said(ui, Text::HomeNextReportDo),
        {actions::GoTo{Screen::Report}}};
}

Next next_of(Ui& ui, const State& state, const Derived& derived) {
    if (!state.session.has_document)
        return open_again(ui, state.session.recent.front());
    const Progress& progress = derived.results().progress;
    if (progress.answered < progress.total)
        return answer(ui, derived);
    if (current_journey(state).touchpoints.empty())
        return map_journey(ui);
    const Completeness& completeness = derived.completeness();
    if (completeness.ready_count + completeness.unready_count == 0)
        return choose_actions(ui, derived);
    return completeness.ready ? share_report(ui) : complete_action(ui, state, completeness);
}

// Back to where one was, unless the next step leads just there.
void go_on_ui(Ui& ui, const State& state, const Next& next) {
    const std::optional<Screen>& left = state.session.left_screen;
    if (!left)
        return;
    const auto* only = next.actions.size() == 1 && !next.incomplete
        ? next.actions.front().get_if<actions::GoTo>()
        : nullptr;
    if (only && only->screen == *left)
        return;
    const std::string name =
        ui.say(Text::HomeNextGoOn, {std::string(name_of(*left, ui.language()))});
    if (ui.button("go-on", name, {.kind = ButtonKind::Outline}))
        ui.send(actions::GoTo{*left});
}

} // namespace

void home_next_ui(Ui& ui, const State& state, const Derived& derived) {
    if (!state.session.has_document && state.session.recent.empty())
        return;
    const Next next = next_of(ui, state, derived);
    const ThemeColours& theme = ui.theme();
    auto card = ui.card(
        "next",
        {.padding_x = ui.narrow() ? 18.0F : 24.0F,
         .padding_y = 20,
         .name = ui.say(Text::HomeNextStep),
         .ground = theme.accent,
         .border = theme.accent,
         .stretch = true}
    );
    auto gap = ui.gap(6);
    std::string above(ui.say(Text::HomeNextStep));
    if (next.minutes > 0)
        above += " · " + ui.say_count(Text::HomeMinutes, next.minutes);
    ui.text(above, {.size = 14, .colour = theme.on_accent});
    ui.heading(2, next.title, {.size = 21, .colour = theme.on_accent});
    ui.text(next.text, {.colour = theme.on_accent});
    ui.space(6);
    auto flow = ui.flow("do", {.row_height = 40});
    if (ui.button("go", next.button, {.icon = icons::arrow_right, .icon_after = true})) {
        for (const Action& action : next.actions)
            ui.send(action);
        if (next.incomplete)
            open_plan_action_at(ui, *next.incomplete, next.missing);
    }
    go_on_ui(ui, state, next);
}

} // namespace tappa::ui
