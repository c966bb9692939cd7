#include "ui/screens/journey_lanes.hpp"

#include "app/journey/map_look.hpp"
#include "report/journey_series.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

std::string lane_key(MapLane lane) {
    return "lane/" + std::string(enum_id(lane));
}

void entry_ui(Ui& ui, const report::LaneEntry& entry) {
    auto item = ui.list_item("entry/" + entry.touchpoint.text);
    auto gap = ui.gap(2);
    const std::string name =
        entry.name.empty() ? std::string(ui.say(Text::JourneyNewTouchpoint)) : entry.name;
    if (ui.link("open", name, {.small = true}))
        ui.send(actions::SelectTouchpoint{entry.touchpoint});
    for (const std::string& text : entry.texts)
        ui.text(text, {.size = 13, .whole_words = true});
}

void stage_ui(Ui& ui, const report::LaneStages& lane, JourneyStage stage) {
    const auto& entries = lane[static_cast<std::size_t>(stage)];
    if (entries.empty())
        return;
    auto gap = ui.gap(8);
    auto list = ui.list("stage-lane/" + std::string(enum_id(stage)), name_of(stage, ui.language()));
    for (const report::LaneEntry& entry : entries)
        entry_ui(ui, entry);
}

void line_of_visibility_ui(Ui& ui) {
    auto group =
        ui.group(Role::Group, "line-of-visibility", report::line_of_visibility(ui.language()));
    auto gap = ui.gap(2);
    ui.space(4);
    ui.text(
        report::line_of_visibility(ui.language()),
        {.size = 12, .semibold = true, .colour = ui.theme().ink_soft, .align = Align::End}
    );
    ui.rule();
}

// `draw_stages` gets the lane when there is something in it.
template <typename DrawStages>
void lanes_ui(Ui& ui, const State& state, const Derived& derived, DrawStages draw_stages) {
    if (current_journey(state).touchpoints.empty())
        return;
    const report::JourneyLanes& lanes = derived.journey_lanes(ui.language());
    bool in_sight = true; // of customers
    for (const MapLane lane : all_of<MapLane>()) {
        if (!shows_lane(state.session.map_look, lanes, lane))
            continue;
        if (in_sight && report::is_out_of_sight(lane)) {
            in_sight = false;
            line_of_visibility_ui(ui);
        } else {
            ui.rule();
        }
        const std::string_view name = report::lane_name(lane, ui.language());
        auto group = ui.group(Role::Group, lane_key(lane), name);
        auto gap = ui.gap(6);
        ui.heading(3, name, {.size = 13});
        if (lanes.has_something(lane))
            draw_stages(lanes[lane]);
        else
            ui.muted(ui.say(Text::JourneyLaneEmpty));
    }
}

void lane_ticks_ui(Ui& ui, const State& state, const report::JourneyLanes& lanes) {
    auto group = ui.group(Role::Group, "lanes", ui.say(Text::JourneyLanesShown));
    auto flow = ui.flow("lanes", {.gap = 18, .row_height = 34});
    for (const MapLane lane : all_of<MapLane>()) {
        const bool shown = shows_lane(state.session.map_look, lanes, lane);
        if (ui.tick("show-" + lane_key(lane), report::lane_name(lane, ui.language()), shown, true))
            ui.send(actions::ShowLane{lane, !shown});
    }
}

void curve_ticks_ui(Ui& ui, const State& state, const JourneyCurves& curves) {
    const MapLook& look = state.session.map_look;
    auto group = ui.group(Role::Group, "curves", ui.say(Text::JourneyCurves));
    ui.heading(3, ui.say(Text::JourneyCurves), {.size = 14});
    auto flow = ui.flow("curves", {.gap = 18, .row_height = 34});
    if (curves.target
        && ui.tick("target", ui.say(Text::JourneyTargetEmotion), look.target_curve, true))
        ui.send(actions::ShowTargetCurve{!look.target_curve});
    const std::vector<PersonaId> drawn =
        report::drawn_personas(curves, look.persona_curves, state.document);
    for (const PersonaCurve& curve : curves.personas) {
        const bool shown = std::find(drawn.begin(), drawn.end(), curve.persona) != drawn.end();
        const std::string name = report::told_apart(state.document, curve.persona, ui.language());
        if (ui.tick("curve/" + curve.persona.text, name, shown, true))
            ui.send(actions::ShowPersonaCurve{curve.persona, !shown});
    }
}

} // namespace

void journey_lanes_ui(
    Ui& ui, const State& state, const Derived& derived, const ColumnPlaces& places
) {
    lanes_ui(ui, state, derived, [&](const report::LaneStages& lane) {
        auto row = ui.columns(
            "stages",
            std::vector<Column>(enum_count<JourneyStage>, Column::grow()),
            {.gap = places.gap}
        );
        for (const JourneyStage stage : all_of<JourneyStage>()) {
            ui.next_column();
            stage_ui(ui, lane, stage);
        }
    });
}

void journey_lanes_ui(Ui& ui, const State& state, const Derived& derived, JourneyStage shown) {
    lanes_ui(ui, state, derived, [&](const report::LaneStages& lane) {
        if (lane[static_cast<std::size_t>(shown)].empty())
            ui.muted(ui.say(Text::JourneyColumnEmpty));
        else
            stage_ui(ui, lane, shown);
    });
}

bool lanes_button_ui(Ui& ui, bool tight) {
    return ui.disclosure(
        "choose-lanes",
        ui.say(Text::JourneyLanes),
        {.icon = icons::sliders_horizontal, .icon_only = tight}
    );
}

void lanes_choice_ui(Ui& ui, const State& state, const Derived& derived) {
    auto card =
        ui.card("choose-lanes-card", {.padding_y = 14, .name = ui.say(Text::JourneyLanesShown)});
    auto gap = ui.gap(8);
    ui.heading(2, ui.say(Text::JourneyLanesShown), {.size = 16});
    lane_ticks_ui(ui, state, derived.journey_lanes(ui.language()));
    ui.muted(ui.say(Text::JourneyLanesHint));
    const JourneyCurves& curves = derived.journey_curves();
    if (curves.target || !curves.personas.empty())
        curve_ticks_ui(ui, state, curves);
}

} // namespace tappa::ui
