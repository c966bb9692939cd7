#pragma once

#include "io/file_kind.hpp"
#include "io/limits.hpp"
#include "model/knowledge.hpp"

// The members of each struct as files name them; see field_reader.hpp.
namespace tappa {

template <typename V>
void fields(V& v, typename V::template Value<GlossaryTerm>& term) {
    v.id("id", term.id);
    v.local_text("term", term.term, limits::title);
    v.local_text("definition", term.definition, limits::paragraph);
    v.ids("see", term.see, {0, limits::per_page});
    v.optional_text("source", term.source, limits::title);
}

template <typename V>
void fields(V& v, typename V::template Value<Glossary>& glossary) {
    v.fixed("format", glossary_file.format);
    v.fixed("version", glossary_file.newest_version);
    v.list("terms", glossary.terms, {1, limits::terms});
}

template <typename V>
void fields(V& v, typename V::template Value<Article>& article) {
    v.id("id", article.id);
    v.local_text("title", article.title, limits::title);
}

template <typename V>
void fields(V& v, typename V::template Value<MetricNote>& metric) {
    v.local_text("name", metric.name, limits::title);
    v.local_text("note", metric.note, limits::paragraph);
}

template <typename V>
void fields(V& v, typename V::template Value<Reading>& reading) {
    v.id("source", reading.article);
    v.local_text("note", reading.note, limits::paragraph);
}

template <typename V>
void fields(V& v, typename V::template Value<KnowledgePage>& page) {
    constexpr limits::Count some{0, limits::per_page};
    v.id("id", page.id);
    v.choice("kind", page.kind);
    v.optional_id_text("about", page.about);
    v.local_text("title", page.title, limits::title);
    v.local_text("summary", page.summary, limits::paragraph);
    v.local_texts("paragraphs", page.paragraphs, some, limits::paragraph);
    v.local_texts("good", page.good, some, limits::paragraph);
    v.local_texts("pains", page.pains, some, limits::paragraph);
    v.list("metrics", page.metrics, some);
    v.list("reading", page.reading, some);
    v.ids("terms", page.terms, some);
}

template <typename V>
void fields(V& v, typename V::template Value<KnowledgePages>& pages) {
    v.fixed("format", knowledge_file.format);
    v.fixed("version", knowledge_file.newest_version);
    v.list("sources", pages.articles, {0, limits::articles});
    v.list("pages", pages.pages, {1, limits::pages});
}

} // namespace tappa
