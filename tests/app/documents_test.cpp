#include "app/documents/record.hpp"
#include "app/host_facts.hpp"
#include "app/navigation/toasts.hpp"
#include "builders.hpp"

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
    return record_from_document(document, revision);
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

TEST_CASE("the host fills in a new document's id and date where they are missing") {
    const HostFacts facts{{2026, 11, 21}, 0xabcdef};
    actions::NewDocument created{Language::It, {}, {}, {}};
    complete(created, facts);
    CHECK(created.id == "doc-0000000000abcdef");
    CHECK(created.date == Date{2026, 11, 21});
    actions::NewDocument given{Language::It, {}, "doc-9", {2020, 1, 1}};
    complete(given, facts);
    CHECK(given.id == "doc-9");
    CHECK(given.date == Date{2020, 1, 1});
}

TEST_CASE("the sample asked for is fetched in the language of the interface") {
    App app;
    for (const Sample sample : all_of<Sample>()) {
        app.act(actions::ExploreSample{sample});
        REQUIRE(app.effect<effects::FetchSample>());
        CHECK(*app.effect<effects::FetchSample>() == effects::FetchSample{sample, Language::En});
    }
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
    app.act(outcomes::FileRead{"aurora.json", test::sample_bytes(), false});
    CHECK(app.document().organisation == "Banca Aurora");
    CHECK_FALSE(app.state.history.can_undo());
    CHECK(app.session().screen == Screen::Home);
    CHECK(app.session().toasts.back().text == "“Banca Aurora — Retail 2026 H2” opened");
    CHECK(app.effect<effects::SaveDocument>()->revision == app.state.revision);
}

TEST_CASE("what was exported opens again as the same document") {
    App app = test::sample_app();
    const Document before = app.document();
    App other;
    other.act(outcomes::FileRead{"copy.json", json_from_document(before), false});
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

TEST_CASE("a file of the open document is a change of it that can be undone") {
    App app = test::sample_app();
    const Document before = app.document();
    Document changed = before;
    changed.title = "Edited elsewhere";
    app.act(outcomes::FileRead{"copy.json", json_from_document(changed), false});
    CHECK(app.document() == changed);
    CHECK(app.session().toasts.back().offers_undo);
    app.act(actions::Undo{});
    CHECK(app.document() == before);
}

TEST_CASE("a file of a stored document goes on top of the stored one, so undo brings that back") {
    const Document stored = test::sample_app().document();
    Document older = stored;
    older.title = "Last month";
    App app;
    app.act(outcomes::RecentsListed{{listed(stored.id, stored.title)}});
    app.act(outcomes::FileRead{"old.json", json_from_document(older), false});
    CHECK_FALSE(app.session().has_document);
    REQUIRE(app.effect<effects::ReadRecent>());
    CHECK(app.effect<effects::ReadRecent>()->id == stored.id);
    SUBCASE("and the stored one is sound") {
        app.act(outcomes::RecentRead{stored.id, record_of(stored), false});
        CHECK(app.document() == older);
        app.act(actions::Undo{});
        CHECK(app.document() == stored);
    }
    SUBCASE("and the stored one is damaged: the file is what there is") {
        app.act(outcomes::RecentRead{stored.id, "garbage", false});
        CHECK(app.document() == older);
        CHECK_FALSE(app.session().problem);
    }
    SUBCASE("and nothing is stored after all") {
        app.act(outcomes::FileFailed{stored.id, {ErrorCode::ReadFailed, "", {"gone"}}});
        CHECK(app.document() == older);
        CHECK_FALSE(app.session().problem);
    }
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
    CHECK(std::get<actions::RestoreRecent>(undo_of(toast)).id == "doc-2");
    app.act(undo_of(toast));
    CHECK(app.effect<effects::RestoreRecent>()->id == "doc-2");
    app.act(actions::DeleteRecent{id});
    CHECK_FALSE(app.session().has_document);
    CHECK_FALSE(app.effect<effects::SaveDocument>());
    app.act(actions::Undo{});
    CHECK_FALSE(app.session().has_document);
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
