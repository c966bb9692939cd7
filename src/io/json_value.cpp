#include "io/json_value.hpp"

#include "io/json_string.hpp"
#include "io/json_writer.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

// Where a JSON string that starts at `at` ends, behind its closing quote.
std::size_t end_of_string(std::string_view json, std::size_t at) {
    for (++at; json[at] != '"'; ++at)
        if (json[at] == '\\')
            ++at;
    return at + 1;
}

} // namespace

JsonValue* find_member(JsonValue& object, std::string_view key) {
    const auto at = std::find(object.keys.begin(), object.keys.end(), key);
    if (at == object.keys.end())
        return nullptr;
    return &object.items[static_cast<std::size_t>(at - object.keys.begin())];
}

void rename_member(JsonValue& object, std::string_view from, std::string_view to) {
    std::replace(object.keys.begin(), object.keys.end(), std::string(from), std::string(to));
}

void set_member(JsonValue& object, std::string_view key, JsonValue value) {
    if (JsonValue* const member = find_member(object, key)) {
        *member = std::move(value);
        return;
    }
    object.keys.emplace_back(key);
    object.items.push_back(std::move(value));
}

void remove_member(JsonValue& object, std::string_view key) {
    const auto at = std::find(object.keys.begin(), object.keys.end(), key);
    if (at == object.keys.end())
        return;
    object.items.erase(object.items.begin() + (at - object.keys.begin()));
    object.keys.erase(at);
}

JsonValue json_text(std::string text) {
    return {JsonValue::Kind::Text, std::move(text), {}, {}};
}

JsonValue json_literal(std::string literal) {
    return {JsonValue::Kind::Literal, std::move(literal), {}, {}};
}

JsonValue json_value_from_checked(std::string_view json) {
    JsonValue root;
    // The containers that are open. Only the last one grows, so the pointers to the others stay.
    std::vector<JsonValue*> open;
    std::size_t at = 0;
    const auto add = [&](JsonValue value) -> JsonValue* {
        if (open.empty()) {
            root = std::move(value);
            return &root;
        }
        open.back()->items.push_back(std::move(value));
        return &open.back()->items.back();
    };
    constexpr std::string_view between = " \t\r\n,:";
    while ((at = json.find_first_not_of(between, at)) != std::string_view::npos) {
        const char c = json[at];
        if (c == '{' || c == '[') {
            const auto kind = c == '{' ? JsonValue::Kind::Object : JsonValue::Kind::List;
            open.push_back(add({kind, {}, {}, {}}));
            ++at;
        } else if (c == '}' || c == ']') {
            open.pop_back();
            ++at;
        } else if (c == '"') {
            const std::size_t end = end_of_string(json, at);
            std::string text = text_of_json_string(json.substr(at, end - at));
            at = end;
            JsonValue* const parent = open.empty() ? nullptr : open.back();
            if (parent && parent->kind == JsonValue::Kind::Object
                && parent->keys.size() == parent->items.size())
                parent->keys.push_back(std::move(text));
            else
                add(json_text(std::move(text)));
        } else {
            const std::size_t end = std::min(json.find_first_of(" \t\r\n,]}", at), json.size());
            add(json_literal(std::string(json.substr(at, end - at))));
            at = end;
        }
    }
    return root;
}

std::string json_from_value(const JsonValue& value) {
    struct Open {
        const JsonValue* value;
        std::size_t next;
    };
    JsonWriter writer(JsonLayout::Indented);
    std::vector<Open> open;
    const auto begin = [&](const JsonValue& item) {
        switch (item.kind) {
        case JsonValue::Kind::Text:
            writer.value(item.text);
            return;
        case JsonValue::Kind::Literal:
            writer.raw(item.text);
            return;
        case JsonValue::Kind::List:
            writer.begin_array();
            break;
        case JsonValue::Kind::Object:
            writer.begin_object();
            break;
        }
        open.push_back({&item, 0});
    };
    begin(value);
    while (!open.empty()) {
        const JsonValue& container = *open.back().value;
        const bool is_object = container.kind == JsonValue::Kind::Object;
        if (open.back().next == container.items.size()) {
            is_object ? writer.end_object() : writer.end_array();
            open.pop_back();
            continue;
        }
        const std::size_t index = open.back().next++;
        if (is_object)
            writer.key(container.keys[index]);
        begin(container.items[index]);
    }
    return writer.take();
}

} // namespace tappa
