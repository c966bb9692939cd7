#include "io/document_io.hpp"
#include "io/foreign_file.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;
using namespace std::string_literals;

namespace {

struct Sample {
    std::string bytes;
    const char* kind;
};

const Sample samples[] = {
    {"", "empty"},
    {" \r\n\t", "empty"},
    {"\xEF\xBB\xBF", "empty"},
    {"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "pdf"},
    {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, "picture"},
    {"\xFF\xD8\xFF\xE0", "picture"},
    {"GIF89a", "picture"},
    {"BM\x36\x10\0\0\0\0\0\0\x36\0\0\0\x28"s, "picture"},
    {"RIFF\x24\0\0\0WEBPVP8 "s, "picture"},
    {"\0\0\0\x18"
     "ftypheic\0\0"s,
     "picture"},
    {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "picture"},
    {"<?xml version=\"1.0\"?>\n<svg/>", "picture"},
    {"PK\x03\x04\x14\0\x06\0[Content_Types].xml xl/workbook.xml"s, "spreadsheet"},
    {"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "spreadsheet"},
    {"PK\x03\x04[Content_Types].xml word/document.xml", "text-document"},
    {"{\\rtf1\\ansi", "text-document"},
    {"PK\x03\x04ppt/presentation.xml", "presentation"},
    {"PK\x03\x04photo.jpg", "archive"},
    {"\x1F\x8B\x08", "archive"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old-office"},
    {"<!DOCTYPE html>\n<p>", "web-page"},
    {"<?xml version=\"1.0\"?><html>", "web-page"},
    {"<?xml version=\"1.0\"?>\n<catalogue><item>a; b</item>\n<item>c; d</item></catalogue>", "xml"},
    {"<catalogue/>\n", "xml"},
    {"<!-- ours --><catalogue/>", "xml"},
    {"<3 from all of us", "plain-text"},
    {"\xFF\xFE{\0"s, "utf-16"},
    {"\xFE\xFF\0{"s, "utf-16"},
    {"{\0\"\0"s, "utf-16"},
    {"\0{\0\""s, "utf-16"},
    {"date;nps\n2026-01-01;12\n", "table"},
    {"a\tb\nc\td", "table"},
    {"BMW drivers", "plain-text"},
    {"Minutes of March", "plain-text"},
};

} // namespace

TEST_CASE("tells what a file that is none of ours is") {
    for (const Sample& sample : samples) {
        INFO(sample.kind);
        INFO(sample.bytes);
        CHECK(foreign_kind(sample.bytes) == std::string_view(sample.kind));
        const Result<Document> document = document_from_json(sample.bytes);
        REQUIRE_FALSE(document.ok());
        CHECK(document.error() == Error{ErrorCode::OtherKind, "", {sample.kind}});
    }
}

TEST_CASE("what is damaged JSON is told as such") {
    for (const char* text : {"{\"format\": \"tappa-document\",", "[1, 2", "  {"}) {
        INFO(text);
        CHECK_FALSE(foreign_kind(text));
        CHECK(document_from_json(text).error().code == ErrorCode::NotJson);
    }
}
