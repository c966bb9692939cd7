#pragma once

#include "planning/plan_values.hpp"
#include "report/context.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::report {

// What a column of an exported plan holds, told by its head in either language.
struct PlanTableColumn {
    enum class Kind { Field, Id, Mark, Computed };
    Kind kind = Kind::Computed;
    PlanField field = PlanField::Title;
    std::size_t metric = 0; // of a metric's field: which of the row's metrics, from 0
    std::string currency;   // of costs
    Language language = Language::En;
    bool only_in_plans = false; // tables of other kinds have no such head

    [[nodiscard]] bool is(PlanField wanted) const { return kind == Kind::Field && field == wanted; }
};

// A head without what people and programs may have made of it: other letters, more blanks.
[[nodiscard]] std::string plain_head(std::string_view head);

enum class PlanSheetKind { Plan, Metrics };

[[nodiscard]] std::optional<PlanTableColumn> plan_column_from_head(
    std::string_view head, PlanSheetKind sheet
);

// The columns of an exported CSV with so many metrics in a row.
[[nodiscard]] std::vector<PlanTableColumn> exported_columns(std::size_t metric_count);

// The field as its column's head calls it; `metric`: the number of a metric among several.
[[nodiscard]] std::string plan_field_name(
    PlanField, Language language, std::string_view currency, std::optional<std::size_t> metric = {}
);

// What stands in the first columns of the CSV, in its order.
[[nodiscard]] const std::vector<ReportText>& plan_csv_heads();
// What follows a metric's name, likewise.
[[nodiscard]] const std::vector<ReportText>& plan_csv_metric_heads();

} // namespace tappa::report
