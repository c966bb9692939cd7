#pragma once

#include <cctype>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::test {

// Whether a text is one well-formed element, as far as our own writers go: nesting, quoted and
// unrepeated attributes, entities. Not a full parser: comments and processing instructions are
// faults, because no writer of ours makes them.
class XmlCheck {
public:
    explicit XmlCheck(std::string_view text) : m_text(text) {}

    // What is wrong and where, or nothing.
    std::string fault() {
        skip_space();
        while (m_fault.empty() && m_at < m_text.size()) {
            if (m_text[m_at] == '<')
                read_tag();
            else
                read_text();
        }
        if (m_fault.empty() && !m_open.empty())
            fail("never closed: " + m_open.back());
        if (m_fault.empty() && m_roots != 1)
            fail("not one root");
        return m_fault;
    }

private:
    void fail(const std::string& what) {
        if (m_fault.empty())
            m_fault =
                what + " at " + std::to_string(m_at) + ": " + std::string(m_text.substr(m_at, 40));
    }

    void skip_space() {
        while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at])))
            ++m_at;
    }

    std::string read_name() {
        const std::size_t start = m_at;
        while (m_at < m_text.size()
               && (std::isalnum(static_cast<unsigned char>(m_text[m_at])) || m_text[m_at] == '-'
                   || m_text[m_at] == ':'))
            ++m_at;
        if (m_at == start)
            fail("name expected");
        return std::string(m_text.substr(start, m_at - start));
    }

    void check_entity() {
        const std::size_t end = m_text.find(';', m_at);
        if (end == std::string_view::npos || end - m_at > 8)
            return fail("stray &");
        const std::string_view name = m_text.substr(m_at + 1, end - m_at - 1);
        static const std::set<std::string_view> known{"amp", "lt", "gt", "quot", "#39"};
        if (!known.count(name))
            fail("unknown entity");
    }

    void check_character() {
        const auto c = static_cast<unsigned char>(m_text[m_at]);
        if (c == '&')
            check_entity();
        else if (c == '<' || (c < 0x20 && !std::isspace(c)))
            fail("forbidden character");
        ++m_at;
    }

    void read_text() {
        const std::size_t start = m_at;
        while (m_fault.empty() && m_at < m_text.size() && m_text[m_at] != '<')
            check_character();
        const std::string_view text = m_text.substr(start, m_at - start);
        if (m_open.empty() && text.find_first_not_of(" \t\r\n") != std::string_view::npos)
            fail("text outside the root");
    }

    void read_attributes() {
        std::set<std::string> names;
        skip_space();
        while (m_fault.empty() && m_at < m_text.size() && m_text[m_at] != '>' && m_text[m_at] != '/'
        ) {
            if (!names.insert(read_name()).second)
                fail("repeated attribute");
            if (m_text.substr(m_at, 2) != "=\"")
                return fail("value in quotes expected");
            m_at += 2;
            while (m_fault.empty() && m_at < m_text.size() && m_text[m_at] != '"')
                check_character();
            ++m_at;
            skip_space();
        }
    }

    void read_tag() {
        ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '/') {
            ++m_at;
            const std::string name = read_name();
            if (m_open.empty() || m_open.back() != name)
                return fail("closes what is not open: " + name);
            m_open.pop_back();
            if (m_at >= m_text.size() || m_text[m_at] != '>')
                return fail("> expected");
            ++m_at;
            return;
        }
        const std::string name = read_name();
        if (m_open.empty())
            ++m_roots;
        read_attributes();
        const bool empty = m_at < m_text.size() && m_text[m_at] == '/';
        if (empty)
            ++m_at;
        else
            m_open.push_back(name);
        if (m_at >= m_text.size() || m_text[m_at] != '>')
            return fail("> expected");
        ++m_at;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<std::string> m_open;
    int m_roots = 0;
    std::string m_fault;
};

inline std::string xml_fault(std::string_view text) {
    return XmlCheck(text).fault();
}

} // namespace tappa::test
