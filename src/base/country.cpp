#include "base/country.hpp"

#include <algorithm>

namespace tappa {

bool is_country(std::string_view code) {
    constexpr std::size_t letters = 2;
    return code.size() == letters
        && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

} // namespace tappa
