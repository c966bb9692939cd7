#include "mining/log_reader.hpp"

#include "base/text.hpp"
#include "io/limits.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <tuple>
#include <utility>

namespace tappa {

namespace {

constexpr std::size_t sample_rows = 1'000;
constexpr std::uint32_t no_case = 0xffff'ffffU;

// As trimmed(), which looks at every letter.
std::string_view quickly_trimmed(std::string_view text) {
    const auto is_plain = [](char c) { return c > ' ' && c < '\x7f'; };
    if (text.empty() || (is_plain(text.front()) && is_plain(text.back())))
        return text;
    return trimmed(text);
}

// Whose cells are names, kept as they are.
constexpr std::array named_columns{
    LogColumn::Activity, LogColumn::Channel, LogColumn::Department, LogColumn::Segment};

bool is_long(std::string_view cell) {
    return cell.size() > limits::name_bytes;
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

std::uint32_t name_index(TextIndex& names, std::string_view name) {
    return name.empty() ? no_name : names.index_of(name);
}

auto all_but_time(const LogEvent& event) {
    return std::tuple(event.activity, event.channel, event.department);
}

} // namespace

LogReader::LogReader(const LogColumns& columns, const TimeZone& zone, DateReading dates)
    : m_columns(columns), m_zone(zone), m_dates(dates) {
    assert(columns.missing().empty());
    EventLog& log = m_reading.log;
    log.has_channels = columns.at(LogColumn::Channel).has_value();
    log.has_departments = columns.at(LogColumn::Department).has_value();
    log.has_goals = columns.at(LogColumn::Goal).has_value();
}

std::string_view LogReader::cell(std::span<const std::string_view> cells, LogColumn column) const {
    const std::optional<ColumnGuess>& guess = m_columns.at(column);
    if (!guess || guess->place >= cells.size())
        return {};
    return quickly_trimmed(cells[guess->place]);
}

void LogReader::row(std::span<const std::string_view> cells, std::size_t line) {
    if (!m_is_sampling) {
        read(cells, line);
        return;
    }
    m_sample.push_back({{cells.begin(), cells.end()}, line});
    if (m_sample.size() == sample_rows)
        read_sample();
}

void LogReader::bad_row(const BadRow& row) {
    m_reading.bad.add(row);
}

// Decides how the times are written, then reads what has been kept until then.
void LogReader::read_sample() {
    m_is_sampling = false;
    const std::size_t place = m_columns.at(LogColumn::Timestamp)->place;
    std::vector<std::string> times;
    for (const SampledRow& sampled : m_sample)
        if (place < sampled.cells.size())
            times.push_back(sampled.cells[place]);
    m_reading.time_format = time_format_of(times);
    for (const SampledRow& sampled : std::exchange(m_sample, {})) {
        const std::vector<std::string_view> cells(sampled.cells.begin(), sampled.cells.end());
        read(cells, sampled.line);
    }
}

void LogReader::read(std::span<const std::string_view> cells, std::size_t line) {
    const std::string_view case_name = cell(cells, LogColumn::Case);
    const std::string_view activity = cell(cells, LogColumn::Activity);
    const std::string_view when = cell(cells, LogColumn::Timestamp);
    for (const LogColumn needed : needed_columns)
        if (cell(cells, needed).empty())
            return bad_row({line, RowFault::EmptyCell, std::string(enum_id(needed))});
    // Few tables have such a cell, and then it is mostly one that nobody looks at.
    if (std::any_of(cells.begin(), cells.end(), is_long))
        for (const LogColumn column : named_columns)
            if (is_long(cell(cells, column)))
                return bad_row({line, RowFault::LongText, std::string(enum_id(column))});
    const std::optional<ReadTime> time = time_from(when, m_reading.time_format);
    if (!time)
        return bad_row({line, RowFault::UnreadableTime, shown_start(when)});
    note_order(*time, line);
    RawEvent event{};
    event.time = time->ticks;
    event.has_offset = time->has_offset ? 1 : 0;
    event.log_case = m_cases.index_of(key_of(case_name));
    event.activity = m_activities.index_of(activity) & 0x3fff'ffffU;
    event.channel = name_index(m_channels, cell(cells, LogColumn::Channel));
    event.department = name_index(m_departments, cell(cells, LogColumn::Department));
    event.has_goal = has_goal(cell(cells, LogColumn::Goal)) ? 1 : 0;
    m_segment_of_case.resize(m_cases.size(), no_name);
    std::uint32_t& segment = m_segment_of_case[event.log_case];
    if (segment == no_name)
        segment = name_index(m_segments, cell(cells, LogColumn::Segment));
    m_events.push_back(event);
}

void LogReader::note_order(const ReadTime& time, std::size_t line) {
    const std::size_t event = m_events.size();
    switch (time.order) {
    case DateOrder::YearFirst:
        break;
    case DateOrder::DayFirst:
        m_day_first.push_back({event, line});
        break;
    case DateOrder::MonthFirst:
        m_month_first.push_back({event, line});
        break;
    case DateOrder::Either:
        m_open.push_back({event, time.days_if_month_first});
        break;
    }
}

bool LogReader::has_goal(std::string_view flag) {
    if (flag.empty() || flag == "0")
        return false;
    if (flag == "1")
        return true;
    const std::string word = folded(flag);
    if (is_one_of(word, {"true", "yes", "si", "vero"}))
        return true;
    if (!is_one_of(word, {"false", "no", "falso"}))
        ++m_reading.unknown_goals;
    return false;
}

void LogReader::drop(const std::vector<OrderedRow>& rows) {
    for (const OrderedRow& row : rows) {
        m_events[row.event].log_case = no_case;
        bad_row({row.line, RowFault::OtherDateOrder, {}});
    }
}

void LogReader::settle_day_place() {
    if (m_day_first.empty() && m_month_first.empty() && m_open.empty())
        return;
    const bool is_told = m_dates != DateReading::AsShown;
    const bool month_first =
        is_told ? m_dates == DateReading::MonthFirst : m_month_first.size() > m_day_first.size();
    const bool is_assumed = !is_told && m_day_first.empty();
    m_reading.day_place = month_first ? DayPlace::MonthFirst
        : is_assumed                  ? DayPlace::DayFirstAssumed
                                      : DayPlace::DayFirst;
    if (month_first)
        for (const OpenRow& row : m_open)
            m_events[row.event].time += row.days_if_month_first * ticks_per_day;
    drop(month_first ? m_day_first : m_month_first);
    m_day_first = {};
    m_month_first = {};
    m_open = {};
}

// The new number of each activity: those without an event left get none.
std::vector<std::uint32_t> LogReader::used_activities() {
    const std::vector<std::string>& names = m_activities.texts();
    std::vector<bool> is_used(names.size(), false);
    for (const RawEvent& event : m_events)
        if (event.log_case != no_case)
            is_used[event.activity] = true;
    std::vector<std::uint32_t> numbers(names.size(), no_name);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!is_used[i])
            continue;
        numbers[i] = static_cast<std::uint32_t>(m_reading.log.activities.size());
        m_reading.log.activities.push_back(names[i]);
    }
    return numbers;
}

void LogReader::note_year(Ticks ticks) {
    if (is_plausible(ticks))
        return;
    m_reading.dated_1970 += ticks >= 0 && ticks < year_1971 ? 1 : 0;
    m_reading.dated_future += ticks >= year_2100 ? 1 : 0;
}

// Counts the events of each case, then puts each into its place: the order of the file stays.
void LogReader::sort_into_cases(const std::vector<std::uint32_t>& activity_numbers) {
    EventLog& log = m_reading.log;
    log.cases.resize(m_cases.size());
    for (std::size_t i = 0; i < log.cases.size(); ++i)
        log.cases[i].segment = m_segment_of_case[i];
    std::size_t total = 0;
    for (const RawEvent& raw : m_events) {
        if (raw.log_case == no_case)
            continue;
        ++total;
        ++log.cases[raw.log_case].count;
        if (raw.has_goal)
            log.cases[raw.log_case].reaches_goal = true;
    }
    std::vector<std::size_t> places(log.cases.size());
    std::size_t place = 0;
    for (std::size_t i = 0; i < log.cases.size(); ++i) {
        places[i] = log.cases[i].first = place;
        place += log.cases[i].count;
    }
    log.events.resize(total);
    for (const RawEvent& raw : m_events) {
        if (raw.log_case == no_case)
            continue;
        m_reading.without_offset += raw.has_offset ? 0 : 1;
        const Ticks time = raw.has_offset ? raw.time : utc_from_local(m_zone, raw.time);
        note_year(time);
        log.events[places[raw.log_case]++] = {
            time, activity_numbers[raw.activity], raw.channel, raw.department, raw.has_goal != 0};
    }
    m_events = {};
    const auto is_empty = [](const LogCase& entry) { return entry.count == 0; };
    log.cases.erase(std::remove_if(log.cases.begin(), log.cases.end(), is_empty), log.cases.end());
}

// By time, and counts what cannot be told apart by it.
void LogReader::sort_case(const LogCase& sorted) {
    const auto begin = m_reading.log.events.begin() + static_cast<std::ptrdiff_t>(sorted.first);
    const auto end = begin + static_cast<std::ptrdiff_t>(sorted.count);
    const auto is_earlier = [](const LogEvent& a, const LogEvent& b) { return a.time < b.time; };
    if (!std::is_sorted(begin, end, is_earlier))
        std::stable_sort(begin, end, is_earlier);
    for (auto first = begin; first != end;) {
        const auto last = std::find_if(first, end, [&](const LogEvent& event) {
            return event.time != first->time;
        });
        if (last - first > 1) {
            m_reading.ties += static_cast<std::uint64_t>(last - first - 1);
            std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> alike;
            std::transform(first, last, std::back_inserter(alike), all_but_time);
            std::sort(alike.begin(), alike.end());
            const auto different = std::unique(alike.begin(), alike.end());
            m_reading.duplicates += static_cast<std::uint64_t>(alike.end() - different);
        }
        first = last;
    }
}

LogReading LogReader::finish() {
    if (m_is_sampling)
        read_sample();
    settle_day_place();
    sort_into_cases(used_activities());
    for (const LogCase& entry : m_reading.log.cases)
        sort_case(entry);
    m_reading.log.channels = m_channels.texts();
    m_reading.log.departments = m_departments.texts();
    m_reading.log.segments = m_segments.texts();
    return std::move(m_reading);
}

} // namespace tappa
