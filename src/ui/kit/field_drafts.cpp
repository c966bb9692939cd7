#include "ui/kit/field_drafts.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace tappa::ui {

namespace {

// Whether one is the other with a piece put in at one place.
bool goes_on_from(std::string_view a, std::string_view b) {
    if (a.size() > b.size())
        std::swap(a, b);
    const auto front = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    const auto back = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin();
    return static_cast<std::size_t>(front + back) >= a.size();
}

} // namespace

void keep_draft(Memory& memory, NodeId id, std::string text, std::string value) {
    Memory::Draft& draft = memory.drafts[id];
    draft.text = std::move(text);
    draft.value = std::move(value);
}

std::string held_before(
    Memory& memory, NodeId id, const std::string& value, const std::string& text
) {
    const auto [found, is_first] = memory.drafts.try_emplace(id);
    Memory::Draft& draft = found->second;
    const std::string& last = is_first ? value : draft.text;
    const bool goes_on = goes_on_from(last, text);
    if (is_first || !goes_on || draft.whole)
        draft.before = value;
    draft.whole = text.size() > 1 && (!goes_on || text.size() > last.size() + 1);
    return draft.before;
}

std::string keep_within_limit(
    Ui& ui, NodeId id, std::string_view value, std::optional<std::string>& typed, std::size_t limit
) {
    Memory& m = ui.parts().memory;
    if (m.cut_field == id) {
        const bool is_left = m.focus != 0 && m.focus != id;
        // Fewer than the limit may be left at once: control characters are dropped.
        const std::size_t held = code_point_count(value);
        const bool is_undone = held < m.cut_held;
        m.cut_held = std::max(m.cut_held, held);
        if (typed || is_left || is_undone)
            m.cut_field = 0;
    }
    if (const std::size_t count = typed ? code_point_count(*typed) : 0; count > limit) {
        typed = std::string(first_code_points(*typed, limit));
        m.cut_field = id;
        m.cut_characters = count - limit;
        m.cut_held = 0;
    }
    if (m.cut_field != id)
        return {};
    const auto number = [&](std::size_t count) {
        return formatted_integer(static_cast<std::int64_t>(count), ui.language());
    };
    return ui.say(Text::CommonTextLimit, {number(limit), number(m.cut_characters)});
}

} // namespace tappa::ui
