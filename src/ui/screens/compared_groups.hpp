#pragma once

#include "mining/comparison.hpp"
#include "ui/kit/ui.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tappa::ui {

struct ComparedNames {
    std::pair<std::string, std::string> groups;
    std::vector<std::string> paths; // of each that was compared
};

// The row that most look for; above it stands how many customers there are.
inline constexpr std::string_view compared_conversion_key = "measure/1";

// What two groups of customers differ in, and whether it could be chance.
void compared_groups_ui(Ui&, const GroupComparison&, const ComparedNames&);

} // namespace tappa::ui
