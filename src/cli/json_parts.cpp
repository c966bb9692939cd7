#include "cli/json_parts.hpp"

#include "base/language.hpp"

namespace tappa::cli {

void text_or_null(JsonWriter& json, std::string_view name, const std::string& text) {
    member_or_null(json, name, text.empty() ? std::nullopt : std::optional<std::string>(text));
}

void date_or_null(JsonWriter& json, std::string_view name, const std::optional<Date>& date) {
    text_or_null(json, name, date ? iso_from_date(*date) : std::string());
}

void pair_or_null(
    JsonWriter& json,
    std::string_view name,
    const std::optional<double>& low,
    const std::optional<double>& high
) {
    json.key(name);
    if (!low || !high) {
        json.null();
        return;
    }
    json.begin_array();
    json.value(*low);
    json.value(*high);
    json.end_array();
}

void document_members(JsonWriter& json, const Document& document) {
    json.key("document");
    json.begin_object();
    json.member("id", document.id);
    json.member("title", document.title);
    json.member("organisation", document.organisation);
    json.member("language", language_code(document.language));
    json.member("date", iso_from_date(document.date));
    json.end_object();
}

} // namespace tappa::cli
