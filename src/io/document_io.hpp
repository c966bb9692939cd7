#pragma once

#include "base/result.hpp"
#include "io/kept_texts.hpp"
#include "model/document.hpp"

#include <string>
#include <string_view>

namespace tappa {

// A document from the bytes of an untrusted file of any version since the first. The same
// document comes back from its own json_from_document. Errors name the JSON path of the member
// that is wrong; docs/FORMAT.md lists what is checked.
[[nodiscard]] Result<Document> document_from_json(std::string_view bytes);

// The document as a file of the newest version: indented by two spaces, members in one fixed
// order, a line feed at the end; the same document gives the same bytes.
[[nodiscard]] std::string json_from_document(const Document& document);

// The same in one line, for storage: whatever the document has in common with the one written
// before with the same `kept` is taken from there.
[[nodiscard]] std::string compact_json(const Document& document, KeptTexts& kept);

} // namespace tappa
