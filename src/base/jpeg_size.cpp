#include "base/jpeg_size.hpp"

#include <cstddef>

namespace tappa {

namespace {

// Markers of ITU-T T.81, table B.1.
constexpr unsigned start_of_image = 0xD8;
constexpr unsigned end_of_image = 0xD9;
constexpr unsigned start_of_scan = 0xDA;
constexpr unsigned huffman_tables = 0xC4;
constexpr unsigned temporary = 0x01;

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

unsigned two_bytes_at(std::string_view bytes, std::size_t at) {
    return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

bool is_mark(std::string_view bytes, std::size_t at, unsigned marker) {
    return byte_at(bytes, at) == 0xFF && byte_at(bytes, at + 1) == marker;
}

// Baseline, extended sequential, progressive.
bool begins_frame(unsigned marker) {
    return marker >= 0xC0 && marker <= 0xC2;
}

// Markers that cannot stand between the start and the frame, or are of a frame of another kind.
bool is_out_of_place(unsigned marker) {
    const bool other_frame = marker >= 0xC3 && marker <= 0xCF && marker != huffman_tables
        && marker != 0xC8 && marker != 0xCC;
    const bool has_no_length = marker == temporary || (marker >= 0xD0 && marker <= 0xD7);
    return marker == 0 || other_frame || has_no_length || marker == start_of_image
        || marker == end_of_image || marker == start_of_scan;
}

// `frame`: what follows the marker, its length first.
std::optional<JpegSize> size_in_frame(std::string_view frame) {
    constexpr std::size_t before_components = 8;
    if (frame.size() < before_components)
        return std::nullopt;
    const unsigned precision = byte_at(frame, 2);
    const auto height = static_cast<int>(two_bytes_at(frame, 3));
    const auto width = static_cast<int>(two_bytes_at(frame, 5));
    const auto components = static_cast<int>(byte_at(frame, 7));
    const bool fits = frame.size() == before_components + 3 * static_cast<std::size_t>(components);
    // A height of 0 would be told by a later segment.
    if (precision != 8 || width == 0 || height == 0 || !fits
        || (components != 1 && components != 3))
        return std::nullopt;
    return JpegSize{width, height, components};
}

} // namespace

std::optional<JpegSize> jpeg_size(std::string_view bytes) {
    if (bytes.size() < 4 || !is_mark(bytes, 0, start_of_image)
        || !is_mark(bytes, bytes.size() - 2, end_of_image))
        return std::nullopt;
    const std::string_view inner = bytes.substr(0, bytes.size() - 2);
    std::size_t at = 2;
    while (at + 4 <= inner.size() && byte_at(inner, at) == 0xFF) {
        const unsigned marker = byte_at(inner, at + 1);
        if (marker == 0xFF) { // any number of them may come before a marker
            ++at;
            continue;
        }
        if (is_out_of_place(marker))
            return std::nullopt;
        const std::size_t length = two_bytes_at(inner, at + 2); // its own two bytes included
        if (length < 2 || at + 2 + length > inner.size())
            return std::nullopt;
        if (begins_frame(marker))
            return size_in_frame(inner.substr(at + 2, length));
        at += 2 + length;
    }
    return std::nullopt;
}

} // namespace tappa
