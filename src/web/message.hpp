#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::web {

// A message from the page (web/src/outcomes.ts writes it): its kind, then its fields by name, in
// any order. As base/bytes.hpp: a text and a list begin with their length.
struct Message {
    enum class Type : std::uint8_t { Nothing, Number, Text, List }; // as TYPES in outcomes.ts
    struct Field {
        std::string name;
        Type type = Type::Nothing;
        double number = 0;
        std::string text; // or the bytes of a file
        std::vector<Message> list;
    };

    std::string kind; // of the items of a list: empty
    std::vector<Field> fields;
};

// Nothing when it is cut, goes on after its end, or has a list within a list.
[[nodiscard]] std::optional<Message> message_from_bytes(std::string_view bytes);

// The fields of a message, each taken once. What is missing or of another type is zero or empty.
class Fields {
public:
    explicit Fields(Message& message) : m_message(message) {}

    [[nodiscard]] std::string text(std::string_view name);
    [[nodiscard]] double number(std::string_view name);
    [[nodiscard]] bool flag(std::string_view name) { return number(name) != 0; }
    // Nothing where the page says null.
    [[nodiscard]] std::optional<double> number_or_nothing(std::string_view name);
    [[nodiscard]] std::vector<Message> list(std::string_view name);

    // Whether all that was asked for was there, and nothing else is.
    [[nodiscard]] bool are_complete() const { return m_ok && m_taken == m_message.fields.size(); }
    void refuse() { m_ok = false; }

private:
    Message::Field* find(std::string_view name);
    Message::Field* take(std::string_view name, Message::Type type);

    Message& m_message;
    std::size_t m_taken = 0;
    bool m_ok = true;
};

} // namespace tappa::web
