#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// What is at the top of a JSON file. The views point into the checked bytes.
struct JsonOutline {
    struct Member {
        std::string key;
        std::string_view value; // as written, white space around it cut
    };
    std::string_view text; // the whole file without its byte order mark
    bool is_object = false;
    std::vector<Member> members; // of the top object, in the order of the file
    // In the order in which they begin: how many items each list has, and where each string, keys
    // included, ends: the place of its closing quote, and `with_escapes` besides if it has any.
    static constexpr std::uint32_t with_escapes = 0x80000000U;
    std::vector<std::uint32_t> list_sizes;
    std::vector<std::uint32_t> string_ends;
    std::size_t values = 0; // in all
};

// Reads untrusted bytes once, before any parser sees them, and refuses what JSON parsers let pass
// or fall over: too many bytes, levels or values, wrong UTF-8, U+0000, lone surrogates, repeated
// keys, numbers too long or far out of range, anything but one JSON value (RFC 8259). A byte
// order mark is tolerated. Works in a loop, so no input can exhaust the stack.
// Errors: FileTooLarge, NotUtf8 (byte offset), NotJson, TooDeep, TooManyItems (line:column),
// NumberTooLong, OutOfRange, ControlCharacter, DuplicateKey (JSON path).
[[nodiscard]] Result<JsonOutline> check_json(std::string_view bytes, std::size_t most_bytes);

} // namespace tappa
