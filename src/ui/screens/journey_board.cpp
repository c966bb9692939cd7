#include "ui/screens/journey_board.hpp"

#include "app/knowledge/knowledge.hpp"
#include "base/number.hpp"
#include "ui/screens/journey_card.hpp"
#include "ui/screens/journey_moves.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr float card_gap = 8;
constexpr float column_gap = 12;
// The longest name of a stage must fit over its column.
constexpr float least_column = 134;
constexpr float scrolled_column = 160;
// Where not even two fit (large text, the panel open), one and a selector are easier to follow.
constexpr float two_columns = 2 * scrolled_column + column_gap;
constexpr float stage_count = static_cast<float>(enum_count<JourneyStage>);

struct Board {
    const Journey& journey;
    NotesByTouchpoint notes;
    // Where it can be seen, in physical pixels: columns scrolled out of it take no drop.
    float left = 0;
    float right = 0;
};

// The places between the cards of a column, the dragged one left out: where each begins to be
// the nearest, and where its line is drawn.
struct Slots {
    std::vector<float> lines;
    std::vector<float> middles;
    float end = 0; // the line after the last

    [[nodiscard]] std::size_t nearest(float y) const {
        const auto below =
            std::find_if(middles.begin(), middles.end(), [&](float middle) { return y < middle; });
        return static_cast<std::size_t>(below - middles.begin());
    }
};

// Draws the cards and finds the places between them.
Slots cards_ui(Ui& ui, const State& state, const Board& board, JourneyStage stage) {
    const float gap = card_gap * (ui.area_right() - ui.area_left()) / ui.width();
    const auto touchpoints = touchpoints_of(board.journey, stage);
    Slots slots;
    slots.end = ui.next_y() - gap / 2;
    if (touchpoints.empty()) {
        ui.muted(ui.say(Text::JourneyColumnEmpty));
        return slots;
    }
    auto list = ui.list("stage/" + std::string(enum_id(stage)), name_of(stage, ui.language()));
    for (const Touchpoint* touchpoint : touchpoints) {
        const float top = ui.next_y();
        {
            auto item = ui.list_item("item/" + touchpoint->id.text);
            touchpoint_card_ui(ui, state, *touchpoint, board.notes);
        }
        if (ui.drag().payload == card_key(touchpoint->id))
            continue;
        const float bottom = ui.next_y() - gap;
        slots.lines.push_back(top - gap / 2);
        slots.middles.push_back((top + bottom) / 2);
        slots.end = bottom + gap / 2;
    }
    return slots;
}

void drop_ui(Ui& ui, const Board& board, JourneyStage stage, const Slots& slots) {
    const DragState& drag = ui.drag();
    const Touchpoint* dragged = find_touchpoint(board.journey, touchpoint_of_key(drag.payload));
    const float left = std::max(ui.area_left(), board.left);
    const float right = std::min(ui.area_right(), board.right);
    if (!dragged || drag.pointer_x < left || drag.pointer_x > right)
        return;
    const std::size_t index = slots.nearest(drag.pointer_y);
    if (dragged->stage == stage && position_of(board.journey, *dragged) == index)
        return; // where it is already
    ui.drop_line(index < slots.lines.size() ? slots.lines[index] : slots.end);
    if (drag.dropped)
        ui.send(actions::MoveTouchpoint{dragged->id, stage, index});
}

void column_ui(Ui& ui, const State& state, const Board& board, JourneyStage stage) {
    auto gap = ui.gap(card_gap);
    const Slots slots = cards_ui(ui, state, board, stage);
    const std::string stage_name(name_of(stage, ui.language()));
    const std::string read_as = ui.say(Text::JourneyAddTouchpointTo, {stage_name});
    if (ui.button(
            add_key(stage),
            ui.say(Text::CommonAdd),
            {.kind = ButtonKind::Ghost,
             .icon = icons::plus,
             .fill = true,
             .small = true,
             .read_as = read_as}
        ))
        add_touchpoint(ui, state.document, stage);
    drop_ui(ui, board, stage, slots);
}

void all_columns_ui(Ui& ui, const State& state, const Board& board, Column column) {
    auto row = ui.columns(
        "stages", std::vector<Column>(enum_count<JourneyStage>, column), {.gap = column_gap}
    );
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        ui.next_column();
        if (ui.heading_link(
                2,
                "title/" + std::string(enum_id(stage)),
                stage_title(ui, stage),
                {.kind = ButtonKind::Ghost, .description = ui.say(Text::KnowledgeAboutStage)}
            ))
            ui.send(actions::OpenKnowledge{place_about(stage)});
        column_ui(ui, state, board, stage);
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

} // namespace

JourneyStage stage_in_view(const State& state) {
    const Journey& journey = current_journey(state);
    if (const Touchpoint* open = find_touchpoint(journey, state.session.touchpoint))
        return open->stage;
    if (state.session.touchpoint_stage_in_view)
        return *state.session.touchpoint_stage_in_view;
    for (const JourneyStage stage : all_of<JourneyStage>())
        if (!touchpoints_of(journey, stage).empty())
            return stage;
    return JourneyStage::Awareness;
}

void journey_board_ui(Ui& ui, const State& state) {
    const Journey& journey = current_journey(state);
    auto card =
        ui.card("board", {.padding_x = 16, .padding_y = 14, .name = ui.say(Text::JourneyStages)});
    const Board board{journey, card_notes(journey), ui.area_left(), ui.area_right()};
    if (ui.narrow() || ui.width() < two_columns) {
        const JourneyStage shown = stage_in_view(state);
        stage_selector_ui(ui, journey, shown);
        about_stage_ui(ui, shown);
        column_ui(ui, state, board, shown);
    } else if (ui.width() >= stage_count * least_column + (stage_count - 1) * column_gap) {
        all_columns_ui(ui, state, board, Column::grow());
    } else {
        auto scroll = ui.scroll(
            "columns",
            ui.say(Text::JourneyStages),
            0,
            {.horizontal = true, .padding = 4, .fit_height = true}
        );
        all_columns_ui(ui, state, board, Column::fixed(scrolled_column));
    }
    if (const Touchpoint* dragged = find_touchpoint(journey, touchpoint_of_key(ui.drag().payload)))
        ui.drag_label(shown_name(ui, *dragged));
}

} // namespace tappa::ui
