#pragma once

#include <optional>
#include <string_view>

namespace tappa {

struct JpegSize {
    int width = 0; // pixels, 1–65,535
    int height = 0;
    int components = 0; // 1 grey, 3 colours
    bool operator==(const JpegSize&) const = default;
};

// How large the picture in these bytes is, by a walk over the segments of a JPEG (ITU-T T.81,
// annex B) as far as the header of its frame. Nothing when they are none that every browser and PDF
// reader shows: not between the marks of start and end, not baseline, extended or progressive with
// eight bits a sample, not of one or three components. Nothing is decoded.
[[nodiscard]] std::optional<JpegSize> jpeg_size(std::string_view bytes);

} // namespace tappa
