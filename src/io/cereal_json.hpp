#pragma once

// cereal's JSON archives, set up for untrusted input. Only json_input.cpp and json_output.cpp
// include this, so that cereal and RapidJSON are compiled into one place each.
//
// Debian's cereal parses with the system's RapidJSON, whose macros have no prefix; upstream's
// cereal brings its own copy, whose macros begin with CEREAL_. Both are set: numbers read to the
// last bit, a parser that loops instead of calling itself, texts checked to be UTF-8, and no NaN
// or Infinity, which cereal switches on by default.
#define CEREAL_RAPIDJSON_PARSE_DEFAULT_FLAGS \
    kParseFullPrecisionFlag | kParseIterativeFlag | kParseValidateEncodingFlag
#define RAPIDJSON_PARSE_DEFAULT_FLAGS CEREAL_RAPIDJSON_PARSE_DEFAULT_FLAGS
#define CEREAL_RAPIDJSON_WRITE_DEFAULT_FLAGS kWriteNoFlags
#define RAPIDJSON_WRITE_DEFAULT_FLAGS CEREAL_RAPIDJSON_WRITE_DEFAULT_FLAGS

// RapidJSON asserts where a value is not of the type asked for. In cereal these assertions throw,
// in release builds too; the macros must say so before the first of RapidJSON's headers, or a
// wrong type in a file would end the program or, with NDEBUG, be read as if it were right.
#define RAPIDJSON_ASSERT_THROWS
#define RAPIDJSON_ASSERT(condition) \
    ((condition) ? static_cast<void>(0) : throw ::cereal::Exception("RapidJSON"))

// clang-format off: the macros above must stay above.
#include <cereal/cereal.hpp>
#include <rapidjson/istreamwrapper.h>

#include <istream>
// clang-format on

// RapidJSON reads a std::istream by peek() and get(), which set up and check the stream for every
// byte. cereal's input archive is tied to std::istream, so its wrapper is specialised here to read
// the buffer behind it. Measured on 150 KB: parsing 1.6 ms before and 0.34 ms after natively, 9.9
// and 2.3 ms in wasm.
template <>
class rapidjson::BasicIStreamWrapper<std::istream> {
public:
    using Ch = char;

    explicit BasicIStreamWrapper(std::istream& stream) : m_buffer(*stream.rdbuf()) {}

    [[nodiscard]] Ch Peek() const { return byte(m_buffer.sgetc()); }
    Ch Take() {
        ++m_count;
        return byte(m_buffer.sbumpc());
    }
    [[nodiscard]] std::size_t Tell() const { return m_count; }

    // Asked for by RapidJSON's concept of a stream, called for output and encodings only.
    Ch* PutBegin() { return nullptr; }
    void Put(Ch) {}
    void Flush() {}
    std::size_t PutEnd(Ch*) { return 0; }
    [[nodiscard]] const Ch* Peek4() const { return nullptr; }

private:
    using Traits = std::istream::traits_type;

    // A zero byte means the end to RapidJSON; the guard lets none through.
    static Ch byte(Traits::int_type c) {
        return Traits::eq_int_type(c, Traits::eof()) ? '\0' : Traits::to_char_type(c);
    }

    std::streambuf& m_buffer;
    std::size_t m_count = 0;
};

#include <cereal/archives/json.hpp>
