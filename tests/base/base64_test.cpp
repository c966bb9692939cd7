#include "base/base64.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;

TEST_CASE("base64 is that of RFC 4648, section 10, in both directions") {
    const struct {
        std::string bytes;
        std::string text;
    } cases[] = {
        {"", ""},
        {"f", "Zg=="},
        {"fo", "Zm8="},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg=="},
        {"fooba", "Zm9vYmE="},
        {"foobar", "Zm9vYmFy"},
        {std::string("\x00\xFF\xFE", 3), "AP/+"}};
    for (const auto& [bytes, text] : cases) {
        INFO(text);
        CHECK(base64_from(bytes) == text);
        CHECK(bytes_from_base64(text) == bytes);
    }
}

TEST_CASE("every byte survives base64 at every place of a group") {
    std::string bytes;
    for (int shift = 0; shift < 3; ++shift) {
        for (int i = 0; i < 256; ++i)
            bytes += static_cast<char>(i);
        CHECK(bytes_from_base64(base64_from(bytes)) == bytes);
        bytes += 'x';
    }
}

TEST_CASE("what is not the one way to write some bytes is no base64") {
    for (const char* wrong :
         {"Z",
          "Zg",
          "Zg=",
          "Zg===",
          "====",
          "=",
          "Z===",
          "Zh==", // bits beyond the byte
          "Zm9=", // likewise
          "Zg==Zg==",
          "Zm9v\n",
          "Zm 9v",
          "Zm-_",
          "Zm9\xC3",
          "Z=9v"}) {
        INFO(wrong);
        CHECK_FALSE(bytes_from_base64(wrong).has_value());
    }
    CHECK_FALSE(bytes_from_base64(std::string("Zm9\0", 4)).has_value());
}
