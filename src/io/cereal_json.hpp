#pragma once

// cereal's JSON output archive. Only json_output.cpp includes this, so that cereal and RapidJSON
// are compiled into one place. Files are read without either (json_input.hpp).
//
// Debian's cereal parses with the system's RapidJSON, whose macros have no prefix; upstream's
// cereal brings its own copy, whose macros begin with CEREAL_. Both are set: no NaN or Infinity,
// which cereal switches on by default.
#define CEREAL_RAPIDJSON_WRITE_DEFAULT_FLAGS kWriteNoFlags
#define RAPIDJSON_WRITE_DEFAULT_FLAGS CEREAL_RAPIDJSON_WRITE_DEFAULT_FLAGS

// In cereal the assertions of RapidJSON throw, in release builds too; the macros must say so before
// the first of RapidJSON's headers, or what breaks a rule of the writer would pass in silence.
#define RAPIDJSON_ASSERT_THROWS
#define RAPIDJSON_ASSERT(condition) \
    ((condition) ? static_cast<void>(0) : throw ::cereal::Exception("RapidJSON"))

// clang-format off: the macros above must stay above.
#include <cereal/cereal.hpp>
#include <rapidjson/ostreamwrapper.h>

#include <cstddef>
#include <memory>
#include <ostream>
#include <string>
// clang-format on

// cereal's archive is tied to std::ostream, yet only passes it on to RapidJSON's wrapper, which is
// specialised here to write to memory. So no stream is ever made: one would bring the whole of the
// C++ library's locales into the page, 70 KB of the program. What cereal is given instead is
// storage of a stream's size and alignment; its address is all the wrapper asks of it, which is
// allowed of an object whose lifetime has not begun ([basic.life]/7).
namespace tappa {

struct JsonSink {
    [[nodiscard]] std::ostream& stream() { return reinterpret_cast<std::ostream&>(stand_in); }

    alignas(std::ostream) std::byte stand_in[sizeof(std::ostream)];
    std::string text;
};

} // namespace tappa

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
