#include "io/picture_check.hpp"

#include "base/base64.hpp"
#include "base/jpeg_size.hpp"
#include "io/limits.hpp"

namespace tappa {

bool is_picture(std::string_view base64) {
    if (base64.size() > limits::picture)
        return false;
    const std::optional<std::string> bytes = bytes_from_base64(base64);
    const std::optional<JpegSize> size = bytes ? jpeg_size(*bytes) : std::nullopt;
    return size && size->width <= limits::picture_width && size->height <= limits::picture_height;
}

} // namespace tappa
