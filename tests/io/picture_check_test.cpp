#include "base/base64.hpp"
#include "io/limits.hpp"
#include "io/picture_check.hpp"
#include "io/random_document.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;

namespace {

// The tiny picture, said to be of another size.
std::string resized(int width, int height) {
    std::string bytes = *bytes_from_base64(test::tiny_jpeg);
    const std::size_t frame = bytes.find("\xFF\xC0");
    REQUIRE(frame != std::string::npos);
    const auto put = [&](std::size_t at, int value) {
        bytes[at] = static_cast<char>(static_cast<unsigned char>(value >> 8));
        bytes[at + 1] = static_cast<char>(static_cast<unsigned char>(value & 255));
    };
    put(frame + 5, height);
    put(frame + 7, width);
    return base64_from(bytes);
}

} // namespace

TEST_CASE("a picture is a JPEG of at most 320 × 240 pixels in base64") {
    CHECK(is_picture(test::tiny_jpeg));
    CHECK(is_picture(resized(1, 1)));
    CHECK(is_picture(resized(320, 240)));
    CHECK_FALSE(is_picture(resized(321, 240)));
    CHECK_FALSE(is_picture(resized(320, 241)));
    CHECK_FALSE(is_picture(resized(65'535, 1)));
    CHECK_FALSE(is_picture(resized(0, 12)));
    CHECK_FALSE(is_picture(""));
    CHECK_FALSE(is_picture("not base64"));
    CHECK_FALSE(is_picture(std::string(test::tiny_jpeg) + "\n"));
    CHECK_FALSE(is_picture(base64_from("\x89PNG\r\n\x1A\n")));
    CHECK_FALSE(is_picture(base64_from("<svg onload=\"alert(1)\"/>")));
}

TEST_CASE("a picture has no more characters than a file may hold") {
    const std::string bytes = *bytes_from_base64(test::tiny_jpeg);
    // What fills it stands before its end.
    const auto filled = [&](std::size_t to) {
        return base64_from(
            bytes.substr(0, bytes.size() - 2) + std::string(to - bytes.size(), 'x') + "\xFF\xD9"
        );
    };
    CHECK(is_picture(filled(limits::picture / 4 * 3)));
    CHECK_FALSE(is_picture(filled(limits::picture / 4 * 3 + 1)));
}
