#include "io/json_number.hpp"

#include "base/number.hpp"
#include "io/limits.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <string>

namespace tappa {

namespace {

// The digits of a number and the power of ten that its exponent adds.
struct Parts {
    std::string_view whole;
    std::string_view decimals;
    long exponent = 0;
};

Parts parts_of(std::string_view literal) {
    Parts parts;
    if (literal.starts_with('-'))
        literal.remove_prefix(1);
    const std::size_t e = literal.find_first_of("eE");
    if (e != std::string_view::npos) {
        // strtol saturates, and takes a sign of either kind.
        parts.exponent = std::strtol(std::string(literal.substr(e + 1)).c_str(), nullptr, 10);
        literal = literal.substr(0, e);
    }
    const std::size_t point = literal.find('.');
    parts.whole = literal.substr(0, point);
    if (point != std::string_view::npos)
        parts.decimals = literal.substr(point + 1);
    return parts;
}

bool within(long value, long most) {
    return value >= -most && value <= most;
}

} // namespace

bool is_safe_json_number(std::string_view literal) {
    // Too short for anything below to matter, as nearly all numbers are.
    constexpr std::size_t short_size = 17;
    if (literal.size() <= short_size && literal.find_first_of("eE") == std::string_view::npos)
        return true;
    const Parts parts = parts_of(literal);
    // First, so that the sums below cannot overflow. No number of allowed length needs more.
    constexpr auto most_digits = static_cast<long>(limits::number_characters);
    if (!within(parts.exponent, limits::number_exponent + most_digits))
        return false;
    const std::string digits = std::string(parts.whole) + std::string(parts.decimals);
    const std::size_t first = digits.find_first_not_of('0');
    if (first == std::string::npos) {
        constexpr long exact_powers = 22; // 10^22 is the last power of ten a double holds exactly
        return within(parts.exponent - static_cast<long>(parts.decimals.size()), exact_powers);
    }
    constexpr std::string_view largest_significand = "18446744073709551615"; // 2^64 - 1
    const std::string_view significant = std::string_view(digits).substr(first);
    if (significant.starts_with(largest_significand)
        && significant.size() > largest_significand.size()
        && significant[largest_significand.size()] >= '5')
        return false;
    const long power = static_cast<long>(parts.whole.size()) - static_cast<long>(first) - 1;
    return within(power + parts.exponent, limits::number_exponent);
}

double value_of_json_number(std::string_view literal) {
    // Up to 15 digits, and the powers of ten up to 10^22, are doubles themselves: one division
    // then rounds to the nearest (Clinger 1990).
    constexpr std::size_t exact_digits = 15;
    std::string_view rest = literal;
    const bool negative = rest.starts_with('-');
    if (negative)
        rest.remove_prefix(1);
    double digits = 0;
    double power = 1;
    bool behind_point = false;
    const bool is_short = rest.size() <= exact_digits;
    for (std::size_t i = 0; is_short && i < rest.size(); ++i) {
        if (rest[i] == '.') {
            behind_point = true;
        } else if (rest[i] >= '0' && rest[i] <= '9') {
            digits = digits * 10 + (rest[i] - '0');
            power *= behind_point ? 10 : 1;
        } else { // an exponent
            return std::strtod(std::string(literal).c_str(), nullptr);
        }
    }
    if (!is_short)
        return std::strtod(std::string(literal).c_str(), nullptr);
    return (negative ? -digits : digits) / power;
}

std::string json_number_text(double value) {
    constexpr int most_whole_digits = 21; // beyond, and below a millionth, with an exponent
    constexpr int least_power = -6;
    if (value == 0)
        return std::signbit(value) ? "-0.0" : "0.0";
    std::string digits = exact_digits(value, 0);
    std::size_t point = std::min(digits.find('.'), digits.size());
    int power = static_cast<int>(point); // 10^(power - 1) is the place of the first digit
    if (digits[0] == '0') {
        const std::size_t first = digits.find_first_not_of("0.");
        power = 2 - static_cast<int>(first);
    }
    std::string text = value < 0 ? "-" : "";
    if (power > least_power && power <= most_whole_digits) {
        text += digits;
        if (point == digits.size())
            text += ".0";
        return text;
    }
    if (point < digits.size())
        digits.erase(point, 1);
    digits.erase(0, digits.find_first_not_of('0'));
    digits.erase(digits.find_last_not_of('0') + 1);
    text += digits[0];
    if (digits.size() > 1)
        text += '.' + digits.substr(1);
    text += 'e' + std::to_string(power - 1);
    return text;
}

} // namespace tappa
