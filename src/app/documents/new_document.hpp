#pragma once

#include "model/document.hpp"
#include "model/questionnaire.hpp"

#include <string>

namespace tappa {

// A document to begin with: one respondent, one empty journey, no answer. `language` is the one
// people will write in; the title is "New assessment" in it.
[[nodiscard]] Document new_document(
    const Questionnaire& questionnaire, Language language, std::string id, Date date
);

// Whether nobody has given it a title yet: it has none, or the one of a new document in any
// language.
[[nodiscard]] bool is_unnamed(const Document&);

} // namespace tappa
