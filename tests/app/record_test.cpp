#include "app/documents/record.hpp"
#include "builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;

namespace {

ErrorCode error_of(std::string_view bytes) {
    const Result<Record> record = record_from_bytes(bytes);
    REQUIRE_FALSE(record.ok());
    return record.error().code;
}

} // namespace

TEST_CASE("a record gives back its document and revision") {
    const Document document = test::sample_app().document();
    const std::string bytes = record_from_document(document, 42);
    CHECK(bytes.substr(0, 18) == "tappa-record 1 42 ");
    const Result<Record> record = record_from_bytes(bytes);
    REQUIRE(record.ok());
    CHECK(record->revision == 42);
    const Result<Document> read = document_from_json(record->json);
    REQUIRE(read.ok());
    CHECK(*read == document);
}

TEST_CASE("a record damaged anywhere is found out") {
    const std::string bytes = record_from_document(test::new_app().document(), 3);
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
    const std::string bytes = record_from_document(test::new_app().document(), 3);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK(error_of(bytes.substr(0, size)) == ErrorCode::BadChecksum);
    CHECK(error_of(bytes + "x") == ErrorCode::BadChecksum);
}

TEST_CASE("headers of another form are no records, and a newer one says so") {
    for (const char* header :
         {"tappa-record",
          "tappa-record 1 2 3 4 5 6",
          "tappa-record 1  2 0 cbf29ce484222325",
          "tappa-record 1 -2 0 cbf29ce484222325",
          "tappa-record x 2 0 cbf29ce484222325",
          "tappa-record 1 99999999999999999999 0 cbf29ce484222325"})
        CHECK(error_of(std::string(header) + "\n") == ErrorCode::BadChecksum);
    CHECK(record_from_bytes("tappa-record 1 2 0 cbf29ce484222325\n").ok());
    CHECK(error_of("tappa-record 2 2 0 cbf29ce484222325\n") == ErrorCode::NewerVersion);
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
