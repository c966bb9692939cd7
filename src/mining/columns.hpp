#pragma once

#include "mining/time_column.hpp"
#include "model/enums.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// What a column of an event log may hold.
enum class LogColumn { Case, Activity, Timestamp, Channel, Department, Segment, Goal };

// The names our own logs use.
template <>
struct EnumIds<LogColumn> {
    static constexpr std::array<std::string_view, 7> ids{
        "case", "activity", "timestamp", "channel", "department", "segment", "goal"};
};

// Without these no log can be read.
inline constexpr std::array needed_columns{
    LogColumn::Case, LogColumn::Activity, LogColumn::Timestamp};

struct ColumnGuess {
    std::size_t place = 0; // from 0
    double confidence =
        0; // 0–1: 1 for our own and the XES names, less for others, least by content
    bool by_name = false;
    bool operator==(const ColumnGuess&) const = default;
};

// Where each column stands, as far as it was found. A plain value: screens change it.
struct LogColumns {
    std::array<std::optional<ColumnGuess>, enum_count<LogColumn>> found;

    [[nodiscard]] const std::optional<ColumnGuess>& at(LogColumn column) const {
        return found[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] std::optional<ColumnGuess>& at(LogColumn column) {
        return found[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] std::vector<LogColumn> missing() const; // of those that are needed
    bool operator==(const LogColumns&) const = default;
};

// By the names in the header alone, in any case, with blanks, hyphens and underscores alike: ours
// (case, activity, timestamp, channel, department, segment, goal), those of XES
// (case:concept:name, concept:name, time:timestamp, org:group), and usual ones in English and
// Italian. The best name wins; of equal ones, the first column.
[[nodiscard]] LogColumns columns_by_name(const std::vector<std::string>& header);

// By name, then case, activity, time and goal by what a sample of rows holds: the time is the
// column of which most is read as a time; the case has digits and repeats a little; the activity
// changes within a case; the goal is the only column of yes and no. At most 0.6 sure. Rows may be
// shorter than the header.
[[nodiscard]] LogColumns recognised_columns(
    const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& sample
);

// The same with one column chosen by a person: it leaves what it was taken for before.
[[nodiscard]] LogColumns remapped(
    LogColumns columns, LogColumn column, std::optional<std::size_t> place
);

} // namespace tappa
