#include "ui/screens/journey_several.hpp"

#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <limits>

namespace tappa::ui {

namespace {

using Ids = std::vector<TouchpointId>;

constexpr std::string_view button_key = "select-several";

void move_ui(Ui& ui, const Ids& selected) {
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

} // namespace

bool is_selected(const State& state, const TouchpointId& touchpoint) {
    const auto& selected = state.session.selected_touchpoints;
    return selected && std::find(selected->begin(), selected->end(), touchpoint) != selected->end();
}

void toggle_selected(Ui& ui, const State& state, const TouchpointId& touchpoint) {
    Ids ids = state.session.selected_touchpoints.value_or(Ids());
    const auto found = std::find(ids.begin(), ids.end(), touchpoint);
    if (found == ids.end())
        ids.push_back(touchpoint);
    else
        ids.erase(found);
    ui.send(actions::SelectTouchpoints{std::move(ids)});
}

void select_several_ui(Ui& ui, const State& state) {
    const bool selecting = state.session.selected_touchpoints.has_value();
    if (ui.button(
            button_key,
            ui.say(Text::JourneySelectSeveral),
            {.icon = icons::list_checks,
             .icon_only = true,
             .pressed = selecting ? Tristate::Yes : Tristate::No}
        ))
        ui.send(actions::SelectTouchpoints{selecting ? std::nullopt : std::optional(Ids())});
}

void selected_touchpoints_ui(Ui& ui, const State& state) {
    if (!state.session.selected_touchpoints)
        return;
    const Ids& selected = *state.session.selected_touchpoints;
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
    Ids all;
    for (const Touchpoint& each : current_journey(state).touchpoints)
        all.push_back(each.id);
    if (selected.size() < all.size() && ui.button("all", ui.say(Text::JourneySelectAll)))
        ui.send(actions::SelectTouchpoints{std::move(all)});
    if (!selected.empty()) {
        move_ui(ui, selected);
        if (ui.button("duplicate", ui.say(Text::JourneyDuplicate), {.icon = icons::copy}))
            ui.send(actions::DuplicateTouchpoints{selected});
        if (ui.button("delete", ui.say(Text::JourneyDelete), {.icon = icons::trash_2})) {
            ui.send(actions::DeleteTouchpoints{selected});
            ui.focus_key(button_key);
        }
    }
    if (ui.button("done", ui.say(Text::JourneySelectDone))) {
        ui.send(actions::SelectTouchpoints{});
        ui.focus_key(button_key);
    }
}

} // namespace tappa::ui
