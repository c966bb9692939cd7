#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

struct XmlAttribute {
    std::string_view name; // without a prefix
    std::string value;
};

// Elements refer to each other by their places in the tree, so that no walk needs recursion.
struct XmlElement {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::string_view name; // without a prefix
    std::string text;      // its own, without that of the elements within
    std::vector<XmlAttribute> attributes;
    std::size_t parent = none;
    std::size_t first_child = none;
    std::size_t next_sibling = none;
    std::size_t offset = 0; // in bytes
};

// In the order of the file, the root first. Names point into the text that was read.
struct XmlTree {
    std::vector<XmlElement> elements;

    [[nodiscard]] const XmlElement* at(std::size_t place) const {
        return place < elements.size() ? &elements[place] : nullptr;
    }
    [[nodiscard]] const XmlElement& root() const { return elements.front(); }
    // The first element of this name within; null without one.
    [[nodiscard]] const XmlElement* child(const XmlElement& of, std::string_view name) const;
    [[nodiscard]] std::vector<const XmlElement*> children(const XmlElement& of) const;
};

// Empty where the element has none of this name.
[[nodiscard]] std::string_view attribute(const XmlElement& of, std::string_view name);

// Reads XML 1.0 that declares nothing of its own: a document type is refused, so that no entity
// but the five of the standard means anything and nothing is fetched or multiplied. Comments and
// processing instructions are passed over. `text` is UTF-8 and must outlive the tree.
// Errors, with line and column: NotUtf8, ControlCharacter, NotXml, XmlReference, XmlDoctype,
// TooDeep, TooManyItems.
[[nodiscard]] Result<XmlTree> xml_tree_of(std::string_view text);

} // namespace tappa
