#include "app/documents/record.hpp"
#include "app/documents/wall_clock.hpp"
#include "builders.hpp"
#include "io/document_io.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using namespace tappa;

namespace {

ErrorCode error_of(std::string_view bytes) {
    const Result<Record> record = record_from_bytes(bytes);
    REQUIRE_FALSE(record.ok());
    return record.error().code;
}

std::string record_of(const Document& document, std::uint64_t revision) {
    return RecordWriter().record(document, revision);
}

} // namespace

TEST_CASE("a record gives back its document and revision") {
    const Document document = test::sample_app().document();
    const std::string bytes = record_of(document, 42);
    CHECK(bytes.substr(0, 18) == "tappa-record 2 42 ");
    const Result<Record> record = record_from_bytes(bytes);
    REQUIRE(record.ok());
    CHECK(record->revision == 42);
    const Result<Document> read = document_from_json(record->json);
    REQUIRE(read.ok());
    CHECK(*read == document);
}

TEST_CASE("a record damaged anywhere is found out") {
    const std::string bytes = record_of(test::new_app().document(), 3);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        // A changed revision is still a number: it only orders records, and the host knows it.
        if (i == bytes.find(" 3 ") + 1)
            continue;
        INFO("byte " << i);
        std::string damaged = bytes;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
        const Result<Record> record = record_from_bytes(damaged);
        CHECK_FALSE(record.ok());
    }
}

TEST_CASE("a record cut short at any place is found out") {
    const std::string bytes = record_of(test::new_app().document(), 3);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK(error_of(bytes.substr(0, size)) == ErrorCode::BadChecksum);
    CHECK(error_of(bytes + "x") == ErrorCode::BadChecksum);
}

TEST_CASE("headers of another form are no records, and a newer one says so") {
    for (const char* header :
         {"tappa-record",
          "tappa-record 2 2 3 4 5 6",
          "tappa-record 2  2 0 811c9dc5811c9dc5",
          "tappa-record 2 -2 0 811c9dc5811c9dc5",
          "tappa-record 2 2 0 cbf29ce484222325",
          "tappa-record x 2 0 811c9dc5811c9dc5",
          "tappa-record 2 99999999999999999999 0 811c9dc5811c9dc5"})
        CHECK(error_of(std::string(header) + "\n") == ErrorCode::BadChecksum);
    CHECK(record_from_bytes("tappa-record 2 2 0 811c9dc5811c9dc5\n").ok());
    CHECK(error_of("tappa-record 3 2 0 811c9dc5811c9dc5\n") == ErrorCode::NewerVersion);
}

// "foobar" and its FNV-1a from the algorithm's authors' own test vectors.
TEST_CASE("a record of version 1 still opens, by its own checksum") {
    const Result<Record> old = record_from_bytes("tappa-record 1 7 6 85944171f73967e8\nfoobar");
    REQUIRE(old.ok());
    CHECK(old->revision == 7);
    CHECK(old->json == "foobar");
    CHECK(error_of("tappa-record 1 7 6 b2879394e48cf636\nfoobar") == ErrorCode::BadChecksum);
    CHECK(error_of("tappa-record 1 7 6 85944171f73967e8\nfoobaz") == ErrorCode::BadChecksum);
}

TEST_CASE("what is kept of the record before gives the record that writing anew gives") {
    test::App app = test::sample_app();
    RecordWriter writer;
    const auto check = [&](const char* after) {
        INFO(after);
        CHECK(
            writer.record(app.document(), app.state.revision)
            == record_of(app.document(), app.state.revision)
        );
    };
    check("opening");
    check("nothing");
    app.act(actions::AnswerLevel{app.state.session.question, 1});
    check("an answer");
    const Journey& journey = current_journey(app.state);
    app.act(actions::DeleteTouchpoint{journey.touchpoints[2].id});
    check("a touchpoint less");
    app.act(actions::AddTouchpoint{JourneyStage::Awareness, {}});
    check("a touchpoint more");
    app.act(actions::Undo{});
    app.act(actions::Undo{});
    check("undo");
    app.act(actions::Redo{});
    check("redo");
    app.act(actions::NewDocument{});
    check("another document");
    Document document = test::sample_app().document();
    document.questionnaire = current_questionnaire(app.state);
    for (int revision = 1; revision <= 3; ++revision) {
        document.title += '"';
        CHECK(writer.record(document, 1) == record_of(document, 1));
    }
}

TEST_CASE("the line of the home screen carries stage and score") {
    const test::App app = test::sample_app();
    const Results results = score(current_questionnaire(app.state), app.document().assessment);
    const RecentDocument recent = recent_document(app.document(), results, 1234);
    CHECK(recent.id == app.document().id);
    CHECK(recent.title == app.document().title);
    CHECK(recent.stage == results.stage.stage);
    CHECK(recent.score == results.overall.value);
    CHECK(recent.changed_ms == 1234);
}

TEST_CASE("a document in a file has the line it will have once it is open") {
    const test::App app = test::sample_app();
    const auto line = recent_from_json(json_from_document(app.document()), app.state.content);
    REQUIRE(line.ok());
    const Results results = score(current_questionnaire(app.state), app.document().assessment);
    CHECK(line.value() == recent_document(app.document(), results, 0));
    CHECK(line->score.has_value());
    CHECK_FALSE(recent_from_json("{}", app.state.content).ok());
}

TEST_CASE("wall clock times are read to the minute, also before 1970") {
    constexpr std::int64_t noon = 1'795'262'400'000; // of 21 November 2026
    CHECK(clock_of(noon + 62 * 60 * 1000) == "13:02");
    CHECK(clock_of(-60 * 1000) == "23:59");
    CHECK(day_and_clock_beside(noon + 7000, noon + 59000, Language::En).ends_with(", 12:00:07"));
    CHECK(day_and_clock_beside(noon + 7000, noon + 60000, Language::En).ends_with(", 12:00"));
    CHECK(day_of(-1) == Date{1969, 12, 31});
    CHECK(day_of(noon) == Date{2026, 11, 21});
}
