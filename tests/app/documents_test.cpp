// Documents that begin, open from files and are exported. Those of this device:
// stored_documents_test.cpp.

#include "app/documents/new_document.hpp"
#include "app/documents/record.hpp"
#include "app/host_facts.hpp"
#include "builders.hpp"
#include "io/document_io.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using test::App;

TEST_CASE("a new document has a respondent and a journey and can be saved at once") {
    for (const Language language : all_languages) {
        App app;
        app.act(actions::NewDocument{language, {}, "doc-1", {2026, 11, 21}});
        CHECK(app.session().has_document);
        CHECK(app.session().screen == Screen::Assess);
        CHECK(
            app.document().title
            == (language == Language::It ? "Nuova valutazione" : "New assessment")
        );
        CHECK(app.document().journeys.size() == 1);
        CHECK(app.session().question == test::content().questionnaires.front()->questions[0].id);
        CHECK(app.effect<effects::SaveDocument>());
        std::string why;
        CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
    }
}

TEST_CASE("a document is unnamed until it has a title of its own") {
    Document document;
    for (const char* title :
         {"",
          "  ",
          "New assessment",
          "Nuova valutazione",
          " New assessment ",
          "Nuova valutazione (dal file)",
          "Untitled assessment (from the file)"}) {
        INFO(title);
        document.title = title;
        CHECK(is_unnamed(document));
    }
    document.title = "New assessment of shops";
    CHECK_FALSE(is_unnamed(document));
}

TEST_CASE("the host fills in a new document's id and date where they are missing") {
    const HostFacts facts{{2026, 11, 21}, 0xabcdef};
    Action created(actions::NewDocument{Language::It, {}, {}, {}});
    complete(created, facts);
    REQUIRE(created.is<actions::NewDocument>());
    CHECK(created.get_if<actions::NewDocument>()->language == Language::It);
    CHECK(created.get_if<actions::NewDocument>()->id == "doc-0000000000abcdef");
    CHECK(created.get_if<actions::NewDocument>()->date == Date{2026, 11, 21});
    Action given(actions::NewDocument{Language::It, {}, "doc-9", {2020, 1, 1}});
    complete(given, facts);
    CHECK(given.get_if<actions::NewDocument>()->id == "doc-9");
    CHECK(given.get_if<actions::NewDocument>()->date == Date{2020, 1, 1});
    Action imported(actions::OpenImportedJourney{});
    complete(imported, facts);
    CHECK(imported.get_if<actions::OpenImportedJourney>()->id == "doc-0000000000abcdef");
    CHECK(imported.get_if<actions::OpenImportedJourney>()->date == Date{2026, 11, 21});
    Outcome file(outcomes::FileRead{"own.json", "{}"});
    complete(file, facts);
    CHECK(std::get<outcomes::FileRead>(file).new_id == "doc-0000000000abcdef");
    CHECK(std::get<outcomes::FileRead>(file).today == Date{2026, 11, 21});
}

TEST_CASE("the sample asked for is fetched in the language of the interface") {
    App app;
    for (const Sample sample : all_of<Sample>()) {
        app.act(actions::ExploreSample{sample});
        REQUIRE(app.effect<effects::FetchSample>());
        CHECK(*app.effect<effects::FetchSample>() == effects::FetchSample{sample, Language::En});
    }
}

TEST_CASE("what is selected and looked at in a document does not reach into the next") {
    App app = test::sample_app();
    const TouchpointId first = app.journey().touchpoints[0].id;
    app.act(actions::SelectTouchpoints{TouchpointIds{first}});
    app.act(actions::LookAtGraph{Set<&GraphLook::selected>{first}});
    app.act(actions::LookAtGraph{Set<&GraphLook::what_if>{std::optional(WhatIf{first, 0.5})}});
    app.act(actions::LookAtGraph{Set<&GraphLook::words>{std::string("web")}});
    Document other = app.document();
    other.id = "doc-2";
    test::open_file(app, json_from_document(other));
    REQUIRE(app.document().id == "doc-2");
    REQUIRE(find_touchpoint(app.journey(), first)); // ids are unique in a document alone
    CHECK_FALSE(app.session().selected_touchpoints);
    CHECK(app.session().graph == GraphLook{});
}

TEST_CASE("a new document never takes the id of a stored one") {
    App app;
    RecentDocument stored;
    stored.id = "doc-1";
    app.act(outcomes::RecentsListed{{stored}});
    app.act(actions::NewDocument{Language::En, {}, "doc-1", {2026, 11, 21}});
    CHECK(app.document().id == "doc-1-1");
    app.act(actions::NewDocument{Language::En, {}, "", {2026, 11, 21}});
    CHECK_FALSE(app.document().id.empty());
}

TEST_CASE("a file opens as a document with its own history") {
    App app = test::new_app();
    app.act(actions::AnswerLevel{test::content().questionnaires.front()->questions[0].id, 3});
    test::open_file(app, test::sample_bytes());
    CHECK(app.document().organisation == "Banca Aurora");
    CHECK_FALSE(app.state.history.can_undo());
    CHECK(app.session().screen == Screen::Home);
    CHECK(app.session().toasts.back().text == "“Banca Aurora — Retail 2026 H2” opened");
    CHECK(app.effect<effects::SaveDocument>()->revision == app.state.revision);
}

TEST_CASE("how one document was looked at says nothing of the next one") {
    App app = test::sample_app();
    app.act(actions::SetBudgetDays{7});
    app.act(actions::SetRoadmapScale{RoadmapScale::Month});
    app.act(actions::SelectTouchpoints{TouchpointIds{}});
    app.act(actions::LookAtGraph{Set<&GraphLook::colour>{report::CardColour::Visits}});
    app.act(actions::LookAtGraph{Set<&GraphLook::words>{"call"}});
    REQUIRE(app.session().selected_touchpoints);
    REQUIRE(app.session().graph != GraphLook());
    SUBCASE("another one opens") {
        test::open_file(app, json_from_document(test::new_app().document()));
        CHECK_FALSE(app.session().budget_days);
        CHECK_FALSE(app.session().roadmap_scale);
        CHECK_FALSE(app.session().selected_touchpoints);
        CHECK(app.session().graph == GraphLook());
    }
    SUBCASE("the same one is read again") {
        const Session before = app.session();
        app.act(outcomes::RecentRead{
            app.document().id, RecordWriter().record(app.document(), 7), false});
        CHECK(app.session().budget_days == 7);
        CHECK(app.session().roadmap_scale == RoadmapScale::Month);
        CHECK(app.session().selected_touchpoints);
        CHECK(app.session().graph == before.graph);
    }
}

TEST_CASE("what was exported opens again as the same document") {
    App app = test::sample_app();
    const Document before = app.document();
    App other;
    test::open_file(other, json_from_document(before));
    CHECK(other.document() == before);
}

TEST_CASE("a file that cannot be read leaves the open document untouched and says why") {
    App app = test::sample_app();
    const Document before = app.document();
    const std::uint64_t revision = app.state.revision;
    for (const std::string& bytes :
         {std::string(),
          std::string("{"),
          std::string("[1,2]"),
          std::string("\xff\xfe"),
          test::sample_bytes().substr(0, 2000)}) {
        app.act(outcomes::FileRead{"broken.json", bytes, false});
        REQUIRE(app.session().problem);
        CHECK(app.session().problem_file == "broken.json");
        CHECK(app.document() == before);
        CHECK(app.state.revision == revision);
        app.act(actions::DismissProblem{});
        CHECK_FALSE(app.session().problem);
    }
}

TEST_CASE("without a document nothing is edited, exported or saved") {
    App app;
    const Document before = app.document();
    app.act(actions::AddTouchpoint{JourneyStage::Use, "x"});
    app.act(actions::AnswerLevel{test::content().questionnaires.front()->questions[0].id, 3});
    app.act(actions::Export{ExportFormat::Json});
    CHECK(app.effects.empty());
    CHECK(app.document() == before);
    CHECK(app.state.revision == 0);
}
