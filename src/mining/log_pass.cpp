#include "mining/log_pass.hpp"

#include <utility>

namespace tappa {

namespace {

constexpr std::size_t events_a_step = 5'000; // some 3 ms
constexpr double share_of_reading = 0.8;     // of writing a log

} // namespace

LogComparing::LogComparing(LogChoices choices, LogGroups groups, std::string bytes)
    : m_reading(std::move(choices), std::move(bytes)), m_groups(std::move(groups)) {}

void LogComparing::step() {
    if (!m_reading.is_done()) {
        m_reading.step();
        return;
    }
    const EventLog log = m_reading.take().file.reading.log;
    m_comparison.is_readable = !log.cases.empty();
    if (m_comparison.is_readable)
        m_comparison.found = comparison_of(log, m_groups);
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
        EventLog log = m_reading.take().file.reading.log;
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
