#include "mining/log_file.hpp"

#include "io/csv_reader.hpp"
#include "io/limits.hpp"
#include "io/table_rows.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace tappa {

namespace {

bool has_nul(const CsvReader& record) {
    const auto cells = record.cells();
    return std::any_of(cells.begin(), cells.end(), [](std::string_view cell) {
        return cell.find('\0') != std::string_view::npos;
    });
}

} // namespace

LogFileReading::LogFileReading(CsvReader csv, std::string_view bytes, TextDecoding decoding)
    : m_csv(std::move(csv))
    , m_size(bytes.size())
    , m_may_have_nul(bytes.find('\0') != std::string_view::npos) {
    m_file.decoding = decoding;
}

Result<LogFileReading> LogFileReading::begin(std::string& bytes, const LogOptions& options) {
    const TextDecoding decoding = make_utf8(bytes);
    Result<CsvReader> opened = csv_reader_of(bytes);
    if (!opened)
        return opened.error();
    LogFileReading reading(std::move(opened).value(), bytes, decoding);
    reading.read_heads(options);
    return reading;
}

void LogFileReading::read_heads(const LogOptions& options) {
    std::vector<std::string> heads;
    if (m_csv.next())
        heads.assign(m_csv.cells().begin(), m_csv.cells().end());
    m_heads = heads.size();
    const LogColumns columns = options.columns.value_or(columns_by_name(heads));
    for (const LogColumn column : columns.missing())
        m_file.missing.emplace_back(enum_id(column));
    if (m_file.missing.empty())
        m_reader.emplace(columns, options.zone, options.dates);
}

bool LogFileReading::read_rows(std::size_t most) {
    if (!m_reader || m_file.too_many_activities)
        return false;
    for (std::size_t i = 0; i < most; ++i) {
        if (!m_csv.next())
            return false;
        if (std::optional<BadRow> fault = form_fault(m_csv, m_heads))
            m_reader->bad_row(*std::move(fault));
        else if (m_may_have_nul && has_nul(m_csv))
            m_reader->bad_row({m_csv.line(), RowFault::NulByte, {}});
        else
            m_reader->row(m_csv.cells(), m_csv.line());
        if (m_reader->activity_count() > limits::touchpoints) {
            m_file.too_many_activities = true;
            return false;
        }
    }
    return true;
}

double LogFileReading::share_read() const {
    return m_size == 0 ? 1 : static_cast<double>(m_csv.offset()) / static_cast<double>(m_size);
}

LogFile LogFileReading::finish() {
    if (m_reader && !m_file.too_many_activities)
        m_file.reading = m_reader->finish();
    return std::move(m_file);
}

Result<LogFile> log_from_csv(std::string& bytes, const LogOptions& options) {
    Result<LogFileReading> reading = LogFileReading::begin(bytes, options);
    if (!reading)
        return reading.error();
    constexpr std::size_t some = 10'000;
    while (reading.value().read_rows(some)) {}
    return reading.value().finish();
}

} // namespace tappa
