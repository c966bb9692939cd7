#pragma once

#include "model/document.hpp"

#include <string>

namespace tappa {

// The plan of a document alone, for other tools: what document it is of, then the plan as in the
// document file. Laid out like json_from_document.
[[nodiscard]] std::string json_from_plan(const Document& document);

} // namespace tappa
