#include "base/base64.hpp"
#include "base/jpeg_size.hpp"
#include "io/picture_check.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

// Whatever the bytes: no size, or one that a JPEG can have, the same by way of base64, and nothing
// the sanitizers object to.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto found = tappa::jpeg_size(bytes);
    if (found
        && (found->width < 1 || found->width > 65'535 || found->height < 1 || found->height > 65'535
        ))
        std::abort();
    const std::string text = tappa::base64_from(bytes);
    if (tappa::bytes_from_base64(text) != bytes)
        std::abort();
    if (tappa::is_picture(text) && !found)
        std::abort();
    // And what is itself taken for base64 is written in one way only.
    if (const auto inner = tappa::bytes_from_base64(bytes))
        if (tappa::base64_from(*inner) != bytes)
            std::abort();
    return 0;
}
