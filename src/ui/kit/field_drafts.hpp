#pragma once

#include "ui/kit/kit_internal.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace tappa::ui {

// Takes what was just typed; `value` is what the field then holds, as written.
void keep_draft(Memory&, NodeId id, std::string text, std::string value);

// What the field held, as written, before `text` was typed key by key: that is what a refused text
// leaves. On the way to "120" stands "12", which nobody meant; what came whole was meant.
[[nodiscard]] std::string held_before(
    Memory&, NodeId id, const std::string& value, const std::string& text
);

// What stands in a field whose value is not itself a text: what was typed, until the field is left
// with something it could read (`is_wrong` says), or until its value changes in another way.
template <typename IsWrong>
[[nodiscard]] std::string text_in_field(
    Memory& memory, NodeId id, std::string value, IsWrong is_wrong
) {
    const auto draft = memory.drafts.find(id);
    if (draft == memory.drafts.end())
        return value;
    const bool done = memory.focus != id && !is_wrong(draft->second.text);
    if (!done && draft->second.value == value)
        return draft->second.text;
    memory.drafts.erase(draft);
    return value;
}

// Cuts what was typed at the field's limit and remembers how much that was, until the field is
// typed in again or left, or undo has given it a shorter `value`. The sentence that says so; empty
// while all of it fitted.
[[nodiscard]] std::string keep_within_limit(
    Ui&, NodeId id, std::string_view value, std::optional<std::string>& typed, std::size_t limit
);

} // namespace tappa::ui
