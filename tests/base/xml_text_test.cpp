#include "base/xml_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;

TEST_CASE("characters that XML forbids are left out and wrong bytes replaced") {
    CHECK(
        xml_escaped(std::string("a\x01\x1F"
                                "b\tc"))
        == "ab\tc"
    );
    CHECK(xml_escaped(std::string("a\0b", 3)) == "ab");
    CHECK(xml_escaped("\xFF") == "\uFFFD");
    CHECK(xml_escaped("\uFFFE") == "");
    CHECK(xml_escaped("è €") == "è €");
}
