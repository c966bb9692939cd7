#include "ui/screens/overlays.hpp"

#include "app/commands/commands.hpp"
#include "app/documents/new_document.hpp"
#include "app/update.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/adoption.hpp"
#include "ui/screens/explanation.hpp"
#include "ui/screens/file_conflict.hpp"
#include "ui/screens/import_parts.hpp"
#include "ui/screens/map_export.hpp"
#include "ui/screens/recent.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr std::string_view title_key = "document-title";

void details_ui(Ui& ui, const State& state) {
    bool dismissed = false;
    const Document& document = state.document;
    const bool unnamed = is_unnamed(document);
    auto dialog = ui.dialog(
        "details",
        ui.say(Text::DetailsTitle),
        dismissed,
        {.focus = unnamed ? title_key : std::string_view(), .focus_new_text = true}
    );
    auto gap = ui.gap(14);
    bool entered = false;
    if (auto typed = ui.text_field(
            title_key,
            ui.say(Text::DetailsDocumentTitle),
            document.title,
            {.placeholder = ui.say(Text::DetailsTitleHint), .entered = &entered}
        ))
        ui.send(actions::EditDetails{Set<&Document::title>{*typed}});
    bool entered_organisation = false;
    if (auto typed = ui.text_field(
            "organisation",
            ui.say(Text::DetailsOrganisation),
            document.organisation,
            {.entered = &entered_organisation}
        ))
        ui.send(actions::EditDetails{Set<&Document::organisation>{*typed}});
    if (const auto change =
            ui.date_field("date", ui.say(Text::DetailsDate), document.date, {.required = true});
        change && change->value)
        ui.send(actions::EditDetails{Set<&Document::date>{*change->value}});
    ui.space(2);
    auto buttons = ui.flow("buttons", {.row_height = 40, .align = Align::End});
    if (ui.button("done", ui.say(Text::DialogOk), {.kind = ButtonKind::Primary}))
        dismissed = true;
    if (dismissed || entered || entered_organisation)
        ui.send(actions::CloseOverlay{});
}

// Before the first export: what leaves bears a title.
void name_ui(Ui& ui, const State& state) {
    bool dismissed = false;
    auto dialog = ui.dialog(
        "name", ui.say(Text::DetailsName), dismissed, {.focus = title_key, .focus_new_text = true}
    );
    auto gap = ui.gap(14);
    const Document& document = state.document;
    const bool unnamed = is_unnamed(document);
    bool entered = false;
    ui.text(ui.say(Text::DetailsNameText), {.size = 14, .colour = ui.theme().ink_soft});
    if (auto typed = ui.text_field(
            title_key,
            ui.say(Text::DetailsDocumentTitle),
            document.title,
            {.help = ui.say(Text::DetailsTitleHint), .entered = &entered}
        ))
        ui.send(actions::EditDetails{Set<&Document::title>{*typed}});
    bool entered_organisation = false;
    if (auto typed = ui.text_field(
            "organisation",
            ui.say(Text::DetailsOrganisation),
            document.organisation,
            {.entered = &entered_organisation}
        ))
        ui.send(actions::EditDetails{Set<&Document::organisation>{*typed}});
    ui.space(2);
    auto buttons = ui.flow("buttons", {.row_height = 40, .align = Align::End});
    const bool pressed = ui.button(
        "export",
        ui.say(Text::HeaderExport),
        {.kind = ButtonKind::Primary,
         .disabled = unnamed,
         .description = unnamed ? ui.say(Text::DetailsTitleNeeded) : std::string_view()}
    );
    if ((pressed || entered || entered_organisation) && !unnamed)
        ui.send(actions::Export{state.session.export_waiting});
    if (dismissed)
        ui.send(actions::CloseOverlay{});
}

void settings_ui(Ui& ui, const State& state) {
    bool dismissed = false;
    auto dialog = ui.dialog("settings", ui.say(Text::SettingsTitle), dismissed);
    auto gap = ui.gap(14);
    const Language language = ui.language();
    std::vector<Choice> languages;
    for (const Language one : all_languages)
        languages.push_back({std::string(language_code(one)), std::string(language_name(one))});
    if (const auto chosen = ui.select(
            "language", ui.say(Text::SettingsLanguage), languages, language_code(language)
        ))
        ui.send(actions::SetLanguage{language_from_locale(*chosen)});
    std::vector<Choice> themes;
    for (const Theme theme : all_of<Theme>())
        themes.push_back({std::string(enum_id(theme)), std::string(name_of(theme, language))});
    if (const auto chosen =
            ui.select("theme", ui.say(Text::SettingsTheme), themes, enum_id(state.session.theme)))
        if (const auto theme = enum_from_id<Theme>(*chosen))
            ui.send(actions::SetTheme{*theme});
    std::vector<Choice> sizes;
    for (const double scale : text_scales)
        sizes.push_back({exact_text(scale), formatted_percent(scale, 0, language)});
    if (const auto chosen = ui.select(
            "text-size", ui.say(Text::SettingsTextSize), sizes, exact_text(state.session.text_scale)
        ))
        if (const auto scale = number_from_exact_text(*chosen))
            ui.send(actions::SetTextScale{*scale});
    ui.rule();
    storage_ui(ui, state);
    ui.muted(ui.say(Text::AppPrivacy));
    if (dismissed)
        ui.send(actions::CloseOverlay{});
}

void shortcuts_ui(Ui& ui, const Surface& surface) {
    bool dismissed = false;
    auto dialog = ui.dialog("shortcuts", ui.say(Text::ShortcutsTitle), dismissed, {.width = 620});
    const Language language = ui.language();
    {
        auto table = ui.table(
            "shortcuts",
            ui.say(Text::ShortcutsTitle),
            {{std::string(ui.say(Text::ShortcutsCommand)), Column::grow(3), Align::Start, true},
             {std::string(ui.say(Text::ShortcutsKeys)), Column::grow(2)}}
        );
        const auto line = [&](std::string_view key, std::string_view name, std::string_view keys) {
            auto row = ui.row(key);
            ui.cell();
            ui.text(name, {.size = 14});
            ui.cell();
            ui.text(keys, {.size = 14, .semibold = true});
        };
        for (const Command& command : commands()) {
            if (command.shortcuts[0].key.empty())
                continue;
            std::string keys = shortcut_text(command.shortcuts[0], language, surface.apple_keys);
            if (!command.shortcuts[1].key.empty())
                keys += " · " + shortcut_text(command.shortcuts[1], language, surface.apple_keys);
            line(command.id, ui.say(command.name), keys);
        }
        const std::string answering = std::string(ui.say(Text::ShortcutsAnswering)) + ": ";
        line("level", answering + std::string(ui.say(Text::ShortcutsAnswerLevel)), "1–5");
        line("na", answering + std::string(ui.say(Text::ShortcutsAnswerNotApplicable)), "N");
        line("dk", answering + std::string(ui.say(Text::ShortcutsAnswerDontKnow)), "D");
        line(
            "next",
            answering + std::string(ui.say(Text::ShortcutsAnswerNext)),
            ui.say(Text::KeyEnter)
        );
        line(
            "move",
            ui.say(Text::ShortcutsMoveTouchpoint),
            std::string(ui.say(Text::KeyAlt)) + "+" + std::string(ui.say(Text::KeyArrows))
        );
        line("delete", ui.say(Text::ShortcutsDeleteTouchpoint), ui.say(Text::KeyDelete));
        line(
            "touchpoint-menu",
            ui.say(Text::ShortcutsTouchpointMenu),
            std::string(ui.say(Text::KeyShift)) + "+F10"
        );
        line("draw-way", ui.say(Text::ShortcutsDrawWay), "D");
        line("delete-way", ui.say(Text::ShortcutsDeleteWay), ui.say(Text::KeyDelete));
        line(
            "map-move",
            ui.say(Text::ShortcutsMapMove),
            joined(
                {std::string(ui.say(Text::KeyArrows)),
                 std::string(ui.say(Text::KeyHome)),
                 std::string(ui.say(Text::KeyEnd))},
                " · "
            )
        );
        line(
            "map-zoom",
            ui.say(Text::ShortcutsMapZoom),
            "+ · − · " + std::string(ui.say(Text::KeyEnter))
        );
        line("close", ui.say(Text::ShortcutsClose), ui.say(Text::KeyEscape));
    }
    if (dismissed)
        ui.send(actions::CloseOverlay{});
}

void problem_ui(Ui& ui, const State& state) {
    bool dismissed = false;
    const Session& session = state.session;
    const std::string title = session.problem_file.empty()
        ? std::string(ui.say(Text::DialogProblemTitle))
        : ui.say(Text::DialogProblemFile, {session.problem_file});
    auto dialog = ui.dialog("problem", title, dismissed);
    ui.notice("sentence", Tone::Bad, error_sentence(*session.problem, ui.language()), Role::Alert);
    ui.text(ui.say(Text::DialogProblemSafe));
    ui.space(4);
    auto buttons = ui.flow("buttons", {.row_height = 40, .align = Align::End});
    if (ui.button("again", ui.say(Text::DialogTryAgain), {.icon = icons::folder_open})) {
        ui.send(actions::DismissProblem{});
        ui.send(actions::AskForFile{});
    }
    if (ui.button("ok", ui.say(Text::DialogOk), {.kind = ButtonKind::Primary}))
        dismissed = true;
    if (dismissed)
        ui.send(actions::DismissProblem{});
}

bool changes_document(Overlay overlay) {
    return overlay == Overlay::DocumentDetails || overlay == Overlay::NameDocument
        || overlay == Overlay::Agreement || overlay == Overlay::Respondents
        || overlay == Overlay::TouchpointList || overlay == Overlay::WayList
        || overlay == Overlay::PlanFile;
}

} // namespace

void overlays_ui(
    Ui& ui,
    const State& state,
    const Derived& derived,
    PaletteView& palette,
    RespondentsView& respondents,
    AgreementView& agreement,
    PlanFileView& plan_file,
    TypedListView& typed_list,
    const Surface& surface
) {
    const Session& session = state.session;
    const Overlay overlay_below =
        session.overlay == Overlay::HowComputed ? session.overlay_below : Overlay::None;
    const auto is_open = [&](Overlay each) {
        return session.overlay == each || overlay_below == each;
    };
    if (!is_open(Overlay::Palette))
        palette.forget();
    if (!is_open(Overlay::Agreement))
        agreement.dialog_closed();
    if (!is_open(Overlay::Respondents))
        respondents.forget();
    if (!is_open(Overlay::PlanFile))
        plan_file.forget();
    if (!is_open(Overlay::TouchpointList) && !is_open(Overlay::WayList))
        typed_list.forget();
    if (session.problem) {
        problem_ui(ui, state);
        return;
    }
    if (has_file_conflict(state)) {
        file_conflict_ui(ui, state);
        return;
    }
    const std::optional<Text> why = refusal(session);
    const auto draw = [&](Overlay each) {
        auto frozen =
            ui.read_only(why && changes_document(each) ? ui.say(*why) : std::string_view());
        switch (each) {
        case Overlay::None:
        case Overlay::Knowledge: // a view of its own (knowledge.hpp)
            break;
        case Overlay::Palette:
            palette.draw(ui, state, surface);
            break;
        case Overlay::Shortcuts:
            shortcuts_ui(ui, surface);
            break;
        case Overlay::HowComputed:
            explanation_ui(ui, state, derived);
            break;
        case Overlay::DocumentDetails:
            details_ui(ui, state);
            break;
        case Overlay::NameDocument:
            name_ui(ui, state);
            break;
        case Overlay::Settings:
            settings_ui(ui, state);
            break;
        case Overlay::Agreement:
            agreement.draw_dialog(ui, state, derived);
            break;
        case Overlay::Respondents:
            respondents.draw(ui, state, derived);
            break;
        case Overlay::MapExport:
            map_export_ui(ui, state);
            break;
        case Overlay::TouchpointList:
            typed_list.touchpoints_ui(ui, state);
            break;
        case Overlay::WayList:
            typed_list.ways_ui(ui, state);
            break;
        case Overlay::Adoption:
            adoption_ui(ui, state);
            break;
        case Overlay::ExportLog:
            export_log_ui(ui);
            break;
        case Overlay::PlanFile:
            plan_file.draw(ui, state);
            break;
        }
    };
    draw(overlay_below);
    draw(session.overlay);
}

} // namespace tappa::ui
