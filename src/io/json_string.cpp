#include "io/json_string.hpp"

#include "base/text.hpp"

#include <cstdint>
#include <cstring>
#include <optional>

namespace tappa {

namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

class StringReader {
public:
    StringReader(std::string_view text, std::size_t& at, std::string* out)
        : m_text(text), m_at(at), m_out(out) {}

    [[nodiscard]] JsonStringFault read() {
        for (++m_at;;) {
            const std::size_t start = m_at;
            m_at = end_of_plain(m_text, start);
            if (m_out)
                m_out->append(m_text.substr(start, m_at - start));
            if (m_at == m_text.size())
                return JsonStringFault::Syntax;
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                return JsonStringFault::None;
            }
            if (c != '\\')
                return c == '\0' ? JsonStringFault::Null : JsonStringFault::Syntax;
            const JsonStringFault fault = escape();
            if (fault != JsonStringFault::None)
                return fault;
        }
    }

private:
    JsonStringFault escape() {
        if (m_at + 1 >= m_text.size())
            return end_of_text();
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        const char letter = m_text[m_at + 1];
        if (letter == 'u')
            return code_unit_escape();
        const std::size_t which = letters.find(letter);
        if (which == std::string_view::npos)
            return JsonStringFault::Syntax;
        if (m_out)
            m_out->push_back(meanings[which]);
        m_at += 2;
        return JsonStringFault::None;
    }

    JsonStringFault code_unit_escape() {
        const std::optional<char32_t> unit = code_unit(m_at);
        if (!unit)
            return JsonStringFault::Syntax;
        if (*unit == 0)
            return JsonStringFault::Null;
        char32_t code_point = *unit;
        if (code_point >= 0xD800 && code_point <= 0xDFFF) {
            const std::optional<char32_t> low = code_unit(m_at + 6);
            const bool pair = code_point < 0xDC00 && low && *low >= 0xDC00 && *low <= 0xDFFF;
            if (!pair)
                return JsonStringFault::Syntax;
            code_point = 0x10000 + ((code_point - 0xD800) << 10U) + (*low - 0xDC00);
            m_at += 6;
        }
        if (m_out)
            append_code_point(*m_out, code_point);
        m_at += 6;
        return JsonStringFault::None;
    }

    // The value of "\uXXXX" at a place, or nothing.
    [[nodiscard]] std::optional<char32_t> code_unit(std::size_t at) const {
        if (at + 6 > m_text.size() || m_text[at] != '\\' || m_text[at + 1] != 'u')
            return std::nullopt;
        char32_t unit = 0;
        for (std::size_t i = at + 2; i < at + 6; ++i) {
            const int digit = hex_digit(m_text[i]);
            if (digit < 0)
                return std::nullopt;
            unit = unit * 16 + static_cast<char32_t>(digit);
        }
        return unit;
    }

    JsonStringFault end_of_text() {
        m_at = m_text.size();
        return JsonStringFault::Syntax;
    }

    std::string_view m_text;
    std::size_t& m_at;
    std::string* m_out;
};

} // namespace

// Eight bytes at a time while none of them matters (Mycroft 1987): a byte below n borrows from its
// highest bit when n is taken away, and a byte equal to c is below 1 after an exclusive or with c.
// Bytes from 0x80 on, which have that bit themselves, are parts of other characters.
std::size_t end_of_plain(std::string_view json, std::size_t at) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t high_bits = ones << 7;
    for (std::uint64_t bytes = 0; at + sizeof bytes <= json.size(); at += sizeof bytes) {
        std::memcpy(&bytes, json.data() + at, sizeof bytes);
        const std::uint64_t control = bytes - ones * 0x20;
        const std::uint64_t quote = (bytes ^ (ones * '"')) - ones;
        const std::uint64_t backslash = (bytes ^ (ones * '\\')) - ones;
        if (((control | quote | backslash) & ~bytes & high_bits) != 0)
            break;
    }
    while (at < json.size() && json[at] != '"' && json[at] != '\\'
           && static_cast<unsigned char>(json[at]) >= 0x20)
        ++at;
    return at;
}

JsonStringFault read_json_string(std::string_view json, std::size_t& at, std::string* out) {
    return StringReader(json, at, out).read();
}

std::string text_of_json_string(std::string_view literal) {
    std::string text;
    std::size_t at = 0;
    if (!literal.starts_with('"'))
        return text;
    if (read_json_string(literal, at, &text) != JsonStringFault::None)
        text.clear();
    return text;
}

} // namespace tappa
