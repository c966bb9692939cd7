#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "base/shared_list.hpp"
#include "io/json_input.hpp"
#include "io/json_path.hpp"
#include "io/limits.hpp"
#include "model/enums.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tappa {

// Fills model structs from JSON. What a struct's members are called, which of them may be left
// out and what they may hold stands once, in `fields(visitor, struct)` (the *_fields.hpp files);
// FieldWriter reads the same lists to save.
//
// An object is read in the order of the file: for each of its keys, the list is walked to the
// member of that name; afterwards once more, to find members that never came.
class FieldReader {
public:
    template <typename T>
    using Value = T;

    explicit FieldReader(JsonInput& input) : m_input(input) {}

    template <typename T>
    void members_of(T& object) {
        Frame frame;
        Frame* const outer = std::exchange(m_frame, &frame);
        while ((frame.key = m_input.next_key())) {
            frame.next = 0;
            frame.found = false;
            fields(*this, object);
            if (!frame.found)
                unknown(*frame.key);
        }
        frame.next = 0;
        frame.found = false;
        fields(*this, object);
        m_frame = outer;
    }

    void fixed(const char* name, std::string_view value);
    void fixed(const char* name, int value);

    // Must be there, may be "": what is typed is saved while it is being typed.
    void text(const char* name, std::string& value, std::size_t limit);
    // Must be there, not blank.
    void filled_text(const char* name, std::string& value, std::size_t limit);
    // Left out means "".
    void optional_text(const char* name, std::string& value, std::size_t limit);
    // In every language, not blank.
    void local_text(const char* name, LocalText& value, std::size_t limit);
    // Left out means "" in every language.
    void optional_local_text(const char* name, LocalText& value, std::size_t limit);

    void id_text(const char* name, std::string& value);
    void optional_id_text(const char* name, std::string& value); // left out means ""
    template <typename Tag>
    void id(const char* name, Id<Tag>& value) {
        id_text(name, value.text);
    }
    template <typename Tag>
    void optional_id(const char* name, Id<Tag>& value) {
        optional_id_text(name, value.text);
    }

    void whole(const char* name, int& value, limits::Range range);
    void optional_whole(const char* name, std::optional<int>& value, limits::Range range);
    void number(const char* name, double& value, limits::Range range);
    void optional_number(const char* name, std::optional<double>& value, limits::Range range);
    void truth(const char* name, bool& value);
    void truth_if_so(const char* name, bool& value); // left out means false
    void date(const char* name, Date& value);
    void optional_date(const char* name, std::optional<Date>& value);
    void language(const char* name, Language& value);
    // Three capital letters, as ISO 4217 has them; left out means what stands there already.
    void currency(const char* name, std::string& value);
    // Two capital letters, as ISO 3166-1 has them; left out means "".
    void optional_country(const char* name, std::string& value);
    void answer_level(const char* name, int& value); // left out means 0
    void journey_stages(const char* name, std::vector<JourneyStage>& value);

    template <typename E>
    void choice(const char* name, E& value) {
        if (!begin(name, Presence::Required))
            return;
        read_choice(value);
        end();
    }
    template <typename E>
    void optional_choice(const char* name, std::optional<E>& value) {
        if (!begin(name, Presence::Optional))
            return;
        read_choice(value.emplace());
        end();
    }
    template <typename E>
    void choices(const char* name, std::vector<E>& values, limits::Count count) {
        list_of(name, values, count, [&](E& value) {
            read_choice(value);
            check_new(values, ErrorCode::ListedTwice, enum_id(value));
        });
    }
    template <typename Tag>
    void ids(const char* name, std::vector<Id<Tag>>& values, limits::Count count) {
        list_of(name, values, count, [&](Id<Tag>& value) {
            value.text = read_id();
            check_new(values, ErrorCode::DuplicateId, value.text);
        });
    }
    void local_texts(
        const char* name, std::vector<LocalText>& values, limits::Count count, std::size_t limit
    );
    void local_texts(const char* name, std::array<LocalText, 5>& values, std::size_t limit);

    template <typename T>
    void object(const char* name, T& value) {
        if (!begin(name, Presence::Required))
            return;
        read_object(value);
        end();
    }
    // Left out means that it holds nothing.
    template <typename T>
    void object_unless_empty(const char* name, T& value) {
        if (!begin(name, Presence::Optional))
            return;
        read_object(value);
        end();
    }
    template <typename T>
    void optional_object(const char* name, std::optional<T>& value) {
        if (!begin(name, Presence::Optional))
            return;
        read_object(value.emplace());
        end();
    }
    template <typename T>
    void list(const char* name, std::vector<T>& items, limits::Count count) {
        list_of(name, items, count, [this](T& item) { read_object(item); });
    }
    template <typename T>
    void list(const char* name, SharedList<T>& items, limits::Count count) {
        list_of(name, items, count, [this](T& item) { read_object(item); });
    }
    template <typename T>
    void list_unless_empty(const char* name, SharedList<T>& items, std::size_t most) {
        list(name, items, {0, most});
    }
    template <typename T>
    void list_unless_empty(const char* name, std::vector<T>& items, std::size_t most) {
        list(name, items, {0, most});
    }

private:
    enum class Presence { Required, Optional };

    struct Frame {
        std::optional<std::string_view> key; // nothing: looking for what is missing
        unsigned next = 0;                   // number of the field in its list
        std::uint64_t seen = 0;              // one bit a field; no struct has 64
        bool found = false;
    };

    // Whether the member of this name is the one to read now; then `end` must follow.
    [[nodiscard]] bool begin(const char* name, Presence presence);
    void end() { m_input.end_member(); }
    void unknown(std::string_view key);

    // Both live until the next text is read.
    [[nodiscard]] std::string_view read_text(std::size_t limit);
    [[nodiscard]] std::string_view read_id();
    void read_local_text(LocalText& value, std::size_t limit);
    [[nodiscard]] double read_number(limits::Range range);
    [[nodiscard]] int read_whole(limits::Range range);
    [[nodiscard]] int whole_within(double value, limits::Range range); // 0 after an error
    [[nodiscard]] Date read_date();
    // Which of the allowed texts stands here; 0 after an error.
    [[nodiscard]] std::size_t read_one_of(std::span<const std::string_view> allowed);
    [[nodiscard]] std::size_t enter_list(limits::Count count); // 0 after an error

    template <typename E>
    void read_choice(E& value) {
        value = static_cast<E>(read_one_of(EnumIds<E>::ids));
    }
    template <typename T>
    void read_object(Shared<T>& value) {
        read_object(value.edit());
    }
    template <typename T>
    void read_object(T& value) {
        m_input.enter_object();
        members_of(value);
        m_input.leave_object();
    }
    // The last of the items must be none of those before it.
    template <typename T>
    void check_new(const std::vector<T>& items, ErrorCode code, std::string_view shown_as) {
        const auto last = std::prev(items.end());
        if (m_input.ok() && std::find(items.begin(), last, *last) != last)
            m_input.fail(code, {shown(shown_as)});
    }
    // A list that may be empty may also be left out.
    template <typename Items, typename Read>
    void list_of(const char* name, Items& items, limits::Count count, Read read) {
        if (!begin(name, count.least > 0 ? Presence::Required : Presence::Optional))
            return;
        const std::size_t size = enter_list(count);
        if constexpr (requires { items.reserve(size); })
            items.reserve(size);
        for (std::size_t i = 0; i < size && m_input.ok(); ++i) {
            m_input.begin_item(i);
            read(items.emplace_back());
            m_input.end_item();
        }
        m_input.leave_list();
        end();
    }

    JsonInput& m_input;
    Frame* m_frame = nullptr;
};

} // namespace tappa
