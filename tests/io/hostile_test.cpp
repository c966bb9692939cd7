#include "io/catalogue_io.hpp"
#include "io/document_io.hpp"
#include "io/knowledge_io.hpp"
#include "io/questionnaire_io.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;
using test::file_bytes;

namespace {

// Every loader refuses the bytes with the same error.
void refused(const std::string& bytes, ErrorCode code) {
    INFO(bytes.substr(0, 80));
    const Result<Document> document = document_from_json(bytes);
    const Result<Questionnaire> questionnaire = questionnaire_from_json(bytes);
    const Result<Catalogue> catalogue = catalogue_from_json(bytes);
    const Result<Glossary> glossary = glossary_from_json(bytes);
    const Result<KnowledgePages> pages = knowledge_pages_from_json(bytes);
    REQUIRE_FALSE(document.ok());
    REQUIRE_FALSE(questionnaire.ok());
    REQUIRE_FALSE(catalogue.ok());
    REQUIRE_FALSE(glossary.ok());
    REQUIRE_FALSE(pages.ok());
    CHECK(error_id(document.error().code) == std::string(error_id(code)));
    CHECK(error_id(questionnaire.error().code) == std::string(error_id(code)));
    CHECK(error_id(catalogue.error().code) == std::string(error_id(code)));
    CHECK(error_id(glossary.error().code) == std::string(error_id(code)));
    CHECK(error_id(pages.error().code) == std::string(error_id(code)));
}

} // namespace

TEST_CASE("refuses what is not a file of ours") {
    refused("", ErrorCode::OtherKind);
    refused("%PDF-1.7\n", ErrorCode::OtherKind);
    refused("PK\x03\x04", ErrorCode::OtherKind);
    refused("<html></html>", ErrorCode::OtherKind);
    refused("date;nps\n2026-01-01;12\n", ErrorCode::OtherKind);
    refused("\xFF\xFE{", ErrorCode::OtherKind);
    refused("null", ErrorCode::NotTappaFile);
    refused("3", ErrorCode::NotTappaFile);
    refused("\"tappa-document\"", ErrorCode::NotTappaFile);
    refused("[]", ErrorCode::NotTappaFile);
    refused("{}", ErrorCode::NotTappaFile);
    refused(R"([{"format":"tappa-document"}])", ErrorCode::NotTappaFile);
    refused(R"({"format":{"format":"tappa-document"}})", ErrorCode::NotTappaFile);
    refused(file_bytes("package.json"), ErrorCode::NotTappaFile);
}

TEST_CASE("refuses what would exhaust a parser") {
    refused(std::string(1'000'000, '['), ErrorCode::TooDeep);
    refused(std::string(4'000'000, '{'), ErrorCode::NotJson);
    refused(std::string(100'000'000, ' '), ErrorCode::FileTooLarge);
    refused(file_bytes("tests/data/hostile/tiny-number.json"), ErrorCode::NumberTooLong);
    std::string many_keys = "{";
    for (int i = 0; i < 200'000; ++i)
        many_keys.append("\"").append(std::to_string(i)).append("\":0,");
    refused(many_keys + "\"a\":0}", ErrorCode::NotTappaFile);
    refused(many_keys + "\"7\":0}", ErrorCode::DuplicateKey);
}

TEST_CASE("finds a number that crashes RapidJSON inside a document too") {
    const Result<Document> loaded =
        document_from_json(file_bytes("tests/data/hostile/tiny-number-in-document.json"));
    REQUIRE_FALSE(loaded.ok());
    CHECK(
        loaded.error()
        == Error{ErrorCode::NumberTooLong, "document.plan.weights.effort_exponent", {"64"}}
    );
}
