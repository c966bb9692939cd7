#include "ui/kit/item_hooks.hpp"

#include "ui/kit/parts.hpp"

#include <algorithm>

namespace tappa::ui {

#ifdef IMGUI_ENABLE_TEST_ENGINE

namespace {

// The hooks are free functions that ImGui finds by name at link time, so the list has to be
// reachable without an argument. It belongs to the context they are called with.
std::vector<ImGuiID>& added_items() {
    static std::vector<ImGuiID> items;
    return items;
}

bool is_scroll_bar(ImGuiID id) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return std::any_of(context.Windows.begin(), context.Windows.end(), [&](ImGuiWindow* window) {
        return id == window->ID || id == ImGui::GetWindowScrollbarID(window, ImGuiAxis_X)
            || id == ImGui::GetWindowScrollbarID(window, ImGuiAxis_Y);
    });
}

} // namespace

void begin_item_list() {
    ImGui::GetCurrentContext()->TestEngineHookItems = true;
    added_items().clear();
}

std::vector<std::string> items_without_node(const Memory& memory) {
    std::vector<std::string> orphans;
    for (const ImGuiID id : added_items()) {
        // Scroll bars are for the pointer alone: the page scrolls by focus, wheel and keys.
        if (id == 0 || memory.tree.find(id) || is_scroll_bar(id))
            continue;
        char text[12];
        ImFormatString(text, sizeof text, "%08X", id);
        orphans.emplace_back(text);
    }
    return orphans;
}

#else

void begin_item_list() {}
std::vector<std::string> items_without_node(const Memory&) {
    return {};
}

#endif

} // namespace tappa::ui

#ifdef IMGUI_ENABLE_TEST_ENGINE
// NOLINTBEGIN: ImGui's names
void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID id, const ImRect&, const ImGuiLastItemData*) {
    tappa::ui::added_items().push_back(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
    return nullptr;
}
// NOLINTEND
#endif
