#include "ui/screens/home.hpp"

#include "app/documents/backups.hpp"
#include "app/documents/new_document.hpp"
#include "app/documents/wall_clock.hpp"
#include "base/date_text.hpp"
#include "base/text.hpp"
#include "ui/screens/command_parts.hpp"
#include "ui/screens/home_parts.hpp"
#include "ui/screens/recent.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

// Nothing is stored here, so nobody comes back.
bool is_first_visit(const State& state) {
    const Session& session = state.session;
    return !session.has_document && session.recent.empty() && session.removed.empty();
}

// Somebody who has opened what was left, until it is changed.
bool is_back(const Session& session) {
    return session.has_document && session.save.day.has_value();
}

// Whose it is, and of what was left, which it is and when that was.
std::string subtitle(Ui& ui, const State& state) {
    const SaveStatus& save = state.session.save;
    std::vector<std::string> parts;
    if (is_back(state.session))
        parts.push_back(shown_title(state.document.title, ui.language()));
    if (!state.document.organisation.empty())
        parts.push_back(state.document.organisation);
    if (save.day)
        parts.push_back(ui.say(
            Text::HomeLeftOn, {formatted_date_short(*save.day, ui.language()) + ", " + save.time}
        ));
    return parts.empty() ? std::string(ui.say(Text::AppTagline)) : joined(parts, " · ");
}

void new_menu_ui(Ui& ui, const State& state) {
    if (!ui.menu_button(home_new_key, ui.say(Text::HomeNew), {.icon = icons::plus}))
        return;
    auto menu = ui.menu("new-menu");
    command_item_ui(ui, state, "new", icons::gauge);
    command_item_ui(ui, state, "new-full", icons::clipboard_check);
    command_item_ui(ui, state, "new-journey", icons::route);
}

void head_ui(Ui& ui, const State& state) {
    auto row = ui.columns("head", {Column::grow(), Column::fit()}, {.stack_below = 520});
    ui.next_column();
    {
        auto gap = ui.gap(2);
        const bool open = state.session.has_document;
        const std::string title = open && !is_back(state.session)
            ? shown_title(state.document.title, ui.language())
            : std::string(ui.say(Text::HomeBack));
        ui.heading(1, title);
        ui.text(
            open ? subtitle(ui, state) : std::string(ui.say(Text::AppTagline)),
            {.colour = ui.theme().ink_muted}
        );
    }
    ui.next_column();
    auto flow = ui.flow("open", {.row_height = 40});
    command_button_ui(
        ui, state, "open", {.icon = icons::folder_open, .read_as = ui.say(Text::HomeOpenFile)}
    );
    new_menu_ui(ui, state);
}

void returning_ui(Ui& ui, const State& state, const Derived& derived) {
    const bool open = state.session.has_document;
    head_ui(ui, state);
    if (open) {
        auto row = ui.columns(
            "now", {Column::grow(2), Column::grow()}, {.stack_below = 860, .equal_height = true}
        );
        ui.next_column();
        home_next_ui(ui, state, derived);
        ui.next_column();
        home_figures_ui(ui, state, derived);
    } else {
        home_next_ui(ui, state, derived);
    }
    if (open) {
        home_steps_ui(ui, state, derived);
    } else if (backups_due(state.session).count == 0) {
        recent_ui(ui, state);
        return;
    }
    auto row = ui.columns(
        "bottom", {Column::grow(1.55F), Column::grow()}, {.stack_below = 860, .equal_height = true}
    );
    ui.next_column();
    recent_ui(ui, state);
    ui.next_column();
    home_needs_ui(ui, state, derived);
}

} // namespace

void home_ui(Ui& ui, const State& state, const Derived& derived) {
    constexpr float measure = 1240; // wider, lines are too long to read
    const auto content_ui = [&] {
        if (is_first_visit(state))
            home_first_ui(ui, state);
        else
            returning_ui(ui, state, derived);
    };
    if (ui.width() <= measure) {
        content_ui();
        return;
    }
    auto row =
        ui.columns("measure", {Column::grow(), Column::fixed(measure), Column::grow()}, {.gap = 0});
    ui.next_column();
    ui.next_column();
    content_ui();
}

} // namespace tappa::ui
