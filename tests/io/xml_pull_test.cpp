#include "io/limits.hpp"
#include "io/xml_pull.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;

namespace {

// "+a[k=v] text -a".
std::string read(const std::string& text) {
    XmlPull xml(text);
    std::string all;
    for (XmlToken token = xml.next(); token != XmlToken::Done; token = xml.next()) {
        if (token == XmlToken::Start) {
            all += "+" + std::string(xml.name());
            for (const XmlPullAttribute& attribute : xml.attributes())
                all += "[" + std::string(attribute.name) + "=" + std::string(attribute.value) + "]";
        } else {
            all += token == XmlToken::End ? "-" + std::string(xml.name()) : std::string(xml.text());
        }
        all += std::to_string(xml.depth()) + " ";
    }
    return all + (xml.error() ? error_id(xml.error()->code) : "");
}

} // namespace

TEST_CASE("XML is read piece by piece, with the depth of each") {
    CHECK(
        read(
            "<?xml version='1.0'?><!-- c --><x:a p='1' x:q=\"&lt;&#65;\">t&amp;u<b/><![CDATA[<v>]]></x:a>\n"
        )
        == "+a[p=1][q=<A]1 t&u1 +b2 -b1 <v>1 -a0 "
    );
}

TEST_CASE("what ends too early, or begins again, is no XML, and nothing is shown after it") {
    for (const char* const text :
         {"", "<a>", "<a", "<a b='", "<a></b>", "<a/><b/>", "x<a/>", "<!-- "}) {
        INFO(text);
        XmlPull xml(text);
        while (xml.next() != XmlToken::Done) {}
        REQUIRE(xml.error());
        CHECK(xml.error()->code == ErrorCode::NotXml);
        CHECK(xml.next() == XmlToken::Done);
    }
    CHECK(read("<a>&x;</a>") == "+a1 xml-reference");
    CHECK(read("<!DOCTYPE a><a/>") == "xml-doctype");
}

TEST_CASE("many elements in a row are no deeper than one") {
    std::string text = "<a>";
    for (std::size_t i = 0; i <= limits::xml_elements; ++i)
        text += "<b/>";
    XmlPull xml(text += "</a>");
    while (xml.next() != XmlToken::Done) {}
    CHECK_FALSE(xml.error());
}
