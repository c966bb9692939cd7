#include "app/knowledge/knowledge.hpp"
#include "app/texts.hpp"
#include "builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;
using test::App;

namespace {

outcomes::KnowledgeRead shipped() {
    return {test::file_bytes("knowledge/glossary.json"), test::file_bytes("knowledge/pages.json")};
}

App reading(const KnowledgePlace& place) {
    App app;
    app.act(actions::OpenKnowledge{place}).act(shipped());
    REQUIRE(app.session().knowledge == KnowledgeState::Loaded);
    return app;
}

std::vector<std::string> names(const std::vector<const GlossaryTerm*>& terms, Language language) {
    std::vector<std::string> result;
    for (const GlossaryTerm* term : terms)
        result.push_back(term->term.in(language));
    return result;
}

Glossary small() {
    const auto term = [](const char* id, const char* it, const char* en, const char* text) {
        return GlossaryTerm{TermId(id), {{it, en}}, {{text, text}}, {}, {}};
    };
    return {
        {term("use", "Uso", "Use", "the sixth stage"),
         term("effort", "È lo sforzo", "Effort", "person-days"),
         term("empathy", "Empatia", "Empathy", "understanding people"),
         term("five", "5 livelli", "5 levels", "one to five")}};
}

} // namespace

TEST_CASE("the knowledge is fetched when somebody wants to read it, and once") {
    App app;
    CHECK(app.session().knowledge == KnowledgeState::NotAsked);
    app.act(actions::OpenKnowledge{"glossary"});
    CHECK(app.effect<effects::FetchKnowledge>());
    CHECK(app.session().overlay == Overlay::Knowledge);
    app.act(actions::OpenKnowledge{"term:nps"});
    CHECK_FALSE(app.effect<effects::FetchKnowledge>());
    app.act(shipped());
    CHECK(app.session().knowledge == KnowledgeState::Loaded);
    REQUIRE(app.effect<effects::Announce>());
    CHECK(app.effect<effects::Announce>()->text == "NPS (Net Promoter Score)");
    app.act(actions::CloseOverlay{}).act(actions::OpenKnowledge{});
    CHECK_FALSE(app.effect<effects::FetchKnowledge>());
}

TEST_CASE("where the knowledge cannot be had, asking again fetches again") {
    App app;
    app.act(actions::OpenKnowledge{"glossary"});
    SUBCASE("because it did not come") {
        app.act(outcomes::KnowledgeFailed{});
    }
    SUBCASE("because it is not what it should be") {
        app.act(outcomes::KnowledgeRead{"{}", "<html>"});
        CHECK_FALSE(app.effect<effects::Announce>());
    }
    SUBCASE("because glossary and pages do not belong together") {
        app.act(outcomes::KnowledgeRead{
            test::file_bytes("tests/data/valid/glossary.json"), shipped().pages});
    }
    CHECK(app.session().knowledge == KnowledgeState::Failed);
    CHECK(*app.state.knowledge == Knowledge{});
    app.act(actions::OpenKnowledge{"glossary"});
    CHECK(app.effect<effects::FetchKnowledge>());
    CHECK(app.session().knowledge_trail == std::vector<KnowledgePlace>{"glossary"});
    app.act(shipped());
    CHECK(app.session().knowledge == KnowledgeState::Loaded);
    app.act(outcomes::KnowledgeFailed{}); // late news changes nothing
    CHECK(app.session().knowledge == KnowledgeState::Loaded);
}

TEST_CASE("the reader goes back the way one came, and then closes") {
    App app = reading("capability.data");
    app.act(actions::OpenKnowledge{"term:consent"});
    app.act(actions::OpenKnowledge{"term:consent"}); // where one is already
    app.act(actions::OpenKnowledge{"glossary"});
    CHECK(app.session().knowledge_trail.size() == 3);
    app.act(actions::GoBackInKnowledge{});
    CHECK(app.session().knowledge_trail.back() == "term:consent");
    app.act(actions::GoBackInKnowledge{});
    CHECK(app.session().knowledge_trail.back() == "capability.data");
    app.act(actions::GoBackInKnowledge{});
    CHECK(app.session().overlay == Overlay::None);
    app.act(actions::OpenKnowledge{"glossary"});
    CHECK(app.session().knowledge_trail == std::vector<KnowledgePlace>{"glossary"});
}

TEST_CASE("opened as any other overlay it begins with the list of pages") {
    App app;
    app.act(actions::OpenOverlay{Overlay::Knowledge});
    CHECK(app.effect<effects::FetchKnowledge>());
    CHECK(app.session().knowledge_trail == std::vector<KnowledgePlace>{""});
}

TEST_CASE("the way back does not grow without end") {
    App app = reading("");
    for (int i = 0; i < 500; ++i)
        app.act(actions::OpenKnowledge{i % 2 == 0 ? "glossary" : "term:nps"});
    CHECK(app.session().knowledge_trail.size() == 100);
    CHECK(app.session().knowledge_trail.back() == "term:nps");
}

TEST_CASE("reading leaves no trace in the document") {
    App app = test::sample_app();
    const std::uint64_t revision = app.state.revision;
    app.act(actions::OpenKnowledge{"glossary"}).act(shipped()).act(actions::GoBackInKnowledge{});
    CHECK(app.state.revision == revision);
    CHECK_FALSE(app.state.history.can_undo());
}

TEST_CASE("every place has its heading, and what is not there is the list of pages") {
    const App app = reading("");
    const auto title = [&](const char* place, Language language) {
        return knowledge_title(app.state, place, language);
    };
    CHECK(title("", Language::It) == "Approfondimenti");
    CHECK(title("glossary", Language::En) == "Glossary");
    CHECK(title("term:bounds", Language::It) == "Estremi del punteggio");
    CHECK(title("capability.data", Language::En) == "Data and technology");
    for (const char* nowhere : {"term:", "term:nothing", "capability.", "nowhere"})
        CHECK(title(nowhere, Language::En) == "Guides");
    CHECK(place_of_term(TermId("nps")) == "term:nps");
    CHECK(term_at(app.state, "nps") == nullptr);
    CHECK(page_at(app.state, "term:nps") == nullptr);
}

TEST_CASE("every capability of a shipped questionnaire is explained, others are not") {
    const App app = reading("");
    for (const Questionnaire& questionnaire : app.state.content.questionnaires)
        for (const Capability& capability : questionnaire.capabilities) {
            INFO(capability.id.text);
            CHECK(explains(app.state, capability.id));
            const KnowledgePage* page = page_at(app.state, place_about(capability.id));
            REQUIRE(page);
            CHECK(page->title == capability.title);
        }
    CHECK_FALSE(explains(app.state, CapabilityId("our-own")));
}

TEST_CASE("every journey stage is explained") {
    const App app = reading("");
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        INFO(enum_id(stage));
        const KnowledgePage* page = page_at(app.state, place_about(stage));
        REQUIRE(page);
        for (const Language language : all_languages)
            CHECK(page->title.in(language) == name_of(stage, language));
    }
}

TEST_CASE("terms stand in the order of the language, accents aside") {
    using Names = std::vector<std::string>;
    const Glossary glossary = small();
    CHECK(
        names(terms_with(glossary, "", "", Language::It), Language::It)
        == Names{"5 livelli", "È lo sforzo", "Empatia", "Uso"}
    );
    CHECK(
        names(terms_with(glossary, "", "", Language::En), Language::En)
        == Names{"5 levels", "Effort", "Empathy", "Use"}
    );
    CHECK(initials_of(glossary, Language::It) == Names{"#", "E", "U"});
    CHECK(
        names(terms_with(glossary, "E", "", Language::It), Language::It)
        == Names{"È lo sforzo", "Empatia"}
    );
    CHECK(names(terms_with(glossary, "#", "", Language::It), Language::It) == Names{"5 livelli"});
}

TEST_CASE("a search finds words of the name and of the definition, all of them") {
    using Names = std::vector<std::string>;
    const Glossary glossary = small();
    const auto found = [&](const char* words) {
        return names(terms_with(glossary, "", words, Language::It), Language::It);
    };
    CHECK(found("SFORZO") == Names{"È lo sforzo"});
    CHECK(found("  e lo ") == Names{"È lo sforzo"});
    CHECK(found("pe") == Names{"È lo sforzo", "Empatia"}); // person-days, people
    CHECK(found("sixth  uso") == Names{"Uso"});
    CHECK(found("sixth empatia").empty());
    CHECK(found(" ").size() == 4);
}
