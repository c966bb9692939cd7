#include "io/json_writer.hpp"

#include "base/number.hpp"

#include <cassert>
#include <cmath>
#include <utility>

namespace tappa {

namespace {

void append_quoted(std::string& out, std::string_view text) {
    constexpr std::string_view hex = "0123456789ABCDEF"; // as files have always held it
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            continue;
        case '\\':
            out += "\\\\";
            continue;
        case '\n':
            out += "\\n";
            continue;
        case '\r':
            out += "\\r";
            continue;
        case '\t':
            out += "\\t";
            continue;
        case '\b':
            out += "\\b";
            continue;
        case '\f':
            out += "\\f";
            continue;
        default:
            break;
        }
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            out += "\\u00";
            out += hex[byte >> 4U];
            out += hex[byte & 0x0FU];
        } else {
            out += c;
        }
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

std::string JsonWriter::take() {
    assert(m_scopes.empty() && !m_after_key);
    if (m_layout == JsonLayout::Indented)
        m_text += '\n';
    m_first = true;
    return std::exchange(m_text, {});
}

} // namespace tappa
