#include "ui/shell_header.hpp"

#include "base/date_text.hpp"
#include "ui/screens/command_parts.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

void brand_ui(Ui& ui) {
    auto row = ui.flow("brand", {.gap = 10, .row_height = 56});
    ui.brand_mark(26);
    if (ui.narrow())
        return;
    ui.text("Tappa", {.size = 18, .semibold = true});
}

void saved_ui(Ui& ui, const State& state) {
    const SaveStatus& save = state.session.save;
    const ThemeColours& theme = ui.theme();
    Colour colour = theme.ink_muted;
    std::string words(ui.say(Text::HeaderSaving));
    std::string_view icon = icons::circle_dot;
    if (save.standing != Standing::Mine) {
        words = ui.say(
            save.standing == Standing::OpenElsewhere ? Text::HeaderOpenElsewhere
                                                     : Text::HeaderDeletedElsewhere
        );
        colour = theme.tone(Tone::Bad).ink;
        icon = icons::triangle_alert;
    } else if (save.state == SaveState::Failed) {
        words = ui.say(Text::HeaderSaveFailed);
        colour = theme.tone(Tone::Bad).ink;
        icon = icons::triangle_alert;
    } else if (save.state == SaveState::Saved && save.saved_revision == state.revision) {
        words = save.day ? ui.say(
                    Text::HeaderSavedOn, {formatted_date_short(*save.day, ui.language()), save.time}
                )
                         : ui.say(Text::HeaderSaved, {save.time});
        colour = theme.tone(Tone::Good).ink;
        icon = icons::circle_check;
    } else if (save.state == SaveState::NothingYet) {
        words = ui.say(Text::HeaderSaveNothingYet);
    }
    if (ui.narrow()) {
        // There is room for the mark; its words are read.
        ui.icon(icon, {.size = 20, .colour = colour, .name = words});
        return;
    }
    ui.icon(icon, {.size = 15, .colour = colour});
    ui.text(words, {.size = 13, .colour = colour});
}

void language_menu_ui(Ui& ui) {
    const std::string code(language_code(ui.language()));
    std::string upper;
    for (const char c : code)
        upper.push_back(static_cast<char>(c - 'a' + 'A'));
    const std::string name = std::string(ui.say(Text::HeaderLanguage)) + ": "
        + std::string(language_name(ui.language()));
    if (ui.menu_button(
            "language", upper, {.icon = icons::chevron_down, .icon_after = true, .read_as = name}
        )) {
        auto menu = ui.menu("language-menu");
        for (const Language language : all_languages)
            if (ui.menu_item(language_code(language), language_name(language)))
                ui.send(actions::SetLanguage{language});
    }
}

void export_menu_ui(Ui& ui, const State& state, bool icon_only) {
    if (ui.menu_button(
            "export",
            ui.say(Text::HeaderExport),
            {.kind = ButtonKind::Primary,
             .icon = icon_only ? icons::download : icons::chevron_down,
             .icon_only = icon_only,
             .icon_after = !icon_only}
        )) {
        auto menu = ui.menu("export-menu");
        for (const ExportFormat format : all_of<ExportFormat>())
            command_item_ui(
                ui,
                state,
                "export-" + std::string(enum_id(format)),
                icons::download,
                name_of(format, ui.language())
            );
    }
}

void history_buttons_ui(Ui& ui, const State& state, bool icon_only, bool apple) {
    const std::string undo_keys = command_keys("undo", apple);
    const std::string redo_keys = command_keys("redo", apple);
    command_button_ui(
        ui,
        state,
        "undo",
        {.kind = ButtonKind::Ghost,
         .icon = icons::undo_2,
         .icon_only = icon_only,
         .shortcut = undo_keys}
    );
    command_button_ui(
        ui,
        state,
        "redo",
        {.kind = ButtonKind::Ghost,
         .icon = icons::redo_2,
         .icon_only = icon_only,
         .shortcut = redo_keys}
    );
}

void title_ui(Ui& ui, const State& state) {
    const std::string& title = state.document.title;
    const std::string read_as = std::string(ui.say(Text::HeaderDetails)) + ": " + title;
    command_button_ui(ui, state, "details", {.kind = ButtonKind::Ghost, .read_as = read_as}, title);
}

void more_menu_ui(Ui& ui, const State& state) {
    if (ui.menu_button(
            "header-more",
            ui.say(Text::CommonMore),
            {.kind = ButtonKind::Ghost, .icon = icons::ellipsis, .icon_only = true}
        )) {
        auto menu = ui.menu("more-menu");
        command_item_ui(ui, state, "details", icons::pencil);
        command_item_ui(ui, state, "palette", icons::search);
        command_item_ui(ui, state, "settings", icons::settings);
        command_item_ui(ui, state, "knowledge", icons::info, ui.say(Text::KnowledgeTitle));
        command_item_ui(ui, state, "glossary", icons::file_text, ui.say(Text::KnowledgeGlossary));
        command_item_ui(ui, state, "reading-result", icons::gauge);
        command_item_ui(ui, state, "shortcuts", icons::circle_help);
    }
}

} // namespace

void header_ui(Ui& ui, const State& state, Region region, const Surface& surface) {
    region.ground = ui.theme().surface;
    region.line_below = true;
    region.padding_x = ui.narrow() ? 12.0F : 20.0F;
    auto header = ui.region(Role::Banner, "header", {}, region);
    const bool has_document = state.session.has_document;
    const bool narrow = ui.narrow();
    // Undo and redo lose their words before the title loses its letters.
    const bool short_words = ui.page_width() < 1180;
    auto row = ui.columns(
        "row",
        {Column::fixed(narrow ? 26.0F : 204.0F), Column::grow(), Column::fit()},
        {.gap = narrow ? 4.0F : 8.0F}
    );
    ui.next_column();
    brand_ui(ui);
    ui.next_column();
    if (has_document) {
        auto flow = ui.flow("title", {.row_height = region.height});
        title_ui(ui, state);
    }
    ui.next_column();
    auto flow = ui.flow("tools", {.gap = 6, .row_height = region.height, .align = Align::End});
    if (has_document) {
        saved_ui(ui, state);
        if (!narrow)
            ui.space(6);
        history_buttons_ui(ui, state, short_words, surface.apple_keys);
    }
    if (!narrow || !has_document)
        language_menu_ui(ui);
    if (has_document)
        export_menu_ui(ui, state, narrow);
    more_menu_ui(ui, state);
}

} // namespace tappa::ui
