#include "report/plan_columns.hpp"

#include "base/text.hpp"
#include "io/limits.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tappa::report {

namespace {

using Kind = PlanTableColumn::Kind;

struct Head {
    ReportText text;
    Kind kind;
    PlanField field = PlanField::Title;
};

constexpr std::array plan_heads{
    Head{ReportText::CsvRank, Kind::Computed},
    Head{ReportText::PlanAction, Kind::Field, PlanField::Title},
    Head{ReportText::PlanType, Kind::Computed},
    Head{ReportText::PlanPriority, Kind::Computed},
    Head{ReportText::CsvStatus, Kind::Field, PlanField::Status},
    Head{ReportText::PlanOwner, Kind::Field, PlanField::OwnerName},
    Head{ReportText::CsvOwnerRole, Kind::Field, PlanField::OwnerRole},
    Head{ReportText::CsvStart, Kind::Field, PlanField::Start},
    Head{ReportText::PlanDue, Kind::Field, PlanField::Due},
    Head{ReportText::CsvEffort, Kind::Field, PlanField::Effort},
    Head{ReportText::CsvDuration, Kind::Field, PlanField::Duration},
    Head{ReportText::CsvConfidence, Kind::Field, PlanField::Confidence},
    Head{ReportText::CsvCostOnce, Kind::Field, PlanField::CostOnce},
    Head{ReportText::CsvCostYearly, Kind::Field, PlanField::CostYearly},
    Head{ReportText::CsvAddresses, Kind::Field, PlanField::Sources},
    Head{ReportText::CsvDependsOn, Kind::Field, PlanField::Prerequisites},
    Head{ReportText::CsvMissing, Kind::Computed},
    Head{ReportText::CsvWhy, Kind::Field, PlanField::Why},
    Head{ReportText::CsvNotes, Kind::Field, PlanField::Notes},
    Head{ReportText::CsvProgress, Kind::Computed},
    Head{ReportText::CsvKeeps, Kind::Computed},
    // In the workbook only.
    Head{ReportText::CsvOwnerEmail, Kind::Computed},
    Head{ReportText::XlsxPlannedStart, Kind::Computed},
    Head{ReportText::XlsxPlannedEnd, Kind::Computed},
    Head{ReportText::XlsxId, Kind::Id},
    Head{ReportText::CsvAsExported, Kind::Mark}};
constexpr std::size_t csv_columns = 21;

constexpr std::array metric_heads{
    Head{ReportText::CsvMetricUnit, Kind::Field, PlanField::MetricUnit},
    Head{ReportText::CsvMetricBaseline, Kind::Field, PlanField::MetricBaseline},
    Head{ReportText::CsvMetricTarget, Kind::Field, PlanField::MetricTarget},
    Head{ReportText::CsvMetricMoment, Kind::Field, PlanField::MetricMoment},
    Head{ReportText::CsvMetricDue, Kind::Field, PlanField::MetricDue}};

constexpr std::array metrics_sheet_heads{
    Head{ReportText::CsvMetricOnly, Kind::Field, PlanField::MetricName},
    Head{ReportText::XlsxKind, Kind::Field, PlanField::MetricKind},
    Head{ReportText::XlsxUnit, Kind::Field, PlanField::MetricUnit},
    Head{ReportText::XlsxBetter, Kind::Field, PlanField::MetricBetter},
    Head{ReportText::XlsxBaseline, Kind::Field, PlanField::MetricBaseline},
    Head{ReportText::ReadingsTarget, Kind::Field, PlanField::MetricTarget},
    Head{ReportText::XlsxSurveyed, Kind::Field, PlanField::MetricMoment},
    Head{ReportText::XlsxNextMeasurement, Kind::Field, PlanField::MetricDue},
    Head{ReportText::RegisterOwner, Kind::Computed},
    Head{ReportText::RegisterSource, Kind::Computed},
    Head{ReportText::XlsxVerdict, Kind::Computed},
    Head{ReportText::PlanAction, Kind::Computed},
    Head{ReportText::XlsxId, Kind::Id},
    // In workbooks of earlier versions.
    Head{ReportText::ScoresTarget, Kind::Field, PlanField::MetricTarget}};

// How tables of one's own call columns of the plan, where they have one metric, as its screen does.
constexpr std::array own_heads{
    Head{ReportText::RespondentsRole, Kind::Field, PlanField::OwnerRole},
    Head{ReportText::ReadingsBaseline, Kind::Field, PlanField::MetricBaseline},
    Head{ReportText::PlanFileBaseline, Kind::Field, PlanField::MetricBaseline},
    Head{ReportText::ReadingsTarget, Kind::Field, PlanField::MetricTarget},
    Head{ReportText::ScoresTarget, Kind::Field, PlanField::MetricTarget}};

std::optional<std::size_t> number_of(std::string_view digits) {
    std::size_t number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9' || number > limits::per_action)
            return std::nullopt;
        number = number * 10 + static_cast<std::size_t>(c - '0');
    }
    const bool fits = !digits.empty() && number >= 1 && number <= limits::per_action;
    return fits ? std::optional(number - 1) : std::nullopt;
}

// What stands in the place of {0}; nothing where the head is not of this pattern.
std::optional<std::string> argument_in(const std::string& head, std::string_view pattern) {
    const std::size_t at = pattern.find("{0}");
    const std::string before = folded(pattern.substr(0, at));
    const std::string after = folded(pattern.substr(at + 3));
    if (head.size() < before.size() + after.size() || !head.starts_with(before)
        || !head.ends_with(after))
        return std::nullopt;
    return head.substr(before.size(), head.size() - before.size() - after.size());
}

// "Metric" is the first, "Metric 2" the second.
std::optional<std::size_t> metric_named(const std::string& name, Language language) {
    if (name == folded(tappa::text(ReportText::CsvMetricOnly, language)))
        return 0;
    const auto number = argument_in(name, tappa::text(ReportText::CsvMetric, language));
    return number ? number_of(*number) : std::nullopt;
}

std::optional<PlanTableColumn> metric_column(const std::string& head, Language language) {
    if (const auto metric = metric_named(head, language))
        return PlanTableColumn{Kind::Field, PlanField::MetricName, *metric, {}, language};
    for (const Head& one : metric_heads)
        if (const auto name = argument_in(head, tappa::text(one.text, language)))
            if (const auto metric = metric_named(*name, language))
                return PlanTableColumn{Kind::Field, one.field, *metric, {}, language};
    return std::nullopt;
}

std::string upper(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return text;
}

// Event logs have an id, a status, a start and the like too (web/src/plan_table.ts has these too).
bool is_only_in_plans(ReportText head) {
    constexpr std::array heads{
        ReportText::CsvOwnerRole,
        ReportText::CsvEffort,
        ReportText::CsvDuration,
        ReportText::CsvConfidence,
        ReportText::CsvAddresses,
        ReportText::CsvDependsOn,
        ReportText::CsvMissing};
    return std::find(heads.begin(), heads.end(), head) != heads.end();
}

std::optional<PlanTableColumn> column_of(
    const std::string& head, const Head& known, Language language
) {
    const std::string_view pattern = tappa::text(known.text, language);
    if (pattern.find("{0}") == std::string_view::npos) {
        if (head != plain_head(pattern))
            return std::nullopt;
        return PlanTableColumn{
            known.kind, known.field, 0, {}, language, is_only_in_plans(known.text)};
    }
    const auto currency = argument_in(head, pattern);
    if (!currency)
        return std::nullopt;
    return PlanTableColumn{known.kind, known.field, 0, upper(*currency), language};
}

template <std::size_t count>
std::optional<PlanTableColumn> column_among(
    const std::string& head, const std::array<Head, count>& heads, Language language
) {
    for (const Head& known : heads)
        if (const auto column = column_of(head, known, language))
            return column;
    return std::nullopt;
}

ReportText head_of(PlanField field) {
    for (const Head& head : plan_heads)
        if (head.kind == Kind::Field && head.field == field)
            return head.text;
    for (const Head& head : metric_heads)
        if (head.field == field)
            return head.text;
    for (const Head& head : metrics_sheet_heads)
        if (head.kind == Kind::Field && head.field == field)
            return head.text;
    return ReportText::CsvMetricOnly;
}

template <std::size_t count>
std::vector<ReportText> texts_of(const std::array<Head, count>& heads, std::size_t most) {
    std::vector<ReportText> texts;
    for (std::size_t i = 0; i < most; ++i)
        texts.push_back(heads[i].text);
    return texts;
}

} // namespace

std::string plain_head(std::string_view head) {
    const std::string plain = folded(head);
    std::vector<std::string> words;
    for (const std::string_view word : search_words(plain))
        words.emplace_back(word);
    return joined(words, " ");
}

std::optional<PlanTableColumn> plan_column_from_head(std::string_view head, PlanSheetKind sheet) {
    const std::string plain = plain_head(head);
    if (plain.empty())
        return std::nullopt;
    for (const Language language : all_languages) {
        const auto column = sheet == PlanSheetKind::Plan
            ? column_among(plain, plan_heads, language)
            : column_among(plain, metrics_sheet_heads, language);
        if (column)
            return column;
        if (sheet == PlanSheetKind::Plan)
            if (const auto metric = metric_column(plain, language))
                return metric;
    }
    for (const Language language : all_languages)
        if (sheet == PlanSheetKind::Plan)
            if (const auto column = column_among(plain, own_heads, language))
                return column;
    return std::nullopt;
}

std::vector<PlanTableColumn> exported_columns(std::size_t metric_count) {
    std::vector<PlanTableColumn> columns;
    for (std::size_t i = 0; i < csv_columns; ++i)
        columns.push_back({plan_heads[i].kind, plan_heads[i].field, 0, {}, Language::En});
    for (std::size_t metric = 0; metric < metric_count; ++metric) {
        columns.push_back({Kind::Field, PlanField::MetricName, metric, {}, Language::En});
        for (const Head& head : metric_heads)
            columns.push_back({Kind::Field, head.field, metric, {}, Language::En});
    }
    columns.push_back({Kind::Id, PlanField::Title, 0, {}, Language::En});
    columns.push_back({Kind::Mark, PlanField::Title, 0, {}, Language::En});
    return columns;
}

std::string plan_field_name(
    PlanField field, Language language, std::string_view currency, std::optional<std::size_t> metric
) {
    if (!is_of_metric(field))
        return tappa::text_with(head_of(field), language, {std::string(currency)});
    const std::string name = metric
        ? tappa::text_with(
            ReportText::CsvMetric,
            language,
            {formatted_integer(static_cast<std::int64_t>(*metric) + 1, language)}
        )
        : std::string(tappa::text(ReportText::CsvMetricOnly, language));
    if (field == PlanField::MetricName)
        return name;
    const bool only_in_sheet = field == PlanField::MetricKind || field == PlanField::MetricBetter;
    return only_in_sheet ? name + ": " + folded(tappa::text(head_of(field), language))
                         : tappa::text_with(head_of(field), language, {name});
}

const std::vector<ReportText>& plan_csv_heads() {
    static const std::vector<ReportText> heads = texts_of(plan_heads, csv_columns);
    return heads;
}

const std::vector<ReportText>& plan_csv_metric_heads() {
    static const std::vector<ReportText> heads = texts_of(metric_heads, metric_heads.size());
    return heads;
}

} // namespace tappa::report
