#pragma once

#include "base/result.hpp"
#include "io/csv_reader.hpp"
#include "io/table_rows.hpp"
#include "io/text_encoding.hpp"
#include "mining/log_reader.hpp"
#include "mining/sessions.hpp"
#include "mining/xes_reader.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tappa {

struct LogOptions {
    TimeZone zone;                     // of times without an offset
    std::optional<LogColumns> columns; // nothing: by the names in the first line
    DateReading dates = DateReading::AsShown;
    Ticks session_gap = 0; // a longer pause begins a new case; 0: none does
};

// A log of a file, CSV or XES. Where columns are missing nothing was read.
struct LogFile {
    std::vector<std::string> missing;
    std::vector<RepeatedHead> repeated; // of the columns that are read
    // More different names than a journey may have touchpoints (limits::touchpoints): then that
    // column holds no activities, and there is no log.
    bool too_many_activities = false;
    TextDecoding decoding;
    LogReading reading;
    std::optional<Error> error;      // of an XES file that cannot be read to its end
    std::uint64_t no_steps = 0;      // events of one that only say what was planned or paused
    std::uint64_t unfinished = 0;    // steps of one that were started and not completed
    EarlyEnds early_ends;            // of one
    std::uint64_t cases_in_file = 0; // before they were cut where pauses are
    SessionCounts session_counts{};  // of those, whatever the gap
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
    using Rows = std::variant<CsvReader, XesReader>;

    LogFileReading(Rows rows, std::string_view bytes, TextDecoding decoding);
    void take_heads(
        const std::vector<std::string>& heads, std::size_t line, const LogOptions& options
    );
    template <typename Reader>
    bool read_from(Reader& rows, std::size_t most);

    Rows m_rows;
    std::size_t m_size;
    bool m_may_have_nul;
    std::size_t m_heads = 0;
    Ticks m_session_gap = 0;
    std::optional<LogReader> m_reader; // nothing where columns are missing
    LogFile m_file;
};

// `bytes` become UTF-8, whatever they were. Errors: TooManyColumns, and those of XesReader.
[[nodiscard]] Result<LogFile> log_from_file(std::string& bytes, const LogOptions& options);

} // namespace tappa
