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
#include <rapidjson/ostreamwrapper.h>

#include <cstddef>
#include <istream>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
// clang-format on

// cereal's archives are tied to std::istream and std::ostream, yet only pass them on to RapidJSON's
// wrappers, which are specialised here to read and write memory. So no stream is ever made: one
// would bring the whole of the C++ library's locales into the page, 70 KB of the program, and
// reading through one took five times as long. What cereal is given instead is storage of a
// stream's size and alignment; its address is all the wrapper asks of it, which is allowed of an
// object whose lifetime has not begun ([basic.life]/7).
namespace tappa {

struct JsonSource {
    explicit JsonSource(std::string_view json) : next(json.data()), end(next + json.size()) {}
    [[nodiscard]] std::istream& stream() { return reinterpret_cast<std::istream&>(stand_in); }

    alignas(std::istream) std::byte stand_in[sizeof(std::istream)];
    const char* next;
    const char* end;
};

struct JsonSink {
    [[nodiscard]] std::ostream& stream() { return reinterpret_cast<std::ostream&>(stand_in); }

    alignas(std::ostream) std::byte stand_in[sizeof(std::ostream)];
    std::string text;
};

} // namespace tappa

template <>
class rapidjson::BasicIStreamWrapper<std::istream> {
public:
    using Ch = char;

    explicit BasicIStreamWrapper(std::istream& stream)
        : m_source(*reinterpret_cast<tappa::JsonSource*>(std::addressof(stream)))
        , m_begin(m_source.next) {}

    // A zero byte means the end to RapidJSON; the guard lets none through.
    [[nodiscard]] Ch Peek() const { return m_source.next == m_source.end ? '\0' : *m_source.next; }
    Ch Take() { return m_source.next == m_source.end ? '\0' : *m_source.next++; }
    [[nodiscard]] std::size_t Tell() const {
        return static_cast<std::size_t>(m_source.next - m_begin);
    }

    // Asked for by RapidJSON's concept of a stream, called for output and encodings only.
    Ch* PutBegin() { return nullptr; }
    void Put(Ch) {}
    void Flush() {}
    std::size_t PutEnd(Ch*) { return 0; }
    [[nodiscard]] const Ch* Peek4() const { return nullptr; }

private:
    tappa::JsonSource& m_source;
    const char* m_begin;
};

template <>
class rapidjson::BasicOStreamWrapper<std::ostream> {
public:
    using Ch = char;

    explicit BasicOStreamWrapper(std::ostream& stream)
        : m_sink(*reinterpret_cast<tappa::JsonSink*>(std::addressof(stream))) {}

    void Put(Ch c) { m_sink.text.push_back(c); }
    void Flush() {}

    // Asked for by RapidJSON's concept of a stream, called for input only.
    [[nodiscard]] Ch Peek() const { return '\0'; }
    Ch Take() { return '\0'; }
    [[nodiscard]] std::size_t Tell() const { return m_sink.text.size(); }
    Ch* PutBegin() { return nullptr; }
    std::size_t PutEnd(Ch*) { return 0; }

private:
    tappa::JsonSink& m_sink;
};

#include <cereal/archives/json.hpp>
