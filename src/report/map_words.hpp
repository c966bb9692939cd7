#pragma once

#include "base/language.hpp"
#include "model/journey.hpp"
#include "scene/scene.hpp"

#include <string>
#include <string_view>

namespace tappa::report {

// "4. Consideration"
[[nodiscard]] std::string stage_head(JourneyStage, Language);

// Of the words that spaces part, in letters of this size.
[[nodiscard]] double widest_word(std::string_view text, double size, scene::TextWeight);

// How wide a column of a map is, in letters, in which some words fit, and one in which no word of
// the stages and cards is broken.
inline constexpr double column_for_words = 6.5;
[[nodiscard]] double column_for_whole_words(const Journey&, Language);

} // namespace tappa::report
