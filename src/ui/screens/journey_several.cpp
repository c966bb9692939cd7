#include "ui/screens/journey_several.hpp"

#include "ui/screens/journey.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <limits>
#include <string>
#include <vector>

namespace tappa::ui {

namespace {

void move_ui(Ui& ui, const TouchpointIds& selected) {
    std::vector<Choice> stages{{"", std::string(ui.say(Text::JourneyMoveTo))}};
    for (const JourneyStage stage : all_of<JourneyStage>())
        stages.push_back({std::string(enum_id(stage)), stage_title(ui, stage)});
    const auto chosen = ui.select(
        "move-selected", ui.say(Text::JourneyMoveSelected), stages, "", {.label_hidden = true}
    );
    if (const auto stage = enum_from_id<JourneyStage>(chosen.value_or("")))
        ui.send(actions::MoveTouchpoints{selected, *stage, std::numeric_limits<std::size_t>::max()}
        );
}

// To another journey of the document, where there is one.
void copy_ui(Ui& ui, const State& state, const TouchpointIds& selected) {
    const Journeys& journeys = state.document.journeys;
    if (journeys.size() < 2)
        return;
    const std::vector<std::string> titles = journey_titles(ui, journeys);
    std::vector<Choice> choices{{"", std::string(ui.say(Text::JourneyCopyTo))}};
    for (std::size_t i = 0; i < journeys.size(); ++i)
        if (journeys[i]->id != current_journey(state).id)
            choices.push_back({journeys[i]->id.text, titles[i]});
    const auto chosen = ui.select(
        "copy-selected", ui.say(Text::JourneyCopySelected), choices, "", {.label_hidden = true}
    );
    if (chosen && !chosen->empty())
        ui.send(actions::CopyTouchpoints{selected, JourneyId(*chosen)});
}

} // namespace

bool is_selected(const State& state, const TouchpointId& touchpoint) {
    const auto& selected = state.session.selected_touchpoints;
    return selected && selected->count(touchpoint) > 0;
}

const TouchpointIds* going_together(const State& state, const TouchpointId& touchpoint) {
    const bool together =
        is_selected(state, touchpoint) && state.session.selected_touchpoints->size() > 1;
    return together ? &*state.session.selected_touchpoints : nullptr;
}

bool is_dragged(const Ui& ui, const State& state, const TouchpointId& touchpoint) {
    const TouchpointId held = touchpoint_of_key(ui.drag().payload);
    if (held.empty())
        return false;
    const TouchpointIds* const together = going_together(state, held);
    return together ? together->count(touchpoint) > 0 : held == touchpoint;
}

void toggle_selected(Ui& ui, const State& state, const TouchpointId& touchpoint) {
    TouchpointIds ids = state.session.selected_touchpoints.value_or(TouchpointIds());
    if (ids.erase(touchpoint) == 0)
        ids.insert(touchpoint);
    ui.send(actions::SelectTouchpoints{std::move(ids)});
}

void select_several_ui(Ui& ui, const State& state) {
    const bool selecting = state.session.selected_touchpoints.has_value();
    if (ui.button(
            select_several_key,
            ui.say(Text::JourneySelectSeveral),
            {.icon = icons::list_checks,
             .icon_only = true,
             .pressed = selecting ? Tristate::Yes : Tristate::No}
        ))
        ui.send(actions::SelectTouchpoints{
            selecting ? std::nullopt : std::optional(TouchpointIds())});
}

void selected_touchpoints_ui(Ui& ui, const State& state) {
    if (!state.session.selected_touchpoints)
        return;
    const Journey& journey = current_journey(state);
    const TouchpointIds& selected = *state.session.selected_touchpoints;
    auto card = ui.card(
        "selected",
        {.padding_x = 14,
         .padding_y = 10,
         .name = ui.say(Text::JourneySelection),
         .ground = ui.theme().accent_soft,
         .border = ui.theme().accent}
    );
    auto flow = ui.flow("selected", {.gap = 10, .row_height = 38});
    if (selected.empty())
        ui.text(ui.say(Text::JourneySelectHint));
    else
        ui.text(
            ui.say_count(Text::JourneySelected, static_cast<std::int64_t>(selected.size())),
            {.semibold = true}
        );
    if (selected.size() < journey.touchpoints.size()
        && ui.button("all", ui.say(Text::JourneySelectAll))) {
        TouchpointIds all;
        for (const Touchpoint& each : journey.touchpoints)
            all.insert(each.id);
        ui.send(actions::SelectTouchpoints{std::move(all)});
        ui.focus_key("move-selected"); // the button goes
    }
    if (!selected.empty()) {
        move_ui(ui, selected);
        copy_ui(ui, state, selected);
        if (auto edits = ui.edits();
            ui.button("duplicate", ui.say(Text::JourneyDuplicate), {.icon = icons::copy}))
            ui.send(actions::DuplicateTouchpoints{selected});
        if (auto edits = ui.edits();
            ui.button("delete", ui.say(Text::JourneyDelete), {.icon = icons::trash_2})) {
            ui.send(actions::DeleteTouchpoints{selected});
            ui.focus_key(key_after_removal(journey, selected));
        }
    }
    if (ui.button("done", ui.say(Text::JourneySelectDone))) {
        ui.send(actions::SelectTouchpoints{});
        ui.focus_key(key_after_removal(journey, TouchpointIds()));
    }
}

} // namespace tappa::ui
