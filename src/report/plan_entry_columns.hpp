#pragma once

#include "report/texts.gen.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The sheets of a workbook that hold readings and updates, a row each.

namespace tappa::report {

struct PlanTableSheet;

enum class EntryColumn {
    Action,
    Id,
    Mark,
    Metric,
    Date,
    Value,
    Answers,
    Status,
    Percent,
    Text,
    Author,
    Computed
};

enum class EntrySheet { Readings, Updates };

struct EntryHead {
    ReportText text;
    EntryColumn column;
};

// In the order of an export.
[[nodiscard]] std::span<const EntryHead> entry_heads(EntrySheet sheet);

struct EntryLayout {
    std::size_t first_row = 0; // of data, in the sheet's rows
    std::vector<std::optional<EntryColumn>> columns;
    std::vector<std::string> heads; // as the file has them

    [[nodiscard]] std::optional<std::size_t> place_of(EntryColumn) const;
    // Empty where the layout has no such column.
    [[nodiscard]] std::string head_of(EntryColumn) const;
};

// Nothing where the sheet lacks a column without which its rows say nothing.
[[nodiscard]] std::optional<EntryLayout> entry_layout(const PlanTableSheet&, EntrySheet);
// Whether it is called as exports call it, in either language.
[[nodiscard]] bool is_named_as(const PlanTableSheet&, EntrySheet);
// What it lacks to be read, by its first row.
[[nodiscard]] std::vector<ReportText> lacking_columns(const PlanTableSheet&, EntrySheet);

} // namespace tappa::report
