#pragma once

#include "base/error.hpp"
#include "io/json_path.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// Reads checked JSON piece by piece through cereal's input archive, in the order of the file.
// The first error stays and says where it happened; after it every call does nothing and returns
// something empty, so that callers need not check each step. Only texts, doubles and truth values
// are asked of cereal: its narrower integers wrap around in silence.
class JsonInput {
public:
    // `json` has passed check_json, is an object, and outlives this.
    explicit JsonInput(std::string_view json);
    ~JsonInput();
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
    // The key of the next value in the object being read, or nothing at its end.
    [[nodiscard]] std::optional<std::string> next_key();
    // Between these two the value of `key` is read. `key` is a name of the format.
    void begin_member(const char* key) { m_path.push_key(key); }
    void end_member() { m_path.pop(); }

    // Enters a list and tells how many items it has; each is read between begin and end.
    [[nodiscard]] std::size_t enter_list();
    void begin_item(std::size_t index) { m_path.push_index(index); }
    void end_item() { m_path.pop(); }
    void leave_list();

    [[nodiscard]] std::string text();
    [[nodiscard]] double number(const char* expected_type = "number");
    [[nodiscard]] bool truth();

private:
    struct Archive; // keeps cereal out of this header

    template <typename F>
    void attempt(const char* expected_type, F read);

    std::unique_ptr<Archive> m_archive;
    JsonPath m_path;
    std::optional<Error> m_error;
};

} // namespace tappa
