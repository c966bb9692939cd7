#include "io/edits.hpp"
#include "io/knowledge_io.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;
using test::edited;

namespace {

const std::string& small_glossary() {
    static const std::string json = test::file_bytes("tests/data/valid/glossary.json");
    return json;
}
const std::string& small_pages() {
    static const std::string json = test::file_bytes("tests/data/valid/knowledge.json");
    return json;
}

struct Case {
    const char* from;
    const char* to;
    Error error;
};

template <typename T>
void check_refused(const Result<T>& loaded, const Case& c) {
    INFO(c.from << " -> " << c.to);
    REQUIRE_FALSE(loaded.ok());
    CHECK(loaded.error().where == c.error.where);
    CHECK(error_id(loaded.error().code) == std::string(error_id(c.error.code)));
    CHECK(loaded.error().arguments == c.error.arguments);
}

} // namespace

TEST_CASE("loads every member of a glossary") {
    const Result<Glossary> loaded = glossary_from_json(small_glossary());
    REQUIRE(loaded.ok());
    REQUIRE(loaded->terms.size() == 3);
    const GlossaryTerm& nps = loaded->terms[0];
    CHECK(nps.id == TermId("nps"));
    CHECK(nps.definition.in(Language::It) == "Quota");
    CHECK(nps.see == std::vector{TermId("detractor"), TermId("ces")});
    CHECK(articles_of(nps) == std::vector<std::string_view>{"003", "004"});
    CHECK(articles_of(loaded->terms[1]).empty());
    CHECK(loaded->terms[2].see.empty());
}

TEST_CASE("loads every member of the knowledge pages") {
    const Result<KnowledgePages> loaded = knowledge_pages_from_json(small_pages());
    REQUIRE(loaded.ok());
    CHECK(find_article(*loaded, "003")->title.in(Language::En) == "Loyalty");
    const KnowledgePage* page = page_about(*loaded, PageKind::Capability, "data");
    REQUIRE(page);
    CHECK(page == find_page(*loaded, "capability.data"));
    CHECK(page->title.in(Language::It) == "Dati");
    CHECK(page->summary.in(Language::En) == "In short");
    CHECK(page->paragraphs.at(1).in(Language::It) == "Due");
    CHECK(page->good.at(0).in(Language::En) == "One sees");
    CHECK(page->pains.at(0).in(Language::It) == "«Ahi»");
    CHECK(page->metrics.at(0).note.in(Language::En) == "Share of all");
    CHECK(page->reading.at(0).article == ArticleId("004"));
    CHECK(page->reading.at(0).note.in(Language::En) == "For the indicators");
    CHECK(page->terms == std::vector{TermId("nps"), TermId("ces")});
    CHECK(page_about(*loaded, PageKind::JourneyStage, "use")->id.text == "stage.use");
    CHECK(page_about(*loaded, PageKind::JourneyStage, "data") == nullptr);
    CHECK(find_page(*loaded, "topic.method")->about.empty());
    CHECK(find_page(*loaded, "topic.other") == nullptr);
    const auto naming = pages_naming(*loaded, TermId("detractor"));
    REQUIRE(naming.size() == 1);
    CHECK(naming[0]->id.text == "stage.use");
}

TEST_CASE("opens the knowledge that ships with Tappa") {
    const Result<Knowledge> loaded = knowledge_from_json(
        test::file_bytes("knowledge/glossary.json"), test::file_bytes("knowledge/pages.json")
    );
    if (!loaded.ok())
        FAIL(error_id(loaded.error().code) << " at " << loaded.error().where);
    CHECK(loaded->glossary.terms.size() >= 40);
    for (const JourneyStage stage : all_of<JourneyStage>())
        CHECK(page_about(loaded->pages, PageKind::JourneyStage, enum_id(stage)));
}

TEST_CASE("refuses glossaries that are wrong and says where") {
    using C = ErrorCode;
    const Case cases[] = {
        {"tappa-glossary", "tappa-knowledge", {C::NotTappaFile, "", {"tappa-knowledge"}}},
        {R"("version":1)", R"("version":2)", {C::NewerVersion, "version", {"2", "1"}}},
        {R"("id":"ces")", R"("id":"nps")", {C::DuplicateId, "terms[2].id", {"nps"}}},
        {R"("id":"ces")", R"("id":"")", {C::EmptyText, "terms[2].id", {}}},
        {R"("see":["nps"])",
         R"("see":["csat"])",
         {C::UnknownReference, "terms[1].see[0]", {"csat"}}},
        {R"("see":["nps"])",
         R"("see":["nps","detractor"])",
         {C::UnknownReference, "terms[1].see[1]", {"detractor"}}},
        {R"(,"en":"Effort")", "", {C::MissingLanguage, "terms[2].definition.en", {"en"}}},
        {R"("Effort")", R"(" ")", {C::EmptyText, "terms[2].definition.en", {}}},
        {R"("source":"")", R"("colour":"")", {C::UnknownKey, "terms[1].colour", {"colour"}}},
    };
    for (const Case& c : cases)
        check_refused(glossary_from_json(edited(small_glossary(), c.from, c.to)), c);
    CHECK_FALSE(glossary_from_json(R"({"format":"tappa-glossary","version":1,"terms":[]})").ok());
}

TEST_CASE("refuses knowledge pages that are wrong and says where") {
    using C = ErrorCode;
    const Case cases[] = {
        {"tappa-knowledge", "tappa-glossary", {C::NotTappaFile, "", {"tappa-glossary"}}},
        {R"("id":"stage.use")",
         R"("id":"topic.method")",
         {C::DuplicateId, "pages[2].id", {"topic.method"}}},
        {R"({"id":"003")", R"({"id":"004")", {C::DuplicateId, "sources[1].id", {"004"}}},
        {R"("source":"004")",
         R"("source":"005")",
         {C::UnknownReference, "pages[0].reading[0].source", {"005"}}},
        {R"("kind":"topic")",
         R"("kind":"chapter")",
         {C::UnknownValue, "pages[2].kind", {"chapter", "capability, journey-stage, topic"}}},
        {R"("kind":"topic")",
         R"("kind":"topic","about":"data")",
         {C::UnknownKey, "pages[2].about", {"about"}}},
        {R"("kind":"topic")",
         R"("kind":"capability")",
         {C::MissingKey, "pages[2].about", {"about"}}},
        {R"("kind":"topic")",
         R"("kind":"capability","about":"data")",
         {C::DuplicateId, "pages[2].about", {"data"}}},
        {R"("about":"use")",
         R"("about":"goodbye")",
         {C::UnknownReference, "pages[1].about", {"goodbye"}}},
        {R"(,"en":"One sees")", "", {C::MissingLanguage, "pages[0].good[0].en", {"en"}}},
        {R"("name":{"it":"Copertura","en":"Coverage"},)",
         "",
         {C::MissingKey, "pages[0].metrics[0].name", {"name"}}},
    };
    for (const Case& c : cases)
        check_refused(knowledge_pages_from_json(edited(small_pages(), c.from, c.to)), c);
}

TEST_CASE("refuses a glossary and pages that do not fit each other") {
    CHECK(knowledge_from_json(small_glossary(), small_pages()).ok());
    const Case term{
        R"("terms":["detractor"])",
        R"("terms":["promoter"])",
        {ErrorCode::UnknownReference, "pages[1].terms[0]", {"promoter"}}};
    const std::string pages = edited(small_pages(), term.from, term.to);
    CHECK(knowledge_pages_from_json(pages).ok());
    check_refused(knowledge_from_json(small_glossary(), pages), term);
    const Case article{
        "003 004", "003  009", {ErrorCode::UnknownReference, "terms[0].source", {"009"}}};
    const std::string glossary = edited(small_glossary(), article.from, article.to);
    CHECK(glossary_from_json(glossary).ok());
    check_refused(knowledge_from_json(glossary, small_pages()), article);
    CHECK_FALSE(knowledge_from_json(small_pages(), small_glossary()).ok());
}

TEST_CASE("refuses more than a page has room for") {
    std::string many = R"("terms":["nps")";
    for (int i = 0; i < 50; ++i)
        many += R"(,"ces")";
    const Result<KnowledgePages> loaded =
        knowledge_pages_from_json(edited(small_pages(), R"("terms":["nps","ces"])", many + "]"));
    REQUIRE_FALSE(loaded.ok());
    CHECK(loaded.error() == Error{ErrorCode::TooManyItems, "pages[0].terms", {"50"}});
    const std::string longest(2'001, 'x');
    const Result<Glossary> glossary =
        glossary_from_json(edited(small_glossary(), "Effort", longest));
    REQUIRE_FALSE(glossary.ok());
    CHECK(
        glossary.error()
        == Error{ErrorCode::TextTooLong, "terms[2].definition.en", {"2001", "2000"}}
    );
}
