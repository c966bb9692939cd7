#include "mining/log_pass.hpp"

#include "mining/grouped_log.hpp"
#include "mining/log_file.hpp"

#include <utility>

namespace tappa {

namespace {

constexpr std::size_t rows_a_step = 5'000;   // as LogImport
constexpr std::size_t events_a_step = 5'000; // some 3 ms
constexpr double share_of_rows = 0.9;        // of reading; the rest is sorting
constexpr double share_of_reading = 0.8;     // of writing a log

} // namespace

struct CaseReading::Parts {
    enum class Stage { Decoding, Rows, Sorting, Done };

    LogChoices choices;
    std::string bytes;
    Stage stage = Stage::Decoding;
    std::optional<LogFileReading> reading;
    EventLog log;

    void begin() {
        Result<LogFileReading> begun = LogFileReading::begin(bytes, options_of(choices));
        stage = begun.ok() ? Stage::Rows : Stage::Done;
        if (begun.ok())
            reading.emplace(std::move(begun).value());
    }

    void sort() {
        LogFile file = reading->finish();
        reading.reset();
        bytes = {};
        stage = Stage::Done;
        if (!file.missing.empty() || file.error)
            return;
        log = std::move(file.reading.log);
        group_activities(log, choices.rules);
    }

    void step() {
        switch (stage) {
        case Stage::Decoding:
            return begin();
        case Stage::Rows:
            if (!reading->read_rows(rows_a_step))
                stage = Stage::Sorting;
            return;
        case Stage::Sorting:
            return sort();
        case Stage::Done:
            return;
        }
    }
};

CaseReading::CaseReading(LogChoices choices, std::string bytes)
    : m_parts(std::make_unique<Parts>()) {
    m_parts->choices = std::move(choices);
    m_parts->bytes = std::move(bytes);
}
CaseReading::CaseReading(CaseReading&&) noexcept = default;
CaseReading& CaseReading::operator=(CaseReading&&) noexcept = default;
CaseReading::~CaseReading() = default;

void CaseReading::step() {
    m_parts->step();
}

bool CaseReading::is_done() const {
    return m_parts->stage == Parts::Stage::Done;
}

double CaseReading::share_done() const {
    switch (m_parts->stage) {
    case Parts::Stage::Decoding:
        return 0;
    case Parts::Stage::Rows:
        return share_of_rows * m_parts->reading->share_read();
    case Parts::Stage::Sorting:
        return share_of_rows;
    case Parts::Stage::Done:
        break;
    }
    return 1;
}

EventLog CaseReading::take() {
    return std::move(m_parts->log);
}

LogComparing::LogComparing(LogChoices choices, LogGroups groups, std::string bytes)
    : m_reading(std::move(choices), std::move(bytes)), m_groups(std::move(groups)) {}

void LogComparing::step() {
    if (!m_reading.is_done()) {
        m_reading.step();
        return;
    }
    m_comparison.found = comparison_of(m_reading.take(), m_groups);
    m_is_done = true;
}

LogWriting::LogWriting(LogChoices choices, std::vector<std::string> names, std::string bytes)
    : m_reading(std::move(choices), std::move(bytes)), m_names(std::move(names)) {}

void LogWriting::step() {
    if (!m_reading.is_done()) {
        m_reading.step();
        return;
    }
    if (!m_writer) {
        EventLog log = m_reading.take();
        m_is_done = log.cases.empty() || m_names.size() < log.activities.size();
        if (!m_is_done)
            m_writer.emplace(std::move(log), m_names);
        return;
    }
    m_writer->write(events_a_step);
    m_written.is_too_large = m_writer->size() > most_written_bytes;
    m_is_done = m_written.is_too_large || m_writer->is_done();
    if (m_is_done && !m_written.is_too_large)
        m_written.xes = m_writer->take();
}

double LogWriting::share_done() const {
    if (m_is_done)
        return 1;
    return m_writer ? share_of_reading + (1 - share_of_reading) * m_writer->share_done()
                    : share_of_reading * m_reading.share_done();
}

} // namespace tappa
