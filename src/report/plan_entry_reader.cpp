#include "report/plan_entry_reader.hpp"

#include "report/plan_entry_rows.hpp"

#include <set>
#include <string>
#include <vector>

namespace tappa::report {

namespace {

void note_columns(const EntryLayout& layout, PlanProblems& problems) {
    std::vector<std::string> unknown;
    std::vector<std::string> repeated;
    std::set<EntryColumn> seen;
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        const std::string head = shown_start(layout.heads[i]);
        if (!layout.columns[i] && !head.empty())
            unknown.push_back(head);
        else if (layout.columns[i] && !seen.insert(*layout.columns[i]).second)
            repeated.push_back(head);
    }
    const auto note = [&](ReportText id, const std::vector<std::string>& names) {
        if (!names.empty())
            problems.note(problems.say(
                ReportText::PlanFileSheetNote,
                {problems.sheet(), problems.say(id, {joined(names, ", ")})}
            ));
    };
    note(ReportText::PlanFileUnknownColumns, unknown);
    note(ReportText::PlanFileRepeatedColumns, repeated);
}

void note_unread(const PlanTable& table, const PlanSheets& sheets, PlanProblems& problems) {
    for (const PlanTableSheet& sheet : table.sheets)
        for (const EntrySheet kind : {EntrySheet::Readings, EntrySheet::Updates}) {
            const PlanTableSheet* const read =
                kind == EntrySheet::Readings ? sheets.readings : sheets.updates;
            if (read || !is_named_as(sheet, kind))
                continue;
            std::vector<std::string> lacking;
            for (const ReportText head : lacking_columns(sheet, kind))
                lacking.push_back(problems.say(head));
            problems.note(problems.say(
                ReportText::PlanFileSheetNote,
                {shown_start(sheet.name),
                 problems.say(ReportText::PlanFileSheetUnread, {joined(lacking, ", ")})}
            ));
        }
}

// Calls `read` with each row that holds something.
template <typename Read>
void for_each_row(
    const PlanTableSheet& sheet, const EntryLayout& layout, PlanProblems& problems, Read read
) {
    problems.on_sheet(shown_start(sheet.name));
    note_columns(layout, problems);
    if (!sheet.merged.empty())
        problems.note(problems.say(
            ReportText::PlanFileSheetNote,
            {problems.sheet(),
             problems.say(ReportText::PlanFileMerged, {joined(sheet.merged, ", ")})}
        ));
    for (std::size_t i = layout.first_row; i < sheet.rows.size(); ++i)
        if (!is_blank(sheet.rows[i]))
            read(EntryCells(sheet.rows[i], layout, problems));
}

} // namespace

void read_entries(
    const PlanTable& table,
    const PlanSheets& sheets,
    const Document& document,
    PlanValueReader& values,
    std::vector<MatchedRow>& rows,
    PlanProblems& problems
) {
    note_unread(table, sheets, problems);
    EntryRows entries(document, values, rows, problems);
    for (MatchedRow& row : rows)
        row.edited.readings_are_whole = sheets.readings && !table.is_cut;
    if (sheets.readings)
        for_each_row(
            *sheets.readings,
            sheets.readings_layout,
            problems,
            [&](const EntryCells& cells) { entries.read_reading(cells); }
        );
    if (!sheets.updates)
        return;
    entries.add_dropped();
    for (MatchedRow& row : rows)
        row.edited.updates_are_whole = !table.is_cut;
    for_each_row(*sheets.updates, sheets.updates_layout, problems, [&](const EntryCells& cells) {
        entries.read_update(cells);
    });
}

} // namespace tappa::report
