#pragma once

#include "base/language.hpp"
#include "model/document.hpp"
#include "scoring/intervals.hpp"
#include "scoring/results.hpp"

#include <string>

namespace tappa::cli {

// The results for tools. Names stay; what is not known is null, and so is what must not be shown.
[[nodiscard]] std::string json_from_results(
    const Document& document,
    const Questionnaire& questionnaire,
    const Results& results,
    const Intervals& intervals,
    Language language
);

} // namespace tappa::cli
