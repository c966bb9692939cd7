#include "web/message.hpp"

#include "base/bytes.hpp"

#include <algorithm>
#include <utility>

namespace tappa::web {

namespace {

// False: not as the page writes it.
bool read_fields(ByteReader& bytes, Message& message, bool in_list);

bool read_list(ByteReader& bytes, std::vector<Message>& list) {
    std::uint32_t count = 0;
    bytes(count);
    bool is_good = bytes.ok();
    // One by one: a wrong number allocates nothing.
    for (std::uint32_t i = 0; is_good && i < count; ++i)
        is_good = read_fields(bytes, list.emplace_back(), true);
    return is_good;
}

bool read_value(ByteReader& bytes, Message::Field& field, bool in_list) {
    switch (field.type) {
    case Message::Type::Nothing:
        return true;
    case Message::Type::Number:
        bytes(field.number);
        return bytes.ok();
    case Message::Type::Text:
        bytes(field.text);
        return bytes.ok();
    case Message::Type::List:
        return !in_list && read_list(bytes, field.list);
    }
    return false;
}

bool read_fields(ByteReader& bytes, Message& message, bool in_list) {
    std::uint8_t count = 0;
    bytes(count);
    bool is_good = bytes.ok();
    for (std::uint8_t i = 0; is_good && i < count; ++i) {
        Message::Field& field = message.fields.emplace_back();
        std::uint8_t type = 0;
        bytes(field.name, type);
        field.type = static_cast<Message::Type>(type);
        is_good = bytes.ok() && read_value(bytes, field, in_list);
    }
    return is_good;
}

} // namespace

std::optional<Message> message_from_bytes(std::string_view bytes) {
    ByteReader reader(bytes);
    Message message;
    reader(message.kind);
    if (!read_fields(reader, message, false) || !reader.is_at_end())
        return std::nullopt;
    return message;
}

Message::Field* Fields::find(std::string_view name) {
    std::vector<Message::Field>& all = m_message.fields;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Message::Field& field) {
        return field.name == name;
    });
    return found == all.end() ? nullptr : &*found;
}

Message::Field* Fields::take(std::string_view name, Message::Type type) {
    Message::Field* field = find(name);
    if (!field || field->type != type) {
        m_ok = false;
        return nullptr;
    }
    ++m_taken;
    return field;
}

std::string Fields::text(std::string_view name) {
    Message::Field* field = take(name, Message::Type::Text);
    return field ? std::move(field->text) : std::string();
}

double Fields::number(std::string_view name) {
    const Message::Field* field = take(name, Message::Type::Number);
    return field ? field->number : 0;
}

std::optional<double> Fields::number_or_nothing(std::string_view name) {
    const Message::Field* field = find(name);
    if (field && field->type == Message::Type::Nothing) {
        ++m_taken;
        return std::nullopt;
    }
    return number(name);
}

std::vector<Message> Fields::list(std::string_view name) {
    Message::Field* field = take(name, Message::Type::List);
    return field ? std::move(field->list) : std::vector<Message>();
}

} // namespace tappa::web
