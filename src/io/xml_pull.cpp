#include "io/xml_pull.hpp"

#include "base/text.hpp"
#include "io/limits.hpp"

#include <algorithm>
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

} // namespace

XmlToken XmlPull::next() {
    if (m_error)
        return XmlToken::Done;
    m_scratch_used = 0;
    if (std::exchange(m_closes, false))
        return close();
    while (m_at < m_text.size()) {
        m_begin = m_at;
        const XmlToken token = step();
        if (m_error)
            return XmlToken::Done;
        if (token != XmlToken::Done)
            return token;
    }
    if (!m_open.empty() || !m_had_root)
        fail(ErrorCode::NotXml);
    return XmlToken::Done;
}

// Done: nothing to show.
XmlToken XmlPull::step() {
    if (m_text[m_at] != '<')
        return characters();
    if (begins("<!--"))
        return passed("-->");
    if (begins("<?"))
        return passed("?>");
    if (begins("<![CDATA["))
        return verbatim();
    if (begins("<!"))
        return fail(begins("<!DOCTYPE") ? ErrorCode::XmlDoctype : ErrorCode::NotXml);
    return begins("</") ? end_tag() : start_tag();
}

bool XmlPull::begins(std::string_view with) const {
    return m_text.substr(m_at, with.size()) == with;
}

XmlToken XmlPull::passed(std::string_view end) {
    const std::size_t found = m_text.find(end, m_at);
    if (found == std::string_view::npos)
        return fail(ErrorCode::NotXml);
    m_at = found + end.size();
    return XmlToken::Done;
}

// Outside of the root there may be white space only.
XmlToken XmlPull::characters() {
    const std::size_t end = std::min(m_text.find('<', m_at), m_text.size());
    if (!m_open.empty()) {
        m_value = resolved_until(end);
        return XmlToken::Text;
    }
    skip_space();
    return m_at < end ? fail(ErrorCode::NotXml) : XmlToken::Done;
}

XmlToken XmlPull::verbatim() {
    constexpr std::string_view begin = "<![CDATA[";
    const std::size_t end = m_text.find("]]>", m_at);
    if (end == std::string_view::npos || m_open.empty())
        return fail(ErrorCode::NotXml);
    const std::size_t from = m_at + begin.size();
    m_value = m_text.substr(from, end - from);
    m_at = end + 3;
    return XmlToken::Text;
}

// The text up to there with its references resolved: a copy where it has some.
std::string_view XmlPull::resolved_until(std::size_t end) {
    const std::string_view plain = m_text.substr(m_at, end - m_at);
    if (plain.find('&') == std::string_view::npos) {
        m_at = end;
        return plain;
    }
    std::string& resolved = scratch();
    while (m_at < end) {
        const std::size_t reference = std::min(m_text.substr(0, end).find('&', m_at), end);
        resolved += m_text.substr(m_at, reference - m_at);
        m_at = reference;
        if (m_at == end)
            break;
        const std::string_view head = m_text.substr(m_at, std::min(longest_reference, end - m_at));
        const std::size_t semicolon = head.find(';');
        const auto character = semicolon == std::string_view::npos
            ? std::nullopt
            : character_of(head.substr(1, semicolon - 1));
        if (!character) {
            const std::string_view shown = semicolon == std::string_view::npos
                ? first_code_points(m_text.substr(m_at, end - m_at), longest_reference)
                : head.substr(0, semicolon + 1);
            fail(ErrorCode::XmlReference, {std::string(shown)});
            return {};
        }
        append_code_point(resolved, *character);
        m_at += semicolon + 1;
    }
    return resolved;
}

XmlToken XmlPull::start_tag() {
    if (m_open.empty() && m_had_root)
        return fail(ErrorCode::NotXml); // a second root
    if (m_open.size() == limits::depth)
        return fail(ErrorCode::TooDeep, {std::to_string(limits::depth)});
    ++m_at;
    const std::string_view name = name_here();
    if (m_error)
        return XmlToken::Done;
    read_attributes();
    if (m_error)
        return XmlToken::Done;
    m_closes = m_text[m_at] == '/';
    m_at += m_closes ? 2 : 1;
    m_name = without_prefix(name);
    m_open.push_back(name);
    m_had_root = true;
    return XmlToken::Start;
}

// Up to ">" or "/>".
void XmlPull::read_attributes() {
    m_attributes.clear();
    while (true) {
        const bool spaced = skip_space();
        if (m_at < m_text.size() && (m_text[m_at] == '>' || begins("/>")))
            return;
        if (!spaced) {
            fail(ErrorCode::NotXml);
            return;
        }
        const std::string_view name = name_here();
        skip_space();
        if (m_error || !take('=')) {
            fail(ErrorCode::NotXml);
            return;
        }
        skip_space();
        if (m_attributes.size() == most_attributes) {
            fail(ErrorCode::TooManyItems, {std::to_string(most_attributes)});
            return;
        }
        const std::string_view value = attribute_value();
        if (m_error)
            return;
        m_attributes.push_back({without_prefix(name), value});
    }
}

std::string_view XmlPull::attribute_value() {
    const char quote = m_at < m_text.size() ? m_text[m_at] : '\0';
    if (quote != '"' && quote != '\'') {
        fail(ErrorCode::NotXml);
        return {};
    }
    ++m_at;
    const std::size_t end = m_text.find(quote, m_at);
    if (end == std::string_view::npos
        || m_text.substr(m_at, end - m_at).find('<') != std::string_view::npos) {
        fail(ErrorCode::NotXml);
        return {};
    }
    const std::string_view value = resolved_until(end);
    ++m_at;
    return value;
}

XmlToken XmlPull::end_tag() {
    m_at += 2;
    const std::string_view name = name_here();
    skip_space();
    if (m_error || m_open.empty() || m_open.back() != name || !take('>')) {
        m_at = m_begin;
        return fail(ErrorCode::NotXml);
    }
    return close();
}

XmlToken XmlPull::close() {
    m_name = without_prefix(m_open.back());
    m_open.pop_back();
    return XmlToken::End;
}

std::string_view XmlPull::name_here() {
    const std::size_t begin = m_at;
    if (m_at < m_text.size() && begins_name(m_text[m_at]))
        while (m_at < m_text.size() && is_of_name(m_text[m_at]))
            ++m_at;
    if (m_at == begin)
        fail(ErrorCode::NotXml);
    return m_text.substr(begin, m_at - begin);
}

bool XmlPull::skip_space() {
    const std::size_t begin = m_at;
    while (m_at < m_text.size() && is_space(m_text[m_at]))
        ++m_at;
    return m_at > begin;
}

bool XmlPull::take(char c) {
    if (m_at == m_text.size() || m_text[m_at] != c)
        return false;
    ++m_at;
    return true;
}

std::string& XmlPull::scratch() {
    if (m_scratch_used == m_scratch.size())
        m_scratch.emplace_back();
    std::string& text = m_scratch[m_scratch_used++];
    text.clear();
    return text;
}

XmlToken XmlPull::fail(ErrorCode code, std::vector<std::string> arguments) {
    if (!m_error)
        m_error = Error{code, line_and_column(m_text, m_at), std::move(arguments)};
    return XmlToken::Done;
}

void XmlPull::refuse(ErrorCode code, std::vector<std::string> arguments) {
    m_at = m_begin;
    fail(code, std::move(arguments));
}

std::optional<Error> xml_text_fault(std::string_view text) {
    if (const std::size_t wrong = first_invalid_utf8(text); wrong != std::string_view::npos)
        return Error{ErrorCode::NotUtf8, line_and_column(text, wrong), {}};
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos)
        return Error{ErrorCode::ControlCharacter, line_and_column(text, zero), {}};
    return std::nullopt;
}

} // namespace tappa
