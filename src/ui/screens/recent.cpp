#include "ui/screens/recent.hpp"

#include "app/documents/wall_clock.hpp"
#include "base/date_text.hpp"
#include "base/number.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

// The day; with the time where another one changed on the same day.
std::string changed_text(Ui& ui, const State& state, const RecentDocument& document) {
    const auto& all = state.session.recent;
    const Date day = day_of(document.changed_ms);
    const auto same_day = [&](const RecentDocument& other) {
        return day_of(other.changed_ms) == day;
    };
    return std::count_if(all.begin(), all.end(), same_day) > 1
        ? day_and_clock_of(document.changed_ms, ui.language())
        : formatted_date_short(day, ui.language());
}

std::string standing_text(Ui& ui, const RecentDocument& document) {
    std::string words = document.stage ? level_title(*document.stage, ui.language())
                                       : std::string(ui.say(Text::CommonNotAvailable));
    if (document.score)
        words += " · "
            + ui.say(Text::HomeMaturityStageNote, {formatted(*document.score, 2, ui.language())});
    return words;
}

// All of it opens the document.
void open_area_ui(Ui& ui, const State& state, const RecentDocument& document) {
    const bool is_open = state.session.has_document && document.id == state.document.id;
    const std::string changed =
        is_open ? std::string(ui.say(Text::HomeRecentOpenNow)) : changed_text(ui, state, document);
    const std::string standing = standing_text(ui, document);
    const std::string read = standing + ", " + changed;
    bool pressed = false;
    auto area = ui.pressable(
        "open",
        ui.say(Text::HomeRecentOpen, {document.title}),
        pressed,
        {.padding_x = 10, .padding_y = 8, .border = false, .current = is_open, .description = read}
    );
    {
        auto row = ui.columns(
            "row",
            {Column::grow(3), Column::grow(2), Column::grow(1.6F)},
            {.gap = 12, .stack_below = 520, .align = Align::Middle}
        );
        ui.next_column();
        ui.text(document.title, {.semibold = true});
        ui.next_column();
        ui.text(standing, {.size = 13, .colour = ui.theme().ink_soft});
        ui.next_column();
        ui.text(changed, {.size = 13, .semibold = is_open, .colour = ui.theme().ink_soft});
    }
    if (pressed)
        ui.send(actions::OpenRecent{document.id});
}

void recent_row_ui(Ui& ui, const State& state, const RecentDocument& document) {
    auto item = ui.list_item(document.id);
    auto row = ui.columns(
        "whole", {Column::grow(), Column::fixed(44)}, {.gap = 4, .align = Align::Middle}
    );
    ui.next_column();
    open_area_ui(ui, state, document);
    ui.next_column();
    if (ui.button(
            "delete",
            ui.say(Text::HomeRecentDelete, {document.title}),
            {.kind = ButtonKind::Ghost, .icon = icons::trash_2, .icon_only = true, .small = true}
        ))
        ui.send(actions::DeleteRecent{document.id});
}

void removed_row_ui(Ui& ui, const RemovedDocument& removed) {
    auto item = ui.list_item(removed.key);
    auto row = ui.columns(
        "whole",
        {Column::grow(), Column::fit()},
        {.gap = 8, .stack_below = 380, .align = Align::Middle}
    );
    ui.next_column();
    ui.text(
        ui.say(
            removed.was_replaced ? Text::HomeRemovedReplaced : Text::HomeRemovedDeleted,
            {removed.title, day_and_clock_of(removed.removed_ms, ui.language())}
        ),
        {.size = 13, .colour = ui.theme().ink_soft}
    );
    ui.next_column();
    auto flow = ui.flow("do", {.row_height = 32, .align = Align::End});
    if (ui.button(
            "restore",
            ui.say(Text::HomeRemovedRestore),
            {.small = true, .read_as = ui.say(Text::HomeRemovedRestoreRead, {removed.title})}
        ))
        ui.send(actions::RestoreRecent{removed.key});
}

} // namespace

void recent_ui(Ui& ui, const State& state) {
    const Session& session = state.session;
    auto card = ui.card("recent", {.stretch = true});
    ui.heading(2, ui.say(Text::HomeRecent), {.size = 16});
    if (session.recent.empty())
        ui.muted(ui.say(Text::HomeRecentEmpty));
    if (!session.recent.empty()) {
        auto list = ui.list("recent", ui.say(Text::HomeRecent));
        auto gap = ui.gap(2);
        for (const RecentDocument& document : session.recent)
            recent_row_ui(ui, state, document);
    }
    if (session.removed.empty())
        return;
    ui.rule();
    ui.heading(3, ui.say(Text::HomeRemoved), {.size = 14});
    auto list = ui.list("removed", ui.say(Text::HomeRemoved));
    auto gap = ui.gap(2);
    for (const RemovedDocument& removed : session.removed)
        removed_row_ui(ui, removed);
}

} // namespace tappa::ui
