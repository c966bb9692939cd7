#pragma once

#include "model/plan.hpp"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// The fields of an action that a table of the plan holds, one by one: what is compared, copied and
// remembered when an edited table comes back.

namespace tappa {

enum class PlanField {
    Title,
    Status,
    OwnerName,
    OwnerRole,
    Start,
    Due,
    Effort,
    Duration,
    Confidence,
    CostOnce,
    CostYearly,
    Sources,
    Prerequisites,
    Why,
    Notes,
    MetricName, // from here on of a metric
    MetricKind,
    MetricUnit,
    MetricBetter,
    MetricBaseline,
    MetricTarget,
    MetricMoment,
    MetricDue
};

template <>
struct EnumIds<PlanField> {
    static constexpr std::array<std::string_view, 23> ids{
        "title",         "status",        "owner_name",     "owner_role",    "start",
        "due",           "effort_days",   "duration_weeks", "confidence",    "cost_once",
        "cost_yearly",   "sources",       "prerequisites",  "why",           "notes",
        "metric.name",   "metric.kind",   "metric.unit",    "metric.better", "metric.baseline",
        "metric.target", "metric.moment", "metric.due"};
};

using PlanFields = std::bitset<enum_count<PlanField>>;

[[nodiscard]] constexpr bool is_of_metric(PlanField field) {
    return field >= PlanField::MetricName;
}

// A text of a table as a person meant it: without the apostrophes that keep spreadsheets from
// running it (io/csv_writer.hpp), control characters and blanks around it; lines end in LF.
[[nodiscard]] std::string plain_text(std::string_view text);

// The value in a form in which two that mean the same are equal: texts are plain and numbers have
// nine digits.
[[nodiscard]] std::string normal_value(const PlanAction&, PlanField);
[[nodiscard]] std::string normal_value(const PlanMetric&, PlanField);

// Whether both hold the same. A table has a likelihood in whole percent: one that is, stands for
// all that are rounded to it.
[[nodiscard]] bool is_same_value(const PlanAction& plan, const PlanAction& file, PlanField);
[[nodiscard]] bool is_same_value(const PlanMetric& plan, const PlanMetric& file, PlanField);

void copy_value(const PlanAction& from, PlanAction& to, PlanField);
void copy_value(const PlanMetric& from, PlanMetric& to, PlanField);

// 24 bits of the value's hash as digits, "-" and "_" among them.
inline constexpr std::size_t value_mark_size = 4;
[[nodiscard]] std::string value_mark(std::string_view value);
// Whether the text is of such digits alone.
[[nodiscard]] bool is_value_marks(std::string_view text);

// What a row of an export says of the values it was made from, such that a program that reads it
// back can tell which of them changed since: "t1" and letters, digits, "-" and "_". It is made of
// 24 bits of each value's hash, so one change in 17 million goes unseen.
[[nodiscard]] std::string export_mark(std::string_view document_id, const PlanAction&);

class ExportMark {
public:
    // Nothing where the text is no mark.
    [[nodiscard]] static std::optional<ExportMark> from(std::string_view text);

    [[nodiscard]] bool is_of_document(std::string_view document_id) const;
    [[nodiscard]] bool is_of_action(const PlanActionId&) const;
    [[nodiscard]] std::size_t metric_count() const;
    // Whether the value was this one when the row was exported.
    [[nodiscard]] bool was(const PlanAction&, PlanField) const;
    [[nodiscard]] bool was(const PlanMetric&, std::size_t metric, PlanField) const;

private:
    explicit ExportMark(std::string text) : m_text(std::move(text)) {}
    [[nodiscard]] bool holds(std::size_t place, std::string_view value) const;

    std::string m_text; // groups of four digits: document, action, then its values
};

} // namespace tappa
