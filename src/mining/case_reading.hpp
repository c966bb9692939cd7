#pragma once

#include "mining/log_choices.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace tappa {

struct ActivityCount {
    std::string name;
    std::uint64_t events = 0;
    bool operator==(const ActivityCount&) const = default;
};

// An event log with touchpoints in place of activities.
struct ReadCases {
    LogProblem problem = LogProblem::None; // then there are no cases
    LogFile file;                          // and with what is refused its error
    std::vector<ActivityCount> activities; // as the file names them, in its order
    std::uint64_t events_left_out = 0;     // by the rules
};

// Reads an event log to its cases, step by step, each of some milliseconds but for the last one,
// which sorts.
class CaseReading {
public:
    CaseReading(LogChoices choices, std::string bytes);
    CaseReading(CaseReading&&) noexcept;
    CaseReading& operator=(CaseReading&&) noexcept;
    ~CaseReading();

    void step();
    [[nodiscard]] bool is_done() const;
    [[nodiscard]] double share_done() const; // 0–1
    [[nodiscard]] ReadCases take();          // once it is done

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace tappa
