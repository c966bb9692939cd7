#pragma once

#include "mining/event_log.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace tappa {

// Writes a log as XES (IEEE 1849) some events at a time. Cases are numbered in their order: what
// identifies a customer is not in an EventLog. Read again (xes_reader.hpp) it gives the same graph.
class XesWriter {
public:
    // `names`: of the activities, which are told apart in the file.
    XesWriter(EventLog log, const std::vector<std::string>& names);

    void write(std::size_t most_events); // at least one case
    [[nodiscard]] bool is_done() const { return m_next == m_log.cases.size(); }
    [[nodiscard]] double share_done() const; // 0–1
    [[nodiscard]] std::size_t size() const { return m_xes.size(); }
    [[nodiscard]] std::string take(); // once it is done

private:
    void write_case(const LogCase& entry);

    EventLog m_log;
    std::vector<std::string> m_names; // ready to be written
    std::size_t m_next = 0;           // case
    std::string m_xes;
};

[[nodiscard]] std::string xes_from_log(EventLog log, const std::vector<std::string>& names);

} // namespace tappa
