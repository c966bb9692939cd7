#include "report/plan_cells.hpp"

#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/number_text.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace tappa::report {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

Language other(Language language) {
    return language == Language::It ? Language::En : Language::It;
}

// Without a currency's sign or code at either end.
std::string_view without_currency(std::string_view cell) {
    constexpr std::array<std::string_view, 4> signs{"€", "$", "£", "¥"};
    cell = trimmed(cell);
    for (const std::string_view sign : signs) {
        if (cell.starts_with(sign))
            cell.remove_prefix(sign.size());
        if (cell.ends_with(sign))
            cell.remove_suffix(sign.size());
    }
    constexpr std::size_t code = 3;
    const auto is_code = [](std::string_view text) {
        return std::all_of(text.begin(), text.end(), is_letter);
    };
    if (cell.size() > code && is_code(cell.substr(0, code)))
        cell.remove_prefix(code);
    if (cell.size() > code && is_code(cell.substr(cell.size() - code)))
        cell.remove_suffix(code);
    return trimmed(cell);
}

// "1,5E+03", as spreadsheets shorten numbers.
std::optional<double> number_with_power(std::string_view cell) {
    const std::size_t power = cell.find_first_of("eE");
    if (power == std::string_view::npos || power == 0 || !is_digit(cell[power - 1])
        || cell.size() > limits::number_characters)
        return std::nullopt;
    std::string text(cell);
    text[power] = 'e';
    std::replace(text.begin(), text.end(), ',', '.');
    const auto number = number_from_exact_text(text);
    return number && std::abs(*number) < 1e15 ? number : std::nullopt;
}

bool is_near(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

// Numbers between points, strokes or hyphens: "3/4/2027".
std::array<int, 3> numbers_of_date(std::string_view cell) {
    std::array<int, 3> numbers{};
    std::size_t place = 0;
    int digits = 0;
    for (const char c : cell) {
        if (is_digit(c) && ++digits <= 4)
            numbers[place] = numbers[place] * 10 + (c - '0');
        else if ((c == '/' || c == '.' || c == '-') && digits > 0 && place < 2) {
            ++place;
            digits = 0;
        } else
            return {};
    }
    return place == 2 && digits > 0 ? numbers : std::array<int, 3>{};
}

// A time of the day may stand behind the day; midnight is what spreadsheets add.
std::string_view without_time(std::string_view cell) {
    const std::size_t colon = cell.find(':');
    if (colon == std::string_view::npos)
        return cell;
    const std::size_t end = cell.find_last_of("T ", colon);
    return end == std::string_view::npos ? cell : trimmed(cell.substr(0, end));
}

// The day that Excel counts: 1 is the first of 1900, and a 29 February 1900 that never was is 60.
std::optional<Date> date_of_serial(std::string_view cell) {
    cell = cell.substr(0, cell.find_first_of(".,"));
    if (cell.size() != 5 || !std::all_of(cell.begin(), cell.end(), is_digit))
        return std::nullopt;
    std::int64_t days = 0;
    for (const char c : cell)
        days = days * 10 + (c - '0');
    return date_from_days(days_from_date({1899, 12, 30}) + days);
}

} // namespace

bool is_cell_error(std::string_view cell) {
    constexpr std::array<std::string_view, 9> errors{
        "#DIV/0!", "#N/A", "#N/D", "#NAME?", "#NOME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"};
    cell = trimmed(cell);
    return cell.starts_with("Err:") || cell == "#VALORE!" || cell == "#RIF!" || cell == "#NULLO!"
        || std::find(errors.begin(), errors.end(), cell) != errors.end();
}

std::optional<double> number_in_cell(
    std::string_view cell, std::optional<Language> language, const std::optional<double>& before
) {
    cell = without_currency(cell);
    if (const auto number = number_with_power(cell))
        return number;
    const auto number = number_from_text(cell, language.value_or(Language::En));
    const auto otherwise = number_from_text(cell, other(language.value_or(Language::En)));
    if (!otherwise || (number && *number == *otherwise))
        return number;
    const auto was = [&](const auto& read) { return before && read && is_near(*read, *before); };
    if (was(otherwise) && !was(number))
        return otherwise;
    if (language || was(number))
        return number;
    return number ? std::nullopt : otherwise;
}

std::optional<double> share_in_cell(
    std::string_view cell, std::optional<Language> language, double before
) {
    cell = trimmed(cell);
    const bool percent = cell.ends_with('%');
    if (percent)
        cell.remove_suffix(1);
    const auto number = number_in_cell(trimmed(cell), language, percent ? before * 100 : before);
    if (!number)
        return std::nullopt;
    // 82.7 / 100 is not the double next to 0.827.
    constexpr double parts = 1e10;
    return percent || *number > 1 ? std::round(*number * parts) / (parts * 100) : *number;
}

std::optional<Language> marks_told_by(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.ends_with('%'))
        cell.remove_suffix(1);
    cell = without_currency(cell);
    const std::size_t first = cell.find_first_of(".,");
    const std::size_t last = cell.find_last_of(".,");
    const auto italian = number_from_text(cell, Language::It);
    const auto english = number_from_text(cell, Language::En);
    if (last == std::string_view::npos || (!italian && !english))
        return std::nullopt;
    if (!italian || !english)
        return italian ? Language::It : Language::En;
    if (*italian != *english)
        return std::nullopt;
    const Language of_decimals = cell[last] == ',' ? Language::It : Language::En;
    const bool is_between_thousands = first != last && cell[first] == cell[last]; // "1.234.567"
    return is_between_thousands ? other(of_decimals) : of_decimals;
}

DateOrder order_told_by(std::string_view cell) {
    constexpr int most_months = 12;
    const auto [first, second, year] = numbers_of_date(without_time(trimmed(cell)));
    if (first == 0 || second == 0 || first > 31 || second > 31)
        return DateOrder::Unknown;
    if (first > most_months)
        return DateOrder::DayFirst;
    return second > most_months ? DateOrder::MonthFirst : DateOrder::Unknown;
}

std::optional<Date> date_in_cell(
    std::string_view cell, DateOrder order, const std::optional<Date>& before
) {
    cell = without_time(trimmed(cell));
    if (const auto date = date_of_serial(cell))
        return date;
    // In English nothing is a date that may be two.
    if (const auto date = date_from_text(cell, Language::En))
        return date;
    const auto day_first = date_from_text(cell, Language::It);
    if (!day_first)
        return std::nullopt;
    const Date month_first{day_first->year, day_first->day, day_first->month};
    if (before && (*day_first == *before || month_first == *before))
        return before;
    if (order == DateOrder::Unknown)
        return std::nullopt;
    return order == DateOrder::DayFirst ? *day_first : month_first;
}

} // namespace tappa::report
