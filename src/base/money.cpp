#include "base/money.hpp"

#include "base/number.hpp"

#include <algorithm>
#include <cmath>

namespace tappa {

namespace {

constexpr std::string_view no_break_space = "\u00a0";

} // namespace

bool is_currency(std::string_view code) {
    constexpr std::size_t letters = 3;
    return code.size() == letters
        && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string formatted_money(double amount, std::string_view currency, Language language) {
    // What rounds to a whole amount is written like one.
    const double cents = std::round(amount * 100);
    const std::string number = formatted(amount, std::fmod(cents, 100) == 0 ? 0 : 2, language);
    const std::string code(currency);
    switch (language) {
    case Language::It:
        return number + std::string(no_break_space) + code;
    case Language::En:
        break;
    }
    return code + std::string(no_break_space) + number;
}

} // namespace tappa
