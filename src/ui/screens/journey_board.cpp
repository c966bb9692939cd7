#include "ui/screens/journey_board.hpp"

#include "app/journey/touchpoint_rules.hpp"
#include "app/knowledge/knowledge.hpp"
#include "base/number.hpp"
#include "ui/screens/card_slots.hpp"
#include "ui/screens/journey_card.hpp"
#include "ui/screens/journey_curve.hpp"
#include "ui/screens/journey_lanes.hpp"
#include "ui/screens/journey_moves.hpp"
#include "ui/screens/journey_several.hpp"
#include "ui/screens/journey_words.hpp"
#include "ui/screens/journeys_parts.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

constexpr float card_gap = 8;
constexpr float stage_count = static_cast<float>(enum_count<JourneyStage>);
// From this width on all seven columns stand beside each other; with less, one and a row of all
// seven to choose from are easier to follow. The longest name of a stage fits over its column.
constexpr float least_column = 95;
constexpr float close_gap = 6;
// Columns as wide as this have room for larger heads, and more space between them.
constexpr float roomy_column = 134;
constexpr float roomy_gap = 12;
constexpr float close_padding = 12;
constexpr float roomy_padding = 16;

float all_columns(float column, float gap) {
    return stage_count * column + (stage_count - 1) * gap;
}

bool is_roomy(float width) {
    return width >= all_columns(roomy_column, roomy_gap);
}

float padding_of(float width) {
    return is_roomy(width - 2 * roomy_padding) ? roomy_padding : close_padding;
}

struct Board {
    const Journey& journey;
    NotesByTouchpoint notes;
    const JourneySearch& search;
    float top = 0; // above it, in physical pixels, nothing is dropped into a column
};

// Draws the cards and finds the places between them.
CardSlots cards_ui(Ui& ui, const State& state, const Board& board, JourneyStage stage) {
    const auto touchpoints = touchpoints_of(board.journey, stage);
    CardSlots slots(ui, card_gap);
    if (touchpoints.empty()) {
        ui.muted(ui.say(Text::JourneyColumnEmpty));
        return slots;
    }
    auto list = ui.list("stage/" + std::string(enum_id(stage)), name_of(stage, ui.language()));
    for (const Touchpoint* touchpoint : touchpoints) {
        const float top = ui.next_y();
        {
            auto item = ui.list_item("item/" + touchpoint->id.text);
            touchpoint_card_ui(ui, state, *touchpoint, board.notes, board.search);
            nested_link_ui(ui, state, *touchpoint);
        }
        if (ui.drag().payload != card_key(touchpoint->id))
            slots.add(ui, top);
    }
    return slots;
}

// `index`: among the cards of the stage without the dragged one.
void send_move(
    Ui& ui, const State& state, const Touchpoint& dragged, JourneyStage stage, std::size_t index
) {
    ui.focus_key(card_key(dragged.id)); // a press would have given it the focus
    const TouchpointIds* const together = going_together(state, dragged.id);
    if (!together) {
        ui.send(actions::MoveTouchpoint{dragged.id, stage, index});
        return;
    }
    const Journey& journey = current_journey(state);
    const bool behind_itself = dragged.stage == stage && position_of(journey, dragged) <= index;
    ui.send(actions::MoveTouchpoints{*together, stage, behind_itself ? index + 1 : index});
}

void drop_ui(
    Ui& ui, const State& state, const Board& board, JourneyStage stage, const CardSlots& slots
) {
    const DragState& drag = ui.drag();
    const Touchpoint* dragged = find_touchpoint(board.journey, touchpoint_of_key(drag.payload));
    if (!dragged || !is_dragged_over(ui, board.top))
        return;
    const std::size_t index = slots.nearest(drag.pointer_y);
    // Those that are selected go together, wherever they are.
    const bool together = going_together(state, dragged->id) != nullptr;
    if (!together && dragged->stage == stage && position_of(board.journey, *dragged) == index)
        return; // where it is already
    ui.drop_line(slots.line(index));
    if (drag.dropped)
        send_move(ui, state, *dragged, stage, index);
}

void column_ui(Ui& ui, const State& state, const Board& board, JourneyStage stage) {
    auto gap = ui.gap(card_gap);
    const CardSlots slots = cards_ui(ui, state, board, stage);
    const std::string stage_name(name_of(stage, ui.language()));
    const std::string read_as = ui.say(Text::JourneyAddTouchpointTo, {stage_name});
    if (auto edits = ui.edits(); ui.button(
            add_key(stage),
            ui.say(Text::CommonAdd),
            {.kind = ButtonKind::Ghost,
             .icon = icons::plus,
             .fill = true,
             .small = true,
             .read_as = read_as}
        ))
        ui.send(actions::AddTouchpoint{stage, {}});
    drop_ui(ui, state, board, stage, slots);
}

ColumnPlaces places_of(float width) {
    const float gap = is_roomy(width) ? roomy_gap : close_gap;
    return {(width - (stage_count - 1) * gap) / stage_count, gap};
}

// The longest name of a stage stays whole.
float head_size(float column) {
    return column >= roomy_column ? 14.0F : column >= 102 ? 12.0F : 11.0F;
}

void heads_ui(Ui& ui, const ColumnPlaces& places) {
    auto row = ui.columns(
        "heads", std::vector<Column>(enum_count<JourneyStage>, Column::grow()), {.gap = places.gap}
    );
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        ui.next_column();
        if (ui.heading_link(
                2,
                "title/" + std::string(enum_id(stage)),
                stage_title(ui, stage),
                {.kind = ButtonKind::Ghost,
                 .text_size = head_size(places.width),
                 .description = ui.say(Text::KnowledgeAboutStage)}
            ))
            ui.send(actions::OpenKnowledge{place_about(stage)});
    }
}

void all_columns_ui(Ui& ui, const State& state, const Board& board, const ColumnPlaces& places) {
    auto row = ui.columns(
        "stages", std::vector<Column>(enum_count<JourneyStage>, Column::grow()), {.gap = places.gap}
    );
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        ui.next_column();
        column_ui(ui, state, board, stage);
    }
}

// All seven at a glance: pressed, one shows; a card dropped on one goes there.
void stage_strip_ui(Ui& ui, const State& state, JourneyStage shown) {
    const Journey& journey = current_journey(state);
    auto strip = ui.group(Role::Group, "strip", ui.say(Text::JourneyStages));
    auto flow = ui.flow("strip", {.gap = 6, .row_height = ui.coarse_pointer() ? 44.0F : 30.0F});
    const Touchpoint* dragged = find_touchpoint(journey, touchpoint_of_key(ui.drag().payload));
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const auto count = touchpoints_of(journey, stage).size();
        const std::string title = stage_title(ui, stage);
        const std::string read_as = ui.say(
            Text::JourneyStageWithCount,
            {title, formatted_integer(static_cast<std::int64_t>(count), ui.language())}
        );
        if (ui.button(
                "show/" + std::string(enum_id(stage)),
                title,
                {.small = true,
                 .pressed = stage == shown ? Tristate::Yes : Tristate::No,
                 .read_as = read_as}
            ))
            ui.send(actions::ShowStageColumn{stage});
        if (dragged && dragged->stage != stage && ui.drag_over() && ui.drag().dropped)
            send_move(ui, state, *dragged, stage, count);
    }
}

void stage_selector_ui(Ui& ui, const Journey& journey, JourneyStage shown) {
    std::vector<Choice> choices;
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const auto count = static_cast<std::int64_t>(touchpoints_of(journey, stage).size());
        choices.push_back(
            {std::string(enum_id(stage)),
             ui.say(
                 Text::JourneyStageWithCount,
                 {stage_title(ui, stage), formatted_integer(count, ui.language())}
             )}
        );
    }
    const auto step = [&](std::string_view key, Text name, std::string_view icon, Step where) {
        const auto beyond = stage_beyond(shown, where);
        ui.next_column();
        if (ui.button(key, ui.say(name), {.icon = icon, .icon_only = true, .disabled = !beyond}))
            ui.send(actions::ShowStageColumn{*beyond});
    };
    auto row = ui.columns(
        "selector",
        {Column::fixed(44), Column::grow(), Column::fixed(44)},
        {.gap = 8, .align = Align::Middle}
    );
    step("previous-stage", Text::JourneyPreviousStage, icons::chevron_left, Step::PreviousStage);
    ui.next_column();
    const auto chosen = ui.select(
        "stage",
        ui.say(Text::JourneyStage),
        choices,
        enum_id(shown),
        {.label_hidden = true, .local = true}
    );
    if (const auto stage = enum_from_id<JourneyStage>(chosen.value_or("")))
        ui.send(actions::ShowStageColumn{*stage});
    step("next-stage", Text::JourneyNextStage, icons::chevron_right, Step::NextStage);
}

void about_stage_ui(Ui& ui, JourneyStage stage) {
    const std::string_view name = ui.say(Text::KnowledgeAboutStage);
    const std::string read_as =
        std::string(name) + ": " + std::string(name_of(stage, ui.language()));
    if (ui.link("about-stage", name, {.small = true, .read_as = read_as}))
        ui.send(actions::OpenKnowledge{place_about(stage)});
}

// How many go along is heard as well: some of them may be out of sight.
void dragged_ui(Ui& ui, const State& state, const Touchpoint& dragged) {
    const TouchpointIds* const together = going_together(state, dragged.id);
    if (!together)
        return ui.drag_label(shown_name(ui, dragged));
    const std::string words =
        ui.say_count(Text::JourneyDraggedTogether, static_cast<std::int64_t>(together->size()));
    ui.unseen_status("dragged", words);
    ui.drag_label(words);
}

} // namespace

bool shows_all_stages(const Ui& ui) {
    const float inside = ui.width() - 2 * padding_of(ui.width());
    return !ui.narrow() && inside >= all_columns(least_column, close_gap);
}

void journey_board_ui(
    Ui& ui, const State& state, const Derived& derived, const JourneySearch& search
) {
    const Journey& journey = current_journey(state);
    const bool all = shows_all_stages(ui);
    auto card = ui.card(
        "board",
        {.padding_x = padding_of(ui.width()), .padding_y = 14, .name = ui.say(Text::JourneyStages)}
    );
    Board board{journey, card_notes(journey), search, ui.next_y()};
    if (all) {
        const ColumnPlaces places = places_of(ui.width());
        heads_ui(ui, places);
        journey_curve_lane_ui(ui, state, derived, places);
        all_columns_ui(ui, state, board, places);
        journey_lanes_ui(ui, state, derived, places);
    } else {
        const JourneyStage shown = stage_in_view(state);
        if (ui.narrow())
            stage_selector_ui(ui, journey, shown);
        else
            stage_strip_ui(ui, state, shown);
        about_stage_ui(ui, shown);
        board.top = ui.next_y();
        column_ui(ui, state, board, shown);
        journey_lanes_ui(ui, state, derived, shown);
    }
    if (const Touchpoint* dragged = find_touchpoint(journey, touchpoint_of_key(ui.drag().payload)))
        dragged_ui(ui, state, *dragged);
}

} // namespace tappa::ui
