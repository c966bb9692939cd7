#include "io/catalogue_io.hpp"

#include <cstdint>
#include <string_view>

// Whatever the bytes: an error or a catalogue, and nothing the sanitizers object to.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)tappa::catalogue_from_json(bytes).ok();
    return 0;
}
