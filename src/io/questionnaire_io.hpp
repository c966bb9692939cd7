#pragma once

#include "base/result.hpp"
#include "model/questionnaire.hpp"

#include <string>
#include <string_view>

namespace tappa {

// A questionnaire from the bytes of an untrusted file. Checked: everything docs/FORMAT.md says of
// single members; ids unique; every question's capability there; five levels; both languages.
[[nodiscard]] Result<Questionnaire> questionnaire_from_json(std::string_view bytes);
[[nodiscard]] std::string json_from_questionnaire(const Questionnaire& questionnaire);

} // namespace tappa
