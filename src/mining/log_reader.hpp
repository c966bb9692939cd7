#pragma once

#include "mining/bad_rows.hpp"
#include "mining/columns.hpp"
#include "mining/event_log.hpp"
#include "mining/key_index.hpp"
#include "mining/time_column.hpp"
#include "mining/time_zone.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// Which part of numeric dates such as 03/04/2026 is the day.
enum class DayPlace {
    Given,           // no date of the column leaves it open
    DayFirst,        // some dates of the column say so
    MonthFirst,      // likewise
    DayFirstAssumed, // none says
};

// How a person wants dates such as 03/04/2026 read.
enum class DateReading {
    AsShown, // as the column's other dates say
    DayFirst,
    MonthFirst,
};

struct LogReading {
    EventLog log;
    BadRows bad;
    TimeFormat time_format;
    DayPlace day_place = DayPlace::Given;
    std::uint64_t without_offset = 0; // events whose time was taken for that of the zone given
    std::uint64_t ties = 0;           // events at the very moment of the one before in their case
    std::uint64_t duplicates = 0;     // those that are also alike in all else; they count
    std::uint64_t dated_1970 = 0;     // often a time that was empty before somebody made it 0
    std::uint64_t dated_future = 0;   // from 2100 on, often a stand-in for “no end”
    std::uint64_t unknown_goals = 0;  // goal flags that are neither yes nor no, taken for no
};

// Makes a log of rows, one after the other in any order. Holds some 50 bytes an event and 24 a
// case; names once each, and of the case column only keys.
//
// Of a case that has more than one segment the first named one counts.
class LogReader {
public:
    // The columns of case, activity and timestamp must have been found.
    LogReader(
        const LogColumns& columns, const TimeZone& zone, DateReading dates = DateReading::AsShown
    );

    // Cells beyond the last known column are not looked at, missing ones are empty.
    void row(std::span<const std::string_view> cells, std::size_t line);
    void bad_row(const BadRow& row);
    // How many names there are already; a column with very many holds no activities.
    [[nodiscard]] std::size_t activity_count() const { return m_activities.texts().size(); }
    [[nodiscard]] LogReading finish();

private:
    struct RawEvent {
        Ticks time;
        std::uint32_t log_case;
        std::uint32_t activity : 30;
        std::uint32_t has_offset : 1;
        std::uint32_t has_goal : 1;
        std::uint32_t channel;
        std::uint32_t department;
    };
    struct OrderedRow { // a row that shows which part of its date is the day
        std::size_t event;
        std::size_t line;
    };
    struct OpenRow { // one that leaves it open
        std::size_t event;
        std::int32_t days_if_month_first;
    };
    struct SampledRow {
        std::vector<std::string> cells;
        std::size_t line;
    };

    [[nodiscard]] std::string_view cell(std::span<const std::string_view> cells, LogColumn column)
        const;
    void read_sample();
    void read(std::span<const std::string_view> cells, std::size_t line);
    void note_order(const ReadTime& time, std::size_t line);
    void note_year(Ticks ticks);
    [[nodiscard]] bool has_goal(std::string_view flag);
    void settle_day_place();
    void drop(const std::vector<OrderedRow>& rows);
    [[nodiscard]] std::vector<std::uint32_t> used_activities();
    void sort_into_cases(const std::vector<std::uint32_t>& activity_numbers);
    void sort_case(const LogCase& sorted);

    LogColumns m_columns;
    TimeZone m_zone;
    DateReading m_dates;
    bool m_is_sampling = true;
    std::vector<SampledRow> m_sample;
    LogReading m_reading;
    KeyIndex m_cases;
    TextIndex m_activities;
    TextIndex m_channels;
    TextIndex m_departments;
    TextIndex m_segments;
    std::vector<std::uint32_t> m_segment_of_case;
    std::vector<RawEvent> m_events;
    std::vector<OrderedRow> m_day_first;
    std::vector<OrderedRow> m_month_first;
    std::vector<OpenRow> m_open;
};

} // namespace tappa
