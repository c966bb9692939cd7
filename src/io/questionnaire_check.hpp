#pragma once

#include "base/error.hpp"
#include "model/questionnaire.hpp"

#include <optional>

namespace tappa {

// The first thing wrong with a questionnaire whose members are each right by themselves, or
// nothing: ids given twice, a question of a capability that is not there, a prompt listed twice.
// Paths begin at the questionnaire.
[[nodiscard]] std::optional<Error> questionnaire_problem(const Questionnaire& questionnaire);

} // namespace tappa
