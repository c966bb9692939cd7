#include "io/xml_tree.hpp"

#include "io/limits.hpp"
#include "io/xml_pull.hpp"

#include <utility>

namespace tappa {

namespace {

class Builder {
public:
    explicit Builder(std::string_view text) : m_xml(text) {}

    Result<XmlTree> run() {
        for (XmlToken token = m_xml.next(); token != XmlToken::Done; token = m_xml.next())
            take(token);
        if (m_xml.error())
            return *m_xml.error();
        return std::move(m_tree);
    }

private:
    void take(XmlToken token) {
        if (token == XmlToken::Start)
            return add();
        XmlElement& current = m_tree.elements[m_open.back().place];
        if (token == XmlToken::Text)
            current.text += m_xml.text();
        else
            m_open.pop_back();
    }

    void add() {
        const std::size_t place = m_tree.elements.size();
        if (place == limits::xml_elements)
            return m_xml.refuse(ErrorCode::TooManyItems, {std::to_string(limits::xml_elements)});
        XmlElement element;
        element.name = m_xml.name();
        element.offset = m_xml.offset();
        for (const XmlPullAttribute& attribute : m_xml.attributes())
            element.attributes.push_back({attribute.name, std::string(attribute.value)});
        if (!m_open.empty()) {
            Open& parent = m_open.back();
            element.parent = parent.place;
            std::size_t& link = parent.last_child == XmlElement::none
                ? m_tree.elements[parent.place].first_child
                : m_tree.elements[parent.last_child].next_sibling;
            link = place;
            parent.last_child = place;
        }
        m_tree.elements.push_back(std::move(element));
        m_open.push_back({place, XmlElement::none});
    }

    struct Open {
        std::size_t place;
        std::size_t last_child;
    };

    XmlPull m_xml;
    XmlTree m_tree;
    std::vector<Open> m_open;
};

} // namespace

const XmlElement* XmlTree::child(const XmlElement& of, std::string_view name) const {
    for (const XmlElement* each = at(of.first_child); each; each = at(each->next_sibling))
        if (each->name == name)
            return each;
    return nullptr;
}

std::vector<const XmlElement*> XmlTree::children(const XmlElement& of) const {
    std::vector<const XmlElement*> all;
    for (const XmlElement* each = at(of.first_child); each; each = at(each->next_sibling))
        all.push_back(each);
    return all;
}

std::string_view attribute(const XmlElement& of, std::string_view name) {
    for (const XmlAttribute& each : of.attributes)
        if (each.name == name)
            return each.value;
    return {};
}

Result<XmlTree> xml_tree_of(std::string_view text) {
    if (std::optional<Error> fault = xml_text_fault(text))
        return *std::move(fault);
    return Builder(text).run();
}

} // namespace tappa
