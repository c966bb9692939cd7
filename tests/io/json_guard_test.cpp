#include "io/json_guard.hpp"
#include "io/json_string.hpp"
#include "io/limits.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;
using namespace std::string_literals;

namespace {

constexpr std::size_t most = 1'000'000;

Error error_of(const std::string& json) {
    INFO(json.substr(0, 100));
    const Result<JsonOutline> outline = check_json(json, most);
    REQUIRE_FALSE(outline.ok());
    return outline.error();
}

std::string nested(std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
}

} // namespace

TEST_CASE("accepts every form of JSON value") {
    for (const char* json :
         {"{}",
          "[]",
          " \t\r\n[ 1 , 2 ]\n",
          "0",
          "-0",
          "-12.5e+3",
          "1E-9",
          "\"\"",
          "true",
          "false",
          "null",
          R"({"a":{"b":[{},[],"x"]},"c":null})",
          R"("\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00")",
          "\"\xF4\x8F\xBF\xBF\"",
          "\"\x7F\"",
          "\xEF\xBB\xBF{}"}) {
        INFO(json);
        CHECK(check_json(json, most).ok());
    }
}

TEST_CASE("says line and column of what is not JSON, and what stands there") {
    struct Case {
        std::string json, where, found;
    };
    for (const Case& c : {
             Case{"", "1:1", "EOF"},
             Case{"\xEF\xBB\xBF", "1:1", "EOF"},
             Case{"{", "1:2", "EOF"},
             Case{"[1,\n 2", "2:3", "EOF"},
             Case{"[1,]", "1:4", "“]”"},
             Case{"[,1]", "1:2", "“,”"},
             Case{"[1 2]", "1:4", "“2”"},
             Case{"{\"a\" 1}", "1:6", "“1”"},
             Case{"{\"a\":1,}", "1:8", "“}”"},
             Case{"{\"a\":}", "1:6", "“}”"},
             Case{"{a:1}", "1:2", "“a”"},
             Case{"{1:1}", "1:2", "“1”"},
             Case{"[1}", "1:3", "“}”"},
             Case{"{\"a\":1]", "1:7", "“]”"},
             Case{"]", "1:1", "“]”"},
             Case{"{}{}", "1:3", "“{”"},
             Case{"{} x", "1:4", "“x”"},
             Case{"[\"è\",\r\n  è]", "2:3", "“è”"},
             Case{"NaN", "1:1", "“N”"},
             Case{"[Infinity]", "1:2", "“I”"},
             Case{"[-Infinity]", "1:3", "“I”"},
             Case{"[nul]", "1:2", "“n”"},
             Case{"[trueish]", "1:6", "“i”"},
             Case{"[01]", "1:3", "“1”"},
             Case{"[+1]", "1:2", "“+”"},
             Case{"[.5]", "1:2", "“.”"},
             Case{"[5.]", "1:4", "“]”"},
             Case{"[5.e3]", "1:4", "“e”"},
             Case{"[5e]", "1:4", "“]”"},
             Case{"[-]", "1:3", "“]”"},
             Case{"[0x10]", "1:3", "“x”"},
             Case{"['a']", "1:2", "“'”"},
             Case{"[1] // note", "1:5", "“/”"},
             Case{"[\"a\nb\"]", "1:4", "U+000A"},
             Case{"[\"\x1B\"]", "1:3", "U+001B"},
             Case{"[\"\\x\"]", "1:3", "“\\”"},
             Case{"[\"\\u12G4\"]", "1:3", "“\\”"},
             Case{"[\"\\u12", "1:3", "“\\”"},
             Case{"[\"abc\\", "1:7", "EOF"},
             Case{"[\"abc", "1:6", "EOF"},
             Case{"[\"\\ud800\"]", "1:3", "“\\”"},
             Case{"[\"\\udc00\"]", "1:3", "“\\”"},
             Case{"[\"\\udc00\\udc00\"]", "1:3", "“\\”"},
             Case{"[\"\\ud800\\ud800\"]", "1:3", "“\\”"},
             Case{"[\"\\ud800\\u0041\"]", "1:3", "“\\”"},
             Case{"[\"\\ud800x\"]", "1:3", "“\\”"},
             Case{"[\f1]", "1:2", "U+000C"},
             Case{"\0"s, "1:1", "U+0000"},
         }) {
        INFO(c.json);
        CHECK(error_of(c.json) == Error{ErrorCode::NotJson, c.where, {c.found}});
    }
}

TEST_CASE("refuses what is not UTF-8, with the place of the first wrong byte") {
    for (const char* wrong :
         {"\xC3",
          "\xFF",
          "\xC0\xAF",
          "\xED\xA0\x80",
          "\xF5\x80\x80\x80",
          "\x80",
          "\xE2\x82",
          "\xFF\xFE{\x00}"}) {
        CHECK(error_of("[\"" + std::string(wrong) + "\"]") == Error{ErrorCode::NotUtf8, "2", {}});
    }
    CHECK(error_of("\xEF\xBB\xBF\xFF") == Error{ErrorCode::NotUtf8, "3", {}});
}

TEST_CASE("refuses more bytes than allowed before reading them") {
    const std::string json(most + 1, ' ');
    CHECK(error_of(json) == Error{ErrorCode::FileTooLarge, "", {"2", "1"}});
    const std::string huge(100'000'000, '[');
    const Result<JsonOutline> outline = check_json(huge, limits::document_bytes);
    REQUIRE_FALSE(outline.ok());
    CHECK(outline.error() == Error{ErrorCode::FileTooLarge, "", {"100", "50"}});
}

TEST_CASE("refuses too many levels, a million as calmly as one too many") {
    CHECK(check_json(nested(limits::depth), most).ok());
    const Error error{ErrorCode::TooDeep, "1:33", {"32"}};
    CHECK(error_of(nested(limits::depth + 1)) == error);
    CHECK(error_of(std::string(1'000'000, '[')) == error);
    std::string objects;
    for (int i = 0; i < 100'000; ++i)
        objects += "{\"a\":";
    CHECK(error_of(objects).code == ErrorCode::TooDeep);
}

TEST_CASE("refuses too many values") {
    std::string json = "[0";
    for (std::size_t i = 0; i < limits::values; ++i)
        json += ",0";
    json += ']';
    const Result<JsonOutline> outline = check_json(json, limits::document_bytes);
    REQUIRE_FALSE(outline.ok());
    CHECK(outline.error().code == ErrorCode::TooManyItems);
    CHECK(outline.error().arguments == std::vector<std::string>{"1000000"});
}

TEST_CASE("refuses U+0000, written out or as an escape, and says where") {
    const Error error{ErrorCode::ControlCharacter, "a.b[1]", {}};
    CHECK(error_of(R"({"a":{"b":["x","y\u0000"]}})") == error);
    CHECK(error_of("{\"a\":{\"b\":[\"x\",\"y\0\"]}}"s) == error);
    // A key is no value yet, and the value before it is another: line and column.
    CHECK(error_of(R"({"a\u0000":1})") == Error{ErrorCode::ControlCharacter, "1:4", {}});
    CHECK(
        error_of("{\"a\":{\"b\":1,\n\"c\\u0000\":1}}")
        == Error{ErrorCode::ControlCharacter, "2:3", {}}
    );
}

TEST_CASE("refuses repeated keys, also when one is written with escapes") {
    CHECK(
        error_of(R"({"a":[{"x":1},{"k":1,"b":2,"k":3}]})")
        == Error{ErrorCode::DuplicateKey, "a[1].k", {"k"}}
    );
    CHECK(error_of(R"({"a":1,"\u0061":2})") == Error{ErrorCode::DuplicateKey, "a", {"a"}});
    CHECK(check_json(R"({"a":{"a":1},"b":{"a":1}})", most).ok());
}

TEST_CASE("puts keys that would make a path ambiguous in quotes, and shortens them") {
    CHECK(error_of(R"({"a.b":1,"a.b":2})").where == R"(["a.b"])");
    const std::string longest(1000, 'k');
    const Error error = error_of("{\"" + longest + "\":1,\"" + longest + "\":2}");
    CHECK(error.where.size() < 80);
    CHECK(error.arguments[0].size() < 80);
}

TEST_CASE("refuses numbers too long or too far out, so that no parser meets them") {
    CHECK(check_json("[" + std::string(64, '9') + "]", most).ok());
    CHECK(
        error_of("{\"n\":" + std::string(65, '9') + "}")
        == Error{ErrorCode::NumberTooLong, "n", {"64"}}
    );
    CHECK(error_of("[" + std::string(500'000, '1') + "]").code == ErrorCode::NumberTooLong);
    CHECK(check_json("[1e200,-1e200,1e-200,0.0]", most).ok());
    for (const char* json :
         {"[1e201]",
          "[10e200]",
          "[1e400]",
          "[-1e309]",
          "[1e-201]",
          "[0.1e-200]",
          "[0e201]",
          "[1e99999999999999999999999999999999]",
          "[1e-2147483649]"}) {
        const Error error = error_of(json);
        INFO(json);
        CHECK(error.code == ErrorCode::OutOfRange);
        CHECK(error.where == "[0]");
    }
}

TEST_CASE("refuses the 350-byte document that crashes RapidJSON 1.1.0") {
    const std::string json = test::file_bytes("tests/data/hostile/tiny-number.json");
    CHECK(error_of(json) == Error{ErrorCode::NumberTooLong, "[0]", {"64"}});
}

// Found by tests/fuzz: RapidJSON 1.1.0 counts the leading zeros of zero, which is undefined.
TEST_CASE("refuses a zero with more than 22 decimals or a far exponent") {
    const auto zero = [](std::size_t decimals) {
        return "[-0." + std::string(decimals, '0') + "]";
    };
    CHECK(check_json(zero(22), most).ok());
    CHECK(error_of(zero(23)).code == ErrorCode::OutOfRange);
    CHECK(check_json("[0e22,0.0e-21,0.00e24]", most).ok());
    CHECK(error_of("[0e23]").code == ErrorCode::OutOfRange);
    CHECK(error_of("[0.0e-22]").code == ErrorCode::OutOfRange);
    CHECK(
        error_of(test::file_bytes("tests/data/hostile/long-zero.json")).code
        == ErrorCode::OutOfRange
    );
}

// Found by tests/fuzz: RapidJSON 1.1.0 rounds these up to 2^64, which is 0 in its 64 bits.
TEST_CASE("refuses numbers whose first digits are 2^64 - 1 and round up") {
    CHECK(check_json("[18446744073709551615,18446744073709551616]", most).ok());
    CHECK(check_json("[18446744073709551615.4,1.8446744073709551614999]", most).ok());
    CHECK(error_of("[18446744073709551615.5]").code == ErrorCode::OutOfRange);
    CHECK(error_of("[184467440737095516159]").code == ErrorCode::OutOfRange);
    CHECK(error_of("[-0.00184467440737095516155e3]").code == ErrorCode::OutOfRange);
    CHECK(
        error_of(test::file_bytes("tests/data/hostile/wrapping-number.json")).code
        == ErrorCode::OutOfRange
    );
}

TEST_CASE("outlines the members of the top object, keys decoded, values as written") {
    const Result<JsonOutline> outline =
        check_json("\xEF\xBB\xBF{ \"\\u0061\" : [1, {\"x\":2}] , \"b\":\"t\" }", most);
    REQUIRE(outline.ok());
    CHECK(outline->is_object);
    REQUIRE(outline->members.size() == 2);
    CHECK(outline->members[0].key == "a");
    CHECK(outline->members[0].value == "[1, {\"x\":2}]");
    CHECK(outline->members[1].key == "b");
    CHECK(text_of_json_string(outline->members[1].value) == "t");
    CHECK_FALSE(check_json("[{\"a\":1}]", most)->is_object);
    CHECK(check_json("[{\"a\":1}]", most)->members.empty());
}

TEST_CASE("decodes JSON strings") {
    CHECK(text_of_json_string(R"("a\u00e9\n\ud83d\ude00\/")") == "aé\n😀/");
    CHECK(text_of_json_string("12").empty());
}

// Long strings are looked through eight bytes at a time.
TEST_CASE("finds what matters in a long string wherever it stands") {
    for (std::size_t at = 0; at < 24; ++at) {
        CAPTURE(at);
        const auto with = [&](const std::string& special) {
            std::string text(24, 'a');
            return "[\"" + text.replace(at, 1, special) + "\"]";
        };
        CHECK(check_json(with("\xC3\xA8"), most).ok());
        CHECK(check_json(with("\x7F"), most).ok());
        CHECK(check_json(with("\\n"), most).ok());
        CHECK(text_of_json_string(with("\\n").substr(1)).at(at) == '\n');
        const std::string byte = std::to_string(2 + at);
        const std::string column = "1:" + std::to_string(3 + at);
        for (const char* wrong : {"\xC3", "\x80", "\xFF"})
            CHECK(error_of(with(wrong)) == Error{ErrorCode::NotUtf8, byte, {}});
        CHECK(error_of(with("\x1F")) == Error{ErrorCode::NotJson, column, {"U+001F"}});
        CHECK(error_of(with("\n")) == Error{ErrorCode::NotJson, column, {"U+000A"}});
        CHECK(error_of(with("\\q")) == Error{ErrorCode::NotJson, column, {"“\\”"}});
        CHECK(error_of(with("\0"s)).code == ErrorCode::ControlCharacter);
        const Error early_end = error_of(with("\"x"));
        CHECK(early_end.code == ErrorCode::NotJson);
        CHECK(early_end.where == "1:" + std::to_string(4 + at));
    }
}

TEST_CASE("tells the size of every list, in the order in which they begin") {
    const Result<JsonOutline> outline =
        check_json(R"({"a":[[],[1,[2,3,4]], {"b":[ ],"c":[{}]}],"d":"[[","e":[0]})", most);
    REQUIRE(outline.ok());
    CHECK(outline->list_sizes == std::vector<std::uint32_t>{3, 0, 2, 3, 0, 1, 1});
}

TEST_CASE("tells where every string ends, and which ones have escapes") {
    const Result<JsonOutline> outline = check_json(R"({"a":"","\u0062":["c\\","d"]})", most);
    REQUIRE(outline.ok());
    constexpr std::uint32_t escaped = JsonOutline::with_escapes;
    CHECK(outline->string_ends == std::vector<std::uint32_t>{3, 6, 15 | escaped, 22 | escaped, 26});
}

TEST_CASE("refuses a repeated key among few and among many, and names the way to it") {
    for (const int keys : {1, 15, 16, 17, 40}) {
        CAPTURE(keys);
        std::string json = R"({"o":{"inner":{},"list":[0,{"k0":{"z":1})";
        for (int i = 1; i < keys; ++i)
            json += ",\"k" + std::to_string(i) + "\":[]";
        CHECK(check_json(json + "}]}}", most).ok());
        const Error expected{ErrorCode::DuplicateKey, "o.list[1].k0", {"k0"}};
        CHECK(error_of(json + R"(,"k\u0030":2}]}})") == expected);
    }
}
