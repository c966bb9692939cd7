#include "ui/screens/journey_card.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/journey.hpp"
#include "ui/screens/journey_moves.hpp"
#include "ui/screens/journey_picture.hpp"
#include "ui/screens/journey_several.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <utility>

namespace tappa::ui {

namespace {

constexpr std::size_t most_chips = 3; // of each kind on a card
constexpr float room_for_words = 230; // in a narrower card the number of an emotion must do
constexpr float room_for_star = 104;  // in a narrower card the name needs all of a line
constexpr float narrow_column = 118;  // a card of it has less space around its words

// What is read for the whole card, since the words on it are not read one by one.
std::string spoken_name(const Ui& ui, const Touchpoint& touchpoint, const CardNotes& notes) {
    const Language language = ui.language();
    std::vector<std::string> parts{shown_name(ui, touchpoint)};
    const std::string where = channel_and_department(ui, touchpoint);
    if (!where.empty())
        parts.push_back(where);
    if (touchpoint.moment_of_truth)
        parts.emplace_back(ui.say(Text::JourneyMomentOfTruth));
    if (touchpoint.emotion)
        parts.push_back(
            ui.say(Text::JourneyCardEmotion, {emotion_title(*touchpoint.emotion, language)})
        );
    parts.push_back(
        ui.say(Text::JourneyCardEvidence, {std::string(name_of(touchpoint.evidence, language))})
    );
    const auto count = [&](Text text, std::size_t n) {
        if (n > 0)
            parts.push_back(ui.say_count(text, static_cast<std::int64_t>(n)));
    };
    count(Text::JourneyCardPainPoints, notes.pain_points.size());
    count(Text::JourneyCardOpportunities, notes.opportunities.size());
    if (std::string picture = picture_words(ui, touchpoint); !picture.empty())
        parts.push_back(std::move(picture));
    return joined(parts, ui.say(Text::CommonListSeparator));
}

void star_ui(Ui& ui) {
    ui.icon(icons::star, {.size = 16, .colour = ui.theme().tone(Tone::Warning).ink});
}

void title_ui(Ui& ui, const Touchpoint& touchpoint) {
    const TextOptions look{.size = 13.5F, .semibold = true, .whole_words = true};
    if (!touchpoint.moment_of_truth || ui.width() < room_for_star) {
        ui.text(shown_name(ui, touchpoint), look);
        return;
    }
    auto row = ui.columns("title", {Column::grow(), Column::fixed(16)}, {.gap = 4});
    ui.next_column();
    ui.text(shown_name(ui, touchpoint), look);
    ui.next_column();
    star_ui(ui);
}

void facts_ui(Ui& ui, const Touchpoint& touchpoint) {
    const TextOptions look{.size = 12.5F, .colour = ui.theme().ink_soft};
    const bool wide = ui.width() >= room_for_words;
    auto flow = ui.flow("facts", {.gap = 4, .row_height = 20});
    if (touchpoint.moment_of_truth && ui.width() < room_for_star)
        star_ui(ui);
    if (touchpoint.emotion) {
        const int emotion = *touchpoint.emotion;
        const auto index = static_cast<std::size_t>(scene::emotion_index(emotion));
        ui.text_with_icon(
            emotion_icon(emotion),
            wide ? emotion_title(emotion, ui.language())
                 : formatted_signed(emotion, 0, ui.language()),
            {.size = 15, .colour = ui.theme().palette->emotions[index]},
            look
        );
        ui.space(4);
    }
    ui.text_with_icon(
        evidence_icon(touchpoint.evidence),
        name_of(touchpoint.evidence, ui.language()),
        {.size = 14, .colour = ui.theme().ink_muted},
        look
    );
}

template <typename Items>
void chips_ui(Ui& ui, const Items& items, Tone tone, std::string_view icon) {
    const std::size_t shown = items.size() > most_chips + 1 ? most_chips : items.size();
    for (std::size_t i = 0; i < shown; ++i)
        ui.chip(items[i]->title, tone, icon);
    if (shown < items.size()) {
        const auto rest = static_cast<std::int64_t>(items.size() - shown);
        ui.chip(ui.say_count(Text::JourneyChipsMore, rest), tone);
    }
}

void open_ui(Ui& ui, const Touchpoint& touchpoint, bool open) {
    ui.send(actions::SelectTouchpoint{open ? touchpoint.id : TouchpointId()});
    if (open)
        ui.focus_key("panel");
    ui.reveal_key(card_key(touchpoint.id));
}

void move_items_ui(Ui& ui, const State& state, const Touchpoint& touchpoint) {
    const auto item =
        [&](std::string_view key, const std::string& name, Step step, std::string_view icon) {
            auto move = moved_with_selected(state, touchpoint, step);
            if (auto edits = ui.edits(); move && ui.menu_item(key, name, icon)) {
                ui.send(*std::move(move));
                ui.focus_key(card_key(touchpoint.id));
                ui.reveal_key(card_key(touchpoint.id));
            }
        };
    const auto to_stage = [&](Text text, Step step) {
        const auto stage = stage_beyond(touchpoint.stage, step);
        return stage ? ui.say(text, {std::string(name_of(*stage, ui.language()))}) : std::string();
    };
    item(
        "left",
        to_stage(Text::JourneyMoveLeft, Step::PreviousStage),
        Step::PreviousStage,
        icons::chevron_left
    );
    item(
        "right",
        to_stage(Text::JourneyMoveRight, Step::NextStage),
        Step::NextStage,
        icons::chevron_right
    );
    item("up", std::string(ui.say(Text::JourneyMoveUp)), Step::Up, icons::arrow_up);
    item("down", std::string(ui.say(Text::JourneyMoveDown)), Step::Down, icons::arrow_down);
}

// Of a card that is selected with others.
void together_items_ui(
    Ui& ui, const Journey& journey, const Touchpoint& touchpoint, const TouchpointIds& together
) {
    const auto count = static_cast<std::int64_t>(together.size());
    if (auto edits = ui.edits(); ui.menu_item(
            "duplicate", ui.say_count(Text::JourneyDuplicateSelected, count), icons::copy
        )) {
        ui.send(actions::DuplicateTouchpoints{together});
        ui.focus_key(card_key(touchpoint.id));
    }
    if (auto edits = ui.edits();
        ui.menu_item("delete", ui.say_count(Text::JourneyDeleteSelected, count), icons::trash_2)) {
        ui.send(actions::DeleteTouchpoints{together});
        ui.focus_key(key_after_removal(journey, together));
    }
}

void card_menu_ui(Ui& ui, const State& state, const Touchpoint& touchpoint) {
    const Journey& journey = current_journey(state);
    auto menu = ui.menu("card-menu");
    if (ui.menu_item("open", ui.say(Text::JourneyOpenCard), icons::pencil))
        open_ui(ui, touchpoint, true);
    if (ui.menu_item("select", ui.say(Text::JourneySelectCard), icons::list_checks))
        toggle_selected(ui, state, touchpoint.id);
    const bool alone = !state.session.selected_touchpoints;
    if (auto edits = ui.edits();
        alone && ui.menu_item("add-pain-point", ui.say(Text::JourneyAddPainPoint), icons::frown)) {
        ui.send(actions::SelectTouchpoint{touchpoint.id});
        ui.send(actions::AddPainPoint{touchpoint.id, {}});
    }
    move_items_ui(ui, state, touchpoint);
    if (const TouchpointIds* together = going_together(state, touchpoint.id)) {
        together_items_ui(ui, journey, touchpoint, *together);
        return;
    }
    if (auto edits = ui.edits();
        ui.menu_item("duplicate", ui.say(Text::JourneyDuplicate), icons::copy))
        duplicate_touchpoint(ui, state.document, touchpoint.id);
    if (auto edits = ui.edits();
        ui.menu_item("delete", ui.say(Text::JourneyDelete), icons::trash_2))
        delete_touchpoint(ui, journey, touchpoint);
}

} // namespace

NotesByTouchpoint card_notes(const Journey& journey) {
    NotesByTouchpoint notes;
    for (const PainPoint& pain : journey.pain_points)
        notes[pain.touchpoint].pain_points.push_back(&pain);
    for (const Opportunity& opportunity : journey.opportunities)
        notes[opportunity.touchpoint].opportunities.push_back(&opportunity);
    const double share = usual_share(journey);
    for (auto& [id, on_card] : notes)
        sort_worst_first(on_card.pain_points, share);
    return notes;
}

void touchpoint_card_ui(
    Ui& ui,
    const State& state,
    const Touchpoint& touchpoint,
    const NotesByTouchpoint& all_notes,
    const JourneySearch& search
) {
    static const CardNotes nothing;
    const auto found = all_notes.find(touchpoint.id);
    const CardNotes& notes = found == all_notes.end() ? nothing : found->second;
    const std::string key = card_key(touchpoint.id);
    const bool selecting = state.session.selected_touchpoints.has_value();
    const bool selected = is_selected(state, touchpoint.id);
    const bool open = !selecting && state.session.touchpoint == touchpoint.id;
    bool pressed = false;
    bool menu_open = false;
    PressableOptions look{
        .padding_x = ui.width() < narrow_column ? 7.0F : 10.0F,
        .padding_y = 10,
        .selected = open || selected,
        .selectable = selecting,
        .dragged = is_dragged(ui, state, touchpoint.id),
        .expanded = selecting ? Tristate::Unset
            : open            ? Tristate::Yes
                              : Tristate::No,
        .description = ui.say(Text::JourneyDragHint)};
    if (search.finds(touchpoint))
        look.ground = ui.theme().tone(Tone::Warning).ground;
    {
        auto card = ui.pressable(key, spoken_name(ui, touchpoint, notes), pressed, look);
        ui.drag_source(key);
        menu_open = ui.context_menu();
        card_picture_ui(ui, touchpoint);
        title_ui(ui, touchpoint);
        const std::string where = channel_and_department(ui, touchpoint);
        if (!where.empty())
            ui.text(where, {.size = 12.5F, .colour = ui.theme().ink_muted, .whole_words = true});
        facts_ui(ui, touchpoint);
        chips_ui(ui, notes.pain_points, Tone::Bad, {});
        chips_ui(ui, notes.opportunities, Tone::Good, icons::arrow_up);
    }
    if (menu_open)
        card_menu_ui(ui, state, touchpoint);
    if (pressed && selecting)
        toggle_selected(ui, state, touchpoint.id);
    else if (pressed)
        open_ui(ui, touchpoint, !open);
}

} // namespace tappa::ui
