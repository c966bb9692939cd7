#include "base/number.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace tappa {

namespace {

constexpr std::string_view minus_sign = "\u2212";

// Writes `digits` ("12345.60", no sign) with the language's decimal mark and grouping.
std::string localised(std::string_view digits, Language language) {
    const std::size_t point = digits.find('.');
    const std::string_view whole = digits.substr(0, point);
    std::string result;
    const bool group = whole.size() >= (language == Language::It ? 5 : 4); // as CLDR has it
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

// `number` units of which ten to the power of `decimals` make one: 1234 hundredths are "12.34".
std::string decimal_digits(std::uint64_t number, int decimals) {
    std::string digits = std::to_string(number);
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0)
        digits.insert(digits.size() - places, 1, '.');
    return digits;
}

// A value times ten to the power of `decimals`, rounded as the C library does: exactly, and half to
// even. Nothing where that needs more than 64 bits.
std::optional<std::uint64_t> scaled_exactly(double value, int decimals) {
    constexpr std::array<std::uint64_t, 4> powers{1, 10, 100, 1000};
    constexpr int bits = 53; // of a double's fraction
    if (decimals >= static_cast<int>(powers.size()) || !(value < 9007199254740992.0)) // 2^53
        return std::nullopt;
    int exponent = 0;
    const auto fraction =
        static_cast<std::uint64_t>(std::ldexp(std::frexp(value, &exponent), bits));
    const std::uint64_t scaled = fraction * powers[static_cast<std::size_t>(decimals)];
    const int shift = bits - exponent;
    if (shift == 0)
        return scaled;
    if (shift >= 64)
        return 0;
    const std::uint64_t whole = scaled >> shift;
    const std::uint64_t rest = scaled - (whole << shift);
    const std::uint64_t half = std::uint64_t{1} << (shift - 1);
    return whole + (rest > half || (rest == half && whole % 2 == 1) ? 1 : 0);
}

// The C library reads and writes any double, with a lot of code that the page's first screen does
// not need (tools/lib/split_program.mjs): functions of their own, so that they can come later.
[[gnu::noinline]] std::string any_digits_of(double value, int decimals) {
    char buffer[400]; // the longest double has 309 digits before the point
    const int length = std::snprintf(buffer, sizeof buffer, "%.*f", decimals, value);
    return {buffer, static_cast<std::size_t>(length)};
}

[[gnu::noinline]] std::string any_exact_text(double value) {
    char buffer[40];
    int length = 0;
    for (const int digits : {15, 16, 17}) { // 17 always suffice (IEEE 754 double)
        length = std::snprintf(buffer, sizeof buffer, "%.*g", digits, value);
        if (std::strtod(buffer, nullptr) == value)
            break;
    }
    return {buffer, static_cast<std::size_t>(length)};
}

std::string digits_of(double value, int decimals) {
    const double size = std::fabs(value);
    const std::optional<std::uint64_t> scaled = scaled_exactly(size, decimals);
    return scaled ? decimal_digits(*scaled, decimals) : any_digits_of(size, decimals);
}

std::string without_final_zeros(std::string digits) {
    if (digits.find('.') == std::string::npos)
        return digits;
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.')
        digits.pop_back();
    return digits;
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
    const std::string digits = without_final_zeros(digits_of(value, most_decimals));
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

std::string formatted_whole_percent(double share, Language language) {
    constexpr double half_a_percent = 0.005;
    const bool is_nearly_none = share > 0 && share <= half_a_percent;
    const bool is_nearly_all = share < 1 && share >= 1 - half_a_percent;
    return formatted_percent(share, is_nearly_none || is_nearly_all ? 2 : 0, language);
}

std::string exact_text(double value) {
    // What is drawn and most of what is counted has two decimals at most.
    constexpr double most = 1e12; // with two decimals still within the 15 digits a double holds
    const double hundredths = std::round(std::fabs(value) * 100);
    if (hundredths > most * 100 || hundredths / 100 != std::fabs(value)
        || std::signbit(value) != (value < 0))
        return any_exact_text(value);
    return (value < 0 ? "-" : "")
        + without_final_zeros(decimal_digits(static_cast<std::uint64_t>(hundredths), 2));
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
    digits = without_final_zeros(std::move(digits));
    // A number moved to the right may have gained zeros in front: "0.07" is "007".
    const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size());
    const std::size_t units = std::min(digits.find('.'), digits.size()) - 1;
    return digits.substr(std::min(first, units));
}

} // namespace tappa
