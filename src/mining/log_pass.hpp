#pragma once

#include "io/limits.hpp"
#include "mining/case_reading.hpp"
#include "mining/comparison.hpp"
#include "mining/xes_writer.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// What a log is read once more for, by the choices it was imported with.

namespace tappa {

struct LogComparison {
    std::optional<GroupComparison> found; // nothing where a group has no cases
    // False: no case was found in the log, which had some when it was imported. It is another one
    // by now, or gone.
    bool is_readable = true;
    bool operator==(const LogComparison&) const = default;
};

class LogComparing {
public:
    LogComparing(LogChoices choices, LogGroups groups, std::string bytes);

    void step();
    [[nodiscard]] bool is_done() const { return m_is_done; }
    [[nodiscard]] double share_done() const { return m_is_done ? 1 : m_reading.share_done(); }
    [[nodiscard]] LogComparison comparison() { return std::move(m_comparison); }

private:
    CaseReading m_reading;
    LogGroups m_groups;
    LogComparison m_comparison;
    bool m_is_done = false;
};

// A log as a file. Empty: there are no cases, or it would be larger than most_written_bytes.
struct WrittenLog {
    std::string xes;
    bool is_too_large = false;
    bool operator==(const WrittenLog&) const = default;
};

// In a page, which holds the bytes several times on their way.
inline constexpr std::size_t most_written_bytes = limits::table_bytes;

class LogWriting {
public:
    // `names`: of the touchpoints that the choices' rules make.
    LogWriting(LogChoices choices, std::vector<std::string> names, std::string bytes);

    void step();
    [[nodiscard]] bool is_done() const { return m_is_done; }
    [[nodiscard]] double share_done() const;
    [[nodiscard]] WrittenLog written() { return std::move(m_written); }

private:
    CaseReading m_reading;
    std::vector<std::string> m_names;
    std::optional<XesWriter> m_writer;
    WrittenLog m_written;
    bool m_is_done = false;
};

} // namespace tappa
