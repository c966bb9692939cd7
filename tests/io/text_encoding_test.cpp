#include "io/text_encoding.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace tappa;

namespace {

struct Made {
    std::string text;
    TextDecoding decoding;
};

Made made(std::string text) {
    const TextDecoding decoding = make_utf8(text);
    return {text, decoding};
}

std::string bytes(std::string_view text) {
    return std::string(text);
}

} // namespace

TEST_CASE("UTF-8 stays as it is") {
    for (const char* text :
         {"",
          "a",
          "abc\n",
          "citt\xC3\xA0",
          "\xEF\xBB\xBF"
          "a,b"}) {
        CHECK(made(text).text == text);
        CHECK(made(text).decoding.encoding == TextEncoding::Utf8);
        CHECK(made(text).decoding.first_line == 0);
    }
    const std::string with_zero = bytes({"a\0b,c", 5});
    CHECK(made(with_zero).text == with_zero);
}

TEST_CASE("UTF-16 of either order is known by its mark or by its zero bytes") {
    CHECK(
        made(bytes(
                 {"\xFF\xFE"
                  "a\0\xE0\0",
                  6}
             ))
            .text
        == "a\xC3\xA0"
    );
    CHECK(made(bytes({"\xFE\xFF\0a\0\xE0", 6})).text == "a\xC3\xA0");
    CHECK(made(bytes({"a\0,\0", 4})).text == "a,");
    CHECK(made(bytes({"\0a\0,", 4})).text == "a,");
    CHECK(made(bytes({"\xFF\xFE\x3D\xD8\x00\xDE", 6})).text == "\xF0\x9F\x98\x80");
    CHECK(
        made(bytes(
                 {"\xFF\xFE"
                  "a\0",
                  4}
             ))
            .decoding.encoding
        == TextEncoding::Utf16
    );
    CHECK(made("\xFF\xFE").text.empty());
}

TEST_CASE("half of a UTF-16 pair is replaced and counted") {
    const Made lone = made(bytes(
        {"\xFF\xFE\x3D\xD8"
         "a\0\x00\xDE",
         8}
    ));
    CHECK(
        lone.text
        == "\xEF\xBF\xBD"
           "a\xEF\xBF\xBD"
    );
    CHECK(lone.decoding.replaced == 2);
    CHECK(
        made(bytes(
                 {"\xFF\xFE"
                  "a\0b",
                  5}
             ))
            .text
        == "a\xEF\xBF\xBD"
    );
}

TEST_CASE("what is no UTF-8 is Windows-1252") {
    const Made letters = made("a\nperch\xE9 \x80 \x93x\x94\n");
    CHECK(letters.text == "a\nperch\xC3\xA9 \xE2\x82\xAC \xE2\x80\x9Cx\xE2\x80\x9D\n");
    CHECK(letters.decoding.encoding == TextEncoding::Windows1252);
    CHECK(letters.decoding.first_line == 2);
    CHECK(letters.decoding.lines == 1);
}

TEST_CASE("lines of both kinds are each read as what they are, and it is said") {
    const Made both = made("\xC3\xA9\n\xE9\n\xE8");
    CHECK(both.text == "\xC3\xA9\n\xC3\xA9\n\xC3\xA8");
    CHECK(both.decoding.encoding == TextEncoding::Mixed);
    CHECK(both.decoding.first_line == 2);
    CHECK(both.decoding.lines == 2);
}

TEST_CASE("letters with an accent of their own become one character") {
    const auto composed = [](std::string text) {
        compose_letters(text);
        return text;
    };
    CHECK(composed("Perche\u0301 Qualita\u0300") == "Perch\u00e9 Qualit\u00e0");
    CHECK(
        composed("S\u0326tefan C\u030Cech n\u0303 c\u0327 u\u030B")
        == "\u0218tefan \u010Cech \u00f1 \u00e7 \u0171"
    );
    CHECK(composed("e\u0301\u0300") == "\u00e9\u0300"); // the second has no letter left
    for (const char* same :
         {"", "Perch\u00e9", "\u0301", "q\u0301", "\u00e9\u0301", "a\xCC", "\xCC"})
        CHECK(composed(same) == same);
}
