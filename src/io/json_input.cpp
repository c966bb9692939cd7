#include "io/json_input.hpp"

#include "io/json_number.hpp"
#include "io/json_string.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace tappa {

JsonInput::JsonInput(const JsonOutline& outline) : m_outline(outline), m_text(outline.text) {
    take('{', "object");
}

void JsonInput::fail(ErrorCode code, std::vector<std::string> arguments) {
    if (ok())
        m_error = Error{code, m_path.text(), std::move(arguments)};
}

void JsonInput::fail_at_member(
    std::string_view key, ErrorCode code, std::vector<std::string> arguments
) {
    if (ok())
        m_error = Error{code, path_to_member(m_path.text(), key), std::move(arguments)};
}

char JsonInput::next() {
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t' && c != ',' && c != ':')
            return c;
    }
    return '\0'; // behind the last value; the guard lets no zero through
}

void JsonInput::take(char c, const char* expected_type) {
    if (!ok())
        return;
    if (next() == c)
        ++m_at;
    else
        fail(ErrorCode::WrongType, {expected_type});
}

void JsonInput::enter_object() {
    take('{', "object");
}

void JsonInput::leave_object() {
    take('}', "object");
}

std::optional<std::string_view> JsonInput::next_key() {
    if (!ok() || next() != '"')
        return std::nullopt;
    return string(m_decoded_key);
}

std::size_t JsonInput::enter_list() {
    take('[', "list");
    return ok() ? m_outline.list_sizes[m_lists++] : 0;
}

void JsonInput::leave_list() {
    take(']', "list");
}

std::string_view JsonInput::string(std::string& decoded) {
    const std::uint32_t end = m_outline.string_ends[m_strings++];
    if ((end & JsonOutline::with_escapes) == 0) {
        const std::size_t start = m_at + 1;
        m_at = end + 1;
        return m_text.substr(start, end - start);
    }
    decoded.clear();
    const JsonStringFault fault = read_json_string(m_text, m_at, &decoded);
    assert(fault == JsonStringFault::None);
    (void)fault;
    return decoded;
}

std::string_view JsonInput::literal() {
    const char first = next();
    if (first == '"' || first == '{' || first == '[')
        return {};
    const std::size_t start = m_at;
    m_at = std::min(m_text.find_first_of(" \t\r\n,]}", m_at), m_text.size());
    return m_text.substr(start, m_at - start);
}

std::string_view JsonInput::text() {
    if (ok() && next() == '"')
        return string(m_decoded_text);
    fail(ErrorCode::WrongType, {"text"});
    return {};
}

double JsonInput::number(const char* expected_type) {
    if (!ok())
        return 0;
    const char first = next();
    if (first == '-' || (first >= '0' && first <= '9'))
        return value_of_json_number(literal());
    fail(ErrorCode::WrongType, {expected_type});
    return 0;
}

bool JsonInput::truth() {
    if (!ok())
        return false;
    const std::string_view word = literal();
    if (word != "true" && word != "false")
        fail(ErrorCode::WrongType, {"true-false"});
    return word == "true";
}

} // namespace tappa
