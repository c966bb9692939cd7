#include "base/number.hpp"

#include "base/text.hpp"

#include <array>
#include <cmath>
#include <cstdio>
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

// The C library's formatting is linked already; a formatting library's tables would be a seventh
// of the page's first load.
std::string digits_of(double value, int decimals) {
    char buffer[400]; // the longest double has 309 digits before the point
    const int length = std::snprintf(buffer, sizeof buffer, "%.*f", decimals, std::fabs(value));
    return {buffer, static_cast<std::size_t>(length)};
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

std::string signed_text(bool negative, std::string_view digits) {
    std::string text(negative ? minus_sign : std::string_view());
    text += digits;
    return text;
}

std::string spelled(Date date, std::string_view month) {
    std::string text = std::to_string(date.day);
    text += ' ';
    text += month;
    text += ' ';
    text += std::to_string(date.year);
    return text;
}

} // namespace

std::string formatted(double value, int decimals, Language language) {
    const std::string digits = digits_of(value, decimals);
    const bool negative = value < 0 && !rounds_to_zero(digits);
    return signed_text(negative, localised(digits, language));
}

std::string formatted_short(double value, int most_decimals, Language language) {
    std::string digits = digits_of(value, most_decimals);
    if (digits.find('.') != std::string::npos) {
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.back() == '.')
            digits.pop_back();
    }
    const bool negative = value < 0 && !rounds_to_zero(digits);
    return signed_text(negative, localised(digits, language));
}

std::string formatted_integer(std::int64_t value, Language language) {
    return formatted(static_cast<double>(value), 0, language);
}

std::string formatted_signed(double value, int decimals, Language language) {
    const bool positive = value > 0 && !rounds_to_zero(digits_of(value, decimals));
    std::string text = positive ? "+" : "";
    text += formatted(value, decimals, language);
    return text;
}

std::string formatted_percent(double share, int decimals, Language language) {
    const std::string number = formatted(share * 100.0, decimals, language);
    return language == Language::It ? number + "%" : number + std::string(narrow_space) + "%";
}

std::string formatted_date(Date date, Language language) {
    return spelled(date, month_name(date.month, language));
}

std::string formatted_date_short(Date date, Language language) {
    return spelled(date, month_name(date.month, language).substr(0, 3));
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
    char buffer[40];
    int length = 0;
    for (const int digits : {15, 16, 17}) { // 17 always suffice (IEEE 754 double)
        length = std::snprintf(buffer, sizeof buffer, "%.*g", digits, value);
        if (std::strtod(buffer, nullptr) == value)
            break;
    }
    return {buffer, static_cast<std::size_t>(length)};
}

} // namespace tappa
