#pragma once

#include <string>
#include <vector>

namespace tappa::ui {

struct Memory;

// Natively, ImGui tells of every item it adds. begin… starts a list for this pass; the result
// names those that answer to a pointer and have no node in the pass's tree.
void begin_item_list();
[[nodiscard]] std::vector<std::string> items_without_node(const Memory& memory);

} // namespace tappa::ui
