#include "io/json_guard.hpp"
#include "io/json_value.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

// The tree that migrations work on: whatever passes the guard can be read, written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    constexpr std::size_t most_bytes = 1'000'000;
    const tappa::Result<tappa::JsonOutline> outline = tappa::check_json(bytes, most_bytes);
    if (!outline.ok())
        return 0;
    const tappa::JsonValue value = tappa::json_value_from_checked(outline->text);
    const std::string written = tappa::json_from_value(value);
    if (!tappa::check_json(written, written.size()).ok())
        std::abort();
    if (!(tappa::json_value_from_checked(written) == value))
        std::abort();
    return 0;
}
