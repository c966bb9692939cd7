#include "io/json_guard.hpp"

#include "base/text.hpp"
#include "io/json_path.hpp"
#include "io/limits.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <utility>

namespace tappa {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

int hex_digit(char c) {
    if (is_digit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

enum class StringFault { None, Syntax, Null };

// Reads a JSON string whose opening quote stands at `at`, and moves past its closing quote, or
// to the fault. The text goes to `out` unless that is null.
class StringReader {
public:
    StringReader(std::string_view text, std::size_t& at, std::string* out)
        : m_text(text), m_at(at), m_out(out) {}

    [[nodiscard]] StringFault read() {
        for (++m_at; m_at < m_text.size();) {
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                return StringFault::None;
            }
            if (c == '\0')
                return StringFault::Null;
            if (static_cast<unsigned char>(c) < 0x20)
                return StringFault::Syntax;
            if (c != '\\') {
                if (m_out)
                    m_out->push_back(c);
                ++m_at;
                continue;
            }
            const StringFault fault = escape();
            if (fault != StringFault::None)
                return fault;
        }
        return StringFault::Syntax;
    }

private:
    StringFault escape() {
        if (m_at + 1 >= m_text.size())
            return end_of_text();
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        const char letter = m_text[m_at + 1];
        if (letter == 'u')
            return code_unit_escape();
        const std::size_t which = letters.find(letter);
        if (which == std::string_view::npos)
            return StringFault::Syntax;
        if (m_out)
            m_out->push_back(meanings[which]);
        m_at += 2;
        return StringFault::None;
    }

    StringFault code_unit_escape() {
        const std::optional<char32_t> unit = code_unit(m_at);
        if (!unit)
            return StringFault::Syntax;
        if (*unit == 0)
            return StringFault::Null;
        char32_t code_point = *unit;
        if (code_point >= 0xD800 && code_point <= 0xDFFF) {
            const std::optional<char32_t> low = code_unit(m_at + 6);
            const bool pair = code_point < 0xDC00 && low && *low >= 0xDC00 && *low <= 0xDFFF;
            if (!pair)
                return StringFault::Syntax;
            code_point = 0x10000 + ((code_point - 0xD800) << 10U) + (*low - 0xDC00);
            m_at += 6;
        }
        if (m_out)
            append_code_point(*m_out, code_point);
        m_at += 6;
        return StringFault::None;
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

    StringFault end_of_text() {
        m_at = m_text.size();
        return StringFault::Syntax;
    }

    std::string_view m_text;
    std::size_t& m_at;
    std::string* m_out;
};

class Guard {
public:
    explicit Guard(std::string_view text) : m_text(text) { m_outline.text = text; }

    Result<JsonOutline> run() {
        while (!m_error) {
            skip_space();
            const bool at_end = m_at == m_text.size();
            if (at_end && m_expected == Expected::End)
                return std::move(m_outline);
            if (at_end || m_expected == Expected::End) {
                not_json();
                break;
            }
            step(m_text[m_at]);
        }
        return std::move(*m_error);
    }

private:
    enum class Expected { Value, ValueOrEnd, KeyOrEnd, Key, CommaOrEnd, End };

    struct Frame {
        bool is_object;
        std::size_t index = 0;         // of the current item of a list
        std::vector<std::string> keys; // of an object, the current one last
    };

    void step(char c) {
        switch (m_expected) {
        case Expected::ValueOrEnd:
            if (c == ']')
                return close();
            return value(c);
        case Expected::Value:
            return value(c);
        case Expected::KeyOrEnd:
            if (c == '}')
                return close();
            return key(c);
        case Expected::Key:
            return key(c);
        case Expected::CommaOrEnd:
            return comma_or_end(c);
        case Expected::End:
            return;
        }
    }

    void comma_or_end(char c) {
        Frame& frame = m_frames.back();
        if (c == (frame.is_object ? '}' : ']'))
            return close();
        if (c != ',')
            return not_json();
        ++m_at;
        ++frame.index;
        m_expected = frame.is_object ? Expected::Key : Expected::Value;
    }

    void key(char c) {
        if (c != '"')
            return not_json();
        std::string name;
        if (!string(&name))
            return;
        m_frames.back().keys.push_back(std::move(name));
        skip_space();
        if (m_at == m_text.size() || m_text[m_at] != ':')
            return not_json();
        ++m_at;
        m_expected = Expected::Value;
    }

    void value(char c) {
        if (++m_values > limits::values)
            return fail(ErrorCode::TooManyItems, line_and_column(), std::to_string(limits::values));
        if (at_top_member())
            m_member_start = m_at;
        if (c == '{' || c == '[')
            return open(c == '{');
        if (c == '"') {
            if (!string(nullptr))
                return;
        } else if (c == '-' || is_digit(c)) {
            if (!number())
                return;
        } else if (!word("true") && !word("false") && !word("null")) {
            return not_json();
        }
        value_done();
    }

    void open(bool is_object) {
        if (m_frames.size() == limits::depth)
            return fail(ErrorCode::TooDeep, line_and_column(), std::to_string(limits::depth));
        if (m_frames.empty())
            m_outline.is_object = is_object;
        m_frames.push_back({is_object, 0, {}});
        ++m_at;
        m_expected = is_object ? Expected::KeyOrEnd : Expected::ValueOrEnd;
    }

    void close() {
        Frame& frame = m_frames.back();
        std::sort(frame.keys.begin(), frame.keys.end());
        const auto twice = std::adjacent_find(frame.keys.begin(), frame.keys.end());
        if (twice != frame.keys.end()) {
            const std::string key = *twice;
            m_frames.pop_back();
            return fail(ErrorCode::DuplicateKey, path_to_member(path(), key), shown(key));
        }
        m_frames.pop_back();
        ++m_at;
        value_done();
    }

    void value_done() {
        if (at_top_member())
            m_outline.members.push_back(
                {m_frames.back().keys.back(), m_text.substr(m_member_start, m_at - m_member_start)}
            );
        m_expected = m_frames.empty() ? Expected::End : Expected::CommaOrEnd;
    }

    [[nodiscard]] bool at_top_member() const {
        return m_frames.size() == 1 && m_frames.back().is_object;
    }

    bool string(std::string* out) {
        switch (StringReader(m_text, m_at, out).read()) {
        case StringFault::None:
            return true;
        case StringFault::Syntax:
            not_json();
            return false;
        case StringFault::Null:
            fail(ErrorCode::ControlCharacter, path(), {});
            return false;
        }
        return false;
    }

    bool word(std::string_view literal) {
        if (m_text.substr(m_at, literal.size()) != literal)
            return false;
        m_at += literal.size();
        return true;
    }

    std::size_t digits() {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && is_digit(m_text[m_at]))
            ++m_at;
        return m_at - start;
    }

    bool take(char c) {
        if (m_at == m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    bool number() {
        const std::size_t start = m_at;
        take('-');
        const std::size_t first_digit = m_at;
        if (!take('0') && digits() == 0)
            return not_json(), false;
        const std::size_t whole_end = m_at;
        if (take('.') && digits() == 0)
            return not_json(), false;
        const std::size_t digits_end = m_at;
        std::size_t exponent_start = m_at;
        if (take('e') || take('E')) {
            exponent_start = m_at;
            if (!take('+'))
                take('-');
            if (digits() == 0)
                return not_json(), false;
        }
        const std::string literal(m_text.substr(start, m_at - start));
        if (literal.size() > limits::number_characters) {
            fail(ErrorCode::NumberTooLong, path(), std::to_string(limits::number_characters));
            return false;
        }
        // Short enough now for its exponent to be a long at worst saturated by strtol.
        const long exponent = std::strtol(literal.c_str() + (exponent_start - start), nullptr, 10);
        const long power = leading_power(first_digit, whole_end, digits_end);
        constexpr long most = limits::number_exponent;
        if (exponent >= -most && exponent <= most && power + exponent >= -most
            && power + exponent <= most)
            return true;
        const std::string bound = "1e" + std::to_string(most);
        m_error = Error{ErrorCode::OutOfRange, path(), {shown(literal), "-" + bound, bound}};
        return false;
    }

    // The power of ten of the first digit that is not zero; 0 when all are.
    [[nodiscard]] long leading_power(std::size_t first, std::size_t whole_end, std::size_t end)
        const {
        for (std::size_t i = first; i < end; ++i) {
            if (m_text[i] == '0' || m_text[i] == '.')
                continue;
            const long place = static_cast<long>(whole_end) - static_cast<long>(i);
            return place > 0 ? place - 1 : place;
        }
        return 0;
    }

    void skip_space() {
        while (m_at < m_text.size()
               && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r'
                   || m_text[m_at] == '\t'))
            ++m_at;
    }

    void not_json() {
        std::string_view found = "EOF";
        if (m_at < m_text.size())
            found = first_code_points(m_text.substr(m_at), 1);
        fail(ErrorCode::NotJson, line_and_column(), shown(found));
    }

    void fail(ErrorCode code, std::string where, const std::string& argument) {
        m_error = Error{code, std::move(where), {}};
        if (!argument.empty())
            m_error->arguments.push_back(argument);
    }

    [[nodiscard]] std::string line_and_column() const {
        const std::string_view before = m_text.substr(0, m_at);
        const auto lines = std::count(before.begin(), before.end(), '\n');
        const std::size_t line_start = before.rfind('\n') + 1; // npos + 1 is 0
        const std::size_t column = code_point_count(before.substr(line_start)) + 1;
        return std::to_string(lines + 1) + ":" + std::to_string(column);
    }

    // Of the value being read.
    [[nodiscard]] std::string path() const {
        JsonPath path;
        for (const Frame& frame : m_frames) {
            if (!frame.is_object)
                path.push_index(frame.index);
            else if (!frame.keys.empty())
                path.push_key(frame.keys.back());
        }
        return path.text();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_values = 0;
    std::size_t m_member_start = 0;
    Expected m_expected = Expected::Value;
    std::vector<Frame> m_frames;
    JsonOutline m_outline;
    std::optional<Error> m_error;
};

std::string megabytes(std::size_t bytes) {
    return std::to_string((bytes + 999'999) / 1'000'000);
}

} // namespace

Result<JsonOutline> check_json(std::string_view bytes, std::size_t most_bytes) {
    if (bytes.size() > most_bytes)
        return Error{ErrorCode::FileTooLarge, "", {megabytes(bytes.size()), megabytes(most_bytes)}};
    const std::size_t wrong = first_invalid_utf8(bytes);
    if (wrong != std::string_view::npos)
        return Error{ErrorCode::NotUtf8, std::to_string(wrong), {}};
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark))
        bytes.remove_prefix(byte_order_mark.size());
    return Guard(bytes).run();
}

std::string text_of_json_string(std::string_view literal) {
    std::string text;
    std::size_t at = 0;
    if (!literal.starts_with('"'))
        return text;
    if (StringReader(literal, at, &text).read() != StringFault::None)
        text.clear();
    return text;
}

} // namespace tappa
