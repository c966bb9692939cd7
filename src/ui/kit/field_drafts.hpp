#pragma once

#include "ui/kit/kit_internal.hpp"

#include <string>

namespace tappa::ui {

// Takes what was just typed; `value` is what the field then holds, as written.
void keep_draft(Memory&, NodeId id, std::string text, std::string value);

// What the field held, as written, before `text` was typed key by key: that is what a refused text
// leaves. On the way to "120" stands "12", which nobody meant; what came whole was meant.
[[nodiscard]] std::string held_before(
    Memory&, NodeId id, const std::string& value, const std::string& text
);

} // namespace tappa::ui
