#pragma once

#include "base/error.hpp"
#include "model/document.hpp"

#include <optional>

namespace tappa {

// The first thing wrong with a document whose members are each right by themselves, or nothing:
// ids given twice, references to nothing, two answers to one question by one respondent, a level
// where there is none, two agreed levels for one question, an own questionnaire that is wrong or
// not the one answered. Questions, capabilities and catalogue actions are not looked up: their
// files may change while documents stay. Cycles among causes or prerequisites are findings for
// the person, not errors of the file.
[[nodiscard]] std::optional<Error> document_problem(const Document& document);

} // namespace tappa
