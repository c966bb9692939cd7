#pragma once

#include "base/language.hpp"

#include <string>
#include <string_view>

namespace tappa {

// Whether it has the form of a code of ISO 4217: three capital letters.
[[nodiscard]] bool is_currency(std::string_view code);
// An amount with the code of its currency where the language has it: "EUR 12,500" and "12.500 EUR".
// Two decimals unless it is whole.
[[nodiscard]] std::string formatted_money(
    double amount, std::string_view currency, Language language
);

} // namespace tappa
