#pragma once

#include "base/language.hpp"
#include "model/enums.hpp"
#include "model/ids.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tappa {

using TermId = Id<struct TermTag>;
using ArticleId = Id<struct ArticleTag>;
using KnowledgePageId = Id<struct KnowledgePageTag>;

struct GlossaryTerm {
    TermId id;
    LocalText term;
    LocalText definition;
    std::vector<TermId> see; // what one wants to know next
    std::string source;      // ids of articles with spaces between; empty: a term of our own
    bool operator==(const GlossaryTerm&) const = default;
};

struct Glossary { // knowledge/glossary.json
    std::vector<GlossaryTerm> terms;
    bool operator==(const Glossary&) const = default;
};

// A text that pages lean on, by its number, and what it is about.
struct Article {
    ArticleId id;
    LocalText title;
    bool operator==(const Article&) const = default;
};

// Something to measure, and how it is computed and misleads.
struct MetricNote {
    LocalText name;
    LocalText note;
    bool operator==(const MetricNote&) const = default;
};

struct Reading {
    ArticleId article;
    LocalText note; // what it is worth reading for
    bool operator==(const Reading&) const = default;
};

enum class PageKind { Capability, JourneyStage, Topic };

template <>
struct EnumIds<PageKind> {
    static constexpr std::array<std::string_view, 3> ids{"capability", "journey-stage", "topic"};
};

struct KnowledgePage {
    KnowledgePageId id;
    PageKind kind = PageKind::Topic;
    std::string about; // id of the capability or journey stage; empty for a topic
    LocalText title;
    LocalText summary;
    std::vector<LocalText> paragraphs;
    std::vector<LocalText> good;  // what one sees where it works
    std::vector<LocalText> pains; // what customers say, in quotation marks
    std::vector<MetricNote> metrics;
    std::vector<Reading> reading;
    std::vector<TermId> terms;
    bool operator==(const KnowledgePage&) const = default;
};

struct KnowledgePages { // knowledge/pages.json
    std::vector<Article> articles;
    std::vector<KnowledgePage> pages;
    bool operator==(const KnowledgePages&) const = default;
};

// What Tappa explains beside asking. Every reference of one file to the other is good.
struct Knowledge {
    Glossary glossary;
    KnowledgePages pages;
    bool operator==(const Knowledge&) const = default;
};

// Null where there is none.
[[nodiscard]] const GlossaryTerm* find_term(const Glossary&, const TermId&);
[[nodiscard]] const KnowledgePage* find_page(const KnowledgePages&, std::string_view id);
[[nodiscard]] const KnowledgePage* page_about(
    const KnowledgePages&, PageKind kind, std::string_view about
);
[[nodiscard]] const Article* find_article(const KnowledgePages&, std::string_view id);
// The ids in a term's source.
[[nodiscard]] std::vector<std::string_view> articles_of(const GlossaryTerm&);
// The pages that lean on a term, in their order.
[[nodiscard]] std::vector<const KnowledgePage*> pages_naming(const KnowledgePages&, const TermId&);

} // namespace tappa
