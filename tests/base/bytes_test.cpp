#include "base/bytes.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace tappa;

namespace {

struct Point {
    double x = 0;
    std::int32_t y = 0;
    bool operator==(const Point&) const = default;
};

struct Drawing {
    std::string name;
    std::vector<Point> points;
    std::optional<Point> centre;
    std::vector<std::vector<std::uint8_t>> rows;
    bool operator==(const Drawing&) const = default;
};

template <typename Bytes, SameAs<Point> P>
void fields(Bytes& bytes, P& point) {
    bytes(point.x, point.y);
}
template <typename Bytes, SameAs<Drawing> D>
void fields(Bytes& bytes, D& drawing) {
    bytes(drawing.name, drawing.points, drawing.centre, drawing.rows);
}

std::string bytes_of(const Drawing& drawing) {
    ByteWriter writer;
    writer(drawing);
    return writer.take();
}

const Drawing sample{
    std::string("à\0b", 4), {{0.1, -7}, {-0.0, 2'000'000'000}}, Point{1.5, 3}, {{1, 255}, {}}};

} // namespace

TEST_CASE("what was written is read again, to the last bit") {
    const std::string bytes = bytes_of(sample);
    ByteReader reader(bytes);
    Drawing read;
    reader(read);
    CHECK(reader.ok());
    CHECK(reader.is_at_end());
    CHECK(read == sample);
    CHECK(bytes_of(read) == bytes);
}

TEST_CASE("a number is little-endian, a text begins with its length") {
    ByteWriter writer;
    writer(std::uint32_t{0x01020304}, std::string("hi"));
    CHECK(writer.take() == std::string("\x04\x03\x02\x01\x02\0\0\0hi", 10));
}

TEST_CASE("bytes that end too early are refused wherever they end") {
    const std::string bytes = bytes_of(sample);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        INFO("size " << size);
        ByteReader reader(std::string_view(bytes).substr(0, size));
        Drawing read;
        reader(read);
        CHECK_FALSE(reader.ok());
    }
}

TEST_CASE("a length beyond the end allocates nothing") {
    ByteWriter writer;
    writer(std::numeric_limits<std::uint32_t>::max());
    const std::string bytes = writer.take() + "abc";
    std::vector<double> values;
    ByteReader reader(bytes);
    reader(values);
    CHECK_FALSE(reader.ok());
    CHECK(values.empty());
    std::string text;
    ByteReader of_text(bytes);
    of_text(text);
    CHECK_FALSE(of_text.ok());
    CHECK(text.empty());
}

TEST_CASE("whether something is there is said by 0 or 1, nothing else") {
    std::optional<std::uint8_t> value;
    ByteReader reader(std::string_view("\x02\x05", 2));
    reader(value);
    CHECK_FALSE(reader.ok());
    CHECK_FALSE(value);
}
