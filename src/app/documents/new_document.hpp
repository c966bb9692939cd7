#pragma once

#include "model/document.hpp"
#include "model/questionnaire.hpp"

#include <string>
#include <string_view>

namespace tappa {

// A document to begin with: one respondent, one empty journey, no answer. `language` is the one
// people will write in; the title is "New assessment" in it.
[[nodiscard]] Document new_document(
    const Questionnaire& questionnaire, Language language, std::string id, Date date
);

// Whether nobody has given it a title yet: it has none, or the one of a new document in any
// language, be it of a copy.
[[nodiscard]] bool is_unnamed(const Document&);

// What stands where a document is named; people may leave its title empty.
[[nodiscard]] std::string shown_title(std::string_view title, Language language);
// What a copy of a document of this title is called.
[[nodiscard]] std::string copy_title(std::string_view title, Language language);

} // namespace tappa
