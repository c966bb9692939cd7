// Documents that are stored on this device: how they open, what a file is compared with, and how
// they are deleted.

#include "app/documents/backups.hpp"
#include "app/documents/record.hpp"
#include "app/navigation/toasts.hpp"
#include "builders.hpp"
#include "io/document_io.hpp"

#include <doctest/doctest.h>

#include <algorithm>

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

TEST_CASE("a document from a file was last changed when the file was written, until it is changed"
) {
    const Document file = test::sample_app().document();
    App app;
    app.act(outcomes::FileRead{"file.json", json_from_document(file), false, noon});
    app.act(outcomes::RecentRead{file.id, "", false});
    REQUIRE(app.effect<effects::SaveDocument>());
    CHECK(app.effect<effects::SaveDocument>()->changed_ms == noon);
    app.act(actions::EditDetails{Set<&Document::title>{std::string("Now")}});
    REQUIRE(app.effect<effects::SaveDocument>());
    CHECK(app.effect<effects::SaveDocument>()->changed_ms == 0); // now
    app.act(actions::Undo{});
    REQUIRE(app.effect<effects::SaveDocument>());
    CHECK(app.effect<effects::SaveDocument>()->changed_ms == 0);
}

TEST_CASE("a sample that was pressed twice is compared once, and opens") {
    const std::string sample = test::sample_bytes();
    App app;
    app.act(outcomes::FileRead{"aurora.json", sample, true});
    CHECK(app.effect<effects::ReadRecent>());
    app.act(outcomes::FileRead{"aurora.json", sample, true});
    CHECK_FALSE(app.effect<effects::ReadRecent>());
    REQUIRE(app.session().waiting_file);
    app.act(outcomes::RecentRead{std::string(app.session().waiting_file->document.id), {}, false});
    CHECK(app.session().has_document);
    CHECK_FALSE(app.session().problem);
    CHECK_FALSE(app.session().waiting_file);
}

TEST_CASE("of a file that differs from the stored copy one can keep both") {
    Met met;
    met.open(true);
    met.app.act(actions::KeepBoth{});
    CHECK(met.app.document().id != met.stored.id);
    CHECK(met.app.document().title == "Last month (from the file)");
    REQUIRE(met.app.effect<effects::SaveDocument>());
    CHECK(met.app.effect<effects::SaveDocument>()->changed_ms == noon - 1);
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

TEST_CASE("a file with the open document is noted, with the number of what is in it") {
    Met met;
    App& app = met.app;
    const auto noted_as = [&](const std::string& id) {
        const auto* note = app.effect<effects::NoteBackup>();
        return note && note->document == id && note->revision == app.state.revision;
    };
    SUBCASE("its own, exported") {
        app = test::sample_app();
        const std::string id = app.document().id;
        RecentDocument waits = listed(id, "Aurora");
        waits.unkept_ms = noon;
        app.act(outcomes::RecentsListed{{waits}}).act(actions::Export{ExportFormat::Markdown});
        CHECK_FALSE(app.effect<effects::NoteBackup>()); // nothing opens again from it
        CHECK(app.session().recent[0].unkept_ms == noon);
        app.act(actions::Export{ExportFormat::Json});
        CHECK(noted_as(id));
        CHECK(app.session().recent[0].unkept_ms == 0);
        app.act(outcomes::DocumentStands{Standing::OpenElsewhere});
        app.act(actions::Export{ExportFormat::Json});
        CHECK(app.effect<effects::Download>());
        CHECK_FALSE(app.effect<effects::NoteBackup>()); // the other tab may have a newer one
    }
    SUBCASE("one that is opened") {
        test::open_file(app, json_from_document(met.stored));
        CHECK(noted_as(met.stored.id));
    }
    SUBCASE("one that replaces what was stored") {
        met.open();
        CHECK_FALSE(app.effect<effects::NoteBackup>());
        app.act(actions::ReplaceStored{});
        app.act(outcomes::RecentRead{met.stored.id, record_of(met.stored, 500), false, noon});
        CHECK(app.document() == met.file);
        CHECK(app.state.revision > 500);
        CHECK(noted_as(met.stored.id));
    }
    SUBCASE("one that is kept beside it") {
        met.open();
        app.act(actions::KeepBoth{});
        CHECK(noted_as(app.document().id));
    }
    SUBCASE("what is stored is in no file") {
        app.act(outcomes::RecentRead{met.stored.id, record_of(met.stored), false, noon});
        CHECK(app.session().has_document);
        CHECK_FALSE(app.effect<effects::NoteBackup>());
    }
}

TEST_CASE("a backup is due after seven days, by the calendar") {
    App app = test::sample_app();
    const std::string id = app.document().id;
    State& state = app.state;
    state.session.today = {2026, 11, 28};
    state.session.recent = {listed(id, "Aurora"), listed("doc-2", "Other")};
    CHECK(backups_due(state.session).count == 0); // nobody knows
    RecentDocument& open = state.session.recent[0];
    open.unkept_ms = noon;
    BackupsDue due = backups_due(state.session);
    CHECK(due.count == 1);
    CHECK(due.days == 7);
    CHECK(due.oldest == &open);
    const Action action = backup_action(state, due);
    REQUIRE(action.is<actions::Export>());
    CHECK(action.get_if<actions::Export>()->format == ExportFormat::Json);
    state.session.save.standing = Standing::OpenElsewhere;
    CHECK(backup_action(state, due).is<actions::DownloadAll>());
    state.session.save.standing = Standing::Mine;
    open.unkept_ms = noon + 12 * std::int64_t{3'600'000}; // midnight: the next day
    CHECK(backups_due(state.session).count == 0);
    open.unkept_ms = noon - 24 * std::int64_t{3'600'000};
    state.session.recent[1].unkept_ms = noon;
    due = backups_due(state.session);
    CHECK(due.count == 2);
    CHECK(due.days == 8);
    CHECK(due.oldest == &open);
    CHECK(backup_action(state, due).is<actions::DownloadAll>());
}
