#pragma once

#include "io/limits.hpp"
#include "mining/bad_rows.hpp"
#include "mining/case_groups.hpp"
#include "mining/case_reading.hpp"
#include "mining/comparison.hpp"
#include "mining/flows.hpp"
#include "mining/log_choices.hpp"
#include "mining/log_reader.hpp"
#include "mining/sessions.hpp"
#include "mining/variants.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tappa {

// What is left of a log: counts, times and paths, and nothing of a single customer.
struct LogSummary {
    LogProblem problem = LogProblem::None; // then there is nothing else
    std::optional<Error> error;            // of what is refused
    bool too_many_activities = false;      // likewise
    TextDecoding decoding;
    std::vector<RepeatedHead> repeated;    // as in FlowTable; of a log a person chose the columns
    std::vector<ActivityCount> activities; // as the file names them, in its order
    std::uint32_t touchpoints = 0;     // how many: groups where there are rules, else activities
    std::vector<Flow> flows;           // between those
    std::vector<std::string> channels; // the most frequent of each; none of a table
    std::vector<std::string> departments;
    Variants variants; // the most frequent; none of a table
    CaseGroups groups; // of the cases by segment and period; none of a table
    std::uint64_t cases = 0;
    std::uint64_t cases_in_file = 0; // before pauses cut them
    SessionCounts session_counts{};  // of those in the file, for each gap; 0 of a table
    std::uint64_t events = 0;
    std::uint64_t conversions = 0;
    std::uint64_t events_left_out = 0;
    std::vector<SegmentCount> segments; // the most frequent; none of a table
    std::optional<Ticks> first;         // of the events of a plausible time, in UTC
    std::optional<Ticks> last;
    bool has_goals = false;
    std::uint64_t bad_rows = 0;
    std::vector<BadRowCount> bad_reasons; // in order of reason
    BadRowList bad;                       // the first most_exported_bad_rows
    DayPlace day_place = DayPlace::Given;
    std::uint64_t without_offset = 0; // these as in LogReading
    std::uint64_t ties = 0;
    std::uint64_t duplicates = 0;
    std::uint64_t dated_1970 = 0;
    std::uint64_t dated_future = 0;
    std::uint64_t unknown_goals = 0;
    std::uint64_t no_steps = 0; // these as in LogFile
    std::uint64_t unfinished = 0;
    EarlyEnds early_ends;
    bool operator==(const LogSummary&) const = default;
};

inline constexpr std::size_t imported_variants = limits::variants;

// Reads a file and sums it up, step by step, each of some milliseconds; those at the end, which
// sort and count a log of a million events, take some hundred.
class LogImport {
public:
    LogImport(LogChoices choices, std::string bytes);
    LogImport(LogImport&&) noexcept;
    LogImport& operator=(LogImport&&) noexcept;
    ~LogImport();

    void step();
    [[nodiscard]] bool is_done() const;
    [[nodiscard]] double share_done() const; // 0–1
    [[nodiscard]] LogSummary summary();      // once it is done

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace tappa
