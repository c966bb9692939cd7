#include "ui/screens/recent.hpp"

#include "app/documents/new_document.hpp"
#include "app/documents/wall_clock.hpp"
#include "base/number.hpp"
#include "ui/screens/command_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

std::string standing_text(Ui& ui, const RecentDocument& document) {
    std::string words = document.organisation;
    const auto add = [&](std::string_view more) {
        words += words.empty() ? "" : " · ";
        words += more;
    };
    if (document.stage)
        add(level_name(*document.stage, ui.language()));
    if (document.score)
        add(ui.say(Text::HomeMaturityStageNote, {formatted(*document.score, 2, ui.language())}));
    return words.empty() ? std::string(ui.say(Text::HomeNotKnown)) : words;
}

void stage_ui(Ui& ui, const RecentDocument& document) {
    const scene::Palette& palette = *ui.theme().palette;
    const auto index = static_cast<std::size_t>(std::clamp(document.stage.value_or(1), 1, 5) - 1);
    ui.badge(
        document.stage ? std::to_string(*document.stage)
                       : std::string(ui.say(Text::CommonNotAvailable)),
        document.stage ? palette.levels[index] : ui.theme().line_soft,
        document.stage ? palette.on_levels[index] : ui.theme().ink_soft,
        {.size = 36, .radius = 8, .text_size = 16}
    );
}

// All of it opens the document.
void open_area_ui(Ui& ui, const State& state, const RecentDocument& document) {
    const bool is_open = state.session.has_document && document.id == state.document.id;
    const std::string changed = day_and_clock_of(document.changed_ms, ui.language());
    const std::string open_now(is_open ? ui.say(Text::HomeRecentOpenNow) : std::string_view());
    const std::string standing = standing_text(ui, document);
    const std::string title = shown_title(document.title, ui.language());
    std::string read = standing + ", " + changed;
    if (is_open)
        read += ", " + open_now;
    bool pressed = false;
    auto area = ui.pressable(
        "open",
        ui.say(Text::HomeRecentOpen, {title}),
        pressed,
        {.padding_x = 10, .padding_y = 9, .border = false, .current = is_open, .description = read}
    );
    {
        auto row = ui.columns(
            "row", {Column::fixed(36), Column::grow()}, {.gap = 14, .align = Align::Middle}
        );
        ui.next_column();
        stage_ui(ui, document);
        ui.next_column();
        auto words = ui.columns(
            "words",
            {Column::grow(), Column::fixed(128)},
            {.gap = 12, .stack_below = 360, .align = Align::Middle}
        );
        ui.next_column();
        {
            auto gap = ui.gap(1);
            ui.text(title, {.semibold = true});
            ui.text(standing, {.size = 13, .colour = ui.theme().ink_muted});
        }
        ui.next_column();
        auto gap = ui.gap(4);
        ui.text(changed, {.size = 13, .colour = ui.theme().ink_soft});
        if (is_open)
            ui.chip(open_now, Tone::Accent);
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
            ui.say(Text::HomeRecentDelete, {shown_title(document.title, ui.language())}),
            {.kind = ButtonKind::Ghost, .icon = icons::trash_2, .icon_only = true, .small = true}
        ))
        ui.send(actions::DeleteRecent{document.id});
}

void removed_row_ui(Ui& ui, const RemovedDocument& removed) {
    auto item = ui.list_item(removed.key);
    const std::string title = shown_title(removed.title, ui.language());
    auto row = ui.columns(
        "whole",
        {Column::grow(), Column::fit()},
        {.gap = 8, .stack_below = 380, .align = Align::Middle}
    );
    ui.next_column();
    ui.text(
        ui.say(
            removed.was_replaced ? Text::HomeRemovedReplaced : Text::HomeRemovedDeleted,
            {title, day_and_clock_of(removed.removed_ms, ui.language())}
        ),
        {.size = 13, .colour = ui.theme().ink_soft}
    );
    ui.next_column();
    auto flow = ui.flow("do", {.row_height = 32, .align = Align::End});
    if (ui.button(
            "restore",
            ui.say(Text::HomeRemovedRestore),
            {.small = true, .read_as = ui.say(Text::HomeRemovedRestoreRead, {title})}
        ))
        ui.send(actions::RestoreRecent{removed.key});
}

void ways_ui(Ui& ui, const State& state) {
    auto flow = ui.flow("ways", {.row_height = 34});
    command_button_ui(ui, state, "new", {.icon = icons::gauge, .small = true});
    command_button_ui(ui, state, "new-full", {.icon = icons::clipboard_check, .small = true});
    command_button_ui(ui, state, "new-journey", {.icon = icons::route, .small = true});
    command_button_ui(ui, state, "sample", {.icon = icons::eye, .small = true});
    command_button_ui(ui, state, "sample-workshop", {.icon = icons::eye, .small = true});
}

void removed_ui(Ui& ui, const Session& session) {
    if (session.removed.empty())
        return;
    ui.rule();
    ui.heading(3, ui.say(Text::HomeRemoved), {.size = 14});
    auto list = ui.list("removed", ui.say(Text::HomeRemoved));
    auto gap = ui.gap(2);
    for (const RemovedDocument& removed : session.removed)
        removed_row_ui(ui, removed);
}

std::string size_text(const Ui& ui, double bytes) {
    constexpr double megabyte = 1e6;
    constexpr double gigabyte = 1e9;
    const bool large = bytes >= gigabyte;
    const std::string number =
        formatted_short(bytes / (large ? gigabyte : megabyte), 1, ui.language());
    return ui.say(large ? Text::StorageGigabytes : Text::ImportMegabytes, {number});
}

// How many there are, what they take, and whether the browser keeps them.
void storage_facts_ui(Ui& ui, const Session& session) {
    auto gap = ui.gap(2);
    ui.muted(
        session.recent.empty() ? std::string(ui.say(Text::StorageNone))
                               : ui.say_count(Text::StorageDocuments, std::ssize(session.recent))
    );
    if (!session.storage)
        return;
    const StorageUse& use = *session.storage;
    if (use.used_bytes && use.free_bytes)
        ui.muted(ui.say(
            Text::StorageUse, {size_text(ui, *use.used_bytes), size_text(ui, *use.free_bytes)}
        ));
    if (!session.recent.empty())
        ui.muted(ui.say(use.is_kept ? Text::StorageKept : Text::StorageNotKept));
}

} // namespace

void storage_ui(Ui& ui, const State& state) {
    const Session& session = state.session;
    auto group = ui.group(Role::Group, "storage", ui.say(Text::StorageTitle));
    auto gap = ui.gap(8);
    ui.heading(3, ui.say(Text::StorageTitle), {.size = 15});
    storage_facts_ui(ui, session);
    {
        auto flow = ui.flow("all", {.row_height = 40});
        const bool none = session.recent.empty();
        if (ui.button(
                "download-all",
                ui.say(Text::StorageDownloadAll),
                {.icon = icons::download,
                 .disabled = none,
                 .description = ui.say(Text::StorageDownloadAllHint)}
            ))
            ui.send(actions::DownloadAll{});
        if (ui.button(
                "delete-all",
                ui.say(Text::StorageDeleteAll),
                {.kind = ButtonKind::Danger,
                 .icon = icons::trash_2,
                 .disabled = none,
                 .description = ui.say(Text::StorageDeleteAllHint)}
            ))
            ui.send(actions::DeleteAll{});
    }
    // They stay where they are when they have done their work: the focus stays with them.
    const auto& removed = session.removed;
    const bool some_deleted = std::any_of(removed.begin(), removed.end(), [](const auto& one) {
        return !one.was_replaced;
    });
    if (!removed.empty())
        ui.muted(ui.say_count(Text::StorageRemoved, std::ssize(removed)));
    auto flow = ui.flow("removed", {.row_height = 40});
    if (ui.button(
            "restore-all",
            ui.say(Text::StorageRestoreAll),
            {.icon = icons::undo_2, .disabled = !some_deleted}
        ))
        ui.send(actions::RestoreAll{});
    if (ui.button(
            "forget",
            ui.say(Text::StorageForget),
            {.kind = ButtonKind::Danger,
             .icon = icons::trash_2,
             .disabled = removed.empty(),
             .description = ui.say(Text::StorageForgetHint)}
        ))
        ui.send(actions::ForgetRemoved{});
}

void recent_ui(Ui& ui, const State& state) {
    const Session& session = state.session;
    auto card = ui.card("recent", {.stretch = true});
    ui.heading(2, ui.say(Text::HomeRecent), {.size = 16});
    if (!session.recent.empty()) {
        auto list = ui.list("recent", ui.say(Text::HomeRecent));
        auto gap = ui.gap(2);
        for (const RecentDocument& document : session.recent)
            recent_row_ui(ui, state, document);
    }
    ui.rule();
    ways_ui(ui, state);
    ui.muted(ui.say(Text::AppPrivacy));
    removed_ui(ui, session);
}

} // namespace tappa::ui
