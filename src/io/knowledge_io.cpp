#include "io/knowledge_io.hpp"

#include "io/checks.hpp"
#include "io/field_reader.hpp"
#include "io/knowledge_fields.hpp"

#include <optional>
#include <utility>

namespace tappa {

namespace {

template <typename T>
Result<T> read(std::string_view bytes, const FileKind& kind) {
    std::string storage;
    const Result<JsonOutline> outline = checked_file(bytes, kind, storage);
    if (!outline)
        return outline.error();
    JsonInput input(*outline);
    T value;
    FieldReader(input).members_of(value);
    if (input.error())
        return *input.error();
    return value;
}

std::optional<Error> glossary_problem(const Glossary& glossary) {
    IdSet terms;
    for (std::size_t i = 0; i < glossary.terms.size(); ++i)
        if (!terms.insert(glossary.terms[i].id.text).second)
            return duplicate_id(glossary.terms[i].id.text, place("terms", i, "id"));
    for (std::size_t i = 0; i < glossary.terms.size(); ++i) {
        const GlossaryTerm& term = glossary.terms[i];
        for (std::size_t k = 0; k < term.see.size(); ++k)
            if (term.see[k] == term.id || terms.count(term.see[k].text) == 0)
                return unknown_reference(term.see[k].text, place("terms", i, "see", k));
    }
    return std::nullopt;
}

std::optional<Error> subject_problem(const KnowledgePage& page, std::string where) {
    if (page.kind == PageKind::Topic && !page.about.empty())
        return Error{ErrorCode::UnknownKey, std::move(where), {"about"}};
    if (page.kind != PageKind::Topic && page.about.empty())
        return Error{ErrorCode::MissingKey, std::move(where), {"about"}};
    if (page.kind == PageKind::JourneyStage && !enum_from_id<JourneyStage>(page.about))
        return unknown_reference(page.about, std::move(where));
    return std::nullopt;
}

std::optional<Error> pages_problem(const KnowledgePages& knowledge) {
    IdSet articles;
    for (std::size_t i = 0; i < knowledge.articles.size(); ++i)
        if (!articles.insert(knowledge.articles[i].id.text).second)
            return duplicate_id(knowledge.articles[i].id.text, place("sources", i, "id"));
    IdSet ids;
    IdSet subjects[enum_count<PageKind>];
    for (std::size_t i = 0; i < knowledge.pages.size(); ++i) {
        const KnowledgePage& page = knowledge.pages[i];
        if (!ids.insert(page.id.text).second)
            return duplicate_id(page.id.text, place("pages", i, "id"));
        if (std::optional<Error> problem = subject_problem(page, place("pages", i, "about")))
            return problem;
        IdSet& known = subjects[static_cast<std::size_t>(page.kind)];
        if (!page.about.empty() && !known.insert(page.about).second)
            return duplicate_id(page.about, place("pages", i, "about"));
        for (std::size_t k = 0; k < page.reading.size(); ++k) {
            const std::string& article = page.reading[k].article.text;
            if (articles.count(article) == 0)
                return unknown_reference(article, place("pages", i, "reading", k, "source"));
        }
    }
    return std::nullopt;
}

std::optional<Error> problem_between(const Knowledge& knowledge) {
    IdSet terms;
    for (std::size_t i = 0; i < knowledge.glossary.terms.size(); ++i) {
        const GlossaryTerm& term = knowledge.glossary.terms[i];
        terms.insert(term.id.text);
        for (const std::string_view article : articles_of(term))
            if (!find_article(knowledge.pages, article))
                return unknown_reference(std::string(article), place("terms", i, "source"));
    }
    for (std::size_t i = 0; i < knowledge.pages.pages.size(); ++i) {
        const KnowledgePage& page = knowledge.pages.pages[i];
        for (std::size_t k = 0; k < page.terms.size(); ++k)
            if (terms.count(page.terms[k].text) == 0)
                return unknown_reference(page.terms[k].text, place("pages", i, "terms", k));
    }
    return std::nullopt;
}

} // namespace

Result<Glossary> glossary_from_json(std::string_view bytes) {
    Result<Glossary> glossary = read<Glossary>(bytes, glossary_file);
    if (glossary)
        if (std::optional<Error> problem = glossary_problem(*glossary))
            return *problem;
    return glossary;
}

Result<KnowledgePages> knowledge_pages_from_json(std::string_view bytes) {
    Result<KnowledgePages> pages = read<KnowledgePages>(bytes, knowledge_file);
    if (pages)
        if (std::optional<Error> problem = pages_problem(*pages))
            return *problem;
    return pages;
}

Result<Knowledge> knowledge_from_json(std::string_view glossary, std::string_view pages) {
    Result<Glossary> terms = glossary_from_json(glossary);
    if (!terms)
        return terms.error();
    Result<KnowledgePages> texts = knowledge_pages_from_json(pages);
    if (!texts)
        return texts.error();
    Knowledge knowledge{std::move(terms).value(), std::move(texts).value()};
    if (std::optional<Error> problem = problem_between(knowledge))
        return *problem;
    return knowledge;
}

} // namespace tappa
