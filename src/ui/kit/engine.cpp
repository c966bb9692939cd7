#include "ui/kit/engine.hpp"

#include "ui/kit/item_hooks.hpp"

#include <algorithm>
#include <limits>

namespace tappa::ui {

namespace {

ImGuiMouseSource to_imgui(PointerSource source) {
    switch (source) {
    case PointerSource::Touch:
        return ImGuiMouseSource_TouchScreen;
    case PointerSource::Pen:
        return ImGuiMouseSource_Pen;
    case PointerSource::Mouse:
        break;
    }
    return ImGuiMouseSource_Mouse;
}

struct Feed {
    ImGuiIO& io;
    Memory& memory;

    void operator()(const PointerMove& move) const {
        memory.pointer_rests = false;
        io.AddMouseSourceEvent(to_imgui(move.source));
        io.AddMousePosEvent(move.x, move.y);
    }
    void operator()(const PointerLeave&) const {
        constexpr float nowhere = -std::numeric_limits<float>::max();
        io.AddMousePosEvent(nowhere, nowhere);
    }
    void operator()(const PointerButton& press) const {
        io.AddMouseSourceEvent(to_imgui(press.source));
        io.AddMouseButtonEvent(press.button, press.is_down);
    }
    void operator()(const Wheel& wheel) const { io.AddMouseWheelEvent(wheel.x, wheel.y); }
    // ImGui knows of one pointer only.
    void operator()(const Pinch& pinch) const {
        const bool goes_on = memory.pinch && memory.pinch->figure == pinch.figure;
        memory.pinch = goes_on ? followed_by(*memory.pinch, pinch) : pinch;
    }
};

} // namespace

Engine::Engine(
    Memory& memory, std::string_view regular, std::string_view semibold, std::string_view icons
) {
    m_context = ImGui::CreateContext();
    make_current();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    memory.fonts = add_fonts(*io.Fonts, regular, semibold, icons);
    memory.glyphs.font = memory.fonts.regular;
}

Engine::~Engine() {
    // The renderer that drew the textures is gone with the page and does not report it.
    make_current();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(m_context);
}

void Engine::make_current() const {
    ImGui::SetCurrentContext(m_context);
}

void Engine::feed(Memory& memory, const PointerInput& input) const {
    std::visit(Feed{ImGui::GetIO(), memory}, input);
}

bool Engine::input_waiting() const {
    return m_context->InputEventsQueue.Size > 0;
}

bool Engine::receive(Memory& memory, GlyphPack pack, const GlyphFiles& files) const {
    make_current();
    if (!memory.glyphs.receive(pack, files, *ImGui::GetIO().Fonts, memory.fonts))
        return false;
    // Everything may be wider now.
    memory.measured.clear();
    memory.kept.clear();
    return true;
}

void Engine::begin(float width, float height, double seconds) const {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, height};
    io.DeltaTime = static_cast<float>(std::max(seconds, 1e-4)); // ImGui wants time to pass
    begin_item_list();
    ImGui::NewFrame();
}

void Engine::end() const {
    ImGui::Render();
}

} // namespace tappa::ui
