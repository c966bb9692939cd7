#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "base/shared_list.hpp"
#include "io/json_output.hpp"
#include "io/kept_texts.hpp"
#include "io/limits.hpp"
#include "model/enums.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// Saves model structs by the same lists of fields FieldReader loads them by. Members always come
// in the order of the list; optional members that are empty are not written; lists always are.
//
// With `kept`, into a compact text, a shared part that was written before is taken from there.
class FieldWriter {
public:
    template <typename T>
    using Value = const T;

    explicit FieldWriter(JsonOutput& output, KeptTexts* kept = nullptr)
        : m_output(output), m_kept(kept) {}

    template <typename T>
    void members_of(const T& object) {
        fields(*this, object);
    }
    template <typename T>
    void members_of(const Shared<T>& object) {
        fields(*this, *object);
    }

    void fixed(const char* name, std::string_view value);
    void fixed(const char* name, int value);
    void text(const char* name, const std::string& value, std::size_t limit);
    // A blank text could not be opened again: a dash is written instead.
    void filled_text(const char* name, const std::string& value, std::size_t limit);
    void optional_text(const char* name, const std::string& value, std::size_t limit);
    void local_text(const char* name, const LocalText& value, std::size_t limit);
    void optional_local_text(const char* name, const LocalText& value, std::size_t limit);
    void id_text(const char* name, const std::string& value);
    void optional_id_text(const char* name, const std::string& value);
    template <typename Tag>
    void id(const char* name, const Id<Tag>& value) {
        id_text(name, value.text);
    }
    template <typename Tag>
    void optional_id(const char* name, const Id<Tag>& value) {
        optional_id_text(name, value.text);
    }
    void whole(const char* name, int value, limits::Range range);
    void optional_whole(const char* name, const std::optional<int>& value, limits::Range range);
    // A value that is not finite has no place in JSON: the least allowed one is written instead,
    // and an optional one left out.
    void number(const char* name, double value, limits::Range range);
    void optional_number(const char* name, const std::optional<double>& value, limits::Range range);
    void truth(const char* name, bool value);
    void truth_if_so(const char* name, bool value);
    void date(const char* name, Date value);
    void optional_date(const char* name, const std::optional<Date>& value);
    void language(const char* name, Language value);
    void currency(const char* name, const std::string& value);
    void optional_country(const char* name, const std::string& value);
    void answer_level(const char* name, int value);
    void journey_stages(const char* name, const std::vector<JourneyStage>& value);

    template <typename E>
    void choice(const char* name, E value) {
        m_output.member(name, enum_id(value));
    }
    template <typename E>
    void optional_choice(const char* name, const std::optional<E>& value) {
        if (value)
            choice(name, *value);
    }
    template <typename E>
    void choices(const char* name, const std::vector<E>& values, limits::Count) {
        m_output.enter_list(name);
        for (const E value : values)
            m_output.item(enum_id(value));
        m_output.leave_list();
    }
    template <typename Tag>
    void ids(const char* name, const std::vector<Id<Tag>>& values, limits::Count) {
        m_output.enter_list(name);
        for (const Id<Tag>& value : values)
            m_output.item(value.text);
        m_output.leave_list();
    }
    void local_texts(
        const char* name,
        const std::vector<LocalText>& values,
        limits::Count count,
        std::size_t limit
    );
    void local_texts(const char* name, const std::array<LocalText, 5>& values, std::size_t limit);

    template <typename T>
    void object(const char* name, const T& value) {
        m_output.enter_object(name);
        members_of(value);
        m_output.leave_object();
    }
    template <typename T>
    void object_unless_empty(const char* name, const T& value) {
        if (!(value == T()))
            object(name, value);
    }
    template <typename T>
    void optional_object(const char* name, const std::optional<T>& value) {
        if (value)
            object(name, *value);
    }
    template <typename T>
    void optional_object(const char* name, const std::optional<Shared<T>>& value) {
        if (value)
            write_shared(*value, [&](const T& whole) { object(name, whole); });
    }
    template <typename T>
    void list(const char* name, const std::vector<T>& items, limits::Count) {
        m_output.enter_list(name);
        write_items(items);
        m_output.leave_list();
    }
    template <typename T>
    void list(const char* name, const SharedList<T>& items, limits::Count) {
        m_output.enter_list(name);
        for (const auto& chunk : items.chunks())
            write_shared(chunk.items, [this](const std::vector<T>& some) { write_items(some); });
        m_output.leave_list();
    }
    // Not there at all when it is empty.
    template <typename T>
    void list_unless_empty(const char* name, const SharedList<T>& items, std::size_t most) {
        if (!items.empty())
            list(name, items, {0, most});
    }
    template <typename T>
    void list_unless_empty(const char* name, const std::vector<T>& items, std::size_t most) {
        if (!items.empty())
            list(name, items, {0, most});
    }

private:
    template <typename T>
    void write_items(const std::vector<T>& items) {
        for (const T& item : items) {
            m_output.enter_object();
            members_of(item);
            m_output.leave_object();
        }
    }
    template <typename T, typename Write>
    void write_shared(const Shared<T>& value, Write write) {
        if (!m_kept)
            return write(*value);
        if (const std::string* written = m_kept->find(value.identity()))
            return m_output.again(*written);
        const std::size_t before = m_output.size();
        write(*value);
        // A copy holds the value.
        m_kept->keep(
            value.identity(), std::make_shared<Shared<T>>(value), m_output.written_since(before)
        );
    }
    void write_languages(const LocalText& value);

    JsonOutput& m_output;
    KeptTexts* m_kept;
};

} // namespace tappa
