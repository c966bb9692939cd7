#pragma once

#include "base/result.hpp"
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

} // namespace tappa
