#pragma once

#include "base/language.hpp"
#include "model/document.hpp"
#include "scoring/results.hpp"

#include <string>

namespace tappa::cli {

// The results for tools. Names stay; what is not known is null, intervals among it: scoring
// computes none.
[[nodiscard]] std::string json_from_results(
    const Document& document, const Results& results, Language language
);

} // namespace tappa::cli
