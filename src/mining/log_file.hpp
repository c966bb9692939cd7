#pragma once

#include "base/result.hpp"
#include "io/text_encoding.hpp"
#include "mining/log_reader.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa {

struct LogOptions {
    TimeZone zone;                     // of times without an offset
    std::optional<LogColumns> columns; // nothing: by the names in the first line
};

// A log of a CSV file. Where columns are missing nothing was read.
struct LogFile {
    std::vector<std::string> missing;
    // More different names than a journey may have touchpoints (limits::touchpoints): then that
    // column holds no activities, and there is no log.
    bool too_many_activities = false;
    TextDecoding decoding;
    LogReading reading;
};

// `bytes` become UTF-8, whatever they were.
[[nodiscard]] Result<LogFile> log_from_csv(std::string& bytes, const LogOptions& options);

} // namespace tappa
