#include "io/json_writer.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

#include <cassert>
#include <cmath>
#include <utility>

namespace tappa {

namespace {

constexpr std::string_view hex = "0123456789ABCDEF"; // as files have always held it

// Would command a terminal (C0, DEL and C1, ECMA-48) or turn the direction of what is read (Unicode
// Technical Report 36, 3.1.3).
bool is_hidden(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F
        || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// Whether a character that is_hidden may begin with this byte.
bool may_hide(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2;
}

void append_code_unit(std::string& out, char32_t unit) {
    out += "\\u";
    for (unsigned shift = 16; shift > 0; shift -= 4)
        out += hex[unit >> (shift - 4) & 0x0FU];
}

// The letter after the backslash; 0 where a character has none.
char escape_letter(char c) {
    constexpr std::string_view meanings = "\"\\\b\f\n\r\t";
    constexpr std::string_view letters = "\"\\bfnrt";
    const std::size_t which = meanings.find(c);
    return which == std::string_view::npos ? '\0' : letters[which];
}

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at++;
        if (const char letter = escape_letter(text[start])) {
            out += '\\';
            out += letter;
            continue;
        }
        if (may_hide(text[start])) {
            at = start;
            if (const char32_t c = next_code_point(text, at); is_hidden(c)) {
                append_code_unit(out, c);
                continue;
            }
        }
        out += text.substr(start, at - start);
    }
    out += '"';
}

} // namespace

std::string json_quoted(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 2);
    append_quoted(out, text);
    return out;
}

void JsonWriter::break_line() {
    if (m_layout == JsonLayout::Compact)
        return;
    m_text += '\n';
    m_text.append(2 * m_scopes.size(), ' ');
}

void JsonWriter::before_value() {
    if (m_after_key) {
        m_after_key = false;
        return;
    }
    assert(m_scopes.empty() || m_scopes.back() == Scope::Array);
    if (m_scopes.empty())
        return;
    if (!m_first)
        m_text += ',';
    m_first = false;
    break_line();
}

void JsonWriter::begin(Scope scope, char bracket) {
    before_value();
    m_text += bracket;
    m_scopes.push_back(scope);
    m_first = true;
}

void JsonWriter::end([[maybe_unused]] Scope scope, char bracket) {
    assert(!m_scopes.empty() && m_scopes.back() == scope && !m_after_key);
    m_scopes.pop_back();
    if (!m_first)
        break_line();
    m_text += bracket;
    m_first = false;
}

void JsonWriter::begin_object() {
    begin(Scope::Object, '{');
}
void JsonWriter::end_object() {
    end(Scope::Object, '}');
}
void JsonWriter::begin_array() {
    begin(Scope::Array, '[');
}
void JsonWriter::end_array() {
    end(Scope::Array, ']');
}

void JsonWriter::key(std::string_view name) {
    assert(!m_scopes.empty() && m_scopes.back() == Scope::Object && !m_after_key);
    if (!m_first)
        m_text += ',';
    m_first = false;
    break_line();
    append_quoted(m_text, name);
    m_text += m_layout == JsonLayout::Compact ? ":" : ": ";
    m_after_key = true;
}

void JsonWriter::value(std::string_view text) {
    before_value();
    append_quoted(m_text, text);
}

void JsonWriter::value(double number) {
    if (!std::isfinite(number))
        return null();
    before_value();
    m_text += exact_text(number);
}

void JsonWriter::value(std::int64_t number) {
    before_value();
    m_text += std::to_string(number);
}

void JsonWriter::value(bool truth) {
    before_value();
    m_text += truth ? "true" : "false";
}

void JsonWriter::null() {
    raw("null");
}

void JsonWriter::raw(std::string_view json) {
    before_value();
    m_text += json;
}

void JsonWriter::again(std::string_view written) {
    assert(m_layout == JsonLayout::Compact && !m_scopes.empty() && !m_after_key);
    if (!m_first)
        m_text += ',';
    m_first = false;
    m_text += written;
}

std::string JsonWriter::take() {
    assert(m_scopes.empty() && !m_after_key);
    if (m_layout == JsonLayout::Indented)
        m_text += '\n';
    m_first = true;
    return std::exchange(m_text, {});
}

} // namespace tappa
