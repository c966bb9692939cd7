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

// Nothing was mapped in it: what is imported or begun from a template fills it, rather than leave
// it behind empty.
[[nodiscard]] bool is_empty(const Journey& journey);
// It is called as one that was just begun, in any language: what fills it names it.
[[nodiscard]] bool is_unnamed(const Journey& journey);

// What stands where a document is named; people may leave its title empty.
[[nodiscard]] std::string shown_title(std::string_view title, Language language);
// What a copy of a document of this title is called.
[[nodiscard]] std::string copy_title(std::string_view title, Language language);

} // namespace tappa
