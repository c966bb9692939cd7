#include "io/xml_tree.hpp"

#include "base/text.hpp"
#include "io/limits.hpp"

#include <optional>
#include <utility>

namespace tappa {

namespace {

constexpr std::size_t most_attributes = 100;  // of one element
constexpr std::size_t longest_reference = 12; // "&#x10FFFF;" and some zeros

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// What may stand in a name (XML 1.0, 2.3); every letter beyond ASCII is let through.
bool begins_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':'
        || static_cast<unsigned char>(c) >= 0x80;
}

bool is_of_name(char c) {
    return begins_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

std::string_view without_prefix(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// XML 1.0, 2.2.
bool is_character(char32_t c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

// Of what stands between "&#" and ";"; nothing where it is no character.
std::optional<char32_t> numbered_character(std::string_view digits) {
    const bool hexadecimal = digits.starts_with('x');
    digits.remove_prefix(hexadecimal ? 1 : 0);
    const char32_t base = hexadecimal ? 16 : 10;
    char32_t value = 0;
    for (const char c : digits) {
        const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool is_letter = hexadecimal && lower >= 'a' && lower <= 'f';
        if (!is_letter && (c < '0' || c > '9'))
            return std::nullopt;
        value = value * base + static_cast<char32_t>(is_letter ? lower - 'a' + 10 : c - '0');
        if (value > 0x10FFFF)
            return std::nullopt;
    }
    return digits.empty() || !is_character(value) ? std::nullopt : std::optional(value);
}

std::optional<char32_t> character_of(std::string_view reference) {
    if (reference.starts_with('#'))
        return numbered_character(reference.substr(1));
    constexpr std::pair<std::string_view, char32_t> known[]{
        {"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}};
    for (const auto& [name, character] : known)
        if (name == reference)
            return character;
    return std::nullopt;
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    Result<XmlTree> run() {
        while (!m_error && m_at < m_text.size())
            step();
        if (!m_error && (m_current != XmlElement::none || m_tree.elements.empty()))
            fail(ErrorCode::NotXml);
        if (m_error)
            return std::move(*m_error);
        return std::move(m_tree);
    }

private:
    void step() {
        if (m_text[m_at] != '<')
            return characters();
        if (begins("<!--"))
            return pass("-->");
        if (begins("<?"))
            return pass("?>");
        if (begins("<![CDATA["))
            return verbatim();
        if (begins("<!"))
            return fail(begins("<!DOCTYPE") ? ErrorCode::XmlDoctype : ErrorCode::NotXml);
        if (begins("</"))
            return end_tag();
        start_tag();
    }

    [[nodiscard]] bool begins(std::string_view with) const {
        return m_text.substr(m_at, with.size()) == with;
    }

    void pass(std::string_view end) {
        const std::size_t found = m_text.find(end, m_at);
        if (found == std::string_view::npos)
            return fail(ErrorCode::NotXml);
        m_at = found + end.size();
    }

    // Outside of the root there may be white space only.
    void characters() {
        const std::size_t end = std::min(m_text.find('<', m_at), m_text.size());
        if (m_current == XmlElement::none) {
            skip_space();
            if (m_at < end)
                fail(ErrorCode::NotXml);
            return;
        }
        resolved_until(end, m_tree.elements[m_current].text);
    }

    void verbatim() {
        constexpr std::string_view begin = "<![CDATA[";
        const std::size_t end = m_text.find("]]>", m_at);
        if (end == std::string_view::npos || m_current == XmlElement::none)
            return fail(ErrorCode::NotXml);
        const std::size_t from = m_at + begin.size();
        m_tree.elements[m_current].text += m_text.substr(from, end - from);
        m_at = end + 3;
    }

    // Adds the text up to there with its references resolved.
    void resolved_until(std::size_t end, std::string& to) {
        while (m_at < end) {
            const std::size_t reference = std::min(m_text.substr(0, end).find('&', m_at), end);
            to += m_text.substr(m_at, reference - m_at);
            m_at = reference;
            if (m_at == end)
                return;
            const std::string_view head =
                m_text.substr(m_at, std::min(longest_reference, end - m_at));
            const std::size_t semicolon = head.find(';');
            const auto character = semicolon == std::string_view::npos
                ? std::nullopt
                : character_of(head.substr(1, semicolon - 1));
            if (!character)
                return fail(ErrorCode::NotXml);
            append_code_point(to, *character);
            m_at += semicolon + 1;
        }
    }

    void start_tag() {
        if (m_current == XmlElement::none && !m_tree.elements.empty())
            return fail(ErrorCode::NotXml); // a second root
        if (m_open.size() == limits::depth)
            return fail(ErrorCode::TooDeep, std::to_string(limits::depth));
        if (m_tree.elements.size() == limits::xml_elements)
            return fail(ErrorCode::TooManyItems, std::to_string(limits::xml_elements));
        const std::size_t offset = m_at++;
        const std::string_view name = name_here();
        if (m_error)
            return;
        add(name, offset);
        attributes();
        if (m_error)
            return;
        const bool is_closed = m_text[m_at] == '/';
        m_at += is_closed ? 2 : 1;
        if (is_closed)
            close();
    }

    void add(std::string_view name, std::size_t offset) {
        const std::size_t place = m_tree.elements.size();
        XmlElement element;
        element.name = without_prefix(name);
        element.parent = m_current;
        element.offset = offset;
        m_tree.elements.push_back(std::move(element));
        if (!m_open.empty()) {
            Open& parent = m_open.back();
            std::size_t& link = parent.last_child == XmlElement::none
                ? m_tree.elements[m_current].first_child
                : m_tree.elements[parent.last_child].next_sibling;
            link = place;
            parent.last_child = place;
        }
        m_open.push_back({name, XmlElement::none});
        m_current = place;
    }

    // Up to ">" or "/>".
    void attributes() {
        auto& list = m_tree.elements[m_current].attributes;
        while (true) {
            const bool spaced = skip_space();
            if (m_at < m_text.size() && (m_text[m_at] == '>' || begins("/>")))
                return;
            if (!spaced)
                return fail(ErrorCode::NotXml);
            const std::string_view name = name_here();
            skip_space();
            if (m_error || !take('='))
                return fail(ErrorCode::NotXml);
            skip_space();
            if (list.size() == most_attributes)
                return fail(ErrorCode::TooManyItems, std::to_string(most_attributes));
            XmlAttribute attribute{without_prefix(name), {}};
            attribute_value(attribute.value);
            if (m_error)
                return;
            list.push_back(std::move(attribute));
        }
    }

    void attribute_value(std::string& value) {
        const char quote = m_at < m_text.size() ? m_text[m_at] : '\0';
        if (quote != '"' && quote != '\'')
            return fail(ErrorCode::NotXml);
        ++m_at;
        const std::size_t end = m_text.find(quote, m_at);
        if (end == std::string_view::npos || m_text.substr(m_at, end - m_at).find('<') < end)
            return fail(ErrorCode::NotXml);
        resolved_until(end, value);
        ++m_at;
    }

    void end_tag() {
        const std::size_t begin = m_at;
        m_at += 2;
        const std::string_view name = name_here();
        skip_space();
        if (m_error || m_open.empty() || m_open.back().name != name || !take('>')) {
            m_at = begin;
            return fail(ErrorCode::NotXml);
        }
        close();
    }

    void close() {
        m_open.pop_back();
        m_current = m_tree.elements[m_current].parent;
    }

    std::string_view name_here() {
        const std::size_t begin = m_at;
        if (m_at < m_text.size() && begins_name(m_text[m_at]))
            while (m_at < m_text.size() && is_of_name(m_text[m_at]))
                ++m_at;
        if (m_at == begin)
            fail(ErrorCode::NotXml);
        return m_text.substr(begin, m_at - begin);
    }

    bool skip_space() {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && is_space(m_text[m_at]))
            ++m_at;
        return m_at > begin;
    }

    bool take(char c) {
        if (m_at == m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    void fail(ErrorCode code, std::string argument = {}) {
        if (m_error)
            return;
        m_error = Error{code, line_and_column(m_text, m_at), {}};
        if (!argument.empty())
            m_error->arguments.push_back(std::move(argument));
    }

    struct Open {
        std::string_view name; // with its prefix, as the end tag repeats it
        std::size_t last_child;
    };

    std::string_view m_text;
    std::size_t m_at = 0;
    XmlTree m_tree;
    std::size_t m_current = XmlElement::none;
    std::vector<Open> m_open;
    std::optional<Error> m_error;
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
    if (const std::size_t wrong = first_invalid_utf8(text); wrong != std::string_view::npos)
        return Error{ErrorCode::NotUtf8, line_and_column(text, wrong), {}};
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos)
        return Error{ErrorCode::ControlCharacter, line_and_column(text, zero), {}};
    return Reader(text).run();
}

} // namespace tappa
