#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// A JSON value as a tree, for migrations: they must move parts of a file that no current struct
// describes. Everything is kept as it was written, numbers included.
struct JsonValue {
    enum class Kind { Text, Literal, List, Object }; // Literal: a number, true, false or null

    Kind kind = Kind::Object;
    std::string text;              // of a Text, decoded; of a Literal, as written
    std::vector<std::string> keys; // of an Object, one for each item
    std::vector<JsonValue> items;  // of a List or an Object

    bool operator==(const JsonValue&) const = default;
};

// Null when the object has no such member.
[[nodiscard]] JsonValue* find_member(JsonValue& object, std::string_view key);
void rename_member(JsonValue& object, std::string_view from, std::string_view to);
// Replaces the member of that key, or adds it at the end.
void set_member(JsonValue& object, std::string_view key, JsonValue value);
void remove_member(JsonValue& object, std::string_view key);
[[nodiscard]] JsonValue json_text(std::string text);
[[nodiscard]] JsonValue json_literal(std::string literal);

// `json` has passed check_json; its depth is therefore bounded.
[[nodiscard]] JsonValue json_value_from_checked(std::string_view json);
// Indented by two spaces, with a line feed at its end.
[[nodiscard]] std::string json_from_value(const JsonValue& value);

} // namespace tappa
