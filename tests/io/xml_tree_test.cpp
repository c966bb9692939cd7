#include "io/limits.hpp"
#include "io/xml_tree.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;

namespace {

Error error_in(const std::string& text) {
    const Result<XmlTree> tree = xml_tree_of(text);
    REQUIRE_FALSE(tree);
    return tree.error();
}

} // namespace

TEST_CASE("elements, attributes and text are read in the order of the file") {
    const std::string text =
        "<?xml version=\"1.0\"?>\n<!-- one -->\n"
        "<n:a x = 'it&apos;s' n:y=\"&lt;2&gt;\">t<b/>&amp;<c><d>&#65;&#x1F600;</d></c>"
        "<![CDATA[<raw> & ]]></n:a >\n<?end?>";
    const Result<XmlTree> tree = xml_tree_of(text);
    REQUIRE(tree);
    const XmlElement& root = tree->root();
    CHECK(root.name == "a");
    CHECK(root.text == "t&<raw> & ");
    CHECK(attribute(root, "x") == "it's");
    CHECK(attribute(root, "y") == "<2>");
    CHECK(attribute(root, "z").empty());
    REQUIRE(tree->children(root).size() == 2);
    CHECK(tree->children(root)[0]->name == "b");
    const XmlElement* const c = tree->child(root, "c");
    REQUIRE(c);
    CHECK(tree->child(*c, "d")->text == "A😀");
    CHECK_FALSE(tree->child(root, "d"));
    CHECK(tree->at(XmlElement::none) == nullptr);
}

TEST_CASE("what is no complete XML is refused at its place") {
    struct Case {
        const char* text;
        const char* where;
    };
    const Case cases[]{
        {"", "1:1"},
        {"text", "1:1"},
        {"<a>", "1:4"},
        {"<a></b>", "1:4"},
        {"<a/><b/>", "1:5"},
        {"<a/>text", "1:5"},
        {"<a>\n  è<b", "2:6"},
        {"<a x></a>", "1:5"},
        {"<a x=1/>", "1:6"},
        {"<a x='1'y='2'/>", "1:9"},
        {"<a x='<'/>", "1:7"},
        {"<a><!-- </a>", "1:4"},
        {"<a><![CDATA[x</a>", "1:4"},
        {"<a><!ELEMENT a></a>", "1:4"},
        {"<1/>", "1:2"},
        {"< a/>", "1:2"},
    };
    for (const Case& each : cases) {
        INFO(std::string(each.text));
        CHECK(error_in(each.text) == Error{ErrorCode::NotXml, each.where, {}});
    }
}

TEST_CASE("a reference to no character is named, whether it was meant as one or not") {
    const auto refused = [](const std::string& text, const char* where, const char* shown) {
        CHECK(error_in(text) == Error{ErrorCode::XmlReference, where, {shown}});
    };
    refused("<a>&nbsp;</a>", "1:4", "&nbsp;");
    refused("<a>&#0;</a>", "1:4", "&#0;");
    refused("<a>&#xD800;</a>", "1:4", "&#xD800;");
    refused("<a>&#99999999;</a>", "1:4", "&#99999999;");
    refused("<a>& b</a>", "1:4", "& b");
    refused("<a\nb='Marks & Spencer, London'/>", "2:10", "& Spencer, L");
}

TEST_CASE("a document type is refused before an entity could mean anything") {
    CHECK(
        error_in("<!DOCTYPE a [<!ENTITY b \"&c;&c;&c;\">]><a>&b;</a>")
        == Error{ErrorCode::XmlDoctype, "1:1", {}}
    );
    CHECK(error_in("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>").code == ErrorCode::XmlDoctype);
}

TEST_CASE("depth, elements, attributes, zeros and bytes that are no UTF-8 have limits") {
    std::string deep;
    for (std::size_t i = 0; i < limits::depth; ++i)
        deep += "<a>";
    std::string whole = deep;
    for (std::size_t i = 0; i < limits::depth; ++i)
        whole += "</a>";
    CHECK(xml_tree_of(whole).ok());
    CHECK(error_in(deep + "<a>").code == ErrorCode::TooDeep);
    std::string endless;
    for (int i = 0; i < 300'000; ++i)
        endless += "<a>";
    CHECK(error_in(endless).code == ErrorCode::TooDeep);
    std::string many = "<a>";
    for (std::size_t i = 0; i < limits::xml_elements; ++i)
        many += "<b/>";
    CHECK(error_in(many + "</a>").code == ErrorCode::TooManyItems);
    std::string attributes = "<a";
    for (int i = 0; i < 200; ++i)
        attributes += " x" + std::to_string(i) + "=''";
    CHECK(error_in(attributes + "/>").code == ErrorCode::TooManyItems);
    CHECK(error_in(std::string("<a>\0</a>", 8)) == Error{ErrorCode::ControlCharacter, "1:4", {}});
    CHECK(error_in("<a>\n\xFF</a>") == Error{ErrorCode::NotUtf8, "2:1", {}});
}
