#include "io/json_string.hpp"

#include "base/text.hpp"

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
        for (++m_at; m_at < m_text.size();) {
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                return JsonStringFault::None;
            }
            if (c == '\0')
                return JsonStringFault::Null;
            if (static_cast<unsigned char>(c) < 0x20)
                return JsonStringFault::Syntax;
            if (c != '\\') {
                if (m_out)
                    m_out->push_back(c);
                ++m_at;
                continue;
            }
            const JsonStringFault fault = escape();
            if (fault != JsonStringFault::None)
                return fault;
        }
        return JsonStringFault::Syntax;
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
