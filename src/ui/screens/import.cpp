#include "ui/screens/import.hpp"

#include "app/import/imported_journey.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/compared_groups.hpp"
#include "ui/screens/import_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tappa::ui {

namespace {

// With a stroke: from step to step the focus stays on it.
constexpr std::string_view title_key = "import/title";

Text name_of_step(ImportStep step) {
    switch (step) {
    case ImportStep::File:
        return Text::ImportStepFile;
    case ImportStep::Columns:
        return Text::ImportStepColumns;
    case ImportStep::Activities:
        return Text::ImportStepActivities;
    case ImportStep::Result:
        break;
    }
    return Text::ImportStepResult;
}

void head_ui(Ui& ui) {
    auto row = ui.columns("head", {Column::grow(), Column::fit()}, {.gap = 16});
    ui.next_column();
    {
        auto gap = ui.gap(4);
        ui.heading(1, ui.say(Text::ImportTitle), {.key = title_key});
        ui.text(ui.say(Text::ImportText), {.size = 14, .colour = ui.theme().ink_muted});
    }
    ui.next_column();
    auto flow = ui.flow("close", {.row_height = 38});
    if (ui.button(
            "close-import",
            ui.say(Text::CommonClose),
            {.kind = ButtonKind::Ghost, .icon = icons::x, .read_as = ui.say(Text::ImportClose)}
        ))
        ui.send(actions::CloseImport{});
}

void step_ui(Ui& ui, ImportStep step, ImportStep now) {
    const ThemeColours& theme = ui.theme();
    const bool is_now = step == now;
    const bool is_past = static_cast<int>(step) < static_cast<int>(now);
    auto item = ui.list_item(enum_id(step));
    auto flow = ui.flow("step", {.gap = 8, .row_height = 30});
    ui.badge(
        std::to_string(static_cast<int>(step) + 1),
        is_now        ? theme.accent
            : is_past ? theme.accent_soft
                      : theme.line_soft,
        is_now        ? theme.on_accent
            : is_past ? theme.accent_ink
                      : theme.ink_soft,
        {.size = 26, .radius = 13, .text_size = 13}
    );
    ui.text(
        ui.say(name_of_step(step)),
        {.size = 14, .semibold = is_now, .colour = is_now ? theme.ink : theme.ink_soft}
    );
}

void steps_ui(Ui& ui, const ImportState& import) {
    if (ui.narrow()) {
        const int place = static_cast<int>(import.step) + 1;
        ui.text(
            ui.say(
                Text::ImportStepOf,
                {std::to_string(place),
                 std::to_string(enum_count<ImportStep>),
                 std::string(ui.say(name_of_step(import.step)))}
            ),
            {.size = 14, .semibold = true}
        );
        return;
    }
    auto list = ui.list("steps", ui.say(Text::ImportSteps));
    auto row = ui.columns(
        "steps", std::vector<Column>(enum_count<ImportStep>, Column::grow()), {.gap = 12}
    );
    for (const ImportStep step : all_of<ImportStep>()) {
        ui.next_column();
        step_ui(ui, step, import.step);
    }
}

// To two digits: only the first rows say how long a row is.
std::int64_t about(std::int64_t rows) {
    std::int64_t unit = 1;
    while (rows / unit >= 100)
        unit *= 10;
    return (rows + unit / 2) / unit * unit;
}

std::string_view encoding_name(TextEncoding encoding) {
    switch (encoding) {
    case TextEncoding::Utf8:
        break;
    case TextEncoding::Utf16:
        return "UTF-16";
    case TextEncoding::Windows1252:
        return "Windows-1252";
    case TextEncoding::Mixed:
        return "UTF-8, Windows-1252";
    }
    return "UTF-8";
}

// Facts of the file: "log.csv · 17.4 MB · semicolon · UTF-8 · about 260,000 rows".
std::string file_facts(const Ui& ui, const ImportState& import) {
    if (!import.table)
        return {};
    constexpr double kilobyte = 1'000;
    constexpr double megabyte = 1'000'000;
    const auto bytes = static_cast<double>(import.table->bytes);
    std::vector<std::string> parts{import.table->name};
    parts.push_back(
        bytes >= megabyte
            ? ui.say(Text::ImportMegabytes, {formatted_short(bytes / megabyte, 1, ui.language())})
            : ui.say(
                Text::ImportKilobytes,
                {formatted_short(std::ceil(bytes / kilobyte), 0, ui.language())}
            )
    );
    if (import.preview && (*import.preview)->problem == LogProblem::None) {
        const LogPreview& preview = **import.preview;
        if (!ui.narrow()) { // a phone's line has room for what it is and how much
            parts.emplace_back(
                preview.is_xes                  ? std::string_view("XES")
                    : preview.separator == ';'  ? ui.say(Text::ImportSemicolon)
                    : preview.separator == '\t' ? ui.say(Text::ImportTab)
                                                : ui.say(Text::ImportComma)
            );
            parts.emplace_back(encoding_name(preview.decoding.encoding));
        }
        if (preview.row_bytes > 0)
            parts.push_back(
                ui.say_count(Text::ImportAboutRows, about(std::llround(bytes / preview.row_bytes)))
            );
    }
    return joined(parts, " · ");
}

// What of the step before the button that goes on is not settled; empty when it may be pressed.
std::string what_is_missing(const Ui& ui, const ImportState& import) {
    if (import.step != ImportStep::Columns || !is_event_log(import))
        return {};
    std::vector<std::string> names;
    for (const LogColumn column : import.columns.missing())
        names.emplace_back(name_of(column, ui.language()));
    return names.empty() ? std::string() : ui.say(Text::ImportMissing, {joined(names, ", ")});
}

void back_ui(Ui& ui, const ImportState& import) {
    if (import.step == ImportStep::File)
        return;
    if (ui.button("back", ui.say(Text::ImportBack)))
        ui.send(actions::ShowImportStep{static_cast<ImportStep>(static_cast<int>(import.step) - 1)}
        );
}

bool next_button(Ui& ui, Text name, bool disabled) {
    return ui.button("next", ui.say(name), {.kind = ButtonKind::Primary, .disabled = disabled});
}

void next_ui(Ui& ui, const State& state, bool disabled) {
    const ImportState& import = state.import;
    const bool has_preview = import.preview && (*import.preview)->problem == LogProblem::None;
    switch (import.step) {
    case ImportStep::File:
        if (next_button(ui, Text::ImportNextColumns, !has_preview))
            ui.send(actions::ShowImportStep{ImportStep::Columns});
        break;
    case ImportStep::Columns:
        if (next_button(ui, Text::ImportNextActivities, disabled))
            ui.send(actions::ReadActivities{});
        break;
    case ImportStep::Activities:
        if (next_button(ui, Text::ImportRead, disabled))
            ui.send(actions::ReadImport{});
        break;
    case ImportStep::Result: {
        auto edits = ui.edits();
        if (!next_button(ui, renews_journey(state) ? Text::ImportRenew : Text::ImportAdd, disabled))
            break;
        if (state.session.has_document)
            ui.send(actions::AddImportedJourney{});
        else
            ui.send(actions::OpenImportedJourney{});
        ui.focus_key("journey-title"); // of the screen that comes; refused, this one stays
        break;
    }
    }
}

} // namespace

std::string count_text(const Ui& ui, std::uint64_t count) {
    return formatted_integer(static_cast<std::int64_t>(count), ui.language());
}

bool is_event_log(const ImportState& import) {
    return !import.preview || (*import.preview)->kind == LogKind::Events;
}

// A file can be dropped at any time, whatever has the focus then: the page begins anew. So does
// each step: its button is another one, or gone while the file is read.
void ImportView::lead_to_what_arrived(Ui& ui, const ImportState& import) {
    if (m_step && *m_step != import.step)
        ui.focus_key(title_key);
    m_step = import.step;
    Arrived now{import.table ? import.table->file : 0, import.table_failure, import.failed_name};
    const bool is_new =
        !m_arrived || now.file != m_arrived->file || (now.failure && now != *m_arrived);
    if (is_new)
        ui.focus_key(title_key);
    m_arrived = std::move(now);
}

// Below the button that began the work there may be no room in sight.
void ImportView::show_what_ended(Ui& ui, const ImportState& import) {
    const bool has_compared = import.comparison && (*import.comparison)->found;
    if (has_compared && !m_has_compared)
        ui.reveal_key(compared_conversion_key);
    m_has_compared = has_compared;
    const bool has_failed = work_of_problem(import) != ImportWork::None;
    if (has_failed && !m_has_failed)
        ui.reveal_key(import_problem_key);
    m_has_failed = has_failed;
}

void ImportView::draw(Ui& ui, const State& state) {
    const ImportState& import = state.import;
    lead_to_what_arrived(ui, import);
    show_what_ended(ui, import);
    head_ui(ui);
    steps_ui(ui, import);
    import_problem_ui(ui, import, ImportWork::None);
    const bool keeps_result =
        import.work == ImportWork::Comparison || import.work == ImportWork::Log;
    if (import.work != ImportWork::None && !keeps_result) {
        import_reading_ui(ui, state);
        return;
    }
    switch (import.step) {
    case ImportStep::File:
        import_file_ui(ui, state);
        break;
    case ImportStep::Columns:
        columns_ui(ui, state);
        break;
    case ImportStep::Activities:
        activities_ui(ui, state);
        break;
    case ImportStep::Result:
        import_result_ui(ui, state);
        break;
    }
}

float ImportView::footer_height(const Ui& ui) {
    return ui.narrow() ? 108 : 68;
}

void ImportView::footer_ui(Ui& ui, const State& state, Region region) {
    const ImportState& import = state.import;
    region.ground = ui.theme().surface;
    region.line_above = true;
    region.padding_x = ui.narrow() ? 14.0F : 28.0F;
    region.padding_y = 14;
    auto place = ui.region(Role::Group, "import-footer", ui.say(Text::ImportSteps), region);
    auto row = ui.columns(
        "row",
        {Column::grow(), Column::fit()},
        {.gap = ui.narrow() ? 6.0F : 16.0F, .stack_below = 600, .align = Align::Middle}
    );
    ui.next_column();
    const bool is_busy = import.work != ImportWork::None;
    const std::string missing = what_is_missing(ui, import);
    if (is_busy)
        ui.muted(ui.say(Text::ImportNothingChanges));
    else if (!missing.empty())
        ui.text(
            missing, {.size = 13, .semibold = true, .colour = ui.theme().tone(Tone::Warning).ink}
        );
    else
        ui.text(
            file_facts(ui, import), {.size = 13, .colour = ui.theme().ink_muted, .one_line = true}
        );
    ui.next_column();
    auto flow = ui.flow("buttons", {.row_height = 38, .align = Align::End});
    if (is_busy) {
        if (ui.button("cancel", ui.say(Text::ImportCancel)))
            ui.send(actions::CancelImportWork{});
        return;
    }
    back_ui(ui, import);
    next_ui(ui, state, !missing.empty());
}

} // namespace tappa::ui
