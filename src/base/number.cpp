#include "base/number.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdlib>

namespace tappa {

namespace {

constexpr std::string_view minus_sign = "\u2212";
constexpr std::string_view narrow_space = "\u00A0";

// Writes `digits` ("12345.60", no sign) with the language's decimal mark and grouping.
std::string localised(std::string_view digits, Language language) {
    const std::size_t point = digits.find('.');
    const std::string_view whole = digits.substr(0, point);
    std::string result;
    const bool group = whole.size() >= 5;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (group && i > 0 && (whole.size() - i) % 3 == 0)
            result += language == Language::It ? "." : ",";
        result.push_back(whole[i]);
    }
    if (point != std::string_view::npos) {
        result += language == Language::It ? "," : ".";
        result += digits.substr(point + 1);
    }
    return result;
}

std::string digits_of(double value, int decimals) {
    return fmt::format("{:.{}f}", std::fabs(value), decimals);
}

bool rounds_to_zero(std::string_view digits) {
    return digits.find_first_not_of("0.") == std::string_view::npos;
}

constexpr std::array<const char*, 12> months_it{
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
constexpr std::array<const char*, 12> months_en{
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

std::string_view month_name(int month, Language language) {
    const auto& names = language == Language::It ? months_it : months_en;
    return names[static_cast<std::size_t>(month - 1)];
}

} // namespace

std::string formatted(double value, int decimals, Language language) {
    const std::string digits = digits_of(value, decimals);
    const bool negative = value < 0 && !rounds_to_zero(digits);
    return (negative ? std::string(minus_sign) : std::string()) + localised(digits, language);
}

std::string formatted_short(double value, int most_decimals, Language language) {
    std::string digits = digits_of(value, most_decimals);
    if (digits.find('.') != std::string::npos) {
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.back() == '.')
            digits.pop_back();
    }
    const bool negative = value < 0 && !rounds_to_zero(digits);
    return (negative ? std::string(minus_sign) : std::string()) + localised(digits, language);
}

std::string formatted_integer(std::int64_t value, Language language) {
    return formatted(static_cast<double>(value), 0, language);
}

std::string formatted_signed(double value, int decimals, Language language) {
    const bool positive = value > 0 && !rounds_to_zero(digits_of(value, decimals));
    return (positive ? "+" : "") + formatted(value, decimals, language);
}

std::string formatted_percent(double share, int decimals, Language language) {
    const std::string number = formatted(share * 100.0, decimals, language);
    return language == Language::It ? number + "%" : number + std::string(narrow_space) + "%";
}

std::string formatted_date(Date date, Language language) {
    return fmt::format("{} {} {}", date.day, month_name(date.month, language), date.year);
}

std::string formatted_date_short(Date date, Language language) {
    return fmt::format(
        "{} {} {}", date.day, month_name(date.month, language).substr(0, 3), date.year
    );
}

std::optional<double> number_from_text(std::string_view text) {
    std::string plain;
    bool decimal_seen = false;
    const std::string_view body = trimmed(text);
    for (std::size_t at = 0; at < body.size();) {
        const char32_t c = next_code_point(body, at);
        if (c == 0x2212 || c == U'-') {
            if (!plain.empty())
                return std::nullopt;
            plain.push_back('-');
        } else if (c == U'+' && plain.empty()) {
            continue;
        } else if (c == U' ' || c == 0xA0 || c == 0x202F) {
            continue;
        } else if (c == U'.' || c == U',') {
            if (decimal_seen)
                return std::nullopt;
            decimal_seen = true;
            plain.push_back('.');
        } else if (c >= U'0' && c <= U'9') {
            plain.push_back(static_cast<char>(c));
        } else {
            return std::nullopt;
        }
    }
    if (plain.find_first_of("0123456789") == std::string::npos)
        return std::nullopt;
    const double value = std::strtod(plain.c_str(), nullptr);
    if (!std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string exact_text(double value) {
    return fmt::format("{}", value);
}

} // namespace tappa
