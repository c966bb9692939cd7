#include "mining/timestamp.hpp"

#include "base/date.hpp"

#include <cstddef>
#include <cstdio>

namespace tappa {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

class Cursor {
public:
    explicit Cursor(std::string_view text) : m_text(text) {}

    [[nodiscard]] bool at_end() const { return m_at == m_text.size(); }
    [[nodiscard]] char next() const { return at_end() ? '\0' : m_text[m_at]; }
    [[nodiscard]] std::size_t digit_count() const {
        std::size_t count = 0;
        while (m_at + count < m_text.size() && is_digit(m_text[m_at + count]))
            ++count;
        return count;
    }
    [[nodiscard]] int number(std::size_t digits) {
        int value = 0;
        for (std::size_t i = 0; i < digits; ++i)
            value = value * 10 + (m_text[m_at++] - '0');
        return value;
    }
    bool take(char c) {
        const bool found = next() == c;
        m_at += found ? 1 : 0;
        return found;
    }
    // A word in any case; `word` is in lower case.
    bool take_word(std::string_view word) {
        if (m_text.size() - m_at < word.size())
            return false;
        for (std::size_t i = 0; i < word.size(); ++i)
            if (lower(m_text[m_at + i]) != word[i])
                return false;
        m_at += word.size();
        return true;
    }
    bool take_blanks() {
        const std::size_t start = m_at;
        while (next() == ' ')
            ++m_at;
        return m_at > start;
    }
    // "[Europe/Rome]" up to the end.
    bool take_brackets() {
        if (next() != '[' || m_text.back() != ']')
            return false;
        m_at = m_text.size();
        return true;
    }
    void skip(std::size_t count) { m_at += count; }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

std::optional<std::int64_t> days_of(int year, int month, int day) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1 || month < 1 || month > 12 || day < 1)
        return std::nullopt;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (day > days[month - 1] + (month == 2 && leap ? 1 : 0))
        return std::nullopt;
    return days_from_date({year, month, day});
}

struct ReadDate {
    std::int64_t days = 0;
    DateOrder order = DateOrder::YearFirst;
    std::int32_t days_if_month_first = 0;
    bool is_basic = false; // 20260513: a time may follow without colons
};

std::optional<ReadDate> date_of(int year, int month, int day, bool is_basic) {
    const std::optional<std::int64_t> days = days_of(year, month, day);
    if (!days)
        return std::nullopt;
    return ReadDate{*days, DateOrder::YearFirst, 0, is_basic};
}

// 03/04/2026: two numbers, one of which is the day, and the year.
std::optional<ReadDate> date_of_parts(int first, int second, int year) {
    const std::optional<std::int64_t> day_first = days_of(year, second, first);
    const std::optional<std::int64_t> month_first = days_of(year, first, second);
    if (day_first && month_first)
        return ReadDate{
            *day_first, DateOrder::Either, static_cast<std::int32_t>(*month_first - *day_first)};
    if (day_first)
        return ReadDate{*day_first, DateOrder::DayFirst};
    if (month_first)
        return ReadDate{*month_first, DateOrder::MonthFirst};
    return std::nullopt;
}

// The number up to the next separator, of one or two digits.
std::optional<int> short_number(Cursor& cursor) {
    const std::size_t digits = cursor.digit_count();
    if (digits < 1 || digits > 2)
        return std::nullopt;
    return cursor.number(digits);
}

std::optional<ReadDate> read_date(Cursor& cursor) {
    const std::size_t digits = cursor.digit_count();
    if (digits == 8 || digits == 12 || digits == 14) {
        const int year = cursor.number(4);
        const int month = cursor.number(2);
        return date_of(year, month, cursor.number(2), true);
    }
    if (digits != 4 && digits != 1 && digits != 2)
        return std::nullopt;
    const int first = cursor.number(digits);
    const char separator = cursor.next();
    if (separator != '-' && separator != '/' && separator != '.')
        return std::nullopt;
    cursor.skip(1);
    const std::optional<int> second = short_number(cursor);
    if (!second || !cursor.take(separator))
        return std::nullopt;
    if (digits == 4) {
        const std::optional<int> day = short_number(cursor);
        return day ? date_of(first, *second, *day, false) : std::nullopt;
    }
    const std::size_t year_digits = cursor.digit_count();
    if (year_digits != 4 && year_digits != 2)
        return std::nullopt;
    int year = cursor.number(year_digits);
    if (year_digits == 2)
        year += year < 69 ? 2000 : 1900; // as strptime of POSIX does
    return date_of_parts(first, *second, year);
}

// The digits behind a decimal mark as ticks: seven count, the others are cut.
Ticks read_fraction(Cursor& cursor) {
    Ticks ticks = 0;
    Ticks scale = ticks_per_second / 10;
    for (std::size_t left = cursor.digit_count(); left > 0; --left) {
        ticks += scale * cursor.number(1);
        scale /= 10;
    }
    return ticks;
}

struct Clock {
    int hour = 0;
    int minute = 0;
    int second = 0;
    Ticks fraction = 0;
};

bool read_fraction_of_second(Cursor& cursor, Clock& clock) {
    if (cursor.next() != '.' && cursor.next() != ',')
        return true;
    cursor.skip(1);
    if (cursor.digit_count() == 0)
        return false;
    clock.fraction = read_fraction(cursor);
    return true;
}

// "0905" or "090500" of the basic form.
bool read_basic_clock(Cursor& cursor, Clock& clock) {
    const std::size_t digits = cursor.digit_count();
    if (digits != 4 && digits != 6)
        return false;
    clock.hour = cursor.number(2);
    clock.minute = cursor.number(2);
    if (digits == 4)
        return true;
    clock.second = cursor.number(2);
    return read_fraction_of_second(cursor, clock);
}

// "9:05", "09:05:00.5", "09.05.00".
bool read_clock(Cursor& cursor, Clock& clock) {
    const std::optional<int> hour = short_number(cursor);
    const char separator = cursor.next();
    if (!hour || (separator != ':' && separator != '.'))
        return false;
    clock.hour = *hour;
    cursor.skip(1);
    if (cursor.digit_count() != 2)
        return false;
    clock.minute = cursor.number(2);
    if (!cursor.take(separator))
        return true;
    if (cursor.digit_count() != 2)
        return false;
    clock.second = cursor.number(2);
    return read_fraction_of_second(cursor, clock);
}

// "am", "PM", "a.m."; false where the hour is none of twelve.
bool read_half_of_day(Cursor& cursor, Clock& clock) {
    const bool morning = cursor.take_word("am") || cursor.take_word("a.m.");
    if (!morning && !cursor.take_word("pm") && !cursor.take_word("p.m."))
        return true;
    if (clock.hour < 1 || clock.hour > 12)
        return false;
    clock.hour = clock.hour % 12 + (morning ? 0 : 12);
    return true;
}

// What stands behind the time of day. Nothing when it is no zone; else the offset, if there is one.
bool read_offset(Cursor& cursor, std::optional<int>& offset_minutes) {
    if (cursor.take_word("z") || cursor.take_word("utc") || cursor.take_word("gmt"))
        offset_minutes = 0;
    const bool is_behind = cursor.next() == '-';
    if (cursor.next() != '+' && !is_behind)
        return true;
    cursor.skip(1);
    const std::size_t digits = cursor.digit_count();
    if (digits != 2 && digits != 4)
        return false;
    const int hours = cursor.number(2);
    const bool has_minutes = digits == 4 || cursor.take(':');
    if (has_minutes && cursor.digit_count() != 2)
        return false;
    const int minutes = has_minutes ? cursor.number(2) : 0;
    if (hours > 23 || minutes > 59)
        return false;
    offset_minutes = (is_behind ? -1 : 1) * (hours * 60 + minutes);
    return true;
}

bool read_time_of_day(Cursor& cursor, bool is_basic, Clock& clock, std::optional<int>& offset) {
    const bool after_t = cursor.take('T') || cursor.take('t');
    const bool after_comma = !after_t && cursor.take(',');
    const bool after_blank = !after_t && cursor.take_blanks();
    const bool is_joined = is_basic && is_digit(cursor.next()) && !after_blank && !after_comma;
    if (!after_t && !after_blank && !is_joined)
        return false;
    const bool without_colons = cursor.digit_count() > 2;
    if (!(without_colons ? read_basic_clock(cursor, clock) : read_clock(cursor, clock)))
        return false;
    cursor.take_blanks();
    if (!read_half_of_day(cursor, clock))
        return false;
    cursor.take_blanks();
    if (!read_offset(cursor, offset))
        return false;
    cursor.take_brackets();
    return clock.hour <= 23 && clock.minute <= 59 && clock.second <= 59;
}

} // namespace

std::optional<ReadTime> time_from_text(std::string_view text) {
    Cursor cursor(text);
    const std::optional<ReadDate> date = read_date(cursor);
    if (!date)
        return std::nullopt;
    Clock clock;
    std::optional<int> offset;
    if (!cursor.at_end() && !read_time_of_day(cursor, date->is_basic, clock, offset))
        return std::nullopt;
    if (!cursor.at_end())
        return std::nullopt;
    const Ticks seconds = clock.hour * 3600 + clock.minute * 60 + clock.second;
    ReadTime time;
    time.ticks = date->days * ticks_per_day + seconds * ticks_per_second + clock.fraction;
    time.ticks -= Ticks{offset.value_or(0)} * 60 * ticks_per_second;
    time.has_offset = offset.has_value();
    time.order = date->order;
    time.days_if_month_first = date->days_if_month_first;
    return time;
}

WrittenTime iso_from_ticks(Ticks ticks) {
    Ticks days = ticks / ticks_per_day;
    Ticks rest = ticks % ticks_per_day;
    if (rest < 0) {
        rest += ticks_per_day;
        --days;
    }
    const Date date = date_from_days(days);
    const auto seconds = static_cast<int>(rest / ticks_per_second);
    const auto fraction = static_cast<int>(rest % ticks_per_second);
    WrittenTime written{};
    int length = std::snprintf(
        written.text,
        sizeof written.text,
        "%04d-%02d-%02dT%02d:%02d:%02d",
        date.year,
        date.month,
        date.day,
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    );
    const auto room = [&] { return sizeof written.text - static_cast<std::size_t>(length); };
    if (fraction != 0)
        length += std::snprintf(written.text + length, room(), ".%07d", fraction);
    std::snprintf(written.text + length, room(), "Z");
    return written;
}

} // namespace tappa
