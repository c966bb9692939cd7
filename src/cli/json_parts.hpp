#pragma once

#include "base/date.hpp"
#include "io/json_writer.hpp"
#include "model/document.hpp"
#include "model/ids.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::cli {

// A key and its value, or null: what is not known is never written as 0.
template <typename T>
void member_or_null(JsonWriter& json, std::string_view name, const std::optional<T>& value) {
    json.key(name);
    if (value)
        json.value(*value);
    else
        json.null();
}

// Null where it is empty.
void text_or_null(JsonWriter& json, std::string_view name, const std::string& text);
void date_or_null(JsonWriter& json, std::string_view name, const std::optional<Date>& date);

// [low, high], or null unless both are known.
void pair_or_null(
    JsonWriter& json,
    std::string_view name,
    const std::optional<double>& low,
    const std::optional<double>& high
);

template <typename Tag>
void ids_member(JsonWriter& json, std::string_view name, const std::vector<Id<Tag>>& ids) {
    json.key(name);
    json.begin_array();
    for (const Id<Tag>& id : ids)
        json.value(id.text);
    json.end_array();
}

// What document the numbers are of.
void document_members(JsonWriter& json, const Document& document);

} // namespace tappa::cli
