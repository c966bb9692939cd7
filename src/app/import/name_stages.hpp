#pragma once

#include "model/enums.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the words in the name of an activity say, in English and Italian alike.

namespace tappa {

// Folded: without capitals and accents.
[[nodiscard]] std::vector<std::string> name_words(std::string_view name);

// Nothing where no word of it stands for a stage.
[[nodiscard]] std::optional<JourneyStage> stage_by_name(const std::vector<std::string>& words);

} // namespace tappa
