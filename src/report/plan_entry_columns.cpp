#include "report/plan_entry_columns.hpp"

#include "base/text.hpp"
#include "report/plan_columns.hpp"
#include "report/plan_table.hpp"

#include <algorithm>
#include <array>

namespace tappa::report {

namespace {

constexpr std::size_t rows_with_heads = 20; // people put titles above them

constexpr std::array readings_heads{
    EntryHead{ReportText::CsvMetricOnly, EntryColumn::Metric},
    EntryHead{ReportText::ReadingsDate, EntryColumn::Date},
    EntryHead{ReportText::ReadingsValue, EntryColumn::Value},
    EntryHead{ReportText::XlsxUnit, EntryColumn::Computed},
    EntryHead{ReportText::ReadingsAnswers, EntryColumn::Answers},
    EntryHead{ReportText::PlanAction, EntryColumn::Action},
    EntryHead{ReportText::XlsxId, EntryColumn::Id},
    EntryHead{ReportText::CsvAsExported, EntryColumn::Mark}};

constexpr std::array updates_heads{
    EntryHead{ReportText::PlanAction, EntryColumn::Action},
    EntryHead{ReportText::ReadingsDate, EntryColumn::Date},
    EntryHead{ReportText::UpdatesStatus, EntryColumn::Status},
    EntryHead{ReportText::UpdatesPercent, EntryColumn::Percent},
    EntryHead{ReportText::UpdatesText, EntryColumn::Text},
    EntryHead{ReportText::UpdatesAuthor, EntryColumn::Author},
    EntryHead{ReportText::XlsxId, EntryColumn::Id},
    EntryHead{ReportText::CsvAsExported, EntryColumn::Mark}};

std::optional<EntryColumn> column_from_head(std::string_view head, EntrySheet sheet) {
    const std::string plain = plain_head(head);
    for (const EntryHead& known : entry_heads(sheet))
        for (const Language language : all_languages)
            if (!plain.empty() && plain == plain_head(tappa::text(known.text, language)))
                return known.column;
    return std::nullopt;
}

EntryLayout layout_from(const PlanTableRow& row, EntrySheet sheet) {
    EntryLayout layout;
    for (const std::string& head : row.cells) {
        layout.columns.push_back(column_from_head(head, sheet));
        layout.heads.emplace_back(trimmed(head));
    }
    return layout;
}

bool is_needed(EntryColumn column, EntrySheet sheet) {
    if (sheet == EntrySheet::Readings)
        return column == EntryColumn::Metric || column == EntryColumn::Date
            || column == EntryColumn::Value;
    return column == EntryColumn::Date || column == EntryColumn::Text || column == EntryColumn::Id;
}

std::vector<ReportText> lacking(const EntryLayout& layout, EntrySheet sheet) {
    std::vector<ReportText> texts;
    for (const EntryHead& head : entry_heads(sheet))
        if (is_needed(head.column, sheet) && !layout.place_of(head.column))
            texts.push_back(head.text);
    return texts;
}

} // namespace

std::span<const EntryHead> entry_heads(EntrySheet sheet) {
    if (sheet == EntrySheet::Readings)
        return readings_heads;
    return updates_heads;
}

std::optional<std::size_t> EntryLayout::place_of(EntryColumn column) const {
    const auto found = std::find(columns.begin(), columns.end(), column);
    return found == columns.end()
        ? std::optional<std::size_t>()
        : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

std::string EntryLayout::head_of(EntryColumn column) const {
    const auto place = place_of(column);
    return place ? heads[*place] : std::string();
}

std::optional<EntryLayout> entry_layout(const PlanTableSheet& sheet, EntrySheet kind) {
    const std::size_t most = std::min(sheet.rows.size(), rows_with_heads);
    for (std::size_t i = 0; i < most; ++i) {
        EntryLayout layout = layout_from(sheet.rows[i], kind);
        layout.first_row = i + 1;
        if (lacking(layout, kind).empty())
            return layout;
    }
    return std::nullopt;
}

bool is_named_as(const PlanTableSheet& sheet, EntrySheet kind) {
    const ReportText name =
        kind == EntrySheet::Readings ? ReportText::XlsxReadings : ReportText::XlsxUpdates;
    return std::any_of(all_languages.begin(), all_languages.end(), [&](Language language) {
        return plain_head(sheet.name) == plain_head(tappa::text(name, language));
    });
}

std::vector<ReportText> lacking_columns(const PlanTableSheet& sheet, EntrySheet kind) {
    return lacking(
        sheet.rows.empty() ? EntryLayout{} : layout_from(sheet.rows.front(), kind), kind
    );
}

} // namespace tappa::report
