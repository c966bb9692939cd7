#include "io/knowledge_io.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

// Whatever the bytes, as a glossary, as pages, and as one of them after the other with a zero
// between: an error or a value, and nothing the sanitizers object to.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t middle = std::min(bytes.find('\0'), bytes.size());
    const std::string_view pages = bytes.substr(std::min(middle + 1, bytes.size()));
    (void)tappa::glossary_from_json(bytes).ok();
    (void)tappa::knowledge_pages_from_json(bytes).ok();
    (void)tappa::knowledge_from_json(bytes.substr(0, middle), pages).ok();
    return 0;
}
