#include "report/plan_table_notes.hpp"

#include "base/text.hpp"

#include <set>
#include <unordered_set>
#include <utility>

namespace tappa::report {

namespace {

using Kind = PlanTableColumn::Kind;

} // namespace

void settle_columns(PlanSheetLayout& layout, PlanProblems& problems) {
    std::vector<std::string> unknown;
    std::vector<std::string> computed;
    std::vector<std::string> repeated;
    std::set<std::pair<int, std::size_t>> seen;
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        auto& column = layout.columns[i];
        const std::string head = shown_start(layout.heads[i]);
        if (head.empty())
            continue;
        if (!column) {
            unknown.push_back(head);
        } else if (column->kind == Kind::Computed) {
            computed.push_back(head);
        } else {
            const int key = column->kind == Kind::Field ? static_cast<int>(column->field)
                                                        : -1 - static_cast<int>(column->kind);
            if (seen.emplace(key, column->metric).second)
                continue;
            repeated.push_back(head);
            column.reset();
        }
    }
    problems.note(ReportText::PlanFileUnknownColumns, unknown);
    problems.note(ReportText::PlanFileRepeatedColumns, repeated);
    problems.note(ReportText::PlanFileComputedColumns, computed);
}

void note_lacking_columns(
    const PlanSheetLayout& layout, std::string_view currency, PlanProblems& problems
) {
    std::vector<std::string> lacking;
    for (const PlanField field : all_of<PlanField>())
        if (!is_of_metric(field) && !layout.place_of(field))
            lacking.push_back(plan_field_name(field, problems.language(), currency));
    problems.note(ReportText::PlanFileLackingColumns, lacking);
}

void note_origin(
    const PlanTable& table,
    const PlanSheets& sheets,
    const std::string& document,
    PlanProblems& problems
) {
    const TextDecoding& decoding = table.decoding;
    if (decoding.encoding == TextEncoding::Windows1252 || decoding.encoding == TextEncoding::Mixed)
        problems.note(problems.say(ReportText::PlanFileWindows));
    if (decoding.replaced > 0)
        problems.note(problems.say(ReportText::PlanFileReplaced));
    if (table.is_cut)
        problems.note(
            problems.say(ReportText::PlanFileTooManyRows, {problems.number(most_plan_table_rows)})
        );
    problems.note(ReportText::PlanFileMerged, sheets.plan->merged);
    const PlanSheetLayout& layout = sheets.plan_layout;
    const auto marks = layout.place_of(Kind::Mark);
    bool is_of_other = false;
    bool has_mark = false;
    for (std::size_t i = layout.first_row; marks && i < sheets.plan->rows.size(); ++i)
        if (const auto mark = ExportMark::from(cell_at(sheets.plan->rows[i], *marks))) {
            has_mark = true;
            is_of_other = is_of_other || !mark->is_of_document(document);
        }
    if (is_of_other)
        problems.note(problems.say(ReportText::PlanFileOtherDocument));
    if (!has_mark)
        problems.note(
            problems.say(ReportText::PlanFileNoBase, {problems.say(ReportText::CsvAsExported)})
        );
}

Language language_of_numbers(const PlanTable& table, const PlanSheetLayout& layout) {
    if (table.separator != '\t') // a semicolon stands between cells where commas are for decimals
        return table.separator == ';' ? Language::It : Language::En;
    std::int64_t italian = 0; // more than English heads
    for (const auto& column : layout.columns)
        if (column)
            italian += column->language == Language::It ? 1 : -1;
    return italian > 0 ? Language::It : Language::En;
}

DateOrder date_order(const PlanSheets& sheets, Language numbers, PlanProblems& problems) {
    bool day_first = false;
    std::string month_first; // an example
    const auto look = [&](const PlanTableSheet& sheet, std::size_t first_row, std::size_t place) {
        for (std::size_t i = first_row; i < sheet.rows.size(); ++i) {
            const std::string_view cell = cell_at(sheet.rows[i], place);
            const DateOrder told = order_told_by(cell);
            day_first = day_first || told == DateOrder::DayFirst;
            if (told == DateOrder::MonthFirst && month_first.empty())
                month_first = trimmed(cell);
        }
    };
    const PlanSheetLayout& layout = sheets.plan_layout;
    for (std::size_t place = 0; place < layout.columns.size(); ++place)
        if (const auto& column = layout.columns[place]; column
            && (column->is(PlanField::Start) || column->is(PlanField::Due)
                || column->is(PlanField::MetricDue)))
            look(*sheets.plan, layout.first_row, place);
    for (const auto& [sheet, entries] :
         {std::pair{sheets.readings, &sheets.readings_layout},
          std::pair{sheets.updates, &sheets.updates_layout}})
        if (sheet)
            look(*sheet, entries->first_row, entries->place_of(EntryColumn::Date).value_or(0));
    if (!month_first.empty() && !day_first) {
        problems.note(problems.say(ReportText::PlanFileMonthFirst, {month_first}));
        return DateOrder::MonthFirst;
    }
    const bool is_told = day_first && month_first.empty();
    const bool is_italian = !day_first && numbers == Language::It;
    return is_told || is_italian ? DateOrder::DayFirst : DateOrder::Unknown;
}

void note_new_owners(
    const Plan& plan, const std::vector<MatchedRow>& rows, PlanProblems& problems
) {
    std::unordered_set<std::string> known{std::string()};
    for (const PlanAction& action : plan.actions)
        known.insert(plain_text(action.owner_name));
    for (const OwnerCapacity& owner : plan.schedule.owners)
        known.insert(plain_text(owner.name));
    std::vector<std::string> fresh;
    for (const MatchedRow& row : rows)
        if (const std::string& owner = row.edited.action.owner_name;
            known.insert(plain_text(owner)).second)
            fresh.push_back(shown_start(owner));
    problems.note(ReportText::PlanFileNewOwner, fresh);
}

} // namespace tappa::report
