#pragma once

#include "app/state.hpp"

#include <string>
#include <string_view>
#include <vector>

// What the knowledge reader shows.
namespace tappa {

// Where the reader is: a page by its id, or one of these.
inline constexpr std::string_view knowledge_contents{};            // the list of all pages
inline constexpr std::string_view knowledge_glossary = "glossary"; // the list of all terms
[[nodiscard]] KnowledgePlace place_of_term(const TermId&);         // "term:nps"
[[nodiscard]] KnowledgePlace place_about(const CapabilityId&);
[[nodiscard]] KnowledgePlace place_about(JourneyStage); // there is a page about each

// The term or the page of a place; null for the two lists, for what is not there, and before the
// knowledge has arrived.
[[nodiscard]] const GlossaryTerm* term_at(const State&, const KnowledgePlace&);
[[nodiscard]] const KnowledgePage* page_at(const State&, const KnowledgePlace&);
// The heading of a place. What is not there is called as the list of all pages, which is shown
// in its stead.
[[nodiscard]] std::string knowledge_title(const State&, const KnowledgePlace&, Language);
// Whether there is a page about a capability: there is one for each of a shipped questionnaire.
[[nodiscard]] bool explains(const State&, const CapabilityId&);

// The letter a term stands under, without accent: "E" for "Età"; "#" for what is no letter.
[[nodiscard]] std::string initial_of(const GlossaryTerm&, Language);
[[nodiscard]] std::vector<std::string> initials_of(const Glossary&, Language); // in their order
// The terms under a letter (empty: all) that hold all of the words, in the name or the definition,
// accents and case aside; in alphabetical order.
[[nodiscard]] std::vector<const GlossaryTerm*> terms_with(
    const Glossary&, std::string_view initial, std::string_view words, Language
);

} // namespace tappa
