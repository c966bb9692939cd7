#include "ui/shell_header.hpp"

#include "app/documents/new_document.hpp"
#include "base/date_text.hpp"
#include "base/number.hpp"
#include "scene/text_measure.hpp"
#include "ui/screens/command_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

// What there is room for in the header.
struct HeaderFit {
    bool history_words = true;
    bool saved_words = true;
    bool brand_word = true;
    bool export_word = true;
    bool language = true;
    bool history = true;
    bool title = true;
    bool brand = true;
};

// What goes first where there is less room. Whatever goes is in the menu at the end, in the
// settings or read aloud.
constexpr bool HeaderFit::*first_to_go[] = {
    &HeaderFit::history_words,
    &HeaderFit::saved_words,
    &HeaderFit::brand_word,
    &HeaderFit::export_word,
    &HeaderFit::language,
    &HeaderFit::history,
    &HeaderFit::title,
    &HeaderFit::brand};

constexpr float brand_side = 26;
constexpr float brand_width = 204; // up to where the content begins
constexpr float tool_gap = 6;
constexpr float title_gap = 8;
constexpr float least_title = 110;
constexpr float title_on_a_phone = 64; // a few letters, rather than no undo at hand
constexpr float saved_icon_wide = 15;
constexpr float saved_icon = 20;

struct SavedLook {
    std::string words;
    std::string_view icon;
    Colour colour;
};

SavedLook saved_look(const Ui& ui, const State& state) {
    const SaveStatus& save = state.session.save;
    const ThemeColours& theme = ui.theme();
    if (save.standing != Standing::Mine) {
        const Text words = save.standing == Standing::OpenElsewhere ? Text::HeaderOpenElsewhere
                                                                    : Text::HeaderDeletedElsewhere;
        return {std::string(ui.say(words)), icons::triangle_alert, theme.tone(Tone::Bad).ink};
    }
    if (save.state == SaveState::Failed)
        return {
            std::string(ui.say(Text::HeaderSaveFailed)),
            icons::triangle_alert,
            theme.tone(Tone::Bad).ink};
    if (save.state == SaveState::Saved && save.saved_revision == state.revision) {
        std::string words = save.day
            ? ui.say(
                Text::HeaderSavedOn, {formatted_date_short(*save.day, ui.language()), save.time}
            )
            : ui.say(Text::HeaderSaved, {save.time});
        return {std::move(words), icons::circle_check, theme.tone(Tone::Good).ink};
    }
    const Text words =
        save.state == SaveState::NothingYet ? Text::HeaderSaveNothingYet : Text::HeaderSaving;
    return {std::string(ui.say(words)), icons::circle_dot, theme.ink_muted};
}

// A little more than the kit takes: the table of widths may be 2 % off.
float words_width(std::string_view words, float size, scene::TextWeight weight) {
    return static_cast<float>(scene::inter_measure().width(words, size, weight)) * 1.04F;
}

float button_width(std::string_view words, bool with_icon) {
    return words_width(words, 14, scene::TextWeight::SemiBold) + 30 + (with_icon ? 24.0F : 0.0F);
}

float tools_width(const Ui& ui, const State& state, const HeaderFit& fit) {
    const float icon_button = ui.coarse_pointer() ? 44 : 38;
    float width = icon_button; // the menu
    const auto add = [&](float tool) { width += tool + tool_gap; };
    if (fit.language)
        add(button_width(language_code(ui.language()), true) + 4); // in capitals
    if (!state.session.has_document)
        return width;
    const std::string words = saved_look(ui, state).words;
    add(fit.saved_words
            ? saved_icon_wide + tool_gap + words_width(words, 13, scene::TextWeight::Regular)
            : saved_icon);
    if (fit.history)
        for (const std::string_view id : {"undo", "redo"})
            add(fit.history_words ? button_width(ui.say(find_command(id)->name), true) : icon_button
            );
    add(fit.export_word ? button_width(ui.say(Text::HeaderExport), true) : icon_button);
    return width;
}

// How much of the title is kept rather than `next`.
float title_room(bool HeaderFit::*next, float whole_title) {
    // Undo and redo lose their words before the title loses its letters.
    if (next == &HeaderFit::history_words)
        return whole_title;
    const bool is_last = next == &HeaderFit::history || next == &HeaderFit::title;
    return is_last ? title_on_a_phone : least_title;
}

HeaderFit header_fit(const Ui& ui, const State& state, float room) {
    const float whole_title = std::min(
        button_width(shown_title(state.document.title, ui.language()), false), 6 * least_title
    );
    HeaderFit fit;
    for (bool HeaderFit::*next : first_to_go) {
        float needed = tools_width(ui, state, fit) + title_gap;
        if (fit.brand)
            needed += (fit.brand_word ? brand_width : brand_side) + title_gap;
        if (state.session.has_document && fit.title)
            needed += title_room(next, whole_title);
        if (needed <= room)
            break;
        fit.*next = false;
    }
    return fit;
}

void brand_ui(Ui& ui, const HeaderFit& fit, float height) {
    auto row = ui.flow("brand", {.gap = 10, .row_height = height});
    if (fit.brand)
        ui.brand_mark(brand_side);
    if (fit.brand_word)
        ui.text("Tappa", {.size = 18, .semibold = true});
}

void saved_ui(Ui& ui, const State& state, bool with_words) {
    const SavedLook look = saved_look(ui, state);
    if (!with_words) {
        // There is room for the mark; its words are read.
        ui.icon(look.icon, {.size = saved_icon, .colour = look.colour, .name = look.words});
        return;
    }
    ui.icon(look.icon, {.size = saved_icon_wide, .colour = look.colour});
    ui.text(look.words, {.size = 13, .colour = look.colour});
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
        for (const ExportEntry& entry : export_entries(ui, state))
            command_item_ui(ui, state, entry.command, entry.icon, entry.name);
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
    const std::string title = shown_title(state.document.title, ui.language());
    const std::string read_as = std::string(ui.say(Text::HeaderDetails)) + ": " + title;
    command_button_ui(ui, state, "details", {.kind = ButtonKind::Ghost, .read_as = read_as}, title);
}

void more_menu_ui(Ui& ui, const State& state, const HeaderFit& fit) {
    if (ui.menu_button(
            "header-more",
            ui.say(Text::CommonMore),
            {.kind = ButtonKind::Ghost, .icon = icons::ellipsis, .icon_only = true}
        )) {
        auto menu = ui.menu("more-menu");
        if (!fit.history) {
            command_item_ui(ui, state, "undo", icons::undo_2);
            command_item_ui(ui, state, "redo", icons::redo_2);
        }
        command_item_ui(ui, state, "details", icons::pencil);
        command_item_ui(ui, state, "import-log", icons::folder_open);
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
    const HeaderFit fit = header_fit(ui, state, region.width - 2 * region.padding_x);
    const float brand = fit.brand_word ? brand_width : fit.brand ? brand_side : 0;
    auto row = ui.columns(
        "row",
        {Column::fixed(brand), Column::grow(), Column::fit()},
        {.gap = fit.brand ? title_gap : 0}
    );
    ui.next_column();
    brand_ui(ui, fit, region.height);
    ui.next_column();
    if (has_document && fit.title) {
        auto flow = ui.flow("title", {.row_height = region.height});
        title_ui(ui, state);
    }
    ui.next_column();
    auto flow =
        ui.flow("tools", {.gap = tool_gap, .row_height = region.height, .align = Align::End});
    if (has_document)
        saved_ui(ui, state, fit.saved_words);
    if (has_document && fit.history)
        history_buttons_ui(ui, state, !fit.history_words, surface.apple_keys);
    if (fit.language)
        language_menu_ui(ui);
    if (has_document)
        export_menu_ui(ui, state, !fit.export_word);
    more_menu_ui(ui, state, fit);
}

} // namespace tappa::ui
