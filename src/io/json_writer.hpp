#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

enum class JsonLayout { Compact, Indented };

// The text of a JSON string, quotes included. Quotation mark and backslash are escaped (RFC 8259,
// section 7), and control characters and those that turn the direction of text, which would act on
// a terminal; everything else stays UTF-8 as it is.
[[nodiscard]] std::string json_quoted(std::string_view text);

// Writes one JSON value into a string, piece by piece, in the order of the calls: the same calls
// give the same bytes. Calls must nest properly (asserted): inside an object every value follows
// a key. Numbers are the shortest text that reads back equal; a double that is not finite becomes
// null, because JSON has no other word for it.
class JsonWriter {
public:
    explicit JsonWriter(JsonLayout layout = JsonLayout::Compact) : m_layout(layout) {}

    void begin_object();
    void end_object();
    void begin_array();
    void end_array();
    void key(std::string_view name);

    void value(std::string_view text);
    // Without this overload a string literal would become true.
    void value(const char* text) { value(std::string_view(text)); }
    void value(double number);
    void value(std::int64_t number);
    void value(int number) { value(static_cast<std::int64_t>(number)); }
    void value(bool truth);
    void null();
    // A value that is JSON already, such as a number kept as it was written.
    void raw(std::string_view json);

    // In a compact text: members of the object or items of the array, as they were written
    // elsewhere, with the commas between them.
    void again(std::string_view written);

    // A key and its value.
    template <typename T>
    void member(std::string_view name, const T& content) {
        key(name);
        value(content);
    }

    [[nodiscard]] std::string_view text() const { return m_text; } // written so far
    void reserve(std::size_t size) { m_text.reserve(size); }

    // The text written so far, complete when every object and array is closed; indented texts
    // end with a line feed. The writer is empty afterwards.
    [[nodiscard]] std::string take();

private:
    enum class Scope : char { Object, Array };

    void before_value();
    void begin(Scope scope, char bracket);
    void end(Scope scope, char bracket);
    void break_line();

    std::string m_text;
    std::vector<Scope> m_scopes;
    JsonLayout m_layout;
    bool m_first = true;      // nothing yet in the innermost object or array
    bool m_after_key = false; // the next value belongs to the key just written
};

} // namespace tappa
