#pragma once

#include "app/knowledge/knowledge.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <string>

namespace tappa::ui {

// The knowledge reader, over whichever screen one is on: the list of pages, a page, the glossary,
// one of its terms. Keeps what is searched for in the glossary, which only this view needs.
class KnowledgeView {
public:
    void draw(Ui& ui, const State& state);

private:
    void place_ui(Ui& ui, const State& state, const KnowledgePlace& place);
    void glossary_ui(Ui& ui, const Glossary& glossary);
    void letters_ui(Ui& ui, const Glossary& glossary);

    std::string m_words;
    std::string m_initial;   // empty: every letter
    std::size_t m_depth = 0; // of the trail when it was drawn last; 0: the reader was closed
    KnowledgePlace m_place;  // shown then
};

// Leads to another place of the reader. `key` among its siblings.
void place_link_ui(
    Ui& ui, std::string_view key, std::string_view name, const KnowledgePlace& place
);
void term_ui(Ui& ui, const State& state, const GlossaryTerm& term);
// Terms as links, one after the other, after a word that leads to them.
void term_links_ui(
    Ui& ui,
    std::string_view key,
    std::string_view name,
    const Glossary& glossary,
    const std::vector<TermId>& terms,
    std::string_view lead = {}
);
// "Article 001: what it is about".
[[nodiscard]] std::string article_text(Ui& ui, const State& state, std::string_view article);

} // namespace tappa::ui
