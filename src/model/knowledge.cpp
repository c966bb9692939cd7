#include "model/knowledge.hpp"

#include <algorithm>

namespace tappa {

const GlossaryTerm* find_term(const Glossary& glossary, const TermId& id) {
    for (const GlossaryTerm& term : glossary.terms)
        if (term.id == id)
            return &term;
    return nullptr;
}

const KnowledgePage* find_page(const KnowledgePages& pages, std::string_view id) {
    for (const KnowledgePage& page : pages.pages)
        if (page.id.text == id)
            return &page;
    return nullptr;
}

const KnowledgePage* page_about(
    const KnowledgePages& pages, PageKind kind, std::string_view about
) {
    for (const KnowledgePage& page : pages.pages)
        if (page.kind == kind && page.about == about)
            return &page;
    return nullptr;
}

const Article* find_article(const KnowledgePages& pages, std::string_view id) {
    for (const Article& article : pages.articles)
        if (article.id.text == id)
            return &article;
    return nullptr;
}

std::vector<std::string_view> articles_of(const GlossaryTerm& term) {
    std::vector<std::string_view> ids;
    std::string_view rest = term.source;
    while (!rest.empty()) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        if (space > 0)
            ids.push_back(rest.substr(0, space));
        rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    return ids;
}

std::vector<const KnowledgePage*> pages_naming(const KnowledgePages& pages, const TermId& term) {
    std::vector<const KnowledgePage*> naming;
    for (const KnowledgePage& page : pages.pages)
        if (std::find(page.terms.begin(), page.terms.end(), term) != page.terms.end())
            naming.push_back(&page);
    return naming;
}

} // namespace tappa
