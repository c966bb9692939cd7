#pragma once

#include "base/error.hpp"
#include "io/json_guard.hpp"
#include "io/json_path.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// Reads checked JSON piece by piece, in the order of the file, straight from its bytes: the guard
// has seen all of them, so a tree of values would only be built to be taken apart again.
// The first error stays and says where it happened; after it every call does nothing and returns
// something empty, so that callers need not check each step.
class JsonInput {
public:
    // `outline` is what check_json found, an object at the top, and outlives this.
    explicit JsonInput(const JsonOutline& outline);
    JsonInput(const JsonInput&) = delete;
    JsonInput& operator=(const JsonInput&) = delete;

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    // An error at the value being read, or at a member of the object being read.
    void fail(ErrorCode code, std::vector<std::string> arguments = {});
    void fail_at_member(std::string_view key, ErrorCode code, std::vector<std::string> arguments);

    // The top of the file is an object that is already entered.
    void enter_object();
    void leave_object();
    // The key of the next value in the object being read, or nothing at its end. The value must be
    // read before the next call, until which the view lives.
    [[nodiscard]] std::optional<std::string_view> next_key();
    // Between these two the value of `key` is read. `key` is a name of the format.
    void begin_member(const char* key) { m_path.push_key(key); }
    void end_member() { m_path.pop(); }

    // Enters a list and tells how many items it has; each is read between begin and end.
    [[nodiscard]] std::size_t enter_list();
    void begin_item(std::size_t index) { m_path.push_index(index); }
    void end_item() { m_path.pop(); }
    void leave_list();

    // Lives until the next text is read.
    [[nodiscard]] std::string_view text();
    [[nodiscard]] double number(const char* expected_type = "number");
    [[nodiscard]] bool truth();

private:
    // The first byte of what comes next, behind white space, commas and colons.
    [[nodiscard]] char next();
    // Steps over `c` if it comes next; else an error.
    void take(char c, const char* expected_type);
    [[nodiscard]] std::string_view string(std::string& decoded);
    [[nodiscard]] std::string_view literal();

    const JsonOutline& m_outline;
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_lists = 0;   // entered so far
    std::size_t m_strings = 0; // read so far
    std::string m_decoded_key;
    std::string m_decoded_text;
    JsonPath m_path;
    std::optional<Error> m_error;
};

} // namespace tappa
