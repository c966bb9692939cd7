#pragma once

#include "mining/timestamp.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// How the times of a column are written: as dates, or as numbers of one form.
struct TimeFormat {
    std::optional<NumberForm> number; // nothing: dates
    double confidence = 0; // share of the sample's texts, 0–1, that are read in this way
    bool operator==(const TimeFormat&) const = default;
};

// What most of the sample's texts are; a tie is for dates. Empty texts say nothing.
[[nodiscard]] TimeFormat time_format_of(const std::vector<std::string>& sample);

// A column of numbers may hold a date here and there, a column of dates no numbers: what would a
// 5 among them mean?
[[nodiscard]] std::optional<ReadTime> time_from(std::string_view text, const TimeFormat& format);

} // namespace tappa
