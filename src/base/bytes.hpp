#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace tappa {

// Values as bytes between programs of one build, which share no memory. A struct lists its members
// once, for both directions:
//
//     template <typename Bytes, SameAs<Point> P>
//     void fields(Bytes& bytes, P& point) { bytes(point.x, point.y); }
//
// Numbers are little-endian; texts and lists begin with their length in 32 bits.
template <typename T, typename Wanted>
concept SameAs = std::is_same_v<std::remove_const_t<T>, Wanted>;

template <typename T>
concept PlainNumber = std::is_arithmetic_v<std::remove_const_t<T>>;

class ByteWriter {
public:
    template <typename... Values>
    void operator()(const Values&... values) {
        (write(values), ...);
    }
    [[nodiscard]] std::string take() { return std::move(m_bytes); }

private:
    template <PlainNumber T>
    void write(T value) {
        char bytes[sizeof(T)];
        std::memcpy(bytes, &value, sizeof(T));
        m_bytes.append(bytes, sizeof(T));
    }
    void write(const std::string& text) {
        write(static_cast<std::uint32_t>(text.size()));
        m_bytes += text;
    }
    template <typename T>
    void write(const std::optional<T>& value) {
        write(static_cast<std::uint8_t>(value.has_value() ? 1 : 0));
        if (value)
            write(*value);
    }
    template <typename T>
    void write(const std::vector<T>& values) {
        write(static_cast<std::uint32_t>(values.size()));
        for (const T& value : values)
            write(value);
    }
    template <typename T>
    requires(!PlainNumber<T>) void write(const T& value) { fields(*this, value); }

    std::string m_bytes;
};

// Reads what cannot be trusted: after the first thing that is not there everything is zero or
// empty, and `ok` is false.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : m_bytes(bytes) {}

    template <typename... Values>
    void operator()(Values&... values) {
        (read(values), ...);
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool is_at_end() const { return m_at == m_bytes.size(); }

private:
    // Whether so many more bytes are there.
    [[nodiscard]] bool has(std::size_t size) {
        m_ok = m_ok && m_bytes.size() - m_at >= size;
        return m_ok;
    }
    // Of items of at least one byte each, so that a wrong number allocates nothing.
    [[nodiscard]] std::size_t length() {
        std::uint32_t count = 0;
        read(count);
        return has(count) ? count : 0;
    }
    template <PlainNumber T>
    void read(T& value) {
        value = 0;
        if (!has(sizeof(T)))
            return;
        std::memcpy(&value, m_bytes.data() + m_at, sizeof(T));
        m_at += sizeof(T);
    }
    void read(std::string& text) {
        const std::size_t size = length();
        text = m_bytes.substr(m_at, size);
        m_at += size;
    }
    template <typename T>
    void read(std::optional<T>& value) {
        std::uint8_t is_there = 0;
        read(is_there);
        m_ok = m_ok && is_there <= 1;
        value.reset();
        if (m_ok && is_there == 1)
            read(value.emplace());
    }
    template <typename T>
    void read(std::vector<T>& values) {
        values.clear();
        values.resize(length());
        for (T& value : values)
            read(value);
    }
    template <typename T>
    requires(!PlainNumber<T>) void read(T& value) { fields(*this, value); }

    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_ok = true;
};

} // namespace tappa
