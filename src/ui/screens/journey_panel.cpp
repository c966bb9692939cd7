#include "app/document_rules.hpp"
#include "ui/screens/journey.hpp"
#include "ui/screens/journey_experience.hpp"
#include "ui/screens/journey_fields.hpp"
#include "ui/screens/journey_moves.hpp"
#include "ui/screens/journey_notes.hpp"
#include "ui/screens/journey_picture.hpp"
#include "ui/screens/journey_quotes.hpp"
#include "ui/screens/journey_words.hpp"
#include "ui/screens/journeys_parts.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

template <auto Member, typename Value>
void edit(Ui& ui, const Touchpoint& touchpoint, Value value) {
    ui.send(actions::EditTouchpoint{touchpoint.id, Set<Member>{std::move(value)}});
}

void move(Ui& ui, actions::MoveTouchpoint move) {
    ui.reveal_key(card_key(move.touchpoint));
    ui.send(std::move(move));
}

std::string step_name(const Ui& ui, const Touchpoint& touchpoint, Step step) {
    if (step == Step::Up)
        return std::string(ui.say(Text::JourneyMoveUp));
    if (step == Step::Down)
        return std::string(ui.say(Text::JourneyMoveDown));
    const auto stage = stage_beyond(touchpoint.stage, step);
    if (!stage)
        return std::string(ui.say(Text::JourneyMoveTo));
    const Text text = step == Step::PreviousStage ? Text::JourneyMoveLeft : Text::JourneyMoveRight;
    return ui.say(text, {std::string(name_of(*stage, ui.language()))});
}

void step_buttons_ui(Ui& ui, const Journey& journey, const Touchpoint& touchpoint) {
    const auto step = [&](std::string_view key, std::string_view icon, Step where) {
        const auto action = moved(journey, touchpoint, where);
        auto edits = ui.edits();
        const bool pressed = ui.button(
            key,
            step_name(ui, touchpoint, where),
            {.icon = icon, .icon_only = true, .disabled = !action}
        );
        if (pressed && action)
            move(ui, *action);
    };
    auto flow = ui.flow("steps", {.gap = 6, .row_height = 40});
    step("move-left", icons::arrow_left, Step::PreviousStage);
    step("move-right", icons::arrow_right, Step::NextStage);
    step("move-up", icons::arrow_up, Step::Up);
    step("move-down", icons::arrow_down, Step::Down);
    // The next of the same stage, without leaving the panel.
    if (auto edits = ui.edits(); ui.button(
            "add-next",
            ui.say(Text::JourneyAddNext),
            {.icon = icons::plus,
             .small = true,
             .read_as = ui.say(
                 Text::JourneyAddNextTo, {std::string(name_of(touchpoint.stage, ui.language()))}
             )}
        ))
        ui.send(actions::AddTouchpoint{touchpoint.stage, {}});
}

void place_ui(Ui& ui, const Journey& journey, const Touchpoint& touchpoint) {
    auto row = ui.columns(
        "place",
        {Column::grow(), Column::fit()},
        {.gap = 10, .stack_below = 340, .align = Align::End}
    );
    ui.next_column();
    if (const auto stage = select_enum(ui, "stage", Text::JourneyStage, touchpoint.stage)) {
        const std::size_t last = touchpoints_of(journey, *stage).size();
        move(ui, {touchpoint.id, *stage, last});
    }
    ui.next_column();
    step_buttons_ui(ui, journey, touchpoint);
}

void who_and_where_ui(Ui& ui, const Touchpoint& t) {
    auto row =
        ui.columns("where", {Column::grow(), Column::grow()}, {.gap = 12, .stack_below = 300});
    ui.next_column();
    if (auto typed = ui.text_field(
            "channel",
            ui.say(Text::JourneyChannel),
            t.channel,
            {.placeholder = ui.say(Text::JourneyChannelHint)}
        ))
        edit<&Touchpoint::channel>(ui, t, *typed);
    ui.next_column();
    if (auto typed = ui.text_field(
            "department",
            ui.say(Text::JourneyDepartment),
            t.department,
            {.placeholder = ui.say(Text::JourneyDepartmentHint)}
        ))
        edit<&Touchpoint::department>(ui, t, *typed);
}

void component_ui(Ui& ui, const Touchpoint& t) {
    std::vector<Choice> choices{{"", std::string(ui.say(Text::JourneyComponentNone))}};
    for (const Component component : all_of<Component>())
        choices.push_back(
            {std::string(enum_id(component)), std::string(name_of(component, ui.language()))}
        );
    const std::string_view chosen = t.component ? enum_id(*t.component) : std::string_view();
    if (auto id = ui.select("component", ui.say(Text::JourneyComponent), choices, chosen))
        edit<&Touchpoint::component>(ui, t, enum_from_id<Component>(*id));
}

void emotion_ui(Ui& ui, const Touchpoint& t) {
    const std::string words = t.emotion ? emotion_title(*t.emotion, ui.language())
                                        : std::string(ui.say(Text::EmotionUnknown));
    auto edits = ui.edits();
    const auto chosen = ui.slider(
        "emotion",
        ui.say(Text::JourneyEmotion),
        t.emotion.value_or(0),
        {.minimum = -2, .maximum = 2, .step = 1, .value_text = words, .unset = !t.emotion}
    );
    if (chosen)
        edit<&Touchpoint::emotion>(ui, t, static_cast<int>(*chosen));
    if (t.emotion && ui.link("emotion-clear", ui.say(Text::JourneyEmotionClear), {.small = true})) {
        edit<&Touchpoint::emotion>(ui, t, std::nullopt);
        ui.focus_key("emotion"); // the link goes
    }
}

void numbers_ui(Ui& ui, const Touchpoint& t) {
    if (const auto importance =
            scale_slider(ui, "importance", Text::JourneyImportance, t.importance))
        edit<&Touchpoint::importance>(ui, t, *importance);
    if (const auto change = ui.number_field(
            "volume",
            ui.say(Text::JourneyMonthlyVolume),
            t.monthly_volume,
            {.minimum = limits::quantity.least, .maximum = limits::quantity.most}
        ))
        edit<&Touchpoint::monthly_volume>(ui, t, change->value);
    if (const auto change =
            percent_field(ui, "abandonment", Text::JourneyAbandonment, t.abandonment))
        edit<&Touchpoint::abandonment>(ui, t, change->share);
}

void fields_ui(Ui& ui, const State& state, const Touchpoint& t) {
    who_and_where_ui(ui, t);
    component_ui(ui, t);
    if (auto edits = ui.edits();
        ui.toggle("moment", ui.say(Text::JourneyMomentOfTruth), t.moment_of_truth))
        edit<&Touchpoint::moment_of_truth>(ui, t, !t.moment_of_truth);
    {
        auto gap = ui.gap(0);
        ui.muted(ui.say(Text::JourneyMomentOfTruthHint));
    }
    emotion_ui(ui, t);
    experience_ui(ui, state, t);
    numbers_ui(ui, t);
    if (const auto evidence = select_enum(ui, "evidence", Text::JourneyEvidence, t.evidence))
        edit<&Touchpoint::evidence>(ui, t, *evidence);
    if (auto typed = ui.text_field(
            "notes", ui.say(Text::JourneyNotes), t.notes, {.lines = 3, .limit = limits::notes}
        ))
        edit<&Touchpoint::notes>(ui, t, *typed);
}

void whole_ui(
    Ui& ui, const Document& document, const Journey& journey, const Touchpoint& touchpoint
) {
    auto flow = ui.flow("whole", {.row_height = 38});
    if (auto edits = ui.edits();
        ui.button("duplicate", ui.say(Text::JourneyDuplicate), {.icon = icons::copy}))
        duplicate_touchpoint(ui, document, touchpoint.id);
    if (auto edits = ui.edits(); ui.button(
            "delete",
            ui.say(Text::JourneyDelete),
            {.kind = ButtonKind::Danger, .icon = icons::trash_2}
        ))
        delete_touchpoint(ui, journey, touchpoint);
}

} // namespace

void journey_panel_ui(Ui& ui, const State& state, const Derived& derived) {
    const Journey& journey = current_journey(state);
    const Touchpoint* touchpoint = find_touchpoint(journey, state.session.touchpoint);
    if (!touchpoint)
        return;
    bool dismissed = false;
    auto panel =
        ui.side_panel("panel", touchpoint->id.text, shown_name(ui, *touchpoint), dismissed);
    if (dismissed) {
        ui.send(actions::ShowStageColumn{touchpoint->stage});
        ui.send(actions::SelectTouchpoint{});
        ui.focus_key(card_key(touchpoint->id));
    }
    // A group of each touchpoint's own: its fields are not those of the one before.
    auto group =
        ui.group(Role::Group, "panel/" + touchpoint->id.text, ui.say(Text::JourneyTouchpoint));
    auto gap = ui.gap(14);
    if (auto typed = ui.text_field(
            name_field_key(touchpoint->id), ui.say(Text::JourneyTouchpointName), touchpoint->name
        ))
        edit<&Touchpoint::name>(ui, *touchpoint, *typed);
    place_ui(ui, journey, *touchpoint);
    fields_ui(ui, state, *touchpoint);
    nested_field_ui(ui, state, derived, *touchpoint);
    ui.rule();
    touchpoint_picture_ui(ui, *touchpoint);
    ui.rule();
    pain_points_ui(ui, state, journey, *touchpoint);
    ui.rule();
    opportunities_ui(ui, state, journey, *touchpoint);
    ui.rule();
    quotes_ui(ui, state, journey, {.touchpoint = touchpoint->id}, 3);
    ui.rule();
    whole_ui(ui, state.document, journey, *touchpoint);
}

} // namespace tappa::ui
