#include "io/document_io.hpp"
#include "io/random_document.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;

TEST_CASE("any document loads equal to what was saved, from the same bytes each time") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        const Document document = test::random_document(seed);
        const std::string json = json_from_document(document);
        const Result<Document> loaded = document_from_json(json);
        if (!loaded.ok()) {
            INFO(error_id(loaded.error().code) << " at " << loaded.error().where);
            REQUIRE(loaded.ok());
        }
        REQUIRE(*loaded == document);
        REQUIRE(json_from_document(*loaded) == json);
    }
}

TEST_CASE("different documents are saved differently") {
    CHECK(
        json_from_document(test::random_document(1)) != json_from_document(test::random_document(2))
    );
}

TEST_CASE("a document cut anywhere is refused, never half read") {
    const std::string json = test::file_bytes("tests/data/valid/smallest.json");
    const std::size_t end = json.rfind('}') + 1;
    for (std::size_t length = 0; length < end; ++length) {
        CAPTURE(length);
        // Of its own size, so that the sanitizer sees a read behind the end.
        const std::string cut(json.data(), length);
        const Result<Document> loaded = document_from_json(cut);
        REQUIRE_FALSE(loaded.ok());
        REQUIRE(loaded.error().code == (length == 0 ? ErrorCode::OtherKind : ErrorCode::NotJson));
    }
    CHECK(document_from_json(json.substr(0, end)).ok());
}

TEST_CASE("a document with bytes changed is refused, or is a document like any other") {
    const std::string json = test::file_bytes("tests/data/valid/smallest.json");
    test::Random random(7);
    int opened = 0;
    for (int round = 0; round < 10'000; ++round) {
        std::string changed = json;
        const std::size_t at = random.below(changed.size());
        const std::size_t other = random.below(changed.size());
        switch (random.below(4)) {
        case 0:
            changed[at] = static_cast<char>(random.below(256));
            break;
        case 1:
            changed[at] = changed[other];
            break;
        case 2:
            changed.erase(at, 1 + random.below(4));
            break;
        default:
            changed.insert(at, json, other, 1 + random.below(8));
            break;
        }
        CAPTURE(changed);
        const Result<Document> loaded = document_from_json(changed);
        if (!loaded.ok())
            continue;
        ++opened;
        const Result<Document> again = document_from_json(json_from_document(*loaded));
        REQUIRE(again.ok());
        REQUIRE(*again == *loaded);
    }
    // Changes inside texts leave the document valid, so that both outcomes are tested.
    CHECK(opened > 100);
    CHECK(opened < 5'000);
}
