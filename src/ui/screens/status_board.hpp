#pragma once

#include "base/text.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/card_slots.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

// What boards with a column for each status have in common, whatever their cards are: cards that
// open when pressed, and get another status when they are dragged, or moved by keys or by their
// menu. Which statuses there are, which cards stand where and what a move does is their screens' to
// say.

inline constexpr float board_card_gap = 8;
inline constexpr float board_column_gap = 12;

// "Agreed (3)"
[[nodiscard]] std::string board_heading(const Ui& ui, const std::string& status, std::size_t count);

struct BoardCard {
    std::string key; // by which id_in_key() knows it again
    std::string title;
    std::vector<std::string> facts = {};
    // Drawn by the screen, and read with the rest: the words on a card are not read one by one.
    std::vector<std::string> more = {};
    std::string_view drag_hint = {};
    bool selected = false;
};
struct CardPress {
    bool pressed = false;
    bool opens_menu = false;
};

// `draw_more` draws what stands under the facts.
template <typename DrawMore>
[[nodiscard]] CardPress board_card_ui(Ui& ui, const BoardCard& card, DrawMore draw_more) {
    std::vector<std::string> spoken{card.title};
    spoken.insert(spoken.end(), card.facts.begin(), card.facts.end());
    spoken.insert(spoken.end(), card.more.begin(), card.more.end());
    const PressableOptions look{
        .padding_x = 10,
        .selected = card.selected,
        .dragged = ui.drag().payload == card.key,
        .description = card.drag_hint};
    CardPress press;
    {
        auto drawn = ui.pressable(
            card.key, joined(spoken, ui.say(Text::CommonListSeparator)), press.pressed, look
        );
        ui.drag_source(card.key);
        press.opens_menu = ui.context_menu();
        ui.text(card.title, {.size = 14, .semibold = true, .whole_words = true});
        for (const std::string& fact : card.facts)
            ui.text(fact, {.size = 12.5F, .colour = ui.theme().ink_muted});
        draw_more();
    }
    return press;
}

// In a card's menu: every status but its own. The one that was chosen.
template <typename Statuses, typename Status, typename KeyOf, typename NameOf>
[[nodiscard]] std::optional<Status> move_items_ui(
    Ui& ui, const Statuses& statuses, const Status& now, KeyOf key_of, NameOf name_of_status
) {
    auto edits = ui.edits();
    std::optional<Status> chosen;
    for (const Status& status : statuses)
        if (!(status == now)
            && ui.menu_item(key_of(status), ui.say(Text::BoardMoveTo, {name_of_status(status)})))
            chosen = status;
    return chosen;
}

struct BoardColumn {
    std::string heading = {}; // empty: none
    std::string list_key = {};
    std::string list_name = {};
    std::vector<std::string> ids = {}; // of its cards
};

// `draw_card` draws the one at a place. Where they are is returned.
template <typename DrawCard>
CardSlots board_column_ui(Ui& ui, const BoardColumn& column, DrawCard draw_card) {
    if (!column.heading.empty())
        ui.heading(2, column.heading, {.size = 14});
    CardSlots slots(ui, board_card_gap);
    if (column.ids.empty()) {
        ui.muted(ui.say(Text::BoardColumnEmpty));
        return slots;
    }
    auto list = ui.list(column.list_key, column.list_name);
    for (std::size_t i = 0; i < column.ids.size(); ++i) {
        const float top = ui.next_y();
        {
            auto item = ui.list_item("item/" + column.ids[i]);
            draw_card(i);
        }
        slots.add(ui, top);
    }
    return slots;
}

// Shows where the dragged card would stand in a column it is over; true when it is let go there,
// and then it gets the focus.
[[nodiscard]] bool is_let_go(Ui& ui, float line);

// What a card's key has after the prefix of a board's cards; empty: it is none of them.
[[nodiscard]] std::string id_in_key(std::string_view key, std::string_view prefix);

// Alt and an arrow move the card that has the focus to the column before or after.
enum class BoardMove { Back, Forwards };
[[nodiscard]] std::optional<BoardMove> board_move(std::string_view key, bool alt);

} // namespace tappa::ui
