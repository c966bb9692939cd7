#include "base/base64.hpp"
#include "base/jpeg_size.hpp"
#include "io/random_document.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

using namespace tappa;

namespace {

template <std::size_t size>
std::string raw(const char (&bytes)[size]) { // with its zeros
    return {bytes, size - 1};
}

// A frame's header and no picture behind it: nothing more is looked at.
std::string framed(const std::string& frame) {
    return raw("\xFF\xD8") + frame + raw("\xFF\xDA\x00\x02") + "data" + raw("\xFF\xD9");
}

std::string frame_of(int marker, int width, int height, int components = 3) {
    const auto byte = [](int value) {
        return static_cast<char>(static_cast<unsigned char>(value));
    };
    std::string frame{'\xFF', byte(marker)};
    const int length = 8 + 3 * components;
    for (const int value :
         {length >> 8, length, 8, height >> 8, height, width >> 8, width, components})
        frame += byte(value & 255);
    for (int i = 0; i < components; ++i) {
        frame += byte(i + 1);
        frame += raw("\x11\x00");
    }
    return frame;
}

} // namespace

TEST_CASE("the size of a JPEG is that of its frame") {
    const std::string real = *bytes_from_base64(test::tiny_jpeg);
    CHECK(jpeg_size(real) == JpegSize{16, 12, 3});
    for (const int marker : {0xC0, 0xC1, 0xC2})
        CHECK(jpeg_size(framed(frame_of(marker, 320, 240))) == JpegSize{320, 240, 3});
    CHECK(jpeg_size(framed(frame_of(0xC0, 65535, 1, 1))) == JpegSize{65535, 1, 1});
    // Segments before it, tables among them, and a marker that begins with more than one FF.
    const std::string before = raw("\xFF\xE0\x00\x04\xFF\xC0") + raw("\xFF\xC4\x00\x03x\xFF\xFF");
    CHECK(jpeg_size(framed(before + frame_of(0xC2, 7, 9))) == JpegSize{7, 9, 3});
}

TEST_CASE("what no browser would show has no size") {
    const std::string good = frame_of(0xC0, 10, 10);
    for (const int marker : {0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCF})
        CHECK_FALSE(jpeg_size(framed(frame_of(marker, 10, 10))).has_value());
    CHECK_FALSE(jpeg_size(framed(frame_of(0xC0, 0, 10))).has_value());
    CHECK_FALSE(jpeg_size(framed(frame_of(0xC0, 10, 0))).has_value());
    for (const int components : {0, 2, 4, 255})
        CHECK_FALSE(jpeg_size(framed(frame_of(0xC0, 10, 10, components))).has_value());
    std::string deep = good;
    deep[4] = 12; // bits a sample
    CHECK_FALSE(jpeg_size(framed(deep)).has_value());
    std::string longer = good;
    longer[3] = static_cast<char>(longer[3] + 1); // its length and its components differ
    CHECK_FALSE(jpeg_size(framed(longer)).has_value());
}

TEST_CASE("a JPEG that is cut, mislabelled or endless has no size") {
    const std::string good = framed(frame_of(0xC0, 10, 10));
    CHECK_FALSE(jpeg_size("").has_value());
    CHECK_FALSE(jpeg_size("\x89PNG\r\n").has_value());
    CHECK_FALSE(jpeg_size(raw("\xFF\xD8\xFF\xD9")).has_value());
    CHECK_FALSE(jpeg_size(good.substr(1)).has_value());
    CHECK_FALSE(jpeg_size(good + "\n").has_value());
    for (std::size_t i = 0; i < good.size(); ++i)
        CHECK_FALSE(jpeg_size(good.substr(0, i)).has_value());
    // The end's mark does not belong to what is before it.
    CHECK_FALSE(jpeg_size(raw("\xFF\xD8\xFF\xE0\x00\x04\xFF\xD9")).has_value());
    // A segment that ends beyond the file, one shorter than its length, one that is none.
    CHECK_FALSE(jpeg_size(framed(raw("\xFF\xE0\xFF\xFF"))).has_value());
    CHECK_FALSE(jpeg_size(framed(raw("\xFF\xE0\x00\x01"))).has_value());
    CHECK_FALSE(jpeg_size(framed(raw("\xFF\xE0\x00\x00"))).has_value());
    CHECK_FALSE(jpeg_size(framed("junk" + frame_of(0xC0, 10, 10))).has_value());
    // The picture begins before its frame.
    CHECK_FALSE(jpeg_size(framed(raw("\xFF\xDA\x00\x02") + frame_of(0xC0, 9, 9))).has_value());
    CHECK_FALSE(
        jpeg_size(raw("\xFF\xD8") + std::string(60'000, '\xFF') + raw("\xFF\xD9")).has_value()
    );
}
