#include "io/json_writer.hpp"

#include <doctest/doctest.h>

#include <limits>

using tappa::JsonLayout;
using tappa::JsonWriter;

TEST_CASE("writes compact JSON in the order of the calls") {
    JsonWriter json;
    json.begin_object();
    json.member("b", "text");
    json.member("a", 1.5);
    json.key("list");
    json.begin_array();
    json.value(std::int64_t{-9'007'199'254'740'993});
    json.value(true);
    json.null();
    json.begin_object();
    json.end_object();
    json.end_array();
    json.member("end", false);
    json.end_object();
    CHECK(
        json.take() == R"({"b":"text","a":1.5,"list":[-9007199254740993,true,null,{}],"end":false})"
    );
}

TEST_CASE("indents by two spaces, keeps empty containers on one line, ends with a line feed") {
    JsonWriter json(JsonLayout::Indented);
    json.begin_object();
    json.key("empty");
    json.begin_array();
    json.end_array();
    json.key("items");
    json.begin_array();
    json.value(1);
    json.begin_object();
    json.member("k", "v");
    json.end_object();
    json.end_array();
    json.end_object();
    CHECK(
        json.take()
        == "{\n  \"empty\": [],\n  \"items\": [\n    1,\n    {\n      \"k\": \"v\"\n    }\n  ]\n}\n"
    );
}

TEST_CASE("escapes what a JSON string may not contain and leaves other characters alone") {
    constexpr char text[] = "a\"\\\n\r\t\b\f\x01\x1f\0/é€😀";
    CHECK(
        tappa::json_quoted(std::string_view(text, sizeof text - 1))
        == "\"a\\\"\\\\\\n\\r\\t\\b\\f\\u0001\\u001F\\u0000/é€😀\""
    );
}

TEST_CASE("escapes what would act on a terminal, and no neighbour of it") {
    CHECK(tappa::json_quoted("\u007F\u0080\u009B\u009F") == "\"\\u007F\\u0080\\u009B\\u009F\"");
    CHECK(
        tappa::json_quoted("\u061C\u200E\u200F\u202A\u202E\u2066\u2069")
        == "\"\\u061C\\u200E\\u200F\\u202A\\u202E\\u2066\\u2069\""
    );
    for (const char* other :
         {"~",
          "\u00A0",
          "\u00BF",
          "\u061B",
          "\u200D",
          "\u2010",
          "\u2029",
          "\u202F",
          "\u2065",
          "\u206A",
          "\u20AC"})
        CHECK(tappa::json_quoted(other) == "\"" + std::string(other) + "\"");
    CHECK(tappa::json_quoted("\xC2") == "\"\xC2\""); // what is no UTF-8 stays as it is
}

TEST_CASE("takes again what was written, with a comma where one is needed") {
    JsonWriter json;
    json.begin_object();
    json.again("\"a\":1");
    json.key("list");
    json.begin_array();
    json.again("1,2");
    json.value(3);
    json.again("4");
    json.end_array();
    json.again("\"b\":2");
    json.end_object();
    CHECK(json.take() == "{\"a\":1,\"list\":[1,2,3,4],\"b\":2}");
}

TEST_CASE("writes numbers that are not finite as null") {
    JsonWriter json;
    json.begin_array();
    json.value(std::numeric_limits<double>::quiet_NaN());
    json.value(-std::numeric_limits<double>::infinity());
    json.value(0.1);
    json.value(1e300);
    json.value(8.0);
    json.end_array();
    CHECK(json.take() == "[null,null,0.1,1e+300,8]");
}

TEST_CASE("a string literal is a text, not a truth value") {
    JsonWriter json;
    json.value("yes");
    CHECK(json.take() == "\"yes\"");
}

TEST_CASE("is empty and reusable after its text was taken") {
    JsonWriter json;
    json.value(1);
    CHECK(json.take() == "1");
    json.value(2);
    CHECK(json.take() == "2");
}
