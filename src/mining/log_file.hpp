#pragma once

#include "base/result.hpp"
#include "io/csv_reader.hpp"
#include "io/text_encoding.hpp"
#include "mining/log_reader.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

struct LogOptions {
    TimeZone zone;                     // of times without an offset
    std::optional<LogColumns> columns; // nothing: by the names in the first line
    DateReading dates = DateReading::AsShown;
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

// Reads a log some rows at a time. `bytes` become UTF-8, whatever they were, and must outlive it.
class LogFileReading {
public:
    [[nodiscard]] static Result<LogFileReading> begin(
        std::string& bytes, const LogOptions& options
    );

    // False when there is none left, or no use in reading on.
    [[nodiscard]] bool read_rows(std::size_t most);
    [[nodiscard]] double share_read() const; // 0–1, of the bytes
    [[nodiscard]] LogFile finish();

private:
    LogFileReading(CsvReader csv, std::string_view bytes, TextDecoding decoding);
    void read_heads(const LogOptions& options);

    CsvReader m_csv;
    std::size_t m_size;
    bool m_may_have_nul;
    std::size_t m_heads = 0;
    std::optional<LogReader> m_reader; // nothing where columns are missing
    LogFile m_file;
};

// `bytes` become UTF-8, whatever they were.
[[nodiscard]] Result<LogFile> log_from_csv(std::string& bytes, const LogOptions& options);

} // namespace tappa
