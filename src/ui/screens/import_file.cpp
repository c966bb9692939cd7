// Choosing the file, and waiting while it is read.

#include "base/number.hpp"
#include "ui/screens/import_parts.hpp"

#include <icons.gen.hpp>

#include <string_view>

namespace tappa::ui {

namespace {

void choose_ui(Ui& ui) {
    auto card = ui.card("choose", {.padding_x = 28, .padding_y = 40, .stretch = true});
    auto gap = ui.gap(14);
    ui.heading(2, ui.say(Text::ImportDrop), {.size = 18, .align = Align::Middle});
    {
        auto flow = ui.flow("buttons", {.gap = 12, .row_height = 42, .align = Align::Middle});
        if (ui.button(
                "choose",
                ui.say(Text::ImportChoose),
                {.kind = ButtonKind::Primary, .icon = icons::folder_open}
            ))
            ui.send(actions::AskForFile{});
        if (ui.button("sample", ui.say(Text::ImportTrySample), {.icon = icons::eye}))
            ui.send(actions::TrySampleLog{});
    }
    ui.text(
        ui.say(Text::ImportForms),
        {.size = 14, .colour = ui.theme().ink_muted, .align = Align::Middle}
    );
    ui.space(10);
    ui.notice("privacy", Tone::Info, ui.say(Text::ImportPrivacy));
}

void kind_ui(Ui& ui, std::string_view key, Text title, Text text, std::string_view example) {
    auto card = ui.card(key, {.padding_x = 16, .padding_y = 12});
    auto gap = ui.gap(4);
    ui.heading(3, ui.say(title), {.size = 14});
    ui.text(ui.say(text), {.size = 13, .colour = ui.theme().ink_muted});
    ui.text(example, {.size = 13, .colour = ui.theme().ink_soft});
}

Text reading_text(ImportWork work) {
    switch (work) {
    case ImportWork::Preview:
        return Text::ImportLooking;
    case ImportWork::Activities:
        return Text::ImportCounting;
    case ImportWork::Comparison:
        return Text::ImportComparing;
    case ImportWork::Log:
        return Text::ImportLogWriting;
    case ImportWork::Result:
    case ImportWork::None:
        break;
    }
    return Text::ImportReading;
}

} // namespace

void import_file_ui(Ui& ui, const State& /*state*/) {
    auto row = ui.columns(
        "file",
        {Column::grow(), Column::grow(0.62F)},
        {.stack_below = import_stack_below, .equal_height = true}
    );
    ui.next_column();
    choose_ui(ui);
    ui.next_column();
    auto gap = ui.gap(10);
    ui.heading(2, ui.say(Text::ImportKinds), {.size = 16});
    kind_ui(
        ui,
        "events",
        Text::ImportKindEvents,
        Text::ImportKindEventsText,
        "customer;activity;time\n8f21;Account page;2026-10-02 21:14"
    );
    kind_ui(
        ui,
        "transitions",
        Text::ImportKindTransitions,
        Text::ImportKindTransitionsText,
        "from,to,count\nAccount page,Online application,931"
    );
    kind_ui(
        ui,
        "paths",
        Text::ImportKindPaths,
        Text::ImportKindPathsText,
        "path;conversions;nulls\nSearch > Account page > Application;118;402"
    );
}

void import_problem_ui(Ui& ui, const ImportState& import, ImportWork work) {
    if (work_of_problem(import) != work)
        return;
    if (const std::string problem = import_problem(import, ui.language()); !problem.empty())
        ui.notice(import_problem_key, Tone::Bad, problem, Role::Alert);
}

void import_pass_ui(Ui& ui, const ImportState& import, ImportWork work) {
    import_problem_ui(ui, import, work);
    if (import.work != work)
        return;
    const std::string words =
        ui.say(reading_text(work), {import.table ? import.table->name : std::string()});
    ui.muted(words);
    ui.progress("pass", words, import.share);
}

void import_reading_ui(Ui& ui, const State& state) {
    const ImportState& import = state.import;
    const std::string name = import.table ? import.table->name : std::string();
    auto card = ui.card("reading", {.padding_x = 28, .padding_y = 40});
    auto gap = ui.gap(12);
    {
        auto row = ui.columns("words", {Column::grow(), Column::fit()}, {.gap = 16});
        ui.next_column();
        ui.heading(2, ui.say(reading_text(import.work), {name}), {.size = 18});
        ui.next_column();
        auto flow = ui.flow("share", {.row_height = 26, .align = Align::End});
        ui.text(formatted_percent(import.share, 0, ui.language()), {.size = 18, .semibold = true});
    }
    ui.progress("progress", ui.say(reading_text(import.work), {name}), import.share);
    ui.muted(ui.say(Text::ImportGoOn));
}

} // namespace tappa::ui
