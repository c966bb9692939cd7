#include "mining/log_file.hpp"

#include "io/csv_reader.hpp"
#include "io/limits.hpp"
#include "io/table_rows.hpp"
#include "mining/log_preview.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace tappa {

namespace {

template <typename Reader>
bool has_nul(const Reader& record) {
    const auto cells = record.cells();
    return std::any_of(cells.begin(), cells.end(), [](std::string_view cell) {
        return cell.find('\0') != std::string_view::npos;
    });
}

std::optional<BadRow> form_fault(const XesReader& /*row*/, std::size_t /*heads*/) {
    return std::nullopt; // its form is that of the whole file
}

std::vector<std::string> heads_of(CsvReader& csv) {
    if (!csv.next())
        return {};
    return {csv.cells().begin(), csv.cells().end()};
}

} // namespace

LogFileReading::LogFileReading(Rows rows, std::string_view bytes, TextDecoding decoding)
    : m_rows(std::move(rows))
    , m_size(bytes.size())
    , m_may_have_nul(bytes.find('\0') != std::string_view::npos) {
    m_file.decoding = decoding;
}

Result<LogFileReading> LogFileReading::begin(std::string& bytes, const LogOptions& options) {
    const TextDecoding decoding = make_utf8(bytes);
    compose_letters(bytes);
    if (is_xml(bytes)) {
        // Of the whole file: what is said for the first time at its end is a column too. Columns
        // are numbered as they appear, so those that a beginning showed keep their places.
        XesColumns columns = xes_columns_of(bytes);
        const std::vector<std::string> heads = columns.heads;
        LogFileReading reading(XesReader(bytes, std::move(columns)), bytes, decoding);
        reading.take_heads(heads, 1, options);
        return reading;
    }
    CsvReader csv = csv_reader_of_utf8(bytes);
    const std::vector<std::string> heads = heads_of(csv);
    if (const std::optional<Error> fault = heads_fault(csv))
        return *fault;
    const std::size_t line = csv.line();
    LogFileReading reading(std::move(csv), bytes, decoding);
    reading.take_heads(heads, line, options);
    return reading;
}

void LogFileReading::take_heads(
    const std::vector<std::string>& heads, std::size_t line, const LogOptions& options
) {
    m_heads = heads.size();
    m_session_gap = options.session_gap;
    const LogColumns columns = options.columns.value_or(columns_by_name(heads));
    for (const LogColumn column : columns.missing())
        m_file.missing.emplace_back(enum_id(column));
    std::vector<std::optional<std::size_t>> read;
    for (const std::optional<ColumnGuess>& guess : columns.found)
        if (guess)
            read.emplace_back(guess->place);
    m_file.repeated =
        repeated_heads(std::vector<std::string_view>(heads.begin(), heads.end()), line);
    keep_read(m_file.repeated, read);
    if (m_file.missing.empty())
        m_reader.emplace(columns, options.zone, options.dates);
}

template <typename Reader>
bool LogFileReading::read_from(Reader& rows, std::size_t most) {
    for (std::size_t i = 0; i < most; ++i) {
        if (!rows.next())
            return false;
        if (const std::optional<BadRow> fault = form_fault(rows, m_heads))
            m_reader->bad_row(*fault);
        else if (m_may_have_nul && has_nul(rows))
            m_reader->bad_row({rows.line(), RowFault::NulByte, {}});
        else
            m_reader->row(rows.cells(), rows.line());
        if (m_reader->activity_count() > limits::touchpoints) {
            m_file.too_many_activities = true;
            return false;
        }
    }
    return true;
}

bool LogFileReading::read_rows(std::size_t most) {
    if (!m_reader || m_file.too_many_activities)
        return false;
    return std::visit([&](auto& rows) { return read_from(rows, most); }, m_rows);
}

double LogFileReading::share_read() const {
    const std::size_t offset = std::visit([](const auto& rows) { return rows.offset(); }, m_rows);
    return m_size == 0 ? 1 : static_cast<double>(offset) / static_cast<double>(m_size);
}

LogFile LogFileReading::finish() {
    if (const XesReader* const xes = std::get_if<XesReader>(&m_rows)) {
        m_file.error = xes->error();
        m_file.no_steps = xes->no_steps();
        m_file.unfinished = xes->unfinished();
        m_file.early_ends = xes->early_ends();
    }
    if (m_reader && !m_file.too_many_activities && !m_file.error) {
        m_file.reading = m_reader->finish();
        EventLog& log = m_file.reading.log;
        m_file.cases_in_file = log.cases.size();
        m_file.session_counts = session_counts(log);
        if (m_session_gap > 0)
            cut_into_sessions(log, m_session_gap);
    }
    return std::move(m_file);
}

Result<LogFile> log_from_file(std::string& bytes, const LogOptions& options) {
    Result<LogFileReading> reading = LogFileReading::begin(bytes, options);
    if (!reading)
        return reading.error();
    constexpr std::size_t some = 10'000;
    while (reading.value().read_rows(some)) {}
    LogFile file = reading.value().finish();
    if (file.error)
        return *std::move(file.error);
    return file;
}

} // namespace tappa
