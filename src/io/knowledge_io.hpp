#pragma once

#include "base/result.hpp"
#include "model/knowledge.hpp"

#include <string_view>

namespace tappa {

// A glossary from the bytes of an untrusted file. Checked: everything docs/FORMAT.md says of
// single members; ids unique; `see` leads to terms that are there, and not back to itself.
[[nodiscard]] Result<Glossary> glossary_from_json(std::string_view bytes);

// Knowledge pages from the bytes of an untrusted file. Checked: everything docs/FORMAT.md says of
// single members; ids unique; a page is about one journey stage or capability and no other page is
// about the same, a topic is about none; articles to read are there.
[[nodiscard]] Result<KnowledgePages> knowledge_pages_from_json(std::string_view bytes);

// Both, and that the terms which pages name and the articles which terms name are there.
[[nodiscard]] Result<Knowledge> knowledge_from_json(
    std::string_view glossary, std::string_view pages
);

} // namespace tappa
