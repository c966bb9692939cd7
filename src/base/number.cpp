#include "base/number.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace tappa {

namespace {

constexpr std::string_view minus_sign = "\u2212";

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

std::string signed_text(bool negative, std::string_view digits) {
    std::string text(negative ? minus_sign : std::string_view());
    text += digits;
    return text;
}

} // namespace

std::string formatted(double value, int decimals, Language language) {
    const std::string digits = digits_of(value, decimals);
    const bool negative = value < 0 && !rounds_to_zero(digits);
    return signed_text(negative, localised(digits, language));
}

std::string formatted_exact(double value, int power, Language language) {
    return signed_text(value < 0, localised(exact_digits(value, power), language));
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
    return formatted(share * 100.0, decimals, language) + "%";
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

std::optional<double> number_from_exact_text(const std::string& text) {
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (text.empty() || end != text.c_str() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string exact_digits(double value, int power) {
    const std::string text = exact_text(std::fabs(value));
    const std::size_t mark = std::min(text.find('e'), text.size());
    std::string digits = text.substr(0, mark);
    int point = power + static_cast<int>(digits.size()); // how many digits stand before it
    if (mark < text.size())
        point += std::atoi(text.c_str() + mark + 1);
    if (const std::size_t at = digits.find('.'); at != std::string::npos) {
        point -= static_cast<int>(digits.size() - at);
        digits.erase(at, 1);
    }
    if (point < 1) {
        digits.insert(0, static_cast<std::size_t>(1 - point), '0');
        point = 1;
    }
    const auto whole = static_cast<std::size_t>(point);
    if (digits.size() <= whole)
        digits.append(whole - digits.size(), '0');
    else
        digits.insert(whole, 1, '.');
    if (digits.find('.') != std::string::npos) {
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.back() == '.')
            digits.pop_back();
    }
    // A number moved to the right may have gained zeros in front: "0.07" is "007".
    const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size());
    const std::size_t units = std::min(digits.find('.'), digits.size()) - 1;
    return digits.substr(std::min(first, units));
}

} // namespace tappa
