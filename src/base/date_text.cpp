#include "base/date_text.hpp"

#include "base/text.hpp"

#include <array>
#include <cstdio>
#include <vector>

namespace tappa {

namespace {

using Months = std::array<std::string_view, 12>;

constexpr Months months_it{
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre"};
constexpr Months months_en{
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"};

constexpr int century = 2000;

std::string_view month_name(int month, Language language) {
    const Months& names = language == Language::It ? months_it : months_en;
    return names[static_cast<std::size_t>(month - 1)];
}

std::string spelled(Date date, std::string_view month) {
    char year[16];
    std::snprintf(year, sizeof year, "%04d", date.year);
    std::string text = std::to_string(date.day);
    text += ' ';
    text += month;
    text += ' ';
    text += year;
    return text;
}

struct Part {
    bool word = false;
    std::string_view text;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

// As people also write a day: "1° gennaio", "1st January". What stands after the number.
std::size_t ordinal_at(std::string_view text, std::size_t at) {
    for (const std::string_view sign : {"\u00B0", "\u00BA", "st", "nd", "rd", "th"}) {
        const std::size_t end = at + sign.size();
        if (text.substr(at).starts_with(sign) && (end >= text.size() || !is_letter(text[end])))
            return sign.size();
    }
    return 0;
}

// Spaces that copying brings along, and the dashes that look like a hyphen, as plain ones.
std::string plain_separators(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c == 0xA0 || c == 0x2007 || c == 0x2009 || c == 0x202F)
            plain += ' ';
        else if ((c >= 0x2010 && c <= 0x2013) || c == 0x2212)
            plain += '-';
        else
            append_code_point(plain, c);
    }
    return plain;
}

// Nothing where something else than numbers, words and what separates them stands in the text.
std::optional<std::vector<Part>> parts_of(std::string_view text) {
    std::vector<Part> parts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (is_digit(text[at]))
            while (at < text.size() && is_digit(text[at]))
                ++at;
        else if (is_letter(text[at]))
            while (at < text.size() && is_letter(text[at]))
                ++at;
        else if (std::string_view(" ,./-").find(text[at]) == std::string_view::npos)
            return std::nullopt;
        if (at == start) {
            ++at;
            continue;
        }
        parts.push_back({is_letter(text[start]), text.substr(start, at - start)});
        if (is_digit(text[start]))
            at += ordinal_at(text, at);
    }
    return parts;
}

// By its first three letters at least, in either language.
int month_of(std::string_view word) {
    if (word.size() < 3)
        return 0;
    for (const Language language : all_languages)
        for (int month = 1; month <= 12; ++month)
            if (folded(month_name(month, language)).compare(0, word.size(), word) == 0)
                return month;
    return 0;
}

int number_of(std::string_view digits) {
    int number = 0;
    for (const char c : digits)
        number = number * 10 + (c - '0');
    return number;
}

std::optional<Date> day_that_exists(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    const Date date{year, month, day};
    if (!(date_from_days(days_from_date(date)) == date))
        return std::nullopt;
    return date;
}

std::optional<int> year_of(std::string_view digits) {
    if (digits.size() == 2)
        return century + number_of(digits);
    if (digits.size() == 4)
        return number_of(digits);
    return std::nullopt;
}

std::optional<Date> date_of_numbers(
    std::string_view first, std::string_view second, std::string_view year_digits, Language language
) {
    const auto year = year_of(year_digits);
    if (!year || first.size() > 2 || second.size() > 2)
        return std::nullopt;
    const auto day_first = day_that_exists(*year, number_of(second), number_of(first));
    if (language == Language::It)
        return day_first;
    const auto month_first = day_that_exists(*year, number_of(first), number_of(second));
    if (day_first && month_first && !(*day_first == *month_first))
        return std::nullopt;
    return day_first ? day_first : month_first;
}

} // namespace

std::string formatted_date(Date date, Language language) {
    return spelled(date, month_name(date.month, language));
}

std::string formatted_date_short(Date date, Language language) {
    return spelled(date, short_month_name(date.month, language));
}

std::string formatted_month(int year, int month, Language language) {
    const std::string day_and_all = spelled({year, month, 1}, month_name(month, language));
    return day_and_all.substr(2); // without the day
}

std::string_view short_month_name(int month, Language language) {
    return month_name(month, language).substr(0, 3);
}

std::optional<Date> date_from_text(std::string_view text, Language language) {
    const std::string plain = folded(plain_separators(trimmed(text)));
    const auto read = parts_of(plain);
    if (!read || read->size() != 3)
        return std::nullopt;
    const auto& parts = *read;
    const auto all_numbers = !parts[0].word && !parts[1].word && !parts[2].word;
    const bool year_first = !parts[0].word && parts[0].text.size() == 4;
    if (year_first) {
        if (parts[2].word || parts[2].text.size() > 2)
            return std::nullopt;
        if (!parts[1].word && parts[1].text.size() > 2)
            return std::nullopt;
        const int month = parts[1].word ? month_of(parts[1].text) : number_of(parts[1].text);
        return day_that_exists(number_of(parts[0].text), month, number_of(parts[2].text));
    }
    if (parts[2].word)
        return std::nullopt;
    if (all_numbers)
        return date_of_numbers(parts[0].text, parts[1].text, parts[2].text, language);
    if (parts[0].word == parts[1].word)
        return std::nullopt;
    const std::string_view word = parts[parts[0].word ? 0 : 1].text;
    const std::string_view day = parts[parts[0].word ? 1 : 0].text;
    const auto year = year_of(parts[2].text);
    if (!year || day.size() > 2)
        return std::nullopt;
    return day_that_exists(*year, month_of(word), number_of(day));
}

} // namespace tappa
