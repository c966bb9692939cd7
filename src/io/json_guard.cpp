#include "io/json_guard.hpp"

#include "base/text.hpp"
#include "io/json_number.hpp"
#include "io/json_path.hpp"
#include "io/json_string.hpp"
#include "io/limits.hpp"

#include <algorithm>
#include <cassert>
#include <forward_list>
#include <optional>
#include <utility>

namespace tappa {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

class Guard {
public:
    explicit Guard(std::string_view text) : m_text(text) { m_outline.text = text; }

    Result<JsonOutline> run() {
        while (!m_error) {
            skip_space();
            const bool at_end = m_at == m_text.size();
            if (at_end && m_expected == Expected::End) {
                m_outline.values = m_values;
                return std::move(m_outline);
            }
            if (at_end || m_expected == Expected::End) {
                not_json();
                break;
            }
            step(m_text[m_at]);
        }
        return std::move(*m_error);
    }

private:
    enum class Text { Key, Value };
    enum class Expected { Value, ValueOrEnd, KeyOrEnd, Key, CommaOrEnd, End };

    struct Frame {
        bool is_object;
        std::size_t index = 0; // of the current item of a list
        std::size_t first = 0; // of an object: its first key; of a list: its place among lists
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
        const std::size_t start = m_at;
        if (!string(Text::Key))
            return;
        m_keys.push_back(key_in(m_text.substr(start, m_at - start)));
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
            if (!string(Text::Value))
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
        m_frames.push_back({is_object, 0, is_object ? m_keys.size() : m_outline.list_sizes.size()});
        if (!is_object)
            m_outline.list_sizes.push_back(0);
        ++m_at;
        m_expected = is_object ? Expected::KeyOrEnd : Expected::ValueOrEnd;
    }

    void close() {
        const Frame frame = m_frames.back();
        m_frames.pop_back();
        if (frame.is_object) {
            if (const std::optional<std::string_view> twice = key_given_twice(frame.first)) {
                const std::string key(*twice);
                m_keys.resize(frame.first);
                return fail(ErrorCode::DuplicateKey, path_to_member(path(), key), shown(key));
            }
            m_keys.resize(frame.first);
        } else if (m_expected != Expected::ValueOrEnd) { // else it is empty
            m_outline.list_sizes[frame.first] = static_cast<std::uint32_t>(frame.index + 1);
        }
        ++m_at;
        value_done();
    }

    // Of the keys from `first` on.
    std::optional<std::string_view> key_given_twice(std::size_t first) {
        const auto begin = m_keys.begin() + static_cast<std::ptrdiff_t>(first);
        constexpr std::size_t few = 16; // so many are compared sooner than sorted
        if (m_keys.size() - first <= few) {
            for (auto key = begin; key < m_keys.end(); ++key)
                if (std::find(begin, key, *key) != key)
                    return *key;
            return std::nullopt;
        }
        std::sort(begin, m_keys.end());
        const auto twice = std::adjacent_find(begin, m_keys.end());
        return twice == m_keys.end() ? std::nullopt : std::optional(*twice);
    }

    // The key that a JSON string says: a part of the text, unless it is written with escapes.
    std::string_view key_in(std::string_view literal) {
        if ((m_outline.string_ends.back() & JsonOutline::with_escapes) == 0)
            return literal.substr(1, literal.size() - 2);
        return m_decoded_keys.emplace_front(text_of_json_string(literal));
    }

    void value_done() {
        if (at_top_member())
            m_outline.members.push_back(
                {std::string(m_keys.back()), m_text.substr(m_member_start, m_at - m_member_start)}
            );
        m_expected = m_frames.empty() ? Expected::End : Expected::CommaOrEnd;
    }

    [[nodiscard]] bool at_top_member() const {
        return m_frames.size() == 1 && m_frames.back().is_object;
    }

    bool string(Text text) {
        const std::size_t end = end_of_plain(m_text, m_at + 1);
        if (end < m_text.size() && m_text[end] == '"') {
            m_outline.string_ends.push_back(static_cast<std::uint32_t>(end));
            m_at = end + 1;
            return true;
        }
        switch (read_json_string(m_text, m_at, nullptr)) {
        case JsonStringFault::None:
            m_outline.string_ends.push_back(
                static_cast<std::uint32_t>(m_at - 1) | JsonOutline::with_escapes
            );
            return true;
        case JsonStringFault::Syntax:
            not_json();
            return false;
        case JsonStringFault::Null:
            // The path would be that of the value before.
            fail(ErrorCode::ControlCharacter, text == Text::Key ? line_and_column() : path(), {});
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
        if (!take('0') && digits() == 0)
            return not_json(), false;
        if (take('.') && digits() == 0)
            return not_json(), false;
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            if (digits() == 0)
                return not_json(), false;
        }
        const std::string_view literal = m_text.substr(start, m_at - start);
        if (literal.size() > limits::number_characters) {
            fail(ErrorCode::NumberTooLong, path(), std::to_string(limits::number_characters));
            return false;
        }
        if (is_safe_json_number(literal))
            return true;
        const std::string bound = "1e" + std::to_string(limits::number_exponent);
        m_error = Error{ErrorCode::OutOfRange, path(), {shown(literal), "-" + bound, bound}};
        return false;
    }

    void skip_space() {
        while (m_at < m_text.size()
               && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r'
                   || m_text[m_at] == '\t'))
            ++m_at;
    }

    void not_json() { fail(ErrorCode::NotJson, line_and_column(), found()); }

    // What stands where something else should, as a message shows it.
    [[nodiscard]] std::string found() const {
        if (m_at == m_text.size())
            return "EOF";
        const auto byte = static_cast<unsigned char>(m_text[m_at]);
        if (byte < 0x20)
            return std::string("U+00") + (byte < 0x10 ? '0' : '1') + "0123456789ABCDEF"[byte % 16];
        return "“" + std::string(first_code_points(m_text.substr(m_at), 1)) + "”";
    }

    void fail(ErrorCode code, std::string where, const std::string& argument) {
        m_error = Error{code, std::move(where), {}};
        if (!argument.empty())
            m_error->arguments.push_back(argument);
    }

    [[nodiscard]] std::string line_and_column() const {
        return tappa::line_and_column(m_text, m_at);
    }

    // Of the value being read.
    [[nodiscard]] std::string path() const {
        JsonPath path;
        for (std::size_t i = 0; i < m_frames.size(); ++i) {
            const Frame& frame = m_frames[i];
            if (!frame.is_object) {
                path.push_index(frame.index);
                continue;
            }
            std::size_t end = m_keys.size(); // of its keys: those of the next object begin there
            for (std::size_t k = i + 1; k < m_frames.size() && end == m_keys.size(); ++k)
                if (m_frames[k].is_object)
                    end = m_frames[k].first;
            if (end > frame.first)
                path.push_key(m_keys[end - 1]);
        }
        return path.text();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_values = 0;
    std::size_t m_member_start = 0;
    Expected m_expected = Expected::Value;
    std::vector<Frame> m_frames;
    std::vector<std::string_view> m_keys; // of the objects that are open, each after the outer ones
    std::forward_list<std::string> m_decoded_keys;
    JsonOutline m_outline;
    std::optional<Error> m_error;
};

} // namespace

Result<JsonOutline> check_json(std::string_view bytes, std::size_t most_bytes) {
    assert(most_bytes < JsonOutline::with_escapes);
    if (bytes.size() > most_bytes)
        return too_large(bytes.size(), most_bytes);
    const std::size_t wrong = first_invalid_utf8(bytes);
    if (wrong != std::string_view::npos)
        return Error{ErrorCode::NotUtf8, std::to_string(wrong), {}};
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark))
        bytes.remove_prefix(byte_order_mark.size());
    return Guard(bytes).run();
}

} // namespace tappa
