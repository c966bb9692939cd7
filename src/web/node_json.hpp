#pragma once

#include "io/json_writer.hpp"
#include "ui/kit/semantics.hpp"

namespace tappa::web {

// Whether two nodes differ in nothing but where they are and how far they are scrolled.
[[nodiscard]] bool says_the_same(const ui::Node& a, const ui::Node& b);

// All of a node, as web/src/tree.ts reads it; members with their default value are left out.
void write_node(const ui::Node& node, JsonWriter& writer);
void write_place(const ui::Node& node, JsonWriter& writer);  // [id, x, y, width, height]
void write_scroll(const ui::Node& node, JsonWriter& writer); // [id, x, y, content_height]

} // namespace tappa::web
