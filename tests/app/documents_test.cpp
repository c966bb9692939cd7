#include "app/documents/new_document.hpp"
#include "app/documents/record.hpp"
#include "app/host_facts.hpp"
#include "app/navigation/toasts.hpp"
#include "builders.hpp"
#include "io/document_io.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using test::App;

namespace {

RecentDocument listed(const std::string& id, const std::string& title) {
    RecentDocument recent;
    recent.id = id;
    recent.title = title;
    return recent;
}

std::string record_of(const Document& document, std::uint64_t revision = 7) {
    return RecordWriter().record(document, revision);
}

} // namespace

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
    app.act(outcomes::RecentsListed{{listed("doc-1", "Stored")}});
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
        app.act(outcomes::RecentRead{app.document().id, record_of(app.document()), false});
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

namespace {

constexpr std::int64_t noon = 1795262400000; // 2026-11-21, 12:00 on the wall

// The sample as stored, and a file of it that says something else, met by `app`.
struct Met {
    Document stored = test::sample_app().document();
    Document file = stored;
    App app;

    void open(bool is_open_here = false) {
        file.title = "Last month";
        if (is_open_here)
            app.act(outcomes::RecentRead{stored.id, record_of(stored), false, noon});
        app.act(outcomes::FileRead{"old.json", json_from_document(file), false, noon - 1});
        REQUIRE(app.effect<effects::ReadRecent>());
        CHECK(app.effect<effects::ReadRecent>()->purpose == effects::ReadPurpose::Compare);
        app.act(outcomes::RecentRead{stored.id, record_of(stored), false, noon});
        REQUIRE(app.session().waiting_file);
        CHECK(app.session().waiting_file->stored_ms == noon);
        CHECK_FALSE(app.effect<effects::SaveDocument>());
        CHECK(app.document() != file);
    }
};

} // namespace

TEST_CASE("a file is compared with what is stored, also where this tab knows of nothing stored") {
    Met met;
    met.open();
    CHECK_FALSE(met.app.session().has_document);
}

TEST_CASE("a file that says the same as what is stored just opens it, and nothing is written") {
    const Document stored = test::sample_app().document();
    App app;
    app.act(outcomes::FileRead{"copy.json", json_from_document(stored), false});
    app.act(outcomes::RecentRead{stored.id, record_of(stored), false, noon});
    REQUIRE(app.effect<effects::ReadRecent>());
    CHECK(app.effect<effects::ReadRecent>()->purpose == effects::ReadPurpose::Open);
    app.act(outcomes::RecentRead{stored.id, record_of(stored), false, noon});
    CHECK(app.document() == stored);
    CHECK_FALSE(app.effect<effects::SaveDocument>());
    CHECK_FALSE(app.session().waiting_file);
}

TEST_CASE("a file of which nothing sound is stored opens") {
    for (const std::string& bytes : {std::string(), std::string("garbage")}) {
        const Document file = test::sample_app().document();
        App app;
        app.act(outcomes::FileRead{"file.json", json_from_document(file), false});
        app.act(outcomes::RecentRead{file.id, bytes, false});
        CHECK(app.document() == file);
        CHECK_FALSE(app.session().problem);
        CHECK(app.effect<effects::SaveDocument>());
    }
}

TEST_CASE("of a file that differs from the stored copy one can keep both") {
    Met met;
    met.open(true);
    met.app.act(actions::KeepBoth{});
    CHECK(met.app.document().id != met.stored.id);
    CHECK(met.app.document().title == "Last month (from the file)");
    CHECK(met.app.effect<effects::SaveDocument>());
    std::string why;
    CHECK_MESSAGE(test::survives_saving(met.app.document(), why), why);
    CHECK_FALSE(met.app.session().waiting_file);
}

TEST_CASE("of a file that differs from the stored copy one can leave it and open the copy") {
    Met met;
    met.open();
    met.app.act(actions::OpenStoredCopy{});
    REQUIRE(met.app.effect<effects::ReadRecent>());
    CHECK(met.app.effect<effects::ReadRecent>()->purpose == effects::ReadPurpose::Open);
    met.app.act(outcomes::RecentRead{met.stored.id, record_of(met.stored), false, noon});
    CHECK(met.app.document() == met.stored);
}

TEST_CASE("a file that replaces the stored copy is a change of it that can be undone") {
    Met met;
    met.open();
    met.app.act(actions::ReplaceStored{});
    REQUIRE(met.app.effect<effects::ReadRecent>());
    CHECK(met.app.effect<effects::ReadRecent>()->purpose == effects::ReadPurpose::Replace);
    CHECK_FALSE(met.app.session().has_document);
    met.app.act(outcomes::RecentRead{met.stored.id, record_of(met.stored), false, noon});
    CHECK(met.app.document() == met.file);
    CHECK(met.app.effect<effects::SaveDocument>());
    CHECK(met.app.session().toasts.back().offers_undo);
    met.app.act(actions::Undo{});
    CHECK(met.app.document() == met.stored);
}

TEST_CASE("a file that differs from the stored copy can be put aside") {
    Met met;
    met.open(true);
    met.app.act(actions::DismissConflict{});
    CHECK(met.app.document() == met.stored);
    CHECK_FALSE(met.app.session().waiting_file);
    for (const Action& late :
         {Action(actions::KeepBoth{}),
          Action(actions::ReplaceStored{}),
          Action(actions::OpenStoredCopy{})}) {
        met.app.act(late);
        CHECK(met.app.effects.empty());
        CHECK(met.app.document() == met.stored);
    }
}

TEST_CASE("opening what is stored writes nothing and says when it was saved") {
    const Document stored = test::sample_app().document();
    App app;
    app.act(outcomes::RecentRead{stored.id, record_of(stored), false, noon});
    CHECK_FALSE(app.effect<effects::SaveDocument>());
    CHECK(app.session().save.state == SaveState::Saved);
    CHECK(app.session().save.saved_revision == app.state.revision);
    CHECK(app.session().save.day == Date{2026, 11, 21});
    CHECK(app.session().save.time == "12:00");
    app.act(outcomes::Saved{app.state.revision, "14:02:11"});
    CHECK_FALSE(app.session().save.day);
    CHECK(app.session().save.time == "14:02:11");
}

TEST_CASE("the open document read again stays where the person is") {
    const Document stored = test::sample_app().document();
    App app;
    app.act(outcomes::RecentRead{stored.id, record_of(stored), false, noon});
    const QuestionId question = current_questionnaire(app.state).questions.back().id;
    app.act(actions::OpenQuestion{question});
    app.act(actions::GoTo{Screen::Plan});
    app.act(outcomes::RecentRead{stored.id, record_of(stored, 9), false, noon});
    CHECK(app.session().screen == Screen::Plan);
    CHECK(app.session().question == question);
}

TEST_CASE("a recent document opens from its record and goes on with its revision") {
    const Document stored = test::sample_app().document();
    App app;
    app.act(outcomes::RecentsListed{{listed(stored.id, stored.title)}});
    app.act(actions::OpenRecent{stored.id});
    CHECK(app.effect<effects::ReadRecent>());
    app.act(outcomes::RecentRead{stored.id, record_of(stored, 500), false});
    CHECK(app.document() == stored);
    CHECK(app.state.revision > 500);
    CHECK(app.session().toasts.empty());
    app.act(actions::GoTo{Screen::Plan}).act(actions::OpenRecent{stored.id});
    CHECK(app.session().screen == Screen::Home);
    CHECK_FALSE(app.effect<effects::ReadRecent>());
}

TEST_CASE("the revision before a damaged one opens with a notice; damage alone is a problem") {
    const Document stored = test::sample_app().document();
    App app;
    app.act(outcomes::RecentRead{stored.id, record_of(stored), true});
    CHECK(app.session().toasts.back().kind == Toast::Kind::Notice);
    App other;
    std::string damaged = record_of(stored);
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
    other.act(outcomes::RecentRead{stored.id, damaged, false});
    CHECK_FALSE(other.session().has_document);
    REQUIRE(other.session().problem);
    CHECK(other.session().problem->code == ErrorCode::BadChecksum);
}

TEST_CASE("deleting a stored document offers to bring it back, and closes it when it is open") {
    App app = test::sample_app();
    const std::string id = app.document().id;
    app.act(outcomes::RecentsListed{{listed(id, "Aurora"), listed("doc-2", "Other")}});
    app.act(actions::DeleteRecent{"doc-2"});
    CHECK(app.session().has_document);
    REQUIRE(app.effect<effects::DeleteRecent>());
    const Toast toast = app.session().toasts.back();
    CHECK(toast.offers_undo);
    CHECK(undo_of(toast).get_if<actions::RestoreRecent>()->key == "doc-2");
    app.act(undo_of(toast));
    CHECK(app.effect<effects::RestoreRecent>()->key == "doc-2");
    app.act(actions::DeleteRecent{id});
    CHECK_FALSE(app.session().has_document);
    CHECK_FALSE(app.effect<effects::SaveDocument>());
    app.act(actions::Undo{});
    CHECK_FALSE(app.session().has_document);
}

TEST_CASE("all documents are deleted, brought back and forgotten together") {
    App app = test::sample_app();
    const std::string id = app.document().id;
    app.act(outcomes::RecentsListed{{listed(id, "Aurora"), listed("doc-2", "Other")}});
    app.act(actions::OpenOverlay{Overlay::Settings}).act(actions::DeleteAll{});
    CHECK_FALSE(app.session().has_document);
    CHECK(app.session().overlay == Overlay::Settings);
    const auto deleted = std::count_if(app.effects.begin(), app.effects.end(), [](const Effect& e) {
        return std::holds_alternative<effects::DeleteRecent>(e);
    });
    CHECK(deleted == 2);
    app.act(actions::DeleteAll{}); // a second Enter
    CHECK(app.effects.empty());
    app.act(outcomes::RecentsListed{{}, {{id, "Aurora", 0, false}, {"doc-3~1", "Old", 0, true}}});
    CHECK(app.effect<effects::MeasureStorage>());
    app.act(actions::RestoreAll{});
    CHECK(app.effect<effects::RestoreRecent>()->key == id);
    REQUIRE(app.session().removed.size() == 1); // what was replaced stays replaced
    CHECK(app.act(actions::ForgetRemoved{}).effect<effects::ForgetRemoved>());
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
