#include "report/plan_table_notes.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <unordered_set>
#include <utility>

namespace tappa::report {

namespace {

using Kind = PlanTableColumn::Kind;

bool holds_numbers(const PlanTableColumn& column) {
    constexpr std::array numbers{
        PlanField::Effort,
        PlanField::Duration,
        PlanField::Confidence,
        PlanField::CostOnce,
        PlanField::CostYearly,
        PlanField::MetricBaseline,
        PlanField::MetricTarget};
    return std::any_of(numbers.begin(), numbers.end(), [&](PlanField field) {
        return column.is(field);
    });
}

// Whose decimal marks stand in a file.
struct NumbersSeen {
    bool italian = false;
    bool english = false;
};

void look(
    const PlanTableSheet& sheet, std::size_t first_row, std::size_t place, NumbersSeen& seen
) {
    for (std::size_t i = first_row; i < sheet.rows.size(); ++i) {
        if (place_in(sheet.rows[i], place, {}).is_number)
            continue;
        const auto told = marks_told_by(cell_at(sheet.rows[i], place));
        seen.italian = seen.italian || told == Language::It;
        seen.english = seen.english || told == Language::En;
    }
}

// Of most heads; empty where there are as many of each.
std::optional<Language> language_of_heads(const PlanSheetLayout& layout) {
    if (!layout.has_heads)
        return std::nullopt;
    std::int64_t italian = 0; // more than English ones
    for (const auto& column : layout.columns)
        if (column && column->kind != Kind::Id) // which is "Id" in both
            italian += column->language == Language::It ? 1 : -1;
    if (italian == 0)
        return std::nullopt;
    return italian > 0 ? Language::It : Language::En;
}

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

std::optional<Language> language_of_numbers(const PlanTable& table, const PlanSheets& sheets) {
    NumbersSeen seen;
    const auto look_at = [&](const PlanTableSheet* sheet, const PlanSheetLayout& layout) {
        for (std::size_t place = 0; sheet && place < layout.columns.size(); ++place)
            if (layout.columns[place] && holds_numbers(*layout.columns[place]))
                look(*sheet, layout.first_row, place, seen);
    };
    look_at(sheets.plan, sheets.plan_layout);
    look_at(sheets.metrics, sheets.metrics_layout);
    if (const auto values = sheets.readings_layout.place_of(EntryColumn::Value);
        values && sheets.readings)
        look(*sheets.readings, sheets.readings_layout.first_row, *values, seen);
    if (seen.italian != seen.english)
        return seen.italian ? Language::It : Language::En;
    if (table.separator == ';') // commas are for decimals
        return Language::It;
    const auto heads = language_of_heads(sheets.plan_layout);
    // Commas between cells are what other programs than Tappa write with Italian heads.
    const bool is_text = table.sheets.size() == 1;
    return is_text && table.separator == ',' && heads == Language::It ? std::nullopt : heads;
}

DateOrder date_order(const PlanSheets& sheets, bool is_italian, PlanProblems& problems) {
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
    return is_told || (!day_first && is_italian) ? DateOrder::DayFirst : DateOrder::Unknown;
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
