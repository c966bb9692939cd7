#include "io/migrations.hpp"

#include "base/text.hpp"
#include "io/json_path.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace tappa {

namespace {

struct Place {
    JsonValue* value;
    std::string path;
};

// The items of a list, or the value itself.
std::vector<Place> items_of(Place place, bool of_list) {
    if (!of_list)
        return {std::move(place)};
    std::vector<Place> items;
    if (place.value->kind == JsonValue::Kind::List)
        for (std::size_t i = 0; i < place.value->items.size(); ++i)
            items.push_back({&place.value->items[i], path_to_item(place.path, i)});
    return items;
}

// Where a member of this path stands in the file, or nothing.
std::optional<std::string> place_of(JsonValue& file, std::string_view path) {
    std::vector<Place> places{{&file, ""}};
    while (!places.empty()) {
        const std::size_t end = std::min(path.find('.'), path.size());
        std::string_view key = path.substr(0, end);
        const bool of_list = key.ends_with("[]");
        if (of_list)
            key.remove_suffix(2);
        std::vector<Place> next;
        for (const Place& place : places) {
            if (place.value->kind != JsonValue::Kind::Object)
                continue;
            if (JsonValue* member = find_member(*place.value, key))
                for (Place& item : items_of({member, path_to_member(place.path, key)}, of_list))
                    next.push_back(std::move(item));
        }
        places = std::move(next);
        if (end == path.size())
            break;
        path.remove_prefix(end + 1);
    }
    return places.empty() ? std::nullopt : std::optional(places.front().path);
}

// The items of a list in an object; none where there is no such list.
std::span<JsonValue> items_in(JsonValue& object, std::string_view key) {
    JsonValue* const list = find_member(object, key);
    if (!list || list->kind != JsonValue::Kind::List)
        return {};
    return {list->items.data(), list->items.size()};
}

// Null where the value has no such member, or one that is no text.
JsonValue* find_text(JsonValue& value, std::string_view key) {
    JsonValue* const member = find_member(value, key);
    return member && member->kind == JsonValue::Kind::Text ? member : nullptr;
}

// The segments of a document by their names, each with an id that no persona has.
class SegmentList {
public:
    explicit SegmentList(JsonValue& document) {
        m_list.kind = JsonValue::Kind::List;
        for (JsonValue& persona : items_in(document, "personas"))
            if (const JsonValue* id = find_text(persona, "id"))
                m_taken.insert(id->text);
    }
    // The id of the one of this name, which comes into the list when it is named first.
    const std::string& id_of(const std::string& name) {
        const auto [known, is_new] = m_ids.try_emplace(name);
        if (!is_new)
            return known->second;
        do
            known->second = "se-" + std::to_string(++m_number);
        while (m_taken.count(known->second) > 0);
        JsonValue segment;
        set_member(segment, "id", json_text(known->second));
        set_member(segment, "name", json_text(name));
        m_list.items.push_back(std::move(segment));
        return known->second;
    }
    [[nodiscard]] const JsonValue& list() const { return m_list; }

private:
    JsonValue m_list;
    std::map<std::string, std::string> m_ids; // by name
    std::set<std::string> m_taken;
    std::size_t m_number = 0;
};

} // namespace

void keep_file(JsonValue&) {}

void give_gates(JsonValue& questionnaire) {
    JsonValue* const questions = find_member(questionnaire, "questions");
    if (!questions)
        return;
    for (JsonValue& question : questions->items) {
        const JsonValue* const key = find_member(question, "key");
        if (!key || (*key != json_literal("true") && *key != json_literal("false")))
            continue;
        const bool is_key = *key == json_literal("true");
        remove_member(question, "key");
        if (is_key)
            set_member(question, "gate", json_literal("2"));
    }
}

void give_gates_to_own_questionnaire(JsonValue& file) {
    JsonValue* const document = find_member(file, "document");
    JsonValue* const own = document ? find_member(*document, "questionnaire") : nullptr;
    const JsonValue* const version = own ? find_member(*own, "version") : nullptr;
    if (!version || *version != json_literal("1"))
        return;
    give_gates(*own);
    set_member(*own, "version", json_literal("2"));
}

void give_segments(JsonValue& file) {
    JsonValue* const document = find_member(file, "document");
    if (!document)
        return;
    SegmentList segments(*document);
    for (JsonValue& journey : items_in(*document, "journeys")) {
        JsonValue* const segment = find_text(journey, "segment");
        if (!segment)
            continue;
        if (const std::string name(trimmed(segment->text)); name.empty())
            remove_member(journey, "segment");
        else
            segment->text = segments.id_of(name);
    }
    if (!segments.list().items.empty())
        set_member(*document, "segments", segments.list());
}

Result<std::string> upgraded(
    std::string_view json, int version, int newest, std::span<const Migration> steps
) {
    JsonValue file = json_value_from_checked(json);
    for (; version < newest; ++version) {
        const auto step = std::find_if(steps.begin(), steps.end(), [&](const Migration& candidate) {
            return candidate.from == version;
        });
        assert(step != steps.end());
        for (const std::string_view member : step->later_members)
            if (std::optional<std::string> where = place_of(file, member))
                return Error{
                    ErrorCode::UnknownKey,
                    std::move(*where),
                    {std::string(member.substr(member.rfind('.') + 1))}};
        step->apply(file);
        set_member(file, "version", json_literal(std::to_string(version + 1)));
    }
    return json_from_value(file);
}

} // namespace tappa
