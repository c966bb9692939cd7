#include "ui/screens/report.hpp"

#include "app/exports/exports.hpp"
#include "app/jobs/intervals.hpp"
#include "report/build.hpp"
#include "ui/screens/command_parts.hpp"
#include "ui/screens/interval_notice.hpp"
#include "ui/screens/plan_facts.hpp"

#include <icons.gen.hpp>

#include <utility>

namespace tappa::ui {

namespace {

constexpr float options_width = 288;
constexpr float beside_from = 860;
constexpr float widest_sheet = 820;

void title_ui(Ui& ui) {
    auto gap = ui.gap(2);
    ui.heading(1, ui.say(Text::ReportTitle));
    ui.text(ui.say(Text::ReportText), {.colour = ui.theme().ink_muted});
}

// What the calendar file is to hold, below the ways to make one.
void reminder_ui(Ui& ui, const State& state) {
    std::vector<Choice> choices;
    for (const auto& [reminder, name] :
         {std::pair{Reminder::None, Text::ReportReminderNone},
          std::pair{Reminder::Day, Text::ReportReminderDay},
          std::pair{Reminder::Week, Text::ReportReminderWeek}})
        choices.push_back({std::string(enum_id(reminder)), std::string(ui.say(name))});
    const auto chosen = ui.select(
        "reminder",
        ui.say(Text::ReportReminder),
        choices,
        enum_id(state.session.reminder),
        {.local = true}
    );
    if (const auto reminder = enum_from_id<Reminder>(chosen.value_or("")))
        ui.send(actions::SetReminder{*reminder});
}

// `above`: it stands above the report, which would lie far below a long list.
void exports_ui(Ui& ui, const State& state, bool above) {
    auto card = ui.card("exports", {.name = ui.say(Text::HeaderExport)});
    ui.heading(2, ui.say(Text::HeaderExport), {.size = 16});
    constexpr std::string_view pdf_command = "export-pdf";
    const bool busy = state.session.exporting_pdf;
    command_button_ui(
        ui,
        state,
        pdf_command,
        {.kind = ButtonKind::Primary,
         .icon = busy ? icons::loader_circle : icons::file_down,
         .fill = true},
        busy ? ui.say(Text::ReportMakingPdf) : name_of(ExportFormat::Pdf, ui.language())
    );
    if (above
        && !ui.disclosure(
            "other-formats", ui.say(Text::ReportOtherFormats), {.icon = icons::download}
        ))
        return;
    for (const ExportEntry& entry : export_entries(ui, state))
        if (entry.command != pdf_command)
            command_button_ui(
                ui, state, entry.command, {.icon = entry.icon, .fill = true}, entry.name
            );
    reminder_ui(ui, state);
}

void language_ui(Ui& ui, const State& state) {
    std::vector<Choice> choices;
    for (const Language language : all_languages)
        choices.push_back(
            {std::string(language_code(language)), std::string(language_name(language))}
        );
    const auto chosen = ui.select(
        "language",
        ui.say(Text::ReportLanguage),
        choices,
        language_code(state.session.report_language),
        {.local = true}
    );
    if (!chosen)
        return;
    for (const Language language : all_languages)
        if (language_code(language) == *chosen)
            ui.send(actions::SetReportLanguage{language});
}

void sections_ui(Ui& ui, const State& state, const Derived& derived) {
    auto card = ui.card("sections", {.name = ui.say(Text::ReportSections)});
    ui.heading(2, ui.say(Text::ReportSections), {.size = 16});
    language_ui(ui, state);
    ui.space(4);
    auto gap = ui.gap(4);
    for (const report::Section section : report::all_sections()) {
        if (!report::has_content(section, state.document, derived.results()))
            continue;
        const std::string id(report::section_id(section));
        const bool on = shows_section(state.session, section);
        if (ui.toggle(id, report::section_title(section, ui.language()), on))
            ui.send(actions::SetReportSection{id, !on});
    }
}

void options_ui(Ui& ui, const State& state, const Derived& derived, bool above) {
    auto group = ui.group(Role::Group, "options", {});
    auto gap = ui.gap(16);
    exports_ui(ui, state, above);
    sections_ui(ui, state, derived);
}

// In the middle of what room there is, no wider than a page.
void preview_ui(
    Ui& ui, const report::Report& tree, SheetMeasures& measures, std::uint64_t version
) {
    auto group = ui.group(Role::Group, "preview", ui.say(Text::ReportPreview));
    if (ui.width() <= widest_sheet) {
        report_sheet_ui(ui, tree, measures, version);
        return;
    }
    auto row = ui.columns(
        "middle", {Column::grow(), Column::fixed(widest_sheet), Column::grow()}, {.gap = 0}
    );
    ui.next_column();
    ui.next_column();
    report_sheet_ui(ui, tree, measures, version);
    ui.next_column();
}

// Those of the document as it is now: a report mixes no states.
std::optional<Intervals> current_intervals(const State& state) {
    const Intervals* intervals = intervals_of(state);
    return intervals && !are_intervals_missing(state) ? std::optional(*intervals) : std::nullopt;
}

} // namespace

const report::Report& ReportView::tree_of(const State& state, const Derived& derived) {
    const std::vector<ActionPriority>& priorities = derived.priorities();
    Key key{
        state.document.id,
        state.revision,
        state.session.report_language,
        state.session.report_sections_off,
        current_intervals(state),
        derived.computations().priorities};
    if (m_tree && m_key == key)
        return *m_tree;
    m_tree = report::build_report(
        {state.document,
         current_questionnaire(state),
         state.content.catalogue,
         derived.results(),
         priorities,
         key.intervals ? &*key.intervals : nullptr},
        key.language,
        report_options(state)
    );
    m_measures = measures_of(*m_tree);
    m_key = std::move(key);
    ++m_trees_built;
    return *m_tree;
}

namespace {

// What makes it a draft, and where that is mended.
void draft_ui(Ui& ui, const State& state, const Completeness& completeness) {
    constexpr std::string_view key = "draft";
    if (completeness.actions.empty())
        return ui.notice(key, Tone::Warning, ui.say(Text::ReportDraftNoneAgreed));
    if (completeness.unready_count == 0) // circles among the prerequisites
        return ui.notice(key, Tone::Warning, ui.say(Text::ReportDraftText));
    if (!ui.notice_button(
            key,
            Tone::Warning,
            ui.say(Text::ReportDraftText),
            ui.say_count(Text::PlanCompleteFirst, completeness.unready_count)
        ))
        return;
    ui.send(actions::GoTo{Screen::Plan});
    open_first_incomplete(ui, state.document.plan, completeness);
}

} // namespace

void ReportView::draw(Ui& ui, const State& state, const Derived& derived) {
    title_ui(ui);
    const report::Report& tree = tree_of(state, derived);
    if (tree.draft)
        draft_ui(ui, state, derived.completeness());
    interval_notice_ui(ui, state);
    if (ui.width() < beside_from) {
        options_ui(ui, state, derived, true);
        preview_ui(ui, tree, m_measures, m_trees_built);
        return;
    }
    auto row = ui.columns("report", {Column::grow(), Column::fixed(options_width)}, {.gap = 24});
    ui.next_column();
    preview_ui(ui, tree, m_measures, m_trees_built);
    ui.next_column();
    options_ui(ui, state, derived, false);
}

} // namespace tappa::ui
