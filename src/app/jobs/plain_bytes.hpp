#pragma once

#include "base/bytes.hpp"
#include "base/date.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <vector>

// Plain values as the jobs' bytes hold them, the same in programs of 32 and of 64 bits
// (job_bytes.hpp). Each works for writing and, where the value is not const, for reading.

namespace tappa {

// A value of an enum as one byte. What is none of its values is refused by is_sound of the job.
template <typename Bytes, typename E>
requires std::is_enum_v<E>
void fields(Bytes& bytes, const E& value) {
    bytes(static_cast<std::uint8_t>(value));
}
template <typename E>
requires std::is_enum_v<E>
void fields(ByteReader& bytes, E& value) {
    std::uint8_t number = 0;
    bytes(number);
    value = static_cast<E>(number);
}

// A bool is read as a number: memory that holds neither 0 nor 1 is none.
template <typename Bytes, typename Flag>
void flag(Bytes& bytes, Flag& value) {
    std::uint8_t number = value ? 1 : 0;
    bytes(number);
    if constexpr (!std::is_const_v<Flag>)
        value = number != 0;
}
template <typename Bytes, typename Flags>
void flags(Bytes& bytes, Flags& values) {
    std::vector<std::uint8_t> numbers(values.begin(), values.end());
    bytes(numbers);
    if constexpr (!std::is_const_v<Flags>)
        values.assign(numbers.begin(), numbers.end());
}

// A size has 64 bits.
template <typename Bytes, typename Size>
void size(Bytes& bytes, Size& value) {
    auto number = static_cast<std::uint64_t>(value);
    bytes(number);
    if constexpr (!std::is_const_v<Size>)
        value = static_cast<std::size_t>(number);
}
// A place in a list has 32.
template <typename Bytes, typename Place>
void place(Bytes& bytes, Place& value) {
    auto number = static_cast<std::uint32_t>(value);
    bytes(number);
    if constexpr (!std::is_const_v<Place>)
        value = number;
}
template <typename Bytes, typename Places>
void places(Bytes& bytes, Places& values) {
    std::vector<std::uint32_t> numbers(values.begin(), values.end());
    bytes(numbers);
    if constexpr (!std::is_const_v<Places>)
        values.assign(numbers.begin(), numbers.end());
}
template <typename Bytes, typename Place>
void optional_place(Bytes& bytes, Place& value) {
    std::optional<std::uint32_t> number;
    if (value)
        number = static_cast<std::uint32_t>(*value);
    bytes(number);
    if constexpr (!std::is_const_v<Place>)
        value = number;
}
template <typename Bytes, typename Number>
void as_int32(Bytes& bytes, Number& value) {
    auto number = static_cast<std::int32_t>(value);
    bytes(number);
    if constexpr (!std::is_const_v<Number>)
        value = static_cast<Number>(number);
}
template <typename Bytes, SameAs<Date> Day>
void fields(Bytes& bytes, Day& date) {
    as_int32(bytes, date.year);
    as_int32(bytes, date.month);
    as_int32(bytes, date.day);
}

} // namespace tappa
