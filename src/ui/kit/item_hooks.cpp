#include "ui/kit/item_hooks.hpp"

#include "ui/kit/kit_internal.hpp"

#include <algorithm>

namespace tappa::ui {

#ifdef IMGUI_ENABLE_TEST_ENGINE

namespace {

// The hooks are free functions that ImGui finds by name at link time, so the list has to be
// reachable without an argument. It belongs to the context they are called with.
struct AddedItem {
    ImGuiID id = 0;
    ImRect bounds;
};

std::vector<AddedItem>& added_items() {
    static std::vector<AddedItem> items;
    return items;
}

// Scroll bars are for the pointer alone: the page scrolls by focus, wheel and keys. Windows name
// themselves too; their layers and regions have nodes of their own.
bool belongs_to_a_window(ImGuiID id) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return std::any_of(context.Windows.begin(), context.Windows.end(), [&](ImGuiWindow* window) {
        return id == window->ID || id == window->MoveId || id == window->ChildId
            || id == ImGui::GetWindowScrollbarID(window, ImGuiAxis_X)
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
    for (const auto& [id, bounds] : added_items()) {
        if (id == 0 || memory.tree.find(id) || belongs_to_a_window(id))
            continue;
        char text[64];
        const ImVec2 corner = bounds.Min;
        ImFormatString(
            text,
            sizeof text,
            "%08X at %.0f, %.0f, %.0f wide",
            id,
            corner.x,
            corner.y,
            bounds.GetWidth()
        );
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
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& bounds, const ImGuiLastItemData*) {
    // A window ImGui keeps for stray items; it is never shown.
    const ImGuiWindow* window = context->CurrentWindow;
    if (window && window->IsFallbackWindow)
        return;
    tappa::ui::added_items().push_back({id, bounds});
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
    return nullptr;
}
// NOLINTEND
#endif
