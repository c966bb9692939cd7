// What a log came to, before it becomes a journey.

#include "app/import/import_result.hpp"

#include "app/import/imported_journey.hpp"
#include "base/date_text.hpp"
#include "base/number.hpp"
#include "graph/findings.hpp"
#include "ui/screens/import_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <string_view>

namespace tappa::ui {

namespace {

std::string percent(const Ui& ui, double share) {
    return formatted_percent(share, 1, ui.language());
}

std::string day_text(const Ui& ui, const TimeZone& zone, Ticks moment) {
    return formatted_date_short(local_day(zone, moment), ui.language());
}

struct Fact {
    Text label;
    std::string value;
    std::string note;
    bool is_warning = false;
};

void fact_ui(Ui& ui, std::string_view key, const Fact& fact) {
    const ToneColours& warning = ui.theme().tone(Tone::Warning);
    CardOptions options{.padding_x = 16, .padding_y = 14, .stretch = true};
    if (fact.is_warning)
        options.ground = warning.ground;
    auto card = ui.card(key, options);
    auto gap = ui.gap(2);
    const auto ink = [&](Colour usual) { return fact.is_warning ? warning.ink : usual; };
    ui.text(ui.say(fact.label), {.size = 13, .colour = ink(ui.theme().ink_muted)});
    ui.text(fact.value, {.size = 24, .semibold = true, .colour = ink(ui.theme().ink)});
    ui.text(fact.note, {.size = 13, .colour = ink(ui.theme().ink_muted)});
}

Fact goal_fact(const Ui& ui, const LogSummary& summary) {
    Fact fact{Text::ImportFactGoal, std::string(ui.say(Text::CommonNotAvailable)), {}};
    if (!summary.has_goals) {
        fact.note = ui.say(Text::ImportNoGoalKnown);
        return fact;
    }
    const auto cases = static_cast<double>(summary.cases);
    const auto reached = static_cast<double>(summary.conversions);
    fact.value = percent(ui, cases > 0 ? reached / cases : 0);
    if (const auto interval = share_interval(reached, cases))
        fact.note =
            ui.say(Text::ImportInterval, {percent(ui, interval->low), percent(ui, interval->high)});
    return fact;
}

void facts_ui(Ui& ui, const State& state) {
    const LogSummary& summary = **state.import.result;
    const JourneyChanges changes = journey_changes(state.import, journey_of_import(state));
    const std::string days = summary.first && summary.last
        ? day_text(ui, state.import.zone, *summary.first) + " – "
            + day_text(ui, state.import.zone, *summary.last)
        : std::string();
    const bool has_sessions = state.import.session_gap_hours > 0 && is_event_log(state.import);
    const std::string customers = text_count(
        Text::ImportFactSessions,
        ui.language(),
        static_cast<std::int64_t>(summary.cases_in_file),
        {}
    );
    const std::vector<Fact> facts{
        {has_sessions ? Text::ImportFactSessionCases : Text::ImportFactCases,
         count_text(ui, summary.cases),
         !has_sessions      ? days
             : days.empty() ? customers
                            : customers + " · " + days},
        {Text::ImportFactEvents,
         count_text(ui, summary.events),
         summary.events_left_out > 0 ? ui.say_count(
             Text::ImportLeftOutShort, static_cast<std::int64_t>(summary.events_left_out)
         )
                                     : std::string()},
        {Text::ImportFactGraph,
         count_text(ui, changes.added + changes.renewed) + " · "
             + count_text(ui, changes.transitions),
         std::string(ui.say(Text::ImportFactGraphNote))},
        goal_fact(ui, summary),
        {Text::ImportFactBad,
         count_text(ui, summary.bad_rows),
         std::string(
             ui.say(summary.bad_rows > 0 ? Text::ImportFactBadNote : Text::ImportFactBadNone)
         ),
         summary.bad_rows > 0}};
    auto row = ui.columns(
        "facts",
        std::vector<Column>(facts.size(), Column::grow()),
        {.gap = 14, .stack_below = 760, .equal_height = true}
    );
    for (std::size_t i = 0; i < facts.size(); ++i) {
        ui.next_column();
        fact_ui(ui, "fact-" + std::to_string(i), facts[i]);
    }
}

void bad_reason_ui(Ui& ui, const ImportState& import, const BadRowCount& reason) {
    const BadRow& first = reason.first;
    auto item = ui.list_item(std::to_string(static_cast<int>(first.fault)));
    auto row = ui.columns("row", {Column::grow(), Column::grow()}, {.gap = 16, .stack_below = 520});
    ui.next_column();
    {
        auto gap = ui.gap(1);
        ui.text(fault_name(first.fault, ui.language()), {.size = 14, .semibold = true});
        std::string where = text_count(
            Text::ImportBadRows,
            ui.language(),
            static_cast<std::int64_t>(reason.rows),
            {count_text(ui, first.line)}
        );
        if (!first.detail.empty() && first.fault != RowFault::TooManyCells) // how many heads
            where += ": " + ui.say(Text::ImportQuoted, {bad_row_detail(import, first)});
        ui.text(where, {.size = 13, .colour = ui.theme().ink_soft});
    }
    ui.next_column();
    ui.text(fault_advice(first.fault, ui.language()), {.size = 13, .colour = ui.theme().ink_muted});
}

void bad_rows_ui(Ui& ui, const ImportState& import) {
    const LogSummary& summary = **import.result;
    if (summary.bad_rows == 0)
        return;
    auto card = ui.card("bad");
    auto gap = ui.gap(12);
    {
        auto row =
            ui.columns("title", {Column::grow(), Column::fit()}, {.gap = 12, .stack_below = 520});
        ui.next_column();
        ui.heading(2, ui.say(Text::ImportBadTitle), {.size = 16});
        ui.next_column();
        auto flow = ui.flow("export", {.row_height = 34});
        if (ui.button(
                "export-bad",
                ui.say_count(Text::ImportBadExport, static_cast<std::int64_t>(summary.bad.rows)),
                {.icon = icons::download, .small = true}
            ))
            ui.send(actions::ExportBadRows{});
    }
    if (const std::string more = unlisted_bad_rows(summary, ui.language()); !more.empty())
        ui.muted(more);
    auto list = ui.list("reasons", ui.say(Text::ImportBadTitle));
    auto between = ui.gap(10);
    for (const BadRowCount& reason : summary.bad_reasons)
        bad_reason_ui(ui, import, reason);
}

void change_ui(Ui& ui, std::string_view key, const std::string& what, Text note) {
    auto item = ui.list_item(key);
    ui.text(what, {.size = 14, .semibold = true});
    auto gap = ui.gap(1);
    ui.text(ui.say(note), {.size = 13, .colour = ui.theme().ink_muted});
}

// What the choice means: where it is the new one, step 3 spoke of fewer that are new.
void target_note_ui(
    Ui& ui, bool is_new, const std::string& journey, const JourneyChanges& changes
) {
    if (!is_new)
        ui.muted(ui.say(Text::ImportIntoOwnNote));
    else if (changes.matched == 0)
        ui.muted(ui.say(Text::ImportIntoNewAlone, {journey}));
    else
        ui.muted(text_count(
            Text::ImportIntoNewMatched,
            ui.language(),
            static_cast<std::int64_t>(changes.matched),
            {journey}
        ));
}

void target_ui(Ui& ui, const State& state, const JourneyChanges& changes) {
    const ImportState& import = state.import;
    const Journey& journey = journey_of_import(state);
    if (!state.session.has_document || journey.touchpoints.empty())
        return; // there is one way only
    const std::string name =
        journey.name.empty() ? std::string(ui.say(Text::JourneyTitle)) : journey.name;
    const std::vector<Choice> choices{
        {"new", std::string(ui.say(Text::ImportIntoNew))},
        {"own", ui.say(Text::ImportIntoOwn, {name})}};
    if (const auto chosen = ui.select(
            "target",
            ui.say(Text::ImportInto),
            choices,
            import.into_new_journey ? "new" : "own",
            {.local = true}
        ))
        ui.send(actions::SetImportTarget{*chosen == "new"});
    target_note_ui(ui, import.into_new_journey, name, changes);
}

void export_ui(Ui& ui, const ImportState& import) {
    const LogSummary& summary = **import.result;
    auto card = ui.card("export");
    auto gap = ui.gap(10);
    ui.heading(2, ui.say(Text::ImportExport), {.size = 16});
    ui.muted(ui.say(Text::ImportExportText));
    import_pass_ui(ui, import, ImportWork::Log);
    auto flow = ui.flow("tables", {.row_height = 34});
    const ButtonOptions options{.icon = icons::download, .small = true};
    if (ui.button("transitions", ui.say(Text::ImportExportTransitions), options))
        ui.send(actions::ExportTransitions{});
    const auto paths = std::ssize(summary.variants.most_frequent);
    if (paths > 0 && ui.button("paths", ui.say_count(Text::ImportExportPaths, paths), options))
        ui.send(actions::ExportPaths{});
    if (has_customers(import) && ui.button("log", ui.say(Text::ImportExportLog), options))
        ui.send(actions::AskToExportLog{});
}

bool has_times(const LogSummary& summary) {
    return std::any_of(summary.flows.begin(), summary.flows.end(), [](const Flow& flow) {
        return flow.median_seconds.has_value();
    });
}

void changes_ui(Ui& ui, const State& state) {
    const ImportState& import = state.import;
    const JourneyChanges changes = journey_changes(import, journey_of_import(state));
    const auto counted = [&](Text text, std::size_t count) {
        return ui.say_count(text, static_cast<std::int64_t>(count));
    };
    auto card = ui.card("changes");
    auto gap = ui.gap(12);
    ui.heading(2, ui.say(Text::ImportChanges), {.size = 16});
    target_ui(ui, state, changes);
    {
        auto list = ui.list("changes", ui.say(Text::ImportChanges));
        auto between = ui.gap(8);
        if (changes.renewed > 0)
            change_ui(
                ui,
                "renewed",
                counted(Text::ImportChangesRenewed, changes.renewed),
                changes.keeps_volumes ? Text::ImportChangesRenewedShortNote
                                      : Text::ImportChangesRenewedNote
            );
        if (changes.added > 0)
            change_ui(
                ui,
                "added",
                counted(Text::ImportChangesAdded, changes.added),
                Text::ImportChangesAddedNote
            );
        if (changes.transitions + changes.transitions_before > 0)
            change_ui(
                ui,
                "transitions",
                counted(Text::ImportChangesTransitions, changes.transitions),
                changes.transitions_before > 0   ? Text::ImportChangesReplaceNote
                    : has_times(**import.result) ? Text::ImportChangesTransitionsNote
                                                 : Text::ImportChangesTransitionsNoTimesNote
            );
        if (changes.left_out > 0)
            change_ui(
                ui,
                "left-out",
                counted(Text::ImportChangesLeftOut, changes.left_out),
                Text::ImportChangesLeftOutNote
            );
        if (changes.shortened > 0)
            change_ui(
                ui,
                "shortened",
                counted(Text::ImportChangesShortened, changes.shortened),
                Text::ImportChangesShortenedNote
            );
        change_ui(
            ui, "kept", std::string(ui.say(Text::ImportChangesKept)), Text::ImportChangesKeptNote
        );
        if (changes.choices_not_kept > 0) {
            auto item = ui.list_item("not-kept");
            ui.text(
                counted(Text::ImportChangesNotKept, changes.choices_not_kept),
                {.size = 14, .semibold = true}
            );
            auto tight = ui.gap(1);
            ui.muted(ui.say(
                Text::ImportChangesNotKeptNote,
                {count_text(ui, limits::title), count_text(ui, limits::log_activities)}
            ));
        }
    }
    ui.notice(
        "undo",
        Tone::Info,
        ui.say(state.session.has_document ? Text::ImportUndoNote : Text::ImportBeginNote)
    );
}

void notes_ui(Ui& ui, const LogSummary& summary, const std::string& zone_name) {
    const std::vector<std::string> notes = import_notes(summary, zone_name, ui.language());
    if (notes.empty())
        return;
    auto card = ui.card("notes");
    auto gap = ui.gap(8);
    ui.heading(2, ui.say(Text::ImportNotes), {.size = 16});
    auto list = ui.list("notes", ui.say(Text::ImportNotes));
    for (std::size_t i = 0; i < notes.size(); ++i) {
        auto item = ui.list_item(std::to_string(i));
        ui.text(notes[i], {.size = 13, .colour = ui.theme().ink_soft});
    }
}

} // namespace

void import_result_ui(Ui& ui, const State& state) {
    const LogSummary& summary = **state.import.result;
    import_cases_notice_ui(ui, state.import);
    facts_ui(ui, state);
    auto row = ui.columns(
        "result",
        {Column::grow(), Column::fixed(import_side_width)},
        {.stack_below = import_stack_below}
    );
    ui.next_column();
    {
        auto gap = ui.gap(14);
        import_variants_ui(ui, state.import);
        import_throughput_ui(ui, state.import);
        import_slow_steps_ui(ui, state.import);
        import_compare_ui(ui, state.import);
        bad_rows_ui(ui, state.import);
    }
    ui.next_column();
    auto gap = ui.gap(14);
    changes_ui(ui, state);
    export_ui(ui, state.import);
    notes_ui(ui, summary, state.import.zone_name);
}

} // namespace tappa::ui
