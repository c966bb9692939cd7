#include "base/number_text.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace tappa {

namespace {

constexpr std::size_t none = std::string::npos;

struct Signed {
    bool negative = false;
    std::string marks; // digits, ',' and '.', ' ' for any space and '\'' for any apostrophe between
};

bool is_space(char32_t c) {
    return c == U' ' || c == 0xA0 || c == 0x2007 || c == 0x2009 || c == 0x202F;
}

bool is_minus(char32_t c) { // or the hyphen or dash that stands for one in other programs
    return c == U'-' || c == 0x2212 || (c >= 0x2010 && c <= 0x2013);
}

bool is_apostrophe(char32_t c) { // between thousands in Switzerland
    return c == U'\'' || c == 0x2019;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::optional<Signed> signed_marks(std::string_view text) {
    Signed number;
    bool sign_seen = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        const bool sign = c == U'+' || is_minus(c);
        if (sign) {
            if (sign_seen || !number.marks.empty())
                return std::nullopt;
            sign_seen = true;
            number.negative = c != U'+';
        } else if (is_space(c)) {
            if (!number.marks.empty())
                number.marks += ' ';
        } else if (is_apostrophe(c)) {
            number.marks += '\'';
        } else if (c == U'.' || c == U',' || (c >= U'0' && c <= U'9')) {
            number.marks += static_cast<char>(c);
        } else {
            return std::nullopt;
        }
    }
    number.marks.erase(number.marks.find_last_not_of(' ') + 1);
    return number;
}

struct Reading {
    std::size_t point = none; // where the decimal mark stands
    char group = 0;           // what stands between thousands
};

// What stands between thousands where it is neither a point nor a comma.
char blank_group(const std::string& marks) {
    return marks.find('\'') == none ? ' ' : '\'';
}

std::optional<Reading> reading_of_lone_mark(const std::string& marks, Language language) {
    const std::size_t at = marks.find_first_of(".,");
    const char own = language == Language::It ? ',' : '.';
    const std::size_t after = marks.size() - at - 1;
    const bool spaced = marks.find_first_of(" '") != none;
    const Reading decimal{at, blank_group(marks)};
    if (marks[at] == own)
        return decimal;
    const bool groups = after == 3 && at >= 1 && at <= 3 && marks[0] != '0';
    if (groups && !spaced)
        return Reading{none, marks[at]};
    const bool below_one = at == 0 || (at == 1 && marks[0] == '0');
    if (after <= 2 || below_one)
        return decimal;
    return std::nullopt;
}

std::optional<Reading> reading_of(const std::string& marks, Language language) {
    const auto count = [&](char mark) { return std::count(marks.begin(), marks.end(), mark); };
    const auto points = count('.');
    const auto commas = count(',');
    if (points + commas == 0)
        return Reading{none, blank_group(marks)};
    if (points + commas == 1)
        return reading_of_lone_mark(marks, language);
    if (points == 0 || commas == 0)
        return Reading{none, points > 0 ? '.' : ','};
    const std::size_t last = marks.find_last_of(".,");
    if (count(marks[last]) != 1)
        return std::nullopt;
    const bool own = marks[last] == (language == Language::It ? ',' : '.');
    if (!own && marks.size() - last - 1 == 3)
        return std::nullopt;
    return Reading{last, marks[last] == '.' ? ',' : '.'};
}

// The digits before the decimal mark; nothing where thousands are not grouped by three.
std::optional<std::string> whole_digits(std::string_view whole, char group) {
    std::string digits;
    std::size_t in_group = 0;
    bool grouped = false;
    for (const char c : whole) {
        if (is_digit(c)) {
            digits += c;
            ++in_group;
            continue;
        }
        const bool wrong = grouped ? in_group != 3 : in_group < 1 || in_group > 3;
        if (c != group || wrong || digits.front() == '0')
            return std::nullopt;
        grouped = true;
        in_group = 0;
    }
    if (grouped && in_group != 3)
        return std::nullopt;
    return digits;
}

} // namespace

std::optional<double> number_from_text(std::string_view text, Language language, int power) {
    const auto number = signed_marks(trimmed(text));
    if (!number)
        return std::nullopt;
    const auto reading = reading_of(number->marks, language);
    if (!reading)
        return std::nullopt;
    const std::string_view marks = number->marks;
    const auto whole = whole_digits(marks.substr(0, reading->point), reading->group);
    const std::string_view part =
        reading->point == none ? std::string_view() : marks.substr(reading->point + 1);
    if (!whole || !std::all_of(part.begin(), part.end(), is_digit))
        return std::nullopt;
    if (whole->empty() && part.empty())
        return std::nullopt;
    std::string plain = number->negative ? "-" : "";
    plain += *whole + '.';
    plain += part;
    plain += 'e' + std::to_string(power);
    const double value = std::strtod(plain.c_str(), nullptr);
    if (!std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string typed_number(double value, int power, Language language) {
    std::string text = value < 0 ? "\u2212" : "";
    text += exact_digits(value, power);
    if (language == Language::It)
        std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

} // namespace tappa
