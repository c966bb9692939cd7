#pragma once

#include "model/enums.hpp"

#include <array>
#include <string_view>

namespace tappa {

// How long before a day a calendar reminds of it.
enum class Reminder { None, Day, Week };

template <>
struct EnumIds<Reminder> {
    static constexpr std::array<std::string_view, 3> ids{"none", "day", "week"};
};

} // namespace tappa
