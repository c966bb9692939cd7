#include "report/map_pictures.hpp"

#include "base/base64.hpp"
#include "base/jpeg_size.hpp"

#include <optional>
#include <string>

namespace tappa::report {

MapPictures map_pictures(const Journey& journey) {
    MapPictures pictures;
    for (const Touchpoint& touchpoint : journey.touchpoints) {
        const auto& picture = touchpoint.picture;
        const std::optional<std::string> bytes =
            picture ? bytes_from_base64((*picture)->jpeg) : std::nullopt;
        if (const std::optional<JpegSize> size = bytes ? jpeg_size(*bytes) : std::nullopt)
            pictures.emplace(
                touchpoint.id, MapPicture{*picture, static_cast<double>(size->width) / size->height}
            );
    }
    return pictures;
}

} // namespace tappa::report
